"""The operators that count from an anchor: `this`, `last`, `next`; `before`, `after`; `then`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.model import Grain, Interval, TimexType
from dateline.timex import formats
from dateline.timex import interval as calendar
from dateline.timex.context import Amount, Anchor, Context, Reading, anchor_of, counted, part_of, whole
from dateline.timex.cues import Cue
from dateline.timex.fields import GRAINS, grain_of, integer, occurrence_of, string, time_of_day
from dateline.timex.interval import bounds, unit
from dateline.timex.patterns import Captures

# -- this, last, next -------------------------------------------------------------------------------------------


def read_this(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return read_relative(captures, context, text, 0)


def read_last(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return read_relative(captures, context, text, -1)


def read_next(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return read_relative(captures, context, text, 1)


def read_relative(captures: Captures, context: Context, text: str, step: int) -> Reading:
    anchor = anchor_of(captures, context, _unknown(captures), step)
    count = step * (integer(captures, "number") or 1)
    why = counted(text, anchor)
    start = anchor.day
    if "weekday" in captures:
        return replace(whole(_relative_weekday(captures, start, count), why), time=time_of_day(captures))
    if string(captures, "unit") == "weekend":
        return weekend_of(_week_of_weekend(start, count, context.cue), why)
    if "unit" in captures or "daypart" in captures:
        grain = grain_of(captures) if "unit" in captures else Grain.DAY
        base = whole(calendar.next(grain, anchor.interval, count), why)
        time = time_of_day(captures) if base.base.grain is Grain.DAY else ""
        return part_of(replace(base, time=time), captures)
    of = occurrence_of(captures)
    assert of is not None, "the row captures a unit, a weekday, a month or a season"
    if step == 0 and captures.get("anchor") == "narrative":
        return part_of(whole(calendar.of_year(of, start), why), captures)
    if step == 0:
        return part_of(whole(_this_occurrence(of, start, context.cue), why), captures)
    operator = calendar.last_occurrence if step < 0 else calendar.next_occurrence
    return part_of(whole(operator(of, anchor.interval), why), captures)


def _relative_weekday(captures: Captures, start: date, count: int) -> Interval:
    """The first such day beside `start`, or that of so many weeks: “Friday week” is the second. `beyond` so many days
    more: who says “next Thursday” on a Wednesday does not mean tomorrow."""
    number = integer(captures, "weekday") or 0
    if count == 0:
        return calendar.nth(number + 1, Grain.DAY, unit(Grain.WEEK, start))
    step = 1 if count > 0 else -1
    beside = calendar.shift(unit(Grain.DAY, start), step * (1 + (integer(captures, "beyond") or 0)))
    return calendar.shift(calendar.on_weekday(number, bounds(beside)[0], step), (count - step) * 7)


_LATELY = 92  # days


def _this_occurrence(of: calendar.Occurrence, start: date, cue: Cue) -> Interval:
    """“This spring” is that of the calendar year, unless the words look ahead, or back to one that is hardly over;
    what begins in December belongs to the turn of the year and is the nearest."""
    if cue.sign > 0:
        return calendar.occurrence(of, start, 1)
    last = calendar.occurrence(of, start, -1)
    if cue.sign < 0 and (start - bounds(last)[1]).days < _LATELY:
        return last
    found = of(start.year)
    return calendar.occurrence(of, start, 0) if bounds(found)[0].month == 12 else found


def _week_of_weekend(start: date, count: int, cue: Cue) -> Interval:
    """The last weekend counts from the week; “this” one is the last until Thursday, unless the words look ahead."""
    if count == 0 and start.weekday() < 4 and cue.sign <= 0:
        count = -1
    return calendar.shift(unit(Grain.WEEK, start), count)


def weekend_of(week: Interval, why: str | None) -> Reading:
    days = calendar.between(calendar.nth(6, Grain.DAY, week), calendar.nth(7, Grain.DAY, week))
    return Reading(days, days, why, value=f"{formats.value(week)}-WE")


def _unknown(captures: Captures) -> str:
    """The TIMEX3 value of a date of which only the unit is known."""
    names = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX"}
    return names.get(string(captures, "unit"), "XXXX-XX-XX") + time_of_day(captures)


# -- before, after ----------------------------------------------------------------------------------------------


def read_before(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return _shifted(captures, context, text, -1)


def read_after(captures: Captures, context: Context, text: str) -> Reading | Amount:
    return _shifted(captures, context, text, 1)


_SHORT = {"second", "minute", "hour"}


def _shifted(captures: Captures, context: Context, text: str, step: int) -> Reading | Amount:
    number = captures.get("number", captures.get("few"))
    if "season" in captures:
        return _seasons_ago(captures, context, text)
    name = string(captures, "unit")
    if not number or not isinstance(number, (int, float)):
        return _vague(captures, context, step, text)
    if name == "fortnight":
        number, name = number * 2, "week"
    anchor = anchor_of(captures, context, _unknown({"unit": name}), step)
    if name == "year" and number == 1 and step < 0 and "period" not in captures:
        anchor = _compared(captures, context) or anchor
    way = counted(text, anchor, step < 0)
    mod = string(captures, "about") or None
    if name in _SHORT:
        return replace(whole(unit(Grain.DAY, anchor.day), way), mod=mod)
    grain = GRAINS[name]
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


def _seasons_ago(captures: Captures, context: Context, text: str) -> Reading:
    """“Two summers ago”: the summer of two years ago; a winter is of the year in which it began."""
    anchor = anchor_of(captures, context, "XXXX")
    now = calendar.this(Grain.SEASON, anchor.interval)
    of = occurrence_of(captures)
    assert of is not None, "the row captures a season"
    year = bounds(now)[0].year if captures["season"] == calendar.WINTER else anchor.day.year
    return whole(of(year - int(captures["number"])), counted(text, anchor, True))


def _compared(captures: Captures, context: Context) -> Anchor | None:
    """What “a year earlier” is set against in a report of results: the quarter, half or month named last; what
    “a year ago” is: the quarter or half."""
    periods = {Grain.QUARTER, Grain.HALF} | ({Grain.MONTH} if "anchor" in captures else set())
    return next((anchor for grain, anchor in reversed(context.mentioned.items()) if grain in periods), None)


def _moved(anchor: Interval, count: int, grain: Grain) -> Interval:
    """A year before a quarter or a month is that quarter or month; a week before a day is a day. What is counted
    in more units than one is no finer than they are."""
    same = (
        grain is Grain.YEAR
        and abs(count) == 1
        and anchor.grain in (Grain.QUARTER, Grain.MONTH, Grain.HALF, Grain.SEASON)
    )
    if same and calendar.units(anchor) == 1:
        months = calendar.after(replace(unit(Grain.MONTH, bounds(anchor)[0])), 12 * count, Grain.MONTH)
        return unit(anchor.grain, bounds(months)[0])
    if grain is Grain.WEEK and abs(count) == 1 and anchor.grain is Grain.DAY:
        return calendar.after(anchor, 7 * count, Grain.DAY)
    return calendar.after(anchor, count, grain)


def _vague(captures: Captures, context: Context, step: int, text: str) -> Reading | Amount:
    if step > 0:
        return read_then(captures, context, text)
    return Amount(TimexType.DATE, "PAST_REF")


def read_then(captures: Captures, context: Context, text: str) -> Reading | Amount:
    """“Soon afterward”: after the date named before, with no end in sight."""
    anchor = context.narrative
    if anchor is None:
        return Amount(TimexType.DATE, "FUTURE_REF")
    found = calendar.from_then(anchor.interval)
    return Reading(found, found, counted(text, anchor), value="FUTURE_REF")
