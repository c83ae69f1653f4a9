"""The captures of a match as numbers, grains, times of day, and dates that return every year."""

from __future__ import annotations

import re
from datetime import date

from dateutil.easter import easter

from dateline.model import Grain
from dateline.timex import interval as calendar
from dateline.timex.interval import OutOfCalendarError, bounds, unit
from dateline.timex.patterns import Captures


def integer(captures: Captures, name: str) -> int | None:
    value = captures.get(name)
    return value if isinstance(value, int) else None


def string(captures: Captures, name: str) -> str:
    return str(captures.get(name, ""))


GRAINS = {grain.value: grain for grain in Grain} | {"weekend": Grain.DAY}


def grain_of(captures: Captures, name: str = "unit") -> Grain:
    return GRAINS[string(captures, name)]


def time_of_day(captures: Captures) -> str:
    """The part of the day, as the tail of a TIMEX3 value."""
    zone = string(captures, "zone")
    if "clock" in captures:
        hours, minutes, *rest = (int(piece) for piece in re.split("[:.]", string(captures, "clock")))
        tail = f":{rest[0]:02}" if rest else ""
        return f"T{_hour(hours, captures):02}:{minutes:02}{tail}{zone}"
    if "militaryclock" in captures:
        digits = f"{captures['militaryclock']:04}"
        return f"T{digits[:2]}:{digits[2:]}{zone}"
    hour = integer(captures, "hour")
    if hour is not None:
        return f"T{_hour(hour, captures):02}:00{zone}"
    part = string(captures, "daypart")
    return f"T{part}" if part else ""


def _hour(hour: int, captures: Captures) -> int:
    half = string(captures, "halfday") or {"AF": "pm", "EV": "pm", "NI": "pm"}.get(string(captures, "daypart"))
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour


def occurrence_of(captures: Captures) -> calendar.Occurrence | None:
    """The date in any year that the captured fields make together."""
    month = integer(captures, "month") or integer(captures, "monthnumber")
    number = integer(captures, "day")
    season = integer(captures, "season")
    ordinal = integer(captures, "ordinal")
    if month is not None and number is not None:
        return lambda year: calendar.day(year, month, number)
    if month is not None:
        return lambda year: calendar.month(year, month)
    if season is not None:
        return lambda year: calendar.season(year, season)
    if ordinal is not None:
        grain = grain_of(captures)
        return lambda year: calendar.nth(ordinal, grain, calendar.year(year))
    if "holiday" in captures:
        holiday = string(captures, "holiday")
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
