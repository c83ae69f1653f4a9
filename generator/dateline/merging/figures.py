"""The figures of a text, alike however they are written: "1.9 billion", "€1.9bn"; "eleven", "11"; "3-1"."""

from __future__ import annotations

import re
from math import log10

_FIGURE = re.compile(
    r"(?<![\w.,-])(?P<digits>\d[\d,]*(?:\.\d+)?)"
    r"(?:(?P<score>(?:[-–:]\d+)+\b(?:\.\d+)?)|[ -]?(?P<scale>thousand|million|billion|trillion|bn|tn|[mk])\b)?",
    re.IGNORECASE,
)
_SCALES = {"thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
_YEAR = re.compile(r"(?:19|20)\d\d")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    *(f"{root}teen" for root in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORTH = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)}
_WORTH |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_WORDS = re.compile(rf"\b(?:({'|'.join(_TENS)})-({'|'.join(_ONES)})|({'|'.join(_WORTH)}))\b", re.IGNORECASE)


def figures(text: str) -> frozenset[str]:
    """Numbers in plain digits, and scores; not years, which date something, and not "one".

    >>> sorted(figures("Twenty-three of 1,200 jobs and €1.9bn went in 2019, 3-1"))
    ['1200', '1900000000', '23', '3-1']
    """
    found = {_digits(match) for match in _FIGURE.finditer(text) if not _YEAR.fullmatch(match.group())}
    for tens, unit, word in _WORDS.findall(text.lower()):
        found.add(str(_WORTH[tens] + _WORTH[unit] if tens else _WORTH[word]))
    return frozenset(found - {"1"})


def _digits(match: re.Match[str]) -> str:
    plain = match["digits"].replace(",", "")
    if match["score"]:
        return f"{plain}{match['score'].replace('–', '-')}"
    number = float(plain) * 10 ** _SCALES.get((match["scale"] or "").lower(), 0)
    return f"{number:.10g}" if number < 10**10 else f"{number:.0f}"


def scores(found: frozenset[str]) -> frozenset[str]:
    """Those of the figures that are scores."""
    return frozenset(figure for figure in found if "-" in figure)


def weight(figure: str) -> float:
    """How much it tells that two texts share a figure, up to 1: next to nothing for 2, all for 700 and for a score.

    >>> round(weight("2"), 2), weight("1900000000"), weight("3-1")
    (0.25, 1.0, 1.0)
    """
    return 1.0 if not figure.replace(".", "").isdigit() else min(1.0, 0.15 + log10(max(float(figure), 1)) / 3)
