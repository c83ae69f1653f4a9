"""The overview strip: the whole record on one line of time, at the head of every page.

A small record shows each event as a mark, stacked where marks would overlap; a large one counts them in columns,
so that the strip costs the same on every page however much there is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from dateline.model import Event, Grain, Interval
from dateline.site import words
from dateline.site.axis import Axis, axis_for
from dateline.site.index import Index, Period, last_of_unit
from dateline.site.marks import Shape, shape_of

MOST_MARKS = 150
MOST_LANES = 10
MOST_COLUMNS = 120
LANE = 11  # pixels from one lane to the next
COLUMNS_HEIGHT = 64  # pixels of the highest column
COLUMNS_GAP = 0.1  # percent
ROOM = 1.5  # percent that a mark keeps free, from its beginning to the next one's
FADE = 5.0  # percent over which a date with an open side fades
UNITS = (Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY)
# Labels are set in 12 px type; how much room they need is reckoned for a phone and a tablet.
LETTER = 7.0
LABEL_MARGIN = 12.0
NARROW, WIDE = 340.0, 640.0
WIDE_YEAR = 12.0  # percent of the strip from which a year shows its months


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the strip: `x` and `width` in percent (a dot has no width), `y` of its middle in pixels."""

    x: float
    width: float
    y: float
    shape: Shape
    event: Event


@dataclass(frozen=True, slots=True)
class Columns:
    """Counts of events, each kind as one SVG path: x in percent, y in pixels. `loose` dates, too coarse for the
    columns' unit, lie as bars below the line."""

    path: str
    loose: str


@dataclass(frozen=True, slots=True)
class Label:
    """A year or month under the line, a link to its page, for phones, for wide screens, or for both."""

    text: str
    period: Period
    x: float
    width: int
    at_end: bool
    narrow: bool
    wide: bool
    month: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """What every page's strip shares. `unit` is that of the columns, `None` where each event has a mark."""

    axis: Axis
    marks: dict[str, Mark]
    unit: Grain | None
    counts: Counter[tuple[date, Grain]]
    labels: tuple[Label, ...]
    height: int
    span: str

    @property
    def columns(self) -> Columns | None:
        return self.drawn(self.counts) if self.unit else None

    def drawn(self, counts: Counter[tuple[date, Grain]]) -> Columns:
        """Columns whose height grows with the root of the count, so that one event shows beside a thousand."""
        most = max(self.counts.values(), default=1)
        column, loose = [], []
        for (first, grain), number in sorted(counts.items(), key=lambda item: (item[0][0], item[0][1].value)):
            x, end = self.axis.at(first), self.axis.at(day_after(first, grain))
            width = max(end - x - COLUMNS_GAP, COLUMNS_GAP)
            if grain is self.unit:
                height = max(3, round(COLUMNS_HEIGHT * sqrt(number / most)))
                column.append(f"M{x:.2f} {self.height}h{width:.2f}v-{height}h-{width:.2f}z")
            else:
                loose.append(f"M{x:.2f} {self.height + 1}h{width:.2f}v3h-{width:.2f}z")
        return Columns("".join(column), "".join(loose))

    def chosen(self, events: Iterable[Event]) -> tuple[tuple[Mark, ...], Columns | None]:
        """The marks or the columns of a selection, to draw over those of the whole."""
        if self.unit is None:
            return tuple(self.marks[event.id] for event in events if event.id in self.marks), None
        dated = (event.interval for event in events if event.interval.start or event.interval.end)
        return (), self.drawn(counted(dated, self.unit))

    def window(self, period: Period) -> tuple[float, float] | None:
        """Where a period begins and how much room it takes, in percent."""
        if period.first is None or period.last is None:
            return None
        start, end = self.axis.at(period.first), self.axis.at(next_day(period.last))
        return start, max(end - start, ROOM)

    def window_of(self, event: Event) -> tuple[float, float] | None:
        if event.interval.start is None and event.interval.end is None:
            return None
        start, width = extent(event.interval, self.axis)
        return max(start - ROOM / 2, 0), width + ROOM


def strip(index: Index) -> Strip | None:
    """The strip of the whole record; `None` where nothing is dated."""
    events = [entry.event for entry in index.entries if entry.shape is not Shape.NONE]
    axis = axis_for(event.interval for event in events)
    if axis is None:
        return None
    marks, lanes = stacked(events, axis) if len(events) <= MOST_MARKS else ((), MOST_LANES + 1)
    unit = None if lanes <= MOST_LANES else columns_unit([event.interval for event in events])
    return Strip(
        axis=axis,
        marks={mark.event.id: mark for mark in marks} if unit is None else {},
        unit=unit,
        counts=counted((event.interval for event in events), unit) if unit else Counter(),
        labels=labels(index.periods, axis),
        height=COLUMNS_HEIGHT + 8 if unit else max(lanes, 3) * LANE + 4,
        span=span(axis),
    )


def span(axis: Axis) -> str:
    first, last = axis.first.year, axis.last.year
    return str(first) if first == last else f"{first}–{last}"


# -- marks ----------------------------------------------------------------------------------------------------


