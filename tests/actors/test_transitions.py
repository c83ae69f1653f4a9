from typing import Any

import pytest

from dateline.actors import installed_model, language
from dateline.actors.transitions import annotate, served

pytestmark = pytest.mark.skipif(installed_model() is None, reason="no language model is installed")
SENTENCES = (
    "Ann Lee of the Marl Bank told Ben Roe in Paris on Monday that the ferry had sunk.",
    "No.",
    "The harbour, which Denmark sold in 1999, reopened.",
)


@pytest.fixture
def pipeline() -> Any:
    name = installed_model()
    assert name is not None
    return language._load(name)


def docs_of(pipeline: Any, sentences: tuple[str, ...] = SENTENCES) -> list[Any]:
    docs = [language._words(pipeline, sentence) for sentence in sentences]
    return list(pipeline.get_pipe("tok2vec").pipe(docs))


def test_the_parse_is_that_of_the_pipeline_itself(pipeline: Any) -> None:
    parser, docs = pipeline.get_pipe("parser"), docs_of(pipeline)
    annotate(parser, docs)
    for doc, expected in zip(docs, parser.pipe(docs_of(pipeline)), strict=True):
        assert [(word.dep_, word.head.i) for word in doc] == [(word.dep_, word.head.i) for word in expected]


def test_the_names_are_those_of_the_pipeline_itself(pipeline: Any) -> None:
    finder, docs = pipeline.get_pipe("ner"), docs_of(pipeline)
    annotate(finder, docs)
    for doc, expected in zip(docs, finder.pipe(docs_of(pipeline)), strict=True):
        assert [(name.text, name.label_) for name in doc.ents] == [(name.text, name.label_) for name in expected.ents]
    assert any(doc.ents for doc in docs)


@pytest.mark.parametrize("component", ["parser", "ner"])
@pytest.mark.parametrize("sentences", [(), ("",), ("", "Ann Lee left.")], ids=["none", "empty", "one-empty"])
def test_nothing_to_do_is_done(pipeline: Any, component: str, sentences: tuple[str, ...]) -> None:
    docs = docs_of(pipeline, sentences)
    annotate(pipeline.get_pipe(component), docs)
    assert [len(doc) for doc in docs] == [len(language._words(pipeline, sentence)) for sentence in sentences]


def test_what_does_not_work_by_transitions_is_not_served(pipeline: Any) -> None:
    assert {name for name, component in pipeline.pipeline if served(component)} == {"parser", "ner"}
