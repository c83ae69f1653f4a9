"""Reports of several articles → events: what is one happening, how it is named, where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.chronology import build, position
from dateline.copies import sketch
from dateline.model import (
    ActorType,
    Attribution,
    Basis,
    Denial,
    Event,
    Extraction,
    Grain,
    Interval,
    Kind,
    Mention,
    Report,
    Source,
    Span,
    Status,
    Trust,
)


def day(iso: str, end: str | None = None, grain: Grain = Grain.DAY) -> Interval:
    start = date.fromisoformat(iso)
    return Interval(start, date.fromisoformat(end) if end else date.fromordinal(start.toordinal() + 1), grain)


def mention(key: str, at: int = 0) -> Mention:
    name = key.replace("-", " ").title()
    return Mention(Span(at, at + len(name)), name, name, key, ActorType.ORGANISATION, Trust.MODEL)


def report(title: str, *keys: str, interval: Interval | None = None, status: Status = Status.REPORTED) -> Report:
    quote = f"{title}."
    return Report(
        span=Span(0, len(quote)),
        quote=quote,
        title=title,
        interval=interval or day("2023-05-02"),
        basis=Basis.STATED,
        timex=None,
        kind=Kind.OCCURRENCE,
        status=status,
        mentions=tuple(mention(key) for key in keys),
    )


def article(path: str, *reports: Report) -> Extraction:
    mentions = tuple(mention for report in reports for mention in report.mentions)
    return Extraction(source=Source(f"articles/{path}.md", path), reports=reports, mentions=mentions)


FIRE = "Fire destroys the market hall of the harbour board"


def test_two_articles_on_one_happening_make_one_event() -> None:
    found = build([article("a", report(FIRE, "harbour-board")), article("b", report(FIRE, "harbour-board"))])
    (event,) = found.events
    assert [evidence.article for evidence in event.evidence] == ["articles/a.md", "articles/b.md"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(report(FIRE, "harbour-board", interval=day("2023-05-03")), id="another day"),
        pytest.param(report(FIRE, "city-council"), id="no shared actor"),
        pytest.param(report("Harbour board elects its first chairwoman", "harbour-board"), id="other words"),
    ],
)
def test_different_happenings_stay_apart(other: Report) -> None:
    found = build([article("a", report(FIRE, "harbour-board")), article("b", other)])
    assert len(found.events) == 2


def test_one_article_does_not_merge_with_itself() -> None:
    twice = article("a", report(FIRE, "harbour-board"), report(FIRE + " again", "harbour-board"))
    assert len(build([twice]).events) == 2


def test_what_one_publisher_reports_another_party_only_claims_is_reported() -> None:
    claimed = report(FIRE, "harbour-board", status=Status.CLAIMED)
    (event,) = build([article("a", claimed), article("b", report(FIRE, "harbour-board"))]).events
    assert event.status is Status.REPORTED


def test_a_denial_that_is_an_event_is_linked_both_ways() -> None:
    claim = report("Board blames the union for the fire", "harbour-board", status=Status.DISPUTED)
    denial = report("Union denies that it set the fire", "dock-union", interval=day("2023-05-04"))
    denied = Denial("dock-union", "denies", denial.span, denial.quote)
    linked = build([article("a", _with(claim, denied), denial)])
    first, second = linked.events
    assert [one.event for one in first.denials] == [second.id]
    assert second.denies == (first.id,)


def _with(claim: Report, denial: Denial) -> Report:
    from dataclasses import replace

    return replace(claim, denials=(denial,), attribution=(Attribution("harbour-board", "blames"),))


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_the_articles_makes_no_difference(order: list[str]) -> None:
    articles = {
        name: article(name, report(FIRE, "harbour-board"), report(f"Story of {name}", f"board-{name}"))
        for name in "abcd"
    }
    assert build([articles[name] for name in order]) == build(articles.values())


def test_two_articles_with_one_name_are_both_kept_and_reported() -> None:
    twins = [Extraction(source=Source(path, path)) for path in ("articles/x.md", "articles/x.txt")]
    found = build(twins)
    assert [source.path for source in found.sources] == ["articles/x.md", "articles/x.txt"]
    (finding,) = found.findings
    assert finding.error
    assert str(finding) == (
        "articles/x.txt:1: the same name as articles/x.md, which would share its address; rename one of the two files"
    )


def test_an_unreadable_article_is_no_source() -> None:
    assert build([Extraction(source=Source("articles/x.md", ""), readable=False)]).sources == ()


ORDERED = [
    day("2019-01-01", "2020-01-01", Grain.YEAR),
    day("2019-01-01", "2019-02-01", Grain.MONTH),
    day("2019-01-01"),
    Interval(date(2019, 1, 1), None, Grain.DAY),
    day("2019-01-02"),
    Interval(None, date(2019, 1, 5), Grain.DAY),
    day("2019-01-05"),
]


def test_events_stand_by_first_day_the_longer_span_first() -> None:
    events = [
        Event(
            str(number),
            interval,
            str(-number % 5),
            Status.REPORTED,
            Kind.OCCURRENCE,
            Basis.EDITOR,
            path="events/x.md",
        )
        for number, interval in enumerate(ORDERED)
    ]
    events.sort(key=lambda event: event.title)
    assert [event.id for event in sorted(events, key=position)] == [str(n) for n in range(len(ORDERED))]


def test_an_article_that_carries_the_text_of_another_says_whose() -> None:
    text = sketch(" ".join(f"word{number}" for number in range(40)))
    found = build([replace(article("a"), sketch=text), replace(article("b"), sketch=text), article("c")])
    assert [source.copy_of for source in found.sources] == [None, "articles/a.md", None]


def test_the_date_that_corrects_another_is_the_date_of_the_event() -> None:
    wrong = report("The Ferry sank off Skagen in a gale", "ferry", interval=day("2023-05-03"))
    right = replace(wrong, interval=day("2023-05-02"), not_on=(date(2023, 5, 3),))
    (event,) = build([article("a", wrong), article("b", right)]).events
    assert event.interval == day("2023-05-02")
    assert len(event.evidence) == 2
