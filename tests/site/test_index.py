from dataclasses import replace
from datetime import date

from dateline.model import Chronology, Grain, Interval
from dateline.site.index import index, month_rail, rail
from tests.site.chronologies import BRIDGE, EVENTS, SINGLE

MADE = index(BRIDGE)


def test_periods_are_in_order_and_hold_every_event_once() -> None:
    assert [period.title for period in MADE.periods] == [
        "19th century",
        "1970s",
        "1998",
        "2021",
        "2022",
        "2023",
        "2024",
    ]
    listed = [entry.event.id for period in MADE.periods for entry in period.entries]
    assert sorted(listed) == sorted(event.id for event in EVENTS)


def test_an_event_without_a_month_is_in_no_month() -> None:
    in_months = {entry.event.id for period in MADE.periods for month in period.months for entry in month.entries}
    assert {"first-plan", "survey", "funding", "tender", "rerouting"}.isdisjoint(in_months)
    assert {"strike", "inspection", "vote", "hearing"} <= in_months


def test_days_that_straddle_two_months_are_in_both_and_belong_to_the_first() -> None:
    year = next(period for period in MADE.periods if period.title == "2024")
    titles = [month.title for month in year.months if "denial" in [entry.event.id for entry in month.entries]]
    assert titles == ["June 2024", "July 2024"]
    assert MADE.month_of["denial"].title == "June 2024"


def test_a_date_without_bounds_is_listed_last() -> None:
    undated = replace(EVENTS[0], id="undated", interval=Interval(None, None, Grain.DAY))
    made = index(replace(BRIDGE, events=(*EVENTS, undated)))
    assert [period.title for period in made.periods][-1] == "Undated"
    assert made.periods[-1].months == ()


def test_early_decades_are_listed_under_the_decade() -> None:
    early = Interval(date(1990, 1, 1), date(1994, 1, 1), Grain.YEAR, approximate=True, part=None)
    nineties = replace(EVENTS[0], interval=replace(early, grain=Grain.DECADE, end=date(2000, 1, 1)))
    assert index(Chronology((nineties,), BRIDGE.actors, BRIDGE.sources)).periods[0].slug == "1990s"


def test_a_rail_measures_no_gap_to_a_date_with_an_open_side() -> None:
    gaps = {step.entry.event.id: step.gap.text if step.gap else None for step in rail(MADE.entries)}
    assert gaps["first-plan"] == "about 23 years"
    assert gaps["rehearsal"] is None
    assert gaps["vote"] is None
    assert gaps["strike"] == "2 days"


def test_empty_days_of_a_month_stand_where_they_are() -> None:
    july = MADE.month_of["hearing"]
    steps, after = month_rail(july)
    assert [(step.entry.event.id, step.silence) for step in steps] == [
        ("denial", ""),
        ("hearing", "July 2: nothing recorded"),
    ]
    assert after == "July 5–31: nothing recorded"


def test_a_month_without_an_exact_day_says_nothing_of_its_days() -> None:
    steps, after = month_rail(MADE.month_of["vote"])
    assert [step.silence for step in steps] == [""]
    assert after == ""


def test_actors_and_sources_know_their_events() -> None:
    assert [entry.event.id for entry in MADE.of_actor["joren-pike"]] == ["inspection", "hearing"]
    assert len(MADE.of_source[BRIDGE.sources[0].path]) == 11
    assert [part.actor.id for part in MADE.parts_of["varnsund"]] == ["port-authority"]


def test_one_event_alone_is_a_chronology() -> None:
    made = index(SINGLE)
    assert len(made.periods) == len(made.periods[0].months) == 1
