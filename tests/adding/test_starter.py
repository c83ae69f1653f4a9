"""`dateline new`: a site that builds cleanly as it comes."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from dateline import __version__, schema
from dateline.adding import starter
from dateline.cli import commands
from dateline.errors import InputError
from tests.plugin.sites import build


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments, catch_exceptions=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sites") / "island-ferries"
    starter.new(folder)
    return folder


def test_the_paths_of_its_files_are_printed(tmp_path: Path) -> None:
    answer = run("new", str(tmp_path / "site"))
    assert answer.exit_code == 0
    written = {str(path) for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert set(answer.stdout.splitlines()) == written
    assert "&& mkdocs serve" in answer.stderr


def test_it_has_what_a_site_needs(site: Path) -> None:
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {
        "site_config.yml",
        "mkdocs.yml",
        "content/index.md",
        "content/about.md",
        "README.md",
        "requirements.txt",
        ".gitignore",
        ".gitattributes",
        ".github/workflows/pages.yml",
        "schemas/site.json",
    } <= names
    assert not [name for name in names if "dot-" in name]
    for folder in ("articles", "actors", "events"):
        assert [name for name in names if name.startswith(f"content/{folder}/")]


def test_it_builds_without_a_warning_and_there_is_nothing_to_check(site: Path) -> None:
    built = build(site, "--strict")
    assert built.exit_code == 0, built.output
    assert "WARNING" not in built.output
    checked = run("check", "-f", str(site / "site_config.yml"))
    assert checked.exit_code == 0, checked.output
    home = (site / "site/index.html").read_text(encoding="utf-8")
    assert "Island ferries" in home


def test_its_example_shows_what_dateline_does(site: Path) -> None:
    lines = run("events", "-f", str(site / "site_config.yml")).stdout.splitlines()
    events = [json.loads(line) for line in lines]
    assert {event["status"] for event in events} >= {"reported", "claimed", "disputed", "planned"}
    assert {event["basis"] for event in events} >= {"stated", "resolved", "editor"}
    assert any(len(event["sources"]) == 2 for event in events)
    assert any(actor["id"] == "strait-lines" for event in events for actor in event["actors"])


def test_its_configuration_names_the_schema_that_lies_there(site: Path) -> None:
    first = (site / "site_config.yml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=schemas/site.json"
    assert json.loads((site / "schemas/site.json").read_text()) == schema.json_schema(schema.File.SITE)


def test_its_workflow_builds_and_publishes_with_no_more_rights_than_that(site: Path) -> None:
    workflow = yaml.safe_load((site / ".github/workflows/pages.yml").read_text())
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    commands_run = [step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step]
    assert commands_run == ["pip install -r requirements.txt", "mkdocs build --strict"]
    assert workflow["jobs"]["publish"]["needs"] == "build"


NAMES = {
    "of the folder": ("border_watch", None, "Border watch"),
    "given": ("x", "Ferries: “all” & more #1", "Ferries: “all” & more #1"),
    "a word that YAML would take for another": ("no", None, "No"),
    "quotes": ("x", 'It\'s "it" \\', 'It\'s "it" \\'),
}


@pytest.mark.parametrize(("folder", "given", "name"), NAMES.values(), ids=NAMES.keys())
def test_it_bears_its_name(folder: str, given: str | None, name: str, tmp_path: Path) -> None:
    starter.new(tmp_path / folder, given)
    assert yaml.safe_load((tmp_path / folder / "site_config.yml").read_text(encoding="utf-8"))["site_name"] == name
    assert (tmp_path / folder / "README.md").read_text(encoding="utf-8").startswith(f"# {name}\n")


def test_an_empty_folder_may_be_there(tmp_path: Path) -> None:
    assert "site_config.yml" in starter.new(tmp_path)


@pytest.mark.parametrize("taken", ["a file in it", "a hidden file in it", "a file of that name"])
def test_what_is_there_is_left_alone(taken: str, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    if taken == "a file of that name":
        folder.write_text("mine")
    else:
        folder.mkdir()
        (folder / (".mine" if "hidden" in taken else "mine")).write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(InputError, match="is there already, and not empty; name a new folder"):
        starter.new(folder)
    assert sorted(tmp_path.rglob("*")) == before


ORIGINS = {
    "a package index": (None, f"dateline=={__version__}"),
    "a repository": (
        {"url": "https://example.org/d.git", "vcs_info": {"vcs": "git", "commit_id": "abc123"}},
        "dateline @ git+https://example.org/d.git@abc123",
    ),
    "a wheel on the web": (
        {"url": "https://example.org/dateline-1.0-py3-none-any.whl", "archive_info": {}},
        "dateline @ https://example.org/dateline-1.0-py3-none-any.whl",
    ),
    "a wheel on this machine": ({"url": "file:///tmp/dateline.whl", "archive_info": {}}, None),
    "a checkout on this machine": ({"url": "file:///home/me/dateline", "dir_info": {"editable": True}}, None),
}


class Installed:
    version = __version__

    def __init__(self, origin: object) -> None:
        self.origin = origin

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return json.dumps(self.origin) if self.origin else None


@pytest.mark.parametrize(("origin", "expected"), ORIGINS.values(), ids=ORIGINS.keys())
def test_it_asks_for_the_dateline_that_made_it(
    origin: object, expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(metadata, "distribution", lambda name: Installed(origin))
    answer = run("new", str(tmp_path / "site"))
    text = (tmp_path / "site/requirements.txt").read_text()
    asked = [line for line in text.splitlines() if not line.startswith("#")]
    assert asked == ([expected] if expected else [])
    assert ("no other machine can install the Dateline that is used here" in answer.stderr) == (expected is None)
