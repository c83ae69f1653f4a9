"""Which expressions of a sentence date which of its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.events.clauses import Clause, clause_of
from dateline.events.tense import side
from dateline.events.tree import Tree
from dateline.events.vocabulary import COMPARED, OUTLOOK
from dateline.model import Basis, Dct, Grain, Resolved, Span
from dateline.timex import follow, turn

Dated = tuple[Clause, Resolved]

# A time of day alone says when within a day, and dates nothing.
_CLOCK = re.compile(
    r"(?:(?:at|around|about|shortly|just|before|after|past|early|late|in|the)\s)*"
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?(?:[ap]\.?m\.?|o[’']clock)|midnight|noon|midday"
    r"|morning|afternoon|evening|lunchtime|dawn|dusk)"
    r"(?-i:\s[A-Z]{2,4})?",
    re.IGNORECASE,
)
_AGAIN = re.compile(r",? (?:and|or)(?: (?:again|then|also|most recently))?(?: (?:on|in|at|during))? ?", re.IGNORECASE)

# "NAIROBI, March 3 (Agency) —", "Lyon (Agency) -"
_DATELINE = re.compile(
    r"[A-ZÀ-ÖØ-Þ]{2}[A-ZÀ-ÖØ-Þ.’'/ -]{1,40}(?:,[^—–()\n]{1,60}?)?(?:\s?\([^()\n]{1,40}\)|,[^—–()\n]{1,40})?"
    r"\s?(?:[—–]+|--?(?=\s))\s*"
    r"|[A-Z][\w.’' -]{2,30}(?:, [^—–.()\n]{2,30})? \([A-Z][\w /.]{1,20}\)\s?[—–-]+\s*"
)


def without_dateline(text: str, sentence: Span) -> Span:
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return Span(found.end(), sentence.end) if found else sentence


def is_clock(timex: Resolved) -> bool:
    return _CLOCK.fullmatch(timex.text) is not None


def dated_clauses(tree: Tree, text: str, timexes: Iterable[Resolved], dct: Dct | None) -> list[Dated]:
    """Each dated clause with its date, in the order of the dates. Of several dates on one clause the finest counts,
    or each where they are joined ("in 1989 *and again in 2004*"). `text` is the article's."""
    found: list[Dated] = []
    year: Resolved | None = None  # the last expression that states its year
    for timex in timexes:
        clause = clause_of(tree, timex.span)
        if clause is None or _only_measures(tree, clause, timex):
            continue
        dated = timex
        if dct is not None and not clause.nominal:
            sign = side(tree, clause.head, timex)
            told_before = year is not None and sign < 0 and _is_past(year, dct)
            word = tree.tokens[clause.head].text
            dated = follow(timex, year) if year is not None and told_before else turn(timex, sign, dct.day, word)
        year = timex if timex.basis is Basis.STATED else year
        number = next((i for i, (other, _) in enumerate(found) if other.head == clause.head), None)
        if number is None or _joined(found[number][1], dated, text):
            found.append((clause, dated))
        elif found[number][1].interval.grain.coarser_than(dated.interval.grain):
            found[number] = (clause, dated)
    return found


def _is_past(timex: Resolved, dct: Dct) -> bool:
    return timex.interval.end is not None and timex.interval.end <= dct.day


def _joined(one: Resolved, other: Resolved, text: str) -> bool:
    return one.interval.grain is other.interval.grain and (
        _AGAIN.fullmatch(text, one.span.end, other.span.start) is not None
    )


def _only_measures(tree: Tree, clause: Clause, timex: Resolved) -> bool:
    """Whether a date says something else than when the clause happens: the period of a figure ("raised its forecast
    *for the year*"), a mark to compare with ("above *Tuesday's* close"), a yearly span ("lasts *from May on*")."""
    at = tree.head_of(tree.within(timex.span))
    token, above = tree.tokens[at], tree.heads[at]
    if token.dep == "poss" and tree.tokens[tree.heads[above]].text.lower() in COMPARED:
        return True
    if tree.tokens[above].text.lower() == "for" and not clause.nominal:
        figure = tree.tokens[tree.heads[above]]
        object_ = tree.child(tree.heads[above], "dobj")
        figure = figure if object_ is None else tree.tokens[object_]
        return figure.pos == "NOUN" and figure.lemma.lower() in OUTLOOK and timex.interval.grain is not Grain.DAY
    if "T" in timex.value and any(tree.tokens[i].text.lower() == "since" for i in tree.ancestors(at)):
        return True  # "on duty since five that morning"
    verb = tree.tokens[clause.head]
    return verb.lemma == "last" and verb.tag in {"VBZ", "VBP"}
