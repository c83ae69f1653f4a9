"""Without any language model: no entity is marked and nothing is parsed."""

import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        pytest.param("Talks with President Ada Roe failed.", "Ada Roe", "person", id="president"),
        pytest.param("Then Mr. Roe left.", "Mr. Roe", "person", id="form-of-address"),
        pytest.param(
            "Then Gen. Ben van der Roe's men left.", "Ben van der Roe", "person", id="particles-and-possessive"
        ),
        pytest.param("The Dorling Tiles Ltd plant shut.", "Dorling Tiles Ltd", "organisation", id="company"),
        pytest.param(
            "The Northtown Housing Authority met.", "Northtown Housing Authority", "organisation", id="authority"
        ),
    ],
)
def test_is_surely_a_name(text: str, words: str, kind: str) -> None:
    assert [(m.text, m.type.value) for m in write(text).mentions()] == [(words, kind)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Then President Roe's Golden Age ended.", id="title-and-one-word"),
        pytest.param("The Golden Age of Tiles ended.", id="capitals-alone"),
        pytest.param("Housing is dear. The Authority met.", id="one-word"),
    ],
)
def test_is_not_surely_one(text: str) -> None:
    assert write(text).mentions() == ()
