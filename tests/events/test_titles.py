"""What a chronology prints of a sentence: the clause that a date belongs to, alone and with its names."""

import pytest

from tests.events.test_reports import OPENING, extracted

CASES = [
    pytest.param("Later, in the meantime, the mill was sold on March 3.", ["The mill was sold"], id="openers go"),
    pytest.param(
        "The firm said that it would close the mill by the end of June.",
        ["The firm would close the mill"],
        id="who speaks before “it” is it",
    ),
    pytest.param(
        "The opposition leader said that his party had won Friday's election.",
        ["The opposition leader said his party had won the election"],
        id="a pronoun without a name keeps its speaker",
    ),
    pytest.param(
        "The minister, Anna Holm, resigned on March 3 and now sells insurance.",
        ["The minister, Anna Holm, resigned"],
        id="what holds now is of another time",
    ),
    pytest.param(
        "Their captain, Anna Holm, was hurt and will face a hearing on Monday.",
        ["Anna Holm will face a hearing"],
        id="a name for “their captain”",
    ),
    pytest.param(
        "“We moved everything upstairs on Sunday,” said Anna Holm, who keeps a shop.",
        ["Anna Holm said: “We moved everything upstairs on Sunday”"],
        id="nothing is taken out of a quotation",
    ),
    pytest.param(
        "“It rained,” said Anna Holm. “The wall fell in 2011.”",
        ["Anna Holm said: “The wall fell in 2011”"],
        id="a quotation goes on",
    ),
    pytest.param(
        "The fall happened at 2:40 a.m. on Friday, when a pillar gave way.",
        ["The fall happened when a pillar gave way"],
        id="what happened then stays",
    ),
    pytest.param(
        "Rovers travel to Tarnbrook on Saturday, when a draw would do.",
        ["Rovers travel to Tarnbrook"],
        id="what would be goes",
    ),
    pytest.param(
        "The concert will be on 17 June.", ["The concert will be on 17 June"], id="a verb that says only when"
    ),
    pytest.param(
        "The theatre burned down in the early hours of Thursday.", ["The theatre burned down"], id="a part of the day"
    ),
    pytest.param(
        "New elections could be held as early as June.", ["New elections could be held"], id="“as early as”"
    ),
    pytest.param(
        "The World Food Programme (WFP) opened a kitchen on Tuesday.",
        ["The World Food Programme opened a kitchen"],
        id="no initials after the name",
    ),
    pytest.param("The survey, carried out in 2018, counted twelve ducks.", ["Survey carried out"], id="a headline"),
    pytest.param(
        "Founded in 1926 by two sisters, the Tarn Bakery has forty shops.",
        ["Tarn Bakery founded by two sisters"],
        id="a participle that opens the sentence",
    ),
    pytest.param(
        "A concert planned for June 4 has been moved to the church.",
        ["A concert has been moved to the church"],
        id="what became of a plan",
    ),
    pytest.param(
        "Anna Holm was honoured by the city in 1997 and by the state in 2001.",
        ["Anna Holm was honoured by the city", "Anna Holm was honoured by the state"],
        id="two dates, each with its words",
    ),
    pytest.param(
        "The mill became a school in 1911, a barracks in 1940 and a ruin in 1972.",
        ["The mill became a school", "The mill became a barracks", "The mill became a ruin"],
        id="three of them",
    ),
    pytest.param(
        "The judge set the fine in March, but it was cut in April.",
        ["The judge set the fine", "The fine was cut"],
        id="“it” is the only thing named",
    ),
    pytest.param(
        "The ferry was old. It sank on Monday.", ["The ferry sank"], id="“it” is what the sentence before is about"
    ),
    pytest.param(
        "The council's plan was bold. It failed on Monday.", ["It failed"], id="but not where two things may be meant"
    ),
    pytest.param(
        "Nine people were killed when a crane fell on a school in Lisbon on Monday.",
        ["Nine people were killed when a crane fell on a school in Lisbon"],
        id="the news is in the main clause",
    ),
    pytest.param(
        "Tarn Ltd said on Monday it had agreed to buy its rival Holm & Sons for $2.8 billion in cash, its largest "
        "purchase since it was founded by three brothers from the valley.",
        ["Tarn Ltd said it had agreed to buy its rival Holm & Sons for $2.8 billion in cash"],
        id="an aside goes before anything is cut short",
    ),
    pytest.param(
        "A former clerk who was convicted of stealing four million euros meant for the roofs of schools in three "
        "northern counties was sentenced on Monday to nine years in prison.",
        ["A former clerk who was convicted of stealing four million euros was sentenced to nine years in prison"],
        id="what describes the subject goes before what happened",
    ),
]


@pytest.mark.parametrize(("body", "titles"), CASES)
def test_title(body: str, titles: list[str]) -> None:
    assert [report.title for report in extracted(OPENING + body).reports] == titles
