"""Sentences as news writes them, on invented subjects → the reports they should yield, with the real model."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from dateline.model import Extraction, Kind, Omission, Status
from dateline.pipeline import RawFile, extract
from dateline.timex import edtf


def extracted(body: str, date: str | None = "2023-05-10") -> Extraction:
    head = f"---\ntitle: A test\ndate: {date}\npublisher: The Harbour Post\n---\n" if date else ""
    return extract(RawFile("articles/test.md", f"{head}\n{body}\n".encode()))


@dataclass(frozen=True, slots=True)
class Case:
    """`events` lists (EDTF, a word of the title, status) of every report that the body should yield."""

    id: str
    body: str
    events: list[tuple[str, str, str]] = field(default_factory=list)


OPENING = "Nobody in the harbour town wants to talk about it.\n\n"

CASES = [
    Case(
        "a date belongs to its own clause",
        "Since Norway opened the tunnel in March 2019, trade between the two valleys has grown.",
        [("2019-03", "opened the tunnel", "reported")],
    ),
    Case(
        "two dated clauses make two events",
        "The council approved the bridge in 2011, and the mayor opened it on June 4, 2016.",
        [("2011", "approved the bridge", "reported"), ("2016-06-04", "opened the bridge", "reported")],
    ),
    Case("a duration makes none", "The search for the crew lasted six weeks and cost the island dearly."),
    Case("a set makes none", "Each spring the river floods the lower streets of the town."),
    Case(
        "what a party says is claimed",
        "The company claimed that its engineers had repaired the dam on April 2.",
        [("2023-04-02", "repaired the dam", "claimed")],
    ),
    Case(
        "what the publisher says is reported",
        "A storm sank two ferries off the coast of Chile on April 2.",
        [("2023-04-02", "sank two ferries", "reported")],
    ),
    Case(
        "what a news agency reports is reported",
        "The central bank raised its main rate on April 27, Reuters reported.",
        [("2023-04-27", "raised its main rate", "reported")],
    ),
    Case(
        "what lies ahead is planned",
        "Voters in Finland will choose a new parliament on June 18.",
        [("2023-06-18", "choose a new parliament", "planned")],
    ),
    Case(
        "scheduled is planned",
        "The trial of the former minister is scheduled to begin on September 4.",
        [("2023-09-04", "trial of the former minister", "planned")],
    ),
    Case(
        "an attribution at the end",
        "Two climbers died on the north face on May 6, according to the rescue service.",
        [("2023-05-06", "Two climbers died", "claimed")],
    ),
    Case(
        "hearsay names nobody",
        "The smugglers allegedly crossed the strait on May 1.",
        [("2023-05-01", "crossed the strait", "claimed")],
    ),
    Case(
        "a dated saying is a statement",
        "“We will rebuild the school,” Ana Duarte, the mayor, said in an interview on May 3.",
        [("2023-05-03", "Ana Duarte said: “We will rebuild the school”", "reported")],
    ),
    Case(
        "an announcement set before its verb",
        "Portugal is buying three rescue helicopters, its Ministry of Health announced Tuesday.",
        [("2023-05-09", "Portugal is buying three rescue helicopters", "claimed")],
    ),
    Case(
        "a participle has the noun it describes",
        "Visitors still ask for the museum founded by two sisters in 1954.",
        [("1954", "museum founded by two sisters", "reported")],
    ),
    Case(
        "a dated noun after a relational preposition is the event",
        "Prices have not recovered since the January 2021 collapse of the fishing fleet.",
        [("2021-01", "ollapse of the fishing fleet", "reported")],
    ),
    Case(
        "a dangling adverb is left out of the title",
        "Later, however, the court in Lima also freed the two brothers on March 9.",
        [("2023-03-09", "court in Lima freed the two brothers", "reported")],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_events_of_a_sentence(case: Case) -> None:
    found = extracted(OPENING + case.body).reports
    told = [(edtf(report.interval), report.title, report.status.value) for report in found]
    assert [(date, status) for date, _, status in told] == [(date, status) for date, _, status in case.events], told
    for (_, title, _), (_, words, _) in zip(told, case.events, strict=True):
        assert words.lower() in title.lower()


UNREAL = [
    "If the vote fails on Thursday, the mayor will resign.",
    "Had the train left on May 1, no one would have died.",
    "The court could have ruled on May 2.",
    "The plan to open the tunnel on May 7 was dropped.",
    "Officials feared the dam would burst on May 3.",
]


@pytest.mark.parametrize("body", UNREAL)
def test_what_is_only_supposed_makes_no_event(body: str) -> None:
    assert extracted(OPENING + body).reports == ()


def test_what_a_rumour_says_is_claimed() -> None:
    (report,) = extracted(OPENING + "The rumour that the captain died on May 4 has spread.").reports
    assert report.status is Status.CLAIMED


def test_a_date_that_turns_the_meaning_stays_in_the_title() -> None:
    (report,) = extracted(OPENING + "The rescue did not begin until Friday.").reports
    assert report.title == "The rescue did not begin until Friday"


@pytest.mark.parametrize("date", ["11 May", "3 June", "2 July"])
def test_a_british_date_is_no_clock_time(date: str) -> None:
    (report,) = extracted(OPENING + f"A truck hit the sea wall at 4pm on {date}.").reports
    assert report.timex is not None
    assert date in report.timex.text


def test_a_clock_time_alone_dates_nothing() -> None:
    assert extracted(OPENING + "The pumps ran until the power failed at 4am.").reports == ()


def test_an_article_dated_to_a_month_gives_tuesday_no_day() -> None:
    found = extracted("The ferry sank on Tuesday. It had been launched last year.", date="2024-05")
    assert [edtf(report.interval) for report in found.reports] == ["2023"]


def test_evidence_is_the_exact_sentence() -> None:
    body = "The weather was calm. On May 2, a tanker ran aground near Aveiro. Nobody was hurt."
    (report,) = extracted(OPENING + body).reports
    assert report.quote == "On May 2, a tanker ran aground near Aveiro."


def test_an_undated_lead_takes_the_date_of_publication() -> None:
    (report,) = extracted("A fire destroyed the old market hall in Porto.").reports
    assert (edtf(report.interval), report.basis.value, report.timex) == ("2023-05-10", "publication", None)


def test_an_undated_lead_of_an_undated_article_is_no_event() -> None:
    assert extracted("A fire destroyed the old market hall in Porto.", date=None).reports == ()


def test_a_dated_statement_is_a_statement() -> None:
    (report,) = extracted(OPENING + "The mayor warned on May 4 that the wall might fall.").reports
    assert report.kind is Kind.STATEMENT


def test_a_named_denial_disputes_the_claim() -> None:
    body = (
        "Ruritania's army said Freedonia had shelled the bridge on May 5. "
        "Freedonia denied that it had shelled the bridge."
    )
    claim = extracted(OPENING + body).reports[0]
    assert claim.status is Status.DISPUTED
    assert [denial.quote for denial in claim.denials] == ["Freedonia denied that it had shelled the bridge."]


def test_a_sweeping_denial_is_set_beside_the_claim() -> None:
    body = (
        "Ruritania's army said Freedonia had shelled the bridge on May 5. It spoke of a hundred wounded. "
        "Officials in Freedonia have dismissed the allegations."
    )
    claim = extracted(OPENING + body).reports[0]
    assert claim.status is Status.CLAIMED
    assert len(claim.denials) == 1


def test_every_sentence_is_accounted_for() -> None:
    body = OPENING + "The bridge fell on May 5. Nobody was on it. Once it was new."
    found = extracted(body)
    assert [report.quote for report in found.reports] == ["The bridge fell on May 5."]
    assert [stretch.why for stretch in found.omitted] == [Omission.NO_DATE] * 3


def test_what_has_no_date_is_reported_to_the_editor() -> None:
    found = extracted("The crew left on Tuesday and has not been seen.", date=None)
    assert found.reports == ()
    assert any("Tuesday" in finding.what for finding in found.findings)


def test_one_event_without_a_language_model() -> None:
    head = "---\ntitle: A test\ndate: 2023-05-10\n---\n\n"
    file = RawFile("articles/test.md", f"{head}{OPENING}On May 2, a tanker ran aground near Aveiro.\n".encode())
    (report,) = extract(file, "none").reports
    assert (edtf(report.interval), report.title) == ("2023-05-02", "A tanker ran aground near Aveiro")
