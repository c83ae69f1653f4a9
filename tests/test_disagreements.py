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
    (
        "Rebels freed 23 hostages near Goma on Friday.",
        "Thirty-one hostages were released near Goma on Friday.",
        "the number of hostages",
        "23",
        "Thirty-one",
    ),
    (
        "Nigerian pirates seized six sailors from the tanker.",
        "Nine sailors were taken from the tanker by pirates.",
        "the number of sailors",
        "six",
        "Nine",
    ),
    (
        "The avalanche hit a group of skiers and killed four.",
        "Six skiers died in the avalanche.",
        "the number of dead",
        "four",
        "Six",
    ),
    (
        "Brazil's government will spend $3 billion on the railway.",
        "The railway will cost Brazil $4.5 billion.",
        "the sum",
        "$3 billion",
        "$4.5 billion",
    ),
    (
        "The auction house sold the manuscript for £1.2 million.",
        "The manuscript fetched £1.6m at auction.",
        "the price",
        "£1.2 million",
        "£1.6m",
    ),
    (
        "Voters elected her with 54 percent of the vote.",
        "She won 57 percent of the vote.",
        "the percentage",
        "54 percent",
        "57 percent",
    ),
    (
        "The airline ordered 40 jets from Airbus.",
        "The airline agreed to buy 55 aircraft.",
        "the number of jets",
        "40",
        "55",
    ),
    (
        "The dam burst and flooded 1,200 homes.",
        "Water from the dam inundated 900 houses.",
        "the number of homes",
        "1,200",
        "900",
    ),
    (
        "Some 3,000 cattle drowned in the flood.",
        "The flood killed 5,000 cattle.",
        "the number of cattle",
        "Some 3,000",
        "5,000",
    ),
    ("The rebels held 12 villages by Monday.", "Rebels captured 17 villages.", "the number of villages", "12", "17"),
    (
        "The ship was carrying 2,000 tonnes of oil.",
        "The tanker had 3,500 tonnes of oil aboard.",
        "the weight",
        "2,000",
        "3,500",
    ),
    (
        "The storm cut power to 20,000 homes.",
        "More than 45,000 homes lost power in the storm.",
        "the number of homes",
        "20,000",
        "More than 45,000",
    ),
    (
        "The festival drew 60,000 visitors.",
        "Some 85,000 visitors came to the festival.",
        "the number of visitors",
        "60,000",
        "Some 85,000",
    ),
    (
        "The judge sentenced her to a 12-year prison term.",
        "She got 15 years in prison.",
        "the length of the sentence",
        "12-year",
        "15 years",
    ),
    (
        "The player was banned for six matches.",
        "The league suspended the player for eight games.",
        "the number of matches",
        "six",
        "eight",
    ),
    (
        "Athens received 1,400 asylum seekers in May.",
        "About 2,100 asylum seekers reached Athens in May.",
        "the number of asylum seekers",
        "1,400",
        "About 2,100",
    ),
    (
        "The mine produced 40,000 tonnes of copper.",
        "Output at the mine was 52,000 tonnes.",
        "the weight",
        "40,000",
        "52,000",
    ),
    (
        "The eruption forced 11,000 people from their homes.",
        "Around 17,000 people fled the eruption.",
        "the number of people who had to leave",
        "11,000",
        "Around 17,000",
    ),
    (
        "The expedition found 30 new species of beetle.",
        "Scientists described 41 new species.",
        "the number of new species",
        "30",
        "41",
    ),
    ("The company recalled 61,000 vans.", "The recall covers 75,000 vans.", "the number of vans", "61,000", "75,000"),
    (
        "A swarm of locusts destroyed 500 hectares of maize.",
        "Locusts ate 800 hectares of maize.",
        "the area",
        "500",
        "800",
    ),
    (
        "The senate confirmed him by 52 votes to 48.",
        "Senators confirmed him 51-48.",
        "the result of the vote",
        "52 votes to 48",
        "51-48",
    ),
    (
        "The tournament gave the winner a prize of $200,000.",
        "She took home $350,000.",
        "the sum",
        "$200,000",
        "$350,000",
    ),
    (
        "The parliament dismissed 11 judges.",
        "Fourteen judges were removed by parliament.",
        "the number of judges",
        "11",
        "Fourteen",
    ),
    (
        "The bus, with 44 passengers, fell into a gorge, and 21 died.",
        "At least 35 people were killed when the bus fell into a gorge.",
        "the number of dead",
        "21",
        "At least 35",
    ),
    ("Customs officers seized 300kg of cocaine.", "Officers found 420kg of cocaine.", "the weight", "300", "420"),
    (
        "The centre vaccinated 700 children on the first day.",
        "On the first day 1,100 children were vaccinated.",
        "the number of children",
        "700",
        "1,100",
    ),
    (
        "The government pardoned 80 prisoners.",
        "Amnesties were granted to 115 prisoners.",
        "the number of prisoners",
        "80",
        "115",
    ),
    (
        "The city council bought 35 electric buses.",
        "Fifty electric buses were ordered by the council.",
        "the number of electric buses",
        "35",
        "Fifty",
    ),
    (
        "A bridge collapse sent 14 cars into the river.",
        "Nine cars plunged into the river.",
        "the number of cars",
        "14",
        "Nine",
    ),
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
    ("Police clashed with 200 protesters and arrested 14 people.", "Police arrested 14 people."),
    ("A bomb killed 12 people at a market.", "About 30 people were treated in hospital after the bomb."),
    (
        "The company, which employs 3,000 people, was fined €2m.",
        "The €2m fine is the largest for a company of 5,000 workers.",
    ),
    ("She won the race by two seconds.", "She won her third race of the season."),
    ("The minister resigned after four years in office.", "The minister, who took office six years ago, resigned."),
    ("The bank lent $400 million to Kenya, which owes $3bn.", "Kenya borrowed $400 million from the bank."),
    ("Ten of the 40 rooms burned down.", "The hotel has 40 rooms and ten were destroyed."),
    ("The court fined each of the two firms €1m.", "The two firms were fined €2m in all."),
    ("The team has won 12 of its last 14 matches.", "It was their 12th win in 14 matches."),
    ("The train hit a lorry at a crossing 20km from Oslo.", "The crossing is 25km north of Oslo."),
    (
        "The bridge, 300 metres long, opened on Friday.",
        "The bridge cost 40 million euros and took three years to build.",
    ),
    ("Nearly 2,000 firefighters fought the fires, which killed three people.", "The fires killed three people."),
    ("The plan would cut emissions by 40 percent by 2030.", "Parliament approved the plan with 61 percent of votes."),
    ("France beat Italy 24-10.", "France beat Italy by 14 points."),
    ("The vaccine was tested on 300 patients in 12 clinics.", "The vaccine was tested in a dozen clinics."),
    ("The gunman, 24, shot three people.", "The 25-year-old shot three people."),
    (
        "The novel sold two million copies in 30 languages.",
        "The novel, translated into 30 languages, has sold more than 2 million copies.",
    ),
    ("The army said it had killed 12 rebels and lost two soldiers.", "Two soldiers were killed."),
    ("The ferry left with 120 passengers.", "The ferry, which can carry 300 passengers, left the port."),
    ("A crowd of 5,000 watched the launch of the ship, which cost $30m.", "The $30m ship was launched."),
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
