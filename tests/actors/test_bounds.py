import pytest

from dateline.actors import bounds
from dateline.model import Entity, Span


def names(text: str, marked: str, label: str = "ORG", owners: frozenset[str] = frozenset()) -> list[str]:
    start = text.index(marked)
    entity = Entity(Span(start, start + len(marked)), label)
    return [text[span.start : span.end] for span in bounds.of(text, entity, owners)]


@pytest.mark.parametrize(
    ("text", "marked", "label", "expected"),
    [
        pytest.param("the union Tilers met", "the union Tilers", "ORG", ["Tilers"], id="noun-inside"),
        pytest.param(
            "The University of Marl later left",
            "University of Marl later",
            "ORG",
            ["University of Marl"],
            id="adverb",
        ),
        pytest.param("Grocer Roe & Daughters", "Grocer Roe & Daughters", "ORG", ["Roe & Daughters"], id="trade"),
        pytest.param(
            "the 6th Marl Circuit Court", "Marl Circuit Court", "ORG", ["6th Marl Circuit Court"], id="ordinal"
        ),
        pytest.param(
            "the Flood Forecasting and Warning Centre",
            "Flood Forecasting",
            "ORG",
            ["Flood Forecasting and Warning Centre"],
            id="rest",
        ),
        pytest.param(
            "the Tile Board and Marl Institute", "Tile Board", "ORG", ["Tile Board"], id="two-with-their-own-ends"
        ),
        pytest.param("Roe's Bakeries fell", "Roe", "ORG", ["Roe's Bakeries"], id="owner-that-belongs"),
        pytest.param("Acme Foods of Marl", "Acme Foods of Marl", "ORG", ["Acme Foods"], id="seat"),
        pytest.param("Bank of Marl", "Bank of Marl", "ORG", ["Bank of Marl"], id="no-seat"),
        pytest.param("Acme Air Flight 88 left", "Acme Air Flight 88", "ORG", ["Acme Air"], id="flight"),
        pytest.param(
            "from the Dales to Roe Street", "Dales to Roe Street", "LOC", ["Dales", "Roe Street"], id="journey"
        ),
        pytest.param("Marl for Tarn", "Marl for Tarn", "ORG", ["Marl", "Tarn"], id="journey-for"),
        pytest.param(
            "Jane Roe of Marl Watch", "Jane Roe of Marl Watch", "ORG", ["Jane Roe", "Marl Watch"], id="person-of"
        ),
        pytest.param("Roe-Doe Xyn left", "Doe Xyn", "PERSON", ["Roe-Doe Xyn"], id="hyphen-before"),
        pytest.param("Choe Xyn-sil left", "Choe Xyn", "PERSON", ["Choe Xyn-sil"], id="small-hyphen"),
        pytest.param('Rosalind "Rosie" Roe left', "Rosalind", "PERSON", ['Rosalind "Rosie" Roe'], id="nickname"),
        pytest.param("Lord Justice Roe sat", "Lord Justice Roe", "PERSON", ["Roe"], id="two-titles"),
        pytest.param("Labour's Dean Roe won", "Dean Roe", "PERSON", ["Dean Roe"], id="given-name-that-is-a-title"),
        pytest.param("Teenager Jane Roe won", "Teenager Jane Roe", "PERSON", ["Jane Roe"], id="human-before"),
        pytest.param("Judge Roe QC sat", "Roe QC", "PERSON", ["Roe"], id="post-nominals-of-one-word"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, marked: str, label: str, expected: list[str]) -> None:
    assert names(text, marked, label) == expected


def test_a_party_is_not_its_leaders() -> None:
    text = "Roe's Tile Party won"
    assert names(text, "Roe's Tile Party", owners=frozenset({"Roe"})) == ["Tile Party"]
    assert names(text, "Roe's Tile Party") == ["Roe's Tile Party"]
