"""Reads a text from beginning to end: what each expression may be counted from depends on those before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dateline.model import Basis, Grain, Resolved, Span, Timex
from dateline.timex import cues
from dateline.timex.grammar import Grammar, english, fold
from dateline.timex.interval import unit
from dateline.timex.normalizer import Anchor, Context, in_words, normalize
from dateline.timex.tagger import Match, find

_DEICTIC = {"<weekday>", "today", "yesterday", "tomorrow", "last <unit>", "this <unit>", "next <unit>"}
_SENTENCE_END = re.compile(r"[a-z)\"%\d][.?!][\"')]* |\n")


def tag(text: str, dct: date | None, spans: Sequence[Span] | None = None) -> tuple[Timex, ...]:
    """The temporal expressions of the text, in order and without overlap; only inside `spans` when given.

    Each is read as TIMEX3 wants it: "July 3 and 4" are two, which `dateline.timex.join` makes one.
    """
    return tuple(timex for _, timex in read(text, dct, spans))


def read(text: str, dct: date | None, spans: Sequence[Span] | None = None) -> tuple[tuple[Match, Timex], ...]:
    """As `tag`, each timex with the match it was read from."""
    grammar = english()
    folded = fold(text)
    within = [Span(0, len(text))] if spans is None else spans
    matches = [match for span in within for match in find(text, folded, grammar, span)]
    return tuple(zip(matches, _read_in_order(folded, matches, dct, grammar), strict=True))


def _read_in_order(folded: str, matches: Sequence[Match], dct: date | None, grammar: Grammar) -> Iterable[Timex]:
    published = Anchor(unit(Grain.DAY, dct), f"the article's date, {in_words(dct)}") if dct else None
    context = Context(grammar, published, history=_tells_of_other_years(matches, dct))
    previous_end = 0
    for match in matches:
        if _SENTENCE_END.search(folded, previous_end, match.span.start):
            context = replace(context, dated=None)
        timex = normalize(match, replace(context, cue=cues.direction(folded, match.span, grammar)))
        previous_end = match.span.end
        yield timex
        if isinstance(timex, Resolved):
            context = _after(timex, context)


def _after(timex: Resolved, context: Context) -> Context:
    interval = timex.interval
    if interval.start is None or interval.end is None:
        return context
    anchor = Anchor(interval, f"“{timex.text}”, the date named before it")
    published = context.dct.day.year if context.dct else None
    other_year = timex.basis is Basis.STATED and published is not None and abs(interval.start.year - published) > 1
    fine = not interval.grain.coarser_than(Grain.YEAR)
    return replace(context, narrative=anchor, dated=anchor if other_year and fine else context.dated)


def _tells_of_other_years(matches: Sequence[Match], dct: date | None) -> bool:
    """Whether the text is a history: it names years far from its own and hardly ever the days around it."""
    if dct is None:
        return False
    years = [match.captures["year"] for match in matches if isinstance(match.captures.get("year"), int)]
    far = sum(abs(int(year) - dct.year) > 1 for year in years)
    near = sum(match.rule.name in _DEICTIC for match in matches) + len(years) - far
    return far >= 5 and far > 3 * near
