"""Capitalised words that are surely a name even to somebody without a language model: titled people, companies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.actors import tables
from dateline.actors.names import fold, slug
from dateline.model import ActorType, Mention, Span, Trust

CAPITALISED = r"[A-Z]\w*(?:['-][A-Z]\w*)*"
PERSON = rf"{CAPITALISED}(?:\s(?:[A-Z]\.|{CAPITALISED}|(?:de|van|von|der|den|bin|al|el|da|di)(?=\s))){{0,3}}"
SEQUENCE = re.compile(rf"\b{CAPITALISED}(?:\s(?:{CAPITALISED}|&|of(?=\s[A-Z]))){{1,5}}")


def find(text: str, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """People behind a form of address or an office, organisations that end as only organisations do."""
    return tuple(
        mention for sentence in sentences for mention in (*_people(text, sentence), *_organisations(text, sentence))
    )


def _people(text: str, sentence: Span) -> Iterable[Mention]:
    for found in _titled().finditer(text, sentence.start, sentence.end):
        start = found.start("name")
        end = _before_possessive(text, start, found.end("name"))
        words = text[start:end].split()
        while len(words) > 1 and fold(words[-1]) in tables.words("not_names"):
            end -= len(words.pop()) + 1  # "Mr. Roe Monday said"
        if len(words) > 1 or fold(found["title"]) in tables.words("honorifics"):
            yield _mention(text, Span(start, end), ActorType.PERSON)


@cache
def _titled() -> re.Pattern[str]:
    titles = tables.words("honorifics", "titles_before_names")
    return re.compile(
        rf"\b(?P<title>{'|'.join(sorted(title.capitalize() for title in titles))})\.?\s(?P<name>{PERSON})"
    )


def _organisations(text: str, sentence: Span) -> Iterable[Mention]:
    for found in SEQUENCE.finditer(text, sentence.start, sentence.end):
        end = _before_possessive(text, found.start(), found.end())
        words = text[found.start() : end].split()
        start = found.start()
        if fold(words[0]) == "the":
            start += len(words.pop(0)) + 1
        if len(words) > 1 and fold(words[-1]) in tables.words("sure_organisation_ends"):
            yield _mention(text, Span(start, end), ActorType.ORGANISATION)


def _mention(text: str, span: Span, kind: ActorType) -> Mention:
    name = text[span.start : span.end]
    return Mention(span, name, name, slug(name), kind, Trust.CAPITALS)


def _before_possessive(text: str, start: int, end: int) -> int:
    bare = re.search(r"['’]s?\Z", text[start:end])
    return start + bare.start() if bare else end
