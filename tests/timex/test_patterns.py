import re
from itertools import product

import pytest

from dateline.timex.grammar import english
from dateline.timex.patterns import Slot

SLOTS = {name: slot for rule in english().rules for name, slot in rule.slots.items() if slot.words}
ENDINGS = ("", "s", "th", "-one", " one", " day", "\n")


@pytest.mark.parametrize("name", SLOTS)
def test_a_slot_takes_the_longest_of_its_words(name: str) -> None:
    slot = Slot("", SLOTS[name].words)
    pattern = re.compile(slot.regex)
    for word, ending in product(slot.words, ENDINGS):
        text = word + ending
        expected = max((other for other in slot.words if text.startswith(other)), key=len)
        found = pattern.match(text)
        assert found is not None
        assert found.group() == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("two", "two", id="shorter"),
        pytest.param("twenty", "twenty", id="the-first-word-alone"),
        pytest.param("twenty two", "twenty two", id="both"),
        pytest.param("twenty \n two", "twenty \n two", id="over-a-line"),
        pytest.param("twenty-two", "twenty", id="another-joint"),
        pytest.param("thirty two", "thirty", id="what-follows-another"),
        pytest.param("tw", None, id="none"),
    ],
)
def test_words_that_share_their_beginning_or_end(text: str, found: str | None) -> None:
    pattern = re.compile(Slot("", {"two": 2, "twenty": 20, "twenty two": 22, "thirty": 30, "thirty-two": 32}).regex)
    matched = pattern.match(text)
    assert (matched and matched.group()) == found


def test_a_slot_of_digits_takes_no_empty_word() -> None:
    assert re.fullmatch(Slot("", {}, digits=r"\d{2}").regex, "") is None
