"""What became of a plan: linked where day, actors and happening agree, and nowhere else."""

from __future__ import annotations

import pytest

from dateline.model import Chronology, Event, Fate, Status
from dateline.pipeline import Inputs, RawFile, assemble, extract


def file(name: str, published: str, text: str) -> RawFile:
    head = f"---\ndate: {published}\npublisher: The {name.title()} Wire\n---\n"
    return RawFile(f"articles/{name}.md", f"{head}\n{text}\n".encode())


def together(*files: RawFile) -> Chronology:
    return assemble(map(extract, files), Inputs(articles=files))


def outcomes(published: str, plan: str, later: str, text: str) -> tuple[list[Fate], list[Event]]:
    events = together(file("first", published, plan), file("second", later, text)).events
    return [outcome.fate for event in events for outcome in event.outcomes], list(events)


# Publication and sentence of a plan, and those of what became of it.
# Carried out.
DONE = [
    (
        "2024-04-28",
        "Spain and Portugal will hold a summit in Faro on May 3.",
        "2024-05-04",
        "Spain and Portugal held a summit in Faro on Friday.",
    ),
    (
        "2024-04-28",
        "The trial of Yves Tassin is due to begin in Marseille on May 6.",
        "2024-05-06",
        "The trial of the banker Yves Tassin began in Marseille on Monday.",
    ),
    (
        "2024-04-28",
        "Finland's parliament will vote on the pension bill on May 7.",
        "2024-05-08",
        "Finnish lawmakers voted on Tuesday to raise pensions under the pension bill.",
    ),
    (
        "2024-04-28",
        "Iceland will play Norway on Saturday.",
        "2024-05-05",
        "Iceland beat Norway 2-1 on Saturday.",
    ),
    (
        "2024-04-28",
        "The prime minister, Ana Duarte, will meet union leaders on May 3.",
        "2024-05-04",
        "Ana Duarte met union leaders on Friday.",
    ),
    (
        "2024-04-28",
        "Norway will close its border with Sweden on May 3.",
        "2024-05-05",
        "Norway closed its border with Sweden on Friday.",
    ),
    (
        "2024-04-28",
        "Hungary and Serbia will sign a gas deal in Belgrade on May 3.",
        "2024-05-05",
        "Hungary and Serbia signed a gas deal in Belgrade on Friday.",
    ),
    (
        "2024-04-28",
        "The minister Helen Marr will appear in court in Perth on May 6.",
        "2024-05-07",
        "Helen Marr appeared in court in Perth on Monday charged with bribery.",
    ),
    (
        "2021-03-10",
        "The Royal Ballet of Flanders is to open its new house in Ghent on April 9.",
        "2021-04-10",
        "The Royal Ballet of Flanders opened its new house in Ghent on Friday night.",
    ),
    (
        "2021-03-10",
        "Shareholders of Orvik Steel will vote on the merger on March 30.",
        "2021-03-31",
        "Shareholders of Orvik Steel voted on Tuesday in favour of the merger.",
    ),
    (
        "2021-03-10",
        "The space agency ESRA will launch its probe Halcyon on March 17.",
        "2021-03-18",
        "ESRA launched its probe Halcyon on Wednesday from Kourou.",
    ),
    (
        "2021-03-10",
        "Teachers in Ohio will march on the statehouse on March 27.",
        "2021-03-28",
        "Thousands of teachers marched on the statehouse in Ohio on Saturday.",
    ),
]

