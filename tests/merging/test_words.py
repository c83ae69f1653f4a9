"""Words as they are compared, and the tables behind them."""

from __future__ import annotations

import pytest

from dateline.merging.words import COMMON, SIDES, STAGES, STOP, happenings, likened, stem, stems


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("evacuated", "evacuation"),
        ("Norway’s", "Norway"),
        ("fined", "fines"),
        ("parties", "party"),
        ("banned", "ban"),
    ],
)
def test_forms_of_a_word_meet(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize(("word", "other"), [("lorries", "trucks"), ("buses", "bus"), ("hiker", "walkers")])
def test_words_for_one_thing_are_alike(word: str, other: str) -> None:
    assert likened(word) == likened(other)


def test_words_for_two_things_are_not() -> None:
    assert likened("mosque") != likened("boatyard")


def told(text: str) -> list[set[str]]:
    return [set(names) for _, names in happenings(stems(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the bank was bought", [{"buy"}]),
        ("found not guilty of theft", [{"acquit"}, {"steal"}]),
        ("the chief executive", [set()]),
        ("the chief executive was jailed", [set(), {"sentence"}]),
        ("nothing of the sort", []),
    ],
    ids=["an irregular form", "the longest phrase", "a phrase that tells of nothing", "behind one", "no word of it"],
)
def test_what_happens(text: str, expected: list[set[str]]) -> None:
    assert told(text) == expected


def test_a_word_may_tell_of_several_happenings() -> None:
    assert {"fire", "dismiss"} <= told("fired")[0]


def test_every_name_in_the_other_tables_is_a_happening() -> None:
    case = "arrest charge trial convict acquit jail appeal bail extradite hang"
    assert set().union(*told(case)) >= STAGES
    assert set().union(*SIDES) <= set().union(*told("buy sold won lost"))


def test_the_tables_of_words_do_not_overlap() -> None:
    assert not STOP & COMMON
