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
_BOUNDARY = re.compile(r"""(?:\A|[a-z]{3}|[)"%\d])[.?!]["']?\s|\n""")


@dataclass(frozen=True, slots=True)
class Cue:
    """`sign` is −1 for the past, +1 for the future, 0 for neither; `words` are those that say so.

    `earlier`: before the past that the text tells of (“had met”). `weak`: an infinitive, which looks ahead from a
    time that may be past itself (“asked for it to be closed in July”). `bound`: it ends what the text tells of
    as past (“was closed until July 19”). `lasting`: what it told of is not gone on with (“said”, “has been”).
    """

    sign: int
    words: str
    earlier: bool = False
    weak: bool = False
    bound: bool = False
    lasting: bool = False


NONE = Cue(0, "")
Words = tuple[str, ...]


def direction(folded: str, span: Span, grammar: Grammar, of_a_day: bool = False) -> Cue:
    """`of_a_day`: the expression names a day; “a vote for Friday” lies ahead, “the figures for May” do not."""
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
        reached = None if ahead else signs.reached.search(left)
        return Cue(-1, reached[1]) if reached else Cue(1, beside[1], bound=bool(before) and not ahead)
    if of_a_day and left.endswith(" for ") and not right.startswith("'s"):
        return Cue(1, "for")
    found = before[-1] if before else signs.any.search(right)
    if found is None:
        return NONE
    if found["present"]:
        return Cue(1, found["present"]) if before else NONE
    if found["future"]:
        asked = len(before) > 1 and not before[-2]["future"]
        return Cue(1, found["future"], weak=asked and found["future"].startswith("to "))
    if found["lasting"]:
        return Cue(-1, found["lasting"], lasting=True)
    if found["speech"] is None:
        return Cue(-1, found["perfect"] or found["earlier"] or found["past"], earlier=bool(found["earlier"]))
    told = signs.told.search(left)
    return Cue(-1, told[1], lasting=True) if told else NONE


@dataclass(frozen=True, slots=True)
class _Signs:
    any: re.Pattern[str]
    beside: re.Pattern[str]
    reached: re.Pattern[str]
    told: re.Pattern[str]
    undone: re.Pattern[str]
    done: re.Pattern[str]


@cache
def _compile(
    future: Words,
    perfect: Words,
    past: Words,
    lasting: Words,
    speech: Words,
    state: Words,
    beside: Words,
    before_adjective: Words,
    durative: Words,
    not_past: Words,
    undone: Words,
    done: Words,
) -> _Signs:
    chain = r"(?: not| also| soon| likely| \w{2,12}ly)?(?: be| been| have)*(?: (?!to\b)\w+)?"
    passive = "(?:(?:has|have|had|was|were|is|are)(?: been)? )?"  # "has been scheduled", "was due"
    begin = r"(?:(?<!\w)|(?='))"
    adjective = "".join(rf"(?<!\b{word} )" for word in before_adjective)  # "the proposed merger"
    part = "(?: the| early| late| mid|-)* ?"
    return _Signs(
        any=re.compile(
            rf"{begin}(?:(?P<perfect>(?:{_choice(perfect)})(?!\w))"
            rf"|(?P<future>{passive}(?:{_choice(future)})(?!\w)){chain}"
            rf"|(?P<earlier>had(?: not| also| since| already| been| \w{{2,12}}ly)*"
            rf" (?:\w{{2,20}}(?:ed|en|wn)|{_choice(past)})(?!\w))"
            rf"|(?P<present>(?:he|she|it|who) (?!(?:{_choice(state)})\b)[a-z]{{2,20}}s(?!\w))"
            rf"|(?P<speech>(?:{_choice(speech)})(?!\w))"
            rf"|(?P<lasting>(?:{_choice(lasting)})(?!\w))"
            rf"|(?P<past>(?:{_choice(past)}|{adjective}(?!(?:{_choice(not_past)})\b)[a-z]{{2,}}ed)(?!\w)))"
        ),
        beside=re.compile(rf"{begin}({_choice(beside)}){part}\Z"),
        reached=re.compile(
            rf"{begin}((?:had|been|was|were)(?: (?!to )[\w'-]+){{1,5}} by"
            rf"|(?:{_choice(durative)})(?: (?!to )[\w'-]+){{0,5}} (?:until|till|through)){part}\Z"
        ),
        told=re.compile(
            rf"{begin}({_choice(speech)}|told(?: (?:the|this|a|an|his|her|its|their))?(?: [\w'-]+){{1,2}})"
            r"(?: (?:in|on|at|by|late|early))? ?\Z"
        ),
        undone=re.compile(rf"{begin}(?:{_choice(undone)})(?!\w)"),
        done=re.compile(rf"{begin}(?:{_choice(done)})(?!\w)"),
    )


def _choice(words: Words) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
