"""Where two reports of one event differ, and where they only say the same in other words; with the real model."""

from __future__ import annotations

from datetime import date

import pytest

from dateline import actors
from dateline.disagreements import disagreements
from dateline.events.figures import figures
from dateline.events.tree import tree
from dateline.model import (
    Basis,
    Disagreement,
    Evidence,
    Grain,
    Interval,
    Resolved,
    Span,
    TimexType,
)

MAY = {number: Interval(date(2024, 5, number), date(2024, 5, number + 1), Grain.DAY) for number in (3, 4)}
WHOLE_MAY = Interval(date(2024, 5, 1), date(2024, 6, 1), Grain.MONTH)
FROM_MAY = Interval(date(2024, 5, 4), None, Grain.DAY)
ABOUT_MAY = Interval(date(2024, 5, 4), date(2024, 5, 5), Grain.DAY, approximate=True)


def evidence(
    sentence: str, interval: Interval = MAY[3], dated: bool = False, article: str = "articles/a.md"
) -> Evidence:
    """What a sentence tells; where it is `dated`, its first word is its date."""
    whole = Span(0, len(sentence))
    word = Span(0, sentence.index(" "))
    timex = Resolved(
        word, sentence[: word.end], TimexType.DATE, "", None, "a rule", interval, Basis.RESOLVED, "as it says"
    )
    parsed = tree(whole, actors.analyser(None)(sentence, (whole,)).tokens)
    counted = figures(sentence, whole, parsed, (word,) if dated else ())
    return Evidence(article, whole, sentence, timex if dated else None, (), "", figures=counted)


def compared(*sentences: str) -> tuple[Disagreement, ...]:
    return disagreements([evidence(each, article=f"articles/{place}.md") for place, each in enumerate(sentences)])


# Two sentences, what they differ on and the words of each.
DIFFER = [
    (
        "A landslide buried the village of Orsa, killing 17 people.",
        "Nineteen people died when a hillside gave way above Orsa.",
        "the number of dead",
        "17",
        "Nineteen",
    ),
    (
        "The blast wounded 30 workers.",
        "At least 45 workers were hurt by the blast.",
        "the number of injured",
        "30",
        "At least 45",
    ),
    (
        "Police detained 120 protesters outside parliament.",
        "More than 200 demonstrators were arrested outside parliament.",
        "the number of arrests",
        "120",
        "More than 200",
    ),
    (
        "The company will cut 3,000 jobs.",
        "The carmaker said it would shed 2,500 jobs.",
        "the number of jobs",
        "3,000",
        "2,500",
    ),
    (
        "Norvik agreed to pay €40m for the brewery.",
        "Norvik bought the brewery for €55m.",
        "the price",
        "€40m",
        "€55m",
    ),
    (
        "The regulator fined the bank £2 million.",
        "The bank received a fine of £3.5m.",
        "the fine",
        "£2 million",
        "£3.5m",
    ),
    (
        "The bill passed by 132 votes to 41.",
        "Lawmakers approved the bill 130-43.",
        "the result of the vote",
        "132 votes to 41",
        "130-43",
    ),
    (
        "The court jailed him for six years.",
        "He was sentenced to eight years in prison.",
        "the length of the sentence",
        "six years",
        "eight years",
    ),
    (
        "A wildfire has burned 400 hectares near Leiria.",
        "The blaze scorched 650 hectares of forest.",
        "the area burnt",
        "400",
        "650",
    ),
    (
        "The bank raised its rate to 4.25%.",
        "The central bank lifted its main rate to 4.5 per cent.",
        "the percentage",
        "4.25%",
        "4.5 per cent",
    ),
    (
        "Inflation fell to 3.1 per cent.",
        "Inflation dropped to 3.3 percent.",
        "the percentage",
        "3.1 per cent",
        "3.3 percent",
    ),
    (
        "A magnitude 6.1 earthquake struck the island.",
        "The quake had a magnitude of 6.4.",
        "the magnitude",
        "6.1",
        "6.4",
    ),
    (
        "About 900 passengers were evacuated from the ship.",
        "Some 1,400 people were evacuated.",
        "the number of people who had to leave",
        "About 900",
        "Some 1,400",
    ),
    (
        "Thieves stole paintings worth $5 million.",
        "Paintings worth $9 million were stolen.",
        "the sum",
        "$5 million",
        "$9 million",
    ),
    (
        "The flood destroyed 120 houses.",
        "Officials said 90 houses had been destroyed.",
        "the number of houses",
        "120",
        "90",
    ),
    ("The death toll rose to 57.", "The storm killed 61.", "the number of dead", "57", "61"),
    (
        "Two hundred villagers were moved.",
        "The army moved 350 villagers.",
        "the number of villagers",
        "Two hundred",
        "350",
    ),
    (
        "A dozen miners were trapped underground.",
        "Eighteen miners were trapped by the collapse.",
        "the number of miners",
        "A dozen",
        "Eighteen",
    ),
    ("The team beat Hull 3-1.", "The team won 3-2 against Hull.", "the result", "3-1", "3-2"),
    (
        "The strike stranded 30,000 passengers.",
        "Some 50,000 passengers were stranded.",
        "the number of passengers",
        "30,000",
        "Some 50,000",
    ),
    (
        "The ship carried 120 containers.",
        "The ship was carrying 180 containers.",
        "the number of containers",
        "120",
        "180",
    ),
    (
        "Tens of thousands of people marched through the capital.",
        "Police put the number of marchers at 4,000 people who marched.",
        "the number of people who took part",
        "Tens of thousands",
        "4,000",
    ),
    (
        "Fourteen people are missing.",
        "Nine people were reported missing.",
        "the number of missing",
        "Fourteen",
        "Nine",
    ),
    ("Turnout was 62 percent.", "Turnout stood at 58 per cent.", "the percentage", "62 percent", "58 per cent"),
]

