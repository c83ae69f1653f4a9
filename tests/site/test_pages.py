"""What must hold on every page, whatever it shows."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from jinja2 import Environment

from dateline import site
from dateline.model import Actor, ActorType, Chronology, Mark, Omission, Omitted, Role, Source, Span, Status
from tests.site.chronologies import BRIDGE, EMPTY, EVENTS, SINGLE, TEMPLATES, frame, many

VOID = {"meta", "link", "br", "img", "input", "hr"}
CHRONOLOGIES = {"bridge": BRIDGE, "empty": EMPTY, "single": SINGLE, "400 events": many(400)}
HOSTILE = """<script>alert("x")</script>'"><img src=x onerror=alert(1)>{{ 7*7 }}&amp;"""


class Document(HTMLParser):
    """The elements of a page, checked to be closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute is given twice: {attrs}"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


def documents(chronology: Chronology, environment: Environment) -> Iterator[tuple[str, Document]]:
    shown = frame(chronology)
    for page in site.pages(chronology, shown, environment):
        yield page.path, Document(site.framed(page, shown, environment))


@pytest.fixture(scope="module", params=CHRONOLOGIES.values(), ids=CHRONOLOGIES)
def rendered(request: pytest.FixtureRequest, environment: Environment) -> dict[str, Document]:
    return dict(documents(request.param, environment))


def test_links_lead_to_pages_that_exist(rendered: dict[str, Document]) -> None:
    for path, document in rendered.items():
        for href in document.values("href"):
            if urlsplit(href).scheme or href.startswith("#"):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(urlsplit(href).path)))
            if target.startswith("assets/") or target == "about":
                continue
            assert f"{target}/index.html".removeprefix("./") in rendered, f"{path} links to {href}"


def test_fragments_lead_to_elements_that_exist(rendered: dict[str, Document]) -> None:
    for path, document in rendered.items():
        ids = document.values("id")
        assert len(ids) == len(set(ids)), f"{path} has an id twice"
        for href in document.values("href"):
            if href.startswith("#"):
                assert href[1:] in ids, f"{path} links to {href}"
        for labels in document.values("aria-labelledby"):
            assert labels in ids, f"{path} is labelled by {labels}"


def test_headings_are_in_order(rendered: dict[str, Document]) -> None:
    for path, document in rendered.items():
        levels = [int(tag[1]) for tag, _ in document.elements if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        for before, after in pairwise(levels):
            assert after <= before + 1, f"{path} skips a heading level"


def test_nothing_runs_and_nothing_is_loaded_from_elsewhere(rendered: dict[str, Document]) -> None:
    for path, document in rendered.items():
        for tag, attributes in document.elements:
            assert tag not in {"script", "style", "iframe", "object", "embed", "base"}, path
            assert not any(name == "style" or name.startswith("on") for name in attributes), path
            if tag in {"link", "img", "use"}:
                assert not urlsplit(attributes.get("href") or attributes.get("src") or "").netloc, path


def test_every_event_actor_and_source_has_its_page(environment: Environment) -> None:
    paths = [page.path for page in site.pages(BRIDGE, frame(BRIDGE), environment)]
    assert len(paths) == len(set(paths))
    assert {f"events/{event.id}/index.html" for event in BRIDGE.events} <= set(paths)
    assert {f"actors/{actor.id}/index.html" for actor in BRIDGE.actors} <= set(paths)
    assert {"sources/courier-bridge/index.html", "sources/tidings-ferry/index.html"} <= set(paths)


def test_rendering_twice_gives_the_same_bytes(environment: Environment) -> None:
    once = list(site.pages(BRIDGE, frame(BRIDGE), environment))
    again = list(site.pages(BRIDGE, frame(BRIDGE), site.environment([TEMPLATES])))
    assert once == again


def hostile() -> Chronology:
    """Markup wherever an article's text can reach, and scripts for addresses."""
    event = next(event for event in EVENTS if event.id == "night-service")
    evidence = event.evidence[0]
    actor = Actor(
        "bad",
        HOSTILE,
        ActorType.PERSON,
        (HOSTILE,),
        (Role(HOSTILE, evidence.article, HOSTILE),),
        sames=("javascript:alert(1)",),
    )
    assert evidence.timex is not None
    bad = replace(
        event,
        title=HOSTILE,
        status=Status.DISPUTED,
        actors=("bad",),
        attribution=tuple(replace(said, actor="bad") for said in event.attribution),
        denials=tuple(replace(denial, actor="bad", quote=HOSTILE, event=None) for denial in event.denials),
        evidence=(
            replace(
                evidence,
                quote=HOSTILE,
                timex=replace(evidence.timex, text=HOSTILE),
                marks=(Mark(Span(0, 8), "bad"), Mark(Span(8, 20), None)),
                why=HOSTILE,
            ),
        ),
    )
    source = Source(
        evidence.article,
        HOSTILE,
        HOSTILE,
        (HOSTILE,),
        url="javascript:alert(1)",
        archive_url="data:text/html,<script>alert(1)</script>",
        tags=(HOSTILE,),
    )
    left_out = (Omitted(Span(0, 1), HOSTILE, Omission.CAPTION),)
    return Chronology((bad,), (actor,), (source,), ((source.path, left_out),))


def test_text_from_an_article_never_becomes_markup(environment: Environment) -> None:
    chronology = hostile()
    shown = frame(chronology)
    seen = 0
    for page in site.pages(chronology, shown, environment):
        text = site.framed(page, shown, environment)
        document = Document(text)
        seen += text.count("&lt;script&gt;")
        assert "<script" not in text, page.path
        assert "49" not in text.replace("{{ 7*7 }}", ""), page.path
        for tag, attributes in document.elements:
            assert tag not in {"script", "img"}, page.path
            assert not any(name.startswith("on") for name in attributes), page.path
        for href in document.values("href"):
            assert urlsplit(href).scheme in {"", "http", "https"}, f"{page.path} links to {href}"
    assert seen > 20


def test_a_site_can_replace_a_single_template(tmp_path: Path) -> None:
    (tmp_path / "actors.html").write_text("<p>Ours</p>")
    environment = site.environment([tmp_path, TEMPLATES])
    pages = {page.path: page.main for page in site.pages(BRIDGE, frame(BRIDGE), environment)}
    assert pages["actors/index.html"] == "<p>Ours</p>"
    assert "<h1" in pages["sources/index.html"]
