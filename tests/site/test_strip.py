from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest

from dateline.model import Chronology, Grain
from dateline.site.index import index
from dateline.site.marks import Shape
from dateline.site.strip import LANE, MOST_COLUMNS, NARROW, WIDE, Strip, strip
from tests.site.chronologies import BRIDGE, EMPTY, SINGLE, day, many


def drawn(chronology: Chronology) -> Strip:
    made = strip(index(chronology))
    assert made is not None
    return made


def test_a_small_record_has_a_mark_for_each_event() -> None:
    made = drawn(BRIDGE)
    assert made.unit is None
    assert made.marks.keys() == {event.id for event in BRIDGE.events}


def test_marks_in_one_lane_do_not_overlap() -> None:
    for left, right in combinations(drawn(BRIDGE).marks.values(), 2):
        if left.y == right.y:
            (_, end), (start, _) = sorted((mark.x, mark.x + mark.width) for mark in (left, right))
            assert end <= start


def test_marks_stay_on_the_strip() -> None:
    made = drawn(BRIDGE)
    for mark in made.marks.values():
        assert 0 <= mark.x <= mark.x + mark.width <= 100
        assert LANE / 2 <= mark.y < made.height


def test_a_year_is_wider_than_its_month() -> None:
    marks = drawn(BRIDGE).marks
    assert marks["vote"].shape is Shape.SPAN
    assert marks["vote"].width > 0
    assert marks["strike"].width == 0


def test_a_large_record_is_counted_in_few_columns() -> None:
    made = drawn(many(400))
    assert made.unit is Grain.MONTH
    assert not made.marks
    assert sum(made.counts.values()) == 400
    assert made.columns is not None
    assert 0 < made.columns.path.count("M") <= MOST_COLUMNS
    assert made.columns.loose.count("M") == 10  # years without a month


def test_more_events_on_one_day_than_can_be_stacked_are_counted() -> None:
    strikes = tuple(replace(SINGLE.events[0], id=f"strike-{number}") for number in range(30))
    made = drawn(replace(SINGLE, events=strikes))
    assert made.unit is Grain.DAY
    assert list(made.counts.values()) == [30]


def test_a_selection_of_a_large_record_shows_beside_the_whole() -> None:
    chronology = many(400)
    marks, columns = drawn(chronology).chosen(chronology.events[5:6])
    assert marks == ()
    assert columns is not None
    assert columns.path.count("M") == 1


@pytest.mark.parametrize(("width", "shown"), [(NARROW, "narrow"), (WIDE, "wide")])
@pytest.mark.parametrize("chronology", [BRIDGE, many(400)], ids=["small", "large"])
def test_labels_do_not_overlap(chronology: Chronology, width: float, shown: str) -> None:
    labels = [label for label in drawn(chronology).labels if getattr(label, shown)]
    places = sorted(
        (100 - 100 * label.width / width if label.at_end else label.x, 100 * label.width / width) for label in labels
    )
    assert places
    for (start, room), (following, _) in pairwise(places):
        assert start + room <= following + 1e-6


def test_a_window_is_where_its_period_is() -> None:
    made = drawn(BRIDGE)
    may = index(BRIDGE).month_of["strike"]
    window = made.window(may)
    assert window is not None
    assert window[0] <= made.axis.at(date(2022, 5, 10)) <= window[0] + window[1]


def test_one_event_has_a_strip_and_none_has_none() -> None:
    assert drawn(SINGLE).marks.keys() == {"strike"}
    assert strip(index(EMPTY)) is None
    assert day(2022, 5, 10) == SINGLE.events[0].interval
