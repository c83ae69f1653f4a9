from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.dates import find, parse
from dateline.model import Grain, Interval


def day(year: int, month: int, day_of_month: int) -> Interval:
    start = date(year, month, day_of_month)
    return Interval(start, start + timedelta(days=1), Grain.DAY)


JUNE_28 = day(2024, 6, 28)

STATED = {
    "2024-06-28": JUNE_28,
    "20240628": JUNE_28,
    "2024-06-28T23:30:00-07:00": JUNE_28,
    "2024-06-28T23:30:00.123Z": JUNE_28,
    "2024-06-28T2330": JUNE_28,
    "2024-06-28 10:15": JUNE_28,
    "2024-06-28 10:15:00 +0200": JUNE_28,
    "Fri, 28 Jun 2024 23:59:00 -0700": JUNE_28,
    "Fri, 28 Jun 2024 10:15:00 GMT": JUNE_28,
    "28 Jun 2024 10:15 +0000 (UTC)": JUNE_28,
    "28 June 2024": JUNE_28,
    "28th of June, 2024": JUNE_28,
    "June 28, 2024": JUNE_28,
    "Friday, June 28, 2024": JUNE_28,
    "Fri. Jun. 28 2024": JUNE_28,
    "JUNE 28, 2024 at 3:15 p.m. EDT": JUNE_28,
    "28 June 2024 10.15 BST": JUNE_28,
    "Sept. 3, 2021": day(2021, 9, 3),
    "Thurs., Feb. 29, 2024": day(2024, 2, 29),
    "2024-06": Interval(date(2024, 6, 1), date(2024, 7, 1), Grain.MONTH),
    "December 2023": Interval(date(2023, 12, 1), date(2024, 1, 1), Grain.MONTH),
    "2024": Interval(date(2024, 1, 1), date(2025, 1, 1), Grain.YEAR),
}


@pytest.mark.parametrize(("text", "interval"), STATED.items(), ids=STATED.keys())
def test_stated_date_is_read(text: str, interval: Interval) -> None:
    assert parse(text) == interval


WRONG = {
    "2024-06-31": "“2024-06-31” is no date: June 2024 has no day 31",
    "2023-02-29": "“2023-02-29” is no date: February 2023 has no day 29",
    "2024-13-01": "“2024-13-01” is no date: there is no month 13",
    "0000-01-01": "“0000-01-01” is no date: there is no year 0000",
    "9999": "“9999” is no date: there is no year 9999",
    "Thu, 28 Jun 2024 10:15:00 GMT": "“Thu, 28 Jun 2024 10:15:00 GMT” is no date: that day was a Friday",
    "06/07/2024": "“06/07/2024” is not a date that can be read",
    "yesterday": "“yesterday” is not a date that can be read",
    "28 Brumaire 2024": "“28 Brumaire 2024” is not a date that can be read",
    "28 Marchy 2024": "“28 Marchy 2024” is not a date that can be read",
    "": "“” is not a date that can be read",
}


@pytest.mark.parametrize(("text", "message"), WRONG.items(), ids=WRONG.keys())
def test_wrong_date_says_why(text: str, message: str) -> None:
    with pytest.raises(ValueError) as error:
        parse(text)
    assert str(error.value) == message


@settings(deadline=None)
@given(st.dates(max_value=date(9998, 12, 31)))
def test_every_day_is_read_from_its_iso_form(each: date) -> None:
    assert parse(each.isoformat()) == Interval(each, each + timedelta(days=1), Grain.DAY)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    try:
        assert parse(text).start is not None
    except ValueError as error:
        assert str(error).startswith("“")


FOUND = {
    "Published July 2, 2024 10:15 a.m. EDT": day(2024, 7, 2),
    "By Ann Roe | 2 July 2024 | Updated 2 July 2024": day(2024, 7, 2),
    "Published July 2, 2024. Updated July 3, 2024": None,
    "Updated 3:15 p.m.": None,
    "June 31, 2024": None,
    "June 2024": None,
}


@pytest.mark.parametrize(("line", "interval"), FOUND.items(), ids=FOUND.keys())
def test_the_one_full_date_of_a_line_is_found(line: str, interval: Interval | None) -> None:
    assert find(line) == interval
