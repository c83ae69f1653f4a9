"""The figures of a text, and how much it tells that two texts share one."""

from __future__ import annotations

import pytest

from dateline.merging.figures import figures, weight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$900 million", {"900000000"}),
        ("$900m", {"900000000"}),
        ("1.9 billion euros", {"1900000000"}),
        ("€1.9bn", {"1900000000"}),
        ("12,000 people", {"12000"}),
        ("4.25%", {"4.25"}),
        ("twenty-three arrests", {"23"}),
        ("eleven of Forty", {"11", "40"}),
        ("won 3-1", {"3-1"}),
        ("won 3–1", {"3-1"}),
        ("in 2:19:04", {"2:19:04"}),
        ("a 34-year-old", {"34"}),
        ("in 2019", set()),
        ("an F-16 and K2", set()),
        ("one of them", set()),
    ],
)
def test_figures(text: str, expected: set[str]) -> None:
    assert figures(text) == expected


def test_a_large_figure_tells_more_than_a_small_one() -> None:
    assert weight("2") < weight("14") < weight("180") < weight("1900000000") == weight("3-1") == 1
