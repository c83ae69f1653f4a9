"""Every row of the table: its examples are read as they say, its counter-examples are left alone."""

from datetime import date

import pytest

from dateline.timex import tag
from dateline.timex.grammar import english
from dateline.timex.patterns import fold

PUBLISHED = date(2024, 7, 2)  # a Tuesday, as the table says
ROWS = english().rows

EXAMPLES = [
    pytest.param(text, expected, id=f"{row['name']}: {text}")
    for row in ROWS
    for text, expected in row.get("examples", [])
]
COUNTEREXAMPLES = [
    pytest.param(row["name"], text, id=f"{row['name']}: {text}") for row in ROWS for text in row.get("counter", [])
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_example(text: str, expected: str) -> None:
    found = [f"{timex.value} {timex.mod}" if timex.mod else timex.value for timex in tag(text, PUBLISHED)]
    assert "; ".join(found) == expected


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_counterexample(name: str, text: str) -> None:
    assert [timex for timex in tag(text, PUBLISHED) if timex.rule == name] == []


def test_every_row_has_an_example() -> None:
    assert [row["name"] for row in ROWS if not row.get("examples")] == []


def test_names_of_rows_are_unique() -> None:
    names = [row["name"] for row in ROWS]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_folding_keeps_every_offset() -> None:
    text = "İstanbul’s “May” – \u00a05\u202f July\tß ΑΣ"
    assert len(fold(text)) == len(text)
