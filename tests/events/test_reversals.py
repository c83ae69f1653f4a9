"""Which sentences say that a plan was called off or put off, of what, and for when it was; with the real model."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from dateline.model import Extraction, Fate
from dateline.pipeline import RawFile, extract
from dateline.timex import edtf


def extracted(body: str) -> Extraction:
    """Published on a Tuesday."""
    return extract(
        RawFile("articles/test.md", f"---\ndate: 2024-04-30\npublisher: The Post\n---\n\n{body}\n".encode())
    )


OFF, LATER = Fate.CALLED_OFF, Fate.POSTPONED


@dataclass(frozen=True, slots=True)
class Case:
    """What a sentence says of a plan; `events` are date and a word of the title of what it reports itself."""

    sentence: str
    fate: Fate
    head: str
    dates: list[str] = field(default_factory=list)
    to: str | None = None
    events: list[tuple[str, str]] = field(default_factory=list)


CASES = {
    "called off on a day": Case(
        "The summit between Spain and Portugal planned for May 3 was called off on Monday.",
        OFF,
        "summit",
        ["2024-05-03"],
        events=[("2024-04-29", "planned for May 3 was called off")],
    ),
    "called off, and the lead says no day": Case(
        "Spain called off the summit with Portugal planned for May 3.",
        OFF,
        "summit",
        ["2024-05-03"],
        events=[("2024-04-30", "Spain called off the summit")],
    ),
    "by its day": Case(
        "The Finnish parliament put off Thursday's vote on pensions.",
        LATER,
        "vote",
        ["2024-05-02"],
        events=[("2024-04-30", "put off Thursday's vote")],
    ),
    "to another day": Case(
        "The hearing, due to be held in Faro on May 3, has been postponed to June 10.",
        LATER,
        "hearing",
        ["2024-05-03"],
        "2024-06-10",
        [("2024-06-10", "has been postponed")],
    ),
    "until a month": Case(
        "The court adjourned the trial of Yves Tassin until June.",
        LATER,
        "trial",
        [],
        "2024-06",
        [("2024-06", "trial")],
    ),
    "moved to a month": Case(
        "The festival, which had been scheduled for July 4, was moved to September.",
        LATER,
        "festival",
        ["2024-07-04"],
        "2024-09",
    ),
    "will not take place": Case(
        "The hearing of the banker Yves Tassin, scheduled for May 3, will not take place.",
        OFF,
        "hearing",
        ["2024-05-03"],
        events=[("2024-05-03", "Hearing of the banker Yves Tassin")],
    ),
    "by itself": Case(
        "The talks between Serbia and Kosovo that were set for May 3 fell through on Sunday.",
        OFF,
        "talks",
        ["2024-05-03"],
    ),
    "decided": Case(
        "Spain decided on Monday to postpone the May 3 summit.",
        LATER,
        "summit",
        ["2024-05-03"],
        events=[("2024-04-29", "postpone the May 3 summit")],
    ),
    "said on another day": Case(
        "Organisers said on Monday that the race, due to be run on May 5, had been called off.",
        OFF,
        "race",
        ["2024-05-05"],
    ),
    "its cancellation": Case(
        "The band announced the cancellation of its concert in Leeds on May 10.", OFF, "concert", ["2024-05-10"]
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_taken_back(case: Case) -> None:
    found = extracted(case.sentence)
    (reversal,) = found.reversals
    assert (reversal.fate, reversal.head) == (case.fate, case.head)
    assert [edtf(interval) for interval in reversal.dates] == case.dates
    assert (edtf(reversal.to) if reversal.to else None) == case.to
    if case.events:
        told = [(edtf(report.interval), report.title) for report in found.reports]
        assert [date for date, _ in told] == [date for date, _ in case.events], told
        assert all(words in title for (_, title), (_, words) in zip(told, case.events, strict=True)), told


NONE = {
    "a threat": "Spain threatened to call off the summit planned for May 3.",
    "a demand": "Portugal urged Spain to postpone the summit on May 3.",
    "a possibility": "The summit on May 3 could be called off.",
    "the contrary": "Spain has not cancelled the summit planned for May 3.",
    "a condition": "If Spain cancels the May 3 summit, Portugal will withdraw.",
    "a denial": "Serbia denied that the signing on May 3 had been called off.",
    "moved, but in space": "The festival was moved to the new park.",
    "it takes place": "The festival will take place on May 3.",
}


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_what_only_might_be_taken_back_is_not(sentence: str) -> None:
    assert extracted(sentence).reversals == ()


def test_what_follows_in_another_clause_has_its_own_date() -> None:
    found = extracted("The petition was adjourned on 14 April and will be heard in London on 9 October.")
    assert [edtf(report.interval) for report in found.reports] == ["2024-04-14", "2024-10-09"]


def test_the_date_of_a_dateline_is_no_plan() -> None:
    found = extracted("FARO, April 29 (Wire) — Spain called off the summit with Portugal planned for May 3.")
    assert [edtf(interval) for reversal in found.reversals for interval in reversal.dates] == ["2024-05-03"]


def test_the_day_of_a_match_that_was_abandoned_stays_its_day() -> None:
    found = extracted("Wednesday's match between Leeds and Hull was abandoned because of fog.")
    assert [edtf(report.interval) for report in found.reports] == ["2024-04-24"]
