"""Calendar intervals and the closed set of operators that rules are made of (after SCATE, Bethard & Parker 2016).

Every operator takes and gives half-open day intervals. Below, *u(d)* is the unit of grain *u* that contains
day *d*, and units of one grain are numbered along the calendar, so that *u(d)+1* is the one after it.
No operator makes a result finer than what it was given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from dateline.model import Grain, Interval, Part

_MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.THIRD: 4,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
_DAYS = {Grain.DAY: 1, Grain.WEEK: 7}

# A season is numbered like its EDTF code less 21; winter begins in December of the year it is named after.
SPRING, SUMMER, AUTUMN, WINTER = range(4)


class OutOfCalendarError(ValueError):
    """The date exists in no calendar we can count in (February 30, the year 10000)."""


# -- units -----------------------------------------------------------------------------------------------------


def unit(grain: Grain, day: date) -> Interval:
    """*u(d)*: the unit of `grain` that contains `day`. Weeks begin on Monday."""
    if grain in _DAYS:
        start = day if grain is Grain.DAY else day - timedelta(days=day.weekday())
        return Interval(start, _plus(start, grain, 1), grain)
    length = _MONTHS[grain]
    offset = 2 if grain is Grain.SEASON else 0  # the first season of a year begins in March
    months = (day.year * 12 + day.month - 1 - offset) // length * length + offset
    if months < 12:  # the decade and the century of the year 1 begin in a year that no calendar has
        raise OutOfCalendarError(f"{day} lies before the first whole {grain.value}")
    return Interval(_first_of_month(months), _first_of_month(months + length), grain)


def day(year: int, month: int, day: int) -> Interval:
    return unit(Grain.DAY, _date(year, month, day))


def month(year: int, month: int) -> Interval:
    return unit(Grain.MONTH, _date(year, month))


def year(year: int) -> Interval:
    return unit(Grain.YEAR, _date(year))


def quarter(year: int, number: int) -> Interval:
    return unit(Grain.QUARTER, _date(year, number * 3 - 2))


def half(year: int, number: int) -> Interval:
    return unit(Grain.HALF, _date(year, number * 6 - 5))


def season(year: int, number: int) -> Interval:
    return unit(Grain.SEASON, _date(year, number * 3 + 3))


def decade(first: int) -> Interval:
    """The ten years from `first` (1990 for the 1990s)."""
    return unit(Grain.DECADE, _date(first))


def century(first: int) -> Interval:
    """The hundred years from `first` (1900 for the 20th century), as EDTF's ``19XX`` counts them."""
    return unit(Grain.CENTURY, _date(first))


# -- operators -------------------------------------------------------------------------------------------------


def this(grain: Grain, anchor: Interval) -> Interval:
    """*u(start of anchor)*; the anchor itself where it is already as coarse."""
    start, _ = bounds(anchor)
    return anchor if anchor.grain.coarser_than(grain) else unit(grain, start)


def last(grain: Grain, anchor: Interval, count: int = 1) -> Interval:
    """*u(start of anchor) − count*. The day before some day of a month or year is known no better than the
    month or year: then it is the anchor itself, approximately."""
    return next(grain, anchor, -count)


def next(grain: Grain, anchor: Interval, count: int = 1) -> Interval:
    """*u(start of anchor) + count*; of a coarser anchor as in `last`."""
    if count and anchor.grain.coarser_than(grain):
        return replace(anchor, approximate=True)
    return shift(this(grain, anchor), count)


def shift(interval: Interval, count: int) -> Interval:
    """The interval moved by `count` units of its grain: both ends move, the length in units stays."""
    start, end = bounds(interval)
    length = units(interval)
    moved = _plus(start, interval.grain, count)
    if length is None:
        return replace(interval, start=moved, end=_plus(end, interval.grain, count))
    return replace(interval, start=moved, end=_plus(moved, interval.grain, length))


def before(anchor: Interval, count: int, grain: Grain) -> Interval:
    """*v(m − count units of grain)*, where *v* is the coarser of `grain` and the anchor's own grain, and *m* the
    first day of the anchor; the middle one where the anchor is the coarser, and the result approximate: two
    days before some day of 1998 is about 1998."""
    start, end = bounds(anchor)
    if anchor.grain.coarser_than(grain):
        middle = start + (end - start) // 2
        return replace(unit(anchor.grain, _plus(middle, grain, -count)), approximate=True)
    return unit(grain, _plus(start, grain, -count))


