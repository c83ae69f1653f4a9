"""What a network makes of a word before it looks at its neighbours, computed once for each word.

It is a third of the network's work, and most words of an article have been in another.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word
    from spacy.vocab import Vocab

MOST = 10_000  # words remembered for a network, so that memory does not grow with the collection
# Words are computed so many at a time, never more or fewer: what is made of a word must not depend on which others
# were new with it. The last bits of a product of matrices depend on how many rows there are and, unless they are as
# many as the processor takes together, on which of them is the word's.
TOGETHER = 8
# The attributes by which spaCy's networks tell words apart: those that follow from the spelling, how a contraction is
# written out, and whether a space follows.
SPELLING = frozenset({"ORTH", "LOWER", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE"})
NORM = "NORM"
SPACY = "SPACY"


def remember(network: Any, vocab: Vocab) -> None:
    """Puts a memory, in place, before each layer of the network that embeds words by these attributes alone."""
    for layer in list(network.walk()):
        embed = layer.get_ref("embed") if layer.has_ref("embed") else None
        if embed and _columns(embed) <= SPELLING | {NORM, SPACY} and _same_in_every_row(embed, vocab):
            network.replace_node(embed, _remembering(embed))


def _columns(embed: Any) -> set[str]:
    return {column for layer in embed.walk() for column in layer.attrs.get("columns", ())}


def _same_in_every_row(embed: Any, vocab: Vocab) -> bool:
    """Whether this machine's arithmetic makes the same of a word wherever it stands among those computed with it."""
    from spacy.tokens import Doc

    (vectors,) = embed.predict([Doc(vocab, words=["word"] * TOGETHER)])
    return bool((vectors == vectors[0]).all())


def _remembering(embed: Any) -> Any:
    from thinc.api import Model

    embeddings = Embeddings(embed)
    return Model("remembered", lambda model, docs, is_train: (embeddings.of(docs), None))


class Embeddings:
    """The vectors of words as the layer `embed` computes them."""

    def __init__(self, embed: Any) -> None:
        self._embed = embed
        self._attributes: list[int | str] = ["ORTH", NORM, *({SPACY} & _columns(embed))]
        self._rows: dict[bytes, int] = {}
        self._vectors = self._empty(MOST)

    def of(self, docs: Sequence[Doc]) -> list[Any]:
        """The vectors of the words of each document, a row a word."""
        keys = [self._keys(doc) for doc in docs]
        words = {key: (doc, at) for doc, own in zip(docs, keys, strict=True) for at, key in enumerate(own)}
        missing = [key for key in words if key not in self._rows]
        if len(self._rows) + len(missing) > MOST:
            self._rows.clear()
            missing = list(words)
            self._vectors = self._empty(max(MOST, len(missing)))
        for first in range(0, len(missing), TOGETHER):
            some = missing[first : first + TOGETHER]
            self._learn(some, [doc[at] for doc, at in map(words.__getitem__, some)])
        return [self._vectors[[self._rows[key] for key in own]] for own in keys]

    def _empty(self, rows: int) -> Any:
        return self._embed.ops.alloc2f(rows, self._embed.get_dim("nO"))

    def _keys(self, doc: Doc) -> list[bytes]:
        """What tells each word apart."""
        attributes = doc.to_array(self._attributes)
        raw, size = attributes.tobytes(), attributes.itemsize * len(self._attributes)
        return [raw[start : start + size] for start in range(0, len(raw), size)]

    def _learn(self, keys: Sequence[bytes], words: Sequence[Word]) -> None:
        from spacy.tokens import Doc

        filled = [*words, *repeat(words[-1], TOGETHER - len(words))]
        spaces = [bool(word.whitespace_) for word in filled]
        doc = Doc(filled[0].vocab, words=[word.text for word in filled], spaces=spaces)
        doc.from_array([NORM], self._embed.ops.xp.array([[word.norm] for word in filled], dtype="uint64"))
        (vectors,) = self._embed.predict([doc])
        first = len(self._rows)
        rows = range(first, first + len(words))
        self._vectors[rows.start : rows.stop] = vectors[: len(words)]
        self._rows.update(zip(keys, rows, strict=True))
