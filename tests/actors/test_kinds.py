import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        pytest.param("They left the union {Dorling|PERSON}.", "Dorling", "organisation", id="noun-before"),
        pytest.param("{Dorling|PERSON}, the tile alliance, met.", "Dorling", "organisation", id="noun-behind"),
        pytest.param("{Xyn Roe|ORG}, the exiled mayor, spoke.", "Xyn Roe", "person", id="office-behind"),
        pytest.param("A London broker, {Xyn Roe|ORG}, left.", "Xyn Roe", "organisation", id="broker-says-nothing"),
        pytest.param("A London broker, {Xyn Roe|PERSON}, left.", "Xyn Roe", "person", id="broker-of-a-person"),
        pytest.param("It left the town of {Dorling|ORG}.", "Dorling", "place", id="town-of"),
        pytest.param(
            "born in {Dorling|GPE}, the daughter of a weaver", "Dorling", "place", id="daughter-behind-a-town"
        ),
        pytest.param(
            "The {Office of Rails and Roads|GPE} met.", "Office of Rails and Roads", "organisation", id="office-of"
        ),
        pytest.param("{Minera Dorling|PERSON} closed.", "Minera Dorling", "organisation", id="first-word-of-a-firm"),
        pytest.param("Then {Tove Steel|PERSON} won.", "Tove Steel", "person", id="family-name-that-ends-a-firm"),
        pytest.param("Then {Marl Steel|PERSON} won.", "Marl Steel", "organisation", id="firm"),
        pytest.param("the {Marl Flood Watch|PERSON} said", "Marl Flood Watch", "organisation", id="with-an-article"),
        pytest.param("Then {Jean-Luc Xyn|ORG} left.", "Jean-Luc Xyn", "person", id="two-given-names"),
        pytest.param("The plane sank off {Dorling|ORG}.", "Dorling", "place", id="off"),
        pytest.param("The skipper, of {Dorling|PERSON}, left.", "Dorling", "place", id="of-between-commas"),
        pytest.param("trading in {Dorling|ORG} shares", "Dorling", "organisation", id="in-shares"),
        pytest.param("a bakery in {Nottingham|PERSON}", "Nottingham", "place", id="known-town"),
        pytest.param("ferries operated by {Xyn Dorling|PERSON}", "Xyn Dorling", "organisation", id="operated-by"),
        pytest.param("Then {Dorling|PERSON} spun off its mills.", "Dorling", "organisation", id="its"),
        pytest.param("Then {Dorling|PERSON} said its budget fell.", "Dorling", "person", id="said-its"),
        pytest.param("a former {Dorling|GPE} engineer", "Dorling", "organisation", id="employer"),
        pytest.param("{Xyn|ORG}'s sister left.", "Xyn", "person", id="sister-behind"),
        pytest.param("{Ms Roe|ORG} left.", "Ms Roe", "person", id="form-of-address-inside"),
        pytest.param("{Marl Hotspur|NORP} lost.", "Marl Hotspur", "organisation", id="club-called-a-people"),
    ],
)
def test_is_of_the_kind_that_the_words_say(text: str, words: str, kind: str) -> None:
    assert {mention.text: mention.type.value for mention in write(text).mentions()}[words] == kind
