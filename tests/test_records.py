"""The records that other programs read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.model import (
    Absence,
    Actor,
    ActorType,
    Attribution,
    Basis,
    Chronology,
    Citation,
    Dct,
    Disagreement,
    Event,
    Evidence,
    Fate,
    Gone,
    Grain,
    Interval,
    Kind,
    Outcome,
    Reading,
    Resolved,
    Source,
    Span,
    Status,
    Subject,
    TimexType,
)
from dateline.records import COLUMNS, event_records, row

MARCH = Interval(date(2031, 3, 1), date(2031, 4, 1), Grain.MONTH)
PUBLISHED = Dct(Interval(date(2031, 4, 2), date(2031, 4, 3), Grain.DAY), True, "stated")
IN_MARCH = Resolved(
    Span(20, 28), "in March", TimexType.DATE, "2031-03", None, "month", MARCH, Basis.RESOLVED, "the nearest March"
)
EVENT = Event(
    id="2031-03-ferry",
    interval=MARCH,
    title="Ferry sold",
    status=Status.CLAIMED,
    kind=Kind.OCCURRENCE,
    basis=Basis.RESOLVED,
    actors=("norway",),
    attribution=(Attribution("norway", "claimed"), Attribution(None, "said")),
    evidence=(
        Evidence(
            "articles/a.md", Span(7, 40), "The ferry was sold in March.", IN_MARCH, (), "nearest", Status.CLAIMED
        ),
    ),
    disagreements=(
        Disagreement("the price", (Reading("articles/a.md", "The ferry was sold in March.", Span(4, 9), "ferry"),)),
    ),
    outcomes=(Outcome(Fate.POSTPONED, "articles/a.md", "The sale was put off.", "2031-05-ferry", MARCH),),
    plans=("2030-ferry",),
)
CHRONOLOGY = Chronology(
    events=(EVENT,),
    actors=(Actor("norway", "Norway", ActorType.COUNTRY),),
    sources=(Source("articles/a.md", "A", "The Gazette", dct=PUBLISHED),),
)


def record_of(event: Event) -> dict[str, object]:
    (record,) = event_records(Chronology((event,), CHRONOLOGY.actors, CHRONOLOGY.sources))
    return record


def test_an_event_is_told_in_the_promised_form_and_order() -> None:
    assert list(record_of(EVENT).items()) == [
        ("id", "2031-03-ferry"),
        ("date", "2031-03"),
        ("start", "2031-03-01"),
        ("end", "2031-03-31"),
        ("grain", "month"),
        ("approximate", False),
        ("title", "Ferry sold"),
        ("status", "claimed"),
        ("kind", "occurrence"),
        ("basis", "resolved"),
        ("attribution", [{"actor": "norway", "verb": "claimed"}, {"actor": None, "verb": "said"}]),
        ("actors", [{"id": "norway", "name": "Norway", "type": "country"}]),
        (
            "sources",
            [
                {
                    "article": "articles/a.md",
                    "publisher": "The Gazette",
                    "published": "2031-04-02",
                    "quote": "The ferry was sold in March.",
                    "start": 7,
                    "end": 40,
                    "timex": {
                        "text": "in March",
                        "start": 20,
                        "end": 28,
                        "type": "DATE",
                        "value": "2031-03",
                        "mod": None,
                    },
                    "status": "claimed",
                }
            ],
        ),
        (
            "disagreements",
            [
                {
                    "about": "the price",
                    "readings": [
                        {
                            "article": "articles/a.md",
                            "quote": "The ferry was sold in March.",
                            "text": "ferry",
                            "start": 4,
                            "end": 9,
                            "date": None,
                        }
                    ],
                }
            ],
        ),
        (
            "outcomes",
            [
                {
                    "outcome": "postponed",
                    "event": "2031-05-ferry",
                    "to": "2031-03",
                    "article": "articles/a.md",
                    "quote": "The sale was put off.",
                }
            ],
        ),
        ("plans", ["2030-ferry"]),
    ]


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        pytest.param(date(2031, 3, 1), date(2031, 3, 2), "2031-03-01", "2031-03-01", id="a day"),
        pytest.param(date(2031, 3, 1), None, "2031-03-01", None, id="from then on"),
        pytest.param(None, date(2031, 3, 1), None, "2031-02-28", id="until then"),
    ],
)
def test_both_bounds_are_within(start: date | None, end: date | None, first: str | None, last: str | None) -> None:
    event = Event("a", Interval(start, end, Grain.DAY), "A", Status.REPORTED, Kind.OCCURRENCE, Basis.EDITOR)
    record = record_of(event)
    assert (record["start"], record["end"]) == (first, last)


def test_a_row_has_every_column_and_no_other() -> None:
    assert tuple(row(record_of(EVENT))) == COLUMNS


def test_a_row_names_who_and_where() -> None:
    cells = row(record_of(EVENT))
    assert cells["attribution"] == "norway claimed; said"
    assert (cells["actors"], cells["sources"], cells["publishers"]) == ("Norway", "articles/a.md", "The Gazette")


def test_a_row_tells_what_sources_differ_on_and_what_became_of_a_plan() -> None:
    cells = row(record_of(EVENT))
    assert (cells["disagreements"], cells["outcomes"], cells["plans"]) == (
        "the price: ferry",
        "postponed",
        "2030-ferry",
    )


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(title: str) -> None:
    event = Event("a", MARCH, title, Status.REPORTED, Kind.OCCURRENCE, Basis.EDITOR)
    assert row(record_of(event))["title"] == f"'{title}"


def test_what_an_editor_names_in_support_is_a_source_without_an_article() -> None:
    by_hand = replace(EVENT, evidence=(), citations=(Citation("Archive", "Minutes", published=MARCH, quote="Sold."),))
    assert record_of(by_hand)["sources"] == [
        {
            "article": None,
            "publisher": "Archive",
            "published": "2031-03",
            "quote": "Sold.",
            "start": None,
            "end": None,
            "timex": None,
        }
    ]
    assert row(record_of(by_hand))["sources"] == ""
    assert row(record_of(by_hand))["publishers"] == "Archive"


def test_what_was_withdrawn_is_told_as_retracted_and_what_is_hidden_is_not() -> None:
    taken = replace(EVENT, id="taken", status=Status.RETRACTED)
    gone = (
        Gone(Subject.EVENT, "taken", Absence.WITHDRAWN, event=taken),
        Gone(Subject.EVENT, "secret", Absence.HIDDEN, event=EVENT),
    )
    found = event_records(replace(CHRONOLOGY, gone=gone))
    assert [(record["id"], record["status"]) for record in found] == [
        ("2031-03-ferry", "claimed"),
        ("taken", "retracted"),
    ]
