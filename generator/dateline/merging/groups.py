"""Reports of one event together, without comparing each with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from dateline.merging.event import one_event, points
from dateline.merging.profiles import Profile

_COUNTRY_DAYS = 31  # wider dates than these do not meet in a country alone: there are too many
_MONTHS = 12  # a date wider than these meets only its like
_CROWD = 200  # reports of one month that name somebody: that they do tells nothing of a wider date

Point = tuple[str, str]  # who, and when


def groups(profiles: Sequence[Profile]) -> list[list[int]]:
    """Indices of the profiles that tell of one event, each group in order, the groups by their first.

    Only those that meet are compared. A report joins the group whose every member it agrees with; of several, the one
    it agrees with most.
    """
    found: list[list[int]] = []
    group_of: list[int] = []
    waiting: dict[Point, list[int]] = defaultdict(list)
    crowds = {point for point, number in Counter(_crowded(profiles)).items() if number > _CROWD}
    for number, one in enumerate(profiles):
        points_looked_at = (*_at_its_date(one), *(point for point in _looks(one) if point not in crowds))
        near = {group_of[other] for point in points_looked_at for other in waiting[point]}
        agreed = [group for group in sorted(near) if all(one_event(one, profiles[other]) for other in found[group])]
        if agreed:
            chosen = max(agreed, key=lambda group: max(points(one, profiles[other]) for other in found[group]))
            found[chosen].append(number)
        else:
            chosen = len(found)
            found.append([number])
        group_of.append(chosen)
        for point in (*_at_its_date(one), *_waits(one)):
            waiting[point].append(number)
    return found


def _crowded(profiles: Sequence[Profile]) -> Iterator[Point]:
    return (point for one in profiles for point in _waits(one))


def _at_its_date(one: Profile) -> Iterator[Point]:
    """By a name or a country at the very date, or at one that was wrong."""
    dates = [f"{one.interval.start}/{one.interval.end}", *(f"{day}/{day + timedelta(days=1)}" for day in one.not_on)]
    return ((who, date) for who in (*one.names, *one.countries) for date in dates)


def _waits(one: Profile) -> Iterator[Point]:
    """By a name in each month of the date."""
    width = "day" if _is_day(one) else "wide"
    return ((who, f"{width} {month}") for who in _who(one) for month in _months(one))


def _looks(one: Profile) -> Iterator[Point]:
    """A single day looks for the wider dates of its month, a wider date for everything in its months."""
    widths = ("wide",) if _is_day(one) else ("day", "wide")
    return ((who, f"{width} {month}") for who in _who(one) for month in _months(one) for width in widths)


def _who(one: Profile) -> tuple[str, ...]:
    start, end = one.interval.start, one.interval.end
    short = start is not None and end is not None and (end - start).days <= _COUNTRY_DAYS
    return (*one.names, *one.countries) if short else (*one.names,)


def _is_day(one: Profile) -> bool:
    start, end = one.interval.start, one.interval.end
    return start is not None and end is not None and (end - start).days == 1


def _months(one: Profile) -> range:
    """The months that a date covers, counted from year 0; none of an open or a very wide one."""
    start, end = one.interval.start, one.interval.end
    if start is None or end is None:
        return range(0)
    last = end - timedelta(days=1)
    months = range(start.year * 12 + start.month, last.year * 12 + last.month + 1)
    return months if len(months) <= _MONTHS else range(0)
