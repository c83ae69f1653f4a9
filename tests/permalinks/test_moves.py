"""An article that was moved or renamed is known again by what it tells."""

from __future__ import annotations

import pytest

from dateline import permalinks
from dateline.model import Extraction, Source
from tests.editorial.made_up import Told, assembled, extraction

HALL, TRAM, BOARD = (
    Told("Fire destroys the market hall"),
    Told("The tram to Vardholm resumes service"),
    Told("The harbour board elects its first chairwoman"),
)
HALL_EDITED = Told("A fire destroys the old market hall")
OTHERS = (Told("Crane drivers walk out"), Told("A comet is seen from the pier"), Told("The library burns its books"))
OLD, NEW = "articles/old.md", "articles/2031/new.md"
REGISTER = assembled([extraction(OLD, [HALL, TRAM, BOARD], title="The story")]).register

MOVED = {
    "nothing moved": ([extraction(OLD, [HALL, TRAM, BOARD])], {}),
    "renamed": ([extraction(NEW, [HALL, TRAM, BOARD])], {OLD: NEW}),
    "renamed and cut": ([extraction(NEW, [HALL, TRAM])], {OLD: NEW}),
    "renamed and edited": ([extraction(NEW, [HALL_EDITED, TRAM])], {OLD: NEW}),
    "renamed and mostly rewritten, under its title": (
        [extraction(NEW, [HALL, *OTHERS], title="The story")],
        {OLD: NEW},
    ),
    "renamed and mostly rewritten": ([extraction(NEW, [HALL, *OTHERS])], {}),
    "another article of that title": ([extraction(NEW, OTHERS, title="The story")], {}),
    "one sentence of it elsewhere": ([extraction(NEW, [HALL, *OTHERS])], {}),
    "copied": ([extraction(OLD, [HALL]), extraction(NEW, [HALL, TRAM, BOARD])], {}),
    "of two the likelier": (
        [extraction("articles/a.md", [HALL, TRAM]), extraction(NEW, [HALL, TRAM, BOARD])],
        {OLD: NEW},
    ),
    "unreadable is not gone": (
        [Extraction(Source(OLD, ""), readable=False), extraction(NEW, [HALL, TRAM, BOARD])],
        {},
    ),
}


@pytest.mark.parametrize(("extractions", "expected"), MOVED.values(), ids=MOVED)
def test_which_article_took_over(extractions: list[Extraction], expected: dict[str, str]) -> None:
    assert permalinks.moves(REGISTER, extractions) == expected


def test_an_article_without_events_is_known_by_its_title_or_name() -> None:
    register = assembled([extraction(OLD, [], title="The story"), extraction("articles/x.md", [])]).register
    arrived = [extraction(NEW, [], title="The story"), extraction("articles/moved/x.md", [])]
    assert permalinks.moves(register, arrived) == {OLD: NEW, "articles/x.md": "articles/moved/x.md"}


def test_every_path_it_ever_had_leads_to_it() -> None:
    first = assembled([extraction(NEW, [HALL, TRAM, BOARD])], register=REGISTER).register
    newest = "articles/newest.md"
    moved = [extraction(newest, [HALL, TRAM, BOARD])]
    assert permalinks.moves(first, moved) == {OLD: newest, NEW: newest}
    second = assembled(moved, register=first).register
    assert permalinks.moves(second, moved) == {OLD: newest, NEW: newest}


def test_the_page_of_an_article_that_moved_keeps_its_address() -> None:
    found = assembled([extraction(NEW, [HALL, TRAM, BOARD])], register=REGISTER)
    assert [source.slug for source in found.sources] == ["old"]
    assert found.gone == ()
