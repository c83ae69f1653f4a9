"""The operators that name no days: `duration`, `set`, `reference`."""

from __future__ import annotations

from dateline.model import TimexType
from dateline.timex import formats
from dateline.timex.context import Amount, Context
from dateline.timex.fields import integer, occurrence_of, string, time_of_day
from dateline.timex.patterns import Captures

_LETTERS = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1),
    "week": ("", "W", 1), "fortnight": ("", "W", 2), "month": ("", "M", 1), "quarter": ("", "Q", 1),
    "year": ("", "Y", 1),    "decade": ("", "Y", 10), "century": ("", "Y", 100), "weekend": ("", "WE", 1),
}  # fmt: skip


def _span_of_time(captures: Captures) -> str:
    """`P2Y`, `PT30M`, `PXD` where the number is not said."""
    clock, letter, times = _LETTERS[string(captures, "unit")]
    number = captures.get("number", captures.get("few", 0))
    if not isinstance(number, (int, float)):
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


def read_duration(captures: Captures, context: Context, text: str) -> Amount:
    if "long" in captures:
        return Amount(TimexType.DURATION, string(captures, "long"))
    return Amount(TimexType.DURATION, _span_of_time(captures), string(captures, "about") or None)


def read_set(captures: Captures, context: Context, text: str) -> Amount:
    if "frequency" in captures:
        return Amount(TimexType.SET, string(captures, "frequency"))
    weekday = integer(captures, "weekday")
    weekday = integer(captures, "weekdays") if weekday is None else weekday
    if weekday is not None:
        return Amount(TimexType.SET, f"XXXX-WXX-{weekday + 1}{time_of_day(captures)}")
    if "holiday" in captures or "month" in captures:
        of = occurrence_of(captures)
        assert of is not None, "a month or a holiday returns every year"
        return Amount(TimexType.SET, "XXXX" + formats.value(of(2024))[4:])
    if "season" in captures:
        return Amount(TimexType.SET, "XXXX-" + ("SP", "SU", "FA", "WI")[integer(captures, "season") or 0])
    if "unit" not in captures:
        return Amount(TimexType.SET, f"XXXX-XX-XX{time_of_day(captures)}")
    return Amount(TimexType.SET, _span_of_time({"number": 1, **captures}))


def read_reference(captures: Captures, context: Context, text: str) -> Amount:
    return Amount(TimexType.DATE, string(captures, "value"))
