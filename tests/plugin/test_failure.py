"""A template that fails is told with its place, whatever is wrong in it and whoever renders it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline import config
from dateline.plugin import hooks
from dateline.plugin.failure import failing_template
from tests.plugin.sites import CONFIGURATION, build, make_site, write

MINE = CONFIGURATION + "theme:\n  name: null\n  custom_dir: mine\n"


BROKEN = [
    pytest.param("event.html", "<p>\n{% if %}</p>", 2, "Expected an expression", id="syntax"),
    pytest.param("event.html", "<p>\n\n{{ evnt.title }}</p>", 3, "'evnt' is undefined", id="misspelt name"),
    pytest.param(
        "actors.html", "{% extends 'bse.html' %}", 1, "there is no template bse.html", id="no such template"
    ),
    pytest.param("source.html", "\n{{ 1 // 0 }}", 2, "zero", id="an error in the template's own sum"),
    pytest.param("turn.html", "\n{{ nobody.name }}", 2, "nobody", id="included by others"),
    pytest.param("tools.html", b"\n\n<p>\xe9</p>", 3, "not UTF-8", id="not UTF-8"),
    pytest.param("layout.html", "{% endblock %}", 1, "endblock", id="of all generated pages"),
    pytest.param("main.html", "\n\n{{ page.nothing.at.all }}", 3, "nothing", id="of an editor's page"),
    pytest.param("main.html", b"\n\xe9", 2, "not UTF-8", id="of an editor's page, not UTF-8"),
    pytest.param("404.html", "{% endblock %}", 1, "endblock", id="of the error page"),
]
NEEDING = {
    "event.html": {"events/*/index.html"},
    "actors.html": {"actors/index.html"},
    "source.html": {"sources/*/index.html"},
    "turn.html": {"2031/index.html", "2031/05/index.html", "1999/index.html", "events/*/index.html"},
    "tools.html": {"index.html", "actors/*/index.html"},
    "layout.html": {"index.html", "**/index.html"},
    "main.html": {"about/index.html"},
    "404.html": {"404.html"},
}


def built(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.html")}


def messages(output: str, file: str) -> list[str]:
    return [told for told in output.splitlines() if f"{file}:" in told]


@pytest.mark.parametrize(("template", "text", "line", "message"), BROKEN)
def test_a_broken_template_is_told_once_and_every_other_page_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: str, text: str | bytes, line: int, message: str
) -> None:
    monkeypatch.chdir(make_site(tmp_path, MINE, {"mine/.keep": ""}))
    assert build(tmp_path, to="whole").exit_code == 0
    write(tmp_path, f"mine/{template}", text)
    answer = build(tmp_path)
    assert answer.exit_code == 0, answer.output
    (told,) = messages(answer.output, template)
    assert told.startswith(f"ERROR   -  dateline: mine/{template}:{line}: ")
    assert message in told
    assert told.endswith("; mend the template")
    assert "Traceback" not in answer.output
    whole = built(tmp_path / "whole")
    needing = {page for page in whole if any(Path(page).match(pattern) for pattern in NEEDING[template])}
    missing = whole - built(tmp_path / "site")
    assert missing
    assert missing <= needing

    strict = build(tmp_path, "--strict")
    assert strict.exit_code == 1
    assert len(messages(strict.output, template)) == 1
    assert "Traceback" not in strict.output


@pytest.mark.parametrize("template", ["base.html", "generated.html"])
@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("\n{{ nobody.name }}", 2, "nobody", id="misspelt name"),
        pytest.param("{% broken %}", 1, "broken", id="syntax"),
        pytest.param(b"\n\n\xff", 3, "not UTF-8", id="not UTF-8"),
    ],
)
def test_without_the_frame_of_all_pages_the_build_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: str, text: str | bytes, line: int, message: str
) -> None:
    monkeypatch.chdir(make_site(tmp_path, MINE, {f"mine/{template}": text}))
    answer = build(tmp_path)
    assert answer.exit_code == 1
    told = messages(answer.output, template)[-1]
    assert f"mine/{template}:{line}: " in told
    assert message in told
    assert told.endswith("; mend the template")
    assert "Traceback" not in answer.output


def test_in_another_theme_too_every_other_page_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the templates are those that come with Dateline, broken by whoever installed them."""
    broken = tmp_path / "templates"
    shutil.copytree(config.templates(), broken)
    (broken / "home.html").write_text("{{ nobody.name }}", encoding="utf-8")
    monkeypatch.setattr(hooks, "templates", lambda: broken)
    site = make_site(tmp_path, f"{CONFIGURATION}theme: readthedocs\n", {"content/index.md": "# Ships\n"})
    answer = build(site)
    assert answer.exit_code == 0, answer.output
    assert len(messages(answer.output, "home.html")) == 1
    assert "Ships" in (site / "site/index.html").read_text(encoding="utf-8")
    assert (site / "site/sources/ferry/index.html").is_file()


def test_an_error_of_the_program_is_not_laid_on_a_template(tmp_path: Path) -> None:
    try:
        raise ValueError("ours")
    except ValueError as error:
        assert failing_template(error, [tmp_path]) is None
