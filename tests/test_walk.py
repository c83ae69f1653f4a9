"""A new editor at the desk: the example site, step by step, as it is built after each step.

After each step every address that was published before answers, the pages that are meant have changed and the others
have not, and in `content/` nothing but what the editor wrote and the register.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.model import Chronology, Extraction, Report
from tests.plugin.sites import build, write

CHECKOUT = Path(__file__).parents[1]

HARBOUR = """---
title: A busy year in Vardholm harbour
date: 2031-06-10
publisher: The Strait Gazette
---

John Carver, the mayor of Vardholm, opened the new harbour bridge on May 3, 2031.

The harbour board sold its last steam crane on May 12, 2031. A storm sank two barges off Vardholm on March 14, 2031.

Dockers in Vardholm walked out on April 2, 2031. The council of Vardholm closed the old fish market on April 20, 2031.
"""
POET = """---
title: The poet of the strait
date: 2031-06-12
publisher: Northern Letters
---

John Carver, the poet, read from his new book in Ostrava on June 1, 2031.

The last crane that ran on steam was sold by the harbour board on May 12, 2031.
"""


class Desk:
    """A site under an editor's hands. `build` says which event pages are new, changed and lost since the last one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.published: set[str] = set()
        self.articles: dict[str, str] = {}
        self.content: dict[str, bytes] = {}

    def write(self, name: str, text: str) -> None:
        write(self.folder, f"content/{name}", text)

    def page(self, address: str) -> str:
        return (self.folder / "site" / address / "index.html").read_text(encoding="utf-8")

    def id(self, words: str) -> str:
        """The id of the event whose sentence has these words."""
        lines = (self.folder / "content/register.tsv").read_text(encoding="utf-8").splitlines()
        (found,) = {line.split("\t")[1] for line in lines if line.startswith("event\t") and words in line}
        return found

    def build(self, *, wrote: Iterable[str] = ()) -> set[str]:
        """The event pages whose own part is new or another."""
        answer = build(self.folder, "--strict")
        assert answer.exit_code == 0, answer.output
        self._only_the_editor_wrote(set(wrote))
        pages = {
            path.relative_to(self.folder / "site").as_posix(): path.read_text(encoding="utf-8")
            for path in (self.folder / "site").rglob("*.html")
        }
        assert self.published <= pages.keys(), f"lost: {sorted(self.published - pages.keys())}"
        self.published |= pages.keys()
        articles = {
            path.split("/")[1]: own_part(text)
            for path, text in pages.items()
            if re.fullmatch(r"events/[^/]+/.*", path)
        }
        changed = {id for id, text in articles.items() if self.articles.get(id) != text}
        self.articles = articles
        return changed

    def _only_the_editor_wrote(self, wrote: set[str]) -> None:
        content = {
            path.relative_to(self.folder / "content").as_posix(): path.read_bytes()
            for path in (self.folder / "content").rglob("*")
            if path.is_file()
        }
        differing = {
            name for name in content.keys() | self.content.keys() if content.get(name) != self.content.get(name)
        }
        assert differing - {"register.tsv"} == wrote
        before = set(self.content.get("register.tsv", b"").splitlines())
        self.lines = set(content["register.tsv"].splitlines()) - before
        self.content = content


def own_part(page: str) -> str:
    """What an event's page says of the event itself: neither the strip nor the events before and after."""
    found = re.search(r"<article.*?</article>|<header class=\"lead\">.*?</header>", page, re.DOTALL)
    assert found, page
    return found[0]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    for name in ("content", "templates"):
        shutil.copytree(CHECKOUT / name, tmp_path / name)
    shutil.copy(CHECKOUT / "site_config.yml", tmp_path)
    found = Desk(tmp_path)
    found.content = {
        path.relative_to(tmp_path / "content").as_posix(): path.read_bytes()
        for path in (tmp_path / "content").rglob("*")
        if path.is_file()
    }
    found.build()
    return found


