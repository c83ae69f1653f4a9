"""Which organisation of one article is which: "Full Name (ABC)" and "ABC", "Acme Motor Corp" and "Acme"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.actors import bodies, gazetteer, tables
from dateline.actors.names import fold, slug
from dateline.model import ActorType, Mention, Span, Trust

ACRONYM_BEHIND = re.compile(r"\s\((?:or\s|the\s)?[“\"']?([A-Z][A-Za-z&.-]{1,9})[”\"']?\)")
NAME_BEHIND = re.compile(r"\s\((?:the\s)?")
COUNTRY_OWNER = re.compile(r"(.+?)(?:'s|(?<=s)')\s+(.+)")
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "du", "la", "&", "to"})


def unify(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions, each organisation under one name and key; acronyms in brackets become mentions too."""
    named = [_keyed(mention) for mention in mentions]
    acronyms = _acronyms(text, named)
    shortened = _shortened(named)
    unified = []
    for mention in named:
        full = acronyms.get(mention.text) or shortened.get(mention.key)
        if full and mention.trust is not Trust.GAZETTEER and mention.type is not ActorType.PERSON:
            mention = replace(mention, name=full.name, key=full.key, type=full.type, trust=full.trust)
        unified.append(mention)
    return tuple(unified)


def _keyed(mention: Mention) -> Mention:
    """An organisation under its name without legal form; "Kenya's Space Agency" as "Kenyan Space Agency"."""
    if mention.type is not ActorType.ORGANISATION or mention.trust is Trust.GAZETTEER:
        return mention
    name = _with_adjective(mention.name)
    words = name.replace(",", " ").split()
    while len(words) > 1 and fold(words[-1]) in tables.words("legal_forms"):
        words.pop()
    return replace(mention, name=" ".join(words), key=slug(" ".join(words)))


def _with_adjective(name: str) -> str:
    owned = COUNTRY_OWNER.fullmatch(name)
    if owned is None:
        return name
    match = next(gazetteer.scan(name, Span(0, len(name))), None)
    if match is None or match.span != Span(0, len(owned[1])) or match.entry.type is not ActorType.COUNTRY:
        return name
    return f"{gazetteer.adjective(match.entry.id)} {owned[2]}"


def _acronyms(text: str, mentions: Iterable[Mention]) -> dict[str, Mention]:
    """The acronyms that the article itself explains, with what they stand for."""
    explained: dict[str, Mention] = {}
    for mention in mentions:
        if mention.type is ActorType.PERSON:
            continue
        behind = ACRONYM_BEHIND.match(text, mention.span.end)
        if behind and _abbreviates(behind[1], mention.name):
            explained.setdefault(behind[1], mention)
    return explained


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether the acronym's capitals are the initials of the name's words, small words counted or not."""
    letters = [letter.lower() for letter in acronym if letter.isupper()]
    words = [word for word in re.split(r"[\s-]+", name) if word]
    every = [word[0].lower() for word in words]
    capital = [word[0].lower() for word in words if fold(word) not in SMALL]
    return (len(letters) > 1 and letters in (every, capital)) or _subsequence(letters, capital)


def _subsequence(letters: list[str], initials: list[str]) -> bool:
    """All but one letter of at least three, in order: acronyms take a second letter from a word."""
    remaining = iter(initials)
    return len(letters) > 2 and sum(letter in remaining for letter in letters) >= len(letters) - 1


def _shortened(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Short names by key, where one longer organisation's name begins with it and ends as a company's does."""
    ends = tables.words("organisation_ends") | {
        "motor",
        "motors",
        "energy",
        "bank",
        "technologies",
        "pharmaceuticals",
    }
    longer: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        words = mention.name.split()
        if (
            mention.type is ActorType.ORGANISATION
            and len(words) > 1
            and fold(words[-1]) in ends
            and bodies.parent_of(mention.key) is None
        ):
            longer.setdefault(slug(words[0]), {})[mention.key] = mention
    return {short: next(iter(full.values())) for short, full in longer.items() if len(full) == 1}