def after(anchor: Interval, count: int, grain: Grain) -> Interval:
    """*v(start of anchor + count units of grain)*; the mirror image of `before`."""
    return before(anchor, -count, grain)


def nth(number: int, grain: Grain, within: Interval) -> Interval:
    """The `number`-th unit of `grain` that begins in `within`, from 1; from the end where negative.

    A unit as coarse as `within` that does not begin in it is no part of it: `OutOfCalendarError`.
    """
    found = list(_units_within(grain, within))
    if number == 0 or abs(number) > len(found):
        raise OutOfCalendarError(f"there is no {grain.value} {number} in {within.start}")
    return found[number - 1 if number > 0 else number]


def nth_weekday(number: int, weekday: int, within: Interval) -> Interval:
    """The `number`-th such day of `within`, from its end where negative; Monday is 0."""
    start, end = bounds(within)
    found = [on_weekday(weekday, start, 1)]
    while bounds(found[-1])[0] + timedelta(days=7) < end:
        found.append(shift(found[-1], 7))
    if number == 0 or abs(number) > len(found) or bounds(found[0])[0] >= end:
        raise OutOfCalendarError(f"there are not so many such weekdays in {start}")
    return found[number - 1 if number > 0 else number]


def half_of_month(number: int, within: Interval) -> Interval:
    """The first fifteen days, or what comes after them."""
    start, end = bounds(within)
    middle = start + timedelta(days=15)
    return Interval(start, middle, Grain.DAY) if number == 1 else Interval(middle, end, Grain.DAY)


def between(first: Interval, second: Interval) -> Interval:
    """From the start of `first` to the end of `second`, known to the coarser of their grains."""
    grain = first.grain if first.grain.coarser_than(second.grain) else second.grain
    if first.start is not None and second.end is not None and first.start >= second.end:
        raise OutOfCalendarError(f"{first.start} does not come before {second.end}")
    return Interval(
        first.start, second.end, grain, first.approximate or second.approximate, first.uncertain or second.uncertain
    )


def intersection(first: Interval, second: Interval) -> Interval | None:
    """The days in both, known to the finer of their grains; `None` where there are none."""
    start = max((d for d in (first.start, second.start) if d), default=None)
    end = min((d for d in (first.end, second.end) if d), default=None)
    if start is not None and end is not None and start >= end:
        return None
    grain = second.grain if first.grain.coarser_than(second.grain) else first.grain
    return Interval(start, end, grain, first.approximate or second.approximate, first.uncertain or second.uncertain)


def period(anchor: Interval, count: int, grain: Grain) -> Interval:
    """The `count` units of `grain` that end with *u(start of anchor)*; that begin with it where negative."""
    current = this(grain, anchor)
    other = shift(current, -count + 1 if count > 0 else -count - 1)
    return between(other, current) if count > 0 else between(current, other)


def from_then(anchor: Interval) -> Interval:
    """After `anchor`, with no end in sight; how soon is not said, hence months at best and approximate."""
    _, end = bounds(anchor)
    grain = anchor.grain if anchor.grain is Grain.DAY else Grain.MONTH
    return Interval(end, None, grain, approximate=True)


def part(interval: Interval, which: Part) -> Interval:
    """The early, middle or late part. Of a year a third, which has a notation; of a month ten days, of longer
    units a third of their months or years, all approximate; units shorter than a month stay whole."""
    start, _ = bounds(interval)
    index = list(Part).index(which)
    if interval.grain is Grain.YEAR and units(interval) == 1:
        return replace(nth(index + 1, Grain.THIRD, interval), approximate=interval.approximate)
    if units(interval) != 1 or interval.grain in (Grain.DAY, Grain.THIRD):
        return replace(interval, approximate=True, part=which)
    if interval.grain is Grain.WEEK:
        return replace(interval, approximate=True, part=which)
    if interval.grain is Grain.MONTH:
        cuts = (start, start + timedelta(days=10), start + timedelta(days=20), interval.end)
        grain = Grain.DAY
    else:
        months = _MONTHS[interval.grain]
        grain = Grain.YEAR if months >= 120 else Grain.MONTH
        step = months // 12 if grain is Grain.YEAR else months
        first = round(step / 3)
        cuts = (start, _plus(start, grain, first), _plus(start, grain, step - first), interval.end)
    return Interval(cuts[index], cuts[index + 1], grain, approximate=True, part=which)


# -- occurrences of something that repeats ---------------------------------------------------------------------

