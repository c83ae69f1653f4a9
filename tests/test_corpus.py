"""The chain from articles to events on articles marked by hand: floors, and laws that hold whatever it finds.

`benchmarks/events.py` says what the marks mean and prints every error of `dev` (`--errors`).
"""

from __future__ import annotations

import calendar
import re
from functools import cache

import pytest
from benchmarks.events import (
    DEV,
    HELD,
    Gold,
    GoldEvent,
    Measure,
    Verdict,
    chronology_of_article,
    judge,
    read_gold,
    share,
)

from dateline import articles
from dateline.model import Chronology, Event, Evidence, Extraction, Grain, Status
from dateline.pipeline import Inputs, RawFile, assemble, extract
from dateline.timex import edtf

HALVES = {"dev": read_gold(DEV), "held": read_gold(HELD)}
COLLECTION = [gold for half in HALVES.values() for gold in half]

# Percent that must be right, a little below what both language models reach; raise them as the chain improves.
FLOORS = {
    #                   dev  held
    Measure.RECALL: (97, 89),
    Measure.PRECISION: (98, 94),
    Measure.DATE: (99, 97),
    Measure.STATUS: (98, 95),
    Measure.KIND: (99, 98),
    Measure.WHO: (89, 85),
    Measure.ACTORS: (96, 95),
    Measure.SPURIOUS: (96, 92),
    Measure.TYPE: (95, 92),
    Measure.DCT: (98, 96),
    Measure.SILENT: (98, 97),
}

# The same without any model: names and parties are mostly those of our tables.
FLOORS_WITHOUT_MODEL = {
    Measure.RECALL: (85, 76),
    Measure.PRECISION: (97, 93),
    Measure.DATE: (98, 95),
    Measure.STATUS: (87, 87),
    Measure.KIND: (91, 93),
    Measure.WHO: (80, 72),
    Measure.ACTORS: (84, 77),
    Measure.SPURIOUS: (98, 97),
    Measure.TYPE: (98, 97),
    Measure.DCT: (98, 96),
    Measure.SILENT: (96, 96),
}

each_half = pytest.mark.parametrize("half", HALVES)
each_measure = pytest.mark.parametrize("measure", Measure, ids=lambda measure: measure.name.lower())
each_article = pytest.mark.parametrize("gold", COLLECTION, ids=[gold.article.path for gold in COLLECTION])


@cache
def extraction(article: RawFile, model: str | None) -> Extraction:
    return extract(article, model)


def together(*found: Gold, model: str | None = None) -> Chronology:
    files = tuple(gold.article for gold in found)
    return assemble((extraction(file, model) for file in files), Inputs(articles=files))


@cache
def chronology(gold: Gold) -> Chronology:
    return together(gold)


@cache
def verdicts(half: str, model: str | None) -> tuple[Verdict, ...]:
    return tuple(verdict for gold in HALVES[half] for verdict in judge(gold, together(gold, model=model)))


def evidence_of(found: Chronology) -> list[tuple[Event, Evidence]]:
    return [(event, evidence) for event in found.events for evidence in event.evidence]


# -- how much is right -----------------------------------------------------------------------------------------


def percent(half: str, measure: Measure, model: str | None = None) -> float:
    right, judged = share(verdicts(half, model), measure)
    return 100 * right / judged


@each_half
@each_measure
def test_no_worse_than_the_floor(half: str, measure: Measure) -> None:
    assert percent(half, measure) >= FLOORS[measure][list(HALVES).index(half)]


@each_half
@each_measure
def test_no_worse_than_the_floor_without_a_model(half: str, measure: Measure) -> None:
    assert percent(half, measure, model="none") >= FLOORS_WITHOUT_MODEL[measure][list(HALVES).index(half)]


# -- laws ------------------------------------------------------------------------------------------------------


@each_article
def test_quotes_are_the_text_at_their_place(gold: Gold) -> None:
    text = articles.read(gold.article.path, gold.article.data).text
    found = evidence_of(chronology(gold))
    assert found
    for _, evidence in found:
        assert evidence.quote == text[evidence.span.start : evidence.span.end]
        if evidence.timex:
            assert evidence.timex.text == text[evidence.timex.span.start : evidence.timex.span.end]
            assert evidence.timex.span in evidence.span


