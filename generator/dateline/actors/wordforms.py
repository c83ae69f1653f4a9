"""Part of speech and lemma of a word, looked up once for each word, tag and relation.

English pipelines decide both by rules that see nothing but these three, and spend a sixth of their time on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word

# The components by the names under which spaCy registers them.
RULES = ("attribute_ruler", "lemmatizer")
MOST = 20_000  # words remembered, so that memory does not grow with the collection
# Between two words that have nothing to do with each other: some rules look at a neighbour.
APART = ("·", "XX", "punct")

Key = tuple[int, int, int]


class Wordforms:
    """What the rules of one pipeline say of words. The answers do not depend on what was asked before."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._lemmatizer = cast("Lemmatizer", language.get_pipe("lemmatizer"))
        self._known: dict[Key, tuple[str, str]] = {}
        index = self._lemmatizer.lookups.get_table("lemma_index", {})
        for part_of_speech, words in index.items():
            index[part_of_speech] = frozenset(words)  # they come as lists of up to 57,000, searched from the front

    @staticmethod
    def serve(language: Language) -> bool:
        """Whether the pipeline is one of those: rules throughout, as the components' registered names tell."""
        factories = [language.get_pipe_meta(name).factory for name in language.pipe_names]
        modes = [
            getattr(language.get_pipe(name), "mode", None) for name in language.pipe_names if name == "lemmatizer"
        ]
        return "tagger" in factories and set(RULES) <= set(factories) and modes in (["rule"], ["lookup"])

    def of(self, docs: Sequence[Doc]) -> Iterator[list[tuple[str, str]]]:
        """Part of speech and lemma of each word of each of the parsed documents."""
        if len(self._known) > MOST:
            self._known.clear()
            self._lemmatizer.cache.clear()
        keys = [[(word.orth, word.tag, word.dep) for word in doc] for doc in docs]
        missing = {
            key: word
            for doc, own in zip(docs, keys, strict=True)
            for key, word in zip(own, doc, strict=True)
            if key not in self._known
        }
        if missing:
            self._known.update(zip(missing, self._learn(missing.values()), strict=True))
        return ([self._known[key] for key in own] for own in keys)

    def _learn(self, words: Iterable[Word]) -> list[tuple[str, str]]:
        from spacy.tokens import Doc

        rows = [row for word in words for row in ((word.text, word.tag_, word.dep_), APART)]
        texts, tags, deps = map(list, zip(*rows, strict=True))
        doc = Doc(self._language.vocab, words=texts, tags=tags, deps=deps, heads=list(range(len(rows))))
        for rule in RULES:
            doc = self._language.get_pipe(rule)(doc)
        return [(word.pos_, word.lemma_) for word in doc][::2]
