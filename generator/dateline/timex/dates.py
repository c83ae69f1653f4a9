"""The operator `calendar`: a date with some of its fields given, the others from the anchor nearby."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dateline.model import Grain, Interval, TimexType
from dateline.timex import formats
from dateline.timex import interval as calendar
from dateline.timex.context import Amount, Anchor, Context, Reading, anchor_of, because, counted, part_of, whole
from dateline.timex.cues import NONE, Cue
from dateline.timex.fields import integer, occurrence_of, string, time_of_day
from dateline.timex.interval import OutOfCalendarError, bounds
from dateline.timex.patterns import Captures

_A_YEAR = 366  # days
_SOON = 183  # days


def read_calendar(captures: Captures, context: Context, text: str) -> Reading | Amount:
    """The date with the given fields; a missing year or month comes from the anchor nearby."""
    if "bc" in captures:
        return _before_christ(captures, text.lower())
    year = _year(captures, context)
    reading = _with_year(captures, context, text, year)
    about = string(captures, "about")
    if about == "APPROX":
        reading = replace(reading, interval=replace(reading.interval, approximate=True))
    return part_of(replace(reading, time=time_of_day(captures), mod=about or None), captures)


def _with_year(captures: Captures, context: Context, text: str, year: int | None) -> Reading:
    if "decade" in captures or "shortdecade" in captures:
        return whole(calendar.decade(_decade(captures)))
    if string(captures, "unit") == "century":
        ordinal = integer(captures, "ordinal") or 0
        return whole(calendar.century((ordinal - 1) * 100))
    of = occurrence_of(captures)
    weekday = integer(captures, "weekday")
    if of is None:
        if year is not None:
            return whole(calendar.year(year))
        if weekday is not None:
            return _weekday(weekday, context, text)
        return _day_of_month(captures, context, text)
    if year is not None:
        return whole(of(year))
    return _without_year(of, weekday, captures, context, text)


def _year(captures: Captures, context: Context) -> int | None:
    year, short = integer(captures, "year"), integer(captures, "shortyear")
    if short is None:
        return year
    if year is not None:  # 2015-16; 1999-00 crosses the century
        full = year // 100 * 100 + short
        return full if full > year else full + 100
    written = context.dct.day.year if context.dct else 2000
    full = written // 100 * 100 + short
    return full if full <= written + 10 else full - 100


def _decade(captures: Captures) -> int:
    written = string(captures, "decade")
    if written and written[:4].isdigit():
        return int(written[:4])
    short = integer(captures, "shortdecade") or int(re.sub(r"\D", "", string(captures, "shortdecade")))
    return 1900 + short


def _weekday(number: int, context: Context, text: str) -> Reading:
    """The most recent such day, that of the article included, unless the words around look ahead."""
    value = f"XXXX-WXX-{number + 1}"
    if context.range_start is not None:
        found = calendar.on_weekday(number, context.range_start.day, 1)
        return whole(found, counted(text, context.range_start, False))
    anchor = anchor_of({"anchor": "story"}, context, value)
    sign = 1 if context.cue.sign > 0 else -1
    found = calendar.on_weekday(number, anchor.day, sign)
    return whole(found, counted(text, anchor, sign < 0, context.cue if sign > 0 else NONE))


def _day_of_month(captures: Captures, context: Context, text: str) -> Reading:
    """“the 20th”: of the month of the last date, or the most recent one before the article's."""
    number = integer(captures, "day") or 1
    anchor = anchor_of({"anchor": "story"}, context, f"XXXX-XX-{number:02}")
    start = anchor.day
    found = calendar.day(start.year, start.month, number)
    if not context.history and bounds(found)[0] > start and context.cue.sign <= 0:
        found = calendar.day(*_month_before(start), number)
    return whole(found, f"the month and the year come from {anchor.words}")


def _month_before(day: date) -> tuple[int, int]:
    return (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)


def _without_year(
    of: calendar.Occurrence, weekday: int | None, captures: Captures, context: Context, text: str
) -> Reading:
    if context.range_start is not None:
        ending = calendar.occurrence(of, context.range_start.day, 1)
        return whole(ending, f"the year comes from {context.range_start.words}")
    told = context.paragraph
    if told is not None and _long_past(told, context):
        found = _beside(told, of, context.cue)
        if found is not None:
            return whole(found, f"the year comes from {told.words}, of which “{context.cue.words}” goes on to tell")
    anchor = anchor_of({"anchor": "story"}, context, _yearless(of))
    attributive = "attributive" in captures or context.cue.weak
    sign = 0 if context.history or attributive else context.cue.sign
    found = None if weekday is None else _on_weekday_near(of, weekday, anchor.day)
    if found is None:
        found = of(anchor.day.year) if context.history else calendar.occurrence(of, anchor.day, sign)
    return whole(found, f"the year comes from {anchor.words}{because(context.cue if sign else NONE)}")


def _beside(told: Anchor, of: calendar.Occurrence, cue: Cue) -> Interval | None:
    """In a story told of a day or month long past: the occurrence before it of what “had” happened, and of what
    happened then, or lasted until, the one that soon follows."""
    if cue.earlier:
        return calendar.occurrence(of, told.day, -1)
    if (cue.sign >= 0 and not cue.bound) or cue.lasting:
        return None
    after = calendar.occurrence(of, told.day, 1)
    return after if (bounds(after)[0] - told.day).days <= _SOON else None


def _long_past(told: Anchor, context: Context) -> bool:
    """Whether the story is told of a day or month so far back that what lies around it is meant."""
    if context.history or told.interval.grain.coarser_than(Grain.MONTH):
        return False
    return context.dct is None or (context.dct.day - told.day).days > _A_YEAR


def _on_weekday_near(of: calendar.Occurrence, weekday: int, anchor: date) -> Interval | None:
    """The nearest year in which the date falls on the weekday that the text gives with it."""
    fitting = []
    for year in range(anchor.year - 3, anchor.year + 4):
        try:
            found = of(year)
        except OutOfCalendarError:
            continue
        if bounds(found)[0].weekday() == weekday:
            fitting.append(found)
    return min(fitting, key=lambda one: abs((bounds(one)[0] - anchor).days), default=None)


def _yearless(of: calendar.Occurrence) -> str:
    return "XXXX" + formats.value(of(2024))[4:]  # a leap year, so that February 29 is a day


def _before_christ(captures: Captures, text: str) -> Amount:
    """Years before Christ have a TIMEX3 value and no days: our calendar begins in the year 1."""
    month = integer(captures, "month")
    if string(captures, "unit") == "century":
        value = f"BC{(integer(captures, 'ordinal') or 1) - 1:02}"
    else:
        year = integer(captures, "bc") or 0
        decade = text.rstrip(" .bce").endswith("s")
        value = f"BC{year // 10:03}" if decade else f"BC{year:04}"
    return Amount(TimexType.DATE, value + (f"-{month:02}" if month else ""), string(captures, "about") or None)
