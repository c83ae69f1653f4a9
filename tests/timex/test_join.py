"""What one row of the grammar finds at once is one date for a chronology."""

from datetime import date

import pytest

from dateline.model import Resolved
from dateline.timex import edtf, join, tag

PUBLISHED = date(2024, 7, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On July 3 and 4 they meet", [("July 3 and 4", "2024-07-03/2024-07-04")], id="two days"),
        pytest.param("the war (1927–1937)", [("1927–1937", "1927/1937")], id="years"),
        pytest.param("May-August 1950", [("May-August 1950", "1950-05/1950-08")], id="months"),
        pytest.param(
            "on July 3 and on July 4", [("July 3", "2024-07-03"), ("July 4", "2024-07-04")], id="said twice"
        ),
        pytest.param(
            "1914-18, 1939-45",
            [("1914-18", "1914/1918"), ("1939-45", "1939/1945")],
            id="two ranges in a row",
        ),
        pytest.param("between 2000 and 2015,", [("2000 and 2015", "2000/2015")], id="between years"),
        pytest.param("from 1949 to 1952,", [("1949 to 1952", "1949/1952")], id="from year to year"),
        pytest.param(
            "between March 2021 and June 2022",
            [("March 2021 and June 2022", "2021-03/2022-06")],
            id="between months",
        ),
        pytest.param(
            "It will be shut from 6pm on Friday until midday on Saturday.",
            [("6pm on Friday until midday on Saturday", "2024-07-05/2024-07-06")],
            id="times of two days",
        ),
        pytest.param(
            "open Jan. 2 through Jan. 5", [("Jan. 2 through Jan. 5", "2024-01-02/2024-01-05")], id="through"
        ),
        pytest.param(
            "It was postponed from Monday to Tuesday.",
            [("Monday", "2024-07-08"), ("Tuesday", "2024-07-09")],
            id="what is moved does not last",
        ),
        pytest.param("in 2000 and 2015,", [("2000", "2000"), ("2015", "2015")], id="two years"),
        pytest.param(
            "It shut on Monday between 4 p.m. and 5 p.m.",
            [("Monday", "2024-07-01"), ("4 p.m.", "2024-07-01"), ("5 p.m.", "2024-07-01")],
            id="two times of one day",
        ),
    ],
)
def test_join(text: str, expected: list[tuple[str, str]]) -> None:
    found = [one for one in join(text, tag(text, PUBLISHED)) if isinstance(one, Resolved)]
    assert [(one.text, edtf(one.interval)) for one in found] == expected
