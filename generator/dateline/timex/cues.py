"""Whether the words around an expression point to the past or to the future: the governing verb or preposition.

No parser: the last sign before the expression in its sentence decides, else the first one after it. A sign of
the future takes the words that follow with it, so that "will be completed" holds no sign of the past.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.model import Span
from dateline.timex.grammar import Grammar

_BEFORE = 120
_AFTER = 60
_BESIDE = 5  # characters: "announced in January" dates the announcement itself
_BOUNDARY = re.compile(r"""(?:\A|[a-z]{3}|[)"%\d])[.?!]["']?\s|\n""")


@dataclass(frozen=True, slots=True)
class Cue:
    """`sign` is −1 for the past, +1 for the future, 0 for neither; `words` are those that say so.

    `earlier`: before the past that the text tells of (“had met”). `weak`: an infinitive, which looks ahead from a
    time that may be past itself (“asked for it to be closed in July”).
    """

    sign: int
    words: str
    earlier: bool = False
    weak: bool = False


NONE = Cue(0, "")
Words = tuple[str, ...]


def direction(folded: str, span: Span, grammar: Grammar) -> Cue:
    signs = _compile(**grammar.signs)
    left = folded[max(0, span.start - _BEFORE) : span.start]
    left = left[max((boundary.end() for boundary in _BOUNDARY.finditer(left)), default=0) :]
    right = folded[span.end : span.end + _AFTER]
    boundary = _BOUNDARY.search(right)
    right = right[: boundary.start() + 3] if boundary else right
    beside = signs.beside.search(left)
    before = list(signs.any.finditer(left))
    ahead = bool(before) and bool(before[-1]["future"])
    if beside and not signs.undone.search(left) and (ahead or not signs.done.search(right)):
        return Cue(1, beside[1])
    found = before[-1] if before else signs.any.search(right)
    if found is None:
        return NONE
    if found["present"]:
        return Cue(1, found["present"]) if before else NONE
    if found["future"]:
        asked = len(before) > 1 and not before[-2]["future"]
        return Cue(1, found["future"], weak=asked and found["future"].startswith("to "))
    if found["speech"] is None:
        return Cue(-1, found["perfect"] or found["earlier"] or found["past"], earlier=bool(found["earlier"]))
    return Cue(-1, found["speech"]) if before and len(left) - found.end() < _BESIDE else NONE


@dataclass(frozen=True, slots=True)
class _Signs:
    any: re.Pattern[str]
    beside: re.Pattern[str]
    undone: re.Pattern[str]
    done: re.Pattern[str]


@cache
def _compile(
    future: Words,
    perfect: Words,
    past: Words,
    speech: Words,
    state: Words,
    beside: Words,
    undone: Words,
    done: Words,
) -> _Signs:
    chain = r"(?: not| also| soon| likely| \w{2,12}ly)?(?: be| been| have)*(?: \w+)?"
    passive = "(?:(?:has|have|had|was|were|is|are)(?: been)? )?"  # "has been scheduled", "was due"
    begin = r"(?:(?<!\w)|(?='))"
    return _Signs(
        any=re.compile(
            rf"{begin}(?:(?P<perfect>(?:{_choice(perfect)})(?!\w))"
            rf"|(?P<future>{passive}(?:{_choice(future)})(?!\w)){chain}"
            rf"|(?P<earlier>had(?: not| also| since| already| been| \w{{2,12}}ly)*"
            rf" (?:\w{{2,20}}(?:ed|en|wn)|{_choice(past)})(?!\w))"
            rf"|(?P<present>(?:he|she|it|who) (?!(?:{_choice(state)})\b)[a-z]{{2,20}}s(?!\w))"
            rf"|(?P<speech>(?:{_choice(speech)})(?!\w))"
            rf"|(?P<past>(?:{_choice(past)}|[a-z]{{2,}}ed)(?!\w)))"
        ),
        beside=re.compile(rf"{begin}({_choice(beside)})(?: the| early| late| mid|-)* ?\Z"),
        undone=re.compile(rf"{begin}(?:{_choice(undone)})(?!\w)"),
        done=re.compile(rf"{begin}(?:{_choice(done)})(?!\w)"),
    )


def _choice(words: Words) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
