import pytest

from dateline.actors import kinship
from tests.actors.written import write


def relations(text: str) -> dict[str, str]:
    written = write(text)
    return {m.name: word for m in written.mentions() if (word := kinship.relation(written.text, m))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("His wife, {Ada Roe|PERSON}, left.", {"Ada Roe": "wife"}, id="wife"),
        pytest.param("Her son, the conductor {Ben Roe|PERSON}, left.", {"Ben Roe": "son"}, id="with-an-office"),
        pytest.param("his younger brother {Ben Roe|PERSON} left.", {"Ben Roe": "brother"}, id="with-an-adjective"),
        pytest.param("Then {Ada Roe|PERSON}, his widow, left.", {"Ada Roe": "widow"}, id="behind"),
        pytest.param("Then she married {Ben Roe|PERSON}.", {"Ben Roe": "spouse"}, id="married"),
        pytest.param("the mayor’s aunt {Ada Roe|PERSON}", {"Ada Roe": "aunt"}, id="of-somebody"),
        pytest.param("His lawyer, {Ada Roe|PERSON}, left.", {}, id="lawyer"),
        pytest.param("A son of {Ada Roe|PERSON} left.", {}, id="the-other-one"),
    ],
)
def test_a_relative_is_introduced_as_such(text: str, expected: dict[str, str]) -> None:
    assert relations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("{Ada Roe|PERSON} left.", {"ada-roe": "female"}, id="given-name"),
        pytest.param("Mr. {Xyn Roe|PERSON} left.", {"xyn-roe": "male"}, id="form-of-address"),
        pytest.param("spokeswoman {Xyn Roe|PERSON} left.", {"xyn-roe": "female"}, id="office"),
        pytest.param("His wife, {Xyn Roe|PERSON}, left.", {"xyn-roe": "female"}, id="wife"),
        pytest.param("Mr. {Ada Roe|PERSON} left.", {"ada-roe": "male"}, id="what-is-stated-goes-before-the-name"),
        pytest.param("Mr. {Xyn Roe|PERSON} left.\nMs. {Xyn Roe|PERSON} left.", {}, id="disagreement"),
        pytest.param("{Xyn Roe|PERSON} left.", {}, id="unknown"),
        pytest.param("{Ada|PERSON} left.", {}, id="one-word-may-be-a-surname"),
    ],
)
def test_the_sex_of_people(text: str, expected: dict[str, str]) -> None:
    written = write(text)
    assert kinship.sexes(written.text, written.mentions()) == expected


def test_a_relative_with_nothing_but_a_given_name_is_nobody() -> None:
    text = "{Ada Roe|PERSON} won.\nHer father, {Samuel|PERSON}, wept."
    assert [mention.name for mention in write(text).mentions() if mention.text != "Her"] == ["Ada Roe"]


def test_the_head_of_the_family_is_not_the_child_of_somebody() -> None:
    text = "{Ada Roe|PERSON} won.\nShe was the third child of {Ernest Roe|PERSON}.\n{Roe|PERSON} wept."
    assert [mention.name for mention in write(text).mentions() if mention.text == "Roe"] == ["Ada Roe"]
