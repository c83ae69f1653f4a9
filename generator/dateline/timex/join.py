"""Puts together what TIMEX3 keeps apart: "July 3 and 4" are two timexes, and for a chronology one date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.model import Resolved, Span, Timex
from dateline.timex.grammar import english
from dateline.timex.interval import OutOfCalendarError, between

_JOINT = re.compile(r"\s*(?:and|or|to|through|until|[-–—,])\s*")


def join(text: str, timexes: Iterable[Timex]) -> tuple[Timex, ...]:
    """The timexes with each run that one row of the grammar found at once ("July 3 and 4", "1927–1937") made
    one, from the start of the first to the end of the last."""
    several = {rule.name for rule in english().rules if rule.members > 1}
    joined: list[Timex] = []
    open_run = False  # a row has two members: the third in a row begins anew
    for timex in timexes:
        whole = _joined(text, joined[-1], timex) if joined and open_run and timex.rule in several else None
        if whole is None:
            joined.append(timex)
            open_run = timex.rule in several
        else:
            joined[-1] = whole
            open_run = False
    return tuple(joined)


def _joined(text: str, first: Timex, second: Timex) -> Resolved | None:
    if not isinstance(first, Resolved) or not isinstance(second, Resolved) or first.rule != second.rule:
        return None
    if not _JOINT.fullmatch(text, first.span.end, second.span.start):
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
        value=f"{first.value}/{second.value}",  # as ISO 8601 writes it: TIMEX3 has no value for two days
        interval=interval,
    )
