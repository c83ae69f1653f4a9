import pytest

from dateline.actors import roles
from tests.actors.written import write


def role_of(text: str, name: str) -> str | None:
    return next(mention.role for mention in write(text).mentions() if mention.name == name)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("President {Ada Roe|PERSON} left.", "President", id="bare"),
        pytest.param("Peruvian President {Ada Roe|PERSON} left.", "Peruvian President", id="adjective"),
        pytest.param("Peru’s President {Ada Roe|PERSON} left.", "Peru’s President", id="possessive"),
        pytest.param("Kremlin spokesman {Ada Roe|PERSON} left.", "Kremlin spokesman", id="institution"),
        pytest.param("{Acme|ORG} chief executive {Ada Roe|PERSON} left.", "Acme chief executive", id="company"),
        pytest.param("former Prime Minister {Ada Roe|PERSON} left.", "former Prime Minister", id="former"),
        pytest.param("Danish Foreign Minister {Ada Roe|PERSON} left.", "Danish Foreign Minister", id="portfolio"),
        pytest.param("Senate Majority Leader {Ada Roe|PERSON} left.", "Senate Majority Leader", id="capitals"),
        pytest.param("On Friday President {Ada Roe|PERSON} left.", "President", id="weekday-is-no-part"),
        pytest.param("When President {Ada Roe|PERSON} left.", "President", id="conjunction-is-no-part"),
        pytest.param("Gov. {Ada Roe|PERSON} left.", "Gov.", id="shortened"),
        pytest.param("Prime Minister of Georgia {Ada Roe|PERSON} left.", "Prime Minister of Georgia", id="of"),
        pytest.param(
            "{Ada Roe|PERSON}, a spokeswoman for Kenya’s Border Guard, left.",
            "spokeswoman for Kenya’s Border Guard",
            id="behind",
        ),
        pytest.param(
            "{Ada Roe|PERSON}, mayor of Northtown, left.", "mayor of Northtown", id="behind-without-article"
        ),
        pytest.param("{Ada Roe|PERSON}, who is the club’s chairman, left.", "club’s chairman", id="behind-who-is"),
        pytest.param(
            "“No,” said {Ada Roe|PERSON}, an analyst at {Acme|ORG}.", "analyst at Acme", id="behind-at-the-end"
        ),
    ],
)
def test_the_office_beside_the_name_is_the_role(text: str, role: str) -> None:
    assert role_of(text, "Ada Roe") == role


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{Ada Roe|PERSON} left.", id="none"),
        pytest.param("{Ada Roe|PERSON}, President {Ben Doe|PERSON} and others left.", id="the-next-person's"),
        pytest.param("The president met {Ada Roe|PERSON}.", id="not-beside"),
        pytest.param("{Ada Roe|PERSON}, however, left.", id="no-office"),
    ],
)
def test_what_is_no_office_is_no_role(text: str) -> None:
    assert role_of(text, "Ada Roe") is None


@pytest.mark.parametrize(
    ("role", "office", "held"),
    [
        pytest.param("Peruvian President", "president", True, id="president"),
        pytest.param("former Prime Minister", "prime minister", False, id="former"),
        pytest.param("spokesman for Ukraine’s Border Guard", "spokesman", True, id="spokesman"),
        pytest.param("ex-president", "president", False, id="ex"),
    ],
)
def test_the_bare_office(role: str, office: str, held: bool) -> None:
    assert (roles.office(role), roles.held(role)) == (office, held)
