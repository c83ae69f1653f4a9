"""The tables of `data/en/actors_*`, read once."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from dateline.actors.names import slug

FOLDER = files("dateline").joinpath("data", "en")


@dataclass(frozen=True, slots=True)
class Country:
    id: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Institution:
    """`parent` is the id of a country or of another institution, `kinds` are nouns that it may be called by ("bloc"),
    `seats` towns that stand for it.
    """

    id: str
    name: str
    parent: str | None
    kinds: tuple[str, ...]
    aliases: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    return tuple(
        Country(
            id=slug(row["name"]),
            name=row["name"],
            adjectives=_cells(row["adjectives"]),
            people=_cells(row["people"]) or tuple(map(_plural, _cells(row["adjectives"]))),
            capitals=_cells(row["capitals"]),
            aliases=_cells(row["aliases"]),
        )
        for row in _rows("actors_countries.csv")
    )


@cache
def institutions() -> tuple[Institution, ...]:
    return tuple(
        Institution(
            id=slug(row["name"]),
            name=row["name"],
            parent=row["parent"] or None,
            kinds=_cells(row["kinds"]),
            aliases=_cells(row["aliases"]),
            seats=_cells(row["seats"]),
        )
        for row in _rows("actors_institutions.csv")
    )


@cache
def words(*lists: str) -> frozenset[str]:
    """The words of one list or of several together, by their names in any of the TOML files."""
    return frozenset(word for name in lists for word in _toml()[name])


@cache
def pairs(table: str) -> Mapping[str, str]:
    """A table of words of any TOML file, each with the form under which its spellings meet."""
    return MappingProxyType(dict(_toml()[table]))


@cache
def groups(table: str) -> Mapping[str, frozenset[str]]:
    """A table of words of any TOML file, each with the words that go with it."""
    return MappingProxyType({word: frozenset(others) for word, others in _toml()[table].items()})


@cache
def _toml() -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for name in ("actors_names.toml", "actors_given_names.toml", "actors_words.toml", "actors_places.toml"):
        merged |= tomllib.loads(FOLDER.joinpath(name).read_text("utf-8"))
    return merged


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(FOLDER.joinpath(name).read_text("utf-8").splitlines()))


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _plural(adjective: str) -> str:
    """ "Russians"; peoples called by the bare adjective ("the Chinese", "the British") are the adjective itself."""
    return adjective if adjective.endswith(("ese", "sh", "ch", "ss", "s")) else adjective + "s"
