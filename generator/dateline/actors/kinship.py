"""Relatives: who is introduced as somebody's wife or son, and which sex that and the given name tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.actors import people, tables
from dateline.actors.order import by_sentence
from dateline.model import ActorType, Mention, Span

LONGEST_INTRODUCTION = 70
MARRIED = re.compile(r"\b(?:married|wed|widow of|widower of)\s\Z")

# "The third child of Ernest Roe", "son of the painter Ernest Roe"
PARENT = re.compile(
    r"\b(?:child|son|daughter|widow|widower|grandson|granddaughter) of\s(?:(?:the|a|an)\s(?:[a-z-]+\s){1,3})?\Z"
)


def relation(text: str, mention: Mention) -> str | None:
    """The word by which the person is introduced as a relative: "his wife, *Jane Roe*", "*Jane Roe*, his wife,"."""
    start = mention.span.start
    before = _before().search(text, max(0, start - LONGEST_INTRODUCTION), start)
    found = before or _behind().match(text, mention.span.end)
    if found:
        return found[1].lower()
    return "spouse" if MARRIED.search(text, max(0, start - LONGEST_INTRODUCTION), start) else None


def introduced(text: str, sentences: Sequence[Span], mentions: Iterable[Mention]) -> dict[str, Span]:
    """The names of those introduced as relatives, each with the first sentence that does so."""
    found: dict[str, Span] = {}
    for sentence, here in zip(sentences, by_sentence(mentions, sentences), strict=True):
        for mention in here:
            parent = PARENT.search(
                text, max(sentence.start, mention.span.start - LONGEST_INTRODUCTION), mention.span.start
            )
            if mention.type is ActorType.PERSON and (parent or relation(text, mention)):
                found.setdefault(mention.name, sentence)
    return found


def by_given_name(text: str, mentions: Iterable[Mention]) -> frozenset[str]:
    """The keys of relatives who have nothing but a given name: a reader could not tell them from others."""
    return frozenset(
        mention.key
        for mention in mentions
        if " " not in mention.name and mention.name == mention.text and relation(text, mention)
    )


def sexes(text: str, mentions: Iterable[Mention]) -> dict[str, str]:
    """The sex of each person by key, as far as the article's words or the given name tell; not where they differ."""
    stated: dict[str, set[str]] = {}
    named: dict[str, str] = {}
    for mention in mentions:
        if mention.type is not ActorType.PERSON:
            continue
        kin = relation(text, mention)
        told = people.addressed_sex(mention) or (_sex_of_kin(kin) if kin else None)
        if told:
            stated.setdefault(mention.key, set()).add(told)
        given = people.sex_of_given_name(mention.name)
        if given:
            named[mention.key] = given
    return named | {key: next(iter(told)) for key, told in stated.items() if len(told) == 1}


def _sex_of_kin(word: str) -> str | None:
    return next((table for table in ("male", "female") if word in tables.words(table)), None)


@cache
def _kin() -> str:
    return "|".join(sorted(tables.words("kin"), key=lambda word: (-len(word), word)))


@cache
def _before() -> re.Pattern[str]:
    """ "Her son, the conductor", "Roe's younger sister"."""
    return re.compile(
        rf"\b(?:his|her|their|my|whose|\w+['’]s?)\s(?:[a-z-]+\s){{0,2}}({_kin()})s?,?\s(?:(?:the|a|an)\s(?:[a-z-]+\s){{1,4}})?\Z",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",\s(?:his|her|their)\s(?:[a-z-]+\s){{0,2}}({_kin()})\b", re.IGNORECASE)