# Called off.
CALLED_OFF = [
    (
        "2024-04-28",
        "Spain and Portugal will hold a summit in Faro on May 3.",
        "2024-04-30",
        "Spain called off the summit with Portugal planned for May 3.",
    ),
    (
        "2024-04-28",
        "The leaders of Spain and Portugal will meet in Faro on May 3.",
        "2024-04-30",
        "The Faro summit, which was to take place on May 3, will not go ahead, Portugal said.",
    ),
    (
        "2024-04-28",
        "Pilots of Lufthaven will strike on Thursday, their union said.",
        "2024-04-30",
        "Lufthaven pilots on Tuesday called off a strike planned for Thursday.",
    ),
    (
        "2024-04-28",
        "The band Grey Harbour will play in Leeds on May 10.",
        "2024-05-03",
        "Grey Harbour cancelled its concert in Leeds on May 10 after its singer fell ill.",
    ),
    (
        "2024-04-28",
        "The Marburg Festival will open on June 4.",
        "2024-05-20",
        "Organisers called off the Marburg Festival on Monday.",
    ),
    (
        "2024-04-28",
        "Hungary and Serbia will sign a gas deal in Belgrade on May 3.",
        "2024-05-02",
        "The signing of the gas deal between Hungary and Serbia, scheduled for Friday, has been cancelled.",
    ),
    (
        "2024-04-28",
        "Talks between Serbia and Kosovo are scheduled to resume in Brussels on May 3.",
        "2024-05-01",
        "Talks between Serbia and Kosovo, due to resume in Brussels on Friday, were called off on Tuesday.",
    ),
    (
        "2021-03-10",
        "Doctors at Kisumu General Hospital plan to walk out on March 22 over unpaid wages.",
        "2021-03-20",
        "Doctors at Kisumu General Hospital have called off a walkout scheduled for Monday.",
    ),
    (
        "2021-03-10",
        "Pope Clement is due to visit Malta on May 1.",
        "2021-04-20",
        "The Vatican said on Tuesday that Pope Clement's trip to Malta, planned for May 1, had been cancelled.",
    ),
    (
        "2021-03-10",
        "The German chancellor, Eva Brandt, will speak in Warsaw on April 6.",
        "2021-04-05",
        "Eva Brandt has called off her speech in Warsaw because of the storm.",
    ),
    (
        "2021-03-10",
        "Iceland and Norway will play a friendly in Oslo on March 24.",
        "2021-03-22",
        "The friendly between Iceland and Norway in Oslo will not take place on Wednesday.",
    ),
]

# Put off.
POSTPONED = [
    (
        "2024-04-28",
        "JAXA will launch the satellite Akari-3 on May 1.",
        "2024-04-30",
        "The launch of the satellite Akari-3 was delayed to Friday because of high winds, JAXA said.",
    ),
    (
        "2024-04-28",
        "The trial of Yves Tassin is due to begin in Marseille on May 6.",
        "2024-05-02",
        "A court in Marseille has postponed the trial of Yves Tassin until September.",
    ),
    (
        "2024-04-28",
        "Finland's parliament will vote on the pension bill on May 7.",
        "2024-05-02",
        "The Finnish parliament put off Tuesday's vote on the pension bill.",
    ),
    (
        "2024-04-28",
        "Leeds will play Hull on Saturday.",
        "2024-05-03",
        "The match between Leeds and Hull on Saturday was postponed because of flooding.",
    ),
    (
        "2024-04-28",
        "The Marburg Festival will open on June 4.",
        "2024-05-20",
        "The Marburg Festival has been moved to September because of the floods.",
    ),
    (
        "2021-03-10",
        "The Royal Ballet of Flanders is to open its new house in Ghent on April 9.",
        "2021-04-02",
        "The opening of the Royal Ballet of Flanders' new house in Ghent has been put back to the autumn.",
    ),
    (
        "2021-03-10",
        "Shareholders of Orvik Steel will vote on the merger on March 30.",
        "2021-03-25",
        "Orvik Steel postponed a shareholders' vote on its merger with Brann until April 20.",
    ),
    (
        "2021-03-10",
        "The space agency ESRA will launch its probe Halcyon on March 17.",
        "2021-03-16",
        "ESRA delayed the launch of its probe Halcyon by a week on Tuesday.",
    ),
    (
        "2021-03-10",
        "Talks on the Nile dam between Egypt and Ethiopia are set for April 3 in Kinshasa.",
        "2021-04-01",
        "Ethiopia postponed talks with Egypt on the Nile dam that were due to start on Saturday.",
    ),
    (
        "2021-03-10",
        "The Lisbon court will deliver its verdict on Rui Matos on April 8.",
        "2021-04-06",
        "The verdict on Rui Matos, expected on Thursday, has been deferred to May.",
    ),
    (
        "2021-03-10",
        "The museum in Delft will reopen on April 2, its director said.",
        "2021-03-29",
        "The museum in Delft has delayed its reopening to May.",
    ),
]

