"""Articles that carry one text are one source, wherever sources are counted or listed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import Environment

from dateline import site
from tests.site.chronologies import BRIDGE, COURIER, TIDINGS, frame

EVENT = next(event for event in BRIDGE.events if event.id == "night-service")
COPY = replace(EVENT.evidence[0], article=TIDINGS)


@pytest.fixture(scope="module")
def pages(environment: Environment) -> dict[str, str]:
    """The pages where Tidings carries the text of the Courier and both stand behind one event."""
    carried = replace(EVENT, evidence=(EVENT.evidence[0], COPY))
    chronology = replace(
        BRIDGE,
        events=tuple(carried if event.id == EVENT.id else event for event in BRIDGE.events),
        sources=tuple(replace(one, copy_of=COURIER if one.path == TIDINGS else None) for one in BRIDGE.sources),
    )
    return {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}


def test_the_sentence_is_shown_once_and_who_carries_it_too(pages: dict[str, str]) -> None:
    page = pages[f"events/{EVENT.id}/index.html"]
    assert page.count('<figure class="quotation">') == 1
    assert page.count("Coast Courier") > 1
    assert 'Also carried by <a href="../../sources/tidings-ferry/">Harbor Tidings</a>' in page
    assert "also carried by Harbor Tidings</span>" in page


def test_a_list_names_the_source_once(pages: dict[str, str]) -> None:
    listed = pages["2024/index.html"].split(f"events/{EVENT.id}/")[1].split("</li>")[0]
    assert "Coast Courier" in listed
    assert "Harbor Tidings" not in listed


def test_the_page_of_a_copy_says_so_and_keeps_its_events(pages: dict[str, str]) -> None:
    page = pages["sources/tidings-ferry/index.html"]
    assert 'Carried from <a href="../../sources/courier-bridge/">Coast Courier</a>' in page
    assert f"events/{EVENT.id}/" in page
    assert "Carried from" not in pages["sources/courier-bridge/index.html"]
