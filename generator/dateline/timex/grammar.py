"""The rule table, read from `data/en/timex.toml` and compiled.

A pattern is words and marks: ``last <weekday>`` captures with slots, ``[the ]`` is optional, ``(a|b)`` offers a
choice, ``{…}`` marks one of several timexes that a row finds at once ("July 3 and 4"). Everything else stands
for itself; a space is any stretch of blanks. ``<unit:manyunits>`` captures as `unit` what the slot `manyunits`
allows, ``@time`` stands for a fragment, ``<period>`` is whatever a row marked ``period = true`` matches.

Text is matched after `fold`, so patterns are lower case with straight quotes. Patterns are anchored and have no
unbounded repetition, so that the time to match one is bounded however hostile the text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

Captures = Mapping[str, str | int | float]

_FOLD = {ord(upper): ord(upper) + 32 for upper in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_FOLD |= {ord("’"): ord("'"), ord("‘"): ord("'"), ord("–"): ord("-"), ord("—"): ord("-"), ord("‑"): ord("-")}
_FOLD |= {ord("\xa0"): ord(" "), ord("\u202f"): ord(" "), ord("\t"): ord(" "), ord("\r"): ord(" ")}

_BLANK = r"(?: {1,8}| {0,4}\n {0,8})"
_NOT_WITHIN = r"(?![\w%]|[.,:/]\d|-old)"


def fold(text: str) -> str:
    """Lower case, plain quotes, hyphens and blanks; offsets stay what they were."""
    return text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand at ``<name>``, and what it means. `capital`: the word must begin with a capital letter.

    Digits mean their number, unless `text` keeps them as they are written.
    """

    name: str
    words: Mapping[str, Any]
    digits: str | None = None
    capital: bool = False
    text: bool = False

    @property
    def regex(self) -> str:
        words = [re.escape(word).replace(r"\ ", _BLANK) for word in sorted(self.words, key=len, reverse=True)]
        return "|".join([*([self.digits] if self.digits else []), *words])

    @property
    def first_words(self) -> set[str]:
        first = {_first_word(word) for word in self.words}
        return first | ({DIGITS} if self.digits else set())

    def meaning(self, text: str) -> str | int | float:
        known = self.words.get(" ".join(text.split()))
        if known is not None:
            return known  # type: ignore[no-any-return]  # whatever the table says
        number = re.match(r"\d[\d,]*(\.\d+)?", text)
        if number is None or self.text:
            return text
        plain = number[0].replace(",", "")
        if text.endswith("1/2"):
            return int(plain) + 0.5
        return float(plain) if number[1] else int(plain)


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
        return re.compile(_translate(self.pattern, self.slots, self.period_pattern, named=True) + _NOT_WITHIN)

    @cached_property
    def left(self) -> re.Pattern[str] | None:
        return _context(self.preceded, self.slots, before=True)

    @cached_property
    def not_left(self) -> re.Pattern[str] | None:
        return _context(self.not_preceded, self.slots, before=True)

    @cached_property
    def right(self) -> re.Pattern[str] | None:
        return _context(self.followed, self.slots, before=False)

    @cached_property
    def not_right(self) -> re.Pattern[str] | None:
        return _context(self.not_followed, self.slots, before=False)


@dataclass(frozen=True)
class Grammar:
    """All rows, in the order of the table, and an index from the first word of a match to the rows to try."""

    rules: tuple[Rule, ...]
    slots: Mapping[str, Slot]
    index: Mapping[str, tuple[Rule, ...]]
    signs: Mapping[str, tuple[str, ...]]
    rows: tuple[Mapping[str, Any], ...] = field(repr=False)

    def rule(self, name: str) -> Rule:
        return next(rule for rule in self.rules if rule.name == name)


DIGITS = "0"
"""Stands in the index for every word made of digits."""


@cache
def english() -> Grammar:
    return load(files("dateline").joinpath("data/en/timex.toml").read_text(encoding="utf-8"))


