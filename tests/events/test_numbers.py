"""Numbers as news writes them, and how far they reach."""

from __future__ import annotations

import pytest

from dateline.events.numbers import numbers
from dateline.model import Bounds

EXACT = {
    "digits": ("12 people", 12),
    "thousands": ("1,234 people", 1234),
    "decimals": ("4.25%", 4.25),
    "a word": ("seventeen people", 17),
    "a word with a hyphen": ("twenty-one people", 21),
    "hundreds": ("two hundred and twelve people", 212),
    "a hundred": ("a hundred people", 100),
}


@pytest.mark.parametrize(("text", "value"), EXACT.values(), ids=EXACT)
def test_a_number_below_a_thousand_or_to_the_last_digit_is_exact(text: str, value: float) -> None:
    (number,) = numbers(text)
    assert number.bounds == Bounds(value, value)


AS_WRITTEN = {
    "at least": ("At least 12 people", "At least 12"),
    "the sign of a currency": ("for $3bn in cash", "$3bn"),
    "both": ("more than £40m", "more than £40m"),
    "a million in full": ("cost 1.2 million", "1.2 million"),
    "or more": ("with 120 or more aboard", "120 or more"),
    "a range": ("between 10 and 15 people", "10 and 15"),
    "dozens": ("killed dozens of people", "dozens"),
    "tens of thousands": ("by tens of thousands", "tens of thousands"),
    "millions of people": ("1.2m people", "1.2m"),
}


@pytest.mark.parametrize(("text", "written"), AS_WRITTEN.values(), ids=AS_WRITTEN)
def test_what_belongs_to_a_number(text: str, written: str) -> None:
    (number,) = numbers(text)
    assert text[number.span.start : number.span.end] == written


# Two numbers in words, and whether one count can be both.
MEET = {
    "the same in words": ("14", "fourteen", True),
    "at least": ("at least 12", "14", True),
    "at least more": ("at least 57", "42", False),
    "far more than at least": ("at least 20", "41", False),
    "far less than up to": ("up to 300", "90", False),
    "more than": ("more than 900", "1,200", True),
    "up to": ("up to 300", "250", True),
    "fewer": ("fewer than 20", "31", False),
    "about": ("about 1,000", "960", True),
    "about, far off": ("about 5,000", "20,000", False),
    "nearly": ("nearly 200", "two hundred", True),
    "neighbours": ("12", "13", False),
    "round thousands apart": ("61,000", "62,000", False),
    "rounded": ("1.2 million", "1,230,000", True),
    "rounded less": ("$1.2bn", "$1.25bn", True),
    "not rounded": ("$900 million", "$850m", False),
    "two ways to write it": ("$900 million", "$900m", True),
    "a dozen": ("a dozen", "13", True),
    "dozens": ("dozens", "12", False),
    "hundreds": ("hundreds", "340", True),
    "a range": ("10 to 15", "12", True),
    "beside a range": ("10 to 15", "16", False),
    "half a million": ("half a million", "512,000", True),
}


@pytest.mark.parametrize(("one", "other", "meet"), MEET.values(), ids=MEET)
def test_whether_one_number_can_be_both(one: str, other: str, meet: bool) -> None:
    (first,), (second,) = numbers(one), numbers(other)
    assert first.bounds.meet(second.bounds) is meet
    assert second.bounds.meet(first.bounds) is meet


NONE = ["a 66-year-old", "an F-16", "the 5th", "a time of 2:19:04", "version 1.2.3", "a million-dollar deal"]


@pytest.mark.parametrize("text", NONE)
def test_what_is_part_of_a_word_is_no_number(text: str) -> None:
    assert list(numbers(text)) == []


def test_two_numbers_that_are_joined_are_kept_apart() -> None:
    (number,) = numbers("by 132-41")
    assert (number.first, number.last) == (Bounds(132, 132), Bounds(41, 41))


def test_from_one_number_to_another_is_no_range() -> None:
    assert [number.bounds for number in numbers("from 10 to 15")] == [Bounds(10, 10), Bounds(15, 15)]
