"""Says what a match means: the days it names, its TIMEX3 value, what it was counted from, and why in words.

A row's operator is one of the functions in `_OPERATORS`, at the end of this file. What an expression leaves
open comes from an anchor: the article's date, or the last date in the narrative before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from math import isfinite

from dateutil.easter import easter

from dateline.model import Basis, Grain, Interval, Measure, Part, Resolved, Timex, TimexType, Unresolved
from dateline.timex import formats
from dateline.timex import interval as calendar
from dateline.timex.cues import NONE, Cue
from dateline.timex.grammar import Grammar
from dateline.timex.interval import OutOfCalendarError, bounds, unit
from dateline.timex.patterns import Captures
from dateline.timex.tagger import Match, match_whole


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is counted from; `words` name it to a reader."""

    interval: Interval
    words: str

    @property
    def day(self) -> date:
        return bounds(self.interval)[0]


@dataclass(frozen=True, slots=True)
class Context:
    """All that an expression may be counted from: the article's date, the date named last (`narrative`), and in
    a text that tells of other years (`history`) the time its story has reached (`story`). `mentioned` holds the
    last quarter, month … that was named: "the quarter" is that one. `range_start`: the date directly before, in
    "Jan. 2 through Jan. 5"."""

    grammar: Grammar
    dct: Anchor | None
    history: bool = False
    narrative: Anchor | None = None
    story: Anchor | None = None
    range_start: Anchor | None = None
    mentioned: dict[Grain, Anchor] = field(default_factory=dict)
    cue: Cue = NONE


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means. `base` is the calendar unit its TIMEX3 value names; `interval` the days, which
    may be a part of it. `why` is None when the words alone say it all."""

    base: Interval
    interval: Interval
    why: str | None = None
    time: str = ""
    mod: str | None = None
    value: str | None = None

    def in_timex3(self) -> str:
        return (self.value or formats.value(self.base)) + self.time


@dataclass(frozen=True, slots=True)
class Amount:
    """A duration, a set or a vague reference: a TIMEX3 value that names no days."""

    type: TimexType
    value: str
    mod: str | None = None


class MissingError(Exception):
    """The expression names days, and what it takes to tell them is not there."""

    def __init__(self, reason: str, value: str) -> None:
        super().__init__(reason, value)
        self.reason = reason
        self.value = value


def normalize(match: Match, context: Context) -> Timex:
    rule = match.rule.name
    try:
        reading = _read(match, context)
    except MissingError as missing:
        kind = TimexType.TIME if "T" in missing.value else TimexType.DATE
        return Unresolved(match.span, match.text, kind, missing.value, None, rule, missing.reason)
    except OutOfCalendarError as error:
        return Unresolved(match.span, match.text, TimexType.DATE, "XXXX-XX-XX", None, rule, str(error))
    if isinstance(reading, Amount):
        return Measure(match.span, match.text, reading.type, reading.value, reading.mod, rule)
    kind = TimexType.TIME if reading.time.startswith("T") else TimexType.DATE
    return Resolved(
        match.span,
        match.text,
        kind,
        reading.in_timex3(),
        reading.mod,
        rule,
        reading.interval,
        Basis.RESOLVED if reading.why else Basis.STATED,
        reading.why or "given in full",
    )


def _read(match: Match, context: Context) -> Reading | Amount:
    return _OPERATORS[match.rule.operator](match.captures, context, match.text)


def in_words(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


# -- captures --------------------------------------------------------------------------------------------------


def _int(captures: Captures, name: str) -> int | None:
    value = captures.get(name)
    return value if isinstance(value, int) else None


def _str(captures: Captures, name: str) -> str:
    return str(captures.get(name, ""))


_GRAINS = {grain.value: grain for grain in Grain} | {"weekend": Grain.DAY}


def _grain(captures: Captures, name: str = "unit") -> Grain:
    return _GRAINS[_str(captures, name)]


def _time(captures: Captures) -> str:
    """The part of the day, as the tail of a TIMEX3 value."""
    zone = _str(captures, "zone")
    if "clock" in captures:
        hours, minutes, *rest = (int(piece) for piece in re.split("[:.]", _str(captures, "clock")))
        tail = f":{rest[0]:02}" if rest else ""
        return f"T{_hour(hours, captures):02}:{minutes:02}{tail}{zone}"
    if "militaryclock" in captures:
        digits = f"{captures['militaryclock']:04}"
        return f"T{digits[:2]}:{digits[2:]}{zone}"
    hour = _int(captures, "hour")
    if hour is not None:
        return f"T{_hour(hour, captures):02}:00{zone}"
    part = _str(captures, "daypart")
    return f"T{part}" if part else ""


def _hour(hour: int, captures: Captures) -> int:
    half = _str(captures, "halfday") or {"AF": "pm", "EV": "pm", "NI": "pm"}.get(_str(captures, "daypart"))
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour


_MODS = {Part.EARLY: "START", Part.MID: "MID", Part.LATE: "END"}


def _part(reading: Reading, captures: Captures) -> Reading:
    """The early, middle or late part that the captures name, if they do."""
    word = _str(captures, "part") or _str(captures, "edge")
    if not word or reading.time:
        return reading
    which = Part(word)
    return replace(reading, interval=calendar.part(reading.base, which), mod=_MODS[which])


# -- anchors ---------------------------------------------------------------------------------------------------


def _anchor(captures: Captures, context: Context, value: str) -> Anchor:
    """Where the row says to count from. `narrative`: from the date named last. `near`: from the story in a
    history; from the day named last where the article is just telling of it; else, and where the row says
    nothing, from the article's date, which also stands in for a narrative not yet begun."""
    where = _str(captures, "anchor")
    mentioned = context.mentioned.get(_GRAINS.get(_str(captures, "unit"), Grain.DAY))
    if where == "mentioned" and mentioned is not None and mentioned.interval.grain is not Grain.DAY:
        return mentioned
    if where == "narrative" and context.narrative is not None:
        return context.narrative
    if where in ("near", "story", "mentioned") and context.history and context.story is not None:
        return context.story
    of_a_day = where in ("near", "mentioned") and _str(captures, "unit") == "day"
    if of_a_day and context.narrative is not None and _close_to(context.narrative, context.dct):
        return context.narrative
    if context.dct is not None:
        return context.dct
    raise MissingError("no publication date to count from", value)


