"""How much time lies between two entries of the rail, and which days of a month stay empty: in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Grain, Interval
from dateline.site import words

EXACT = (Grain.DAY, Grain.WEEK)
# A gap is told only if it is at least as long as the coarser of its two dates.
LENGTHS = {
    Grain.DAY: 1,
    Grain.WEEK: 7,
    Grain.MONTH: 30,
    Grain.QUARTER: 91,
    Grain.SEASON: 91,
    Grain.THIRD: 121,
    Grain.HALF: 182,
    Grain.YEAR: 365,
    Grain.DECADE: 3652,
    Grain.CENTURY: 36524,
}
STEPS = (3, 14, 60, 240, 1100, 5500)  # days up to which a gap is of size 1, 2, …; beyond the last it is of size 7
DAYS_TOLD = 59  # a longer gap is told in months
MONTHS_TOLD = 730  # and one of that many days in years, as is every gap from or to a year


@dataclass(frozen=True, slots=True)
class Gap:
    """`size` is the step of the rail's spacing, 1 to 7."""

    text: str
    size: int


def gap(before: Interval, after: Interval) -> Gap | None:
    """The time between two dates, exact only between exact days; nothing where it is finer than the dates."""
    if before.start is None or before.end is None or after.start is None or after.end is None:
        return None
    exact = all(interval.grain in EXACT and not interval.approximate for interval in (before, after))
    if exact:
        distance = (after.start - before.end).days + 1
        return Gap(duration(distance, Grain.DAY), size(distance)) if distance > 1 else None
    middle_before = before.start + (before.end - before.start) / 2
    middle_after = after.start + (after.end - after.start) / 2
    distance = (middle_after - middle_before).days
    coarser = max(before.grain, after.grain, key=lambda grain: LENGTHS[grain])
    if after.start < before.end or distance < max(LENGTHS[coarser], 14):
        return None
    return Gap(duration(distance, Grain.MONTH if coarser in EXACT else coarser), size(distance))


def duration(days: int, grain: Grain) -> str:
    """The time in words, no finer than its dates are known.

    >>> duration(4, Grain.DAY), duration(170, Grain.MONTH), duration(500, Grain.YEAR), duration(7000, Grain.DAY)
    ('4 days', 'about 6 months', 'about 1 year', 'about 19 years')
    """
    if days <= DAYS_TOLD and grain is Grain.DAY:
        return words.count(days, "day")
    if days < 25:
        return f"about {words.count(round(days / 7), 'week')}"
    if days < MONTHS_TOLD and LENGTHS[grain] < LENGTHS[Grain.YEAR]:
        return f"about {words.count(round(days / 30.44), 'month')}"
    return f"about {words.count(round(days / 365.25), 'year')}"


def size(days: int) -> int:
    return 1 + sum(days > step for step in STEPS)


def empty_runs(first: date, last: date, intervals: Iterable[Interval]) -> Iterator[tuple[date, date]]:
    """The runs of days from first to last that no date known to the day or week touches, in order.

    The intervals must come in order of their start.
    """
    next_day = first
    for interval in intervals:
        if interval.grain not in EXACT or interval.start is None or interval.end is None:
            continue
        if interval.start > next_day:
            yield next_day, min(interval.start - timedelta(days=1), last)
        next_day = max(next_day, interval.end)
    if next_day <= last:
        yield next_day, last


def silence(first: date, last: date, intervals: Iterable[Interval]) -> str:
    """ "June 1–27: nothing recorded", or, where a looser date may fall on one of the days, that no day is known."""
    said = words.days(first, last).rsplit(",", 1)[0]
    possible = any(
        (interval.start is None or interval.start <= last) and (interval.end is None or interval.end > first)
        for interval in intervals
    )
    return f"{said}: {'nothing dated to the day' if possible else 'nothing recorded'}"
