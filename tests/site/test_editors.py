"""What editors add to events and actors is shown apart from what the articles say, and safely."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import Environment

from dateline import site
from dateline.model import Citation, Office, Picture
from dateline.timex import parse_edtf
from tests.site.chronologies import BRIDGE, EVENTS, frame

STRIKE = next(event for event in EVENTS if event.id == "strike")
ROAD = next(event for event in EVENTS if event.id == "rerouting")
PROGRAMME = Citation(
    "Town <of> Varnsund",
    "Programme",
    "https://example.org/p",
    "https://archive.example.net/p",
    parse_edtf("2022-05"),
    "All will <stop>.",
)


def event_page(environment: Environment, **changes: object) -> str:
    event = replace(STRIKE, **changes)  # type: ignore[arg-type]
    chronology = replace(BRIDGE, events=tuple(event if one is STRIKE else one for one in EVENTS))
    pages = {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}
    return pages["events/strike/index.html"]


def test_a_source_an_editor_names_is_evidence_with_its_name(environment: Environment) -> None:
    main = event_page(environment, citations=(PROGRAMME,))
    assert "“All will &lt;stop&gt;.”" in main
    assert "<cite>Programme</cite>. <cite>Town &lt;of&gt; Varnsund</cite>, May 2022." in main
    assert '<a class="u-url" rel="external" href="https://example.org/p">Read the original</a>' in main
    assert "Archived copy" in main
    assert "Named by an editor" in main


def test_an_event_by_hand_rests_on_the_sources_it_names(environment: Environment) -> None:
    road = replace(ROAD, citations=(PROGRAMME,))
    chronology = replace(BRIDGE, events=tuple(road if one is ROAD else one for one in EVENTS))
    pages = {page.path: page for page in site.pages(chronology, frame(chronology), environment)}
    page = pages["events/rerouting/index.html"]
    assert "All will &lt;stop&gt;." in page.main
    assert "Written by an editor" not in page.main
    assert page.description.endswith("From Town <of> Varnsund.")
    assert '<span class="from">Town &lt;of&gt; Varnsund</span>' in pages["2023/index.html"].main


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org"])
def test_only_web_addresses_of_sources_become_links(environment: Environment, url: str) -> None:
    assert url not in event_page(environment, citations=(replace(PROGRAMME, url=url),))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"place": "Quay <4>"}, "Quay &lt;4&gt;</p>"),
        ({"place": "varnsund"}, '<a href="../../actors/varnsund/">Varnsund</a></p>'),
        ({"tags": ("strikes", "a<b")}, "strikes, a&lt;b"),
        ({"checked": True}, "An editor has compared it with its sources"),
        ({"note": "<p>Not <em>so</em>.</p>"}, '<div class="prose"><p>Not <em>so</em>.</p></div>'),
    ],
    ids=["place", "place with a page", "tags", "checked", "note"],
)
def test_what_an_editor_says_of_an_event(environment: Environment, changes: dict[str, object], said: str) -> None:
    assert said not in event_page(environment)
    assert said in event_page(environment, **changes)


def actor_page(environment: Environment, **changes: object) -> str:
    actor = replace(BRIDGE.actors[0], **changes)  # type: ignore[arg-type]
    chronology = replace(BRIDGE, actors=(actor, *BRIDGE.actors[1:]))
    pages = {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}
    return pages["actors/astrid-holm/index.html"]


OFFICES = {
    "both ends": (Office("Mayor", parse_edtf("2019"), parse_edtf("2023-05")), "2019 to May 2023"),
    "since": (Office("Mayor", parse_edtf("2019-05-02")), "from May 2, 2019"),
    "until": (Office("Mayor", None, parse_edtf("2023")), "until 2023"),
    "one year": (Office("Mayor", parse_edtf("2019"), parse_edtf("2019")), "2019"),
    "unknown": (Office("Mayor"), ""),
}


@pytest.mark.parametrize(("office", "time"), OFFICES.values(), ids=OFFICES)
def test_an_office_has_its_time(environment: Environment, office: Office, time: str) -> None:
    assert f"<li>Mayor <span>{time}</span></li>" in actor_page(environment, offices=(office,))


def test_a_picture_is_of_the_site_and_has_its_credit(environment: Environment) -> None:
    main = actor_page(environment, picture=Picture("images/a b.jpg", "R. <Lind>", "A mayor"))
    assert '<img src="../../images/a%20b.jpg" alt="A mayor" loading="lazy">' in main
    assert "<figcaption>R. &lt;Lind&gt;</figcaption>" in main
