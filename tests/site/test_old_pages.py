"""Old addresses answer: with the way on, or with what became of what stood there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from jinja2 import Environment

from dateline import site
from dateline.model import Absence, Correction, Gone, Page, Redirect, Subject
from tests.site.chronologies import BRIDGE, INTERVALS, SOURCES, frame

DAY = INTERVALS["day"]
FIXED = Correction(date(2024, 7, 9), "The toll was 4 < 5 marks.", "events/toll.md")
LATER = replace(FIXED, day=date(2024, 8, 1), note="And then 6.")
HIDDEN = Gone(Subject.EVENT, "secret", Absence.HIDDEN)
WITHDRAWN = Gone(
    Subject.EVENT, "toll", Absence.WITHDRAWN, "A toll is asked", DAY, "<p>It was <em>not</em>.</p>", (FIXED,)
)
VANISHED = Gone(Subject.EVENT, "raft", Absence.VANISHED, "A raft sinks", DAY)
DESK = replace(
    BRIDGE,
    gone=(
        HIDDEN,
        WITHDRAWN,
        VANISHED,
        Gone(Subject.ACTOR, "holm", Absence.VANISHED, "Mayor Holm"),
        Gone(Subject.ACTOR, "nobody", Absence.HIDDEN),
        Gone(Subject.SOURCE, "old-story", Absence.VANISHED, "An old story", DAY),
        Gone(Subject.PERIOD, "2020/05", Absence.VANISHED, "May 2020"),
    ),
    redirects=(
        Redirect(Subject.EVENT, "walkout", "strike"),
        Redirect(Subject.EVENT, "secret-too", "secret"),
        Redirect(Subject.ACTOR, "mayor", "astrid-holm"),
    ),
)


def rendered(environment: Environment, url: str = "") -> dict[str, tuple[Page, str]]:
    shown = replace(frame(DESK), url=url)
    return {page.path: (page, site.framed(page, shown, environment)) for page in site.pages(DESK, shown, environment)}


@pytest.fixture(scope="module")
def pages(environment: Environment) -> dict[str, tuple[Page, str]]:
    return rendered(environment)


GONE = {
    "hidden": ("events/secret", ["No longer part of this chronology", "The editors have taken out"], []),
    "withdrawn": (
        "events/toll",
        [
            "<s>A toll is asked</s>",
            "Withdrawn",
            "May 10, 2022",
            "<p>It was <em>not</em>.</p>",
            "The toll was 4 &lt; 5",
        ],
        [],
    ),
    "vanished": ("events/raft", ["A raft sinks", "May 10, 2022", "Nothing in this collection supports"], []),
    "an actor told apart": (
        "actors/holm",
        [
            "Mayor Holm",
            "The name now stands for others, who were told apart.",
            '<a href="../../actors/astrid-holm/">Astrid Holm</a>',
        ],
        [],
    ),
    "a hidden actor": ("actors/nobody", ["No longer part of this chronology"], ["Who bears the name"]),
    "an article": ("sources/old-story", ["An old story", "no longer one of the sources", "May 10, 2022"], []),
    "a month": ("2020/05", ["May 2020", "Nothing is recorded for this time any more"], ["It was dated"]),
}


@pytest.mark.parametrize(("address", "said", "unsaid"), GONE.values(), ids=GONE)
def test_a_page_that_is_gone_says_what_it_may(
    pages: dict[str, tuple[Page, str]], address: str, said: list[str], unsaid: list[str]
) -> None:
    page, text = pages[f"{address}/index.html"]
    assert [words for words in said if words not in page.main] == []
    assert [words for words in unsaid if words in page.main] == []
    assert '<meta name="robots" content="noindex">' in text
    assert "refresh" not in text
    assert not page.listed


MOVED = {
    "an event": ("events/walkout", "../../events/strike/", "Ferries stop for a day as crews walk out"),
    "to one that is gone": ("events/secret-too", "../../events/secret/", "No longer part of this chronology"),
    "an actor": ("actors/mayor", "../../actors/astrid-holm/", "Astrid Holm"),
}


@pytest.mark.parametrize(("address", "target", "title"), MOVED.values(), ids=MOVED)
def test_a_page_that_moved_leads_on(
    pages: dict[str, tuple[Page, str]], address: str, target: str, title: str
) -> None:
    page, text = pages[f"{address}/index.html"]
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in text
    assert f'<link rel="canonical" href="{target}">' in text
    assert f'It is now at <a href="{target}">{title}</a>.' in page.main
    assert '<meta name="robots" content="noindex">' in text


def test_the_address_that_counts_is_whole_where_that_of_the_site_is_known(environment: Environment) -> None:
    _, text = rendered(environment, "https://example.org/bridge/")["events/walkout/index.html"]
    assert '<link rel="canonical" href="https://example.org/bridge/events/strike/">' in text


def test_other_pages_are_for_search_engines(pages: dict[str, tuple[Page, str]]) -> None:
    unlisted = {path for path, (page, _) in pages.items() if not page.listed}
    assert len(unlisted) == len(DESK.gone) + len(DESK.redirects)
    assert all(("noindex" in text) == (path in unlisted) for path, (_, text) in pages.items())


def test_what_is_gone_is_in_no_list(pages: dict[str, tuple[Page, str]]) -> None:
    for path, (page, _) in pages.items():
        if not path.startswith(("events/toll", "corrections")):
            assert "A toll is asked" not in page.main


def test_corrections_are_listed_the_latest_first_with_their_pages(environment: Environment) -> None:
    event, actor = BRIDGE.events[10], BRIDGE.actors[0]
    corrected = replace(
        DESK,
        events=tuple(replace(one, corrections=(LATER,)) if one is event else one for one in BRIDGE.events),
        actors=tuple(replace(one, corrections=(LATER, FIXED)) if one is actor else one for one in BRIDGE.actors),
        sources=(replace(SOURCES[0], corrections=(FIXED,)), *SOURCES[1:]),
    )
    pages = {page.path: page.main for page in site.pages(corrected, frame(corrected), environment)}
    main = pages["corrections/index.html"]
    links = [part.split('"')[0] for part in main.split('<h2><a href="../')[1:]]
    assert links == [
        "actors/astrid-holm/",
        "events/strike/",
        "actors/astrid-holm/",
        "events/toll/",
        "sources/courier-bridge/",
    ]
    assert "The toll was 4 &lt; 5 marks." in main
    assert main.index("Withdrawn</h2>") < main.index('<a href="../events/toll/">A toll is asked</a> <span>')
    for path in ("events/strike", "actors/astrid-holm", "sources/courier-bridge"):
        assert '<a href="#corrections">Corrected ' in pages[f"{path}/index.html"]
        assert 'id="corrections"' in pages[f"{path}/index.html"]
    assert "Corrected" not in pages["events/vote/index.html"]


def test_where_nothing_was_corrected_that_is_said(environment: Environment) -> None:
    pages = {page.path: page.main for page in site.pages(BRIDGE, frame(BRIDGE), environment)}
    assert "Nothing that was published here has been corrected yet." in pages["corrections/index.html"]
