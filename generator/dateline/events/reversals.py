"""Sentences that say a plan was called off or put off, and for which day it was planned.

"The summit planned for May 3 was called off on Monday" tells of Monday: May 3 is the day of a plan, of which nothing
happens on that day. The words are in `data/en/outcomes.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from importlib.resources import files
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from dateline.events.reality import is_unreal
from dateline.events.tree import SUBJECTS, VERBAL, Tree
from dateline.model import Basis, Dct, Fate, Grain, Interval, Mention, Resolved, Reversal, Span

_TABLE = tomllib.loads((files("dateline") / "data" / "en" / "outcomes.toml").read_text(encoding="utf-8"))
_OFF, _LATER, _WORDS = _TABLE["called_off"], _TABLE["postponed"], _TABLE["words"]

_VERBS = {
    **dict.fromkeys(_OFF["verbs"], Fate.CALLED_OFF),
    **dict.fromkeys(_LATER["verbs"], Fate.POSTPONED),
    **dict.fromkeys(_LATER["moved"], Fate.POSTPONED),
}
_MOVED = frozenset(_LATER["moved"])
_FAIL = frozenset(_OFF["fail"])
_HAPPEN = frozenset(_OFF["happen"])
_NOUNS = {**dict.fromkeys(_OFF["nouns"], Fate.CALLED_OFF), **dict.fromkeys(_LATER["nouns"], Fate.POSTPONED)}
_DECIDED = frozenset(_WORDS["decided"])
_UNSURE = frozenset(_WORDS["unsure"])
_UNTIL = frozenset(_WORDS["until"])
_PLANNED = re.compile(rf"\b(?:{'|'.join(_WORDS['planned'])})\b(?:\s[\w’'-]+){{0,6}}\s\Z", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_CONTENT = frozenset({"ccomp", "xcomp", "pcomp", "acl"})  # what a verb or noun says, wants or fears
_DESCRIBING = frozenset({"on", "of", "over", "between", "with", "against", "about"})
_NAMING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_SURE = frozenset({"will", "would", "’ll", "'ll"})
_NO = frozenset({"not", "n’t", "n't", "no", "never"})


class _Day(Enum):
    """What a date in such a sentence is the date of."""

    OWN = "when it was called off"
    PLANNED = "the plan"
    NEW = "the new date"


@dataclass(frozen=True, slots=True)
class Reversing:
    """A `reversal` with its place in the tree: `thing` is the noun that names the plan. `planned` are expressions
    that say for which day to come it was planned, and nothing more."""

    reversal: Reversal
    thing: int
    planned: tuple[Resolved, ...]


def reversing(
    tree: Tree, text: str, sentence: Span, timexes: Sequence[Resolved], mentions: tuple[Mention, ...], dct: Dct | None
) -> Reversing | None:
    """The first reversal that the sentence tells of as done or decided."""
    timexes = [timex for timex in timexes if tree.within(timex.span)]  # not that of a dateline
    for verb, fate, thing in _candidates(tree):
        told = [(timex, _interval(timex, dct, ahead=_is_put_off(tree, timex, verb, thing))) for timex in timexes]
        days = [_day(tree, text, sentence, timex, interval, verb, thing, fate, dct) for timex, interval in told]
        new = next((interval for (_, interval), day in zip(told, days, strict=True) if day is _Day.NEW), None)
        if new is None and _phrase(tree, verb) in _MOVED:
            continue
        planned = [one for one, day in zip(told, days, strict=True) if day is _Day.PLANNED]
        words = [tree.tokens[i] for i in _phrase_of(tree, verb, thing) if tree.tokens[i].pos in _NAMING]
        reversal = Reversal(
            fate=fate,
            quote=text[sentence.start : sentence.end],
            words=tuple(word.text for word in words if not any(word.span.overlaps(timex.span) for timex in timexes)),
            head=tree.tokens[thing].text,
            mentions=mentions,
            dates=tuple(interval for _, interval in planned),
            to=new,
        )
        only = (
            _moved(one, interval)
            for one, interval in planned
            if _lies_ahead(interval, dct) and not _is_over(tree, one, verb)
        )
        return Reversing(reversal, thing, tuple(only))
    return None


# -- the verb and what it takes back ---------------------------------------------------------------------------


def _candidates(tree: Tree) -> Iterator[tuple[int, Fate, int]]:
    """Words that call something off, with the noun that names it."""
    for index, token in enumerate(tree.tokens):
        found: tuple[Fate, int | None] | None = None
        if token.pos in VERBAL:
            found = _verb(tree, index)
        elif token.pos == "NOUN" and token.lemma.lower() in _NOUNS:
            of = next((child for child in tree.children[index] if tree.tokens[child].text.lower() == "of"), None)
            found = _NOUNS[token.lemma.lower()], tree.child(of, "pobj") if of is not None else None
        if found and found[1] is not None and tree.tokens[found[1]].pos in {"NOUN", "PROPN", "ADJ"}:
            yield index, found[0], found[1]


def _verb(tree: Tree, verb: int) -> tuple[Fate, int | None] | None:
    phrase = _phrase(tree, verb)
    negated = any(tree.tokens[child].text.lower() in _NO for child in tree.children[verb])
    if phrase in _HAPPEN or phrase == "take place":
        fate, thing = Fate.CALLED_OFF, _subject(tree, verb)
        done = negated and (phrase != "hold" or tree.child(verb, "nsubjpass") is not None)
    elif phrase in _FAIL:
        fate, thing, done = Fate.CALLED_OFF, _subject(tree, verb), not negated
    elif phrase in _VERBS:
        fate, thing, done = _VERBS[phrase], _object(tree, verb), not negated
    else:
        return None
    return (fate, thing) if done and _is_decided(tree, verb) else None


def _phrase(tree: Tree, verb: int) -> str:
    """The verb with its particle: "call off", "go ahead", "take place"."""
    lemma = tree.tokens[verb].lemma.lower()
    for child in tree.children[verb]:
        token = tree.tokens[child]
        both = f"{lemma} {token.text.lower()}"
        if both in _VERBS or both in _FAIL or both in _HAPPEN:
            return both
    return lemma


def _object(tree: Tree, verb: int) -> int | None:
    """What is called off: the object, the subject of a passive, the noun that a participle describes."""
    thing = tree.child(verb, "dobj", "nsubjpass", "csubjpass")
    if thing is None and tree.tokens[verb].dep in {"acl", "relcl"} and tree.child(verb, *SUBJECTS) is None:
        return tree.heads[verb]
    if thing is None and tree.child(verb, "auxpass") is not None:
        return _subject(tree, verb)
    return _meant(tree, verb, thing)


def _subject(tree: Tree, verb: int) -> int | None:
    """Also that of the verb above, which may be such a participle."""
    above = tree.child(tree.heads[verb], *SUBJECTS) if tree.tokens[verb].dep in {"advcl", "dep"} else None
    return _meant(tree, verb, tree.subject(verb) or above)


def _meant(tree: Tree, verb: int, noun: int | None) -> int | None:
    """The noun behind a relative word, "the summit, *which* was called off", and before a participle that was taken
    for a verb, "the summit *planned* for May was called off"."""
    if noun is not None and tree.tokens[noun].tag in {"WDT", "WP"} and tree.tokens[verb].dep == "relcl":
        return tree.heads[verb]
    return tree.child(noun, *SUBJECTS) if noun is not None and tree.tokens[noun].pos in VERBAL else noun


def _phrase_of(tree: Tree, verb: int, thing: int) -> list[int]:
    """The noun with all that describes it, and a phrase right behind it that the parser may hang on the verb: "put
    off a vote *on the quota*"."""
    phrase = tree.subtree(thing, {verb})
    for child in tree.children[verb]:
        if child == max(phrase) + 1 and tree.tokens[child].text.lower() in _DESCRIBING:
            phrase += tree.subtree(child)
    return phrase


