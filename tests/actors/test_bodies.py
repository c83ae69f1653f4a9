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


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        pytest.param(
            "The Defence Ministry in Minsk spoke.",
            "Defence Ministry",
            "belarus-ministry-of-defence",
            id="in-a-capital",
        ),
        pytest.param(
            "Peru denied it, and the foreign ministry agreed.",
            "foreign ministry",
            "peru-ministry-of-foreign-affairs",
            id="near",
        ),
        pytest.param(
            "Peru and Peruvians saw how the army left.", "army", "peru-army", id="army-of-the-articles-country"
        ),
        pytest.param(
            "In Scotland, Scots heard the Ministry of Defence.",
            "Ministry of Defence",
            "united-kingdom-ministry-of-defence",
            id="sovereign",
        ),
        pytest.param(
            "The Central Bank of Kenya met.", "Central Bank of Kenya", "kenya-central-bank", id="central-bank-of"
        ),
        pytest.param(
            "The British central bank met.",
            "British central bank",
            "bank-of-england",
            id="central-bank-of-the-tables",
        ),
        pytest.param(
            "The U.S. Energy Department met.",
            "U.S. Energy Department",
            "united-states-department-of-energy",
            id="department",
        ),
        pytest.param(
            "The Department of Energy met.", "Department of Energy", "department-of-energy", id="department-of"
        ),
        pytest.param(
            "Russia's Security Council met.", "Russia's Security Council", "russia-security-council", id="owned"
        ),
        pytest.param("The Security Council met.", "Security Council", "un-security-council", id="not-owned"),
    ],
)
def test_a_body_is_the_country_s(text: str, words: str, key: str) -> None:
    assert {mention.text: mention.key for mention in write(text).mentions()}[words] == key


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Army chief Xyn left.", id="a-capital-at-the-head-of-a-sentence"),
        pytest.param("The Bank of China met.", id="commercial-bank"),
        pytest.param("The army left.", id="no-country"),
    ],
)
def test_no_state_body(text: str) -> None:
    assert [mention for mention in write(text).mentions() if "army" in mention.key or "central" in mention.key] == []
