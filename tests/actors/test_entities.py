import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        pytest.param("{Jane Roe|PERSON} won.", "Jane Roe", "Jane Roe", "person", id="person"),
        pytest.param("said {Gov. Jane Roe|PERSON}", "Jane Roe", "Jane Roe", "person", id="title-inside"),
        pytest.param(
            "They sacked {Jan|PERSON} van der Roe.",
            "Jan van der Roe",
            "Jan van der Roe",
            "person",
            id="particles-outside",
        ),
        pytest.param("{Jane Roe’s|PERSON} car", "Jane Roe", "Jane Roe", "person", id="possessive-inside"),
        pytest.param("{The Rail Board|ORG} met.", "Rail Board", "Rail Board", "organisation", id="article-inside"),
        pytest.param(
            "{the Rail Works Board (see|ORG} map) met",
            "Rail Works Board",
            "Rail Works Board",
            "organisation",
            id="bracket-inside",
        ),
        pytest.param(
            "{Acme Shipping|PERSON} sank.",
            "Acme Shipping",
            "Acme Shipping",
            "organisation",
            id="company-called-a-person",
        ),
        pytest.param(
            "{Dorling|PERSON}, which makes tiles, closed.", "Dorling", "Dorling", "organisation", id="which"
        ),
        pytest.param("{Dorling|ORG}, who is 34, left.", "Dorling", "Dorling", "person", id="who"),
        pytest.param(
            "{Northtown United|GPE} lost.",
            "Northtown United",
            "Northtown United",
            "organisation",
            id="team-called-a-place",
        ),
        pytest.param("floods in {Northtown|GPE}", "Northtown", "Northtown", "place", id="place"),
        pytest.param("President {Nino Roe|GPE} left.", "Nino Roe", "Nino Roe", "person", id="title-before-a-place"),
        pytest.param("the {River Marl|ORG} rose", "River Marl", "River Marl", "place", id="river"),
        pytest.param("{Marl Valley|ORG} froze", "Marl Valley", "Marl Valley", "place", id="valley"),
        pytest.param("a court in {Gazim|PERSON}", "Gazim", "Gazim", "place", id="in"),
        pytest.param("shares in {Dorling|ORG}", "Dorling", "Dorling", "organisation", id="shares-in"),
        pytest.param("{SpaceX|PERSON} grew", "SpaceX", "SpaceX", "organisation", id="camel"),
        pytest.param("{Acme ASA|PERSON} grew", "Acme ASA", "Acme", "organisation", id="legal-form"),
        pytest.param("{Gerald Roe|ORG} wept.", "Gerald Roe", "Gerald Roe", "person", id="given-name"),
        pytest.param("{Nadia Roe|GPE} sang.", "Nadia Roe", "Nadia Roe", "person", id="given-name-called-a-place"),
        pytest.param("{Olumo II|ORG} reigned.", "Olumo II", "Olumo II", "person", id="regnal-number"),
        pytest.param("{Jane Roe KC|ORG} pleaded.", "Jane Roe", "Jane Roe", "person", id="post-nominals"),
        pytest.param(
            "an expert at the {University of Marl|ORG}, who led it",
            "University of Marl",
            "University of Marl",
            "organisation",
            id="university-before-who",
        ),
        pytest.param("{Tessaly Lane|PERSON} froze.", "Tessaly Lane", "Tessaly Lane", "place", id="street"),
        pytest.param("Then {Marl|ORG}’s Bend froze.", "Marl’s Bend", "Marl's Bend", "place", id="owned-place"),
        pytest.param("a farm near {Aylmarl|PERSON}", "Aylmarl", "Aylmarl", "place", id="near"),
        pytest.param("the match at {Grimmarl|ORG}", "Grimmarl", "Grimmarl", "place", id="match-at"),
        pytest.param("It was shipped from {Marlport|ORG}.", "Marlport", "Marlport", "place", id="shipped-from"),
        pytest.param("the {Donbas|GPE} froze", "Donbas", "Donbas", "place", id="place-with-an-article"),
        pytest.param(
            "Sta. {Clara Lines|PERSON} sank.",
            "Sta. Clara Lines",
            "Sta. Clara Lines",
            "organisation",
            id="shortened-saint",
        ),
        pytest.param("{Kurds|NORP} marched.", "Kurds", "Kurds", "group", id="group"),
        pytest.param(
            "{Facebook|ORG} was bought.",
            "Facebook",
            "Facebook",
            "organisation",
            id="platform-is-not-always-a-place-to-publish",
        ),
    ],
)
def test_is_an_actor(text: str, words: str, name: str, kind: str) -> None:
    relations = ("Facebook nsubj bought",) if "Facebook" in text else ()
    (mention,) = write(text, *relations).mentions()
    assert (mention.text, mention.name, mention.type.value) == (words, name, kind)


def test_between_two_towns_is_a_place() -> None:
    mentions = write("trains between {Lisbon|GPE} and {Portmarl|PERSON} stood").mentions()
    assert [(mention.name, mention.type.value) for mention in mentions] == [
        ("Lisbon", "place"),
        ("Portmarl", "place"),
    ]


