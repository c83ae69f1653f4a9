from datetime import date

import pytest

from dateline.model import Grain, Interval, Part, Status
from dateline.site import words


def interval(
    start: str | None,
    end: str | None,
    grain: Grain,
    *,
    about: bool = False,
    doubt: bool = False,
    part: Part | None = None,
) -> Interval:
    """From `start` up to, not including, `end`."""
    first, beyond = (date.fromisoformat(day) if day else None for day in (start, end))
    return Interval(first, beyond, grain, about, doubt, part)


DAY = interval("2024-06-28", "2024-06-29", Grain.DAY)
DAYS = interval("2024-07-03", "2024-07-05", Grain.DAY)
WEEK = interval("2022-05-02", "2022-05-09", Grain.WEEK)
MONTH = interval("2022-02-01", "2022-03-01", Grain.MONTH)
LATE_YEAR = interval("2022-09-01", "2023-01-01", Grain.THIRD)
YEAR = interval("2020-01-01", "2021-01-01", Grain.YEAR)

IN_WORDS = {
    "day": (DAY, "June 28, 2024"),
    "two days": (DAYS, "July 3–4, 2024"),
    "days in two months": (interval("2024-06-28", "2024-07-03", Grain.DAY), "June 28–July 2, 2024"),
    "days in two years": (
        interval("2023-12-30", "2024-01-03", Grain.DAY),
        "December 30, 2023–January 2, 2024",
    ),
    "week": (WEEK, "week of May 2–8, 2022"),
    "two weeks": (interval("2022-05-02", "2022-05-16", Grain.WEEK), "May 2–15, 2022"),
    "month": (MONTH, "February 2022"),
    "months": (interval("2022-02-01", "2022-06-01", Grain.MONTH), "February–May 2022"),
    "months in two years": (
        interval("2022-11-01", "2023-02-01", Grain.MONTH),
        "November 2022–January 2023",
    ),
    "quarter": (interval("2023-07-01", "2023-10-01", Grain.QUARTER), "third quarter of 2023"),
    "spring": (interval("2021-03-01", "2021-06-01", Grain.SEASON), "spring 2021"),
    "winter": (interval("2021-12-01", "2022-03-01", Grain.SEASON), "winter 2021–22"),
    "early year": (interval("2023-01-01", "2023-05-01", Grain.THIRD), "early 2023"),
    "middle of a year": (interval("2023-05-01", "2023-09-01", Grain.THIRD), "mid-2023"),
    "late year": (LATE_YEAR, "late 2022"),
    "half": (interval("2023-07-01", "2024-01-01", Grain.HALF), "second half of 2023"),
    "year": (YEAR, "2020"),
    "years": (interval("2015-01-01", "2017-01-01", Grain.YEAR), "2015–2016"),
    "decade": (interval("1990-01-01", "2000-01-01", Grain.DECADE), "1990s"),
    "century": (interval("1800-01-01", "1900-01-01", Grain.CENTURY), "19th century"),
    "early month": (
        interval("2022-05-01", "2022-05-11", Grain.DAY, about=True, part=Part.EARLY),
        "early May 2022",
    ),
    "late summer": (
        interval("2021-08-01", "2021-09-01", Grain.MONTH, about=True, part=Part.LATE),
        "late summer 2021",
    ),
    "late year by its part": (
        interval("2021-10-01", "2022-01-01", Grain.MONTH, about=True, part=Part.LATE),
        "late 2021",
    ),
    "early decade": (
        interval("1990-01-01", "1994-01-01", Grain.YEAR, about=True, part=Part.EARLY),
        "early 1990s",
    ),
    "part that fits no unit": (
        interval("2022-05-03", "2022-06-11", Grain.DAY, about=True, part=Part.EARLY),
        "about May 3–June 10, 2022",
    ),
    "about a day": (interval("2024-06-28", "2024-06-29", Grain.DAY, about=True), "about June 28, 2024"),
    "uncertain": (interval("2020-01-01", "2021-01-01", Grain.YEAR, doubt=True), "possibly 2020"),
    "from about a month": (
        interval("2023-01-01", None, Grain.MONTH, about=True),
        "from about January 2023",
    ),
    "from a third": (interval("2023-01-01", None, Grain.THIRD), "from early 2023"),
    "by a day": (interval(None, "2024-07-02", Grain.DAY), "by July 1, 2024"),
    "before a month": (interval(None, "2022-02-01", Grain.MONTH), "before February 2022"),
    "no bound": (interval(None, None, Grain.YEAR), "date unknown"),
    "the first year there is": (interval("0001-01-01", "0002-01-01", Grain.YEAR), "1"),
}


