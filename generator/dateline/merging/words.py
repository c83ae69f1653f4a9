"""Words as they are compared: stems, what counts as alike, and what happens (`data/en/happenings.toml`, `alike.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import snowballstemmer

WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")  # "K2", "Akari-3", "twenty-one"
_STEMMER = snowballstemmer.stemmer("english")


@cache
def stem(word: str) -> str:
    """A word without its ending, in lower case: forms of a word meet, and a verb its noun.

    >>> stem("Evacuated"), stem("evacuation"), stem("parties"), stem("Norway’s")
    ('evacu', 'evacu', 'parti', 'norway')
    """
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return str(_STEMMER.stemWord(plain))


def stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in WORD.findall(text))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("dateline") / "data" / "en" / f"{name}.toml").read_text(encoding="utf-8"))


_HAPPENINGS = _table("happenings")
_ALIKE = _table("alike")
STOP = frozenset(stem(word) for word in _ALIKE["stop"])
_FIRST = {stem(word): stem(row[0]) for row in _ALIKE["alike"] for word in row}
COMMON = frozenset(_FIRST.get(stem(word), stem(word)) for word in _ALIKE["common"])
LIGHT = frozenset(stem(word) for word in _HAPPENINGS["light"])
SIDES = tuple(frozenset(row) for row in _HAPPENINGS["sides"])
STAGES = frozenset(_HAPPENINGS["stages"])


def _phrases() -> dict[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for name, phrases in _HAPPENINGS["happenings"].items():
        for phrase in phrases:
            found.setdefault(stems(phrase), set()).update({name} - {"nothing"})
    return {phrase: frozenset(names) for phrase, names in found.items()}


_PHRASES = _phrases()
_LONGEST = max(map(len, _PHRASES))


def likened(word: str) -> str:
    """The stem under which words of much the same meaning meet.

    >>> likened("lorries") == likened("truck")
    True
    """
    return _FIRST.get(stem(word), stem(word))


def happenings(words: Sequence[str]) -> Iterator[tuple[range, frozenset[str]]]:
    """Where the stems tell of a happening, and of which it may be; the longest phrase wins."""
    at = 0
    while at < len(words):
        length = next((n for n in range(min(_LONGEST, len(words) - at), 0, -1) if tuple(words[at : at + n]) in _PHRASES), 0)
        if length:
            yield range(at, at + length), _PHRASES[tuple(words[at : at + length])]
        at += length or 1

