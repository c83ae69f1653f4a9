"""The pages of a small chronology, compared on their `<main>`.

`UPDATE_GOLDEN=1 pytest tests/site/test_golden.py` writes them anew; review the difference like code.
"""

import os
from pathlib import Path

import pytest
from jinja2 import Environment

from dateline import site
from dateline.model import Page
from tests.site.chronologies import BRIDGE, CROSSING, EMPTY, SINGLE, frame

GOLDEN = Path(__file__).with_name("golden")
PAGES = (
    "index.html",
    "1970s/index.html",
    "2024/index.html",
    "2024/07/index.html",
    "events/night-service/index.html",
    "events/strike/index.html",
    "actors/index.html",
    "actors/astrid-holm/index.html",
    "actors/varnsund/index.html",
    "sources/index.html",
    "sources/courier-bridge/index.html",
)


@pytest.fixture(scope="module")
def pages(environment: Environment) -> dict[str, Page]:
    return {page.path: page for page in site.pages(BRIDGE, frame(BRIDGE), environment)}


@pytest.mark.parametrize("path", PAGES)
def test_page(path: str, pages: dict[str, Page]) -> None:
    compare(GOLDEN / "bridge" / path, pages[path].main)


@pytest.mark.parametrize(
    "path",
    ["2024/index.html", "events/crossing/index.html", "events/race/index.html", "events/race-put-off/index.html"],
)
def test_page_on_which_sources_differ_or_a_plan_was_put_off(path: str, environment: Environment) -> None:
    made = {page.path: page for page in site.pages(CROSSING, frame(CROSSING), environment)}
    compare(GOLDEN / "crossing" / path, made[path].main)


@pytest.mark.parametrize(("name", "chronology"), [("empty", EMPTY), ("single", SINGLE)])
def test_home_of_little(name: str, chronology: object, environment: Environment) -> None:
    home = next(site.pages(chronology, frame(chronology), environment))  # type: ignore[arg-type]
    compare(GOLDEN / name / "index.html", home.main)


def test_document(pages: dict[str, Page], environment: Environment) -> None:
    page = Page("actors/x/index.html", "A title & more", "What “it” says", "<p>The main part</p>", "actors")
    compare(GOLDEN / "document.html", site.framed(page, frame(BRIDGE), environment))


def compare(golden: Path, main: str) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(main, encoding="utf-8")
    assert main == golden.read_text(encoding="utf-8")
