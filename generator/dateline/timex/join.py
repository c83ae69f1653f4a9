"""Puts together what TIMEX3 keeps apart: "July 3 and 4", "from 1949 to 1952" are two timexes, and for a chronology
one date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.model import Resolved, Span, Timex, TimexType
from dateline.timex.grammar import english
from dateline.timex.interval import OutOfCalendarError, between
from dateline.timex.patterns import fold

_JOINT = re.compile(r"\s*(?:and|or|to|through|until|[-–—,/])\s*")
_TO = re.compile(r",? (?:to|through|thru|until|till|up to) (?:the )?|-| - ")
_THROUGH = re.compile(r",? (?:through|thru|until|till) (?:the )?")
_AND = re.compile(r" and (?:the )?")
_FROM = re.compile(r"(?<!\w)from (?:the )?\Z")
_BETWEEN = re.compile(r"(?<!\w)between (?:the )?\Z")
_MOVED = re.compile(
    r"(?<!\w)(?:mov(?:ed|ing|es)|postpon(?:ed|ing|es)|shift(?:ed|ing|s)|delay(?:ed|ing|s)|reschedul(?:ed|ing|es)"
    r"|push(?:ed|ing|es)|br(?:ought|inging|ings) forward|chang(?:ed|ing|es)|extend(?:ed|ing|s))(?!\w)[^.;]*\Z"
)
"""What is moved from Friday to Monday does not last from Friday to Monday."""
_BEFORE = 60


def join(text: str, timexes: Iterable[Timex]) -> tuple[Timex, ...]:
    """The timexes with each pair that is one range or one row of the grammar ("July 3 and 4", "1927–1937",
    "between March and May 2019") made one, from the start of the first to the end of the last."""
    several = {rule.name for rule in english().rules if rule.members > 1}
    joined: list[Timex] = []
    open_run = False  # a pair has two members: the third in a row begins anew
    for timex in timexes:
        first = joined[-1] if joined and open_run else None
        whole = _joined(text, first, timex, several) if first else None
        if whole is None:
            joined.append(timex)
        else:
            joined[-1] = whole
        open_run = whole is None
    return tuple(joined)


def _joined(text: str, first: Timex, second: Timex, several: set[str]) -> Resolved | None:
    if not isinstance(first, Resolved) or not isinstance(second, Resolved):
        return None
    one_row = first.rule == second.rule and second.rule in several
    pair = one_row and _JOINT.fullmatch(text, first.span.end, second.span.start) is not None
    if not pair and not _is_range(text, first, second):
        return None
    try:
        interval = between(first.interval, second.interval)
    except OutOfCalendarError:
        return None
    span = Span(first.span.start, second.span.end)
    return replace(
        first,
        span=span,
        text=text[span.start : span.end],
        type=TimexType.DATE,
        value=f"{_day(first)}/{_day(second)}",  # as ISO 8601 writes it: TIMEX3 has no value for two days
        interval=interval,
    )


def _is_range(text: str, first: Resolved, second: Resolved) -> bool:
    """“from … to …”, “between … and …”, “… through …”; not two times of one day."""
    if first.interval == second.interval or second.span.start - first.span.end > 20:
        return False
    before = fold(text[max(0, first.span.start - _BEFORE) : first.span.start])
    joint = fold(text[first.span.end : second.span.start])
    if _BETWEEN.search(before):
        return _AND.fullmatch(joint) is not None
    if _FROM.search(before):
        return _TO.fullmatch(joint) is not None and not _MOVED.search(before)
    return _THROUGH.fullmatch(joint) is not None and not _MOVED.search(before)


def _day(timex: Resolved) -> str:
    return timex.value.partition("T")[0]
