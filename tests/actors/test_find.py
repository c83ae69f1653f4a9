"""What holds for the mentions of any article. What each module finds is tested beside it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.actors import find
from dateline.actors.language import LONGEST_SENTENCE
from dateline.model import Analysis, Entity, Source, Span, Trust
from tests.actors.written import write

WORDS = (
    "Peru Peruvian Lima the Ministry of Defence NATO (NATO) President Mr. Ada Roe Roe's he It said announced . , “ ” "
    "and between company council Georgia Dorling Inc. Atlanta its ministry King Olaf Storm X-9 missile"
)
PIECES = st.sampled_from([*WORDS.split(), "\n"])
LABELS = st.sampled_from(["PERSON", "ORG", "GPE", "NORP", "EVENT", "LOC"])


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, tuple[Span, ...], Analysis]:
    """Any words in any order, with entities laid over them at random."""
    text, sentences, entities = "", [], []
    for _ in range(draw(st.integers(0, 4))):
        start = len(text)
        words = draw(st.lists(PIECES, min_size=1, max_size=12))
        for word in words:
            if draw(st.booleans()):
                entities.append(Entity(Span(len(text), len(text) + len(word)), draw(LABELS)))
            text += word + " "
        sentences.append(Span(start, len(text) - 1))
    return text, tuple(sentences), Analysis((), tuple(entities))


@given(articles())
@settings(max_examples=200, deadline=None)
def test_mentions_are_in_order_apart_and_inside_sentences(article: tuple[str, tuple[Span, ...], Analysis]) -> None:
    text, sentences, analysis = article
    mentions = find(text, sentences, analysis)
    for mention in mentions:
        assert text[mention.span.start : mention.span.end] == mention.text
        assert any(mention.span in sentence for sentence in sentences)
        assert mention.name and mention.key
    for first, second in pairwise(mentions):
        assert first.span.end <= second.span.start


def test_furniture_names_nobody() -> None:
    text = "KENYA SIGNS. Ghana signed."
    (mention,) = find(text, (Span(13, 26),), Analysis())
    assert mention.name == "Ghana"


def test_the_tables_are_trusted_before_the_model() -> None:
    (mention,) = write("{Kenya|PERSON} signed.").mentions()
    assert (mention.name, mention.trust) == ("Kenya", Trust.GAZETTEER)


def test_quoted_words_keep_their_typography() -> None:
    (mention,) = write("Kenya’s Border Guard fired.").mentions()
    assert mention.text == "Kenya’s Border Guard"


def test_time_is_linear_in_the_length_of_the_article() -> None:
    line = "Peru and Kenyan President Ada Roe said the Defence Ministry of Peru, the company, met; he left. "
    sentences = tuple(Span(start, start + len(line) - 1) for start in range(0, len(line) * 6000, len(line)))
    begun = time.process_time()
    find(line * 6000, sentences, Analysis())
    assert time.process_time() - begun < 20  # half a megabyte; a quadratic pass takes minutes


@pytest.mark.parametrize(
    "piece", ["A'", "A-", "(AB", "A (AB) ", "Roe, the a ", "his wife ", "between Abc and ", "Mr Abc ", "St. ", "its "]
)
def test_a_hostile_sentence_takes_no_time(piece: str) -> None:
    text = piece * (LONGEST_SENTENCE // len(piece))
    begin = time.process_time()
    find(text, (Span(0, len(text)),), Analysis())
    assert time.process_time() - begin < 1


def named(text: str, source: Source | None = None) -> list[str]:
    written = write(text)
    return [mention.name for mention in find(written.text, written.sentences, written.analysis, source)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("GALLE: {Ada Roe|PERSON} won.", ["Ada Roe"], id="dateline-with-a-colon"),
        pytest.param(
            "{KYIV|ORG} ({Marl Wire|ORG}) - {Ada Roe|PERSON} told {Marl Wire|ORG}.",
            ["Ada Roe"],
            id="agency-of-the-dateline",
        ),
        pytest.param("The trawler {Marl Dawn|GPE} sank.\nThen the {Marl Dawn|LOC} rose.", [], id="ship-by-its-kind"),
        pytest.param("The MV {Marl Dawn|GPE} sank.", [], id="ship-by-its-letters"),
        pytest.param("Two Peruvian helicopters left.", ["Peru"], id="a-countrys-helicopters"),
        pytest.param("They wrote in {Marl Monographs|ORG}.", [], id="journal"),
        pytest.param("It won the {Golden Tile|GPE}.", [], id="prize"),
        pytest.param("the so-called {Ring of Fire|ORG}", [], id="so-called"),
        pytest.param("She was appointed {CBE|ORG}.", [], id="order"),
        pytest.param("{Turnout|PERSON} was low.", [], id="ordinary-word"),
        pytest.param("from Marl, {Nev|GPE}.", [], id="state-abbreviation"),
        pytest.param("at the {Xyn Roe|PERSON} school", [], id="school"),
        pytest.param("{Marl DHC-6|ORG} sank.\n{Havilland|ORG} DHC-6 rose.", [], id="aircraft"),
    ],
)
def test_who_is_there(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("words", ["{Marl Herald|ORG}", "the {Herald|ORG}"])
def test_a_publisher_is_nobody_in_its_own_articles(words: str) -> None:
    source = Source("articles/a.md", title="", publisher="The Marl Herald")
    assert named(f"{{Ada Roe|PERSON}} told {words}.", source) == ["Ada Roe"]
    assert len(named(f"{{Ada Roe|PERSON}} told {words}.")) == 2
