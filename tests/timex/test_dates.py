"""Dates with some fields given, the others from the anchor nearby."""

from datetime import date

import pytest

from dateline.timex import tag


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param("in December", "2024-01-10", "2023-12", id="the nearest December"),
        pytest.param("in December", "2024-10-10", "2024-12", id="the nearest December, ahead"),
        pytest.param("It was held in December", "2024-10-10", "2023-12", id="back"),
        pytest.param("It will be held in December", "2024-01-10", "2024-12", id="ahead"),
        pytest.param("on Feb. 29", "2025-01-10", "2024-02-29", id="the nearest leap day"),
        pytest.param("on Friday, June 28", "2021-01-10", "2019-06-28", id="a weekday decides the year"),
        pytest.param("on the 20th", "2024-07-02", "2024-06-20", id="a day of last month"),
        pytest.param("in '98", "2024-07-02", "1998", id="two digits, last century"),
        pytest.param("in '24", "2024-07-02", "2024", id="two digits, this century"),
        pytest.param("the 1999-00 season", "2024-07-02", "1999 2000", id="over the century"),
    ],
)
def test_date(text: str, published: str, expected: str) -> None:
    found = tag(text, date.fromisoformat(published))
    assert " ".join(timex.value for timex in found) == expected
