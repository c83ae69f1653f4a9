"""The operators obey their definitions, and none makes a date finer than it was given."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Grain, Interval, Part
from dateline.timex import interval as calendar
from dateline.timex.interval import (
    OutOfCalendarError,
    after,
    before,
    between,
    bounds,
    from_then,
    intersection,
    last,
    next,
    nth,
    part,
    period,
    shift,
    this,
    unit,
    units,
)

LAW = settings(max_examples=60, deadline=None)  # other work on the machine is no failure
DAYS = st.dates(date(1400, 1, 1), date(2400, 12, 31))
GRAINS = st.sampled_from(Grain)
UNITS = st.builds(unit, GRAINS, DAYS)
COUNTS = st.integers(-4, 4)  # centuries, too, so that the years stay four digits


@LAW
@given(GRAINS, DAYS)
def test_a_unit_contains_its_day_and_is_one_unit(grain: Grain, day: date) -> None:
    start, end = bounds(unit(grain, day))
    assert start <= day < end
    assert units(unit(grain, day)) == 1


@LAW
@given(GRAINS, DAYS)
def test_units_cover_the_calendar_without_overlap(grain: Grain, day: date) -> None:
    current = unit(grain, day)
    assert shift(current, 1) == unit(grain, bounds(current)[1])


@LAW
@given(UNITS, COUNTS)
def test_shifting_back_undoes_shifting(interval: Interval, count: int) -> None:
    assert shift(shift(interval, count), -count) == interval


@LAW
@given(UNITS, GRAINS)
def test_this_is_the_anchor_where_the_anchor_is_as_coarse(anchor: Interval, grain: Grain) -> None:
    current = this(grain, anchor)
    assert current == (anchor if anchor.grain.coarser_than(grain) else unit(grain, bounds(anchor)[0]))


@LAW
@given(UNITS, GRAINS)
def test_last_and_next_meet_this_or_stay_with_a_coarser_anchor(anchor: Interval, grain: Grain) -> None:
    if anchor.grain.coarser_than(grain):
        assert last(grain, anchor) == next(grain, anchor) == replace(anchor, approximate=True)
    else:
        assert last(grain, anchor).end == this(grain, anchor).start
        assert next(grain, anchor).start == this(grain, anchor).end


def test_two_days_before_some_day_of_a_year_is_about_that_year() -> None:
    assert before(calendar.year(1998), 2, Grain.DAY) == replace(calendar.year(1998), approximate=True)


@LAW
@given(UNITS, COUNTS, GRAINS)
def test_after_is_before_mirrored(anchor: Interval, count: int, grain: Grain) -> None:
    assert after(anchor, count, grain) == before(anchor, -count, grain)


@LAW
@given(UNITS, GRAINS, st.integers(1, 60))
def test_nth_counts_units_that_begin_within(within: Interval, grain: Grain, number: int) -> None:
    try:
        found = nth(number, grain, within)
    except OutOfCalendarError:
        return
    start, end = bounds(within)
    first, _ = bounds(found)
    assert first < end
    assert first >= start or (grain is Grain.WEEK and start - first < timedelta(days=4))
    if number > 1:
        assert bounds(nth(number - 1, grain, within))[1] == first


@LAW
@given(UNITS, UNITS)
def test_between_spans_both_and_is_known_to_the_coarser_grain(first: Interval, second: Interval) -> None:
    try:
        whole = between(first, second)
    except OutOfCalendarError:
        assert bounds(second)[1] <= bounds(first)[0]
        return
    assert (whole.start, whole.end) == (first.start, second.end)
    assert not first.grain.coarser_than(whole.grain)
    assert not second.grain.coarser_than(whole.grain)


@LAW
@given(UNITS, UNITS)
def test_intersection_lies_in_both_and_does_not_depend_on_the_order(first: Interval, second: Interval) -> None:
    common = intersection(first, second)
    assert common == intersection(second, first)
    if common is None:
        assert bounds(first)[1] <= bounds(second)[0] or bounds(second)[1] <= bounds(first)[0]
    else:
        start, end = bounds(common)
        assert max(bounds(first)[0], bounds(second)[0]) == start
        assert min(bounds(first)[1], bounds(second)[1]) == end


@LAW
@given(UNITS, st.integers(1, 4), GRAINS)
def test_a_period_is_so_many_units_and_holds_the_anchor(anchor: Interval, count: int, grain: Grain) -> None:
    if anchor.grain.coarser_than(grain):
        grain = anchor.grain
    back, ahead = period(anchor, count, grain), period(anchor, -count, grain)
    assert units(back) == units(ahead) == count
    assert back.end == this(grain, anchor).end
    assert ahead.start == this(grain, anchor).start


@LAW
@given(UNITS, COUNTS, GRAINS)
def test_no_operator_makes_a_date_finer(anchor: Interval, count: int, grain: Grain) -> None:
    found = [
        this(grain, anchor),
        last(grain, anchor),
        next(grain, anchor),
        before(anchor, count, grain),
        shift(anchor, count),
    ]
    for one in found:
        assert not anchor.grain.coarser_than(one.grain)


@LAW
@given(UNITS)
def test_the_parts_cover_the_whole_in_order(whole: Interval) -> None:
    early, mid, late = (part(whole, which) for which in Part)
    if early.start == late.start:  # too short to divide
        assert all(one.approximate for one in (early, mid, late))
        return
    assert (early.start, late.end) == (whole.start, whole.end)
    assert (early.end, mid.end) == (mid.start, late.start)


@pytest.mark.parametrize(
    ("whole", "which", "start", "end", "grain"),
    [
        pytest.param(calendar.year(2022), Part.LATE, "2022-09-01", "2023-01-01", Grain.THIRD, id="late 2022"),
        pytest.param(calendar.month(2022, 5), Part.EARLY, "2022-05-01", "2022-05-11", Grain.DAY, id="early May"),
        pytest.param(calendar.month(2022, 2), Part.LATE, "2022-02-21", "2022-03-01", Grain.DAY, id="late February"),
        pytest.param(calendar.decade(1980), Part.LATE, "1987-01-01", "1990-01-01", Grain.YEAR, id="late 1980s"),
        pytest.param(
            calendar.season(2024, 1), Part.EARLY, "2024-06-01", "2024-07-01", Grain.MONTH, id="early summer"
        ),
    ],
)
def test_part(whole: Interval, which: Part, start: str, end: str, grain: Grain) -> None:
    found = part(whole, which)
    assert (str(found.start), str(found.end), found.grain) == (start, end, grain)


def test_soon_after_late_2022_is_from_january_2023_on() -> None:
    late = part(calendar.year(2022), Part.LATE)
    assert from_then(late) == Interval(date(2023, 1, 1), None, Grain.MONTH, approximate=True)


@pytest.mark.parametrize(
    ("anchor", "direction", "expected"),
    [
        pytest.param("2024-07-02", -1, "2024-07-02", id="the day itself, looking back"),
        pytest.param("2024-07-02", 1, "2024-07-02", id="the day itself, looking ahead"),
        pytest.param("2024-07-01", -1, "2024-06-25", id="back"),
        pytest.param("2024-07-03", 1, "2024-07-09", id="ahead"),
    ],
)
def test_tuesday(anchor: str, direction: int, expected: str) -> None:
    assert str(calendar.on_weekday(1, date.fromisoformat(anchor), direction).start) == expected


@LAW
@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_never_a_week_away(day: date, number: int) -> None:
    for direction in (-1, 1):
        found, _ = bounds(calendar.on_weekday(number, day, direction))
        assert found.weekday() == number
        assert 0 <= (found - day).days * direction < 7


@LAW
@given(DAYS)
def test_february_29_is_found_from_anywhere(day: date) -> None:
    def leap_day(year: int) -> Interval:
        return calendar.day(year, 2, 29)

    for direction in (-1, 0, 1):
        found, _ = bounds(calendar.occurrence(leap_day, day, direction))
        assert (found.month, found.day) == (2, 29)
        assert (found - day).days * direction >= 0


@LAW
@given(DAYS, st.integers(1, 12))
def test_occurrences_outside_an_anchor_do_not_touch_it(day: date, month: int) -> None:
    anchor = unit(Grain.MONTH, day)

    def monthly(year: int) -> Interval:
        return calendar.month(year, month)

    assert bounds(calendar.last_occurrence(monthly, anchor))[1] <= bounds(anchor)[0]
    assert bounds(calendar.next_occurrence(monthly, anchor))[0] >= bounds(anchor)[1]


@pytest.mark.parametrize(("year", "month", "day"), [(2023, 2, 29), (2024, 4, 31), (0, 1, 1), (10000, 1, 1)], ids=str)
def test_impossible_days_are_refused(year: int, month: int, day: int) -> None:
    with pytest.raises(OutOfCalendarError):
        calendar.day(year, month, day)


def test_open_intervals_cannot_be_counted_from() -> None:
    with pytest.raises(OutOfCalendarError):
        shift(Interval(date(2024, 1, 1), None, Grain.DAY), 1)
