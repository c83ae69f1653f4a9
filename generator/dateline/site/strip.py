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
ROOM = 1.5  # percent that a mark keeps free, from its beginning to the next one's
FADE = 5.0  # percent over which a date with an open side fades
UNITS = (Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY)
# Labels are set in 12 px type; how much room they need is reckoned for the two widths the strip is made for.
LETTER = 7.0
LABEL_MARGIN = 12.0
NARROW, WIDE = 340.0, 1000.0


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the strip: `x` and `width` in percent (a dot has no width), `y` of its middle in pixels."""

    x: float
    width: float
    y: float
    shape: Shape
    event: Event


@dataclass(frozen=True, slots=True)
class Column:
    """A count of events. `loose` ones are too coarse for the columns' unit and lie as a bar below the line."""

    x: float
    width: float
    height: float
    loose: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A year or month under the line, a link to its page; `narrow` if there is room for it on a phone."""

    text: str
    period: Period
    x: float
    width: int
    at_end: bool
    narrow: bool
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
    def columns(self) -> tuple[Column, ...]:
        return tuple(self.drawn(self.counts))

    def drawn(self, counts: Counter[tuple[date, Grain]]) -> Iterable[Column]:
        """Columns whose height grows with the root of the count, so that one event shows beside a thousand."""
        most = max(self.counts.values(), default=1)
        for (first, grain), number in sorted(counts.items(), key=lambda item: (item[0][0], item[0][1].value)):
            x, end = self.axis.at(first), self.axis.at(last_of(first, grain))
            loose = grain is not self.unit
            height = 4.0 if loose else max(3.0, round(COLUMNS_HEIGHT * sqrt(number / most), 1))
            yield Column(x, max(end - x, 0.3), height, loose)

    def chosen(self, events: Iterable[Event]) -> tuple[tuple[Mark, ...], tuple[Column, ...]]:
        """The marks or the columns of a selection, to draw over those of the whole."""
        if self.unit is None:
            return tuple(self.marks[event.id] for event in events if event.id in self.marks), ()
        return (), tuple(self.drawn(counted((event.interval for event in events), self.unit)))

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


def last_of(first: date, grain: Grain) -> date:
    """The day after the unit that begins on `first`."""
    return next_day(first if grain is Grain.DAY else last_of_unit(first, grain))


def next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


# -- labels ---------------------------------------------------------------------------------------------------


def labels(periods: Sequence[Period], axis: Axis) -> tuple[Label, ...]:
    """Years first, then months, the fuller before the emptier, as far as there is room; in order of time."""
    years = [period for period in periods if period.first]
    months = [month for year in years for month in year.months]
    candidates = [
        *sorted(years, key=lambda period: -len(period.entries)),
        *sorted(months, key=lambda period: -len(period.entries)),
    ]
    narrow = fitting(candidates, axis, NARROW, ())
    wide = fitting(candidates, axis, WIDE, narrow)
    chosen = [label(period, axis, period in narrow) for period in (*narrow, *wide)]
    return tuple(sorted(chosen, key=lambda label: (label.x, label.month)))


def fitting(candidates: Sequence[Period], axis: Axis, width: float, settled: Sequence[Period]) -> tuple[Period, ...]:
    """The candidates whose labels overlap neither each other nor the settled ones at this width in pixels."""
    taken = [room(period, axis, width) for period in settled]
    found = []
    for period in candidates:
        start, end = room(period, axis, width)
        if all(end <= left or right <= start for left, right in taken):
            taken.append((start, end))
            found.append(period)
    return tuple(found)


def room(period: Period, axis: Axis, width: float) -> tuple[float, float]:
    """From where to where a label reaches in percent; pulled back where it would leave the strip."""
    assert period.first is not None, "labels have a place"
    needed = 100 * label_width(label_text(period)) / width
    start = min(axis.at(period.first), 100 - needed)
    return start, start + needed


def label_text(period: Period) -> str:
    return words.MONTHS[period.first.month - 1][:3] if period.first and "/" in period.slug else period.title


def label_width(text: str) -> int:
    return round(max(len(text) * LETTER + LABEL_MARGIN, 28))


def label(period: Period, axis: Axis, narrow: bool) -> Label:
    assert period.first is not None, "labels have a place"
    text = label_text(period)
    x = axis.at(period.first)
    at_end = x + 100 * label_width(text) / NARROW > 100
    return Label(text, period, x, label_width(text), at_end, narrow, month="/" in period.slug)
