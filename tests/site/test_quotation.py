from dataclasses import replace

from dateline.model import Evidence, Mark, Span
from dateline.site.index import index
from dateline.site.quotation import quotation
from tests.site.chronologies import BRIDGE

ACTORS = index(BRIDGE).actors
STRIKE = next(event for event in BRIDGE.events if event.id == "strike").evidence[0]


def test_pieces_together_are_the_exact_sentence() -> None:
    for event in BRIDGE.events:
        for evidence in event.evidence:
            assert "".join(piece.text for piece in quotation(evidence, ACTORS).pieces) == evidence.quote


def test_date_and_actors_are_set_off() -> None:
    kinds = [(piece.text, piece.kind) for piece in quotation(STRIKE, ACTORS).pieces if piece.kind]
    assert kinds == [("Varnsund", "actor"), ("Tuesday", "date"), ("the union", "actor")]


def test_a_mark_within_another_is_not_set_off_again() -> None:
    marks = (Mark(Span(0, 19), "varnsund"), Mark(Span(11, 19), "varnsund"))
    pieces = quotation(replace(STRIKE, marks=marks), ACTORS).pieces
    assert [piece.text for piece in pieces if piece.kind] == [STRIKE.quote[:19]]
    assert "".join(piece.text for piece in pieces) == STRIKE.quote


def test_each_reading_is_explained_once() -> None:
    quote = "Varnsund and Varnsund."
    marks = (Mark(Span(0, 8), "varnsund"), Mark(Span(13, 21), "varnsund"))
    made = quotation(replace(STRIKE, quote=quote, marks=marks, timex=None), ACTORS)
    assert [piece.text for piece in made.readings] == ["Varnsund"]
    assert made.read_as == ""


def test_an_actor_without_a_page_is_marked_all_the_same() -> None:
    made = quotation(replace(STRIKE, marks=(Mark(Span(0, 7), "hidden"),)), ACTORS)
    assert made.readings[0].actor is None


def test_a_figure_on_which_sources_differ_is_set_off() -> None:
    quote = "Some 400 people swam to Varnsund."
    told = Evidence("articles/a.md", Span(0, len(quote)), quote, None, (), "")
    made = quotation(told, {}, (Span(0, 8),))
    assert [(piece.text, piece.kind) for piece in made.pieces] == [
        ("Some 400", "figure"),
        (" people swam to Varnsund.", ""),
    ]
    assert [piece.text for piece in made.readings] == ["Some 400"]
