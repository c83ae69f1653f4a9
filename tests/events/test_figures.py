"""What the figures of a sentence count, and what happens to it, with the real model."""

from __future__ import annotations

import pytest

from dateline import actors
from dateline.events.figures import figures
from dateline.events.tree import tree
from dateline.model import Figure, Span


def read(sentence: str, model: str | None = None, taken: tuple[Span, ...] = ()) -> tuple[Figure, ...]:
    whole = Span(0, len(sentence))
    return figures(sentence, whole, tree(whole, actors.analyser(model)(sentence, (whole,)).tokens), taken)


# The words of each figure, what it counts and what happens to it.
COUNTED = {
    "people killed": ("A landslide killed 17 people in Orsa.", [("17", "person", "die")]),
    "people who died": ("At least 12 climbers died on the ridge.", [("At least 12", "climber", "die")]),
    "left dead": ("The blast left 14 dead and 30 injured.", [("14", "person", "die"), ("30", "person", "injure")]),
    "people unsaid": ("It sank in a storm, drowning 42.", [("42", "person", "die")]),
    "a toll": ("The death toll rose to 57.", [("57", "person", "die")]),
    "a part that has its verb": (
        "Ten miners were trapped and three of them died.",
        [("Ten", "miner", "trap"), ("three", "person", "die")],
    ),
    "things": ("The flood destroyed 120 wooden houses.", [("120", "house", "destroy")]),
    "a crowd": ("A crowd of 20,000 gathered in the square.", [("20,000", "person", "attend")]),
    "a price": ("Norvik bought the dairy for $1.2 billion.", [("$1.2 billion", "$", "price")]),
    "sales beside a price": (
        "Norvik, which has sales of $3bn, bought the dairy for €40m.",
        [("$3bn", "$", "revenue"), ("€40m", "€", "price")],
    ),
    "a currency by name": ("The mill was sold for 300 million euros.", [("300 million euros", "€", "price")]),
    "a fine": ("The court ordered the firm to pay a fine of €2m.", [("€2m", "€", "fine")]),
    "a rate to and by": (
        "The bank raised its rate by 0.25 percentage points to 4.5 per cent.",
        [("0.25 percentage points", "point", "raise by"), ("4.5 per cent", "share", "raise to")],
    ),
    "a share of its subject": ("Turnout was 62 percent.", [("62 percent", "share", "of turnout")]),
    "years in prison": ("The judge jailed him for six years.", [("six years", "year", "jail")]),
    "a vote": ("Lawmakers passed the bill by 132 votes to 41.", [("132 votes to 41", "result", "vote")]),
    "a match": ("Leeds beat Hull 24-10.", [("24-10", "result", "score")]),
    "a magnitude": ("A 5.1-magnitude quake hit the island.", [("5.1", "magnitude", "magnitude")]),
}


@pytest.mark.parametrize(("sentence", "counted"), COUNTED.values(), ids=COUNTED)
def test_what_is_counted(sentence: str, counted: list[tuple[str, str, str]]) -> None:
    found = read(sentence)
    assert [(figure.text, figure.of, figure.doing) for figure in found] == counted
    assert all(sentence[figure.span.start : figure.span.end] == figure.text for figure in found)


PARTS = {
    "including": "A landslide killed 17 people, including two children.",
    "of them": "A landslide killed 17 people, four of them children.",
}


@pytest.mark.parametrize("sentence", PARTS.values(), ids=PARTS)
def test_a_part_of_another_figure_is_none(sentence: str) -> None:
    assert [figure.text for figure in read(sentence)] == ["17"]


def test_the_whole_of_which_a_part_is_told_is_none() -> None:
    assert [figure.text for figure in read("Twelve of the 40 sailors drowned.")] == ["Twelve"]


def test_what_counts_nothing_is_no_figure() -> None:
    assert read("The train left platform 9 for Flight 370 and Room 12.") == ()


def test_one_is_counted_only_where_it_is_somebody() -> None:
    assert [figure.text for figure in read("One climber died, and that is one thing nobody forgets.")] == ["One"]


def test_dates_and_names_count_nothing() -> None:
    sentence = "On 3 May 57 people died."
    assert [figure.text for figure in read(sentence, taken=(Span(3, 8),))] == ["57"]


WITHOUT_MODEL = {
    "one thing happens": ("A landslide killed 17 people.", [("17", "person", "die")]),
    "two things happen": (
        "A blast killed 12 people and hurt 30 people.",
        [("12", "person", ""), ("30", "person", "")],
    ),
}


@pytest.mark.parametrize(("sentence", "counted"), WITHOUT_MODEL.values(), ids=WITHOUT_MODEL)
def test_without_a_model_it_is_known_where_one_thing_happens(
    sentence: str, counted: list[tuple[str, str, str]]
) -> None:
    assert [(figure.text, figure.of, figure.doing) for figure in read(sentence, "none")] == counted