# Other things that happen to the same people, or only might.
SOMETHING_ELSE = [
    (
        "2024-04-28",
        "Finland's parliament will vote on the pension bill on May 7.",
        "2024-05-02",
        "The Finnish parliament put off a vote on the fishing quota set for May 7.",
    ),
    (
        "2024-04-28",
        "The band Grey Harbour will play in Leeds on May 10.",
        "2024-05-03",
        "Grey Harbour cancelled its concert in Hull on May 12 after its singer fell ill.",
    ),
    (
        "2024-04-28",
        "President William Kariuki will visit Mombasa on May 3.",
        "2024-05-04",
        "President William Kariuki dismissed his energy minister on May 3.",
    ),
    (
        "2024-04-28",
        "The prime minister, Ana Duarte, will meet union leaders on May 3.",
        "2024-05-04",
        "Ana Duarte dismissed two union leaders from the council on May 3.",
    ),
    (
        "2024-04-28",
        "Norway will close its border with Sweden on May 3.",
        "2024-05-05",
        "Norway opened a consulate in Sweden on Friday.",
    ),
    (
        "2024-04-28",
        "Hungary and Serbia will sign a gas deal in Belgrade on May 3.",
        "2024-05-02",
        "Serbia denied that the gas deal with Hungary had been called off.",
    ),
    (
        "2024-04-28",
        "Hungary and Serbia will sign a gas deal in Belgrade on May 3.",
        "2024-05-02",
        "Serbia threatened to call off the signing of a gas deal with Hungary on May 3.",
    ),
    (
        "2024-04-28",
        "The minister Helen Marr will be sentenced in Perth on May 6.",
        "2024-05-07",
        "Helen Marr was released on bail in Perth on Monday.",
    ),
    (
        "2021-03-10",
        "Pope Clement is due to visit Malta on May 1.",
        "2021-05-02",
        "Pope Clement cancelled an audience in Rome on Saturday.",
    ),
    (
        "2021-03-10",
        "Teachers in Ohio will march on the statehouse on March 27.",
        "2021-03-26",
        "A judge in Ohio rejected a bid to call off the teachers' march on Saturday.",
    ),
    (
        "2021-03-10",
        "The German chancellor, Eva Brandt, will speak in Warsaw on April 6.",
        "2021-04-07",
        "Eva Brandt met Poland's president in Warsaw on April 6.",
    ),
    (
        "2021-03-10",
        "The Lisbon court will deliver its verdict on Rui Matos on April 8.",
        "2021-04-09",
        "The Lisbon court acquitted Rui Matos on Thursday.",
    ),
    (
        "2021-03-10",
        "Karsten Air will end its flights to Tromso on April 1.",
        "2021-03-15",
        "Karsten Air cancelled 40 flights on Sunday because of snow in Tromso.",
    ),
]


@pytest.mark.parametrize(("published", "plan", "later", "text"), DONE)
def test_a_plan_that_was_carried_out_is_linked_or_one_event_with_its_report(
    published: str, plan: str, later: str, text: str
) -> None:
    fates, events = outcomes(published, plan, later, text)
    if len(events) == 1:
        (event,) = events
        assert event.status is not Status.PLANNED
        assert Status.PLANNED in {evidence.status for evidence in event.evidence}
    else:
        assert fates == [Fate.DONE]