def extent(interval: Interval, axis: Axis) -> tuple[float, float]:
    """Where a date begins on the axis and how far it reaches, in percent; an open side reaches as far as it fades."""
    if interval.end is None:
        assert interval.start is not None, "one side has a bound"
        return axis.at(interval.start), FADE
    end = axis.at(interval.end)
    if interval.start is None:
        return end - FADE, FADE
    start = axis.at(interval.start)
    return start, end - start


def stacked(events: Sequence[Event], axis: Axis) -> tuple[list[Mark], int]:
    """Each event in the lowest lane that is free there, and how many lanes that takes."""
    placed = []
    for event in events:
        shape = shape_of(event.interval)
        start, width = extent(event.interval, axis)
        if shape is Shape.DAY:
            start, width = start + width / 2, 0.0
        placed.append((start, width if shape is Shape.DAY else max(width, 1.0), shape, event))
    placed.sort(key=lambda item: (item[0] if item[1] else item[0] - ROOM / 2, -item[1], item[3].id))
    free_from: list[float] = []
    lanes = []
    for x, width, _, _ in placed:
        start = x if width else x - ROOM / 2
        lane = next((lane for lane, free in enumerate(free_from) if free <= start), len(free_from))
        if lane == len(free_from):
            free_from.append(0.0)
        free_from[lane] = start + max(width + 0.3, ROOM)
        lanes.append(lane)
    height = max(len(free_from), 3) * LANE + 4
    marks = [
        Mark(x, width, height - 8 - lane * LANE, shape, event)
        for lane, (x, width, shape, event) in zip(lanes, placed, strict=True)
    ]
    return marks, len(free_from)


# -- columns --------------------------------------------------------------------------------------------------


def columns_unit(intervals: Sequence[Interval]) -> Grain:
    """The finest unit of which there are not too many columns."""
    for unit in UNITS[:-1]:
        if len({key for key in counted(intervals, unit) if key[1] is unit}) <= MOST_COLUMNS:
            return unit
    return Grain.CENTURY


def counted(intervals: Iterable[Interval], unit: Grain) -> Counter[tuple[date, Grain]]:
    """How many dates lie in each unit; those too coarse for it are counted in the next one that holds them."""
    return Counter(holding_unit(interval, unit) for interval in intervals)


def holding_unit(interval: Interval, unit: Grain) -> tuple[date, Grain]:
    first, last = words.bounds(interval)
    first, last = first or last, last or first
    assert first is not None and last is not None, "the strip holds dated events only"
    for grain in UNITS[UNITS.index(unit) :]:
        if words.first_of_unit(first, grain) == words.first_of_unit(last, grain):
            return words.first_of_unit(first, grain), grain
    return words.first_of_unit(first, Grain.CENTURY), Grain.CENTURY


def day_after(first: date, grain: Grain) -> date:
    """The day after the unit that begins on `first`."""
    return next_day(first if grain is Grain.DAY else last_of_unit(first, grain))


def next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


# -- labels ---------------------------------------------------------------------------------------------------


def labels(periods: Sequence[Period], axis: Axis) -> tuple[Label, ...]:
    """Years first, then the months of years drawn wide, the fuller before the emptier, as far as there is room."""
    years = [period for period in periods if period.first]
    months = [month for year in years if breadth(year, axis) >= WIDE_YEAR for month in year.months]
    candidates = [
        *sorted(years, key=lambda period: -len(period.entries)),
        *sorted(months, key=lambda period: -len(period.entries)),
    ]
    narrow, wide = (fitting(candidates, axis, width) for width in (NARROW, WIDE))
    found = [
        label(period, axis, at_end, (period, at_end) in narrow, (period, at_end) in wide)
        for period, at_end in dict.fromkeys((*narrow, *wide))
    ]
    return tuple(sorted(found, key=lambda label: (label.x, label.month)))


def breadth(period: Period, axis: Axis) -> float:
    assert period.first is not None and period.last is not None, "labels have a place"
    return axis.at(next_day(period.last)) - axis.at(period.first)


def fitting(candidates: Sequence[Period], axis: Axis, width: float) -> tuple[tuple[Period, bool], ...]:
    """The candidates whose labels do not overlap on a strip of this width in pixels, and whether they must stand
    at its end, because they would leave it."""
    taken: list[tuple[float, float]] = []
    found = []
    for period in candidates:
        assert period.first is not None, "labels have a place"
        needed = 100 * label_width(label_text(period)) / width
        start = axis.at(period.first)
        at_end = start + needed > 100
        start = 100 - needed if at_end else start
        if all(start + needed <= left or right <= start for left, right in taken):
            taken.append((start, start + needed))
            found.append((period, at_end))
    return tuple(found)


def label(period: Period, axis: Axis, at_end: bool, narrow: bool, wide: bool) -> Label:
    assert period.first is not None, "labels have a place"
    text = label_text(period)
    x = 100.0 if at_end else axis.at(period.first)
    return Label(text, period, x, label_width(text), at_end, narrow, wide, is_month(period))


def label_text(period: Period) -> str:
    return words.MONTHS[period.first.month - 1][:3] if period.first and is_month(period) else period.title


def label_width(text: str) -> int:
    return round(max(len(text) * LETTER + LABEL_MARGIN, 28))


def is_month(period: Period) -> bool:
    return "/" in period.slug
