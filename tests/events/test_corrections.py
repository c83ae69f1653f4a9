"""Days that a sentence takes back."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.pipeline import RawFile, extract


@pytest.mark.parametrize("model", ["none", None], ids=["no model", "a model"])
@pytest.mark.parametrize(
    ("sentence", "on", "not_on"),
    [
        (
            "The ferry Irene sank off Mindoro on Monday, not on Tuesday as first reported.",
            "2016-08-01",
            ["2016-08-02"],
        ),
        (
            "The ferry Irene sank on 1 August 2016 and not, as the port had announced, on 2 August.",
            "2016-08-01",
            ["2016-08-02"],
        ),
        (
            "Ann Lee died in Prague on 3 April 2016, her family said, correcting reports that she died on 4 April.",
            "2016-04-03",
            ["2016-04-04"],
        ),
        (
            "Paul Ritter was abducted on Monday, a day earlier than the police first said.",
            "2016-08-01",
            ["2016-08-02"],
        ),
        (
            "Paul Ritter was abducted on Monday, two days later than his family had said.",
            "2016-08-01",
            ["2016-07-30"],
        ),
        ("The ferry Irene sank off Mindoro on Monday, not far from the port.", "2016-08-01", []),
        ("The quay opened on Monday, a day earlier than planned.", "2016-08-01", []),
    ],
    ids=["not on", "an aside", "correcting", "a day earlier", "two days later", "not of something else", "a plan"],
)
def test_days_that_were_wrong(sentence: str, on: str, not_on: list[str], model: str | None) -> None:
    found = extract(RawFile("articles/a.md", f"---\ndate: 2016-08-03\n---\n\n{sentence}\n".encode()), model)
    assert [(str(report.interval.start), [*map(str, report.not_on)]) for report in found.reports] == [(on, not_on)]


def test_a_sentence_without_another_date_takes_none_back() -> None:
    sentence = "The ferry did not sail on Monday."
    found = extract(RawFile("articles/a.md", f"---\ndate: 2016-08-03\n---\n\n{sentence}\n".encode()), "none")
    assert [report.not_on for report in found.reports] == [()]
    assert found.reports[0].interval.start == date(2016, 8, 1)
