import pytest

from dateline.actors import find
from dateline.model import Source
from tests.actors.written import meaning, write


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("The {Tile Council|ORG} met.\nThe council voted.", "The council", "Tile Council", id="council"),
        pytest.param(
            "The Peruvian Defence Ministry met.\nThen the ministry spoke.",
            "the ministry",
            "Peruvian Defence Ministry",
            id="ministry",
        ),
        pytest.param("{Dorling Foods|ORG} grew.\nThe company hired.", "The company", "Dorling Foods", id="company"),
        pytest.param("The Marl Sea Forum (MSF) met.\nThe forum is old.", "The forum", "Marl Sea Forum", id="forum"),
        pytest.param("The EU met.\nThen the bloc voted.", "the bloc", "European Union", id="bloc"),
        pytest.param("NATO met.\nThen the alliance grew.", "the alliance", "NATO", id="alliance"),
        pytest.param("Peru met.\nThen the country voted.", "the country", "Peru", id="country"),
        pytest.param(
            "Kremlin spokesman {Ben Roe|PERSON} met.\nThe spokesman left.", "The spokesman", "Ben Roe", id="spokesman"
        ),
        pytest.param(
            "Kenya’s President {Ben Roe|PERSON} met.\nThe Kenyan president left.",
            "president",
            "Ben Roe",
            id="president-of",
        ),
        pytest.param(
            "Kenyan President {Ben Roe|PERSON} met.\nThe Kenyan leader left.", "leader", "Ben Roe", id="leader-of"
        ),
        pytest.param(
            "Kenyan President {Ben Roe|PERSON} met Togolese President {Al Doe|PERSON}.\nThe Togolese president left.",
            "president",
            "Al Doe",
            id="president-of-one-of-two",
        ),
    ],
)
def test_stands_for(text: str, words: str, name: str) -> None:
    assert meaning(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The {Tile Council|ORG} met the {Brick Council|ORG}.\nThe council voted.",
            "The council",
            id="two-councils",
        ),
        pytest.param("The EU met ASEAN.\nThen the bloc voted.", "the bloc", id="two-blocs"),
        pytest.param("Peru met Chile.\nThen the country voted.", "the country", id="two-countries"),
        pytest.param("Peru met.\nIt rained.\nThen the country voted.", "the country", id="a-country-long-ago"),
        pytest.param("{Ben Roe|PERSON}, the mayor, left.", "the mayor", id="beside-the-name"),
        pytest.param(
            "Mayor {Ben Roe|PERSON} left.\nThe mayor, {Ada Doe|PERSON}, stayed.", "The mayor", id="before-a-name"
        ),
        pytest.param(
            "{Dorling Foods|ORG} sued {Marsh Foods|ORG}.\nThe company won.", "The company", id="two-companies"
        ),
        pytest.param("NATO met.\nThe company won.", "The company", id="no-company"),
        pytest.param("The {Marl Sea Forum|ORG} (MSF) met.\nThe company won.", "The company", id="a-forum-is-none"),
        pytest.param(
            "former President {Ben Roe|PERSON} met.\nThe president left.", "The president", id="no-longer-in-office"
        ),
        pytest.param(
            "President {Ben Roe|PERSON} met President {Al Doe|PERSON}.\nThe president left.",
            "The president",
            id="two-presidents",
        ),
        pytest.param(
            "Kenyan President {Ben Roe|PERSON} met.\nThe Togolese president left.", "president", id="another-country"
        ),
    ],
)
def test_stands_for_nobody_certain(text: str, words: str) -> None:
    assert meaning(text, words) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("{Ben Roe|PERSON} won.\nThe former driver wept.", "The former driver", id="former"),
        pytest.param("{Ben Roe|PERSON} won.\nThe 52-year-old wept.", "The 52-year-old", id="age"),
    ],
)
def test_a_description_continues_the_subject(text: str, words: str) -> None:
    assert meaning(text, words, "Roe nsubj won", "Ben compound Roe") == ["Ben Roe"]