# The same in other words, a number that may be the other, or one of something else.
AGREE = [
    ("A landslide killed at least 12 people.", "Fourteen people died in the landslide."),
    ("Norvik paid $900 million for Lindal.", "Lindal was bought for $900m."),
    ("Some 5,000 people marched.", "About 5,200 people joined the march."),
    ("The blast killed 12 people and injured 30.", "Thirty people were injured by the blast."),
    ("The blast killed 12 people and injured 30.", "The blast left 12 dead and 30 wounded."),
    ("Twelve people died, including two children.", "A dozen people were killed."),
    ("The bank raised its rate by 0.25 percentage points to 4.5%.", "The bank raised its rate to 4.5%."),
    ("The bank raised its rate to 4.5%.", "The bank raised its rate by 5%."),
    ("Korvex, which has sales of $3bn, bought Blue Tarn.", "Korvex bought Blue Tarn for $1.2bn."),
    ("He was jailed for six years.", "The minister was jailed after four years in office."),
    ("The ferry, with 120 people on board, sank, killing 14.", "Fourteen people died when the ferry sank."),
    ("A fire destroyed two hundred homes.", "Nearly 200 homes were destroyed by the fire."),
    ("Hundreds were arrested.", "Police arrested 340 people."),
    ("Dozens of people were killed.", "The storm killed 31 people."),
    ("The bill passed 132-41.", "Lawmakers backed the bill by 132 votes to 41."),
    ("Hull lost 1-3.", "Hull were beaten 3-1."),
    ("Up to 300 workers will lose their jobs.", "The plant will shed 250 workers."),
    ("The village of 2,000 people was evacuated.", "The army evacuated 300 people."),
    ("Two of the 12 crew drowned.", "Two sailors drowned and ten were rescued."),
    (
        "The company employs 3,000 people and will close two plants.",
        "The company will close two plants and cut 400 jobs.",
    ),
    ("The 66-year-old was convicted on two counts.", "The man was convicted on three charges."),
    ("The quake struck 30km north of the town at a depth of 10km.", "The quake struck 35km from the border."),
    ("Rail workers began a strike that will last 48 hours.", "The two-day strike by 20,000 rail workers began."),
    ("The fire spread over more than 400 hectares.", "The fire burned 520 hectares."),
    ("The museum, founded 40 years ago, sold 12 pictures.", "The museum sold a dozen pictures after 35 years."),
    ("The share price fell 5% to $40.", "Shares fell 5 per cent."),
    ("Police arrested 40 people, three of them minors.", "Forty people were arrested."),
    ("The Boeing 737 skidded off the runway.", "The plane, with 131 aboard, left the runway."),
    ("It raised €1.2bn from 40 investors.", "The firm raised 1.2 billion euros."),
    ("Three climbers were killed.", "One climber was killed on Friday and two more on Saturday."),
]


@pytest.mark.parametrize(("one", "other", "about", "first", "second"), DIFFER)
def test_figures_that_differ_are_shown_side_by_side(
    one: str, other: str, about: str, first: str, second: str
) -> None:
    (found,) = compared(one, other)
    assert found.about == about
    assert [reading.text for reading in found.readings] == [first, second]
    assert [reading.quote[reading.span.start : reading.span.end] for reading in found.readings] == [first, second]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_figures_that_may_be_one_do_not_differ(one: str, other: str) -> None:
    assert compared(one, other) == ()


def test_every_source_that_gives_the_figure_has_its_reading() -> None:
    (found,) = compared(
        "The quake killed 42 people.", "Nobody knows why.", "At least 40 died.", "It killed 57 people."
    )
    assert [(reading.article, reading.text) for reading in found.readings] == [
        ("articles/0.md", "42"),
        ("articles/2.md", "At least 40"),
        ("articles/3.md", "57"),
    ]


def test_two_figures_that_differ_are_two_disagreements() -> None:
    found = compared("The blast killed 12 people and injured 30.", "The blast killed 14 people and injured 45.")
    assert [each.about for each in found] == ["the number of dead", "the number of injured"]


def test_a_report_that_gives_several_such_figures_is_not_compared() -> None:
    assert compared("Four people died in Orsa and six people died in Vell.", "Ten people died.") == ()


DATES = {
    "another day": (MAY[4], True),
    "a month around it": (WHOLE_MAY, False),
    "the same day": (MAY[3], False),
    "from the next day on": (FROM_MAY, True),
    "about the next day": (ABOUT_MAY, False),
}


@pytest.mark.parametrize(("other", "differ"), DATES.values(), ids=DATES)
def test_dates_differ_where_no_day_is_in_both(other: Interval, differ: bool) -> None:
    one = evidence("Monday saw the ferry sink.", dated=True)
    second = evidence("Then the ferry sank.", other, dated=True, article="articles/b.md")
    found = disagreements([one, second])
    assert [each.about for each in found] == (["the date"] if differ else [])
    for each in found:
        assert [(reading.text, reading.interval) for reading in each.readings] == [
            ("Monday", MAY[3]),
            ("Then", other),
        ]
