"""Parties: the British by the word that stands for them ("Labour", "a Tory MP"), others by their country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from dateline.actors import gazetteer, tables
from dateline.actors.gazetteer import Match
from dateline.model import ActorType, Mention, Span, Trust

COUNTRY = "united-kingdom"
NAMED = re.compile(
    r"\b(?P<party>Labour|Conservatives?|Tory)\b(?!['-]?\w*\s(?:Party|of)\b|-\w)(?:(?P<next>\s[A-Z]\w*)|)"
)


def find(text: str, sentences: Sequence[Span], matches: Iterable[Match], country: str | None) -> Iterator[Mention]:
    """The parties, where the article's other words speak for Britain and it is not about another `country`."""
    british, foreign = _sides(matches)
    if country not in (None, COUNTRY) or not (british or (not foreign and _clue().search(text))):
        return
    for sentence in sentences:
        for found in NAMED.finditer(text, sentence.start, sentence.end):
            span = Span(*found.span("party"))
            if found.start() > sentence.start or not _costs(text, span.end):
                entry = gazetteer.entries()[tables.pairs("parties")[found["party"].lower()]]
                yield Mention(span, found["party"], entry.name, entry.id, entry.type, Trust.GAZETTEER)


def _sides(matches: Iterable[Match]) -> tuple[bool, bool]:
    """Whether something British is named, and whether another country is."""
    british = foreign = False
    for match in matches:
        own = COUNTRY in {match.entry.id, match.entry.parent, tables.pairs("constituents").get(match.entry.id)}
        british = british or (own and match.entry.id not in tables.pairs("party_countries"))
        foreign = foreign or (match.entry.type is ActorType.COUNTRY and not own)
    return british, foreign


def decide(mentions: Sequence[Mention], matches: Iterable[Match], country: str | None) -> tuple[Mention, ...]:
    """The same mentions, "Labour Party" and the like as a party of the article's `country` where nothing speaks for
    the country whose party the tables mean."""
    home = tables.pairs("party_countries")
    spoken_for = {match.entry.parent or match.entry.id for match in matches if match.entry.id not in home}
    spoken_for |= {tables.pairs("constituents").get(key, key) for key in spoken_for}
    return tuple(
        _of(country, mention)
        if country and mention.key in home and home[mention.key] not in spoken_for and country != home[mention.key]
        else mention
        for mention in mentions
    )


def _of(country: str, mention: Mention) -> Mention:
    name = f"{gazetteer.adjective(country)} {mention.name}"
    return replace(mention, name=name, key=f"{country}-{mention.key}", trust=Trust.MODEL)


def _costs(text: str, end: int) -> bool:
    """ "Labour costs rose": a word at the head of a sentence."""
    word = re.match(r"\s([a-z]+)", text[end : end + 20])
    return bool(word and word[1] in tables.words("labour_things"))


@cache
def _clue() -> re.Pattern[str]:
    clues = "|".join(map(re.escape, sorted(tables.words("british_clues"))))
    return re.compile(rf"(?<!\w)(?:{clues})(?![a-z])", re.IGNORECASE)