def _close_to(narrative: Anchor, dct: Anchor | None) -> bool:
    """Whether the narrative stands at a day of the week before or after the article."""
    if dct is None or narrative.interval.grain is not Grain.DAY:
        return False
    return abs((dct.day - narrative.day).days) < 7


def _counted(text: str, anchor: Anchor, back: bool | None = None, cue: Cue = NONE) -> str:
    way = {None: "", True: " back", False: " ahead"}[back]
    return f"“{text}” counted{way} from {anchor.words}{_because(cue)}"


def _because(cue: Cue) -> str:
    return f", since “{cue.words}” looks {'back' if cue.sign < 0 else 'ahead'}" if cue.sign else ""


# -- calendar: fields of a date ---------------------------------------------------------------------------------


def _calendar(captures: Captures, context: Context, text: str) -> Reading | Amount:
    """The date with the given fields; a missing year or month comes from the anchor nearby."""
    if "bc" in captures:
        return _before_christ(captures, text.lower())
    year = _year(captures, context)
    reading = _calendar_date(captures, context, text, year)
    return _part(replace(reading, time=_time(captures)), captures)


def _calendar_date(captures: Captures, context: Context, text: str, year: int | None) -> Reading:
    if "decade" in captures or "shortdecade" in captures:
        return _whole(calendar.decade(_decade(captures)))
    if _str(captures, "unit") == "century":
        ordinal = _int(captures, "ordinal") or 0
        return _whole(calendar.century((ordinal - 1) * 100))
    of = _occurrence(captures)
    weekday = _int(captures, "weekday")
    if of is None:
        if year is not None:
            return _whole(calendar.year(year))
        if weekday is not None:
            return _weekday(weekday, context, text)
        return _day_of_month(captures, context, text)
    if year is not None:
        return _whole(of(year))
    return _without_year(of, weekday, captures, context, text)


