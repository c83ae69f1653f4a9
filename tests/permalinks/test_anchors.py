"""Lines of the register find their evidence again: by the sentence, else by its like, date and neighbours."""

from __future__ import annotations

import pytest

from dateline.model import Permalink, Subject
from dateline.permalinks.anchors import Piece, anchored

A, B = "articles/a.md", "articles/b.md"
HALL = "Fire destroyed the market hall of Ostrava on May 2."
HALL_EDITED = "A fire destroyed the old market hall of Ostrava on May 2, police said."
TRAM = "The tram to Vardholm resumed service on May 2 after a year."
TRAM_EDITED = "The tram to Vardholm resumed its service on May 2 after one year."
BOARD = "The harbour board elected its first chairwoman on May 2."
STRIKE = "Crane drivers walked out for the third time on May 2."
WEEKLY = "The ferry stopped on May {}."
LATER, DAY = "2031-05-09", "2031-05-02"


def lines(*told: tuple[str, str], article: str = A) -> list[Permalink]:
    """(id, sentence) pairs, or (id, sentence, date)."""
    return [line(*one, article=article) for one in told]


def line(id: str, quote: str, date: str = DAY, title: str = "", article: str = A) -> Permalink:
    return Permalink(Subject.EVENT, id, article, date, title or quote[:-1], quote)


def pieces(*told: str | tuple[str, str], article: str = A) -> list[Piece]:
    given = [(one, DAY) if isinstance(one, str) else one for one in told]
    return [Piece(article, 100 * place, quote, date, quote[:-1]) for place, (quote, date) in enumerate(given)]


CASES = {
    "unchanged": (lines(("hall", HALL), ("tram", TRAM)), pieces(HALL, TRAM), {}, [0, 1]),
    "another order": (lines(("hall", HALL), ("tram", TRAM)), pieces(TRAM, HALL), {}, [1, 0]),
    "another date": (lines(("hall", HALL)), pieces((HALL, LATER)), {}, [0]),
    "one is gone": (lines(("hall", HALL), ("tram", TRAM)), pieces(TRAM), {}, [None, 0]),
    "edited": (lines(("hall", HALL), ("tram", TRAM)), pieces(HALL_EDITED, TRAM), {}, [0, 1]),
    "all edited": (lines(("hall", HALL), ("tram", TRAM)), pieces(HALL_EDITED, TRAM_EDITED), {}, [0, 1]),
    "edited and turned round": (lines(("hall", HALL), ("tram", TRAM)), pieces(TRAM_EDITED, HALL_EDITED), {}, [1, 0]),
    "edited and redated, in its place": (
        lines(("board", BOARD), ("tram", TRAM), ("strike", STRIKE)),
        pieces(BOARD, (TRAM_EDITED, LATER), STRIKE),
        {},
        [0, 1, 2],
    ),
    "edited and redated, elsewhere in the article": (
        lines(("tram", TRAM), ("board", BOARD), ("strike", STRIKE)),
        pieces(BOARD, STRIKE, (TRAM_EDITED, LATER)),
        {},
        [None, 0, 1],
    ),
    "replaced by something else": (lines(("hall", HALL)), pieces(STRIKE), {}, [None]),
    "one goes, one like it of another day comes": (
        lines(("one", WEEKLY.format(2), "2031-05-02"), ("two", WEEKLY.format(9), "2031-05-09")),
        pieces((WEEKLY.format(9), "2031-05-09"), (WEEKLY.format(16), "2031-05-16")),
        {},
        [None, 0],
    ),
    "cut": (
        lines(("hall", f"{HALL[:-1]}, and thirty traders who had rented there lost everything they had.")),
        pieces(HALL),
        {},
        [0],
    ),
    "in an article that moved": (lines(("hall", HALL)), pieces(HALL, article=B), {A: B}, [0]),
    "in an article that moved, edited": (lines(("hall", HALL)), pieces(HALL_EDITED, article=B), {A: B}, [0]),
    "moved to another article": (lines(("hall", HALL)), pieces(HALL, article=B), {}, [0]),
    "edited in another article": (lines(("hall", HALL)), pieces(HALL_EDITED, article=B), {}, [None]),
    "another day in another article": (lines(("hall", HALL)), pieces((HALL, LATER), article=B), {}, [None]),
    "a copy of it is left": (
        [*lines(("hall", HALL)), *lines(("copy", HALL), article=B)],
        pieces(HALL, article=B),
        {},
        [0, 0],
    ),
    "a copy of it is no stranger": (
        [*lines(("hall", HALL)), *lines(("copy", HALL), article=B)],
        [*pieces(HALL), *pieces(HALL, article=B)],
        {},
        [0, 1],
    ),
    "two events of one sentence, told by date": (
        [line("one", HALL, DAY, "x"), line("two", HALL, LATER, "y")],
        [Piece(A, 0, HALL, LATER, "x"), Piece(A, 0, HALL, DAY, "y")],
        {},
        [1, 0],
    ),
    "two events of one sentence and day, told by title": (
        [line("one", HALL, DAY, "x"), line("two", HALL, DAY, "y")],
        [Piece(A, 0, HALL, DAY, "y"), Piece(A, 0, HALL, DAY, "x")],
        {},
        [1, 0],
    ),
    "of two events of a sentence one is left": (
        [line("one", HALL, DAY, "x"), line("two", HALL, LATER, "y")],
        [Piece(A, 0, HALL, LATER, "y")],
        {},
        [0, 0],
    ),
    "of one event of a sentence two are made": (
        [line("one", HALL, LATER, "y")],
        [Piece(A, 0, HALL, DAY, "x"), Piece(A, 0, HALL, LATER, "y")],
        {},
        [1],
    ),
    "written by hand": ([Permalink(Subject.EVENT, "x", "events/x.md", DAY, HALL)], pieces(HALL), {}, [None]),
}


@pytest.mark.parametrize(("known", "found", "moves", "expected"), CASES.values(), ids=CASES)
def test_a_line_finds_its_evidence(
    known: list[Permalink], found: list[Piece], moves: dict[str, str], expected: list[int | None]
) -> None:
    assert list(anchored(known, found, moves)) == expected
