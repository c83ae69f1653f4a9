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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "{Brouwerij De Linde|ORG} grew.\n{De Linde|ORG} fell.", "De Linde", "Brouwerij De Linde", id="tail"
        ),
        pytest.param("{FC Marl|ORG} won.\nThen {Marl|ORG} lost.", "Marl", "FC Marl", id="club-without-its-letters"),
        pytest.param(
            "{Peruvian Met Office|ORG} warned.\nThe Met Office spoke.",
            "Met Office",
            "Peruvian Met Office",
            id="another-countrys",
        ),
        pytest.param(
            "The {Campaign for Rare Apples|ORG} (Camra) met.\nCamra left.",
            "Camra",
            "Campaign for Rare Apples",
            id="blend",
        ),
        pytest.param(
            "The {Marl Geophysical Institute|ORG}, known by its Spanish acronym IGM, met.\nIGM left.",
            "IGM",
            "Marl Geophysical Institute",
            id="known-by-its-acronym",
        ),
        pytest.param(
            "{Marl Investment Fund|ORG}, known as the Big Fund, fell.\nThe {Big Fund|ORG} rose.",
            "Big Fund",
            "Marl Investment Fund",
            id="nickname",
        ),
        pytest.param(
            "{Freeman, Oakes & Partners|ORG} built it.\n{Freeman Oakes|PERSON} grew.",
            "Freeman Oakes",
            "Freeman Oakes & Partners",
            id="two-partners",
        ),
        pytest.param(
            "{Blue Marl Energy|ORG} grew.\n{Blue Marl|GPE} fell.",
            "Blue Marl",
            "Blue Marl Energy",
            id="two-words-of-a-company",
        ),
        pytest.param(
            "{Dorling Microelectronics|ORG} fell.\n{Dorling|GPE} rose.",
            "Dorling",
            "Dorling Microelectronics",
            id="company-called-a-place",
        ),
        pytest.param(
            "The European Commission met.\nThe {Commission|ORG} left.",
            "Commission",
            "European Commission",
            id="at-the-head-of-a-sentence",
        ),
        pytest.param(
            "The Bank of Ghana met. Ghana fell.\nThe central bank left.",
            "central bank",
            "Bank of Ghana",
            id="central-bank",
        ),
    ],
)
def test_is_one_body_under_all_its_names(text: str, words: str, name: str) -> None:
    assert write(text).named()[words] == name


def test_an_office_and_its_own_name_are_one_body_of_the_country() -> None:
    text = "Peru's electoral commission met.\nThe {Independent National Electoral Commission|ORG} left."
    assert {(m.key, m.name) for m in write(text).mentions()} == {
        ("peru-election-commission", "Independent National Electoral Commission")
    }


def test_a_company_is_not_the_town_it_is_named_after() -> None:
    text = "{Dorling Microelectronics|ORG} fell.\nfloods in {Dorling|GPE}"
    assert [mention.name for mention in write(text).mentions()] == ["Dorling Microelectronics", "Dorling"]