def test_a_country_in_front_of_one_word_is_a_part_of_the_name() -> None:
    (mention,) = write("{Georgian Reverie|PERSON} won the vote.").mentions()
    assert (mention.name, mention.type.value) == ("Georgian Reverie", "organisation")


def test_a_country_in_front_of_a_person_known_otherwise_is_not() -> None:
    named = write("{Dudu|PERSON} left.\n{Brazilian Dudu|PERSON} won.").named()
    assert named == {"Dudu": "Dudu", "Brazilian": "Brazil"}


def test_what_is_once_a_ship_is_a_ship_throughout() -> None:
    assert write("the trawler {Lady Marl|PERSON} sank.\n{Lady Marl|GPE} was old.").mentions() == ()


def test_what_has_an_article_is_no_person_throughout() -> None:
    assert write("{Reyna Marl|PERSON} sank.\nthe deck of the {Reyna Marl|LOC}").mentions() == ()


def test_a_noun_before_a_noun_at_the_head_of_a_sentence_is_no_name() -> None:
    assert write("{Bin|PERSON} collections stopped.", "Bin compound collections").mentions() == ()


def test_a_country_in_front_is_not_the_persons_name() -> None:
    assert write("{Russian Ivan Roe|PERSON} won.").named() == {"Russian": "Russia", "Ivan Roe": "Ivan Roe"}


def test_a_joint_entity_is_two_actors() -> None:
    named = write("{The Marsh Club and Riverwatch|ORG} sued.").named()
    assert named == {"Marsh Club": "Marsh Club", "Riverwatch": "Riverwatch"}


def test_a_body_with_and_in_its_name_is_one() -> None:
    assert write("{The Board for Roads and Bridges|ORG} met.").named() == {
        "Board for Roads and Bridges": "Board for Roads and Bridges"
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{Covid-19|ORG} spread.", id="disease"),
        pytest.param("The {CEO|ORG} left.", id="acronym-of-an-office"),
        pytest.param("{GDP|ORG} grew.", id="acronym-of-a-figure"),
        pytest.param("{Monday|PERSON} was calm.", id="weekday"),
        pytest.param("missiles such as the {Zirkon|ORG} flew", id="such-as"),
        pytest.param("two {Zirkon|ORG} missiles", id="missiles"),
        pytest.param("{Zirkon|PERSON} and X-9 missile systems", id="missile-systems-joined"),
        pytest.param("the {Heron|ORG} 9 rocket", id="numbered-rocket"),
        pytest.param("the {Zirkon|PERSON} was late", id="a-person-has-no-article"),
        pytest.param("said on {Telegram|ORG}", id="platform"),
        pytest.param("per a {Google|ORG} translation", id="translation"),
        pytest.param("the {Clean Rivers Act|ORG} passed", id="law-called-an-organisation"),
        pytest.param("the {Golden Spade Award|ORG}", id="prize"),
        pytest.param("the {Ada Roe Telescope|PERSON}", id="telescope"),
        pytest.param("{Operation Heron|ORG} began.", id="operation"),
        pytest.param("{Storm Ada|PERSON}’s winds".replace("Storm Ada|PERSON", "Storm Ada|ORG"), id="storm"),
        pytest.param("the {Heron Festival|EVENT} began", id="event"),
        pytest.param("veterans of the {Iraq War|EVENT}", id="country-in-an-event"),
        pytest.param("{@janeroe|PERSON} wrote", id="handle"),
        pytest.param("{www.Rail.com|ORG} is down", id="address"),
        pytest.param("{rail board|ORG} met", id="small-letters"),
        pytest.param("{FLOODS HIT TOWN|PERSON}", id="headline"),
        pytest.param("shelter at {St Mary|PERSON}’s Church", id="church"),
        pytest.param("her seat, {D-Calif.|GPE}", id="party-and-state"),
        pytest.param("{Capt|PERSON} of the guard", id="shortened-title"),
        pytest.param("{Order of St Marl|ORG}", id="order"),
        pytest.param("the {Wendmarl Hoard|ORG}", id="hoard"),
        pytest.param("told the {Sentinel|GPE} so", id="newspaper"),
        pytest.param("{Islamic|NORP} law", id="adjective-of-a-faith"),
        pytest.param("{7|ORG}", id="digit"),
        pytest.param("in {1999|DATE}", id="date"),
    ],
)
def test_is_no_actor(text: str) -> None:
    assert write(text).mentions() == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("{Eastern Ukraine|LOC} froze.", "Ukraine", id="compass"),
        pytest.param("the {Republic of Kenya|GPE} signed", "Kenya", id="full-style"),
    ],
)
def test_a_described_country_is_the_country(text: str, name: str) -> None:
    assert list(write(text).named().values()) == [name]


def test_a_longer_name_goes_before_a_country_in_it() -> None:
    (mention,) = write("{British Tile Works|ORG} closed.").mentions()
    assert mention.key == "british-tile-works"
