from typing import Any

import pytest

from dateline.actors import embeddings, installed_model, language
from dateline.actors.embeddings import Embeddings, remember

pytestmark = pytest.mark.skipif(installed_model() is None, reason="no language model is installed")
SENTENCES = ("The ferry sank off Marl; it can't be raised.", "Can the Ferry be raised in May?", "It sank  twice.")


@pytest.fixture(scope="module")
def pipeline() -> Any:
    """Of its own, with its networks as they come."""
    spacy = pytest.importorskip("spacy")
    name = installed_model()
    assert name is not None
    package = pytest.importorskip(name)
    return spacy.load(package.model_path() if hasattr(package, "model_path") else name)


@pytest.fixture(params=["tok2vec", "ner"])
def embed(request: pytest.FixtureRequest, pipeline: Any) -> Any:
    """The layer of a network that sees single words."""
    layers = pipeline.get_pipe(request.param).model.walk()
    embed = next(layer.get_ref("embed") for layer in layers if layer.has_ref("embed"))
    if not embeddings._same_in_every_row(embed, pipeline.vocab):
        pytest.skip("on this machine nothing is remembered")
    return embed


def same(one: Any, other: Any) -> bool:
    return len(one) == len(other) and all((a == b).all() for a, b in zip(one, other, strict=True))


def test_the_vectors_are_those_of_the_layer_itself(pipeline: Any, embed: Any) -> None:
    docs = [pipeline.make_doc(sentence) for sentence in SENTENCES]
    remembered = Embeddings(embed).of(docs)
    for vectors, computed in zip(remembered, embed.predict(docs), strict=True):
        assert vectors == pytest.approx(computed, abs=1e-4)


def test_what_came_before_makes_no_difference(pipeline: Any, embed: Any) -> None:
    docs = [pipeline.make_doc(sentence) for sentence in SENTENCES]
    together = Embeddings(embed).of(docs)
    alone = [vectors for doc in docs for vectors in Embeddings(embed).of([doc])]
    one_by_one = Embeddings(embed)
    backwards = [one_by_one.of([doc])[0] for doc in reversed(docs)]
    assert same(together, alone)
    assert same(together, backwards[::-1])


@pytest.mark.parametrize("most", [8, 30])
def test_memory_is_bounded_and_forgetting_makes_no_difference(
    pipeline: Any, embed: Any, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = [pipeline.make_doc(sentence) for sentence in SENTENCES]
    everything = Embeddings(embed).of(docs)
    monkeypatch.setattr(embeddings, "MOST", most)
    little = Embeddings(embed)
    assert same(everything, [vectors for doc in docs for vectors in little.of([doc])])
    assert len(little._rows) <= max(most, *map(len, docs))


def test_a_contraction_is_told_from_another_that_is_written_the_same(pipeline: Any, embed: Any) -> None:
    docs = [pipeline.make_doc("Let's go."), pipeline.make_doc("It's gone.")]
    assert [doc[1].text for doc in docs] == ["'s", "'s"]
    assert [doc[1].norm_ for doc in docs] == ["us", "'s"]
    us, is_ = (vectors[1] for vectors in Embeddings(embed).of(docs))
    assert us != pytest.approx(is_, abs=1e-4)
    assert us == pytest.approx(embed.predict(docs[:1])[0][1], abs=1e-4)


@pytest.mark.usefixtures("embed")
def test_the_networks_in_use_remember() -> None:
    name = installed_model()
    assert name is not None
    for component in map(language._load(name).get_pipe, ("tok2vec", "ner")):
        embeds = [layer.get_ref("embed").name for layer in component.model.walk() if layer.has_ref("embed")]
        assert embeds == ["remembered"]


def test_where_a_row_matters_nothing_is_remembered(pipeline: Any) -> None:
    thinc = pytest.importorskip("thinc.api")

    def forward(model: Any, docs: Any, is_train: bool) -> Any:
        return [model.ops.asarray2f([[place] for place in range(len(doc))]) for doc in docs], None

    features = thinc.Model("extract_features", forward, dims={"nO": 1}, attrs={"columns": ["ORTH"]})
    network = thinc.Model("network", forward, layers=[features])
    network.set_ref("embed", features)
    remember(network, pipeline.vocab)
    assert network.get_ref("embed") is features


def test_a_network_that_sees_other_attributes_is_left_alone(pipeline: Any) -> None:
    thinc = pytest.importorskip("thinc.api")
    features = thinc.Model("extract_features", lambda model, docs, is_train: (docs, None), attrs={"columns": ["POS"]})
    network = thinc.Model("network", lambda model, docs, is_train: (docs, None), layers=[features])
    network.set_ref("embed", features)
    remember(network, pipeline.vocab)
    assert network.get_ref("embed") is features
