"""What of a report is compared."""

from __future__ import annotations

import pytest

from dateline.merging.words import likened, stem
from dateline.model import ActorType, Report, Span

from .reports import read, report


def test_names_are_kept_word_by_word_without_countries_and_common_words() -> None:
    found = read(report("The o*Supreme Court of India* met *Ann Lee* in p*Delhi*"))
    assert found.names == {stem(word) for word in ("Supreme", "Ann", "Lee", "Delhi")}
    assert found.countries == {"india"}


def test_a_name_that_nobody_found_counts_by_its_capital() -> None:
    assert stem("Arcopata") in read(report("Mud buried Arcopata and Lima")).names


def test_a_lone_word_that_opens_the_sentence_is_no_name() -> None:
    assert not read(report("Gunmen stormed a post")).names


def test_words_tell_of_neither_who_nor_what_happens() -> None:
    found = read(report("Police arrested the former banker *Yves Tassin* in a harbour"))
    assert found.words == {likened("police"), likened("harbour")}


def test_a_capital_brings_its_country() -> None:
    assert "angola" in read(report("*Ann Lee* flew to p*Luanda*")).countries


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The developer, charged with bribery, was bailed", {"release"}),
        ("Lawmakers voted to ban smoking", {"ban"}),
        ("The firm won approval", {"approve"}),
        ("The firm won", {"win", "award"}),
        ("The lady vanished", {"miss"}),
    ],
    ids=["not in an aside", "behind a light verb", "the noun of one", "a light verb alone", "the first"],
)
def test_what_a_title_tells_of_foremost(title: str, expected: set[str]) -> None:
    assert read(report(title)).foremost == expected


def test_the_date_is_no_figure_and_no_name() -> None:
    found = read(report("On May 3 *Ann Lee* opened a quay"))
    assert found.figures == {"3"}, "unless the report knows it for its date"


def test_hidden_actors_are_not_compared() -> None:
    from dateline.merging import profile

    hidden = report("*Ann Lee* opened a quay")
    found = profile("a", hidden, {"ann-lee": None}, {})
    assert found.subject is None


def test_the_subject_is_the_first_actor_that_is_no_place() -> None:
    found = read(report("In p*Riga* o*Norvik Foods* bought o*Lindal*"))
    assert found.subject == "norvik-foods"
    assert found.places == {"riga"}


def test_reports_of_the_helper_hold_their_mentions() -> None:
    made: Report = report("*Ann Lee* met o*Norvik*")
    assert [made.quote[m.span.start : m.span.end] for m in made.mentions] == ["Ann Lee", "Norvik"]
    assert made.mentions[1].type is ActorType.ORGANISATION
    assert made.span == Span(0, len(made.quote))