Occurrence = Callable[[int], Interval]
"""The occurrence of a month, a month-day, a season or a holiday in a given year."""


def on_weekday(number: int, anchor: date, direction: int) -> Interval:
    """The nearest such weekday on or before (`direction` −1) or on or after (+1) `anchor`; Monday is 0."""
    away = (anchor.weekday() - number) % 7 if direction < 0 else (number - anchor.weekday()) % 7
    return unit(Grain.DAY, _plus(anchor, Grain.DAY, away * (1 if direction > 0 else -1)))


def occurrence(of: Occurrence, anchor: date, direction: int) -> Interval:
    """The occurrence nearest to `anchor` where `direction` is 0; else the last that has begun by then (−1),
    or the first that is not over (+1)."""
    found = _occurrences(of, anchor)
    if direction < 0:
        found = [one for one in found if bounds(one)[0] <= anchor]
    elif direction > 0:
        found = [one for one in found if bounds(one)[1] > anchor]
    return _first(sorted(found, key=lambda one: (_distance(one, anchor), bounds(one))))


def of_year(of: Occurrence, anchor: date) -> Interval:
    """“That winter”: the occurrence that contains `anchor`, else the one of its calendar year."""
    containing = [one for one in _occurrences(of, anchor) if _distance(one, anchor) == 0]
    return containing[0] if containing else of(anchor.year)


def last_occurrence(of: Occurrence, anchor: Interval) -> Interval:
    """The last occurrence that is over when `anchor` begins."""
    start, _ = bounds(anchor)
    return _first([one for one in reversed(_occurrences(of, start)) if bounds(one)[1] <= start])


def next_occurrence(of: Occurrence, anchor: Interval) -> Interval:
    """The first occurrence that begins when `anchor` is over."""
    _, end = bounds(anchor)
    return _first([one for one in _occurrences(of, end) if bounds(one)[0] >= end])


def _occurrences(of: Occurrence, anchor: date) -> list[Interval]:
    """In order, of years enough to hold the nearest: of what is not in every year (February 29), of more."""
    found: list[Interval] = []
    for reach in (2, 8):
        found = []
        for number in range(anchor.year - reach, anchor.year + reach + 1):
            with suppress(OutOfCalendarError):
                found.append(of(number))
        if len(found) == 2 * reach + 1:
            break
    return found


def _first(found: list[Interval]) -> Interval:
    if not found:
        raise OutOfCalendarError("there is no such day in the years around")
    return found[0]


def _distance(interval: Interval, day: date) -> int:
    start, end = bounds(interval)
    return max((start - day).days, (day - end).days + 1, 0)


# -- measures --------------------------------------------------------------------------------------------------


def bounds(interval: Interval) -> tuple[date, date]:
    """Both ends of a closed interval; an open one has no place in calendar arithmetic."""
    if interval.start is None or interval.end is None:
        raise OutOfCalendarError("an interval without an end cannot be counted from")
    return interval.start, interval.end


def units(interval: Interval) -> int | None:
    """How many whole units of its grain the interval is; `None` where it is no whole number of them."""
    start, end = bounds(interval)
    if interval.grain in _DAYS:
        count, rest = divmod((end - start).days, _DAYS[interval.grain])
        return None if rest else count
    if start.day != 1 or end.day != 1:
        return None
    count, rest = divmod((end.year - start.year) * 12 + end.month - start.month, _MONTHS[interval.grain])
    return None if rest else count


def _units_within(grain: Grain, within: Interval) -> Iterator[Interval]:
    start, end = bounds(within)
    current = unit(grain, start)
    if bounds(current)[0] < start:
        # ISO weeks belong to the month or year that has most of their days; all other units nest.
        current = shift(current, 1) if grain is not Grain.WEEK or start.weekday() > 3 else current
    while bounds(current)[0] < end:
        yield current
        current = shift(current, 1)


def _plus(day: date, grain: Grain, count: int) -> date:
    try:
        if grain in _DAYS:
            return day + timedelta(days=_DAYS[grain] * count)
        return day + relativedelta(months=_MONTHS[grain] * count)
    except (OverflowError, ValueError) as error:
        raise OutOfCalendarError(f"{count} {grain.value}s from {day} lie outside the calendar") from error


def _first_of_month(number: int) -> date:
    """Months numbered from January of the year 0."""
    return _date(number // 12, number % 12 + 1)


def _date(year: int, month: int = 1, day: int = 1) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise OutOfCalendarError(f"{year}-{month:02}-{day:02} is no day of the calendar") from error
