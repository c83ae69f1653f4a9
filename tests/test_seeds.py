"""The two raw seed articles, read as they came: what must be found in them, with nothing told but the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.model import Chronology, Event
from dateline.pipeline import ARTICLES, Inputs, chronology_of, read_folder
from dateline.timex import edtf

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the raw seed articles are not beside this checkout")

BELARUS, RUSSIA, UKRAINE, LUKASHENKO = "belarus", "russia", "ukraine", "alexander-lukashenko"

# (words of the evidence, EDTF, actors that must be there, status where it is fixed)
EXPECTED = [
    ("In a June 29 statement", "2024-06-29", (), None),
    ("quadrocopter drone on June 28", "2024-06-28", (), "claimed"),
    ("televised remarks on July 1", "2024-07-01", ("andriy-demchenko",), None),
    ("Since 1999", "1999", (), None),
    ("in 2001", "2001", ("shanghai-cooperation-organization", RUSSIA, "china"), None),
    ("On July 3 and 4", "2024-07-03/2024-07-04", ("kazakhstan", LUKASHENKO, "vladimir-putin"), "planned"),
    ("On July 2", "2024-07-02", (LUKASHENKO,), None),
    ("in February 2022", "2022-02", (RUSSIA, UKRAINE), None),
    ("In late 2022", "2022-39", (RUSSIA, BELARUS), None),
    ("Early last year", "2023-37", (BELARUS, RUSSIA), None),
    ("announced Tuesday", "2022-05-10", (BELARUS,), None),
    ("Last week, Belarus began", "2022-05-02/2022-05-08", (BELARUS,), None),
    ("2020 election", "2020", (LUKASHENKO,), None),
]


@pytest.fixture(scope="module")
def found() -> Chronology:
    return chronology_of(Inputs(articles=read_folder(SEEDS, ARTICLES, frozenset({".txt"}))))


def event_with(found: Chronology, words: str) -> Event:
    (event,) = [event for event in found.events if any(words in evidence.quote for evidence in event.evidence)]
    return event


def actors_of(found: Chronology, event: Event) -> set[str]:
    """The actors of an event, and the countries they belong to."""
    parents = {actor.id: actor.parent for actor in found.actors}
    return {*event.actors, *(parent for actor in event.actors if (parent := parents[actor]))}


@pytest.mark.parametrize(("words", "date", "actors", "status"), EXPECTED, ids=[row[0] for row in EXPECTED])
def test_a_dated_fact(found: Chronology, words: str, date: str, actors: tuple[str, ...], status: str | None) -> None:
    event = event_with(found, words)
    assert edtf(event.interval) == date
    assert set(actors) <= set(event.actors)
    if status:
        assert event.status.value == status


def test_a_statement_of_the_ministry_belongs_to_belarus(found: Chronology) -> None:
    assert BELARUS in actors_of(found, event_with(found, "In a June 29 statement"))


def test_soon_afterward_is_after_late_2022_and_approximate(found: Chronology) -> None:
    soon, late = event_with(found, "Soon afterward"), event_with(found, "In late 2022")
    assert BELARUS in soon.actors
    assert soon.interval.approximate
    assert soon.interval.start is not None
    assert late.interval.end is not None
    assert soon.interval.start >= late.interval.end


def test_dates_of_the_articles_are_inferred(found: Chronology) -> None:
    first, second = (source.dct for source in found.sources)
    assert first is not None
    assert second is not None
    assert (str(first.day), str(second.day)) == ("2024-07-02", "2022-05-10")
    assert not first.stated
    assert not second.stated


def test_actors_are_neither_weapons_nor_misprints_nor_furniture(found: Chronology) -> None:
    names = {name.lower() for actor in found.actors for name in (actor.name, *actor.aliases)}
    ids = {actor.id for actor in found.actors}
    assert "dmitry-peskov" in ids
    assert not {"mr-peksov", "peksov"} & ids
    assert not [name for name in names if "iskander" in name or "s-400" in name or "click" in name]
    assert [actor for actor in ids if "demchenko" in actor] == ["andriy-demchenko"]
    assert [actor for actor in ids if "lukashenko" in actor] == [LUKASHENKO]
    assert not {"minsk", "kyiv", "moscow"} & ids


def test_no_event_rests_on_furniture(found: Chronology) -> None:
    quotes = " ".join(evidence.quote for event in found.events for evidence in event.evidence)
    assert "CLICK HERE" not in quotes
    assert "DRAGGED ON" not in quotes


def test_the_denial_stands_beside_the_claim(found: Chronology) -> None:
    claim = event_with(found, "quadrocopter drone on June 28")
    assert any("dismissed the allegations" in denial.quote for denial in claim.denials)
