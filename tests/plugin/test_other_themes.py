"""The chronology in a theme that is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.plugin.other_themes import scoped
from tests.plugin.sites import CONFIGURATION, build, make_site


@pytest.fixture(params=["readthedocs", "mkdocs"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    configuration = f"{CONFIGURATION}theme: {request.param}\n"
    make_site(tmp_path, configuration, {"content/index.md": "---\ntitle: Ships\n---\n\nWhat sails.\n"})
    answer = build(tmp_path, "--strict")
    assert answer.exit_code == 0, answer.output
    return tmp_path / "site"


def test_generated_pages_wear_the_theme(site: Path) -> None:
    for address in ("2031/05", "actors", "sources/ferry"):
        page = (site / address / "index.html").read_text(encoding="utf-8")
        assert page.count('<div class="dateline">') == 1
        assert "mkdocs" in page.lower()
        assert 'class="masthead"' not in page


def test_the_home_page_has_both_the_introduction_and_the_chronology(site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8")
    assert home.index("What sails.") < home.index("resumed service")


def test_the_indexes_are_in_the_navigation(site: Path) -> None:
    about = (site / "about/index.html").read_text(encoding="utf-8")
    assert 'href="../actors/"' in about
    assert 'href="../sources/"' in about


def test_the_style_and_its_fonts_are_there(site: Path) -> None:
    assert "assets/dateline.css" in (site / "actors/index.html").read_text(encoding="utf-8")
    style = (site / "assets/dateline.css").read_text(encoding="utf-8")
    fonts = {word.partition(")")[0] for word in style.split("url(fonts/")[1:]}
    assert fonts
    assert fonts <= {font.name for font in (site / "assets/fonts").iterdir()}


def test_a_site_without_an_introduction_has_a_home_page(tmp_path: Path) -> None:
    build(make_site(tmp_path, f"{CONFIGURATION}theme: readthedocs\n"), "--strict")
    assert "resumed service" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_the_style_applies_to_the_box_and_only_the_marks_to_everything() -> None:
    style = ":root{--a:1}\nbody{margin:0}\n.tbody{x:y}\n/* -- marks */\n.m{a:b}\n/* -- strip */\n.s{c:d}\n"
    boxed, marks = scoped(style).split("\n}\n")
    assert boxed == "@scope (.dateline) {\n:scope{--a:1}\n:scope{margin:0}\n.tbody{x:y}\n/* -- strip */\n.s{c:d}\n"
    assert marks == "/* -- marks */\n.m{a:b}\n"
