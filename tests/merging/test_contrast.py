"""One sentence with another thing in its place."""

from __future__ import annotations

import pytest

from dateline.merging.contrast import contrasted


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A fire destroyed a mosque in Bristol", "A fire destroyed a boatyard in Bristol", True),
        ("Estonia raised its tax on beer", "Estonia raised its tax on diesel", True),
        ("Greece recalled its envoy from Ankara", "Turkey recalled its envoy from Ankara", True),
        ("Norvik opened a mill in Riga", "Norvik sold a mill in Riga", True),
        ("Uganda's army killed nine rebels", "Rebels killed nine soldiers of Uganda's army", True),
        ("Uganda's army killed nine rebels", "Nine rebels were killed by Uganda's army", False),
        ("A fire destroyed a mosque in Bristol", "A fire destroyed a mosque in Bristol", False),
        ("A lorry hit a tram in Linz", "A truck struck a tram in Linz", False),
        ("A bomb killed 12 people in Quetta", "A bomb killed 15 people in Quetta", False),
        ("A bomb killed twelve in Quetta", "A bomb killed nine in Quetta", False),
        ("A fire destroyed a mosque in Bristol", "A fire destroyed a mosque in Bristol, police said", False),
        ("A fire destroyed a mosque in Bristol", "Flames gutted the city's oldest boatyard", False),
    ],
    ids=[
        "another object",
        "another noun",
        "another subject",
        "another happening",
        "turned round",
        "in the passive",
        "the same",
        "words for the same",
        "a figure",
        "a figure in words",
        "something added",
        "another sentence",
    ],
)
def test_contrasted(one: str, other: str, expected: bool) -> None:
    assert contrasted(one, other) is contrasted(other, one) is expected
