"""What brings two reports together, and what keeps them apart; figures are in benchmarks/pairs.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.merging import one_event
from dateline.model import Kind, Report

from .reports import read, report


def same(one: Report, other: Report) -> bool:
    profiles = (read(one, "a"), read(other, "b"))
    assert one_event(*profiles) is one_event(*reversed(profiles)), "symmetric"
    return one_event(*profiles)


OPENS = "The o*Harbour Board* opened a quay for ferries in p*Bergen*"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (OPENS, "A new ferry quay was inaugurated by the o*Harbour Board* in p*Bergen*", True),
        (OPENS, "The o*Harbour Board* sold a quay for ferries in p*Bergen*", False),
        (OPENS, "The o*Harbour Board* elected a chairwoman in p*Bergen*", False),
        (OPENS, "The o*Dock Union* opened an office in p*Oslo*", False),
        ("*Ann Lee* met nurses in p*Cluj*", "*Ann Lee* met the envoy of Hungary in p*Cluj*", False),
        ("A fire destroyed a mosque in p*Bristol*", "A fire destroyed a boatyard in p*Bristol*", False),
        ("Two miners died in a fire at p*Kloof*", "Two miners died in a rockfall at p*Impala*", False),
        (
            "o*Norvik* agreed to buy o*Lindal* for $900 million",
            "o*Lindal* was taken over by o*Norvik* for $900m",
            True,
        ),
        ("o*Norvik* sold a mill to o*Lindal*", "o*Lindal* bought a mill from o*Norvik*", True),
        ("o*Norvik* sold a bank in p*Graz*", "o*Norvik* bought a bank in p*Graz*", False),
        (
            "A gunman killed three people on a tram in p*Utrecht*",
            "A man was arrested in the tram shooting in p*Utrecht*",
            False,
        ),
        ("*Ian Roe* was arrested for theft in p*Hull*", "*Ian Roe* was charged with theft in p*Hull*", False),
        (
            "o*Serbian Guard* accused o*Kosovo Police* of theft",
            "o*Kosovo Police* accused o*Serbian Guard* of theft",
            False,
        ),
        ("o*Italy XV* beat o*Spain XV* 24-10 in p*Rome*", "o*Italy XV* beat o*Spain XV* 31-3 in p*Rome*", False),
        ("*Ann Lee* and *Bo Dahl* in p*Oslo*", "*Bo Dahl* and *Ann Lee* in p*Oslo*", False),
        ("A bus overturned and 18 passengers died", "A bus overturned and 18 passengers died", False),
    ],
    ids=[
        "other words",
        "something else is done",
        "something else happens",
        "another actor and place",
        "the same verb of another thing",
        "another thing in its place",
        "other places",
        "a figure",
        "from the other side",
        "both sides of one subject",
        "the deed and the arrest",
        "two stages of a case",
        "who accuses whom",
        "another score",
        "names alone",
        "neither name nor country",
    ],
)
def test_one_event(one: str, other: str, expected: bool) -> None:
    assert same(report(one), report(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021-11-09", "2021-11-09", True),
        ("2021-11-09", "2021-11-10", False),
        ("2021-11", "2021-11-09", True),
        ("2021-10", "2021-11-09", False),
        ("2021", "2021-11", True),
        ("2021-11-06/2021-11-07", "2021-11-07", True),
        ("2021-11-06/2021-11-12", "2021-11-09", False),
        ("2021-11-21~/2021-11-30~", "2021-11-22", True),
        ("../2021-12-01", "2021-11-09", False),
    ],
    ids=[
        "one day",
        "two days",
        "in the month",
        "in another month",
        "a month in a year",
        "in the weekend",
        "in a stretch of exact days",
        "late November",
        "an open side",
    ],
)
def test_dates_must_agree_within_their_precision(one: str, other: str, expected: bool) -> None:
    assert same(report(OPENS, one), report(OPENS, other)) is expected


def test_another_day_counts_where_the_text_says_that_it_was_wrong() -> None:
    right = replace(report(OPENS, "2021-11-09"), not_on=(date(2021, 11, 10),))
    assert same(right, report(OPENS, "2021-11-10"))
    assert not same(right, report(OPENS, "2021-11-11"))


def test_two_statements_are_one_only_from_one_speaker() -> None:
    said = "The quay in p*Bergen* would stay shut"
    board = report(said, kind=Kind.STATEMENT, by="Harbour Board")
    union = report(said, kind=Kind.STATEMENT, by="Dock Union")
    assert not same(board, union)
    assert same(board, report(said, kind=Kind.STATEMENT, by="Harbour Board"))


def test_an_article_is_not_merged_with_itself() -> None:
    assert not one_event(read(report(OPENS), "a"), read(report(OPENS), "a"))