MONTHS = calendar.month_name[1:]
MONTH_OF_YEAR = re.compile(rf"(?:in )?({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE)


def test_a_month_stays_a_month_and_a_year_a_year() -> None:
    seen = set()
    for gold in COLLECTION:
        for event, evidence in evidence_of(chronology(gold)):
            words = evidence.timex.text if evidence.timex else ""
            if month := MONTH_OF_YEAR.fullmatch(words):
                assert edtf(event.interval) == f"{month[2]}-{MONTHS.index(month[1].capitalize()) + 1:02}"
                seen.add(Grain.MONTH)
            elif re.fullmatch(r"\d{4}", words):
                assert edtf(event.interval) == words
                seen.add(Grain.YEAR)
    assert seen == {Grain.MONTH, Grain.YEAR}


@each_article
def test_an_event_is_as_precise_as_its_evidence(gold: Gold) -> None:
    for event in chronology(gold).events:
        grains = {evidence.timex.interval.grain for evidence in event.evidence if evidence.timex}
        assert event.interval.grain in (grains or {Grain.DAY})


@each_article
def test_what_lies_ahead_is_planned_and_what_lies_behind_is_not(gold: Gold) -> None:
    (source,) = chronology(gold).sources
    if source.dct is None:
        return
    for event in chronology(gold).events:
        begin, end = event.interval.start, event.interval.end
        if begin and begin > source.dct.day:
            assert event.status is not Status.REPORTED, event.title
        if end and end <= source.dct.day:
            assert event.status is not Status.PLANNED, event.title


def test_the_order_of_the_articles_makes_no_difference() -> None:
    assert together(*COLLECTION) == together(*COLLECTION[::-1])


def test_events_of_all_articles_stand_in_chronological_order() -> None:
    found = together(*COLLECTION)
    begins = [event.interval.start for event in found.events if event.interval.start]
    assert begins == sorted(begins)
    assert {evidence.article for _, evidence in evidence_of(found)} == {gold.article.path for gold in COLLECTION}


# -- the marks and the judge -----------------------------------------------------------------------------------


@each_article
def test_marks_are_words_of_one_place_of_the_article(gold: Gold) -> None:
    file = gold.article.data.decode()
    for words in (*(event.contains for event in gold.events), *gold.silent):
        assert file.count(words) == 1, words


BRIDGE = RawFile(
    "articles/bridge.txt", b"Title: Bridge\nDate: 2019-05-10\n\nThe bridge at Tarn fell on May 3, 2019.\n"
)


def judged(
    date: str, *, contains: str = "fell", optional: bool = False, silent: tuple[str, ...] = ()
) -> set[Verdict]:
    event = GoldEvent(contains, (date,), (), ("reported",), ("occurrence",), optional)
    gold = Gold(BRIDGE, (event,), (), (), (), silent, "2019-05-10")
    return set(judge(gold, chronology_of_article(gold, model="none")))


def measures(verdicts: set[Verdict], right: bool) -> set[Measure]:
    return {verdict.measure for verdict in verdicts if verdict.right is right}


def test_what_is_found_as_marked_is_right() -> None:
    verdicts = judged("2019-05-03")
    assert not measures(verdicts, right=False)
    assert {Measure.RECALL, Measure.PRECISION, Measure.DATE, Measure.STATUS, Measure.KIND} < measures(verdicts, True)


def test_a_wrong_date_is_missing_and_too_much() -> None:
    assert measures(judged("2019-05-04"), right=False) == {Measure.RECALL, Measure.DATE, Measure.PRECISION}


def test_an_event_in_another_sentence_is_missing_and_its_date_not_judged() -> None:
    assert measures(judged("2019-05-03", contains="rose"), right=False) == {Measure.RECALL, Measure.PRECISION}


def test_an_optional_event_may_be_missing_but_not_misdated() -> None:
    assert not {Measure.RECALL, Measure.PRECISION} & measures(judged("2019-05-03", optional=True), right=True)
    assert measures(judged("2019-05-04", optional=True), right=False) == {Measure.PRECISION}


def test_an_event_in_a_silent_sentence_is_wrong() -> None:
    assert measures(judged("2019-05-03", silent=("at Tarn",)), right=False) == {Measure.SILENT}