@pytest.mark.parametrize(("given", "expected"), IN_WORDS.values(), ids=IN_WORDS)
def test_date_in_words(given: Interval, expected: str) -> None:
    assert words.in_words(given) == expected


BESIDE_YEAR = {
    "day": (DAY, "June 28"),
    "days": (DAYS, "July 3–4"),
    "week": (WEEK, "week of May 2–8"),
    "month": (MONTH, "February"),
    "days in two years keep both": (
        interval("2023-12-30", "2024-01-03", Grain.DAY),
        "December 30, 2023–January 2, 2024",
    ),
    "part of a month": (
        interval("2022-05-01", "2022-05-11", Grain.DAY, about=True, part=Part.EARLY),
        "early May",
    ),
    "part of a year keeps the year": (LATE_YEAR, "late 2022"),
    "year": (YEAR, "2020"),
    "open side keeps the year": (interval(None, "2024-07-02", Grain.DAY), "by July 1, 2024"),
}


@pytest.mark.parametrize(("given", "expected"), BESIDE_YEAR.values(), ids=BESIDE_YEAR)
def test_date_under_the_heading_of_its_year(given: Interval, expected: str) -> None:
    assert words.beside_year(given) == expected


PRECISION = {
    "day": (DAY, "Friday"),
    "days": (DAYS, "2 days"),
    "week": (WEEK, "week known"),
    "month": (MONTH, "month known"),
    "months": (interval("2022-02-01", "2022-06-01", Grain.MONTH), "first and last month known"),
    "third": (LATE_YEAR, "part of a year"),
    "part": (
        interval("2022-05-01", "2022-05-11", Grain.DAY, about=True, part=Part.EARLY),
        "part of a month",
    ),
    "about": (interval("2024-06-28", "2024-06-29", Grain.DAY, about=True), "approximate"),
    "open end": (interval("2023-01-01", None, Grain.MONTH), "earliest date known"),
    "open start": (interval(None, "2023-01-01", Grain.MONTH), "latest date known"),
    "no bound": (interval(None, None, Grain.YEAR), "none given"),
}


@pytest.mark.parametrize(("given", "expected"), PRECISION.values(), ids=PRECISION)
def test_precision_in_words(given: Interval, expected: str) -> None:
    assert words.precision(given) == expected


MACHINE = {
    "day": (DAY, "2024-06-28"),
    "week": (WEEK, "2022-W18"),
    "month": (MONTH, "2022-02"),
    "year": (YEAR, "2020"),
    "early year has four digits": (interval("0412-01-01", "0413-01-01", Grain.YEAR), "0412"),
    "days": (DAYS, None),
    "about a month": (interval("2022-02-01", "2022-03-01", Grain.MONTH, about=True), None),
    "third": (LATE_YEAR, None),
    "decade": (interval("1990-01-01", "2000-01-01", Grain.DECADE), None),
    "open end": (interval("2023-01-01", None, Grain.MONTH), None),
}


@pytest.mark.parametrize(("given", "expected"), MACHINE.values(), ids=MACHINE)
def test_only_what_html_can_write_is_a_machine_date(given: Interval, expected: str | None) -> None:
    assert words.machine(given) == expected


STATUS = {
    "reported": (Status.REPORTED, (), (), "Reported"),
    "claimed": (Status.CLAIMED, ("Veldland",), (), "Claimed by Veldland"),
    "claimed by two": (Status.CLAIMED, ("Veldland", "Ostria"), (), "Claimed by Veldland and Ostria"),
    "claimed by nobody named": (Status.CLAIMED, (), (), "Claimed"),
    "disputed": (
        Status.DISPUTED,
        ("Veldland",),
        ("Ostria",),
        "Disputed: claimed by Veldland, denied by Ostria",
    ),
    "disputed, claimant unknown": (Status.DISPUTED, (), ("Ostria",), "Disputed: denied by Ostria"),
    "disputed, denier unknown": (Status.DISPUTED, ("Veldland",), (), "Disputed: claimed by Veldland"),
    "planned keeps silent about who said so": (Status.PLANNED, ("Veldland",), (), "Planned"),
}


@pytest.mark.parametrize(("status", "claimants", "deniers", "expected"), STATUS.values(), ids=STATUS)
def test_status_in_words(status: Status, claimants: tuple[str, ...], deniers: tuple[str, ...], expected: str) -> None:
    assert words.status(status, claimants, deniers) == expected


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_name_and_a_meaning(status: Status) -> None:
    assert words.STATUSES[status]
    assert words.STATUS_MEANINGS[status]