def load(source: str) -> Grammar:
    table = tomllib.loads(source)
    slots = {name: _slot(name, row) for name, row in table["slots"].items()}
    rows = tuple(_expanded(row, table["fragments"]) for row in table["rules"])
    periods = [row["pattern"] for row in rows if row.get("period")]
    period = "|".join(_translate(pattern, slots, "", named=False) for pattern in periods)
    first_of_period = set().union(*(_first_words(pattern, slots, set()) for pattern in periods))
    rules = tuple(_rule(row, slots, period) for row in rows)
    index: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in _first_words(rule.pattern, slots, first_of_period):
            index.setdefault(word, []).append(rule)
    return Grammar(
        rules,
        slots,
        {word: tuple(found) for word, found in index.items()},
        {name: tuple(words) for name, words in table["signs"].items()},
        rows,
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


# -- patterns --------------------------------------------------------------------------------------------------

_PIECE = re.compile(r"<([a-z:]+)>|([\[\](){}| ])|([^<\[\](){}| ]+)")
_SYNTAX = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", " ": _BLANK}


def _named(piece: str) -> tuple[str, str]:
    """What ``<name>`` or ``<name:slot>`` captures, and the slot that says what may stand there."""
    name, _, slot = piece.partition(":")
    return name, slot or name


def _translate(pattern: str, slots: Mapping[str, Slot], period: str, named: bool) -> str:
    """The pattern as a regular expression, with one named group a slot: `day_day_1`, capture, slot, number."""
    pieces = []
    members = 0
    for position, (label, sign, word) in enumerate(_PIECE.findall(pattern)):
        if label:
            name, slot = _named(label)
            group = f"{name}_{slot}_{position}"
            content = period if slot == "period" else slots[slot].regex
            pieces.append(f"(?P<{group}>{content})" if named else f"(?:{content})")
        elif sign == "{":
            members += 1
            pieces.append(f"(?P<member_{members}>")
        elif sign == "}":
            pieces.append(")")
        else:
            pieces.append(_SYNTAX[sign] if sign else re.escape(word))
    return "".join(pieces)


def _context(pattern: str | None, slots: Mapping[str, Slot], before: bool) -> re.Pattern[str] | None:
    if pattern is None:
        return None
    regex = _translate(pattern, slots, "", named=False)
    return re.compile(rf"(?<!\w)(?:{regex})\Z" if before else rf"(?:{regex})(?!\w)")


def _first_words(pattern: str, slots: Mapping[str, Slot], period: set[str]) -> set[str]:
    """The words with which a match may begin: those before the first piece that cannot be left out."""
    words, _ = _firsts(_PIECE.findall(pattern), 0, slots, period, True)
    return words - {""}


def _firsts(
    pieces: list[tuple[str, str, str]],
    position: int,
    slots: Mapping[str, Slot],
    period: set[str],
    wanted: bool,
) -> tuple[set[str], int]:
    """First words of the alternatives that begin at `position`, and where their closing bracket stands.

    The empty word among them says that an alternative may match nothing. Not `wanted`: only skip.
    """
    found: set[str] = set()
    open_end = wanted  # nothing obligatory yet in the current alternative
    while position < len(pieces):
        name, sign, word = pieces[position]
        if sign in ("]", ")", "}"):
            break
        if sign == "|":
            if open_end:
                found.add("")
            open_end = wanted
        elif sign in ("[", "(", "{"):
            inner, closing = _firsts(pieces, position + 1, slots, period, open_end)
            if open_end:
                found |= inner - {""}
                open_end = sign == "[" or "" in inner
            position = closing
        elif sign != " " and open_end:
            slot = _named(name)[1]
            found |= period if slot == "period" else slots[slot].first_words if name else {_first_word(word)}
            open_end = False
        position += 1
    if open_end:
        found.add("")
    return found, position


def _first_word(text: str) -> str:
    matched = re.match(r"[a-z]+|[\d']", text)
    if matched is None:
        raise ValueError(f"a pattern cannot begin with “{text}”")
    return DIGITS if matched[0].isdigit() else matched[0]
