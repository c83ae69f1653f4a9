"""Chronologies to render: an invented dispute over a bridge, in which every status and every precision occurs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from dateline import site
from dateline.model import (
    Actor,
    ActorType,
    Attribution,
    Basis,
    Chronology,
    Dct,
    Disagreement,
    Event,
    Evidence,
    Fate,
    Grain,
    Interval,
    Kind,
    Mark,
    Omission,
    Omitted,
    Outcome,
    Part,
    Reading,
    Rejection,
    Resolved,
    Role,
    Source,
    Span,
    Status,
    TimexType,
)

TEMPLATES = Path(__file__).parents[2] / "templates"
COURIER = "articles/courier-bridge.md"
TIDINGS = "articles/tidings-ferry.txt"


def day(year: int, month: int, number: int) -> Interval:
    first = date(year, month, number)
    return Interval(first, first + timedelta(days=1), Grain.DAY)


INTERVALS = {
    "century": Interval(date(1800, 1, 1), date(1900, 1, 1), Grain.CENTURY),
    "decade": Interval(date(1970, 1, 1), date(1980, 1, 1), Grain.DECADE),
    "year": Interval(date(1998, 1, 1), date(1999, 1, 1), Grain.YEAR),
    "season": Interval(date(2021, 3, 1), date(2021, 6, 1), Grain.SEASON),
    "third": Interval(date(2021, 9, 1), date(2022, 1, 1), Grain.THIRD),
    "before": Interval(None, date(2022, 2, 1), Grain.MONTH),
    "month": Interval(date(2022, 2, 1), date(2022, 3, 1), Grain.MONTH),
    "about": Interval(date(2022, 4, 1), date(2022, 5, 1), Grain.MONTH, approximate=True),
    "early": Interval(date(2022, 5, 1), date(2022, 5, 11), Grain.DAY, approximate=True, part=Part.EARLY),
    "week": Interval(date(2022, 5, 2), date(2022, 5, 9), Grain.WEEK),
    "day": day(2022, 5, 10),
    "quarter": Interval(date(2023, 7, 1), date(2023, 10, 1), Grain.QUARTER),
    "half": Interval(date(2023, 7, 1), date(2024, 1, 1), Grain.HALF),
    "since": Interval(date(2024, 1, 1), None, Grain.MONTH, approximate=True),
    "by": Interval(None, date(2024, 6, 29), Grain.DAY),
    "days": Interval(date(2024, 7, 3), date(2024, 7, 5), Grain.DAY),
    "straddling": Interval(date(2024, 6, 29), date(2024, 7, 2), Grain.DAY),
}


def timex(text: str, start: int, interval: Interval) -> Resolved:
    span = Span(start, start + len(text))
    return Resolved(span, text, TimexType.DATE, "2024", None, "a rule", interval, Basis.RESOLVED, "given in full")


def evidence(
    article: str, start: int, quote: str, said: str, names: dict[str, str], interval: Interval, why: str
) -> Evidence:
    """The quotation with `said` marked as its date and each name marked as its actor."""
    marks = [
        Mark(Span(place, place + len(text)), actor)
        for text, actor in names.items()
        if (place := quote.find(text)) >= 0
    ]
    found = None
    if said:
        place = quote.index(said)
        marks.append(Mark(Span(place, place + len(said)), None))
        found = timex(said, start + place, interval)
    return Evidence(article, Span(start, start + len(quote)), quote, found, tuple(marks), why)


ACTORS = (
    Actor(
        "astrid-holm",
        "Astrid Holm",
        ActorType.PERSON,
        ("Ms. Holm", "Mayor Holm"),
        (Role("Mayor of Varnsund", COURIER, "Varnsund’s mayor, Astrid Holm, opened the hearing on July 3."),),
        biography="<p>Astrid Holm has been mayor since 2019. She was a <em>harbor pilot</em> before.</p>",
    ),
    Actor("ferry-workers-union", "Ferry Workers’ Union", ActorType.ORGANISATION, ("the union",)),
    Actor(
        "joren-pike",
        "Joren Pike",
        ActorType.PERSON,
        ("Mr. Pike",),
        (Role("spokesman", TIDINGS, "Joren Pike speaks for the union."),),
    ),
    Actor(
        "port-authority",
        "Varnsund Port Authority",
        ActorType.ORGANISATION,
        ("the authority", "VPA"),
        parent="varnsund",
    ),
    Actor(
        "varnsund",
        "Varnsund",
        ActorType.PLACE,
        ("the town",),
        sames=("https://example.org/varnsund", "javascript:alert(1)"),
    ),
    Actor("veldland", "Veldland", ActorType.COUNTRY, ("Veldish government", "Norrby")),
)

SOURCES = (
    Source(
        COURIER,
        "The bridge that two towns cannot agree on",
        "Coast Courier",
        ("R. Lind",),
        "https://example.org/courier/bridge",
        "https://archive.example.net/courier/bridge",
        dct=Dct(day(2024, 7, 2), stated=True, reason="the article gives July 2, 2024"),
    ),
    Source(
        TIDINGS,
        "Ferries stop as the talks begin",
        "Harbor Tidings",
        dct=Dct(day(2022, 5, 10), stated=False, reason="a post dated May 10, 2022, stands in the text"),
    ),
)

OMITTED = (
    (
        COURIER,
        (
            Omitted(
                Span(900, 940), "SIGN UP FOR OUR NEWSLETTER AND NEVER MISS A TIDE TABLE AGAIN", Omission.PROMOTION
            ),
            Omitted(
                Span(1000, 1080),
                "The strait is three miles wide and the current runs hard under the old piers.",
                Omission.NO_DATE,
            ),
            Omitted(Span(1100, 1150), "Nobody on the quay expects it to be quick.", Omission.NO_DATE),
            Omitted(Span(1200, 1250), "The feud is older than the road.", Omission.NO_DATE),
            Omitted(Span(1300, 1350), "Ferries carry 900 cars a day.", Omission.NO_DATE),
            Omitted(Span(1400, 1430), "Some Thursday they will build it.", Omission.UNRESOLVED),
        ),
    ),
)


def event(
    id: str,
    when: str,
    title: str,
    status: Status,
    actors: tuple[str, ...],
    quote: str = "",
    said: str = "",
    article: str = COURIER,
    start: int = 0,
    why: str = "given in full",
    by: str = "",
    **more: object,
) -> Event:
    names = {name: actor.id for actor in ACTORS for name in (*actor.aliases, actor.name)}
    interval = INTERVALS[when]
    found = (evidence(article, start, quote, said, names, interval, why),) if quote else ()
    return Event(
        id=id,
        interval=interval,
        title=title,
        status=status,
        kind=Kind.OCCURRENCE,
        basis=Basis.RESOLVED if quote else Basis.EDITOR,
        actors=actors,
        attribution=(Attribution(by, "said"),) if by else (),
        evidence=found,
        path=None if quote else f"events/{id}.md",
        **more,  # type: ignore[arg-type]
    )


EVENTS = (
    event(
        "rope-ferry",
        "century",
        "A rope ferry links the two shores",
        Status.REPORTED,
        ("varnsund",),
        "In the 19th century a rope ferry linked the two shores of Varnsund.",
        "19th century",
        start=10,
    ),
    event(
        "steel-ferries",
        "decade",
        "Steel ferries replace the last wooden ones",
        Status.REPORTED,
        ("port-authority",),
        "Steel hulls came in the 1970s, when the Varnsund Port Authority bought its first ferries.",
        "the 1970s",
        start=90,
    ),
    event(
        "first-plan",
        "year",
        "Engineers draw the first plan for a bridge",
        Status.RETRACTED,
        ("veldland",),
        "A first plan was drawn in 1998 for the government of Veldland.",
        "1998",
        start=190,
        note="<p>The Courier withdrew this on July 9: the plan was for a tunnel.</p>",
    ),
    event(
        "survey",
        "season",
        "Divers survey the floor of the strait",
        Status.REPORTED,
        ("port-authority", "varnsund"),
        "In spring 2021 divers sent by the Varnsund Port Authority surveyed the strait.",
        "spring 2021",
        start=270,
    ),
    event(
        "funding",
        "third",
        "Veldland promises half of the cost",
        Status.CLAIMED,
        ("veldland", "varnsund"),
        "In late 2021 Norrby promised to pay half, Varnsund says.",
        "late 2021",
        start=350,
        by="varnsund",
    ),
    event(
        "rehearsal",
        "before",
        "The union rehearses a strike",
        Status.DISPUTED,
        ("ferry-workers-union", "port-authority"),
        "Before February the union had rehearsed a strike, the authority claimed.",
        "Before February",
        TIDINGS,
        300,
        "counted from the next month named",
        "port-authority",
        denials=(
            Rejection(
                "ferry-workers-union", "denied", TIDINGS, "The union denied that any rehearsal took place.", None
            ),
        ),
    ),
    event(
        "vote",
        "month",
        "The town council votes for the bridge",
        Status.CONFIRMED,
        ("varnsund", "astrid-holm"),
        "The council voted for the bridge in February 2022.",
        "February 2022",
        start=430,
    ),
    event(
        "letters",
        "about",
        "Letters about a toll reach the mayor",
        Status.REPORTED,
        ("astrid-holm",),
        "About April Ms. Holm began to receive letters about a toll.",
        "About April",
        TIDINGS,
        420,
        "the year comes from the article’s date, May 10, 2022",
    ),
    event(
        "slowdown",
        "early",
        "Ferry crews work to rule",
        Status.REPORTED,
        ("ferry-workers-union",),
        "In early May crews of the union worked to rule.",
        "early May",
        TIDINGS,
        500,
    ),
    event(
        "inspection",
        "week",
        "Inspectors board every ferry on the line",
        Status.CLAIMED,
        ("ferry-workers-union", "joren-pike"),
        "Last week inspectors boarded every ferry, Joren Pike said.",
        "Last week",
        TIDINGS,
        560,
        "“last week” counted back from the article’s date, May 10, 2022",
        "joren-pike",
    ),
    event(
        "strike",
        "day",
        "Ferries stop for a day as crews walk out",
        Status.REPORTED,
        ("ferry-workers-union", "varnsund"),
        "Ferries in Varnsund stopped Tuesday when the union walked out.",
        "Tuesday",
        TIDINGS,
        20,
        "“Tuesday” counted back from the article’s date, May 10, 2022",
    ),
    event(
        "tender",
        "quarter",
        "Builders are asked for their prices",
        Status.REPORTED,
        ("port-authority",),
        "Prices were invited in the third quarter of 2023.",
        "third quarter of 2023",
        start=510,
    ),
    event("rerouting", "half", "The coast road is moved inland", Status.CANCELLED, ("veldland",)),
    event(
        "night-service",
        "since",
        "Night ferries run without a pilot",
        Status.DISPUTED,
        ("port-authority", "ferry-workers-union"),
        "From about January the authority ran night ferries without a pilot, the union says.",
        "about January",
        start=600,
        by="ferry-workers-union",
        denials=(
            Rejection(
                "port-authority",
                "denied",
                COURIER,
                "The Varnsund Port Authority denied it and called the account “an invention for the hearing”.",
                "denial",
            ),
        ),
    ),
    event(
        "cracks",
        "by",
        "Cracks are found in the northern pier, and three engineers who had warned of them are asked back to town",
        Status.CLAIMED,
        ("varnsund", "astrid-holm"),
        "By June 28 cracks had been found in the northern pier, Mayor Holm said.",
        "By June 28",
        start=700,
        by="astrid-holm",
    ),
    event(
        "denial",
        "straddling",
        "The authority rejects the account of the night ferries",
        Status.REPORTED,
        ("port-authority",),
        "Over three days the Varnsund Port Authority rejected every word.",
        "Over three days",
        start=760,
        denies=("night-service",),
    ),
    event(
        "hearing",
        "days",
        "The hearing on the bridge is to open in Norrby",
        Status.PLANNED,
        ("veldland", "astrid-holm", "joren-pike", "port-authority"),
        "On July 3 and 4 Ms. Holm and Mr. Pike will speak at the hearing in Norrby.",
        "July 3 and 4",
        start=820,
        why="the year comes from the article’s date, July 2, 2024",
    ),
)

# -- a crossing of which two articles tell differently, and a race that was put off ---------------------------

GAZETTE, MONITOR = "articles/gazette-crossing.md", "articles/monitor-crossing.md"
THIRD, FOURTH = day(2024, 7, 3), day(2024, 7, 4)
NEXT_SUMMER = Interval(date(2025, 7, 1), date(2025, 10, 1), Grain.QUARTER)
CROWD = {
    GAZETTE: "Some 400 swimmers will cross the strait at Varnsund on July 3.",
    MONITOR: "As many as 650 people swam across the strait at Varnsund on Thursday.",
}
RACE_ANNOUNCED = "The race across the strait will start in Varnsund on July 4."
RACE_OFF = "Varnsund has put off the race across the strait to the third quarter of 2025."


def crossing(
    id: str,
    interval: Interval,
    title: str,
    status: Status,
    *found: tuple[str, str, str, Interval, Status],
    **more: object,
) -> Event:
    return Event(
        id=id,
        interval=interval,
        title=title,
        status=status,
        kind=Kind.OCCURRENCE,
        basis=Basis.RESOLVED,
        actors=("varnsund",),
        evidence=tuple(
            replace(evidence(article, 0, quote, said, {"Varnsund": "varnsund"}, when, "given in full"), status=of)
            for article, quote, said, when, of in found
        ),
        **more,  # type: ignore[arg-type]
    )


def reading(article: str, text: str, interval: Interval | None = None) -> Reading:
    place = CROWD[article].index(text)
    return Reading(article, CROWD[article], Span(place, place + len(text)), text, interval)


CROSSING = Chronology(
    (
        crossing(
            "race",
            FOURTH,
            "The race across the strait will start in Varnsund",
            Status.PLANNED,
            (GAZETTE, RACE_ANNOUNCED, "July 4", FOURTH, Status.PLANNED),
            outcomes=(Outcome(Fate.POSTPONED, MONITOR, RACE_OFF, "race-put-off", NEXT_SUMMER),),
        ),
        crossing(
            "crossing",
            FOURTH,
            "Swimmers cross the strait at Varnsund",
            Status.REPORTED,
            (GAZETTE, CROWD[GAZETTE], "July 3", THIRD, Status.PLANNED),
            (MONITOR, CROWD[MONITOR], "Thursday", FOURTH, Status.REPORTED),
            disagreements=(
                Disagreement("the date", (reading(GAZETTE, "July 3", THIRD), reading(MONITOR, "Thursday", FOURTH))),
                Disagreement(
                    "the number of people who took part",
                    (reading(GAZETTE, "Some 400"), reading(MONITOR, "As many as 650")),
                ),
            ),
        ),
        crossing(
            "race-put-off",
            NEXT_SUMMER,
            "Varnsund has put off the race across the strait",
            Status.PLANNED,
            (MONITOR, RACE_OFF, "the third quarter of 2025", NEXT_SUMMER, Status.PLANNED),
            plans=("race",),
        ),
    ),
    (ACTORS[4],),
    (
        Source(GAZETTE, "Into the water", "Strait Gazette", dct=SOURCES[0].dct),
        Source(
            MONITOR, "Cold feet", "Tide Monitor", dct=Dct(day(2024, 7, 5), stated=True, reason="as the file states")
        ),
    ),
)

BRIDGE = Chronology(EVENTS, ACTORS, SOURCES, OMITTED)
EMPTY = Chronology()
SINGLE = Chronology(
    (EVENTS[10],), tuple(replace(actor, roles=()) for actor in ACTORS if actor.id in EVENTS[10].actors), SOURCES[1:]
)


def many(number: int) -> Chronology:
    """As many events as asked for, a few days apart, from four articles and with six actors."""
    statuses = list(Status)[:4]
    sources = tuple(
        Source(f"articles/report-{place}.md", f"Report {place}", "Coast Courier", dct=SOURCES[0].dct)
        for place in range(4)
    )
    events = []
    for place in range(number):
        first = date(2015, 1, 5) + timedelta(days=9 * place)
        interval = (
            day(first.year, first.month, first.day)
            if place % 9
            else Interval(date(first.year, 1, 1), date(first.year + 1, 1, 1), Grain.YEAR)
        )
        quote = f"Barge number {place} passed under the bridge that day."
        who = (ACTORS[place % 6].id, ACTORS[(place // 3) % 6].id)
        said = evidence(sources[place % 4].path, 60 * place, quote, "that day", {}, interval, "given in full")
        events.append(
            Event(
                f"barge-{place}",
                interval,
                f"Barge number {place} passes under the bridge",
                statuses[place % 4],
                Kind.OCCURRENCE,
                Basis.RESOLVED,
                tuple(dict.fromkeys(who)),
                (Attribution(who[0], "said"),) if place % 4 == 1 else (),
                (said,),
            )
        )
    events.sort(key=lambda found: (found.interval.start, found.id))
    return Chronology(tuple(events), ACTORS, (*sources, *SOURCES))


def frame(chronology: Chronology, introduction: str = "") -> site.Frame:
    return site.Frame(
        "The Varnsund Bridge",
        tagline="A sourced chronology",
        description="What two towns, a port and a union have said and done about a bridge.",
        navigation=(*site.SECTIONS, site.Link("About", "about/", "about/")),
        events=len(chronology.events),
        actors=len(chronology.actors),
        sources=len(chronology.sources),
        introduction=introduction,
    )
