"""What editors add, and the pages of what is gone: on a phone, in the dark, with nothing from another host."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Opener, served
from tests.plugin.sites import FERRY, make_site, write

SCREENS = ((320, "light"), (390, "light"), (1280, "dark"))
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500"><rect width="400" height="500"/></svg>'
NORWAY = """---
name: Norway
image: {file: images/norway.svg, credit: "Drawing: A. Nilsen, CC BY 4.0", alt: A dark field}
roles: [{title: Kingdom, from: 872}]
corrections: [{date: 2031-06-20, note: It is older than was said here.}]
---

A *country*.
"""
LINE = """---
title: The ferry line to Vardholm is opened
date: 1824-05
place: The old harbour
tags: [ferries]
confirm: true
sources: [{publisher: Town archive, title: Minutes, url: 'https://example.org/m', published: 1824, quote: A ferry.}]
corrections: [{date: 2031-06-21, note: 'It was May, and not June.'}]
---

The minutes give no day.
"""
SECOND = "---\ntitle: A tide\ndate: 2030-02-03\n---\n\nA tide flooded Vardholm on February 1, 2030.\n"
PAGES = ("hidden", "withdrawn", "moved", "on its way", "gone", "by hand", "actor", "corrections", "month", "source")


def build(folder: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", "site_config.yml"]
    subprocess.run(command, cwd=folder, check=True)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A site at which editors have worked, and the addresses of its pages."""
    folder = tmp_path_factory.mktemp("desk")
    articles = {
        f"content/articles/{name}.md": FERRY.replace("ferry", name).replace("Ferry", name.title())
        for name in ("tram", "bus", "train")
    }
    make_site(folder, files={**articles, "content/articles/tide.md": SECOND})
    build(folder)
    ids = [path.name for path in (folder / "site/events").iterdir()]
    named = {name: next(id for id in ids if f"the-{name}-to" in id) for name in ("tram", "bus", "train")}
    (folder / "content/articles/tide.md").unlink()
    write(folder, "content/images/norway.svg", PICTURE)
    write(folder, "content/actors/norway.md", NORWAY)
    write(folder, "content/events/line.md", LINE)
    write(folder, "content/events/tram.md", f"---\nevent: {named['tram']}\nhide: true\n---\n")
    write(folder, "content/events/bus.md", f"---\nevent: {named['bus']}\nstatus: retracted\n---\n\nNo *bus*.\n")
    write(folder, "content/events/train.md", f"---\nevent: {named['train']}\nmerge_into: line\n---\n")
    build(folder)
    # What a reader sees whose browser does not follow by itself.
    moved = (folder / "site/events" / named["train"] / "index.html").read_text(encoding="utf-8")
    write(folder, "site/events/still/index.html", re.sub('<meta http-equiv="refresh"[^>]*>', "", moved))
    addresses = (
        f"events/{named['tram']}/",
        f"events/{named['bus']}/",
        "events/still/",
        f"events/{named['train']}/",
        f"events/{next(id for id in ids if 'tide' in id)}/",
        "events/line/",
        "actors/norway/",
        "corrections/",
        "2030/02/",
        "sources/tide/",
    )
    return folder / "site", dict(zip(PAGES, addresses, strict=True))


@pytest.fixture(scope="module")
def address(desk: tuple[Path, dict[str, str]]) -> Iterator[str]:
    with served(desk[0]) as url:
        yield url


@pytest.mark.parametrize("name", sorted(set(PAGES) - {"on its way"}))
@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_it_fits_and_is_accessible(
    visit: Opener, desk: tuple[Path, dict[str, str]], name: str, width: int, scheme: str
) -> None:
    page = visit(desk[1][name], width=width, color_scheme=scheme)
    assert page.locator("main h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]][:3]) for rule in found] == []


def test_a_reader_of_an_old_address_is_led_on(visit: Opener, desk: tuple[Path, dict[str, str]], address: str) -> None:
    page = visit(desk[1]["on its way"])
    page.wait_for_url(f"{address}events/line/")
    assert page.locator("main h1").inner_text() == "The ferry line to Vardholm is opened"


def test_corrections_are_reached_from_every_page(visit: Opener, desk: tuple[Path, dict[str, str]]) -> None:
    page = visit(desk[1]["by hand"])
    page.locator(".corrected a").click()
    assert page.locator("#corrections").is_visible()
    page.locator("footer a").click()
    assert page.locator("main h1").inner_text() == "Corrections"
    page.locator(".corrections a").first.click()
    assert "/events/line/" in page.url