def _whole(interval: Interval, why: str | None = None) -> Reading:
    return Reading(interval, interval, why)


def _year(captures: Captures, context: Context) -> int | None:
    year, short = _int(captures, "year"), _int(captures, "shortyear")
    if short is None:
        return year
    if year is not None:  # 2015-16; 1999-00 crosses the century
        full = year // 100 * 100 + short
        return full if full > year else full + 100
    written = context.dct.day.year if context.dct else 2000
    full = written // 100 * 100 + short
    return full if full <= written + 10 else full - 100


def _decade(captures: Captures) -> int:
    written = _str(captures, "decade")
    if written and written[:4].isdigit():
        return int(written[:4])
    short = _int(captures, "shortdecade") or int(re.sub(r"\D", "", _str(captures, "shortdecade")))
    return 1900 + short


def _occurrence(captures: Captures) -> calendar.Occurrence | None:
    """The date in any year that the captured fields make together."""
    month = _int(captures, "month") or _int(captures, "monthnumber")
    number = _int(captures, "day")
    season = _int(captures, "season")
    ordinal = _int(captures, "ordinal")
    if month is not None and number is not None:
        return lambda year: calendar.day(year, month, number)
    if month is not None:
        return lambda year: calendar.month(year, month)
    if season is not None:
        return lambda year: calendar.season(year, season)
    if ordinal is not None:
        grain = _grain(captures)
        return lambda year: calendar.nth(ordinal, grain, calendar.year(year))
    if "holiday" in captures:
        holiday = _str(captures, "holiday")
        return lambda year: unit(Grain.DAY, _holiday(holiday, year))
    return None


def _holiday(rule: str, year: int) -> date:
    """`12-25` a fixed day, `easter-2` counted from Easter, `11-thursday-4` the fourth Thursday of November."""
    try:
        if rule.startswith("easter"):
            start, _ = bounds(calendar.shift(unit(Grain.DAY, easter(year)), int(rule[6:])))
            return start
        month, _, rest = rule.partition("-")
        if rest.isdigit():
            return bounds(calendar.day(year, int(month), int(rest)))[0]
        weekday, _, number = rest.partition("-")
        days = calendar.month(year, int(month))
        first, end = bounds(days)
        found = map(date.fromordinal, range(first.toordinal(), end.toordinal()))
        return [day for day in found if f"{day:%A}".lower() == weekday][int(number) - (int(number) > 0)]
    except ValueError as error:
        raise OutOfCalendarError(f"{rule} is no day of {year}") from error


def _weekday(number: int, context: Context, text: str) -> Reading:
    """The most recent such day, that of the article included, unless the words around look ahead."""
    value = f"XXXX-WXX-{number + 1}"
    if context.range_start is not None:
        found = calendar.on_weekday(number, context.range_start.day, 1)
        return _whole(found, _counted(text, context.range_start, False))
    anchor = _anchor({"anchor": "story"}, context, value)
    sign = 1 if context.cue.sign > 0 else -1
    found = calendar.on_weekday(number, anchor.day, sign)
    return _whole(found, _counted(text, anchor, sign < 0, context.cue if sign > 0 else NONE))


def _day_of_month(captures: Captures, context: Context, text: str) -> Reading:
    """“the 20th”: of the month of the last date, or the most recent one before the article's."""
    number = _int(captures, "day") or 1
    anchor = _anchor({"anchor": "story"}, context, f"XXXX-XX-{number:02}")
    start = anchor.day
    found = calendar.day(start.year, start.month, number)
    if not context.history and bounds(found)[0] > start and context.cue.sign <= 0:
        found = calendar.day(*_month_before(start), number)
    return _whole(found, f"the month and the year come from {anchor.words}")


def _month_before(day: date) -> tuple[int, int]:
    return (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)


