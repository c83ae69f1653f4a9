"""The verb above a date says on which side of the article it lies. The article is of Wednesday, May 10, 2023."""

import pytest

from dateline.timex import edtf
from tests.events.test_reports import OPENING, extracted


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("Marlow Rovers play at Tarnbrook on Saturday.", "2023-05-13", id="an arranged present"),
        pytest.param("Marlow Rovers beat Tarnbrook on Saturday.", "2023-05-06", id="the past"),
        pytest.param("The auditor was to fly to Lisbon on Monday.", "2023-05-15", id="was to"),
        pytest.param("The council has called a meeting for Friday.", "2023-05-12", id="for a day"),
        pytest.param("Anna Holm told this newspaper in June that she would go.", "2022-06", id="a month back"),
        pytest.param("Anna Holm retires in the autumn.", "2023-23", id="a season ahead"),
        pytest.param("They had counted all votes by Saturday.", "2023-05-06", id="had … by"),
        pytest.param(
            "There will be a minute's silence before Saturday's match against Tarnbrook.", "2023-05-13", id="a noun"
        ),
        pytest.param("Boats could not land on Saturday.", "2023-05-06", id="could not"),
    ],
)
def test_the_day_is_on_the_side_of_the_verb(body: str, expected: str) -> None:
    (report,) = extracted(OPENING + body).reports
    assert edtf(report.interval) == expected


def test_a_month_after_a_date_with_a_year_is_of_that_story() -> None:
    body = "The treasurer wrote to the bank on 4 March 2019 and had an answer in November."
    assert [edtf(report.interval) for report in extracted(OPENING + body).reports] == ["2019-03-04", "2019-11"]
