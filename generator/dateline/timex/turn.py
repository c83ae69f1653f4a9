"""A weekday, or a month without its year, moved to the other side of the article: for readers who know more of the
sentence than `cues` can, such as its verb."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from dateline.model import Grain, Interval, Resolved
from dateline.timex.interval import bounds

_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_OF_A_YEAR = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|christmas|easter)\b",
    re.IGNORECASE,
)
# With one of these an expression says itself on which side of the article it lies.
_FIXED = re.compile(
    r"\d{4}|\b(?:last|next|this|that|same|coming|past|previous|following|ago|later|earlier|after|before)\b",
    re.IGNORECASE,
)


def turn(timex: Resolved, sign: int, published: date, because: str) -> Resolved:
    """The expression moved by a week or a year to begin before (`sign` −1) or end after (+1) the day of publication;
    as it is where it does so already, or says itself where it lies."""
    if _without_end(timex.interval) or not sign or _FIXED.search(timex.text):
        return timex
    start, end = bounds(timex.interval)
    there = start <= published if sign < 0 else end > published
    weekday, month = _WEEKDAY.search(timex.text), _OF_A_YEAR.search(timex.text)
    if there or bool(weekday) == bool(month):
        return timex
    step = relativedelta(days=7 * sign) if weekday else relativedelta(years=sign)
    way = "back" if sign < 0 else "ahead"
    return replace(
        timex,
        interval=replace(timex.interval, start=start + step, end=end + step),
        value=_value(timex, start + step),
        why=f"“{timex.text}” counted from the article's date, since “{because}” looks {way}",
    )


def follow(timex: Resolved, first: Resolved) -> Resolved:
    """A month without its year, in the first year in which it follows `first`: "wrote in June 2018 and had an answer
    *in November*"."""
    if first.interval.start is None or _without_end(timex.interval) or _FIXED.search(timex.text):
        return timex
    (start, end), begin = bounds(timex.interval), first.interval.start
    if not _OF_A_YEAR.search(timex.text) or _WEEKDAY.search(timex.text):
        return timex
    step = relativedelta(years=begin.year - start.year)
    if start + step < begin:
        step += relativedelta(years=1)
    return replace(
        timex,
        interval=replace(timex.interval, start=start + step, end=end + step),
        value=_value(timex, start + step),
        why=f"“{timex.text}” counted from “{first.text}”, named before it in the sentence",
    )


def _without_end(interval: Interval) -> bool:
    return interval.start is None or interval.end is None


def _value(timex: Resolved, start: date) -> str:
    """Another day, or another year, before what else the value says (`T09:00`, `-FA`)."""
    if timex.interval.grain is Grain.DAY and timex.value[:10] == str(timex.interval.start):
        return f"{start}{timex.value[10:]}"
    return f"{start.year:04}{timex.value[4:]}"
