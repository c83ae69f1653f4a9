"""The table of rules, `data/en/timex.toml`, compiled and indexed. What its patterns mean: `patterns`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from dateline.timex.patterns import (
    Captures,
    Openings,
    Slot,
    compile_context,
    compile_whole,
    either,
    openings,
    translate,
)


@dataclass(frozen=True)
class Rule:
    """One row. `constants` are captures that the row itself provides; `members` how many timexes it finds.

    `title`: every word must begin with a capital; `not_before_name`: the word that follows must not.
    """

    name: str
    pattern: str
    operator: str
    slots: Mapping[str, Slot] = field(repr=False)
    constants: Captures = field(default_factory=dict)
    preceded: str | None = None
    not_preceded: str | None = None
    followed: str | None = None
    not_followed: str | None = None
    title: bool = False
    not_before_name: bool = False
    period_pattern: str = field(default="", repr=False)

    @cached_property
    def members(self) -> int:
        return max(1, self.pattern.count("{"))

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return compile_whole(translate(self.pattern, self.slots, self.period_pattern, named=True))

    @cached_property
    def left(self) -> re.Pattern[str] | None:
        return self._context(self.preceded, before=True)

    @cached_property
    def not_left(self) -> re.Pattern[str] | None:
        return self._context(self.not_preceded, before=True)

    @cached_property
    def right(self) -> re.Pattern[str] | None:
        return self._context(self.followed, before=False)

    @cached_property
    def not_right(self) -> re.Pattern[str] | None:
        return self._context(self.not_followed, before=False)

    def _context(self, pattern: str | None, before: bool) -> re.Pattern[str] | None:
        return None if pattern is None else compile_context(pattern, self.slots, before)


@dataclass(frozen=True)
class Grammar:
    """All rows in the order of the table. `signs` are the words that look back or ahead (see `cues`)."""

    rules: tuple[Rule, ...]
    signs: Mapping[str, tuple[str, ...]]
    rows: tuple[Mapping[str, Any], ...] = field(repr=False)
    first_words: Mapping[str, tuple[tuple[Rule, frozenset[str]], ...]] = field(repr=False)
    second_words: frozenset[str] = field(repr=False)
    _looked_up: dict[tuple[str, str], tuple[Rule, ...]] = field(default_factory=dict, repr=False)

    def starting_with(self, first: str, second: str) -> tuple[Rule, ...]:
        """The rows that may match where these two words (by their `patterns.key`) follow each other."""
        pair = (first, second if second in self.second_words else "")
        found = self._looked_up.get(pair)
        if found is None:
            rows = self.first_words.get(first, ())
            found = tuple(rule for rule, then in rows if "" in then or second in then)
            self._looked_up[pair] = found
        return found


@cache
def english() -> Grammar:
    return load(files("dateline").joinpath("data/en/timex.toml").read_text(encoding="utf-8"))


def load(source: str) -> Grammar:
    table = tomllib.loads(source)
    slots = {name: _slot(name, row) for name, row in table["slots"].items()}
    rows = tuple(_expanded(row, table["fragments"]) for row in table["rules"])
    # The first alternative that fits is taken, so the longer ones come first: "Monday night" before "Monday".
    periods = sorted((row["pattern"] for row in rows if row.get("period")), key=len, reverse=True)
    period = "|".join(translate(pattern, slots, "", named=False) for pattern in periods)
    begin: dict[str, Openings] = {name: slot.openings for name, slot in slots.items()}
    begin["period"] = either(openings(pattern, begin) for pattern in periods)
    rules = tuple(_rule(row, slots, period) for row in rows)
    first_words: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
    for rule in rules:
        for first, then in openings(rule.pattern, begin).items():
            first_words.setdefault(first, []).append((rule, then))
    return Grammar(
        rules,
        {name: tuple(words) for name, words in table["signs"].items()},
        rows,
        {first: tuple(found) for first, found in first_words.items()},
        frozenset(second for found in first_words.values() for _, then in found for second in then),
    )


def _expanded(row: Mapping[str, Any], fragments: Mapping[str, str]) -> Mapping[str, Any]:
    pattern = re.sub(r"@([a-z]+)", lambda matched: fragments[matched[1]], row["pattern"])
    return {**row, "pattern": pattern, "name": row.get("name", row["pattern"])}


def _slot(name: str, row: Mapping[str, Any]) -> Slot:
    words = dict(row.get("words", {}))
    if row.get("compound"):
        words |= _compounds(words, row["tens"])
    return Slot(name, words, row.get("digits"), row.get("capital", False), row.get("text", False))


def _compounds(words: Mapping[str, int], tens: Mapping[str, int]) -> dict[str, int]:
    """twenty-one, twenty one … ninety-nine (and their ordinals), from the tens and the words for 1 to 9."""
    return {
        f"{ten}{joint}{word}": high + low
        for ten, high in tens.items()
        for word, low in words.items()
        if low < 10 and " " not in word
        for joint in "- "
    }


_FIELDS = ("preceded", "not_preceded", "followed", "not_followed")


def _rule(row: Mapping[str, Any], slots: Mapping[str, Slot], period: str) -> Rule:
    return Rule(
        name=row["name"],
        pattern=row["pattern"],
        operator=row["operator"],
        slots=slots,
        constants=row.get("with", {}),
        title=row.get("title", False),
        not_before_name=row.get("not_before_name", False),
        period_pattern=period,
        **{name: row.get(name) for name in _FIELDS},
    )
