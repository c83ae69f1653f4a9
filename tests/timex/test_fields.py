"""Captures as times of day and as dates that return every year."""

from datetime import date

import pytest

from dateline.timex.fields import occurrence_of, time_of_day
from dateline.timex.interval import OutOfCalendarError


@pytest.mark.parametrize(
    ("captures", "expected"),
    [
        pytest.param({"clock": "8:30", "halfday": "am"}, "T08:30", id="a.m."),
        pytest.param({"clock": "8:30", "halfday": "pm"}, "T20:30", id="p.m."),
        pytest.param({"hour": 12, "halfday": "am"}, "T00:00", id="midnight"),
        pytest.param({"hour": 12, "halfday": "pm"}, "T12:00", id="noon"),
        pytest.param({"clock": "18:00", "zone": "Z"}, "T18:00Z", id="UTC"),
        pytest.param({"clock": "18:00:05"}, "T18:00:05", id="seconds"),
        pytest.param({"militaryclock": 800}, "T08:00", id="0800"),
        pytest.param({"hour": 3, "daypart": "AF"}, "T15:00", id="three in the afternoon"),
        pytest.param({"daypart": "MO"}, "TMO", id="morning"),
        pytest.param({}, "", id="none"),
    ],
)
def test_time_of_day(captures: dict[str, str | int | float], expected: str) -> None:
    assert time_of_day(captures) == expected


@pytest.mark.parametrize(
    ("holiday", "year", "expected"),
    [
        pytest.param("12-25", 2023, date(2023, 12, 25), id="a fixed day"),
        pytest.param("easter+0", 2024, date(2024, 3, 31), id="Easter"),
        pytest.param("easter-2", 2024, date(2024, 3, 29), id="Good Friday"),
        pytest.param("11-thursday-4", 2024, date(2024, 11, 28), id="the fourth Thursday"),
        pytest.param("05-monday--1", 2024, date(2024, 5, 27), id="the last Monday"),
    ],
)
def test_holiday(holiday: str, year: int, expected: date) -> None:
    of = occurrence_of({"holiday": holiday})
    assert of is not None
    assert of(year).start == expected


def test_a_day_that_a_year_lacks() -> None:
    of = occurrence_of({"month": 2, "day": 29})
    assert of is not None
    with pytest.raises(OutOfCalendarError):
        of(2023)
