"""Reports of one event together, without comparing each with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from dateline.merging.event import one_event, points
from dateline.merging.profiles import Profile

_COUNTRY_DAYS = 31  # wider dates than these do not meet in a country alone: there are too many
_MONTHS = 12  # a date wider than these meets only its like


def groups(profiles: Sequence[Profile]) -> list[list[int]]:
    """Indices of the profiles that tell of one event, each group in order, the groups by their first.

    Only those that meet are compared: see `_meeting_points`. A report joins the group whose every member it agrees
    with; of several, the one it agrees with most.
    """
    found: list[list[int]] = []
    group_of: list[int] = []
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(profiles):
        near = {group_of[other] for point in _meeting_points(one, looking=True) for other in waiting[point]}
        agreed = [group for group in sorted(near) if all(one_event(one, profiles[other]) for other in found[group])]
        if agreed:
            chosen = max(agreed, key=lambda group: max(points(one, profiles[other]) for other in found[group]))
            found[chosen].append(number)
        else:
            chosen = len(found)
            found.append([number])
        group_of.append(chosen)
        for point in _meeting_points(one, looking=False):
            waiting[point].append(number)
    return found


def _meeting_points(one: Profile, *, looking: bool) -> Iterator[tuple[str, str]]:
    """Where a report waits for others, and where it looks for them: by a name or country at its own date; by a name,
    a single day at the wider dates of its month, and a wider date at everything in its months."""
    start, end = one.interval.start, one.interval.end
    dates = [f"{start}/{end}", *(f"{day}/{day + timedelta(days=1)}" for day in one.not_on)]
    for who in (*one.names, *one.countries):
        for when in dates:
            yield who, when
    if start is None or end is None:
        return
    last = end - timedelta(days=1)
    first_month, last_month = start.year * 12 + start.month, last.year * 12 + last.month
    if last_month - first_month >= _MONTHS:
        return
    single = start == last
    whom = (*one.names, *one.countries) if (end - start).days <= _COUNTRY_DAYS else one.names
    widths = ("wide",) if single and looking else ("day", "wide") if looking else ("day",) if single else ("wide",)
    for month in range(first_month, last_month + 1):
        for name in whom:
            for width in widths:
                yield name, f"{width} {month}"
