import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        pytest.param(
            "{Ada Bell|PERSON} won.\n{Bell|ORG} wept.", "Bell", "person", id="surname-called-an-organisation"
        ),
        pytest.param("Mr. {Bell|PERSON} won.\n{Bell|GPE} wept.", "Bell", "person", id="addressed-elsewhere"),
        pytest.param(
            "{Ada Bell|PERSON} left {Bell Labs|ORG}.\n{Bell|ORG} grew.",
            "Bell",
            "organisation",
            id="company-begins-so",
        ),
        pytest.param("The Aslo union met.\n{Aslo|PERSON} struck.", "Aslo", "organisation", id="called-a-union"),
        pytest.param(
            "{Aslo|PERSON} struck.\n{Aslo|ORG} won.\n{Aslo|PERSON} sat.",
            "Aslo",
            "organisation",
            id="person-once-an-organisation",
        ),
        pytest.param(
            "{Oakley|GPE} flooded.\n{Oakley|GPE} dried.\n{Oakley|ORG} shut.", "Oakley", "place", id="majority"
        ),
    ],
)
def test_a_name_is_one_kind_throughout(text: str, words: str, kind: str) -> None:
    assert {m.type.value for m in write(text).mentions() if m.text == words} == {kind}
