"""Reads a text from beginning to end: what each expression may be counted from depends on those before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import repeat

from dateline.model import Grain, Interval, Resolved, Span, Timex, TimexType, Unresolved
from dateline.timex import cues
from dateline.timex.context import Anchor, Context, in_words
from dateline.timex.grammar import Grammar, english
from dateline.timex.interval import bounds, unit
from dateline.timex.normalizer import normalize
from dateline.timex.patterns import fold
from dateline.timex.tagger import Match, find

_ASIDE = 10  # years from the story
_LONG = 25  # expressions: a shorter text is no history, however many years an obituary may name
_FAR_YEARS = 5
_SELDOM = 15  # in a history at most one expression in so many counts from its own day
_DEICTIC = {"this", "last", "next", "before"}


Published = date | Interval | None
"""When the text was published: a day, or an interval of which we know no better, or nothing."""


def tag(text: str, dct: Published, spans: Sequence[Span] | None = None) -> tuple[Timex, ...]:
    """The temporal expressions of the text, in order and without overlap; only inside `spans` when given.

    Of a longer `dct` what depends on the day stays unresolved ("Tuesday" of an article of June), and what does
    not is resolved ("last year"). Each is read as TIMEX3 wants it: "July 3 and 4" are two, which
    `dateline.timex.join` makes one.
    """
    return tuple(timex for _, timex in read(text, dct, spans))


def read(text: str, dct: Published, spans: Sequence[Span] | None = None) -> tuple[tuple[Match, Timex], ...]:
    """As `tag`, each timex with the match it was read from."""
    grammar = english()
    folded = fold(text)
    within = [Span(0, len(text))] if spans is None else spans
    matches = [match for span in within for match in find(text, folded, grammar, span)]
    if isinstance(dct, Interval) and dct == unit(Grain.DAY, bounds(dct)[0]):
        dct = bounds(dct)[0]
    if not isinstance(dct, Interval):
        return tuple(zip(matches, _read_in_order(folded, matches, dct, grammar), strict=True))
    start, end = bounds(dct)
    words = f"the article's date, {_between(dct)}"
    first, last, never = (
        tuple(_read_in_order(folded, matches, day, grammar, words)) for day in (start, end - timedelta(days=1), None)
    )
    agreed = map(_agreed, matches, first, last, never, repeat(dct))
    return tuple(zip(matches, agreed, strict=True))


def _agreed(match: Match, first: Timex, last: Timex, never: Timex, dct: Interval) -> Timex:
    """What the expression means whichever day of `dct` it is; unresolved where that depends on the day.

    A month or a day without a year is taken to be of the one year in which `dct` lies, and marked uncertain.
    """
    if first == last:
        return first
    start, end = bounds(dct)
    if match.rule.operator == "calendar" and "weekday" not in match.captures and end <= date(start.year + 1, 1, 1):
        for one in (first, last):
            if isinstance(one, Resolved) and one.interval.start and one.interval.start.year == start.year:
                return replace(one, interval=replace(one.interval, uncertain=True))
    reason = f"it depends on the day of publication, which is known only as {_between(dct)}"
    kind = TimexType.TIME if "T" in never.value else never.type
    return Unresolved(match.span, match.text, kind, never.value, never.mod, match.rule.name, reason)


def _between(dct: Interval) -> str:
    start, end = bounds(dct)
    last = end - timedelta(days=1)
    if dct == unit(Grain.YEAR, start):
        return f"{start.year}"
    if dct == unit(Grain.MONTH, start):
        return f"{start:%B %Y}"
    return in_words(start) if start == last else f"{in_words(start)} to {in_words(last)}"


def _read_in_order(
    folded: str, matches: Sequence[Match], dct: date | None, grammar: Grammar, words: str | None = None
) -> Iterable[Timex]:
    published = Anchor(unit(Grain.DAY, dct), words or f"the article's date, {in_words(dct)}") if dct else None
    context = Context(grammar, published, history=_tells_of_other_years(matches, dct))
    previous: Timex | None = None
    for match in matches:
        if previous is not None and "\n" in folded[previous.span.end : match.span.start]:
            context = replace(context, paragraph=None)
        start = None if context.history else _range_start(folded, previous, match)
        of_a_day = "weekday" in match.captures or "day" in match.captures
        cue = cues.direction(folded, match.span, grammar, of_a_day)
        timex = normalize(match, replace(context, range_start=start, cue=cue))
        previous = timex
        yield timex
        if isinstance(timex, Resolved):
            context = _after(timex, match, context)
        elif isinstance(timex, Unresolved):  # the story is somewhere we do not know
            context = replace(context, narrative=None, paragraph=None)


_RANGE = re.compile(r",? ?(?:to|through|thru|until|till|-) ?")


def _range_start(folded: str, previous: Timex | None, match: Match) -> Anchor | None:
    """The date from which this one counts when the two make a range: “Jan. 2 through Jan. 5”."""
    if not isinstance(previous, Resolved) or previous.interval.grain.coarser_than(Grain.MONTH):
        return None
    if not _RANGE.fullmatch(folded, previous.span.end, match.span.start):
        return None
    return Anchor(previous.interval, f"“{previous.text}”, where the range begins")


def _after(timex: Resolved, match: Match, context: Context) -> Context:
    interval = timex.interval
    if interval.start is None or interval.end is None:
        return context
    anchor = Anchor(interval, f"“{timex.text}”, the date named before it")
    mentioned = context.mentioned
    if match.rule.operator != "before":  # what "a year earlier" stands for is not what the text is about
        mentioned = {grain: one for grain, one in mentioned.items() if grain is not interval.grain}
        mentioned[interval.grain] = anchor  # the latest stands last
    aside = interval.grain.coarser_than(Grain.YEAR) or _digresses(anchor, context)
    story = context.story if aside else anchor
    return replace(context, narrative=anchor, paragraph=anchor, mentioned=mentioned, story=story)


def _digresses(anchor: Anchor, context: Context) -> bool:
    """Whether a date lies far from the story: one such date is an aside, a second beside it moves the story."""
    if context.story is None or context.narrative is None:
        return False
    far = abs(anchor.day.year - context.story.day.year) > _ASIDE
    return far and abs(anchor.day.year - context.narrative.day.year) > _ASIDE


def _tells_of_other_years(matches: Sequence[Match], dct: date | None) -> bool:
    """Whether the text is a history: long, naming many years, mostly far from its own, and hardly ever speaking
    of the days around it. News that looks back does not count, since its months are those around its own day."""
    if dct is None or len(matches) < _LONG:
        return False
    years = [year for match in matches if isinstance(year := match.captures.get("year"), int)]
    far = sum(abs(year - dct.year) > 1 for year in years)
    near = sum(_is_deictic(match) for match in matches)
    return far >= _FAR_YEARS and far >= len(years) / 2 and near * _SELDOM <= len(matches)


def _is_deictic(match: Match) -> bool:
    """Whether it counts from the day on which it is said: “Monday”, “last week”, “two years ago”."""
    captures = match.captures
    if match.rule.operator == "calendar":
        return "weekday" in captures and "month" not in captures
    return match.rule.operator in _DEICTIC and captures.get("anchor", "story") == "story"