def test_a_description_does_not_continue_whoever_is_acted_on() -> None:
    text = "They chose {Ben Roe|PERSON}.\nThe former driver wept."
    assert meaning(text, "The former driver", "Roe dobj chose", "Ben compound Roe") == []


# -- which of several ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "{Dorling|ORG}, a charity, met {Tarn Bank|ORG}.\nThe charity left.",
            "The charity",
            "Dorling",
            id="said-of-it",
        ),
        pytest.param(
            "{Marl Airways|ORG} met {Tarn Bank|ORG}.\nThe carrier left.", "The carrier", "Marl Airways", id="synonym"
        ),
        pytest.param(
            "{Marl Port Authority|ORG} met.\nThe agency left.", "The agency", "Marl Port Authority", id="agency"
        ),
        pytest.param("{Marl Police|ORG} met.\nThe force left.", "The force", "Marl Police", id="force"),
        pytest.param(
            "NASA met the FBI.\nThen Nasa left. Later the agency spoke.", "the agency", "NASA", id="last-named"
        ),
        pytest.param(
            "{Marl Tile Council|ORG} and {Tarn Brick Council|ORG} met.\nThe brick council left.",
            "The brick council",
            "Tarn Brick Council",
            id="modifier-of-the-name",
        ),
        pytest.param(
            "{Dorling Foods|ORG} grew. A spokesman for the company, {Ben Roe|PERSON}, left.",
            "the company",
            "Dorling Foods",
            id="before-the-name-of-its-spokesman",
        ),
        pytest.param(
            "{Dorling Foods|ORG} grew.\nThe Marl-based company fell.", "company", "Dorling Foods", id="based"
        ),
        pytest.param(
            "The Ghanaian Central Bank met.\nThe central bank left.",
            "central bank",
            "Ghanaian Central Bank",
            id="bank",
        ),
    ],
)
def test_the_one_that_is_meant(text: str, words: str, name: str) -> None:
    assert name in meaning(text, words)


def test_a_paragraph_begins_with_the_company_that_the_headline_names() -> None:
    text = "{Dorling Foods|ORG} fell.\n{Marsh Foods|ORG} rose.\nThe company left."
    written = write(text)
    source = Source("articles/a.md", title="Dorling falls")
    found = find(written.text, written.sentences, written.analysis, source)
    assert [mention.name for mention in found if mention.text == "The company"] == ["Dorling Foods"]


@pytest.mark.parametrize(
    ("text", "words", "relations"),
    [
        pytest.param("{Ben Roe|PERSON} won.\nThe Marl bowler, 22, left.", "bowler", (), id="age-behind"),
        pytest.param("{Ben Roe|PERSON} won.\nThe bowler left.", "The bowler", ("Roe nsubj won",), id="calling"),
        pytest.param(
            "{Ben Roe|PERSON} won.\nThe Norwegian, who is ill, left.", "The Norwegian", (), id="of-a-country"
        ),
        pytest.param("{Ben Roe|PERSON} won.\nThe Marl Republican won.", "The Marl Republican", (), id="of-a-party"),
    ],
)
def test_a_description_of_a_person_continues_the_last_sentence(
    text: str, words: str, relations: tuple[str, ...]
) -> None:
    assert meaning(text, words, *relations) == ["Ben Roe"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("A bowler wept.\n{Ben Roe|PERSON} won.\nThe bowler left.", "The bowler", id="another-bowler"),
        pytest.param("{Ben Roe|PERSON} met {Al Doe|PERSON}.\nThe Norwegian left.", "The Norwegian", id="two-people"),
        pytest.param("{Ada Roe|PERSON} won.\nXyn Poe, the mayor, left.", "the mayor", id="a-name-nobody-has-read"),
        pytest.param(
            "{Ada Roe|PERSON}, a former {Acme|ORG} cook, runs {Dorling|ORG}.", "the company", id="nobody-asked"
        ),
    ],
)
def test_a_description_of_a_person_may_be_somebody_elses(text: str, words: str) -> None:
    assert meaning(text, words) == []
