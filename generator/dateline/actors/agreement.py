"""One name is one kind of actor throughout an article, whatever the language model says of it here and there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from dateline.actors import people, tables
from dateline.actors.names import fold
from dateline.model import ActorType, Mention, Trust

KINDS = tuple(ActorType)
NAME_AND_NOUN = re.compile(r"\b([A-Z][\w-]*) ([a-z-]+)\b")


def agree(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions; what the tables say stays.

    "Bell said" is the Marcus Bell of the article and no company, unless a company there begins with that word.
    """
    votes: dict[str, Counter[ActorType]] = {}
    surnames: set[str] = set()
    first_words: set[str] = set()
    for mention in mentions:
        if mention.trust is Trust.GAZETTEER:
            continue
        votes.setdefault(mention.name, Counter())[mention.type] += 1
        if mention.type is ActorType.PERSON:
            surnames |= _sure_surnames(mention)
        elif " " in mention.name:
            first_words.add(fold(mention.name.split()[0]))
    surnames -= first_words
    bodies = _called_bodies(text)
    kinds = {name: _kind(name, counts, surnames, bodies) for name, counts in votes.items()}
    return tuple(
        mention if mention.trust is Trust.GAZETTEER else replace(mention, type=kinds[mention.name])
        for mention in mentions
    )


def _sure_surnames(mention: Mention) -> frozenset[str]:
    """Of a full name, or behind a form of address."""
    name = people.parsed(mention.name)
    addressed = mention.text != mention.name
    return name.surnames or frozenset(name[-1:] if addressed else ())


def _kind(name: str, votes: Counter[ActorType], surnames: Set[str], bodies: Set[str]) -> ActorType:
    if " " not in name and fold(name) in surnames:
        return ActorType.PERSON
    most = min(votes, key=lambda kind: (-votes[kind], KINDS.index(kind)))
    if most is ActorType.PERSON and " " not in name and (votes[ActorType.ORGANISATION] or name in bodies):
        return ActorType.ORGANISATION
    return most


def _called_bodies(text: str) -> Set[str]:
    """ "Aslef" of "the Aslef union", wherever the article says so."""
    nouns = tables.words("bodies", "companies")
    return {found[1] for found in NAME_AND_NOUN.finditer(text) if found[2] in nouns}