@pytest.mark.parametrize(
    ("fate", "published", "plan", "later", "text"),
    [(Fate.CALLED_OFF, *row) for row in CALLED_OFF] + [(Fate.POSTPONED, *row) for row in POSTPONED],
)
def test_a_plan_that_was_taken_back_says_so_and_stays_a_plan(
    fate: Fate, published: str, plan: str, later: str, text: str
) -> None:
    fates, events = outcomes(published, plan, later, text)
    assert fates == [fate]
    (planned,) = (event for event in events if event.outcomes)
    (outcome,) = planned.outcomes
    assert planned.status is Status.PLANNED
    assert (outcome.article, outcome.quote in text) == ("articles/second.md", True)
    telling = [event for event in events if event.id == outcome.event]
    assert all(event.plans == (planned.id,) for event in telling)
    assert len(telling) == len(events) - 1


@pytest.mark.parametrize(("published", "plan", "later", "text"), SOMETHING_ELSE)
def test_what_is_no_outcome_is_not_linked(published: str, plan: str, later: str, text: str) -> None:
    fates, _ = outcomes(published, plan, later, text)
    assert fates == []


SUMMIT = file("plan", "2024-04-20", "Spain and Portugal will hold a summit in Faro on May 3.")
FISHING = file("other", "2024-04-20", "Spain and Portugal will hold a summit on fishing in Vigo on May 20.")
OFF = "Spain and Portugal called off their summit on Monday."


def test_a_reversal_that_names_no_day_takes_back_the_one_plan_there_is() -> None:
    events = together(SUMMIT, file("off", "2024-04-30", OFF)).events
    assert [outcome.fate for event in events for outcome in event.outcomes] == [Fate.CALLED_OFF]


def test_where_it_may_be_either_of_two_plans_it_takes_back_none() -> None:
    events = together(SUMMIT, FISHING, file("off", "2024-04-30", OFF)).events
    assert [outcome for event in events for outcome in event.outcomes] == []


def test_the_new_plan_is_not_taken_back_by_the_sentence_before_it() -> None:
    text = "Spain and Portugal postponed their summit on Monday. Spain and Portugal will hold the summit on June 10."
    events = together(file("later", "2024-04-30", text)).events
    assert [outcome for event in events for outcome in event.outcomes] == []


def test_a_plan_known_only_after_the_reversal_is_another() -> None:
    late = file("late", "2024-05-02", "Spain and Portugal will hold a summit in Faro on May 30.")
    assert [event.outcomes for event in together(file("off", "2024-04-30", OFF), late).events] == [(), ()]


def test_a_plan_that_only_its_reversal_names_joins_the_one_announced() -> None:
    off = file(
        "off", "2024-04-30", "The summit of Spain and Portugal in Faro, due to be held on May 3, will not go ahead."
    )
    (event,) = together(SUMMIT, off).events
    assert [evidence.article for evidence in event.evidence] == ["articles/off.md", "articles/plan.md"]
    assert [(outcome.fate, outcome.event) for outcome in event.outcomes] == [(Fate.CALLED_OFF, None)]


def test_a_plan_and_its_end_on_the_very_day_are_two_events() -> None:
    plan = file("plan", "2024-04-28", "Iceland will play Norway in Oslo on Saturday.")
    off = file("off", "2024-05-05", "The match between Iceland and Norway in Oslo on Saturday was called off.")
    planned, ended = sorted(together(plan, off).events, key=lambda event: event.status is not Status.PLANNED)
    assert (planned.status, ended.status) == (Status.PLANNED, Status.REPORTED)
    assert [(outcome.fate, outcome.event) for outcome in planned.outcomes] == [(Fate.CALLED_OFF, ended.id)]


def test_the_title_of_what_was_carried_out_is_not_that_of_the_plan() -> None:
    plan = file("a", "2024-04-28", "Hungary and Serbia will sign a gas deal in Belgrade on May 3.")
    done = file("b", "2024-05-05", "Hungary and Serbia signed a gas deal in Belgrade on Friday.")
    (event,) = together(plan, done).events
    assert (event.title, event.status) == ("Hungary and Serbia signed a gas deal in Belgrade", Status.REPORTED)
    assert [evidence.status for evidence in event.evidence] == [Status.PLANNED, Status.REPORTED]
