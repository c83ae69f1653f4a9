import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "{Dorling Payments|ORG} fell.\nThen Dorling rose.", "Dorling", "Dorling Payments", id="first-word"
        ),
        pytest.param("{Dorling|ORG} fell.\nThen Dorling rose.", "Dorling", "Dorling", id="same-name"),
        pytest.param(
            "{Marl Huskies|ORG} fell.\nThe Huskies rose.", "Huskies", "Marl Huskies", id="last-word-with-the"
        ),
        pytest.param("floods in {Tarnby|GPE}\nThen Tarnby dried.", "Tarnby", "Tarnby", id="place"),
        pytest.param(
            "{Beijing Xyng Asset Management|ORG} fell.\nThen Xyng rose.",
            "Xyng",
            "Beijing Xyng Asset Management",
            id="behind-a-capital",
        ),
        pytest.param(
            "{Dorling's Bakeries|ORG} fell.\nThen Dorling's rose.",
            "Dorling",
            "Dorling's Bakeries",
            id="possessive-name",
        ),
    ],
)
def test_what_the_model_overlooks_is_carried_on(text: str, words: str, name: str) -> None:
    assert write(text).named()[words] == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{Marl Huskies|ORG} fell.\nThen Huskies rose.", id="last-word-without-the"),
        pytest.param("{Open Payments|ORG} fell.\nOpen doors and open roads.", id="ordinary-word-at-the-head"),
        pytest.param("{Dorling Council|ORG} met.\nThen Dorling rose.", id="first-word-of-a-public-body"),
        pytest.param("{National Payments|ORG} fell.\nThen National rose.", id="weak-first-word"),
        pytest.param("{Dorling Payments|ORG} fell.\nThen Dorling Street froze.", id="part-of-a-longer-name"),
        pytest.param("{Dorling Payments|ORG} fell.\nThen {Ada Dorling|PERSON} rose.", id="part-of-another"),
    ],
)
def test_other_words_are_not(text: str) -> None:
    second = text.index("\n")
    assert [m.text for m in write(text).mentions() if m.span.start > second and m.type.value != "person"] == []
