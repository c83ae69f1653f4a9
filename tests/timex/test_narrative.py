"""Order matters: what an expression is counted from depends on those before it."""

from datetime import date

from dateline.timex import tag

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


def test_the_quarter_is_the_one_named_before() -> None:
    text = "In the second quarter sales fell. For the quarter, costs were up."
    assert [timex.value for timex in tag(text, PUBLISHED)] == ["2024-Q2", "2024-Q2"]
