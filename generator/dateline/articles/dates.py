"""A date as publishers state it → `Interval`. Strict: what is not one of the forms below is no date.

The day is the day as written: a time zone is never converted, since the reader of 11 p.m. on March 14 in
California means March 14.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateline.model import Grain, Interval

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _name(name: str) -> str:
    """A name in full, or its first letters with or without a full stop."""
    return rf"{name[:3]}\.?|{name[:4]}\.?|{name}"


_YEAR = r"(?P<year>\d{4})"
_MONTH = rf"(?P<month>{'|'.join(map(_name, _MONTHS))})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(map(_name, _WEEKDAYS))}|thurs\.?),? )?"
_ZONE = r"\(?(?:[+-]\d\d:?\d\d|[A-Z]{1,5})\)?"
_CLOCK = rf"(?:,? (?:at )?\d{{1,2}}(?:[:.]?\d\d){{0,2}}(?: ?[ap]\.?m\.?)?(?: {_ZONE}){{0,2}})?"
_ISO_CLOCK = r"[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?"

_NAMED = (
    rf"{_WEEKDAY}{_DAY} (?:of )?{_MONTH},? {_YEAR}",  # 28 June 2024; Fri, 28 Jun 2024 (RFC 2822)
    rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}",  # June 28, 2024
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:{_ISO_CLOCK})?)?)?",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:{_ISO_CLOCK})?",
        *(form + _CLOCK for form in _NAMED),
        rf"{_MONTH},? {_YEAR}",
    )
)
_NAMELESS = re.compile(r"[?]P<[a-z]+>")
_INSIDE = re.compile(rf"\b(?:{_NAMELESS.sub('?:', '|'.join(_NAMED))}|\d{{4}}-\d\d-\d\d)\b", re.IGNORECASE)


def parse(text: str) -> Interval:
    """The day, month or year that `text` states; `ValueError` says in words why there is none."""
    text = " ".join(text.split())
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _interval(found)
    raise ValueError(f"“{text[:60]}” is not a date that can be read")


def find(text: str) -> Interval | None:
    """The one full date that stands somewhere in a line; `None` if there is none, or several, or no such day."""
    found = [match[0] for match in _INSIDE.finditer(text)]
    try:
        days = {parse(each) for each in found}
    except ValueError:
        return None
    return days.pop() if len(days) == 1 else None


def _interval(found: re.Match[str]) -> Interval:
    parts = {name: value for name, value in found.groupdict().items() if value}
    year = int(parts["year"])
    if not date.min.year <= year < date.max.year:
        raise ValueError(f"“{found[0]}” is no date: there is no year {parts['year']}")
    if "month" not in parts:
        return Interval(date(year, 1, 1), date(year + 1, 1, 1), Grain.YEAR)
    month = _month(parts["month"])
    if not 1 <= month <= 12:
        raise ValueError(f"“{found[0]}” is no date: there is no month {month}")
    if "day" not in parts:
        return Interval(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1), Grain.MONTH)
    try:
        day = date(year, month, int(parts["day"]))
    except ValueError:
        raise ValueError(f"“{found[0]}” is no date: {_MONTHS[month - 1]} {year} has no day {parts['day']}") from None
    if "weekday" in parts:
        weekday = _WEEKDAYS[day.weekday()]
        if not weekday.lower().startswith(parts["weekday"].lower().rstrip(".")):
            raise ValueError(f"“{found[0]}” is no date: that day was a {weekday}")
    return Interval(day, day + timedelta(days=1), Grain.DAY)


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(n for n, name in enumerate(_MONTHS, 1) if name.lower().startswith(text.lower()[:3]))
