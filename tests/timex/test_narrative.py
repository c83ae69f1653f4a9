"""Order matters: what an expression is counted from depends on those before it."""

from datetime import date

import pytest

from dateline.model import Grain, Interval, Resolved, Unresolved
from dateline.timex import edtf, tag
from dateline.timex.interval import unit

PUBLISHED = date(2024, 7, 2)

HISTORY = (
    "The siege began in 1631. In 1632 the walls fell. The treaty of 1635 settled little, and by 1638 war was back. "
    + "It burned in 1633 and in 1634. " * 10  # a history is long
    + "The town was retaken on 4 May 1639. In June it was burned. "
)


def test_in_a_history_a_month_is_of_the_year_the_story_has_reached() -> None:
    assert tag(HISTORY, PUBLISHED)[-1].value == "1639-06"


def test_an_aside_does_not_move_the_story() -> None:
    text = HISTORY + "A report of 1998 doubts it. In August the mill burned too."
    assert tag(text, PUBLISHED)[-1].value == "1639-08"


def test_a_second_date_beside_an_aside_does() -> None:
    text = HISTORY + "Digging began in 1997. It paused in 1998. In August it went on."
    assert tag(text, PUBLISHED)[-1].value == "1998-08"


def test_news_with_one_year_long_past_is_no_history() -> None:
    text = "The firm, founded in 1901, said on Monday that sales rose in May."
    assert [timex.value for timex in tag(text, PUBLISHED)] == ["1901", "2024-07-01", "2024-05"]


def test_a_range_ends_after_it_begins() -> None:
    text = "The fair ran from Dec. 30 through Jan. 2, and again from Friday to Sunday."
    assert [timex.value for timex in tag(text, date(2024, 1, 10))] == [
        "2023-12-30",
        "2024-01-02",
        "2024-01-05",
        "2024-01-07",
    ]


def test_a_year_earlier_in_a_report_of_results_is_the_same_quarter() -> None:
    text = "Profit in the third quarter, which ended on Sept. 30, doubled from a year earlier."
    assert [timex.value for timex in tag(text, date(1989, 10, 30))] == ["1989-Q3", "1989-09-30", "1988-Q3"]


def test_a_second_year_earlier_counts_from_the_same_quarter() -> None:
    text = "In the third quarter profit was 9, from 5 a year earlier. Sales were 40, from 30 a year earlier."
    assert [timex.value for timex in tag(text, date(1989, 10, 30))] == ["1989-Q3", "1988-Q3", "1988-Q3"]


def test_two_weeks_later_hangs_on_no_year_of_another_paragraph() -> None:
    same, other = (
        tag(f"In 1995 it was built.{gap}Two weeks later it burned.", PUBLISHED)[-1] for gap in (" ", "\n\n")
    )
    assert isinstance(same, Resolved)
    assert isinstance(other, Unresolved)


def test_what_had_happened_lately_counts_from_the_article() -> None:
    text = "It was inspected in June. The licence had lapsed on Aug. 31."
    assert [timex.value for timex in tag(text, date(2020, 9, 14))] == ["2020-06", "2020-08-31"]


def test_a_clock_is_of_the_day_that_its_paragraph_names() -> None:
    text = "He was last seen on Christmas Eve, shortly before midnight.\n\nThe court sits at 9 a.m."
    assert [timex.value for timex in tag(text, PUBLISHED)] == ["2023-12-24", "2023-12-24T24:00", "2024-07-02T09:00"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        pytest.param("The pass was closed until July 19.", "2021-07-19", id="a bound"),
        pytest.param("The wings were found in October.", "2021-10", id="a verb of the past"),
        pytest.param("The tail was found in June.", "2024-06", id="too long after"),
        pytest.param("The law has been in force since October.", "2023-10", id="what leads up to the present"),
        pytest.param("He said in October that he was sorry.", "2023-10", id="what is said"),
        pytest.param("It will be rebuilt in October.", "2024-10", id="what lies ahead"),
        pytest.param("\n\nThe wings were found in October.", "2023-10", id="another paragraph"),
    ],
)
def test_a_story_of_a_day_long_past_goes_on_in_its_paragraph(sentence: str, value: str) -> None:
    assert tag(f"It crashed on July 16, 2021. {sentence}", PUBLISHED)[-1].value == value


def test_an_end_that_is_past_is_that_of_the_story() -> None:
    text = (
        "It closed on July 2, 1992, and by the end of the decade most had gone. By the end of the year it will open."
    )
    assert [timex.value for timex in tag(text, PUBLISHED)] == ["1992-07-02", "199", "2024"]


def test_the_quarter_is_the_one_named_before() -> None:
    text = "In the second quarter sales fell. For the quarter, costs were up."
    assert [timex.value for timex in tag(text, PUBLISHED)] == ["2024-Q2", "2024-Q2"]


JUNE = unit(Grain.MONTH, date(2020, 6, 1))
YEAR = unit(Grain.YEAR, date(2020, 1, 1))
TWO_DAYS = Interval(date(2024, 7, 2), date(2024, 7, 4), Grain.DAY)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param("It rained last year.", YEAR, "2019", id="last year, of a year"),
        pytest.param("It rained last month.", JUNE, "2020-05", id="last month, of a month"),
        pytest.param("It rained in March.", JUNE, "2020-03", id="a month, of a month"),
        pytest.param("It rained in March.", YEAR, "2020-03?", id="a month, of a year, is likely of that year"),
        pytest.param("It rained on June 29, 2019.", YEAR, "2019-06-29", id="given in full"),
        pytest.param("It rained on Monday.", TWO_DAYS, "2024-07-01", id="a weekday before both days"),
    ],
)
def test_what_does_not_depend_on_the_day_of_publication(text: str, published: Interval, expected: str) -> None:
    (found,) = tag(text, published)
    assert isinstance(found, Resolved)
    assert edtf(found.interval) == expected


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        pytest.param("It rained on Tuesday.", JUNE, "XXXX-WXX-2", id="a weekday, of a month"),
        pytest.param("It rained yesterday.", JUNE, "XXXX-XX-XX", id="yesterday, of a month"),
        pytest.param("It rained last month.", YEAR, "XXXX-XX", id="last month, of a year"),
        pytest.param("It rained today.", TWO_DAYS, "XXXX-XX-XX", id="today, of two days"),
    ],
)
def test_what_depends_on_the_day_of_publication_stays_unresolved(text: str, published: Interval, value: str) -> None:
    (found,) = tag(text, published)
    assert isinstance(found, Unresolved)
    assert found.value == value
    assert "it depends on the day of publication, which is known only as" in found.reason


def test_a_day_of_publication_is_the_same_as_an_interval() -> None:
    text = "She left on Tuesday and returned in June. Two weeks later the mill closed. It reopens next year."
    assert tag(text, unit(Grain.DAY, PUBLISHED)) == tag(text, PUBLISHED)


def test_the_story_goes_on_only_inside_its_paragraph_from_a_date_not_known() -> None:
    text = "In 1961 she lent it. It was lost.\n\nLast year he found it, and two weeks later he wrote."
    assert [isinstance(one, Unresolved) for one in tag(text, None)] == [False, True, True]