def _is_decided(tree: Tree, verb: int) -> bool:
    """Whether it is done or will be, rather than threatened, asked for or supposed."""
    token = tree.tokens[verb]
    auxiliaries = _auxiliaries(tree, verb)
    if token.tag == "VB" and not auxiliaries & _SURE:
        governor = tree.tokens[tree.heads[verb]]
        decided = token.dep == "xcomp" and governor.lemma.lower() in _DECIDED
        if not decided and not auxiliaries & {"did", "do", "does"}:
            return False
    for below, above in pairwise((verb, *tree.ancestors(verb))):
        if tree.tokens[below].dep in _CONTENT and tree.tokens[above].lemma.lower() in _UNSURE:
            return False
    return not is_unreal(tree, verb, ahead=False)


def _auxiliaries(tree: Tree, verb: int) -> set[str]:
    return {tree.tokens[child].text.lower() for child in tree.children[verb] if tree.tokens[child].dep == "aux"}


# -- its dates -------------------------------------------------------------------------------------------------


def _day(
    tree: Tree,
    text: str,
    sentence: Span,
    timex: Resolved,
    interval: Interval,
    verb: int,
    thing: int,
    fate: Fate,
    dct: Dct | None,
) -> _Day:
    at = tree.head_of(tree.within(timex.span))
    carrier = tree.tokens[tree.heads[at]].text.lower() if tree.tokens[at].dep == "pobj" else ""
    turned, named = tree.tokens[verb].span, tree.tokens[thing].span
    after = timex.span.start > turned.start
    if _PLANNED.search(text, turned.end if after else sentence.start, timex.span.start) or carrier == "from":
        return _Day.PLANNED
    if after and (carrier in _UNTIL or (carrier == "for" and fate is Fate.POSTPONED)):
        return _Day.NEW
    inside = at in tree.subtree(thing, {verb})
    if not inside and not (after and _hangs_on(tree, timex, verb)):
        return _Day.OWN  # "said *on Monday* that it was off", "was adjourned and will be heard *on 9 October*"
    if not inside:
        own = _phrase(tree, verb) not in _HAPPEN and (_WEEKDAY.search(timex.text) or not _lies_ahead(interval, dct))
        return _Day.OWN if own else _Day.PLANNED
    before = turned if named.start < turned.start else named  # "Thursday's vote was …", "… put off Thursday's vote"
    return _Day.PLANNED if _lies_ahead(interval, dct) or timex.span.end <= before.start else _Day.OWN


