"""Reports of one event together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dateline.merging import Profile, groups
from dateline.merging import groups as module

from .reports import read, report

OPENS = "The o*Harbour Board* opened a quay for ferries in p*Bergen*"
ELECTS = "The o*Harbour Board* elected *Ann Lee* as chairwoman"


def profiles(*told: tuple[str, str]) -> list[Profile]:
    return [read(report(text, date), f"article {number}") for number, (text, date) in enumerate(told)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([(OPENS, "2021-11-09"), (ELECTS, "2021-11-09"), (OPENS, "2021-11-09")], [[0, 2], [1]]),
        ([(OPENS, "2021-11-09"), (OPENS, "2021-11")], [[0, 1]]),
        ([(OPENS, "2021-11"), (OPENS, "2021-11-09")], [[0, 1]]),
        ([(OPENS, "2021"), (OPENS, "2021-11-09"), (OPENS, "2021-06-01")], [[0, 1], [2]]),
        ([(OPENS, "2021-11-09"), (OPENS, "2021-11-10"), (OPENS, "2021-11")], [[0, 2], [1]]),
        ([(OPENS, "199X"), (OPENS, "199X")], [[0, 1]]),
        ([], []),
    ],
    ids=["by event", "a wider date later", "a wider date first", "within a year", "only one day", "a decade", "none"],
)
def test_groups(told: Sequence[tuple[str, str]], expected: list[list[int]]) -> None:
    assert groups(profiles(*told)) == expected


def test_a_report_joins_the_group_it_agrees_with_most() -> None:
    told = profiles(
        (OPENS, "2021-11-09"),
        (OPENS.replace("ferries", "yachts"), "2021-11-09"),
        ("In p*Bergen* a quay was inaugurated for yachts by the o*Harbour Board*", "2021-11-09"),
    )
    assert groups(told) == [[0], [1, 2]]


def test_only_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of many reports meets those of its own day, whatever else shares its names."""
    compared = 0
    real = module.__globals__["one_event"]

    def counted(one: Profile, other: Profile) -> bool:
        nonlocal compared
        compared += 1
        return bool(real(one, other))

    monkeypatch.setitem(module.__globals__, "one_event", counted)
    days = [
        f"20{year:02}-{month:02}-{day:02}" for year in range(10, 20) for month in range(1, 13) for day in (5, 15, 25)
    ]
    found = groups(profiles(*((OPENS, day) for day in days for _ in range(2))))
    assert len(found) == len(days)
    assert compared <= len(days)


def test_a_wider_date_meets_by_names_that_are_not_in_everything_of_its_month() -> None:
    crowd = [(f"The o*Harbour Board* fined a ship called *Orla {number:03}*", "2021-11-09") for number in range(201)]
    found = groups(profiles(*crowd, (OPENS, "2021-11-10"), (OPENS, "2021-11")))
    assert found[-1] == [201, 202], "by Bergen"
