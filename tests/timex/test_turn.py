"""A weekday or a month moved to the other side of the article, by what its sentence says."""

from datetime import date

import pytest

from dateline.model import Resolved
from dateline.timex import edtf, follow, tag, turn

WEDNESDAY = date(2023, 5, 10)


def read(text: str) -> Resolved:
    (timex,) = (one for one in tag(text, WEDNESDAY) if isinstance(one, Resolved))
    return timex


@pytest.mark.parametrize(
    ("text", "sign", "expected"),
    [
        pytest.param("on Saturday", 1, "2023-05-13", id="a weekday ahead"),
        pytest.param("until Friday", -1, "2023-05-05", id="a weekday back"),
        pytest.param("on Wednesday", 1, "2023-05-10", id="the day itself lies ahead"),
        pytest.param("on Wednesday", -1, "2023-05-10", id="and behind"),
        pytest.param("in April", 1, "2024-04", id="a month ahead"),
        pytest.param("in May", -1, "2023-05", id="a month that has begun"),
        pytest.param("on 19 March", 1, "2024-03-19", id="a day ahead"),
        pytest.param("in the fall", -1, "2022-23", id="a season"),
        pytest.param("on Saturday", 0, "2023-05-06", id="no sign"),
        pytest.param("in March 2019", 1, "2019-03", id="a year says where it lies"),
        pytest.param("last Friday", 1, "2023-05-05", id="so does “last”"),
    ],
)
def test_turn(text: str, sign: int, expected: str) -> None:
    assert edtf(turn(read(text), sign, WEDNESDAY, "said").interval) == expected


def test_the_value_and_the_reason_turn_with_the_days() -> None:
    turned = turn(read("on Saturday morning"), 1, WEDNESDAY, "plays")
    assert turned.value == "2023-05-13TMO"
    assert turned.why == "“Saturday morning” counted from the article's date, since “plays” looks ahead"


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        pytest.param("on 4 March 2019", "in November", "2019-11", id="later in the year"),
        pytest.param("in November 2018", "in March", "2019-03", id="early in the next"),
        pytest.param("in May 2018", "on Friday", "2023-05-05", id="a weekday follows nothing"),
    ],
)
def test_follow(first: str, then: str, expected: str) -> None:
    assert edtf(follow(read(then), read(first)).interval) == expected
