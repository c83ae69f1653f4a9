"""One name is one kind of actor throughout an article, whatever the language model says of it here and there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from dateline.actors import kinds, organisations, people, tables
from dateline.actors.names import UPPER, fold
from dateline.model import ActorType, Mention, Trust

KINDS = tuple(ActorType)
NAME_AND_NOUN = re.compile(rf"\b[Tt]he ([{UPPER}][\w-]*) ([a-z-]+)\b")


def agree(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions; what the tables say stays.

    "Bell said" is the Marcus Bell of the article and no company, unless a company there begins with that word and no
    Bell is named in full. What the article says of a name ("Gavi, the vaccine alliance") counts for all its mentions.
    """
    votes: dict[str, Counter[ActorType]] = {}
    stated: dict[str, Counter[ActorType]] = {}
    surnames: set[str] = set()
    first_words: set[str] = set()
    for mention in mentions:
        if mention.trust is Trust.GAZETTEER:
            continue
        votes.setdefault(mention.name, Counter())[mention.type] += 1
        told = kinds.told_beside(text, mention.span)
        if told and kinds.told_by_words(mention.name.split()) is None:
            stated.setdefault(mention.name, Counter())[told] += 1
        if mention.type is ActorType.PERSON:
            surnames |= _sure_surnames(mention)
        elif " " in mention.name:
            first_words.update(fold(word) for word in organisations.first_words(mention.name))
    for found in NAME_AND_NOUN.finditer(text):  # "the Aslef union", wherever
        if _mostly_person(votes.get(found[1])) and found[2] in tables.words("bodies", "companies"):
            stated.setdefault(found[1], Counter())[ActorType.ORGANISATION] += 1
    placed = {mention.name for mention in mentions if kinds.is_placed(text, mention.span)}
    companies = {
        fold(word)
        for name in votes
        for word in organisations.company_words(name)
        if not (votes.keys() & {word} and word in placed)
    }
    firms = organisations.company_beginnings(votes)
    firms |= {" ".join(name.split()[:2]).replace(",", "") for name in votes if "&" in name}
    agreed = {
        name: ActorType.ORGANISATION
        if name in firms  # "Freeman Oakes" of "Freeman, Oakes & Partners"
        else _kind(name, stated.get(name, counts), counts, surnames, first_words, companies)
        for name, counts in votes.items()
    }
    return tuple(
        mention if mention.trust is Trust.GAZETTEER else replace(mention, type=agreed[mention.name])
        for mention in mentions
    )


def _mostly_person(votes: Counter[ActorType] | None) -> bool:
    return votes is not None and votes.most_common(1)[0][0] is ActorType.PERSON


def _sure_surnames(mention: Mention) -> frozenset[str]:
    """Of a full name, or behind a form of address."""
    name = people.parsed(mention.name)
    addressed = mention.text != mention.name
    return name.surnames or frozenset(name[-1:] if addressed else ())


def _kind(
    name: str,
    stated: Counter[ActorType],
    votes: Counter[ActorType],
    surnames: Set[str],
    first_words: Set[str],
    companies: Set[str],
) -> ActorType:
    word = fold(name)
    if " " not in name and word in surnames - first_words:
        return ActorType.PERSON
    if word in companies and word not in surnames and not votes[ActorType.ORGANISATION] and stated is votes:
        return ActorType.ORGANISATION  # "Shenghua" of "Shenghua Microelectronics", whatever the model says
    most = min(stated, key=lambda kind: (-stated[kind], KINDS.index(kind)))
    if most is ActorType.PERSON and stated is votes and " " not in name:
        company = word in first_words - surnames and not people.is_given_name(word)
        return ActorType.ORGANISATION if company or votes[ActorType.ORGANISATION] else most
    return most
