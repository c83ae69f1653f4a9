import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "{Tile Makers Union|ORG} (TMU) struck.\nThe {TMU|ORG} won.", "TMU", "Tile Makers Union", id="explained"
        ),
        pytest.param(
            "{Tile Makers Union|ORG} (TMU) struck.\nThe TMU won.",
            "TMU",
            "Tile Makers Union",
            id="explained-unseen-by-the-model",
        ),
        pytest.param(
            "{Board for Tiles and Bricks|ORG} (BTB) met.", "BTB", "Board for Tiles and Bricks", id="small-words"
        ),
        pytest.param(
            "{Africa Tile Board|ORG} (Africa TB) met.\nThe Africa TB left.",
            "Africa TB",
            "Africa Tile Board",
            id="two-words",
        ),
        pytest.param(
            "{United Tile Workers|ORG} struck.\n{UTW|ORG} leaders met.", "UTW", "United Tile Workers", id="initials"
        ),
        pytest.param(
            "{Western Heritage Office|ORG} (WHO) met.\nThe WHO left.",
            "WHO",
            "Western Heritage Office",
            id="the-article-before-the-tables",
        ),
        pytest.param(
            "{Dorling Motor Corp|ORG} closed.\n{Dorling|ORG} wept.", "Dorling", "Dorling Motor", id="short-name"
        ),
        pytest.param("{Marl Corps|ORG} met.\nThen the {Corps|ORG} left.", "Corps", "Marl Corps", id="by-a-word"),
        pytest.param("{Marl United|ORG} lost.\n{United|ORG} won.", "United", "Marl United", id="club-by-its-end"),
        pytest.param("{Union of Tile Men|ORG} (VT) met.\nVT left.", "VT", "Union of Tile Men", id="foreign-short"),
        pytest.param("{Dorling Inc.|ORG} closed.", "Dorling Inc.", "Dorling", id="legal-form"),
        pytest.param("{Dorling & Co.|ORG} closed.", "Dorling & Co.", "Dorling", id="and-company"),
        pytest.param(
            "{Office for Great Floods|ORG} (TUFAN) met.\nTUFAN left.",
            "TUFAN",
            "Office for Great Floods",
            id="foreign",
        ),
        pytest.param(
            "{Kenya’s Space Agency|ORG} met.", "Kenya’s Space Agency", "Kenyan Space Agency", id="owned-by-a-country"
        ),
    ],
)
def test_is_the_organisation_named_in_full(text: str, words: str, name: str) -> None:
    assert write(text).named()[words] == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "{Tile Makers Union|ORG} (see page 3) struck.\nThe {SEE|ORG} won.",
            "SEE",
            "SEE",
            id="bracket-explains-nothing",
        ),
        pytest.param(
            "{Dorling Motor Corp|ORG} and {Dorling Foods|ORG} met.\n{Dorling|ORG} wept.",
            "Dorling",
            "Dorling",
            id="two-of-one-beginning",
        ),
        pytest.param(
            "{Northtown University|ORG} closed.\n{Northtown|GPE} wept.", "Northtown", "Northtown", id="place"
        ),
    ],
)
def test_is_no_other(text: str, words: str, name: str) -> None:
    assert write(text).named()[words] == name
