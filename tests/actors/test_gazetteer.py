import time

import pytest

from dateline.actors import gazetteer
from dateline.actors.gazetteer import Reading
from dateline.actors.names import plain
from dateline.model import Span


def scan(text: str) -> list[tuple[str, str, str]]:
    text = plain(text)
    return [
        (text[match.span.start : match.span.end], match.entry.id, match.reading.value)
        for match in gazetteer.scan(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "words", "actor", "reading"),
    [
        pytest.param("Ghana voted.", "Ghana", "ghana", "name", id="country"),
        pytest.param("He left the U.S. in May.", "U.S.", "united-states", "name", id="dotted-acronym"),
        pytest.param("It is the USA.", "USA", "united-states", "name", id="acronym"),
        pytest.param("Côte d’Ivoire won.", "Côte d'Ivoire", "ivory-coast", "name", id="curly-apostrophe"),
        pytest.param("The Papua New Guinea team", "Papua New Guinea", "papua-new-guinea", "name", id="longest"),
        pytest.param("Peru’s army", "Peru", "peru", "name", id="possessive"),
        pytest.param("Two Danes drowned.", "Danes", "denmark", "adjective", id="people-irregular"),
        pytest.param("Kenyans queued.", "Kenyans", "kenya", "adjective", id="people-regular"),
        pytest.param("South Korean exports", "South Korean", "south-korea", "adjective", id="two-words"),
        pytest.param("Hanoi objected.", "Hanoi", "vietnam", "capital", id="capital"),
        pytest.param("WARSAW (Agency) —", "WARSAW", "poland", "capital", id="dateline-in-capitals"),
        pytest.param("The WHO said", "WHO", "world-health-organization", "name", id="institution-acronym"),
        pytest.param("the World Bank lent", "World Bank", "world-bank", "name", id="institution"),
        pytest.param("Russian-supplied parts", "Russian", "russia", "adjective", id="hyphen-that-acts"),
        pytest.param("in French waters", "French", "france", "adjective", id="adjective-after-in"),
    ],
)
def test_is_found(text: str, words: str, actor: str, reading: str) -> None:
    assert scan(text) == [(words, actor, reading)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Irish-born singer sang.", id="born"),
        pytest.param("a German-made lathe", id="made"),
        pytest.param("an anti-British slogan", id="anti"),
        pytest.param("He answered in French.", id="in-a-language"),
        pytest.param("She speaks Polish well.".replace(" well", ""), id="speaks"),
        pytest.param("A Spanish translation appeared.", id="translation"),
        pytest.param("Latin American markets", id="latin-american"),
        pytest.param("voters in New Mexico", id="new-mexico"),
        pytest.param("the Indian Ocean", id="ocean"),
        pytest.param("who did it, and what us then", id="small-letters"),
        pytest.param("#Poland @Chad_B", id="hashtag-and-handle"),
        pytest.param("Chadwick and Omanson", id="inside-a-word"),
    ],
)
def test_is_left_out(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize("row", gazetteer.tables.countries(), ids=lambda row: row.id)
def test_every_country_is_found_by_its_name(row: gazetteer.tables.Country) -> None:
    text = f"On Monday {row.name} signed."
    assert [(id, reading) for _, id, reading in scan(text)] == [(row.id, Reading.NAME.value)]


@pytest.mark.parametrize("row", gazetteer.tables.institutions(), ids=lambda row: row.id)
def test_every_institution_is_found_by_its_name(row: gazetteer.tables.Institution) -> None:
    assert scan(f"On Monday {row.name} met.")[0][1:] == (row.id, Reading.NAME.value)


def test_a_million_hostile_characters_take_no_time() -> None:
    text = "U.U.S." * 170_000
    begun = time.process_time()
    scan(text)
    assert time.process_time() - begun < 10
