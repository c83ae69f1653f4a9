"""Numbers in English text, and how far they reach: "12", "two hundred", "$1.2 million", "at least 900", "dozens".

A number that is written round may have been rounded: 1.2 million is anything near it, 14 is 14. "At least 20" is 20
and what is not far above it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.model import Bounds, Span

TABLE = tomllib.loads((files("dateline") / "data" / "en" / "figures.toml").read_text(encoding="utf-8"))

_NUMBERS = TABLE["numbers"]
_WORTH = {
    **{word: float(value) for value, word in enumerate(_NUMBERS["ones"])},
    **{word: 10.0 * value for value, word in enumerate(_NUMBERS["tens"], start=2)},
}
_SCALES = {word: float(value) for word, value in _NUMBERS["scales"].items()}
_ABBREVIATED = {**_NUMBERS["signs"], **_NUMBERS["after_currency"]}
_VAGUE = {phrase: Bounds(float(low), float(high)) for phrase, (low, high) in TABLE["vague"].items()}
_SAYS = {phrase: kind for kind, phrases in TABLE["bounds"].items() for phrase in phrases}

_ROUND_FROM = 1000  # below it a number is taken as counted
_ROUNDING = 0.05  # how far a round number may be from what was counted, at most
_ABOUT = 0.1  # the same for one that says "about"
_OPEN = 1.5  # times: nobody counts 41 and says "at least 20"
_HALF = 0.49  # of the last place, so that two neighbours never meet
_DOZEN = 2


@dataclass(frozen=True, slots=True)
class Number:
    """`span` holds the words that bound it ("at least") and the sign of its currency. `last` is the second of two
    that are joined ("10 to 15", "24-10"), to which `words` do not apply; `vague` are "dozens"."""

    span: Span
    first: Bounds
    last: Bounds | None = None
    sign: str | None = None
    words: tuple[str, ...] = ()
    vague: bool = False

    @property
    def bounds(self) -> Bounds:
        """Two joined numbers as a range; what is said around a number widens it."""
        bounds = Bounds(self.first.low, self.last.high) if self.last else self.first
        for word in self.words:
            bounds = _as_said(bounds, _SAYS[word])
        return bounds


def numbers(text: str) -> Iterator[Number]:
    """Every number of the text, in order; none inside a word or joined to one ("F-16", "66-year-old", "5th")."""
    for match in _pattern().finditer(text):
        start = next(match.start(group) for group in ("before", "sign", "first", "vague") if match[group])
        words = tuple(_plain(said) for said in (match["before"], match["after"]) if said)
        span = Span(start, match.end())
        if match["vague"]:
            yield Number(span, _VAGUE[_plain(match["vague"])], words=words, vague=True)
            continue
        yield Number(
            span,
            _read(match["first"], match["scale"] or match["last_scale"]),
            _read(match["last"], match["last_scale"]) if match["last"] else None,
            match["sign"],
            words,
        )


def _as_said(bounds: Bounds, kind: str) -> Bounds:
    if kind in {"at_least", "or_more"}:
        return Bounds(bounds.low, bounds.high * _OPEN)
    if kind in {"at_most", "or_less"}:
        return Bounds(bounds.low / _OPEN, bounds.high)
    return Bounds(bounds.low * (1 - _ABOUT), bounds.high * (1 + _ABOUT))


def _read(written: str, scale: str | None) -> Bounds:
    """The number, as far as it may have been rounded."""
    written, scale = _plain(written), (scale or "").lower()
    if written[0].isdigit():
        digits, times = written.replace(",", ""), _SCALES.get(scale) or _ABBREVIATED.get(scale, 1.0)
        value = float(digits) * times
        place = times * 10 ** -len(digits.partition(".")[2]) if times > 1 else _place(digits)
    else:
        value = _value(written)
        place = _place(f"{value:.0f}")
        if "dozen" in written:
            return Bounds(value - _DOZEN, value + _DOZEN)
    reach = min(place * _HALF, value * _ROUNDING) if value >= _ROUND_FROM and place > 1 else 0.0
    return Bounds(value - reach, value + reach)


def _place(digits: str) -> float:
    """The worth of the last digit that is no closing nought.

    >>> _place("5000"), _place("5023"), _place("5023.7")
    (1000.0, 1.0, 1.0)
    """
    return 1.0 if "." in digits else float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _value(words: str) -> float:
    """
    >>> _value("two hundred and twelve"), _value("half a million"), _value("three thousand, five hundred")
    (212.0, 500000.0, 3500.0)
    """
    total = group = 0.0
    for word in re.findall(r"half a|[a-z]+", words):
        if word in _WORTH:
            group += _WORTH[word]
        elif word in {"a", "half a"}:
            group += 1.0 if word == "a" else 0.5
        elif word in {"hundred", "dozen"}:
            group *= _SCALES[word]
        elif word in _SCALES:
            total += group * _SCALES[word]
            group = 0.0
    return total + group


@cache
def _pattern() -> re.Pattern[str]:
    digits = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    ones, tens = _any(_NUMBERS["ones"]), _any(_NUMBERS["tens"])
    small = rf"(?:{tens}(?:[\s-]{ones})?|{ones})"
    hundreds = rf"(?:(?:half\sa|a|{small})\s(?:hundred|dozen)(?:(?:\sand)?\s{small})?|{small})"
    large = _any(name for name, worth in _SCALES.items() if worth >= _ROUND_FROM)
    words = rf"(?:(?:half\sa|a|{hundreds})\s{large}(?:(?:,|\sand)?\s{hundreds})?|{hundreds})"
    number = rf"(?:{digits}|{words})"
    sign = _any(TABLE["currency"]["signs"])
    joined = r"(?:\s?[-–—]\s?|\s(?:votes\s)?to\s|\sor\s|(?(between)\sand\s|(?!)))"
    return re.compile(
        r"(?<![\w.,/:’'$£€-])"
        rf"(?:(?P<before>{_said('at_least', 'at_most', 'about')})\s(?:the\s)?)?"
        rf"(?:(?P<vague>{_any(_VAGUE)})|(?:(?P<between>between)\s|(?P<from>from)\s)?"
        rf"(?:(?P<sign>{sign})\s?)?(?P<first>{number}){_scale('scale')}"
        rf"(?(from)|(?:{joined}{sign}?(?P<last>{number}){_scale('last_scale')})?))"
        rf"(?:\s(?P<after>{_said('or_more', 'or_less', 'or_so')}))?"
        rf"(?={_any(TABLE['nouns']['units'])}\b|-(?:magnitude|{_any(TABLE['nouns']['hyphened'])})\b(?!-old)"
        r"|(?![\w/’'-]|[.,:]\d))",
        re.IGNORECASE,
    )


def _scale(group: str) -> str:
    """An optional "million" behind a number, or what stands for it."""
    millions = rf"m(?=\s{_any(_NUMBERS['millions_of'])})"
    always, money = _any((*_SCALES, *_NUMBERS["signs"])), _any(_NUMBERS["after_currency"])
    return rf"(?:[\s-]?(?P<{group}>{always}|(?(sign){money}|{millions})))?"


def _said(*kinds: str) -> str:
    return _any(phrase for kind in kinds for phrase in TABLE["bounds"][kind])


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest that fits."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")"


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
