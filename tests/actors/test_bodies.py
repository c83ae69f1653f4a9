import pytest

from dateline.actors import bodies
from tests.actors.written import write

ONE_MINISTRY = "peru-ministry-of-defence"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Peruvian Defense Ministry said so.", id="adjective-american"),
        pytest.param("The Peruvian defence ministry said so.", id="adjective-british-small"),
        pytest.param("Peru’s Ministry of Defence said so.", id="possessive"),
        pytest.param("Peru sent ships, its Ministry of Defense announced.", id="its"),
        pytest.param("The Ministry of Defence of Peru said so.", id="of"),
        pytest.param("The Ministry of National Defence of the Republic of Peru said so.", id="of-the-republic"),
        pytest.param(
            "Peruvian troops left. Peru kept quiet. The Defence Ministry said so.", id="country-of-the-article"
        ),
        pytest.param(
            "Peru’s defence ministry denied it.\nKenya and Chad agreed.\nThe defence ministry said more.",
            id="named-before",
        ),
    ],
)
def test_spellings_of_one_ministry_meet(text: str) -> None:
    assert {mention.key for mention in write(text).mentions() if "inistry" in mention.text} == {ONE_MINISTRY}


@pytest.mark.parametrize(
    ("text", "words", "name", "key"),
    [
        pytest.param(
            "Kenya’s Border Guard fired.",
            "Kenya’s Border Guard",
            "Kenyan Border Guard",
            "kenya-border-guard",
            id="guard",
        ),
        pytest.param("the U.S. Senate voted", "U.S. Senate", "US Senate", "united-states-senate", id="senate"),
        pytest.param(
            "the Danish parliament voted",
            "Danish parliament",
            "Danish Parliament",
            "denmark-parliament",
            id="parliament",
        ),
        pytest.param(
            "the UK Supreme Court ruled",
            "UK Supreme Court",
            "British Supreme Court",
            "united-kingdom-supreme-court",
            id="court",
        ),
        pytest.param(
            "the Ministry of Health and Sport said",
            "Ministry of Health and Sport",
            "Ministry of Health and Sport",
            "ministry-of-health",
            id="no-country-known",
        ),
    ],
)
def test_a_body_has_its_country(text: str, words: str, name: str, key: str) -> None:
    (mention,) = [mention for mention in write(text).mentions() if mention.text == words]
    assert (mention.name, mention.key, mention.type.value) == (name, key, "organisation")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He asked for an army of helpers.", id="army"),
        pytest.param("Any central bank would hesitate.", id="central-bank"),
        pytest.param("Kenya and Kenyans need an army of helpers.", id="army-in-an-article-about-one-country"),
        pytest.param("The U.S. and Americans: the Texas Senate voted.", id="senate-of-a-state"),
        pytest.param("Texas Senate leaders in the U.S. and America", id="senate-of-a-state-first-word"),
        pytest.param("Kenya and Kenyans: the Congress of Tile Unions met.", id="congress-of"),
        pytest.param("She entered the ministry at 30.", id="clergy"),
    ],
)
def test_no_body_in_particular(text: str) -> None:
    assert [mention.name for mention in write(text).mentions() if mention.type.value == "organisation"] == []


def test_two_countries_ministries_stay_two() -> None:
    text = "The Chilean foreign ministry protested.\nThe Bolivian foreign ministry left.\nThe foreign ministry spoke."
    assert [mention.key for mention in write(text).mentions()] == [
        "chile-ministry-of-foreign-affairs",
        "bolivia-ministry-of-foreign-affairs",
    ]


@pytest.mark.parametrize(
    ("key", "parent"),
    [
        pytest.param("belarus-ministry-of-defence", "belarus", id="ministry"),
        pytest.param("guinea-bissau-navy", "guinea-bissau", id="longer-country"),
        pytest.param("kenya-airways", None, id="no-body"),
        pytest.param("kenya", None, id="country"),
    ],
)
def test_the_key_tells_the_parent(key: str, parent: str | None) -> None:
    assert bodies.parent_of(key) == parent
