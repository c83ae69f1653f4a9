"""Days that a sentence takes back: "on Monday, not on Tuesday as first reported"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dateline.model import Grain, Resolved, Span

_NOT = re.compile(r"\b(?:not|rather than|instead of)(?:, [^,;]{1,60},)?(?: on)? $", re.IGNORECASE)
_CORRECTING = re.compile(
    r"\b(?:correct|amend|revis)(?:s|es|ed|ing)\b[^;]{0,40}\b(?:report|statement|account|date|day|version|figure)s?\b"
)
_SHIFTED = re.compile(
    r"\b(?P<days>a|one|two|three) days? (?P<side>earlier|later) than [^,;]{0,60}\b"
    r"(?:said|reported|announced|thought|believed|stated|given|told|claimed|assumed)\b"
)
_YEAR = re.compile(r"\d{4}")
_DAYS = {"a": 1, "one": 1, "two": 2, "three": 3}


def taken_back(text: str, sentence: Span, days: Sequence[Resolved]) -> tuple[Resolved, ...]:
    """Those of the dates in a sentence that it says are wrong. One at least is left, or none is wrong."""
    wrong = tuple(day for day in days if _is_wrong(text[sentence.start : day.span.start]))
    return wrong if len(wrong) < len(days) else ()


def days_taken_back(quote: str, wrong: Iterable[Resolved], right: date | None) -> tuple[date, ...]:
    """The days on which it did not happen, by the dates that are wrong and by the day that is right ("a day earlier
    than the police first said")."""
    found = [_near(day, right) for day in wrong if day.interval.grain is Grain.DAY]
    if right is not None and (shifted := _SHIFTED.search(quote)):
        days = timedelta(days=_DAYS[shifted["days"].lower()])
        found.append(right + days if shifted["side"] == "earlier" else right - days)
    return tuple(day for day in found if day is not None)


def _near(wrong: Resolved, right: date | None) -> date | None:
    """The wrong day; without a year of its own it is of the year of the right one."""
    day = wrong.interval.start
    return day.replace(year=right.year) if day and right and day.day < 29 and not _YEAR.search(wrong.text) else day


def _is_wrong(before: str) -> bool:
    return bool(_NOT.search(before) or _CORRECTING.search(before))
