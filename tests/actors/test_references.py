import pytest

from tests.actors.written import meaning, write


def test_references_stand_among_the_mentions_in_text_order() -> None:
    mentions = write("{Ada Roe|PERSON} won.\nThen she met Peru.").mentions()
    assert [mention.text for mention in mentions] == ["Ada Roe", "she", "Peru"]


def test_a_reference_has_the_words_of_the_text_and_no_role() -> None:
    (named, reference) = write("Mayor {Ada Roe|PERSON} won.\nThen she left.").mentions()
    assert named.role == "Mayor"
    assert (reference.text, reference.key, reference.role) == ("she", "ada-roe", None)


def test_a_reference_inside_a_description_is_read() -> None:
    assert meaning("{Ada Roe|PERSON} won.\nThen the farmer said she left.", "she") == ["Ada Roe"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("{Ada Roe|PERSON} died.\nShe was born {Ada Doe|PERSON} in Marl.", "Ada Roe", id="born"),
        pytest.param("{Ada Roe|PERSON} (née {Ada Doe|PERSON}) died.", "Ada Roe", id="née"),
    ],
)
def test_the_name_at_birth_is_another_name_of_the_same_person(text: str, name: str) -> None:
    assert {mention.name for mention in write(text).mentions()} == {name}


def test_somebody_born_elsewhere_is_somebody_else() -> None:
    names = {mention.name for mention in write("To {Ada Roe|PERSON} was born, in May, {Ben Doe|PERSON}.").mentions()}
    assert names == {"Ada Roe", "Ben Doe"}
