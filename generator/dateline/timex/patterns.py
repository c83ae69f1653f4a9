"""The notation in which rows of the table say what they match.

A pattern is words and marks: ``last <weekday>`` captures with slots, ``[the ]`` is optional, ``(a|b)`` offers a
choice, ``{…}`` marks one of several timexes that a row finds at once ("July 3 and 4"). Everything else stands
for itself; a space is any stretch of blanks. ``<unit:manyunits>`` captures as `unit` what the slot `manyunits`
allows, ``<period>`` is whatever a row marked ``period = true`` matches.

Text is matched after `fold`, so patterns are lower case with straight quotes. Patterns are anchored and have no
unbounded repetition, so that the time to match one is bounded however hostile the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Captures = Mapping[str, str | int | float]

_FOLD = {ord(upper): ord(upper) + 32 for upper in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_FOLD |= {ord("’"): ord("'"), ord("‘"): ord("'"), ord("–"): ord("-"), ord("—"): ord("-"), ord("‑"): ord("-")}
_FOLD |= {ord("\xa0"): ord(" "), ord("\u202f"): ord(" "), ord("\t"): ord(" "), ord("\r"): ord(" ")}

_BLANK = r"(?: {1,8}| {0,4}\n {0,8})"


def fold(text: str) -> str:
    """Lower case, plain quotes, hyphens and blanks; offsets stay what they were."""
    return text.translate(_FOLD)


# -- words: the units of the index -----------------------------------------------------------------------------

WORD = re.compile(r"[a-z]+|\d+(?:(?:st|nd|rd|th|s)(?![a-z]))?|'(?=\d\d(?!\d))")
# fmt: off
_NUMBERS = (
    "5", "05", "25", "31", "64", "100", "1999", "2019", "10000", "5th", "21st", "22nd", "23rd", "31th", "80s", "470s",
    "1980s", "1980's", "80's", "5,000", "25,000", "100,000", "1,000,000", "2.5", "25.75", "100.5", "5-1/2", "5 1/2",
    "10-1/2", "10 1/2", "5:30", "05:30", "12:30", "23:59", "24:00", "5.30", "12.30", "12:30:59", "gmt+3", "utc-5",
)
# fmt: on
"""One number of every shape in which a slot may want one."""

Openings = Mapping[str, frozenset[str]]
"""How a match may begin: its first word, and the words that may come second. The empty word among the second
ones says that the match may end with the first; as a first word, that there may be no word at all."""

_NOTHING: Openings = {"": frozenset()}


def key(word: str) -> str:
    """What stands for the word in the index: itself, or of a number its length and ending ("0", "000", "0th")."""
    if not word[0].isdigit():
        return word
    digits = word.rstrip("dhnrst")
    ending = "" if digits == word else "s" if word[-1] == "s" else "th"
    return ("0" if len(digits) < 3 else "0" * min(len(digits), 5)) + ending


def _of_text(text: str) -> Openings:
    words = ["'"] if text == "'" else [key(word) for word in WORD.findall(text)]
    return {words[0]: frozenset(words[1:2] or [""])} if words else _NOTHING


def _of_numbers(regex: str) -> list[Openings]:
    found = re.compile(regex)
    return [_of_text(number) for number in _NUMBERS if found.fullmatch(number)]


def either(openings: Iterable[Openings]) -> Openings:
    found: dict[str, frozenset[str]] = {}
    for one in openings:
        for first, second in one.items():
            found[first] = found[first] | second if first in found else second
    return found


def _one_after_other(first: Openings, then: Openings) -> Openings:
    following = frozenset(then)
    continued = {second: (second - {""}) | following if "" in second else second for second in set(first.values())}
    found = {word: continued[second] for word, second in first.items() if word}
    return either([found, then]) if "" in first else found


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
        return "|".join(filter(None, (self.digits, _longest_of(self.words))))

    @property
    def openings(self) -> Openings:
        digits = _of_numbers(self.digits) if self.digits and "[a-z]" not in self.digits else []
        return either([*digits, *map(_of_text, self.words)])

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


_PARTED = re.compile(r"([^ -]*)([ -]?)(.*)")


def _longest_of(words: Iterable[str]) -> str:
    """A regular expression for the longest of the words that fits.

    What follows is written once for words that begin alike ("twenty", "twenty-one") or go on alike ("twenty-one",
    "thirty-one"): spelt out, all rows together took half a second to compile.
    """
    rests: dict[str, dict[str, list[str]]] = {}
    for word in words:
        first, joint, rest = _PARTED.fullmatch(word).groups()  # type: ignore[union-attr]  # every word is so
        rests.setdefault(first, {}).setdefault(joint, []).append(rest)
    alike: dict[tuple[int, str], list[str]] = {}
    for first, after in rests.items():
        alike.setdefault((len(first), _after(after)), []).append(re.escape(first))
    return "|".join(
        f"(?:{'|'.join(firsts)}){after}" if after else "|".join(firsts)
        for (_, after), firsts in sorted(alike.items(), key=lambda item: -item[0][0])
    )


def _after(rests: Mapping[str, list[str]]) -> str:
    """What may follow the first of several words: `rests` by the joint; the empty joint allows that nothing does."""
    joints: dict[str, list[str]] = {}
    for joint, words in rests.items():
        if joint:
            joints.setdefault(_longest_of(words), []).append(_BLANK if joint == " " else joint)
    if not joints:
        return ""
    longer = "|".join(f"(?:{'|'.join(signs)})(?:{words})" for words, signs in joints.items())
    return f"(?:{longer})?" if "" in rests else f"(?:{longer})"


# -- patterns --------------------------------------------------------------------------------------------------

_PIECE = re.compile(r"<([a-z:]+)>|([\[\](){}| ])|([^<\[\](){}| ]+)")
_SYNTAX = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", " ": _BLANK}


def _named(piece: str) -> tuple[str, str]:
    """What ``<name>`` or ``<name:slot>`` captures, and the slot that says what may stand there."""
    name, _, slot = piece.partition(":")
    return name, slot or name


def translate(pattern: str, slots: Mapping[str, Slot], period: str, named: bool) -> str:
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


def compile_whole(regex: str) -> re.Pattern[str]:
    """An expression does not end within a word, a number, a percentage or an age."""
    return re.compile(regex + r"(?![\w%]|[.,:/]\d|-old)")


def compile_context(pattern: str, slots: Mapping[str, Slot], before: bool) -> re.Pattern[str]:
    """What stands directly before, or directly after, an expression."""
    regex = translate(pattern, slots, "", named=False)
    return re.compile(rf"(?<!\w)(?:{regex})\Z" if before else rf"(?:{regex})(?!\w)")


def openings(pattern: str, slots: Mapping[str, Openings]) -> Openings:
    """How matches of the pattern may begin; `slots` says it of the slots."""
    found, _ = _openings(_PIECE.findall(pattern), 0, slots)
    return found


def _openings(
    pieces: list[tuple[str, str, str]], position: int, slots: Mapping[str, Openings]
) -> tuple[Openings, int]:
    """Those of the alternatives that begin at `position`, and where the bracket around them closes."""
    alternatives: list[Openings] = []
    current = _NOTHING
    while position < len(pieces) and pieces[position][1] not in ("]", ")", "}"):
        label, sign, word = pieces[position]
        if sign == "|":
            alternatives.append(current)
            current = _NOTHING
        elif sign in ("[", "(", "{"):
            inner, position = _openings(pieces, position + 1, slots)
            current = _one_after_other(current, either([inner, _NOTHING]) if sign == "[" else inner)
        elif sign != " ":
            current = _one_after_other(current, slots[_named(label)[1]] if label else _of_text(word))
        position += 1
    return either([*alternatives, current]), position
