"""What counts from an anchor: this, last, next; before and after; the weekend."""

from datetime import date

import pytest

from dateline.model import Unresolved
from dateline.timex import tag


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param("last Tuesday", "2024-07-02", "2024-06-25", id="last Tuesday, on a Tuesday"),
        pytest.param("next Tuesday", "2024-07-02", "2024-07-09", id="next Tuesday, on a Tuesday"),
        pytest.param("this Friday", "2024-07-02", "2024-07-05", id="this Friday"),
        pytest.param("last June", "2024-07-02", "2024-06", id="the month that is just over"),
        pytest.param("last July", "2024-07-02", "2023-07", id="not the month that is running"),
        pytest.param("last winter", "2024-02-10", "2022-WI", id="not the winter that is running"),
        pytest.param("over the weekend", "2024-07-01", "2024-W26-WE", id="the weekend, on a Monday"),
        pytest.param("will meet this weekend", "2024-07-01", "2024-W27-WE", id="this weekend, ahead"),
        pytest.param("this weekend", "2024-07-06", "2024-W27-WE", id="this weekend, on a Saturday"),
        pytest.param("a month ago", "2024-03-31", "2024-02", id="a month before the 31st"),
        pytest.param("a year ago", "2024-02-29", "2023", id="a year before February 29"),
        pytest.param("last week", "2024-01-03", "2023-W52", id="over the new year"),
    ],
)
def test_relative(text: str, published: str, expected: str) -> None:
    (found,) = tag(text, date.fromisoformat(published))
    assert found.value == expected


@pytest.mark.parametrize("words", ["The following week", "Two days earlier", "The next morning"], ids=str)
def test_what_follows_a_year_is_known_no_better_than_the_year(words: str) -> None:
    found = tag(f"In 1998 it rained. {words}, it stopped.", date(2024, 7, 2))
    assert [timex.value for timex in found] == ["1998", "1998"]


@pytest.mark.parametrize("words", ["Two days later", "The following year", "The next morning"], ids=str)
def test_later_than_nothing_is_unresolved(words: str) -> None:
    (found,) = tag(f"{words}, it stopped.", date(2024, 7, 2))
    assert isinstance(found, Unresolved)
    assert found.reason == "no date named before it to count from"
