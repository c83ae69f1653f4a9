"""Intervals and timexes in the notations of others: EDTF (ISO 8601-2), TIMEX3 values, TimeML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from dateline.model import Grain, Interval, Timex
from dateline.timex import interval as calendar
from dateline.timex.interval import OutOfCalendarError, bounds

_FIRST_CODE = {Grain.SEASON: 21, Grain.QUARTER: 33, Grain.THIRD: 37, Grain.HALF: 40}
_SEASONS = ("SP", "SU", "FA", "WI")

# -- EDTF ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=100_000)  # a chronology asks for the same dates over and over
def edtf(interval: Interval) -> str:
    """The interval in EDTF. Weeks have no notation there and print as their first and last day."""
    mark = {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
        (interval.approximate, interval.uncertain), ""
    )
    if interval.start is None and interval.end is None:
        raise ValueError("an interval without both ends says nothing that could be printed")
    grain = interval.grain
    if interval.start is None or interval.end is None:
        start = _first_edge(interval.start, _plain(grain)) + mark if interval.start else ".."
        end = _last_edge(interval.end, _plain(grain)) + mark if interval.end else ".."
        return f"{start}/{end}"
    # `2022-38~` is outside the grammar that readers implement: print the months instead.
    if grain in _FIRST_CODE and not mark and calendar.units(interval) == 1:
        return _code(interval)
    first, last = _first_edge(interval.start, grain), _last_edge(interval.end, grain)
    if first == last:
        return first + mark
    if mark:
        first, last = _first_edge(interval.start, _plain(grain)), _last_edge(interval.end, _plain(grain))
    return f"{first}{mark}/{last}{mark}"


def _plain(grain: Grain) -> Grain:
    """Readers accept no `198X` beside `..` or a mark in a range: years stand there instead."""
    return Grain.YEAR if grain.coarser_than(Grain.YEAR) else grain


def _code(interval: Interval) -> str:
    start, _ = bounds(interval)
    months = {Grain.SEASON: 3, Grain.QUARTER: 3, Grain.THIRD: 4, Grain.HALF: 6}[interval.grain]
    first_month = 3 if interval.grain is Grain.SEASON else 1
    return f"{start.year:04}-{_FIRST_CODE[interval.grain] + (start.month - first_month) // months}"


def _first_edge(day: date, grain: Grain) -> str:
    """The longest unit up to `grain` that begins with the day: between a month and a day in another, each keeps
    its own length."""
    for unit in _notations(grain):
        if calendar.unit(unit, day).start == day:
            return _unit(day, unit)
    return day.isoformat()


def _last_edge(end: date, grain: Grain) -> str:
    day = _last_day(end)
    for unit in _notations(grain):
        if calendar.unit(unit, day).end == end:
            return _unit(day, unit)
    return day.isoformat()


def _notations(grain: Grain) -> list[Grain]:
    """The units that EDTF has a notation for inside a range, up to `grain`, longest first."""
    units = [Grain.CENTURY, Grain.DECADE, Grain.YEAR, Grain.MONTH]
    return [unit for unit in units if not unit.coarser_than(grain)]


def _unit(day: date, grain: Grain) -> str:
    match grain:
        case Grain.YEAR:
            return f"{day.year:04}"
        case Grain.DECADE:
            return f"{day.year // 10:03}X"
        case Grain.CENTURY:
            return f"{day.year // 100:02}XX"
        case _:
            return f"{day.year:04}-{day.month:02}"


def _last_day(end: date) -> date:
    return end - timedelta(days=1)


_ATOM = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{4})-(\d\d)|(\d{4})|(\d{3})X|(\d\d)XX")
_NOTATION = "write 2024-06-28, 2024-06, 2024, 2024-06-28/2024-07-02, 2022-39 (late 2022), 199X or 2024-06~/.."


def parse_edtf(text: str) -> Interval:
    """The interval that `text` denotes; the inverse of `edtf`, except that EDTF has no word for `part`.

    Seven days from Monday to Sunday are read as a week, since that is how a week prints.
    """
    first, slash, second = text.strip().partition("/")
    if not slash:
        return _atom(first, text)
    if first == ".." and second == "..":
        raise ValueError(f"“{text}” is open on both sides; {_NOTATION}")
    start = None if first in ("..", "") else _atom(first, text)
    end = None if second in ("..", "") else _atom(second, text)
    if start is None or end is None:
        known = start or end
        if known is None:
            raise ValueError(f"“{text}” has neither beginning nor end; {_NOTATION}")
        return replace(known, end=None) if end is None else replace(known, start=None)
    try:
        whole = calendar.between(start, end)
    except OutOfCalendarError:
        raise ValueError(f"“{text}” ends before it begins; put the earlier date first") from None
    monday_to_sunday = (
        whole.grain is Grain.DAY
        and whole.start is not None
        and whole.start.weekday() == 0
        and whole.end == whole.start + timedelta(days=7)
    )
    return replace(whole, grain=Grain.WEEK) if monday_to_sunday else whole


def _atom(text: str, whole: str) -> Interval:
    bare = text.rstrip("~?%")
    mark = text[len(bare) :]
    matched = _ATOM.fullmatch(bare)
    if matched is None or len(mark) > 1:
        raise ValueError(f"“{whole}” is no date in EDTF; {_NOTATION}")
    try:
        found = _denoted([int(digits) if digits else None for digits in matched.groups()])
    except OutOfCalendarError as error:
        raise ValueError(f"“{whole}” is impossible: {error}; {_NOTATION}") from None
    return replace(found, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%"))


def _denoted(numbers: list[int | None]) -> Interval:
    match numbers:
        case [int(year), int(month), int(day), *_]:
            return calendar.day(year, month, day)
        case [_, _, _, int(year), int(code), *_]:
            for grain, first in _FIRST_CODE.items():
                count = {Grain.SEASON: 4, Grain.QUARTER: 4, Grain.THIRD: 3, Grain.HALF: 2}[grain]
                if first <= code < first + count:
                    return _numbered(grain, year, code - first)
            return calendar.month(year, code)
        case [_, _, _, _, _, int(year), *_]:
            return calendar.year(year)
        case [*_, int(tens), None]:
            return calendar.decade(tens * 10)
        case [*_, int(hundreds)]:
            return calendar.century(hundreds * 100)
    raise AssertionError(numbers)


def _numbered(grain: Grain, year: int, index: int) -> Interval:
    if grain is Grain.SEASON:
        return calendar.season(year, index)
    return calendar.nth(index + 1, grain, calendar.year(year))


# -- TIMEX3 ----------------------------------------------------------------------------------------------------


def value(interval: Interval) -> str:
    """The TIMEX3 value of a closed interval of one unit; of a longer one, that of its first unit."""
    start, _ = bounds(interval)
    match interval.grain:
        case Grain.WEEK:
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}"
        case Grain.QUARTER:
            return f"{start.year:04}-Q{start.month // 3 + 1}"
        case Grain.HALF:
            return f"{start.year:04}-H{start.month // 6 + 1}"
        case Grain.SEASON:
            return f"{start.year:04}-{_SEASONS[start.month // 3 - 1]}"
        case Grain.THIRD:
            return f"{start.year:04}"
        case Grain.DECADE:
            return f"{start.year // 10:03}"
        case Grain.CENTURY:
            return f"{start.year // 100:02}"
        case Grain.DAY:
            return start.isoformat()
        case _:
            return _unit(start, interval.grain)


def timeml(doc_id: str, dct: date | None, text: str, timexes: Iterable[Timex]) -> str:
    """The text with its timexes marked, as a TimeML 1.2.1 document."""
    pieces = []
    position = 0
    for number, timex in enumerate(timexes, start=1):
        mod = f" mod={quoteattr(timex.mod)}" if timex.mod else ""
        pieces += [
            _xml(text[position : timex.span.start]),
            f'<TIMEX3 tid="t{number}" type="{timex.type.value}" value={quoteattr(timex.value)}{mod}>',
            _xml(timex.text),
            "</TIMEX3>",
        ]
        position = timex.span.end
    pieces.append(_xml(text[position:]))
    created = dct.isoformat() if dct else "XXXX-XX-XX"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        f"<DOCID>{_xml(doc_id)}</DOCID>\n"
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{created}" temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{created}</TIMEX3></DCT>\n'
        f"<TEXT>{''.join(pieces)}</TEXT>\n"
        "</TimeML>\n"
    )


_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _xml(text: str) -> str:
    """Escaped; characters that no XML document may contain become the replacement character."""
    return escape(_NOT_XML.sub("\ufffd", text))
