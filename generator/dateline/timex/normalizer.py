"""Says what a match means: the days it names, its TIMEX3 value, what it was counted from, and why in words.

A row's operator is one of the functions in `_OPERATORS`, at the end of this file. Those that read an expression
inside an expression ("the end of last year") are here; the others stand in `dates`, `relative`, `measures`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dateline.model import Basis, Grain, Measure, Part, Resolved, Timex, TimexType, Unresolved
from dateline.timex import interval as calendar
from dateline.timex.context import MODS, Amount, Anchor, Context, MissingError, Reading, part_of, whole
from dateline.timex.dates import read_calendar
from dateline.timex.fields import grain_of, integer, occurrence_of, string, time_of_day
from dateline.timex.interval import OutOfCalendarError, bounds
from dateline.timex.measures import read_duration, read_reference, read_set
from dateline.timex.patterns import Captures
from dateline.timex.relative import (
    read_after,
    read_before,
    read_last,
    read_next,
    read_relative,
    read_then,
    read_this,
    weekend_of,
)
from dateline.timex.tagger import Match, match_whole

Operator = Callable[[Captures, Context, str], Reading | Amount]


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


# -- within something longer ------------------------------------------------------------------------------------


def _inner(captures: Captures, context: Context) -> Reading | Amount:
    """The reading of the expression inside the expression."""
    text = string(captures, "period")
    match = match_whole(text, context.grammar)
    if match is None:
        raise AssertionError(f"<period> matched “{text}”, which no row matches whole")
    return _read(match, context)


def _this(captures: Captures, context: Context, text: str) -> Reading | Amount:
    if "period" not in captures:
        return read_this(captures, context, text)
    inner = _inner(captures, context)  # "the week of March 6"
    if isinstance(inner, Amount):
        return inner
    if string(captures, "unit") == "weekend":
        return weekend_of(calendar.this(Grain.WEEK, inner.interval), inner.why)
    return whole(calendar.this(grain_of(captures), inner.interval), inner.why)


def _beside(read: Operator) -> Operator:
    """As `read`, which counts from the expression inside the expression where there is one: “a day after Sunday”."""

    def read_beside(captures: Captures, context: Context, text: str) -> Reading | Amount:
        if "period" not in captures:
            return read(captures, context, text)
        inner = _inner(captures, context)
        if isinstance(inner, Amount):
            raise MissingError(f"“{captures['period']}” names no days to count from", "XXXX-XX-XX")
        anchor = Anchor(inner.interval, f"“{captures['period']}”" + (f", {inner.why}" if inner.why else ""))
        return read({**captures, "anchor": "narrative"}, replace(context, narrative=anchor, paragraph=anchor), text)

    return read_beside


def _period(captures: Captures, context: Context, text: str) -> Reading | Amount:
    inner = _inner(captures, context)
    if isinstance(inner, Amount):
        word = string(captures, "part") or string(captures, "edge")
        return replace(inner, mod=MODS[Part(word)]) if word else inner
    return part_of(inner, captures)


_HALVES = {1: "START", 2: "END", -1: "END"}


def _nth(captures: Captures, context: Context, text: str) -> Reading | Amount:
    number = integer(captures, "ordinal") or 1
    if "period" in captures:
        outer = _inner(captures, context)
    elif "year" in captures:
        outer = read_calendar({"year": captures["year"]}, context, text)
    else:
        outer = read_relative({"unit": captures["unit"], "anchor": captures["anchor"]}, context, text, 0)
    if isinstance(outer, Amount):
        return outer
    weekday = integer(captures, "weekday")
    if weekday is not None:
        return whole(calendar.nth_weekday(number, weekday, outer.interval), outer.why)
    if string(captures, "inner") == "half" and outer.interval.grain is Grain.MONTH:
        return replace(outer, interval=calendar.half_of_month(number, outer.interval), mod=_HALVES[number])
    if string(captures, "inner") == "weekend":
        return weekend_of(calendar.nth(number, Grain.WEEK, outer.interval), outer.why)
    return whole(calendar.nth(number, grain_of(captures, "inner"), outer.interval), outer.why)


def _intersection(captures: Captures, context: Context, text: str) -> Reading | Amount:
    """A month, a season, a weekday or a time of day inside something longer: “June last year”."""
    outer = _inner(captures, context)
    if isinstance(outer, Amount):
        return outer
    weekday = integer(captures, "weekday")
    if weekday is not None:
        return whole(calendar.nth(weekday + 1, Grain.DAY, outer.interval), outer.why)
    of = occurrence_of(captures)
    if of is not None:
        return whole(of(bounds(outer.interval)[0].year), outer.why)
    day = integer(captures, "day")
    if day is not None:
        return whole(calendar.nth(day, Grain.DAY, outer.interval), outer.why)
    time = time_of_day(captures)
    if outer.base.grain is not Grain.DAY:
        return outer
    if outer.time and "clock" in captures and "halfday" not in captures:  # 9:30 Monday night
        time = time_of_day({**captures, "daypart": outer.time[1:]})
    return replace(outer, time=time)


_OPERATORS: dict[str, Operator] = {
    "calendar": read_calendar,
    "this": _this,
    "last": _beside(read_last),
    "next": _beside(read_next),
    "before": _beside(read_before),
    "after": _beside(read_after),
    "then": read_then,
    "period": _period,
    "part": _period,
    "nth": _nth,
    "intersection": _intersection,
    "duration": read_duration,
    "set": read_set,
    "reference": read_reference,
}