def test_a_new_editor_walks_through(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    # An article is added, and its events are there.
    desk.write("articles/harbour.md", HARBOUR)
    changed = desk.build(wrote={"articles/harbour.md"})
    assert len(changed) == 5
    bridge, crane, storm = desk.id("harbour bridge"), desk.id("steam crane"), desk.id("two barges")
    strike, market = desk.id("walked out"), desk.id("fish market")
    assert changed == {bridge, crane, storm, strike, market}
    assert all(line.split(b"\t")[0] in {b"event", b"actor", b"source", b"period"} for line in desk.lines)

    # A wrong date is mended.
    desk.write("events/bridge.md", f"---\nevent: {bridge}\ndate: 2031-05-04\n---\n\nThe *Gazette* errs by a day.\n")
    assert desk.build(wrote={"events/bridge.md"}) == {bridge}
    assert "May 4, 2031" in desk.page(f"events/{bridge}")
    assert "The <em>Gazette</em> errs by a day." in desk.page(f"events/{bridge}")
    assert desk.lines == set(), "nothing new to remember"

    # Another article tells of one event in other words: the two are merged.
    desk.write("articles/poet.md", POET)
    ran, reading = "ran on steam", "new book"
    assert len(desk.build(wrote={"articles/poet.md"})) == 2
    other = desk.id(ran)
    desk.write("events/crane.md", f"---\nevent: {other}\nmerge_into: {crane}\n---\n")
    assert desk.build(wrote={"events/crane.md"}) == {crane, other}
    assert "ran on steam" in desk.page(f"events/{crane}")
    assert f'content="0; url=../../events/{crane}/"' in desk.page(f"events/{other}")

    # Two people of one name are told apart.
    poet = desk.id(reading)
    assert f"events/{bridge}/" in desk.page("actors/john-carver")
    assert f"events/{poet}/" in desk.page("actors/john-carver")
    card = (
        "---\nname: John Carver\ntype: person\narticles: [poet]\nroles: [{title: Poet}]\n---\n\nWrites of the sea.\n"
    )
    desk.write("actors/john-carver-poet.md", card)
    assert desk.build(wrote={"actors/john-carver-poet.md"}) == {poet}
    assert f"events/{bridge}/" in desk.page("actors/john-carver")
    assert f"events/{poet}/" not in desk.page("actors/john-carver")
    assert f"events/{poet}/" in desk.page("actors/john-carver-poet")
    assert "actors/john-carver-poet/" in desk.page(f"events/{poet}")

    # One event is hidden.
    desk.write("events/strike.md", f"---\nevent: {strike}\nhide: true\n---\n")
    assert desk.build(wrote={"events/strike.md"}) == {strike}
    assert "No longer part of this chronology" in desk.page(f"events/{strike}")
    assert "walked out" not in desk.page(f"events/{strike}") + desk.page("") + desk.page("actors/vardholm")

    # Another is withdrawn, and its page says so and why.
    taken = f"---\nevent: {market}\nstatus: retracted\ncorrections: [{{date: 2031-06-20, note: Taken back.}}]\n---\n"
    desk.write("events/market.md", f"{taken}\nThe market is still open.\n")
    assert desk.build(wrote={"events/market.md"}) == {market}
    assert "The market is still open." in desk.page(f"events/{market}")
    assert "fish market" not in desk.page("")
    assert "Taken back." in desk.page("corrections")

    # One is written by hand.
    sources = "sources: [{publisher: Town archive, published: 1824, quote: Let there be a quay.}]"
    desk.write("events/quay.md", f"---\ntitle: The first quay is built\ndate: 1824-05\n{sources}\n---\n")
    assert desk.build(wrote={"events/quay.md"}) == {"quay"}
    assert "Let there be a quay." in desk.page("events/quay")
    assert "The first quay is built" in desk.page("1824/05")

    # An article is renamed: its page, its events and the decisions about them stay.
    (desk.folder / "content/articles/poet.md").rename(desk.folder / "content/articles/2031-06-12-poet.md")
    assert desk.build(wrote={"articles/poet.md", "articles/2031-06-12-poet.md"}) == set()
    assert "read from" in desk.page("sources/poet")
    assert f"events/{poet}/" in desk.page("actors/john-carver-poet")

    # A rule gets better and moves a date.
    monkeypatch.setattr(pipeline, "assemble", moving(pipeline.assemble, "two barges"))
    assert desk.build() == {storm}
    assert "March 15, 2031" in desk.page(f"events/{storm}")
    assert "events/quay/" in desk.page("")
    assert "May 4, 2031" in desk.page(f"events/{bridge}"), "an editor's date is no rule's to move"

    # And a rule that moves the date which an editor set.
    monkeypatch.setattr(pipeline, "assemble", moving(pipeline.assemble, "harbour bridge"))
    assert desk.build() == set()

    # In the end a second build has nothing to do.
    assert desk.build() == set()
    assert desk.lines == set()


def moving(assemble: object, words: str) -> object:
    """`pipeline.assemble` as it would be if the sentence with these words were dated a day later."""

    def report(found: Report) -> Report:
        start, end = found.interval.start, found.interval.end
        if words not in found.quote or start is None or end is None:
            return found
        return replace(found, interval=replace(found.interval, start=start + timedelta(1), end=end + timedelta(1)))

    def moved(extractions: Iterable[Extraction], *rest: object, **named: object) -> Chronology:
        every = [replace(found, reports=tuple(map(report, found.reports))) for found in extractions]
        return assemble(every, *rest, **named)  # type: ignore[operator, no-any-return]

    return moved