def _hangs_on(tree: Tree, timex: Resolved, verb: int) -> bool:
    """Whether a date is said of the verb itself: "was called off *on Monday*"."""
    at = tree.head_of(tree.within(timex.span))
    above = tree.heads[at]
    carrier = tree.heads[above] if tree.tokens[at].dep == "pobj" else above
    clause = verb if tree.is_clause(verb) else next(filter(tree.is_clause, tree.ancestors(verb)), verb)
    return clause in {above, carrier}


def _is_over(tree: Tree, timex: Resolved, verb: int) -> bool:
    """ "Did not take place *on Sunday*" is told of a past day, even where Sunday was read as the next one."""
    past = _phrase(tree, verb) in _HAPPEN and not _SURE & _auxiliaries(tree, verb)
    return past and _hangs_on(tree, timex, verb)


def _is_put_off(tree: Tree, timex: Resolved, verb: int, thing: int) -> bool:
    """ "Parliament put off *Thursday's* vote": whoever does so does it before that day."""
    indices = tree.within(timex.span)
    return verb < min(indices) and max(indices) < thing


def _interval(timex: Resolved, dct: Dct | None, *, ahead: bool) -> Interval:
    """The days of the expression, whatever the tense around it: one that names no year is in the year that brings it
    nearest to the article, and a weekday that lies `ahead` is the next one."""
    start, end = timex.interval.start, timex.interval.end
    if timex.basis is not Basis.RESOLVED or dct is None or start is None or end is None:
        return timex.interval
    if ahead and _WEEKDAY.fullmatch(timex.text) and start < dct.day:
        week = relativedelta(days=7)
        return replace(timex.interval, start=start + week, end=end + week)
    if not _MONTH.search(timex.text) or _YEAR.search(timex.text):
        return timex.interval
    step = min((relativedelta(years=years) for years in (-1, 0, 1)), key=lambda by: abs(start + by - dct.day))
    return replace(timex.interval, start=start + step, end=end + step)


def _moved(timex: Resolved, interval: Interval) -> Resolved:
    if interval == timex.interval:
        return timex
    assert interval.start is not None, "what was moved has a first day"
    why = f"“{timex.text}” counted from the article's date, since it is the day of a plan"
    day = interval.grain is Grain.DAY
    value = f"{interval.start}{timex.value[10:]}" if day else f"{interval.start.year:04}{timex.value[4:]}"
    return replace(timex, interval=interval, value=value, why=why)


def _lies_ahead(interval: Interval, dct: Dct | None) -> bool:
    return dct is not None and interval.start is not None and interval.start >= (dct.interval.end or dct.day)
