"""Other people's notations: EDTF as the edtf package reads it, TIMEX3 values, TimeML that parses."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import edtf as edtf_package
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Grain, Interval, Part
from dateline.timex import edtf, parse_edtf, tag, timeml
from dateline.timex import interval as calendar
from dateline.timex.formats import value
from dateline.timex.interval import between, bounds, part, unit

LAW = settings(max_examples=60, deadline=None)  # other work on the machine is no failure
DAYS = st.dates(date(1400, 1, 1), date(2400, 12, 31))
GRAINS = st.sampled_from(Grain)
UNITS = st.builds(unit, GRAINS, DAYS)
PARTS = st.builds(part, UNITS, st.sampled_from(Part))
RANGES = st.builds(lambda one, other: between(*sorted((one, other), key=bounds)), UNITS, UNITS)  # of any two grains
MARKED = st.builds(
    lambda one, approximate, uncertain: replace(one, approximate=approximate, uncertain=uncertain),
    UNITS | PARTS | RANGES,
    st.booleans(),
    st.booleans(),
)
OPEN = st.builds(lambda one, side: replace(one, **{side: None}), UNITS, st.sampled_from(["start", "end"]))


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        pytest.param(calendar.day(2024, 6, 28), "2024-06-28", id="day"),
        pytest.param(calendar.month(2021, 10), "2021-10", id="month"),
        pytest.param(calendar.year(1999), "1999", id="year"),
        pytest.param(calendar.decade(1990), "199X", id="decade"),
        pytest.param(calendar.century(1900), "19XX", id="century"),
        pytest.param(calendar.season(2019, calendar.SPRING), "2019-21", id="spring"),
        pytest.param(calendar.season(2019, calendar.WINTER), "2019-24", id="winter"),
        pytest.param(calendar.quarter(2024, 3), "2024-35", id="quarter"),
        pytest.param(calendar.half(2024, 2), "2024-41", id="half"),
        pytest.param(part(calendar.year(2022), Part.LATE), "2022-39", id="late in the year"),
        pytest.param(part(calendar.month(2022, 5), Part.EARLY), "2022-05-01~/2022-05-10~", id="early May"),
        pytest.param(unit(Grain.WEEK, date(2022, 5, 4)), "2022-05-02/2022-05-08", id="week"),
        pytest.param(Interval(date(2023, 1, 1), None, Grain.MONTH, True), "2023-01~/..", id="from then on"),
        pytest.param(Interval(None, date(2025, 1, 1), Grain.YEAR), "../2024", id="until"),
        pytest.param(
            between(calendar.day(2024, 7, 3), calendar.day(2024, 7, 4)), "2024-07-03/2024-07-04", id="two days"
        ),
        pytest.param(replace(calendar.quarter(2024, 3), approximate=True), "2024-07~/2024-09~", id="about a quarter"),
    ],
)
def test_edtf(interval: Interval, expected: str) -> None:
    assert edtf(interval) == expected


@LAW
@given(MARKED)
def test_the_edtf_package_reads_what_we_print_and_agrees_on_the_days(interval: Interval) -> None:
    read: Any = edtf_package.parse_edtf(edtf(interval))
    start, end = bounds(interval)
    assert tuple(read.lower_strict()[:3]) == (start.year, start.month, start.day)
    last = end - timedelta(days=1)
    if interval.grain is Grain.SEASON and edtf(interval).endswith("-24"):
        last = date(start.year, 12, 31)  # the package ends every winter with the year, and says so
    assert tuple(read.upper_strict()[:3]) == (last.year, last.month, last.day)


@LAW
@given(OPEN)
def test_the_edtf_package_reads_open_intervals(interval: Interval) -> None:
    assert edtf_package.parse_edtf(edtf(interval)) is not None


@LAW
@given(UNITS | RANGES)
def test_parsing_undoes_printing(interval: Interval) -> None:
    read = parse_edtf(edtf(interval))
    assert (read.start, read.end) == (interval.start, interval.end)
    whole = calendar.units(interval)
    if whole == 1:
        assert read.grain is interval.grain
    assert not interval.grain.coarser_than(read.grain) or whole != 1


@LAW
@given(MARKED | OPEN)
def test_parsing_keeps_days_and_marks(interval: Interval) -> None:
    read = parse_edtf(edtf(interval))
    assert (read.start, read.end) == (interval.start, interval.end)
    assert (read.approximate, read.uncertain) == (interval.approximate, interval.uncertain)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("28.06.2024", "is no date in EDTF", id="another notation"),
        pytest.param("", "is no date in EDTF", id="nothing"),
        pytest.param("2024-13", "is impossible", id="month 13"),
        pytest.param("2023-02-29", "is impossible", id="February 29"),
        pytest.param("2024-07-04/2024-07-03", "ends before it begins", id="backwards"),
        pytest.param("../..", "open on both sides", id="open on both sides"),
        pytest.param("2024-06~~", "is no date in EDTF", id="two marks"),
    ],
)
def test_what_is_no_date_is_refused_with_a_remedy(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as refused:
        parse_edtf(text)
    assert "write 2024-06-28" in str(refused.value) or "put the earlier date first" in str(refused.value)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        pytest.param(unit(Grain.WEEK, date(2010, 1, 1)), "2009-W53", id="a week of the old year"),
        pytest.param(calendar.quarter(2005, 4), "2005-Q4", id="quarter"),
        pytest.param(calendar.half(2005, 1), "2005-H1", id="half"),
        pytest.param(calendar.season(2007, calendar.WINTER), "2007-WI", id="winter"),
        pytest.param(calendar.decade(1980), "198", id="decade"),
        pytest.param(calendar.century(1900), "19", id="century"),
    ],
)
def test_timex3_value(interval: Interval, expected: str) -> None:
    assert value(interval) == expected


def test_timeml_parses_and_keeps_the_text() -> None:
    text = 'Smith & Sons said on Tuesday: "<We> open in late 2025".\x00'
    document = timeml("a&b", date(2024, 7, 2), text, tag(text, date(2024, 7, 2)))
    root = ElementTree.fromstring(document.encode())
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == text.replace("\x00", "\ufffd")
    assert [(one.text, one.get("type"), one.get("value"), one.get("mod")) for one in body] == [
        ("Tuesday", "DATE", "2024-07-02", None),
        ("late 2025", "DATE", "2025", "END"),
    ]
    assert len({one.get("tid") for one in root.iter("TIMEX3")}) == 3