def _without_year(
    of: calendar.Occurrence, weekday: int | None, captures: Captures, context: Context, text: str
) -> Reading:
    if context.range_start is not None:
        ending = calendar.occurrence(of, context.range_start.day, 1)
        return _whole(ending, f"the year comes from {context.range_start.words}")
    anchor = _anchor({"anchor": "story"}, context, _yearless(of))
    sign = 0 if context.history else context.cue.sign
    found = None if weekday is None else _on_weekday_near(of, weekday, anchor.day)
    if found is None:
        found = of(anchor.day.year) if context.history else calendar.occurrence(of, anchor.day, sign)
    return _whole(found, f"the year comes from {anchor.words}{_because(context.cue if sign else NONE)}")


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
    month = _int(captures, "month")
    if _str(captures, "unit") == "century":
        value = f"BC{(_int(captures, 'ordinal') or 1) - 1:02}"
    else:
        year = _int(captures, "bc") or 0
        decade = text.rstrip(" .bce").endswith("s")
        value = f"BC{year // 10:03}" if decade else f"BC{year:04}"
    return Amount(TimexType.DATE, value + (f"-{month:02}" if month else ""), _str(captures, "about") or None)


# -- this, last, next -------------------------------------------------------------------------------------------


def _this(captures: Captures, context: Context, text: str) -> Reading | Amount:
    if "period" in captures:
        return _containing(captures, context)
    return _relative(captures, context, text, 0)


