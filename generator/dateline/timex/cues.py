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
_BOUNDARY = re.compile(r"""(?:[a-z]{3}|[)"%\d])[.?!]["']?\s|\n""")


@dataclass(frozen=True, slots=True)
class Cue:
    """`sign` is −1 for the past, +1 for the future, 0 for neither; `words` are those that say so."""

    sign: int
    words: str


NONE = Cue(0, "")


def direction(folded: str, span: Span, grammar: Grammar) -> Cue:
    signs, beside = _compiled(
        grammar.signs["future"], grammar.signs["past"], grammar.signs["speech"], grammar.signs["beside"]
    )
    left = folded[max(0, span.start - _BEFORE) : span.start]
    left = left[max((boundary.end() for boundary in _BOUNDARY.finditer(left)), default=0) :]
    adjacent = beside.search(left)
    if adjacent:
        return Cue(1, adjacent[1])
    before = list(signs.finditer(left))
    found = before[-1] if before else None
    if found is None:
        right = folded[span.end : span.end + _AFTER]
        boundary_after = _BOUNDARY.search(right)
        found = signs.search(right[: boundary_after.start() + 3] if boundary_after else right)
    if found is None:
        return NONE
    if found["future"]:
        return Cue(1, found["future"])
    return NONE if found["speech"] else Cue(-1, found["past"])


@cache
def _compiled(
    future: tuple[str, ...], past: tuple[str, ...], speech: tuple[str, ...], beside: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    chain = r"(?: not| also| soon| likely| \w{2,12}ly)?(?: be| been| have)*(?: \w+)?"
    signs = re.compile(
        rf"(?:(?<!\w)|(?='))(?:(?P<future>{_choice(future)})(?!\w){chain}"
        rf"|(?P<speech>{_choice(speech)})(?!\w)"
        rf"|(?P<past>{_choice(past)}|[a-z]{{2,}}ed)(?!\w))"
    )
    return signs, re.compile(rf"(?<!\w)({_choice(beside)})(?: the| early| late| mid|-)* ?\Z")


def _choice(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
