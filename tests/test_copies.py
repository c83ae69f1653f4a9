"""Which articles carry the text of another one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.copies import Sketched, originals, share, sketch

WIRE = (
    "The council of Marrow closed its last swimming bath on Monday after engineers found cracks in the roof. The "
    "bath had served four villages since 1931 and was to be repaired next year. A spokesman said that the money had "
    "been spent on a road instead, and that swimmers would be taken by bus to the next town until one is built."
)
CUT = WIRE[: WIRE.index(" A spokesman")]
RESPELT = WIRE.replace("swimming bath", "swimming pool").replace("engineers", "builders").replace("road", "street")
OTHER = (
    "The council of Marrow will build a road to the next town, it said on Monday. Work begins in spring and the road "
    "should be open within two years. Villagers have asked for it since the railway was closed, and the money was to "
    "have been spent on the repair of a swimming bath, whose roof has cracks and which had to be closed as well."
)


def article(path: str, text: str, published: str | None = "2022-05-10") -> Sketched:
    return Sketched(path, date.fromisoformat(published) if published else None, sketch(text))


@pytest.mark.parametrize(
    ("text", "carried"),
    [(WIRE, True), (CUT, True), (RESPELT, True), (f"(Agency) — {WIRE.upper()}", True), (OTHER, False), ("", False)],
    ids=["word for word", "cut", "respelt", "in capitals with a credit", "of the same matter", "nothing"],
)
def test_carried(text: str, carried: bool) -> None:
    assert (originals([article("a", WIRE), article("b", text)]) == {"b": "a"}) is carried


def test_two_short_sentences_of_one_pattern_are_no_copies() -> None:
    one, other = (
        "Estonia raised its tax on beer by a tenth on Monday",
        "Estonia raised its tax on salt by a tenth on Monday",
    )
    assert originals([article("a", one), article("b", other)]) == {}


def test_the_earliest_is_the_original_whatever_the_order() -> None:
    articles = [article("a", WIRE, "2022-05-12"), article("b", CUT, None), article("c", WIRE, "2022-05-10")]
    assert originals(articles) == originals(reversed(articles)) == {"a": "c", "b": "c"}


def test_what_comes_a_week_later_is_not_carried() -> None:
    assert originals([article("a", WIRE, "2022-05-10"), article("b", WIRE, "2022-05-17")]) == {}


def test_what_stands_everywhere_is_no_copy_of_anything_and_costs_nothing() -> None:
    notice = "This is a short notice that every paper of the town prints below its articles in the same words"
    articles = [article(f"{number:03}", f"{notice} {number}", None) for number in range(200)]
    assert set(originals(articles).values()) == {"000"}


@given(st.text(), st.text())
def test_a_share_is_symmetric_and_between_none_and_all(one: str, other: str) -> None:
    found = share(sketch(one), sketch(other))
    assert found == share(sketch(other), sketch(one))
    assert 0 <= found <= 1


@given(st.lists(st.sampled_from("abcdefghij"), min_size=20).map(" ".join))
def test_a_sketch_is_small_and_in_order(text: str) -> None:
    found = sketch(text)
    assert list(found) == sorted(set(found))
    assert len(found) <= 64
