import pytest

from tests.actors.written import write


def meaning(text: str, words: str, *relations: str) -> list[str]:
    """Whom each occurrence of the words stands for."""
    return [mention.name for mention in write(text, *relations).mentions() if mention.text == words]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("{Ada Roe|PERSON} won.\nThen she left.", "she", "Ada Roe", id="the-only-person"),
        pytest.param("{Ada Roe|PERSON} said she won.", "she", "Ada Roe", id="same-sentence"),
        pytest.param("Mr. {Ben Roe|PERSON} met Mrs. {Ada Doe|PERSON}.\nThen he left.", "he", "Ben Roe", id="by-sex"),
        pytest.param("{Ada Roe|PERSON} won.\nIt rained.\nThen she left.", "she", "Ada Roe", id="nobody-between"),
        pytest.param("The {Tile Council|ORG} met.\nThe council voted.", "The council", "Tile Council", id="council"),
        pytest.param(
            "The Peruvian Defence Ministry met.\nThen the ministry spoke.",
            "the ministry",
            "Peruvian Defence Ministry",
            id="ministry",
        ),
        pytest.param("{Dorling Foods|ORG} grew.\nThe company hired.", "The company", "Dorling Foods", id="company"),
        pytest.param(
            "Kremlin spokesman {Ben Roe|PERSON} met.\nThe spokesman left.", "The spokesman", "Ben Roe", id="spokesman"
        ),
        pytest.param(
            "Kenya’s President {Ben Roe|PERSON} met.\nThe Kenyan president left.",
            "president",
            "Ben Roe",
            id="president-of",
        ),
        pytest.param(
            "Kenyan President {Ben Roe|PERSON} met.\nThe Kenyan leader left.", "leader", "Ben Roe", id="leader-of"
        ),
        pytest.param(
            "Kenyan President {Ben Roe|PERSON} met Togolese President {Al Doe|PERSON}.\nThe Togolese president left.",
            "president",
            "Al Doe",
            id="president-of-one-of-two",
        ),
    ],
)
def test_stands_for(text: str, words: str, name: str) -> None:
    assert meaning(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("{Ben Roe|PERSON} met {Al Doe|PERSON}.\nThen he left.", "he", id="two-people"),
        pytest.param("Mrs. {Ada Roe|PERSON} won.\nThen he left.", "he", id="wrong-sex"),
        pytest.param("Then he left.\n{Ben Roe|PERSON} won.", "he", id="nobody-yet"),
        pytest.param(
            "“Then he left,” said {Ben Roe|PERSON}.\n“Later he came,” said {Ben Roe|PERSON}.",
            "he",
            id="inside-a-quotation",
        ),
        pytest.param(
            "The {Tile Council|ORG} met the {Brick Council|ORG}.\nThe council voted.",
            "The council",
            id="two-councils",
        ),
        pytest.param("{Ben Roe|PERSON}, the mayor, left.", "the mayor", id="beside-the-name"),
        pytest.param(
            "{Dorling Foods|ORG} sued {Marsh Foods|ORG}.\nThe company won.", "The company", id="two-companies"
        ),
        pytest.param("NATO met.\nThe company won.", "The company", id="no-company"),
        pytest.param(
            "former President {Ben Roe|PERSON} met.\nThe president left.", "The president", id="no-longer-in-office"
        ),
        pytest.param(
            "President {Ben Roe|PERSON} met President {Al Doe|PERSON}.\nThe president left.",
            "The president",
            id="two-presidents",
        ),
        pytest.param(
            "Kenyan President {Ben Roe|PERSON} met.\nThe Togolese president left.", "president", id="another-country"
        ),
        pytest.param("The {Tile Council|ORG} met.\nIt rained.", "It", id="it-does-not-speak"),
    ],
)
def test_stands_for_nobody_certain(text: str, words: str) -> None:
    assert meaning(text, words) == []


def test_a_pronoun_goes_to_the_subject_where_another_only_stands_by() -> None:
    text = "{Ben Roe|PERSON} sang with {Al Doe|PERSON}.\nThen he left."
    relations = ("Roe nsubj sang", "Ben compound Roe", "with prep sang", "Doe pobj with", "Al compound Doe")
    assert meaning(text, "he", *relations) == ["Ben Roe"]


def test_a_pronoun_goes_to_neither_of_one_who_acts_and_one_who_is_acted_on() -> None:
    text = "{Ben Roe|PERSON} dismissed {Tom Doe|PERSON}.\nThen he left."
    relations = ("Roe nsubj dismissed", "Ben compound Roe", "Doe dobj dismissed", "Tom compound Doe")
    assert meaning(text, "he", *relations) == []


def test_it_said_goes_to_the_last_speaker() -> None:
    text = "The Peruvian Defence Ministry said so.\nIt said more."
    relations = ("Ministry nsubj said", "Peruvian amod Ministry", "Defence compound Ministry", "It nsubj said2")
    assert meaning(text, "It", *relations) == ["Peruvian Defence Ministry"]


def test_it_said_does_not_go_to_a_person() -> None:
    text = "{Ada Roe|PERSON} said so.\nIt said more."
    assert meaning(text, "It", "Roe nsubj said", "Ada compound Roe", "It nsubj said2") == []
