"""Every example of the editors' guide is read without a complaint, and every field is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.editorial import Articles, read_cards, read_edits
from dateline.editorial.cards import NAMES as CARD_FIELDS
from dateline.editorial.edits import NAMES as EVENT_FIELDS

GUIDE = (Path(__file__).parents[1] / "docs/editing.md").read_text(encoding="utf-8")
EXAMPLES = [
    block for block in re.findall(r"^```markdown\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE) if block[0] == "-"
]
CARDS = [example for example in EXAMPLES if "\nname:" in example]
EVENTS = [example for example in EXAMPLES if example not in CARDS]
ARTICLES = Articles(["articles/letters.md", "articles/poet.md"])


def test_there_are_examples() -> None:
    assert len(EVENTS) >= 7
    assert len(CARDS) >= 2


@pytest.mark.parametrize("example", EVENTS)
def test_an_event_file_is_read(example: str) -> None:
    edits, findings = read_edits([("events/example.md", example.encode())], ARTICLES)
    assert len(edits) == 1
    assert findings == ()


@pytest.mark.parametrize("example", CARDS)
def test_a_card_is_read(example: str) -> None:
    cards, findings = read_cards([("actors/example.md", example.encode())], ARTICLES, {"images/holm.jpg"})
    assert len(cards) == 1
    assert findings == ()


def test_every_field_is_explained() -> None:
    rows = " ".join(re.findall(r"^\| (`.*) \|$", GUIDE, re.MULTILINE))
    explained = set(re.findall(r"`([a-z_]+)`", rows))
    assert set(EVENT_FIELDS) - explained == set()
    assert set(CARD_FIELDS) - {"title"} - explained == set()  # `title` stands for `name`, for those who write it so
