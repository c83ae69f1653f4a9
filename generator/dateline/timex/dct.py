"""Tells when an article was published from what it says itself, where that is forced.

Three ways, all constraints on the day of publication:

- a *dateline* gives the whole date ("LA PAZ, May 13, 2025 —");
- a *dated post* is quoted, and the text speaks of that weekday without a date ("announced Tuesday");
- a *year* that follows from the text, and days of that year without a year of their own, which lie behind the
  article or ahead of it. The year follows where a story goes on from a date that is named to a part of "last
  year" (which is then the year after the named one), or where a weekday given with a date fits one year only.

What leaves more than a week open is an answer as coarse as it is: a month, or a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Article, Basis, Dct, Grain, Interval, Omission, Resolved, Timex, Unresolved
from dateline.timex.context import in_words
from dateline.timex.cues import direction
from dateline.timex.grammar import english
from dateline.timex.interval import OutOfCalendarError, day, occurrence, unit
from dateline.timex.narrative import read
from dateline.timex.patterns import fold
from dateline.timex.tagger import Match, match_whole

_LONGEST = 7  # days that may stay open
_WELL_KNOWN = 2  # years: a text that names so many, and no day, speaks of times not long before its own
_YEARS_AHEAD = 5  # how far past the last year it names an article may lie when a weekday has to tell
_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_DATELINE = 60  # characters within which a dateline gives its date
_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}(?:, [\w.' -]{1,30})?(?:,| \([^)]{1,30}\))? *\(?\Z")
_DATELINE_END = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?[-–—]")


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
    folded = fold(article.text)
    found = [
        _Found(match, timex, _side(folded, match)) for match, timex in read(article.text, None, article.sentences)
    ]
    return _from_dateline(article, found) or _from_post(article, found) or _from_year(article, found)


@dataclass(frozen=True, slots=True)
class _Found:
    """A timex read without a publication date. `side`: +1 where the words around look ahead, else −1, since what
    news tells of a day has mostly happened on it."""

    match: Match
    timex: Timex
    side: int


def _side(folded: str, match: Match) -> int:
    return 1 if direction(folded, match.span, english()).sign > 0 else -1


# -- a dateline ------------------------------------------------------------------------------------------------


def _from_dateline(article: Article, found: Sequence[_Found]) -> Dct | None:
    for one in found:
        interval = one.timex.interval if isinstance(one.timex, Resolved) else None
        if interval is None or interval.grain is not Grain.DAY or interval.start is None:
            continue
        if _in_dateline(article, one.timex):
            day = interval.start
            return _published(day, day, f"the dateline says {one.timex.text}")
    return None


def _in_dateline(article: Article, timex: Timex) -> bool:
    """Whether the lead begins with a place in capitals and this date, and a dash ends both."""
    if not article.sentences or timex.span.end - article.sentences[0].start > _DATELINE:
        return False
    place = article.text[article.sentences[0].start : timex.span.start]
    return _PLACE.match(place) is not None and _DATELINE_END.match(article.text, timex.span.end) is not None


# -- a dated post ----------------------------------------------------------------------------------------------


def _from_post(article: Article, found: Iterable[_Found]) -> Dct | None:
    posted = [day for omitted in article.furniture if omitted.why is Omission.POST for day in _days(omitted.text)]
    if not posted:
        return None
    last = max(posted)
    for one in found:
        captures = one.match.captures
        bare = one.match.rule.operator == "calendar" and "day" not in captures
        if bare and one.side < 0 and captures.get("weekday") == last.weekday():
            reason = f"it quotes a post of {in_words(last)}, and “{one.timex.text}” is that day"
            return _published(last, last, reason)
    return None


def _days(text: str) -> Iterable[date]:
    for _, timex in read(text, None):
        if isinstance(timex, Resolved) and timex.interval.grain is Grain.DAY and timex.interval.start is not None:
            yield timex.interval.start


# -- a year that follows, and days that lie around -------------------------------------------------------------


def _from_year(article: Article, found: Sequence[_Found]) -> Dct | None:
    days = [day for one in found if (day := _yearless(article, one)) is not None]
    year, why = _going_on(article, found) or _fitting(days, found) or (None, "")
    if year is None:
        return None
    open_days = [when for when in _of_year(year) if all(one.allows(when) for one in days)]
    if not open_days:
        return None
    first, last = open_days[0], open_days[-1]
    around = _around(days, first)
    reason = f"{why}; {around}" if around else why
    if (last - first).days < _LONGEST:
        return _published(first, last, reason)
    grain = Grain.MONTH if first.month == last.month else Grain.YEAR
    return Dct(unit(grain, first), stated=False, reason=f"{reason}; the day remains open")


def _named(found: Iterable[_Found]) -> list[Resolved]:
    """The past dates that the text gives with their year, earliest first."""
    stated = [
        one.timex
        for one in found
        if one.side < 0
        and isinstance(one.timex, Resolved)
        and one.timex.basis is Basis.STATED
        and not one.timex.interval.grain.coarser_than(Grain.YEAR)
    ]
    return sorted(stated, key=lambda timex: timex.interval.start or date.min)


def _exact(named: Iterable[Resolved]) -> list[Resolved]:
    """Those given more exactly than by their year: a year alone may be any time ago."""
    return [timex for timex in named if Grain.YEAR.coarser_than(timex.interval.grain)]


def _going_on(article: Article, found: Sequence[_Found]) -> tuple[int, str] | None:
    """This year, where a part of last year follows directly on the named date in the story: “in late 2022 … soon
    afterward … early last year”."""
    exact = _exact(_named(found))
    if not exact:
        return None
    named = exact[-1]
    some_day = date(2000, 7, 1)
    supposed = [timex for _, timex in read(article.text, some_day, article.sentences)]
    position = next(number for number, one in enumerate(found) if one.timex.span == named.span)
    for one, timex in zip(found[position + 1 :], supposed[position + 1 :], strict=True):
        if not isinstance(timex, Resolved) or one.match.rule.operator == "then":
            continue
        start = timex.interval.start
        part_of_last_year = (
            isinstance(one.timex, Unresolved)
            and Grain.YEAR.coarser_than(timex.interval.grain)
            and timex.value.startswith(f"{some_day.year - 1}")
            and len(timex.value) == len("1999")
        )
        if not part_of_last_year or start is None or named.interval.start is None:
            return None
        last = named.interval.start.year
        return (
            last + 2,
            f"“{timex.text}” goes on from “{named.text}”, so last year is {last + 1} and this year {last + 2}",
        )
    return None


def _fitting(days: Sequence[_YearlessDay], found: Iterable[_Found]) -> tuple[int, str] | None:
    """The one year, soon after the date named last, in which the weekdays that the text gives are right."""
    named = _named(found)
    years = {timex.interval.start.year for timex in named if timex.interval.start}
    known = named if len(years) >= _WELL_KNOWN else _exact(named)
    if not known or known[-1].interval.start is None:
        return None
    last = known[-1].interval.start.year
    dated = [one for one in days if one.weekday is not None]
    fitting = [
        year
        for year in range(last, last + _YEARS_AHEAD)
        if all(near.weekday() == one.weekday for one in dated if (near := one.near(date(year, one.month, 15))))
    ]
    if not dated or len(fitting) != 1:
        return None
    return fitting[0], f"“{dated[0].text}” fits {fitting[0]} and no other year soon after {last}"


def _yearless(article: Article, one: _Found) -> _YearlessDay | None:
    matched = _MONTH_DAY.match(one.timex.value)
    if not isinstance(one.timex, Unresolved) or matched is None:
        return None
    inner = match_whole(str(one.match.captures.get("period", "")), english())  # “6 p.m. on Saturday, Sept. 12”
    weekday = (inner or one.match).captures.get("weekday")
    side = 0 if _in_dateline(article, one.timex) else one.side
    return _YearlessDay(
        int(matched[1]), int(matched[2]), side, weekday if isinstance(weekday, int) else None, one.timex.text
    )


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
