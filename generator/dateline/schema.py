"""What editors may write, from data/fields.toml: as JSON Schema for their tools, as tables for the documentation."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from importlib import resources
from typing import Any

from dateline.model import ActorType, Kind, Status

Json = dict[str, Any]


class File(Enum):
    """The files that have a schema; the value is what the command calls it."""

    SITE = "site"
    ARTICLE = "article"
    EVENT = "event"
    ACTOR = "actor"


OF_SITE = ("site", "option")  # the groups of rows in site_config.yml; each front matter is one of its own

_TITLES = {
    File.SITE: "site_config.yml of a Dateline site",
    File.ARTICLE: "Front matter of an article",
    File.EVENT: "Front matter of an event file",
    File.ACTOR: "Front matter of an actor card",
}
_REQUIRED = {File.SITE: ["site_name"], File.ARTICLE: [], File.EVENT: [], File.ACTOR: []}

# In front matter, where every value is read as it is spelt, `2024` is as good as "2024" and `no` is a word.
_TEXT: Json = {"type": ["string", "number", "boolean"]}
_ID: Json = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_TYPES: Mapping[str, Json] = {
    "words": {"type": "string"},
    "count": {"type": "integer", "minimum": 1},
    "switch": {"type": "boolean"},
    "text": _TEXT,
    "texts": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    "flag": {"enum": [True, False, "true", "false", "yes", "no", "on", "off"]},
    "date": {"type": ["string", "integer"]},
    "edtf": {"type": ["string", "integer"]},
    "web": {"type": "string", "pattern": "^https?://"},
    "id": _ID,
    "ids": {"anyOf": [_ID, {"type": "array", "items": _ID}]},
    "status": {"enum": [choice.value for choice in Status]},
    "kind": {"enum": [choice.value for choice in Kind]},
    "actor_type": {"enum": [choice.value for choice in ActorType]},
}
_SAID = {
    "words": "text",
    "count": "a number from 1 on",
    "switch": "`true` or `false`",
    "text": "text",
    "texts": "a text, or a list `[one, two]`",
    "flag": "`true` or `false`",
    "date": "`2024-06-28`, `2024-06` or `2024`",
    "edtf": "EDTF: `2024-06-28`, `2024-06`, `2024-06-28/2024-07-02`, `2024~` …",
    "web": "a web address",
    "id": "an id: the last part of the address of its page",
    "ids": "an id, or a list of ids",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One field. `wrong` is `None` where every value of the type is read."""

    name: str
    type: str
    meaning: str
    example: Any
    wrong: Any = None
    default: str = ""
    also: tuple[str, ...] = ()
    entry: Mapping[str, str] = field(default_factory=dict)


@cache
def rows() -> Mapping[str, tuple[Row, ...]]:
    """By group: `site`, `option`, `article`, `event`, `actor`."""
    text = resources.files("dateline").joinpath("data/fields.toml").read_text(encoding="utf-8")
    return {
        group: tuple(Row(**{**row, "also": tuple(row.get("also", ()))}) for row in found)
        for group, found in tomllib.loads(text).items()
    }


def json_schema(file: File) -> Json:
    """Draft 7, which the YAML extensions of editors read."""
    group = OF_SITE[0] if file is File.SITE else file.value
    properties = {name: _schema(row) for row in rows()[group] for name in (row.name, *row.also)}
    if file is File.SITE:
        properties["plugins"] = _plugins()
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": _TITLES[file],
        "type": "object",
        "properties": properties,
        "required": _REQUIRED[file],
        # MkDocs has more settings than we name, and in an article other fields are the editor's own.
        "additionalProperties": file in (File.SITE, File.ARTICLE),
    }


def _plugins() -> Json:
    """A list of plugins, each with options or without, or a mapping of them."""
    ours: Json = {
        "type": ["object", "null"],
        # What MkDocs offers for every plugin stands beside our own.
        "properties": {"enabled": {"type": "boolean"}} | {row.name: _schema(row) for row in rows()["option"]},
        "additionalProperties": False,
    }
    plugin = {"type": "object", "properties": {"dateline": ours}}
    return {"anyOf": [{"type": "array", "items": {"anyOf": [{"type": "string"}, plugin]}}, plugin]}


def _schema(row: Row) -> Json:
    return {"description": row.meaning, **_of_type(row)}


def _of_type(row: Row) -> Json:
    if not row.entry:
        return _TYPES[row.type]
    entry: Json = {
        "type": "object",
        "properties": {name: _TYPES[type] for name, type in row.entry.items()},
        "additionalProperties": False,
    }
    return {"type": "array", "items": entry} if row.type == "list" else entry


def table(group: str) -> str:
    """In Markdown, as docs/configuration.md shows it."""
    lines = ["| field | what it means | what to write | left out |", "|---|---|---|---|"]
    for row in rows()[group]:
        names = ", ".join(f"`{name}`" for name in (row.name, *row.also))
        lines.append(f"| {names} | {row.meaning} | {_said(row)} | {row.default} |")
    return "\n".join(lines)


def _said(row: Row) -> str:
    if row.entry:
        names = ", ".join(f"`{name}`" for name in row.entry)
        return f"a list of {names}" if row.type == "list" else names
    choices = _TYPES[row.type].get("enum", ())
    return _SAID.get(row.type) or ", ".join(f"`{choice}`" for choice in choices)
