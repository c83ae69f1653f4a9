"""One name is one kind of actor throughout an article, whatever the language model says of it here and there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dateline.actors import people, tables
from dateline.actors.names import fold
from dateline.model import ActorType, Mention, Trust

KINDS = tuple(ActorType)


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
    kinds = {name: _kind(text, name, counts, surnames - first_words) for name, counts in votes.items()}
    return tuple(
        mention if mention.trust is Trust.GAZETTEER else replace(mention, type=kinds[mention.name])
        for mention in mentions
    )


def _sure_surnames(mention: Mention) -> frozenset[str]:
    """Of a full name, or behind a form of address."""
    name = people.parsed(mention.name)
    addressed = mention.text != mention.name
    return name.surnames or frozenset(name[-1:] if addressed else ())


def _kind(text: str, name: str, votes: Counter[ActorType], surnames: set[str]) -> ActorType:
    if " " not in name and fold(name) in surnames:
        return ActorType.PERSON
    most = min(votes, key=lambda kind: (-votes[kind], KINDS.index(kind)))
    if most is ActorType.PERSON and " " not in name and (votes[ActorType.ORGANISATION] or _called_a_body(text, name)):
        return ActorType.ORGANISATION
    return most


def _called_a_body(text: str, name: str) -> bool:
    """ "The Aslef union" anywhere in the article."""
    nouns = tables.words("bodies") | tables.words("companies")
    return any(found[1] in nouns for found in re.finditer(rf"\b{re.escape(name)} ([a-z-]+)", text))
