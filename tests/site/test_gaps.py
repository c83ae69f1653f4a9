from datetime import date

import pytest

from dateline.model import Grain, Interval
from dateline.site.gaps import empty_runs, gap, silence
from tests.site.chronologies import INTERVALS, day

YEAR_1999 = Interval(date(1999, 1, 1), date(2000, 1, 1), Grain.YEAR)
YEAR_2001 = Interval(date(2001, 1, 1), date(2002, 1, 1), Grain.YEAR)
FEBRUARY = INTERVALS["month"]
MARCH = Interval(date(2022, 3, 1), date(2022, 4, 1), Grain.MONTH)
LATE_2022 = Interval(date(2022, 9, 1), date(2023, 1, 1), Grain.THIRD)

GAPS = {
    "days": (day(2024, 6, 28), day(2024, 7, 1), "3 days"),
    "from the last of several days": (INTERVALS["days"], day(2024, 7, 9), "5 days"),
    "next day says nothing": (day(2024, 6, 28), day(2024, 6, 29), None),
    "same day says nothing": (day(2024, 6, 28), day(2024, 6, 28), None),
    "months between days": (day(2022, 5, 10), day(2022, 10, 12), "about 5 months"),
    "years between days": (day(2001, 5, 10), day(2020, 6, 1), "about 19 years"),
    "years": (YEAR_1999, YEAR_2001, "about 2 years"),
    "day to part of a year": (day(2022, 5, 10), LATE_2022, "about 6 months"),
    "year to month": (YEAR_1999, Interval(date(2001, 2, 1), date(2001, 3, 1), Grain.MONTH), "about 2 years"),
    "month after month": (FEBRUARY, MARCH, None),
    "finer than the dates": (day(2022, 2, 27), MARCH, None),
    "overlap": (FEBRUARY, day(2022, 2, 10), None),
    "open end measures nothing": (INTERVALS["since"], day(2024, 7, 9), None),
    "open start measures nothing": (day(2021, 1, 1), INTERVALS["before"], None),
}


@pytest.mark.parametrize(("before", "after", "expected"), GAPS.values(), ids=GAPS)
def test_gap_in_words(before: Interval, after: Interval, expected: str | None) -> None:
    found = gap(before, after)
    assert (found.text if found else None) == expected


def test_longer_gaps_are_never_drawn_smaller() -> None:
    sizes = [found.size for days in range(2, 9000, 7) if (found := gap(day(2000, 1, 1), day_after(days))) is not None]
    assert sizes == sorted(sizes)
    assert set(sizes) == set(range(1, 8))


def day_after(days: int) -> Interval:
    found = date.fromordinal(date(2000, 1, 1).toordinal() + days)
    return day(found.year, found.month, found.day)


JUNE = (date(2024, 6, 1), date(2024, 6, 30))
RUNS = {
    "before and after": ([day(2024, 6, 28), day(2024, 6, 29)], [(1, 27), (30, 30)]),
    "nothing known to the day": ([Interval(*JUNE, Grain.MONTH)], [(1, 30)]),
    "from the day before": ([Interval(date(2024, 5, 30), date(2024, 6, 3), Grain.DAY)], [(3, 30)]),
    "beyond the end": (
        [day(2024, 6, 2), Interval(date(2024, 6, 29), date(2024, 7, 2), Grain.DAY)],
        [(1, 1), (3, 28)],
    ),
    "two on one day": ([day(2024, 6, 1), day(2024, 6, 1)], [(2, 30)]),
    "every day": ([Interval(date(2024, 6, 1), date(2024, 7, 1), Grain.DAY)], []),
}


@pytest.mark.parametrize(("intervals", "expected"), RUNS.values(), ids=RUNS)
def test_runs_of_empty_days(intervals: list[Interval], expected: list[tuple[int, int]]) -> None:
    assert [(first.day, last.day) for first, last in empty_runs(*JUNE, intervals)] == expected


def test_empty_days_are_stated() -> None:
    assert silence(date(2024, 6, 1), date(2024, 6, 27), [day(2024, 6, 28)]) == "June 1–27: nothing recorded"
    assert silence(date(2024, 6, 30), date(2024, 6, 30), []) == "June 30: nothing recorded"


def test_a_loose_date_that_may_fall_on_them_is_not_denied() -> None:
    some_day_in_june = Interval(date(2024, 6, 1), date(2024, 7, 1), Grain.MONTH)
    assert silence(date(2024, 6, 1), date(2024, 6, 27), [some_day_in_june]) == "June 1–27: nothing dated to the day"