def _last(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return _relative(captures, context, text, -1)


def _next(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return _relative(captures, context, text, 1)


def _containing(captures: Captures, context: Context) -> Reading | Amount:
    """“the week of March 6”."""
    inner = _inner(captures, context)
    if isinstance(inner, Amount):
        return inner
    return replace(_whole(calendar.this(_grain(captures), inner.interval), inner.why))


def _relative(captures: Captures, context: Context, text: str, step: int) -> Reading:
    anchor = _anchor(captures, context, _unknown(captures))
    count = step * (_int(captures, "number") or 1)
    why = _counted(text, anchor)
    start = anchor.day
    if "weekday" in captures:
        return replace(_whole(_relative_weekday(captures, start, step), why), time=_time(captures))
    if _str(captures, "unit") == "weekend":
        return _weekend(start, count, why, context.cue)
    if "unit" in captures:
        base = _whole(calendar.next(_grain(captures), anchor.interval, count), why)
        time = _time(captures) if base.base.grain is Grain.DAY else ""
        return _part(replace(base, time=time), captures)
    of = _occurrence(captures)
    assert of is not None, "the row captures a unit, a weekday, a month or a season"
    if step == 0:
        return _part(_whole(calendar.occurrence(of, start, 0), why), captures)
    operator = calendar.last_occurrence if step < 0 else calendar.next_occurrence
    return _part(_whole(operator(of, anchor.interval), why), captures)


def _relative_weekday(captures: Captures, start: date, step: int) -> Interval:
    number = _int(captures, "weekday") or 0
    if step == 0:
        return calendar.nth(number + 1, Grain.DAY, unit(Grain.WEEK, start))
    beside = calendar.shift(unit(Grain.DAY, start), step)
    return calendar.on_weekday(number, bounds(beside)[0], step)


def _weekend(start: date, count: int, why: str | None, cue: Cue) -> Reading:
    """The last weekend counts from the week; “this” one is the last until Thursday, unless the words look ahead."""
    if count == 0 and start.weekday() < 4 and cue.sign <= 0:
        count = -1
    week = calendar.shift(unit(Grain.WEEK, start), count)
    days = calendar.between(calendar.nth(6, Grain.DAY, week), calendar.nth(7, Grain.DAY, week))
    return Reading(days, days, why, value=f"{formats.value(week)}-WE")


def _unknown(captures: Captures) -> str:
    """The TIMEX3 value of a date of which only the unit is known."""
    names = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX"}
    return names.get(_str(captures, "unit"), "XXXX-XX-XX") + _time(captures)


# -- before, after ----------------------------------------------------------------------------------------------


def _before(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return _shifted(captures, context, text, -1)


def _after(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return _shifted(captures, context, text, 1)


_SHORT = {"second", "minute", "hour"}


def _shifted(captures: Captures, context: Context, text: str, step: int) -> Reading | Amount:
    number = captures.get("number", captures.get("few"))
    name = _str(captures, "unit")
    if not number or not isinstance(number, (int, float)):
        return _vague(captures, context, step, text)
    if name == "fortnight":
        number, name = number * 2, "week"
    anchor = _anchor(captures, context, _unknown({"unit": name}))
    if name == "year" and number == 1 and step < 0:
        anchor = _compared(captures, context) or anchor
    way = _counted(text, anchor, step < 0)
    mod = _str(captures, "about") or None
    if name in _SHORT:
        return replace(_whole(unit(Grain.DAY, anchor.day), way), mod=mod)
    grain = _GRAINS[name]
    if captures.get("half"):
        months = {Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200, Grain.MONTH: 1}.get(grain)
        if months is None or months == 1:
            return _vague(captures, context, step, text)
        number, grain = int((number + 0.5) * months), Grain.MONTH
    if number != int(number):
        return _vague(captures, context, step, text)
    base = _moved(anchor.interval, step * int(number), grain)
    found = replace(base, approximate=True) if mod == "APPROX" else base
    return Reading(base, found, way, mod=mod)


def _compared(captures: Captures, context: Context) -> Anchor | None:
    """What “a year earlier” is set against in a report of results: the quarter, half or month named last; what
    “a year ago” is: the quarter or half."""
    periods = {Grain.QUARTER, Grain.HALF} | ({Grain.MONTH} if "anchor" in captures else set())
    return next((anchor for grain, anchor in reversed(context.mentioned.items()) if grain in periods), None)


def _moved(anchor: Interval, count: int, grain: Grain) -> Interval:
    """A year before a quarter or a month is that quarter or month; a week before a day is a day."""
    same = grain is Grain.YEAR and anchor.grain in (Grain.QUARTER, Grain.MONTH, Grain.HALF, Grain.SEASON)
    if same and calendar.units(anchor) == 1:
        months = calendar.after(replace(unit(Grain.MONTH, bounds(anchor)[0])), 12 * count, Grain.MONTH)
        return unit(anchor.grain, bounds(months)[0])
    if grain is Grain.WEEK and abs(count) == 1 and anchor.grain is Grain.DAY:
        return calendar.after(anchor, 7 * count, Grain.DAY)
    return calendar.after(anchor, count, grain)


def _vague(captures: Captures, context: Context, step: int, text: str) -> Reading | Amount:
    if step > 0:
        return _then(captures, context, text)
    return Amount(TimexType.DATE, "PAST_REF")


def _then(captures: Captures, context: Context, text: str) -> Reading | Amount:
    """“Soon afterward”: after the date named before, with no end in sight."""
    anchor = context.narrative
    if anchor is None:
        return Amount(TimexType.DATE, "FUTURE_REF")
    found = calendar.from_then(anchor.interval)
    return Reading(found, found, _counted(text, anchor), value="FUTURE_REF")


# -- within something longer ------------------------------------------------------------------------------------


def _inner(captures: Captures, context: Context) -> Reading | Amount:
    """The reading of the expression inside the expression."""
    text = _str(captures, "period")
    match = match_whole(text, context.grammar)
    if match is None:
        raise AssertionError(f"<period> matched “{text}”, which no row matches whole")
    return _read(match, context)


def _period(captures: Captures, context: Context, text: str) -> Reading | Amount:
    inner = _inner(captures, context)
    if isinstance(inner, Amount):
        word = _str(captures, "part") or _str(captures, "edge")
        return replace(inner, mod=_MODS[Part(word)]) if word else inner
    return _part(inner, captures)


def _nth(captures: Captures, context: Context, text: str) -> Reading | Amount:
    number = _int(captures, "ordinal") or 1
    if "period" in captures:
        outer = _inner(captures, context)
    elif "year" in captures:
        outer = _calendar(captures, context, text)
    else:
        outer = _relative({"unit": captures["unit"], "anchor": captures["anchor"]}, context, text, 0)
    if isinstance(outer, Amount):
        return outer
    if _str(captures, "inner") == "weekend":
        week = calendar.nth(number, Grain.WEEK, outer.interval)
        return _weekend(bounds(calendar.nth(5, Grain.DAY, week))[0], 0, outer.why, context.cue)
    return _whole(calendar.nth(number, _grain(captures, "inner"), outer.interval), outer.why)


def _intersection(captures: Captures, context: Context, text: str) -> Reading | Amount:
    """A month, a season, a weekday or a time of day inside something longer: “June last year”."""
    if "period" in captures:
        outer = _inner(captures, context)
    else:
        outer = _relative({"unit": captures["unit"], "anchor": captures["anchor"]}, context, text, 0)
    if isinstance(outer, Amount):
        return outer
    start, _ = bounds(outer.interval)
    time = _time(captures)
    if "weekday" in captures:
        found = calendar.nth(
            (_int(captures, "weekday") or 0) + 1, Grain.DAY, calendar.this(Grain.WEEK, outer.interval)
        )
        return Reading(found, found, outer.why, time=time)
    of = _occurrence(captures)
    if of is not None:
        found = of(start.year)
        return Reading(found, found, outer.why, time=time)
    if outer.base.grain is not Grain.DAY:
        return outer
    if outer.time and "clock" in captures and "halfday" not in captures:  # 9:30 Monday night
        time = _time({**captures, "daypart": outer.time[1:]})
    return replace(outer, time=time)


# -- what names no days -----------------------------------------------------------------------------------------

_LETTERS = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1),
    "week": ("", "W", 1), "fortnight": ("", "W", 2), "month": ("", "M", 1), "quarter": ("", "Q", 1),
    "year": ("", "Y", 1),    "decade": ("", "Y", 10), "century": ("", "Y", 100), "weekend": ("", "WE", 1),
}  # fmt: skip


def _span_of_time(captures: Captures) -> str:
    """`P2Y`, `PT30M`, `PXD` where the number is not said."""
    clock, letter, times = _LETTERS[_str(captures, "unit")]
    number = captures.get("number", captures.get("few", 0))
    if not isinstance(number, (int, float)) or not isfinite(number):
        number = 0
    if captures.get("half"):
        number += 0.5
    if number == 0.5 and times == 1:
        letter, clock, number = {"Y": ("M", "", 6), "H": ("M", "T", 30), "D": ("H", "T", 12)}.get(
            letter, (letter, clock, 0.5)
        )
    amount = number * times
    written = "X" if not number else f"{amount:g}" if amount != int(amount) else str(int(amount))
    return f"P{clock}{written}{letter}"


def _duration(captures: Captures, context: Context, text: str) -> Amount:
    if "long" in captures:
        return Amount(TimexType.DURATION, _str(captures, "long"))
    return Amount(TimexType.DURATION, _span_of_time(captures), _str(captures, "about") or None)


def _set(captures: Captures, context: Context, text: str) -> Amount:
    if "frequency" in captures:
        return Amount(TimexType.SET, _str(captures, "frequency"))
    weekday = _int(captures, "weekday")
    weekday = _int(captures, "weekdays") if weekday is None else weekday
    if weekday is not None:
        return Amount(TimexType.SET, f"XXXX-WXX-{weekday + 1}{_time(captures)}")
    if "season" in captures:
        return Amount(TimexType.SET, "XXXX-" + ("SP", "SU", "FA", "WI")[_int(captures, "season") or 0])
    if "unit" not in captures:
        return Amount(TimexType.SET, f"XXXX-XX-XX{_time(captures)}")
    return Amount(TimexType.SET, _span_of_time({"number": 1, **captures}))


def _reference(captures: Captures, context: Context, text: str) -> Amount:
    return Amount(TimexType.DATE, _str(captures, "value"))


Operator = Callable[[Captures, Context, str], Reading | Amount]

_OPERATORS: dict[str, Operator] = {
    "calendar": _calendar,
    "this": _this,
    "last": _last,
    "next": _next,
    "before": _before,
    "after": _after,
    "then": _then,
    "period": _period,
    "part": _period,
    "nth": _nth,
    "intersection": _intersection,
    "duration": _duration,
    "set": _set,
    "reference": _reference,
}
