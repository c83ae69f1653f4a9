"""A template that fails is told with its place, whatever is wrong in it and whoever renders it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.plugin.failure import failing_template
from tests.plugin.sites import CONFIGURATION, build, make_site

MINE = CONFIGURATION + "theme:\n  name: null\n  custom_dir: mine\n"


@pytest.mark.parametrize(
    ("template", "text", "line", "message"),
    [
        pytest.param("event.html", "<p>\n{% if %}</p>", 2, "Expected an expression", id="syntax"),
        pytest.param("event.html", "<p>\n\n{{ evnt.title }}</p>", 3, "'evnt' is undefined", id="misspelt name"),
        pytest.param("actors.html", "{% extends 'bse.html' %}", 1, "bse.html", id="no such template"),
        pytest.param("source.html", "\n{{ 1 // 0 }}", 2, "zero", id="an error in the template's own sum"),
        pytest.param("main.html", "\n\n{{ page.nothing.at.all }}", 3, "nothing", id="of an editor's page"),
        pytest.param("404.html", "{% endblock %}", 1, "endblock", id="of the error page"),
        pytest.param("base.html", "\n{{ nobody }}{{ nobody.name }}", 2, "nobody", id="of all pages"),
    ],
)
def test_a_broken_template_stops_the_build_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: str, text: str, line: int, message: str
) -> None:
    monkeypatch.chdir(make_site(tmp_path, MINE, {f"mine/{template}": text}))
    answer = build(tmp_path)
    assert answer.exit_code == 1
    (told,) = [told for told in answer.output.splitlines() if f"mine/{template}:{line}: " in told]
    assert message in told
    assert told.endswith("; mend the template")
    assert "Traceback" not in answer.output


def test_an_error_of_the_program_is_not_laid_on_a_template(tmp_path: Path) -> None:
    try:
        raise ValueError("ours")
    except ValueError as error:
        assert failing_template(error, [tmp_path]) is None
