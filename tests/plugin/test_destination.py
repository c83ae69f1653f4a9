"""No page is written outside the site's folder, whatever its path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from dateline import pipeline
from dateline.model import Page
from dateline.plugin.destination import destination
from tests.plugin.sites import CONFIGURATION, build, make_site

OUTSIDE = {
    "up": "events/../../x/index.html",
    "root": "/x/index.html",
    "a folder beside it": "../site-of-others/index.html",
    "through a link": "link/index.html",
}


@pytest.mark.parametrize("path", OUTSIDE.values(), ids=OUTSIDE)
def test_a_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "link").symlink_to(tmp_path)
    with pytest.raises(PluginError, match=f"^{path}:1: .*outside"):
        destination(site, path)


def test_a_path_inside_the_folder_is_the_file(tmp_path: Path) -> None:
    assert destination(tmp_path, "events/../x..y/index.html") == tmp_path.resolve() / "x..y/index.html"


@pytest.mark.parametrize(
    ("theme", "path"),  # two paths, for MkDocs tells nothing twice
    [
        pytest.param("", "events/../../x/index.html", id="our own theme"),
        pytest.param("theme: readthedocs\n", "actors/../../x/index.html", id="another theme"),
    ],
)
def test_such_a_page_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str, path: str) -> None:

    def render(*given: object) -> Iterator[Page]:
        yield Page(path, "Home", "", "<p>Out</p>", "chronology")

    monkeypatch.setattr(pipeline, "render", render)
    answer = build(make_site(tmp_path, CONFIGURATION + theme))
    assert answer.exit_code == 1
    assert f"{path}:1: the page would lie outside" in answer.output
    assert "Traceback" not in answer.output
    assert not (tmp_path / "x").exists()
