"""Spans: where an expression begins and ends, what is no expression, and time linear in the text."""

import time
from datetime import date

import pytest

from dateline.model import Span
from dateline.timex import tag

PUBLISHED = date(2024, 7, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It may march on.", [], id="modal may, verb march"),
        pytest.param("June Carter said so; April Jones agreed.", [], id="people named like months"),
        pytest.param("They lost 21-15, then 3-2.", [], id="scores"),
        pytest.param("It cost $1999, or £2,001.", [], id="prices"),
        pytest.param("Call 555-2020 or +1 202 555 1999.", [], id="telephone numbers"),
        pytest.param("On second thoughts, no.", [], id="second thoughts"),
        pytest.param("World War Two began.", [], id="World War Two"),
        pytest.param("the programme This Week and a dog called Friday", [], id="names"),
        pytest.param("some 1,914 sheep and 1500 goats", [], id="bare numbers"),
        pytest.param("A 25-year-old man, 61 years old, aged 47", [], id="ages"),
        pytest.param("growth of 3.14 to 12.5 percent", [], id="decimals"),
        pytest.param("on Nov. 16, they", ["Nov. 16"], id="the day after an abbreviated month"),
        pytest.param("war.In late 2022 it", ["late 2022"], id="glued sentences"),
        pytest.param("Tuesday’s vote", ["Tuesday"], id="possessive"),
        pytest.param("from 1914–18 on", ["1914", "18"], id="range of years with a dash"),
        pytest.param("June\u00a028", ["June\u00a028"], id="no-break space"),
        pytest.param("on June\n28 they", ["June\n28"], id="over a line break"),
        pytest.param("in June\n\n28 people", ["June"], id="not over a paragraph break"),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert [timex.text for timex in tag(text, PUBLISHED)] == expected


def test_only_inside_the_given_spans() -> None:
    text = "On Monday. On Tuesday. On Wednesday."
    assert [timex.text for timex in tag(text, PUBLISHED, [Span(11, 22)])] == ["Tuesday"]


def test_offsets_are_those_of_the_text() -> None:
    text = "“Ümläut” – on June 28, in İzmir, and on July 1."
    for timex in tag(text, PUBLISHED):
        assert text[timex.span.start : timex.span.end] == timex.text


HOSTILE = {
    "the day after": "the day after ",
    "last week of": "the last week of ",
    "end of": "the end of the ",
    "digits": "1",
    "spaced digits": "1 ",
    "years": "1999-",
    "commas": "1,",
    "month names": "May ",
    "months and days": "May 1, ",
    "blanks": "on      ",
    "early": "early late mid ",
    "will be": "will be not ",
    "brackets": "(((",
    "a": "a",
    "weekdays": "Monday, ",
}


@pytest.mark.parametrize("name", ["the day after", "digits", "commas", "month names", "will be", "years"])
def test_a_megabyte_takes_seconds(name: str) -> None:
    piece = HOSTILE[name]
    started = time.process_time()
    tag(piece * (1_000_000 // len(piece)), PUBLISHED)
    assert time.process_time() - started < 10


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_is_linear(piece: str) -> None:
    """Four times the text takes about four times as long; quadratic would be sixteen times."""

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        tag(text, PUBLISHED)
        return time.process_time() - started

    seconds(2_000)  # compile what this text needs
    small = min(seconds(20_000) for _ in range(2))
    assert seconds(80_000) < 10 * small + 0.1
