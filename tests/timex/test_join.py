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
    ],
)
def test_join(text: str, expected: list[tuple[str, str]]) -> None:
    found = [one for one in join(text, tag(text, PUBLISHED)) if isinstance(one, Resolved)]
    assert [(one.text, edtf(one.interval)) for one in found] == expected
