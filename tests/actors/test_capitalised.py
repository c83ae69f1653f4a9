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
        pytest.param("Then Gerald Roe left.", "Gerald Roe", "person", id="given-name"),
        pytest.param("Then, said Mark Roe, it ended.", "Mark Roe", "person", id="given-name-that-is-a-word-inside"),
        pytest.param("Then Mr Justice Jane Roe sat.", "Jane Roe", "person", id="justice"),
        pytest.param("Then Jane Roe KC rose.", "Jane Roe", "person", id="post-nominals"),
        pytest.param("The Bank of Marl met.", "Bank of Marl", "organisation", id="bank-of"),
        pytest.param("Then Marl Rovers were fined.", "Marl Rovers", "organisation", id="club-in-the-plural"),
        pytest.param("Marlrail, the state operator, agreed.", "Marlrail", "organisation", id="explained"),
        pytest.param("The owner, Sta. Marl Lines, said so.", "Sta. Marl Lines", "organisation", id="shortened-saint"),
        pytest.param(
            "The Council for Parks and Locks (CPL) met.",
            "Council for Parks and Locks",
            "organisation",
            id="bracketed",
        ),
        pytest.param("The Marl Sea Forum (MSF) met.", "Marl Sea Forum", "organisation", id="bracketed-forum"),
        pytest.param(
            "The Northtown Housing Authority met.", "Northtown Housing Authority", "organisation", id="authority"
        ),
    ],
)
def test_is_surely_a_name(text: str, words: str, kind: str) -> None:
    assert (words, kind) in [(m.text, m.type.value) for m in write(text).mentions()]


def test_a_person_of_a_university_is_two_actors() -> None:
    mentions = write("Prof. Henrik Roe of Marl University spoke.").mentions()
    assert [(m.name, m.type.value) for m in mentions] == [
        ("Henrik Roe", "person"),
        ("Marl University", "organisation"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Then President Roe's Golden Age ended.", id="title-and-one-word"),
        pytest.param("The Golden Age of Tiles ended.", id="capitals-alone"),
        pytest.param("Marl Villa was sold.", id="villa"),
        pytest.param("Then Victoria Falls froze.", id="falls-with-a-given-name"),
        pytest.param("The Golden Age of Tiles (XYZ) ended.", id="bracket-that-spells-nothing"),
        pytest.param("Housing is dear. The Authority met.", id="one-word"),
    ],
)
def test_is_not_surely_one(text: str) -> None:
    assert write(text).mentions() == ()


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        pytest.param("The software maker Dorling fell.", "Dorling", "organisation", id="called-a-maker"),
        pytest.param("Then Dorling shares fell.", "Dorling", "organisation", id="shares"),
        pytest.param("Shares in Dorling fell.", "Dorling", "organisation", id="shares-in"),
        pytest.param(
            "It backed Dorling Watch, a charity in Marl.", "Dorling Watch", "organisation", id="explained-at-length"
        ),
        pytest.param("Then Xyn Dorling, 47, left.", "Xyn Dorling", "person", id="age"),
        pytest.param("Then Xyn Dorling, the mayor of Marl, left.", "Xyn Dorling", "person", id="office-behind"),
        pytest.param("Then spokesman Xyn Dorling left.", "Xyn Dorling", "person", id="office-before"),
        pytest.param("The Marl MP Xyn Dorling left.", "Xyn Dorling", "person", id="mp"),
        pytest.param(
            "Later Xyn Dorling left.\nIt was late, Dorling said.",
            "Xyn Dorling",
            "person",
            id="surname-that-speaks-later",
        ),
        pytest.param("Human Rights Gerald Roe left.", "Gerald Roe", "person", id="given-name-inside"),
        pytest.param("King Xyn left.", "King Xyn", "person", id="king"),
        pytest.param("floods in Nottingham", "Nottingham", "place", id="known-place"),
        pytest.param("The University of Évora met.", "University of Évora", "organisation", id="accent"),
    ],
)
def test_is_surely_a_name_by_what_stands_beside_it(text: str, words: str, kind: str) -> None:
    assert (words, kind) in [(m.text, m.type.value) for m in write(text).mentions()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In Dorling, the company, which fell, spoke.", id="a-town-before-the-company"),
        pytest.param("the Gerald Roe highway", id="highway"),
        pytest.param("Then Nottingham Forest froze.", id="known-place-in-a-longer-name"),
    ],
)
def test_is_no_name_by_what_stands_beside_it(text: str) -> None:
    assert write(text).mentions() == ()
