"""Tells when an article was published from what it says itself, where that is forced.

Two ways, both constraints on the day of publication:

- a *dated post* is quoted, and the text speaks of that weekday without a date ("announced Tuesday");
- a *year* that follows from the text, and days of that year without a year of their own, which lie behind the
  article or ahead of it. The year follows where "last year" continues a story from a year that is named (a
  writer does not name last year by number and then call the next one "last year"), or where a weekday given
  with a date fits one year only.

What leaves more than a week open is not an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Article, Basis, Dct, Grain, Interval, Omission, Resolved, Timex, Unresolved
from dateline.timex.context import in_words
from dateline.timex.cues import Cue, direction
from dateline.timex.grammar import english
from dateline.timex.interval import OutOfCalendarError, day, occurrence
from dateline.timex.narrative import read
from dateline.timex.patterns import fold
from dateline.timex.tagger import Match

_LONGEST = 7  # days that may stay open
_YEARS_AHEAD = 5  # how far past the last year it names an article may lie when a weekday has to tell
_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_DATELINE = 60  # characters within which a dateline gives its date


@dataclass(frozen=True, slots=True)
class _YearlessDay:
    """“June 29” in the text: behind the article (−1), ahead of it (+1), or its own day (0, in a dateline)."""

    month: int
    day: int
    side: int
    weekday: int | None
    text: str

    def near(self, when: date) -> date | None:
        try:
            found = occurrence(lambda year: day(year, self.month, self.day), when, 0)
        except OutOfCalendarError:
            return None
        return found.start

    def allows(self, when: date) -> bool:
        near = self.near(when)
        if near is None or (self.weekday is not None and near.weekday() != self.weekday):
            return False
        if self.side == 0:
            return near == when
        return near <= when if self.side < 0 else near >= when


def infer(article: Article) -> Dct | None:
    found = read(article.text, None, article.sentences)
    return _from_post(article, found) or _from_year(article, found)


# -- a dated post ----------------------------------------------------------------------------------------------


def _from_post(article: Article, found: Iterable[tuple[Match, Timex]]) -> Dct | None:
    posted = [date_ for omitted in article.furniture if omitted.why is Omission.POST for date_ in _days(omitted.text)]
    if not posted:
        return None
    last = max(posted)
    for match, timex in found:
        weekday = match.captures.get("weekday")
        behind = isinstance(timex, Unresolved) and _side(article, match) < 0
        if behind and match.rule.operator == "calendar" and weekday == last.weekday() and "day" not in match.captures:
            reason = f"it quotes a post of {in_words(last)}, and “{timex.text}” is that day"
            return _published(last, last, reason)
    return None


def _days(text: str) -> Iterable[date]:
    for _, timex in read(text, None):
        if isinstance(timex, Resolved) and timex.interval.grain is Grain.DAY and timex.interval.start is not None:
            yield timex.interval.start


# -- a year that follows, and days that lie around -------------------------------------------------------------


def _from_year(article: Article, found: Sequence[tuple[Match, Timex]]) -> Dct | None:
    days = [one for match, timex in found if (one := _yearless(article, match, timex)) is not None]
    named = _last_named_year(found)
    if not days or named is None:
        return None
    year, why = _year(article, found, named, days)
    if year is None:
        return None
    open_days = [when for when in _of_year(year) if all(one.allows(when) for one in days)]
    if not open_days or (open_days[-1] - open_days[0]).days >= _LONGEST:
        return None
    return _published(open_days[0], open_days[-1], f"{why}; {_around(days, open_days[0])}")


def _year(
    article: Article, found: Sequence[tuple[Match, Timex]], named: Resolved, days: Sequence[_YearlessDay]
) -> tuple[int | None, str]:
    assert named.interval.start is not None
    last = named.interval.start.year
    continued = _last_year_after(article, found, named)
    if continued is not None:
        return last + 2, (
            f"“{continued.text}” goes on from “{named.text}”, so last year is {last + 1} and this year {last + 2}"
        )
    dated = [one for one in days if one.weekday is not None]
    fitting = [
        year
        for year in range(last, last + _YEARS_AHEAD)
        if all(near.weekday() == one.weekday for one in dated if (near := one.near(date(year, one.month, 15))))
    ]
    if dated and len(fitting) == 1:
        return fitting[0], f"“{dated[0].text}” fits {fitting[0]} and no other year soon after {last}"
    return None, ""


def _last_named_year(found: Iterable[tuple[Match, Timex]]) -> Resolved | None:
    """The latest past date that the text gives with its year."""
    stated = [timex for _, timex in found if isinstance(timex, Resolved) and timex.basis is Basis.STATED]
    closed = [timex for timex in stated if timex.interval.start is not None and timex.interval.end is not None]
    return max(closed, key=lambda timex: timex.interval.start or date.min, default=None)


def _last_year_after(article: Article, found: Sequence[tuple[Match, Timex]], named: Resolved) -> Timex | None:
    """An expression after `named` that means the year before the article's, whatever that is."""
    some_day = date(2000, 7, 1)
    for _, timex in read(article.text, some_day, article.sentences):
        if timex.span.start <= named.span.end or not isinstance(timex, Resolved):
            continue
        start = timex.interval.start
        by_year = timex.interval.grain in (Grain.YEAR, Grain.THIRD)
        counted = timex.basis is Basis.RESOLVED and "article's date" in timex.why
        if counted and by_year and start is not None and start.year == some_day.year - 1:
            return timex
    return None


def _yearless(article: Article, match: Match, timex: Timex) -> _YearlessDay | None:
    matched = _MONTH_DAY.match(timex.value)
    if not isinstance(timex, Unresolved) or matched is None:
        return None
    weekday = match.captures.get("weekday")
    dateline = bool(article.sentences) and timex.span.end - article.sentences[0].start < _DATELINE
    dateline = dateline and re.match(r"\s*(?:\([^)]{1,40}\)\s*)?[-–—]", article.text[timex.span.end :]) is not None
    side = 0 if dateline else _side(article, match)
    return _YearlessDay(
        int(matched[1]), int(matched[2]), side, weekday if isinstance(weekday, int) else None, timex.text
    )


def _side(article: Article, match: Match) -> int:
    """+1 where the words around look ahead, else −1: what a news text says of a day has happened on it."""
    cue: Cue = direction(fold(article.text), match.span, english())
    return 1 if cue.sign > 0 else -1


def _of_year(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=number) for number in range((date(year + 1, 1, 1) - first).days)]


def _around(days: Sequence[_YearlessDay], when: date) -> str:
    own = [one for one in days if one.side == 0]
    if own:
        return f"the dateline says {own[0].text}"
    behind = [one for one in days if one.side < 0]
    ahead = [one for one in days if one.side > 0]
    latest = max(behind, key=lambda one: one.near(when) or date.min, default=None)
    earliest = min(ahead, key=lambda one: one.near(when) or date.max, default=None)
    parts = [f"{latest.text} is past"] if latest else []
    parts += [f"{earliest.text} still ahead"] if earliest else []
    return " and ".join(parts)


def _published(first: date, last: date, reason: str) -> Dct:
    return Dct(Interval(first, last + timedelta(days=1), Grain.DAY), stated=False, reason=reason)
