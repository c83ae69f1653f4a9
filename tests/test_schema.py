"""The rows of data/fields.toml against what the code reads, and against the documentation and schemas made of them.

`UPDATE_DOCS=1 pytest tests/test_schema.py` writes the tables of docs/configuration.md anew; review the difference.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest
import yaml
from click import ClickException
from click.testing import CliRunner
from jsonschema import Draft7Validator

from dateline import articles, config, editorial, schema
from dateline.articles import corrections, metadata
from dateline.cli import commands
from dateline.editorial import cards, edits
from dateline.errors import InputError
from dateline.schema import File, Row

CHECKOUT = Path(__file__).parents[1]
DOCS = CHECKOUT / "docs/configuration.md"

READ: dict[str, Collection[str]] = {
    "option": [name for name, _ in config.Options._schema],
    "article": {*metadata.NAMES, corrections.FIELD},
    "event": edits.NAMES,
    "actor": cards.NAMES,
}
FILES = {"option": File.SITE, **{file.value: file for file in File}}


def names(rows: Collection[Row]) -> set[str]:
    return {name for row in rows for name in (row.name, *row.also)}


@pytest.mark.parametrize("group", READ)
def test_every_field_that_is_read_has_a_row(group: str) -> None:
    assert set(READ[group]) == names(schema.rows()[group])


# -- the rows and the code ------------------------------------------------------------------------------------


def refused_by_code(group: str, values: dict[str, Any], folder: Path) -> bool:
    if group == "option":
        (folder / "content").mkdir()
        plugins = yaml.safe_dump([{"dateline": values}])
        (folder / "site_config.yml").write_text(f"site_name: x\ndocs_dir: content\nplugins:\n{plugins}")
        try:
            config.load(folder / "site_config.yml")
        except ClickException:
            return True
        return False
    data = f"---\n{json.dumps(values)}\n---\nIt rained on May 2.\n".encode()
    if group == "article":
        try:
            articles.read("x.md", data)
        except InputError:
            return True
        return False
    read = {"event": editorial.read_edits, "actor": editorial.read_cards}[group]
    _, findings = read([(f"{group}s/x.md", data)])
    return bool(findings)


# Their examples name a file or an event that is not there.
ELSEWHERE = {("event", "split"), ("actor", "image"), ("actor", "articles")}


def cases(wrong: bool) -> list[Any]:
    return [
        pytest.param(group, row, id=f"{group} {row.name}")
        for group, read in READ.items()
        for row in schema.rows()[group]
        if row.name in read and (group, row.name) not in ELSEWHERE and not (wrong and row.wrong is None)
    ]


NEEDED = {"actor": {"name": "Harbour Office"}}


@pytest.mark.parametrize(("group", "row"), cases(wrong=False))
def test_the_code_takes_the_example(group: str, row: Row, tmp_path: Path) -> None:
    assert not refused_by_code(group, {**NEEDED.get(group, {}), row.name: row.example}, tmp_path)


@pytest.mark.parametrize(("group", "row"), cases(wrong=True))
def test_the_code_refuses_what_is_wrong(group: str, row: Row, tmp_path: Path) -> None:
    assert refused_by_code(group, {**NEEDED.get(group, {}), row.name: row.wrong}, tmp_path)


# -- the schemas ----------------------------------------------------------------------------------------------


def errors(file: File, values: object) -> list[str]:
    return [error.message for error in Draft7Validator(schema.json_schema(file)).iter_errors(values)]


def in_place(group: str, name: str, value: object) -> object:
    if group == "option":
        return {"site_name": "x", "plugins": ["search", {"dateline": {name: value}}]}
    return {"site_name": "x", name: value} if group == "site" else {name: value}


ROWS = [pytest.param(group, row, id=f"{group} {row.name}") for group, rows in schema.rows().items() for row in rows]
# What a schema cannot see without knowing the calendar.
BY_CODE_ONLY = ("date", "edtf")


@pytest.mark.parametrize("file", File)
def test_a_schema_is_one(file: File) -> None:
    Draft7Validator.check_schema(schema.json_schema(file))


@pytest.mark.parametrize(("group", "row"), ROWS)
def test_the_schema_takes_the_example_and_refuses_what_is_wrong(group: str, row: Row) -> None:
    for name in (row.name, *row.also):
        assert errors(FILES[group], in_place(group, name, row.example)) == []
        if row.wrong is not None and row.type not in BY_CODE_ONLY:
            assert errors(FILES[group], in_place(group, name, row.wrong))


UNKNOWN = {
    "option": in_place("option", "jbos", 2),
    "event": {"titel": "Rain"},
    "actor": {"titel": "Rain"},
}


@pytest.mark.parametrize("group", UNKNOWN)
def test_the_schema_refuses_what_is_no_field(group: str) -> None:
    assert errors(FILES[group], UNKNOWN[group])


def test_articles_may_have_fields_of_the_editors_own() -> None:
    assert errors(File.ARTICLE, {"my_own": [1]}) == []


@pytest.mark.parametrize(
    "plugins",
    [["dateline"], [{"dateline": None}], {"dateline": {"jobs": 2, "enabled": False}}, [{"search": {"x": 1}}]],
)
def test_plugins_may_be_written_in_all_ways_of_mkdocs(plugins: object) -> None:
    assert errors(File.SITE, {"site_name": "x", "plugins": plugins}) == []


SITES = [CHECKOUT, CHECKOUT / "generator/dateline/starter"]


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_our_own_sites_follow_the_schemas(site: Path) -> None:
    assert errors(File.SITE, yaml.safe_load((site / "site_config.yml").read_text(encoding="utf-8"))) == []
    checked = 0
    for file in (File.ARTICLE, File.EVENT, File.ACTOR):
        for path in (site / f"content/{file.value}s").glob("*.md"):
            matter = path.read_text(encoding="utf-8").split("---\n")[1]
            assert errors(file, yaml.load(matter, yaml.BaseLoader)) == [], path
            checked += 1
    assert checked >= 2


@pytest.mark.parametrize("file", File)
def test_the_command_prints_it(file: File) -> None:
    answer = CliRunner().invoke(commands, ["schema", file.value])
    assert json.loads(answer.stdout) == schema.json_schema(file)


def test_the_site_is_the_default() -> None:
    assert CliRunner().invoke(commands, ["schema"]).stdout == CliRunner().invoke(commands, ["schema", "site"]).stdout


# -- the documentation ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("group", ["site", "option", "article", "event", "actor"])
def test_the_documentation_has_the_table(group: str) -> None:
    text = DOCS.read_text(encoding="utf-8")
    marked = re.compile(rf"(<!-- table: {group} -->\n).*?(?=\n<!-- end -->)", re.DOTALL)
    if os.environ.get("UPDATE_DOCS"):
        text = marked.sub(lambda found: found[1] + schema.table(group), text)
        DOCS.write_text(text, encoding="utf-8")
    found = marked.search(text)
    assert found
    assert found[0].removeprefix(found[1]) == schema.table(group)
