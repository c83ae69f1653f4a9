"""The one compressed axis of time on which every figure of the site is drawn.

Position is piecewise linear in days. What the record is dense in gets room; years in which nothing is dated
shrink to one narrow stretch, where the scale is broken. All of it follows from the intervals alone.
"""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from math import log2

from dateline.model import Interval

MARGIN = 1.0  # percent left free at each end, for half a dot
OPEN_MARGIN = 6.0  # the same where the outermost date is open on that side, for its fade
EMPTY_YEARS = 1.0  # the weight of a run of years without events, however long
SPANNED_YEARS = 2.5  # the same where a date covers the run ("1990s")
EMPTY_MONTH = 0.3
EMPTY_DAY = 0.25


@dataclass(frozen=True, slots=True)
class Axis:
    """`positions[i]` is the place of day number `days[i]` in percent; between two of them the scale is even.

    `breaks` are the stretches in which nothing is dated, from percent to percent.
    """

    days: tuple[int, ...]
    positions: tuple[float, ...]
    breaks: tuple[tuple[float, float], ...]

    def at(self, day: date) -> float:
        """The place in percent of the beginning of the day; the nearer end for days outside."""
        number = day.toordinal()
        if number <= self.days[0]:
            return self.positions[0]
        if number >= self.days[-1]:
            return self.positions[-1]
        index = bisect_right(self.days, number) - 1
        share = (number - self.days[index]) / (self.days[index + 1] - self.days[index])
        return self.positions[index] + share * (self.positions[index + 1] - self.positions[index])

    @property
    def unbroken(self) -> tuple[tuple[float, float], ...]:
        """The stretches between the breaks."""
        edges = [self.positions[0], *(edge for stretch in self.breaks for edge in stretch), self.positions[-1]]
        pairs = zip(edges[::2], edges[1::2], strict=True)
        return tuple((start, end) for start, end in pairs if start < end)

    @property
    def first(self) -> date:
        return date.fromordinal(self.days[0])

    @property
    def last(self) -> date:
        return date.fromordinal(self.days[-1] - 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that share one scale, and how much room they ask for."""

    days: int
    weight: float
    broken: bool = False


def axis_for(intervals: Iterable[Interval]) -> Axis | None:
    """The axis on which these intervals have room; `None` when none of them has a bound."""
    bounded = [interval for interval in intervals if interval.start or interval.end]
    if not bounded:
        return None
    earliest = min(bounded, key=lambda interval: (edge_days(interval)[0], interval.start is not None))
    latest = max(bounded, key=lambda interval: (edge_days(interval)[-1], interval.end is None))
    first, last = edge_days(earliest)[0].year, edge_days(latest)[-1].year
    stretches = tuple(stretches_of(bounded, first, last))
    weights = (0.0, *accumulate(stretch.weight for stretch in stretches))
    left = OPEN_MARGIN if earliest.start is None else MARGIN
    right = 100 - (OPEN_MARGIN if latest.end is None else MARGIN)
    positions = tuple(left + (right - left) * weight / weights[-1] for weight in weights)
    days = accumulate((stretch.days for stretch in stretches), initial=date(first, 1, 1).toordinal())
    breaks = (
        (start, end) for stretch, (start, end) in zip(stretches, pairwise(positions), strict=True) if stretch.broken
    )
    return Axis(tuple(days), positions, tuple(breaks))


def edge_days(interval: Interval) -> tuple[date, ...]:
    """The first and the last day, as far as they are known."""
    last = interval.end - timedelta(days=1) if interval.end else None
    return tuple(day for day in (interval.start, last) if day)


def stretches_of(intervals: list[Interval], first: int, last: int) -> Iterator[Stretch]:
    """The years from first to last, dense ones month by month, the others in runs."""
    months: Counter[tuple[int, int]] = Counter()
    days: Counter[date] = Counter()
    active: set[int] = set()
    bounds: set[int] = set()
    spans: set[tuple[int, int]] = set()
    for interval in intervals:
        edges = edge_days(interval)
        bounds.update((edges[0].year, edges[-1].year + 1))
        if edges[0].year == edges[-1].year:
            active.add(edges[0].year)
        elif (edges[0].month, edges[-1].month) == (1, 12):
            spans.add((edges[0].year, edges[-1].year))
        else:
            active.update(edge.year for edge in edges)
        if (edges[0].year, edges[0].month) == (edges[-1].year, edges[-1].month):
            months[edges[0].year, edges[0].month] += 1
        if edges[0] == edges[-1]:
            days[edges[0]] += 1
    year = first
    while year <= last:
        if year in active:
            for month in range(1, 13):
                yield from month_stretches(year, month, months[year, month], days)
            year += 1
            continue
        start = year
        while year <= last and year not in active and (year == start or year not in bounds):
            year += 1
        spanned = any(begin <= start and year - 1 <= end for begin, end in spans)
        run = date_or_end(year) - date(start, 1, 1).toordinal()
        yield Stretch(run, SPANNED_YEARS if spanned else EMPTY_YEARS, broken=not spanned)


def month_stretches(year: int, month: int, events: int, days: Counter[date]) -> Iterator[Stretch]:
    """A month: even where no exact day is known in it, else with more room for the days that are."""
    length = calendar.monthrange(year, month)[1]
    weight = EMPTY_MONTH + 1.8 * log2(1 + events)
    known = [days[date(year, month, day)] for day in range(1, length + 1)]
    if not any(known):
        yield Stretch(length, weight)
        return
    shares = [EMPTY_DAY + log2(1 + number) for number in known]
    for share in shares:
        yield Stretch(1, weight * share / sum(shares))


def date_or_end(year: int) -> int:
    """The number of the first day of the year, also of the one that `date` cannot hold."""
    return date(year, 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
