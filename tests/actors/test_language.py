"""The real model, whichever is installed. Only what the smaller one gets too is asked."""

import subprocess
import sys

import pytest

from dateline.actors import analyser, find, fingerprint, installed_model, language
from dateline.errors import ConfigError
from dateline.model import Analysis, Span

needs_model = pytest.mark.skipif(installed_model() is None, reason="no language model is installed")
TEXT = "Angela Merkel met the minister in Berlin. She said nothing. Lagos denied the claims."
SENTENCES = (Span(0, 41), Span(42, 59), Span(60, 84))


@needs_model
def test_every_token_is_where_it_says() -> None:
    analysis = analyser(None)(TEXT, SENTENCES)
    assert [TEXT[token.span.start : token.span.end] for token in analysis.tokens] == [t.text for t in analysis.tokens]
    assert "".join(token.text for token in analysis.tokens) == TEXT.replace(" ", "")


@needs_model
def test_no_parse_crosses_a_sentence() -> None:
    analysis = analyser(None)(TEXT, SENTENCES)
    for token in analysis.tokens:
        (home,) = [sentence for sentence in SENTENCES if token.span in sentence]
        assert analysis.tokens[token.head].span in home


@needs_model
def test_verbs_have_lemmas_and_subjects() -> None:
    analysis = analyser(None)(TEXT, SENTENCES)
    verbs = {token.lemma for token in analysis.tokens if token.pos == "VERB"}
    subjects = {token.text for token in analysis.tokens if token.dep == "nsubj"}
    assert {"meet", "say", "deny"} <= verbs
    assert {"Merkel", "She"} <= subjects


@needs_model
def test_what_lies_outside_the_sentences_is_not_parsed() -> None:
    analysis = analyser(None)(TEXT, SENTENCES[1:2])
    assert [token.text for token in analysis.tokens] == ["She", "said", "nothing", "."]


@needs_model
def test_a_sentence_too_long_for_prose_is_left_unparsed() -> None:
    text = "word " * language.LONGEST_SENTENCE + "."
    assert analyser(None)(text, (Span(0, len(text)),)) == Analysis()


@needs_model
def test_the_whole_way_with_the_real_model() -> None:
    mentions = find(TEXT, SENTENCES, analyser(None)(TEXT, SENTENCES))
    named = {mention.text: mention.name for mention in mentions}
    assert named["Angela Merkel"] == "Angela Merkel"
    assert named["She"] == "Angela Merkel"


def test_no_model_says_nothing() -> None:
    assert analyser("none")(TEXT, SENTENCES) == Analysis()
    assert fingerprint("none") == "none"


def test_an_unknown_model_stops_the_build() -> None:
    with pytest.raises(
        ConfigError, match="the language model 'en_no_such_model' is not installed; install its package"
    ):
        analyser("en_no_such_model")


def test_without_any_model_installed_the_analysis_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "DEFAULT_MODELS", ("en_no_such_model",))
    assert installed_model() is None
    assert fingerprint(None) == "none"
    assert analyser(None)(TEXT, SENTENCES) == Analysis()


@needs_model
def test_the_fingerprint_tells_model_and_version() -> None:
    name, version, *_ = fingerprint(None).replace(",", "").split()
    assert name == installed_model()
    assert version[0].isdigit()


def test_nothing_imports_spacy_before_a_sentence_is_parsed() -> None:
    code = (
        "import sys; from dateline import actors; actors.fingerprint(None); actors.analyser(None); "
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@needs_model
def test_a_long_article_is_read_in_batches_that_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = analyser(None)(TEXT, SENTENCES)
    monkeypatch.setattr(language, "BATCH", 2)
    parted = analyser(None)(TEXT, SENTENCES)
    assert [token.span for token in parted.tokens] == [token.span for token in whole.tokens]
    for token in parted.tokens:
        (home,) = [sentence for sentence in SENTENCES if token.span in sentence]
        assert parted.tokens[token.head].span in home


@needs_model
def test_what_is_new_beyond_a_large_vocabulary_is_forgotten_with_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    analyse = analyser(None)
    everything = analyse(TEXT, SENTENCES)
    monkeypatch.setattr(language, "WORDS_KEPT", 0)
    name = installed_model()
    assert name is not None
    vocabulary = language._load(name).vocab
    text = "Zorbella Quenthy left Thrumbridge."
    alone = analyse(text, (Span(0, len(text)),))
    assert [token.text for token in alone.tokens] == ["Zorbella", "Quenthy", "left", "Thrumbridge", "."]
    assert "Quenthy" not in vocabulary
    assert "Quenthy" not in vocabulary.strings
    assert analyse(TEXT, SENTENCES) == everything
    assert analyse(text, (Span(0, len(text)),)) == alone


@pytest.mark.parametrize(
    ("sentence", "may"),
    [
        pytest.param("The rain stopped.", False, id="no-name"),
        pytest.param("Rains stopped in Leeds.", True, id="a-capital-inside"),
        pytest.param("Lumera stopped.", True, id="an-unknown-word-at-the-head"),
        pytest.param("“The rain stopped.”", False, id="behind-a-quotation-mark"),
        pytest.param("12.", False, id="no-word"),
        pytest.param("On Monday the rain stopped in July.", False, id="only-the-calendar"),
        pytest.param("Monday brought rain.", False, id="a-weekday-at-the-head"),
        pytest.param("The minister said May was late.", True, id="a-month-that-is-a-name"),
        pytest.param("On Monday Leeds won.", True, id="beside-a-weekday"),
        pytest.param("\u201cNobody at eBay said so.\u201d", True, id="a-capital-inside-a-word"),
    ],
)
def test_sentences_that_may_hold_a_name(sentence: str, may: bool) -> None:
    assert language._may_name(sentence) is may
