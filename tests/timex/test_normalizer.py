"""What expressions mean: days, grain, basis and the reason in words, with and without a publication date."""

from datetime import date

import pytest

from dateline.model import Basis, Measure, Resolved, Unresolved
from dateline.timex import edtf, tag

PUBLISHED = date(2024, 7, 2)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected", "grain"),
    [
        pytest.param("in June", "2024-06", "month", id="a month stays a month"),
        pytest.param("in late 2022", "2022-39", "third", id="late 2022"),
        pytest.param("early last year", "2023-37", "third", id="early last year"),
        pytest.param("in early May 2022", "2022-05-01~/2022-05-10~", "day", id="early May"),
        pytest.param("last week", "2024-06-24/2024-06-30", "week", id="last week"),
        pytest.param("the 2020 election", "2020", "year", id="the 2020 election"),
        pytest.param("two years ago", "2022", "year", id="two years ago"),
        pytest.param("about three months ago", "2024-04~", "month", id="about three months ago"),
        pytest.param("in the 1990s", "199X", "decade", id="the 1990s"),
        pytest.param("in the 19th century", "18XX", "century", id="the 19th century"),
        pytest.param("in the second quarter", "2024-34", "quarter", id="the second quarter"),
        pytest.param("last weekend", "2024-06-29/2024-06-30", "day", id="last weekend"),
        pytest.param("last winter", "2023-24", "season", id="last winter"),
    ],
)
def test_days_and_grain(text: str, expected: str, grain: str) -> None:
    (found,) = tag(text, PUBLISHED)
    assert isinstance(found, Resolved)
    assert (edtf(found.interval), found.interval.grain.value) == (expected, grain)


@pytest.mark.parametrize(
    ("text", "basis", "why"),
    [
        pytest.param("on June 28, 2023", Basis.STATED, "given in full", id="in full"),
        pytest.param("in 1999", Basis.STATED, "given in full", id="a year is full"),
        pytest.param(
            "announced Tuesday",
            Basis.RESOLVED,
            "“Tuesday” counted back from the article's date, July 2, 2024",
            id="weekday",
        ),
        pytest.param(
            "will open Friday",
            Basis.RESOLVED,
            "“Friday” counted ahead from the article's date, July 2, 2024, since “will” looks ahead",
            id="weekday ahead",
        ),
        pytest.param(
            "on June 28",
            Basis.RESOLVED,
            "the year comes from the article's date, July 2, 2024",
            id="without a year",
        ),
        pytest.param(
            "in late 2022 they met. Soon afterward",
            Basis.RESOLVED,
            "“Soon afterward” counted from “late 2022”, the date named before it",
            id="narrative",
        ),
    ],
)
def test_reason(text: str, basis: Basis, why: str) -> None:
    found = tag(text, PUBLISHED)[-1]
    assert isinstance(found, Resolved)
    assert (found.basis, found.why) == (basis, why)


def test_absolute_dates_need_no_publication_date() -> None:
    (found,) = tag("on June 28, 2023", None)
    assert isinstance(found, Resolved)


@pytest.mark.parametrize(
    ("text", "value"),
    [("on June 28", "XXXX-06-28"), ("on Tuesday", "XXXX-WXX-2"), ("last year", "XXXX"), ("yesterday", "XXXX-XX-XX")],
    ids=lambda text: text,
)
def test_relative_dates_without_a_publication_date_say_what_is_missing(text: str, value: str) -> None:
    (found,) = tag(text, None)
    assert isinstance(found, Unresolved)
    assert (found.value, found.reason) == (value, "no publication date to count from")


def test_the_narrative_counts_without_a_publication_date() -> None:
    found = tag("On June 5, 2019 they met. Two days later they signed.", None)
    assert [timex.value for timex in found] == ["2019-06-05", "2019-06-07"]


def test_impossible_days_are_unresolved() -> None:
    (found,) = tag("on February 30, 2019", PUBLISHED)
    assert isinstance(found, Unresolved)
    assert "2019-02-30" in found.reason


def test_durations_name_no_days() -> None:
    (found,) = tag("for six months", PUBLISHED)
    assert isinstance(found, Measure)
