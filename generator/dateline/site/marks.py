"""The marks: shape says how well a date is known, fill how far the event is established (`Status`)."""

from __future__ import annotations

from enum import Enum

from dateline.model import Grain, Interval


class Shape(Enum):
    """The value is the class in the style sheet; the height is that of the mark on the upright rail, in pixels."""

    DAY = "day"  # dot
    DAYS = "days"  # pill
    SPAN = "span"  # bar: a month, quarter, season, half
    LONG = "long"  # long bar: a year and more
    SOFT = "soft"  # bar that fades at both ends
    SINCE = "since"  # bar that fades after the bound
    UNTIL = "until"  # bar that fades before the bound
    NONE = "none"  # cross

    @property
    def height(self) -> int:
        return HEIGHTS[self]

    @property
    def meaning(self) -> str:
        return MEANINGS[self]


HEIGHTS = {
    Shape.DAY: 14,
    Shape.DAYS: 22,
    Shape.SPAN: 28,
    Shape.LONG: 40,
    Shape.SOFT: 40,
    Shape.SINCE: 40,
    Shape.UNTIL: 40,
    Shape.NONE: 14,
}
MEANINGS = {
    Shape.DAY: "exact day",
    Shape.DAYS: "some days, a week",
    Shape.SPAN: "month or season",
    Shape.LONG: "year or longer",
    Shape.SOFT: "about then, “late 2022”",
    Shape.SINCE: "from then on",
    Shape.UNTIL: "up to then",
    Shape.NONE: "no date",
}


def shape_of(interval: Interval) -> Shape:
    if interval.start is None and interval.end is None:
        return Shape.NONE
    if interval.end is None:
        return Shape.SINCE
    if interval.start is None:
        return Shape.UNTIL
    if interval.approximate or interval.part is not None or interval.grain is Grain.THIRD:
        return Shape.SOFT
    if interval.grain is Grain.DAY and (interval.end - interval.start).days == 1:
        return Shape.DAY
    if interval.grain in (Grain.DAY, Grain.WEEK):
        return Shape.DAYS
    return Shape.LONG if interval.grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY) else Shape.SPAN
