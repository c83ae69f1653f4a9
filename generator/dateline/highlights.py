"""The days that matter most in a large collection, and sentences that tell of them.

A day's score is the number of different articles that name it, which needs no training and is hard to beat (compare
Ghalandari and Ifrim 2020 on choosing dates for news timelines). An article counts once for a day; articles that copy
one another count once together. A mention weighs a little more the longer after the day it was written: what is still
told years later mattered. Reading needs no language model.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log10

from rapidfuzz.utils import default_process

from dateline.model import Article, Grain, Resolved, Timex

_SENTENCES = 3  # shown for a day
_LONG_AFTER = 0.1  # what a tenfold distance between the day and the article adds to a mention
_OPENING = 8  # words: two sentences on one day that begin with the same ones are one, told twice


@dataclass(frozen=True, slots=True)
class Dated:
    """The days one article names, each once, with the first sentence that names it; `published` if it is known."""

    path: str
    published: date | None
    days: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Highlight:
    """A day, how much it matters (above 0, comparable within one collection), and sentences that name it."""

    day: date
    score: float
    sentences: tuple[str, ...]


def dated(article: Article, timexes: Sequence[Timex]) -> Dated:
    """A first sentence that names no day tells of the day of publication."""
    dct = article.source.dct
    published = dct.day if dct and dct.interval.end == dct.day + timedelta(days=1) else None  # known to the day
    days: dict[date, str] = {}
    for position, sentence in enumerate(article.sentences):
        quote = article.text[sentence.start : sentence.end]
        named = [
            timex.interval.start
            for timex in timexes
            if isinstance(timex, Resolved) and timex.interval.grain is Grain.DAY and timex.span in sentence
        ]
        if position == 0 and not named:
            named = [published]
        for day in named:
            if day is not None:
                days.setdefault(day, quote)
    return Dated(article.source.path, published, tuple(days.items()))


def highlights(articles: Iterable[Dated], top: int | None = None) -> tuple[Highlight, ...]:
    """The best days first, at most `top` of them, whatever order the articles come in."""
    told: dict[date, dict[str, tuple[float, str]]] = defaultdict(dict)  # by day and opening words
    for article in sorted(articles, key=lambda article: article.path):
        for day, quote in article.days:
            opening = " ".join(default_process(quote).split()[:_OPENING])
            told[day].setdefault(opening, (_weight(day, article.published), quote))
    found = (_highlight(day, list(mentions.values())) for day, mentions in told.items())
    return tuple(sorted(found, key=lambda highlight: (-highlight.score, highlight.day))[:top])


def _weight(day: date, published: date | None) -> float:
    later = (published - day).days if published else 0
    return 1 + _LONG_AFTER * log10(1 + max(later, 0))


def _highlight(day: date, mentions: Sequence[tuple[float, str]]) -> Highlight:
    """The sentences shown are those whose words most of the others share."""
    words = [frozenset(default_process(quote).split()) for _, quote in mentions]
    shared = Counter(word for sentence in words for word in sentence)

    def central(number: int) -> tuple[float, str]:
        own = words[number]
        return (-sum(shared[word] - 1 for word in own) / (len(own) + 10), mentions[number][1])

    chosen = sorted(range(len(mentions)), key=central)[:_SENTENCES]
    return Highlight(day, round(sum(weight for weight, _ in mentions), 3), tuple(mentions[i][1] for i in chosen))
