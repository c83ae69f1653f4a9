"""Which expressions of a sentence date which of its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.events.clauses import Clause, clause_of
from dateline.events.tense import side, tense
from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import COMPARED, IMPLIED, OUTLOOK
from dateline.model import Basis, Dct, Grain, Measure, Resolved, Span
from dateline.timex import follow, turn


@dataclass(frozen=True, slots=True)
class Dated:
    """A clause and what dates it: `timex`, or publication where that is `None`.

    `own` are all expressions that hang on the clause. One verb may carry several dates, each with words of its own:
    "was honoured by the city in 1997 *and by the state in 2001*". Then `parted` is what stands between the first date
    and the end of the last, and `gapped` the words in it that belong to this one; none for the first.
    """

    clause: Clause
    timex: Resolved | None
    own: tuple[Resolved, ...] = ()
    gapped: tuple[int, ...] = ()
    parted: Span | None = None


# A time of day alone says when within a day, and dates nothing.
_CLOCK = re.compile(
    r"(?:(?:at|around|about|shortly|just|before|after|past|early|late|in|the)\s)*"
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?(?:[ap]\.?m\.?|o[’']clock)|midnight|noon|midday"
    r"|morning|afternoon|evening|lunchtime|dawn|dusk)"
    r"(?-i:\s[A-Z]{2,4})?",
    re.IGNORECASE,
)
_EVERY = re.compile(r"every|each|(?:week|mon|tues|wednes|thurs|fri|satur|sun)days", re.IGNORECASE)
# "NAIROBI, March 3 (Agency) —", "Lyon (Agency) -"
_DATELINE = re.compile(
    r"[A-ZÀ-ÖØ-Þ]{2}[A-ZÀ-ÖØ-Þ.’'/ -]{1,40}(?:,[^—–()\n]{1,60}?)?(?:\s?\([^()\n]{1,40}\)|,[^—–()\n]{1,40})?"
    r"\s?(?:[—–]+|--?(?=\s))\s*"
    r"|[A-Z][\w.’' -]{2,30}(?:, [^—–()\n]{2,30})? \([A-Z][\w /.]{1,20}\)\s?[—–-]+\s*"
)
_MEASURING = frozenset({"since", "than", "from", "to", "until", "till", "through", "before", "after", "by", "with"})
_JOINING = frozenset({"and", "or", "again", "then", "also", "later", "most", "recently"})
_DEADLINE = frozenset({"by", "before", "until", "till"})


def without_dateline(text: str, sentence: Span) -> Span:
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return Span(found.end(), sentence.end) if found else sentence


def is_clock(timex: Resolved) -> bool:
    return _CLOCK.fullmatch(timex.text) is not None


def dated_clauses(
    tree: Tree, timexes: Iterable[Resolved], measures: Sequence[Measure], dct: Dct | None
) -> list[Dated]:
    """Each dated clause with its date, in the order of the dates. Of several dates on one clause the finest counts,
    or each where they are joined ("in 1989 *and again in 2004*")."""
    on: dict[Clause, list[Resolved]] = {}
    year: Resolved | None = None  # the last day or month that stated its year, and its verb
    story = -1
    for timex in timexes:
        if not tree.within(timex.span) or _is_a_kind(tree, timex):
            continue  # in the dateline; "the winter population"
        clause = clause_of(tree, timex.span, timex.interval.grain)
        if clause is None or _only_measures(tree, clause, timex, dct) or _ended(tree, clause, timex):
            clause = _what_happened_then(tree, timex)
        if clause is None or (not clause.nominal and _is_a_habit(tree, clause, measures)):
            continue
        dated = timex
        if dct is not None and not clause.nominal:
            sign = side(tree, clause.head, timex)
            goes_on = tree.first_joined(clause.head) == story and tense(tree, clause.head) < 0
            told_before = goes_on and year is not None and _is_past(year, dct)
            word = tree.tokens[clause.head].text
            dated = follow(timex, year) if year is not None and told_before else turn(timex, sign, dct.day, word)
        elif dct is not None:
            dated = _beside(tree, clause.head, timex, dct)
        if timex.basis is Basis.STATED and timex.interval.grain in {Grain.DAY, Grain.MONTH}:
            year, story = timex, tree.first_joined(clause.head)
        on.setdefault(clause, []).append(dated)
    return [dated for clause, ones in on.items() for dated in _of_one_clause(tree, clause, ones)]


def _of_one_clause(tree: Tree, clause: Clause, timexes: Sequence[Resolved]) -> list[Dated]:
    ends = [timex for timex in timexes if not _begins_change(tree, timex)] or list(timexes)
    finest = ends[0]
    for timex in ends[1:]:
        if finest.interval.grain.coarser_than(timex.interval.grain):
            finest = timex
    own = tuple(timexes)
    parts: list[tuple[Resolved, tuple[int, ...]]] = [(finest, ())]
    for timex in timexes[timexes.index(finest) + 1 :]:
        between = _between(tree, parts[-1][0], timex)
        if between is None or clause.nominal:
            break
        parts.append((timex, between))
    if len(parts) == 1 or min(tree.within(finest.span)) < clause.head:
        return [Dated(clause, finest, own)]
    parted = Span(finest.span.end, parts[-1][0].span.end)
    return [Dated(clause, timex, own, words, parted) for timex, words in parts]


def _is_a_kind(tree: Tree, timex: Resolved) -> bool:
    """ "The *winter* population", "a *summer* school": a bare season before a noun says of what kind it is."""
    indices = tree.within(timex.span)
    token = tree.tokens[indices[0]]
    alone = len(indices) == 1 and timex.interval.grain is Grain.SEASON
    return (
        alone and token.dep in {"compound", "amod", "nmod", "npadvmod"} and tree.heads[indices[0]] == indices[0] + 1
    )


def _begins_change(tree: Tree, timex: Resolved) -> bool:
    """ "Fell *from 45 in 2010* to 13 in 2021"."""
    carriers = [i for i in tree.ancestors(tree.head_of(tree.within(timex.span))) if tree.tokens[i].dep == "prep"]
    return any(tree.tokens[i].text.lower() == "from" for i in carriers[1:])


def _between(tree: Tree, one: Resolved, other: Resolved) -> tuple[int, ...] | None:
    """The words between two joined dates that belong to the second ("and *by the state* in 2001"); `None` where the
    dates are not joined."""
    first, last = max(tree.within(one.span)) + 1, min(tree.within(other.span)) - 1
    indices = list(range(first, last + 1))
    if not indices or tree.tokens[first].text.lower() not in {",", "and", "or"}:
        return None
    if any(
        tree.is_clause(i) or tree.tokens[i].text in {";", "(", ":"} or tree.tokens[i].dep == "mark" for i in indices
    ):
        return None
    if tree.tokens[indices[-1]].text.lower() in _MEASURING:
        return None
    while indices and (tree.tokens[indices[0]].text.lower() in _JOINING or tree.tokens[indices[0]].pos == "PUNCT"):
        indices.pop(0)
    while indices and (tree.tokens[indices[-1]].pos in {"ADP", "PUNCT"}):
        indices.pop()
    if indices and tree.tokens[indices[0]].text.lower() in COMPARED | {"up", "down", "compared"}:
        return None  # "14 deaths in the week, *against 31* in the week before"
    return tuple(indices)


def _beside(tree: Tree, noun: int, timex: Resolved, dct: Dct) -> Resolved:
    """ "*There will be* applause before the match on Saturday", "*they met* after the vote on Monday": a noun lies on
    the side of the verb that it is set beside, unless something only comes before it."""
    verb = next((i for i in tree.ancestors(noun) if tree.is_clause(i)), None)
    if verb is None:
        return timex
    sign = tense(tree, verb)
    relation = tree.tokens[tree.heads[noun]].text.lower()
    certain = sign > 0 or relation in {"after", "since", "following"}
    return turn(timex, sign if certain else 0, dct.day, tree.tokens[verb].text)


def _is_past(timex: Resolved, dct: Dct) -> bool:
    return timex.interval.end is not None and timex.interval.end <= dct.day


def _ended(tree: Tree, clause: Clause, timex: Resolved) -> bool:
    """ "There was none *until May, when four turned up*": the date is of what came then."""
    at = tree.head_of(tree.within(timex.span))
    until = (
        tree.tokens[tree.heads[at]].text.lower() in {"until", "till"} or tree.tokens[at - 1].text.lower() == "until"
    )
    return until and not clause.nominal and _what_happened_then(tree, timex) is not None


def _what_happened_then(tree: Tree, timex: Resolved) -> Clause | None:
    """ "The worst since 2013, *when 41 people drowned*": what a date that dates nothing else calls to mind."""
    after = max(tree.within(timex.span)) + 1
    opening = [i for i in (after, after + 1) if i < len(tree.tokens) and tree.tokens[i].text.lower() == "when"]
    for when in opening:
        clause = tree.heads[when]
        if tree.is_clause(clause) and tree.child(clause, *SUBJECTS) is not None:
            return Clause(clause)
    return None


def _is_a_habit(tree: Tree, clause: Clause, measures: Sequence[Measure]) -> bool:
    """ "Has been rung *every evening* since 1979" tells of no day."""
    for measure in measures:
        if _EVERY.match(measure.text):
            habit = clause_of(tree, measure.span)
            if habit is not None and habit.head == clause.head:
                return True
    return False


def _only_measures(tree: Tree, clause: Clause, timex: Resolved, dct: Dct | None) -> bool:
    """Whether a date says something else than when the clause happens."""
    at = tree.head_of(tree.within(timex.span))
    token, above = tree.tokens[at], tree.heads[at]
    verb = tree.tokens[clause.head]
    carrier = tree.tokens[above].text.lower() if token.dep == "pobj" else ""
    if token.dep == "poss" and tree.tokens[tree.heads[above]].text.lower() in COMPARED:
        return True  # "above Tuesday's close"
    if clause.nominal:
        return False
    if carrier == "for" and timex.interval.grain is not Grain.DAY:  # "raised its forecast for the year"
        figure = tree.tokens[tree.heads[above]]
        object_ = tree.child(tree.heads[above], "dobj")
        figure = figure if object_ is None else tree.tokens[object_]
        return figure.pos == "NOUN" and figure.lemma.lower() in OUTLOOK
    first = min(tree.within(timex.span))
    near = range(max(0, first - 3), first) if "T" in timex.value else ()  # "since 5:30 *that morning*"
    if any(tree.tokens[i].text.lower() == "since" for i in (*near, *tree.ancestors(at)) if i > clause.head):
        return _compares(tree, clause.head, timex)
    perfect = bool(tree.auxiliaries(clause.head) & {"has", "have"})
    coarse = timex.interval.grain.coarser_than(Grain.MONTH) and carrier not in {"since", "between", "from", "by"}
    if perfect and "to" not in tree.auxiliaries(clause.head) and coarse and dct is not None and _is_past(timex, dct):
        return True  # "has shrunk from 150,000 in 1900"
    if verb.tag in {"VBZ", "VBP"} and token.dep == "dobj":
        return True  # "favours September"
    if verb.tag in {"VBZ", "VBP"} and verb.lemma != "be" and "to" not in tree.auxiliaries(clause.head):
        past = dct is not None and _is_past(timex, dct)
        through_noun = tree.tokens[above].pos in {"NOUN", "PROPN"} or token.dep == "poss"
        # "the deal values it at *last year's* earnings"
        return verb.lemma == "last" or (past and through_noun)
    if carrier == "before" and verb.tag == "VBD" and tree.child(clause.head, "neg") is None:
        return True  # "lost 41 men before this week"
    if carrier in _DEADLINE and dct is not None and _is_past(timex, dct):
        bid = tree.heads[above]
        told = tree.tokens[bid].tag == "VB" and bid != clause.head
        return told and verb.lemma.lower() not in IMPLIED  # "told to pay by May", but "failed to pay by May"
    return False


def _compares(tree: Tree, verb: int, timex: Resolved) -> bool:
    """Whether "since" sets a record against the past ("won for the first time *since 2013*", "the lowest *since
    2012*") rather than tell when something began ("has ruled *since 1993*"), or names an hour."""
    if "T" in timex.value:
        return True  # "on duty since five that morning"
    subject = tree.subject(verb)
    if subject is not None and tree.tokens[subject].text.lower() in {"nobody", "none", "nothing", "no-one"}:
        return True
    token = tree.tokens[verb]
    if token.tag == "VBD" and token.lemma not in {"be", "have"} and token.dep not in {"acl", "relcl", "advcl"}:
        return True
    return any(tree.tokens[i].tag in {"JJS", "RBS"} for i in tree.subtree(verb))
