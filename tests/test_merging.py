"""What brings two reports together, and what keeps them apart; figures are in benchmarks/pairs.py."""

from __future__ import annotations

import pytest

from dateline.merging import one_event, profile, stem
from dateline.model import ActorType, Basis, Kind, Mention, Report, Span, Status, Trust
from dateline.timex import parse_edtf

IDS = {"harbour-board": "harbour-board", "dock-union": "dock-union", "norway": "norway"}


def report(title: str, date: str, *keys: str, kind: Kind = Kind.OCCURRENCE) -> Report:
    mentions = tuple(
        Mention(Span(0, 1), key, key.replace("-", " "), key, ActorType.ORGANISATION, Trust.MODEL) for key in keys
    )
    return Report(Span(0, 9), title, title, parse_edtf(date), Basis.STATED, None, kind, Status.REPORTED, mentions)


def same(one: Report, other: Report) -> bool:
    profiles = (profile("a", one, IDS, {}), profile("b", other, IDS, {}))
    assert one_event(*profiles) is one_event(*reversed(profiles)), "symmetric"
    return one_event(*profiles)


OPENS = report("Harbour board opens new quay for ferries", "2021-11-09", "harbour-board")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (report("New quay for ferries inaugurated by the harbour board", "2021-11-09", "harbour-board"), True),
        (report("Harbour board opened new ferries quay", "2021-11", "harbour-board"), True),
        (report("Harbour board opens new quay for ferries", "2021-11-10", "harbour-board"), False),
        (report("Harbour board closes new quay for ferries", "2021-11-09", "harbour-board"), False),
        (report("Harbour board elects chairwoman", "2021-11-09", "harbour-board"), False),
        (report("Dock union opens office", "2021-11-09", "dock-union"), False),
    ],
    ids=["other words", "a wider date", "another day", "the contrary", "something else", "another actor"],
)
def test_one_event(other: Report, expected: bool) -> None:
    assert same(OPENS, other) is expected


def test_who_accuses_whom_makes_a_difference() -> None:
    one = report("Board accused union of blocking quay", "2021-11-09", "harbour-board", "dock-union")
    other = report("Union accused board of blocking quay", "2021-11-09", "dock-union", "harbour-board")
    assert not same(one, other)


def test_two_statements_are_one_only_from_one_speaker() -> None:
    kind = Kind.STATEMENT
    one = report("Board said quay would stay shut", "2021-11-09", "harbour-board", "dock-union", kind=kind)
    other = report("Union said quay would stay shut", "2021-11-09", "dock-union", "harbour-board", kind=kind)
    assert not same(one, other)
    assert same(one, one)


def test_an_article_is_not_merged_with_itself() -> None:
    assert not one_event(profile("a", OPENS, IDS, {}), profile("a", OPENS, IDS, {}))


@pytest.mark.parametrize(("word", "other"), [("evacuated", "evacuating"), ("Norway's", "Norway"), ("fined", "fines")])
def test_forms_of_a_word_meet(word: str, other: str) -> None:
    assert stem(word) == stem(other)
