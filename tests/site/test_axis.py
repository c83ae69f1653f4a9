from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Grain, Interval
from dateline.site.axis import EMPTY_YEARS, Axis, axis_for
from tests.site.chronologies import INTERVALS, day

DATES = st.dates(date(1, 1, 1), date(9999, 12, 30))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    start = draw(DATES)
    length = draw(st.integers(1, 40_000))
    end = min(start + timedelta(days=min(length, (date.max - start).days)), date.max)
    side = draw(st.sampled_from(("both", "start", "end")))
    grain = draw(st.sampled_from(Grain))
    return Interval(start if side != "end" else None, end if side != "start" else None, grain)


def axis(*found: Interval) -> Axis:
    made = axis_for(found)
    assert made is not None
    return made


@given(st.lists(intervals(), min_size=1, max_size=12))
def test_time_never_runs_backwards(found: list[Interval]) -> None:
    made = axis(*found)
    assert all(before < after for before, after in pairwise(made.days))
    assert all(before < after for before, after in pairwise(made.positions))


@given(st.lists(intervals(), min_size=1, max_size=12))
def test_every_bound_lies_on_the_axis(found: list[Interval]) -> None:
    made = axis(*found)
    for interval in found:
        for bound in filter(None, (interval.start, interval.end)):
            assert 0 < made.at(bound) < 100
            assert made.days[0] <= bound.toordinal() <= made.days[-1]


@given(st.lists(intervals(), min_size=1, max_size=8))
def test_breaks_and_unbroken_stretches_make_up_the_whole(found: list[Interval]) -> None:
    made = axis(*found)
    whole = sorted((*made.breaks, *made.unbroken))
    assert whole[0][0] == made.positions[0]
    assert whole[-1][1] == made.positions[-1]
    assert all(left[1] == right[0] for left, right in pairwise(whole))


def test_a_century_of_nothing_takes_no_more_room_than_a_decade_of_it() -> None:
    long = axis(day(1900, 1, 1), day(2020, 1, 1))
    short = axis(day(2009, 1, 1), day(2020, 1, 1))
    assert long.breaks[0] == pytest.approx(short.breaks[0])
    assert len(long.breaks) == 1


def test_no_event_lies_in_a_break() -> None:
    found = tuple(INTERVALS.values())
    made = axis(*found)
    assert made.breaks
    for interval in found:
        if interval.start and interval.end:
            middle = made.at(interval.start + (interval.end - interval.start) / 2)
            assert not any(start < middle < end for start, end in made.breaks)


def test_a_dense_month_gets_more_room_than_a_thin_one() -> None:
    march = [replace(day(2024, 3, number)) for number in range(1, 20)]
    made = axis(*march, day(2024, 8, 7))
    room = {month: made.at(date(2024, month + 1, 1)) - made.at(date(2024, month, 1)) for month in (3, 8, 10)}
    assert room[3] > 2 * room[8] > 2 * room[10] > 0


def test_within_a_month_the_days_on_record_stand_apart() -> None:
    made = axis(day(2024, 6, 28), day(2024, 6, 29))
    on_record = made.at(date(2024, 6, 29)) - made.at(date(2024, 6, 28))
    empty = made.at(date(2024, 6, 2)) - made.at(date(2024, 6, 1))
    assert on_record > 3 * empty


def test_a_date_that_is_open_at_the_edge_has_room_to_fade() -> None:
    closed, opened = axis(day(2024, 6, 28)), axis(Interval(date(2024, 1, 1), None, Grain.YEAR))
    assert closed.positions[-1] > opened.positions[-1]


def test_without_a_bound_there_is_no_axis() -> None:
    assert axis_for([Interval(None, None, Grain.YEAR)]) is None
    assert EMPTY_YEARS > 0
