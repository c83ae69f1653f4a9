"""Durations, sets and references: TIMEX3 values that name no days."""

from datetime import date

import pytest

from dateline.model import Measure
from dateline.timex import tag


@pytest.mark.parametrize(
    ("text", "kind", "value", "mod"),
    [
        pytest.param("for two decades", "DURATION", "P20Y", None, id="decades are years"),
        pytest.param("for a fortnight", "DURATION", "P2W", None, id="a fortnight is two weeks"),
        pytest.param("for half an hour", "DURATION", "PT30M", None, id="half an hour"),
        pytest.param("for 1,200 years", "DURATION", "P1200Y", None, id="thousands"),
        pytest.param("for about three weeks", "DURATION", "P3W", "APPROX", id="about"),
        pytest.param("for several months", "DURATION", "PXM", None, id="no number"),
        pytest.param("each year", "SET", "P1Y", None, id="each year"),
        pytest.param("every Monday", "SET", "XXXX-WXX-1", None, id="every Monday"),
        pytest.param("twice a week", "SET", "P1W", None, id="a rate"),
        pytest.param("It is now closed", "DATE", "PRESENT_REF", None, id="now"),
    ],
)
def test_measure(text: str, kind: str, value: str, mod: str | None) -> None:
    (found,) = tag(text, date(2024, 7, 2))
    assert isinstance(found, Measure)
    assert (found.type.value, found.value, found.mod) == (kind, value, mod)
