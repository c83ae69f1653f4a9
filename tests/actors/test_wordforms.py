import pytest

from dateline.actors import installed_model, language
from dateline.actors.wordforms import RULES, Wordforms

pytestmark = pytest.mark.skipif(installed_model() is None, reason="no language model is installed")
SENTENCES = (
    "The minister was meeting officials, and she had sold two ships.",
    "Its leaves fell; Ann leaves on Monday because he isn't here.",
    "He said that that was better than what they'd feared.",
)


def test_the_forms_are_those_of_the_pipeline_itself() -> None:
    name = installed_model()
    assert name is not None
    pipeline = language._load(name)
    forms = Wordforms(pipeline)
    for sentence in SENTENCES:
        whole = pipeline(sentence)
        bare = pipeline(sentence, disable=RULES)
        assert {word.lemma_ for word in bare} == {""}
        assert list(forms.of([bare])) == [[(word.pos_, word.lemma_) for word in whole]]


def test_the_order_of_questions_makes_no_difference() -> None:
    name = installed_model()
    assert name is not None
    pipeline = language._load(name)
    docs = [pipeline(sentence, disable=RULES) for sentence in SENTENCES]
    forwards, backwards = Wordforms(pipeline), Wordforms(pipeline)
    there = list(forwards.of(docs))
    back = [form for doc in reversed(docs) for form in backwards.of([doc])]
    assert there == back[::-1]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    name = installed_model()
    assert name is not None
    pipeline = language._load(name)
    docs = [pipeline(sentence, disable=RULES) for sentence in SENTENCES]
    monkeypatch.setattr("dateline.actors.wordforms.MOST", 5)
    forms = Wordforms(pipeline)
    for doc in docs:
        assert [len(own) for own in forms.of([doc])] == [len(doc)]
    assert len(forms._known) <= len(docs[-1])
    assert len(pipeline.get_pipe("lemmatizer").cache) <= 2 * len(docs[-1])


def test_a_pipeline_without_rules_is_not_served() -> None:
    import spacy

    assert not Wordforms.serve(spacy.blank("en"))
