"""Words as they are compared: stems, what is alike (`data/en/alike.toml`), what happens (`happenings.toml`)."""

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


def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    """Phrases by their first stem, the longest first, with what they tell of."""
    found: dict[tuple[str, ...], set[str]] = {}
    for name, phrases in _HAPPENINGS["happenings"].items():
        for phrase in phrases:
            found.setdefault(stems(phrase), set()).update({name} - {"nothing"})
    by_first: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for words, names in sorted(found.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(words[0], []).append((words, frozenset(names)))
    return {first: tuple(rows) for first, rows in by_first.items()}


_PHRASES = _phrases()


@cache
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
        for phrase, names in _PHRASES.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                yield range(at, at + len(phrase)), names
                at += len(phrase) - 1
                break
        at += 1
