"""Definite descriptions: "the ministry", "the Kenyan president", "the bloc", "the former driver"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from dateline.actors import gazetteer, roles, tables
from dateline.actors.gazetteer import Reading
from dateline.actors.memory import Memory, Turn
from dateline.actors.names import fold
from dateline.model import ActorType, Mention, Span

NAME_BEHIND = re.compile(r",?\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s)?[A-Z]")
AGED = re.compile(r"\d{1,3}-year-old\Z")


def find(words: re.Match[str], memory: Memory) -> Mention | None:
    """Whom the words (`nouns`, `adjective`) stand for: the longest noun of the words that tells somebody."""
    country = _country(words["adjective"]) if words["adjective"] else None
    if words["adjective"] and country is None:
        return None
    nouns = words["nouns"].split()
    for length in range(len(nouns), 0, -1):
        noun = " ".join(nouns[:length])
        antecedent = _office_holder(noun, country, memory)
        if antecedent is None and country is None:
            antecedent = _body(noun, memory) or _land(noun, memory) or _person(noun, words, memory)
        if antecedent and not _beside_name(antecedent, words, noun):
            # The adjective stays a mention of its country.
            start = words.start("nouns") if country else words.start()
            span = Span(start, words.start("nouns") + len(noun))
            return replace(antecedent, span=span, text=memory.text[span.start : span.end], role=None)
    return None


def _beside_name(antecedent: Mention, words: re.Match[str], noun: str) -> bool:
    """ "Roe, the mayor", "the mayor, Jane Roe": the name stands there itself."""
    behind = NAME_BEHIND.match(words.string, words.start("nouns") + len(noun))
    beside = words.string[antecedent.span.end : words.start()] == ", "
    return beside or (antecedent.type is ActorType.PERSON and behind is not None)


def _country(adjective: str) -> str | None:
    matches = gazetteer.scan(adjective, Span(0, len(adjective)))
    return next((match.entry.id for match in matches if match.reading is Reading.ADJECTIVE), None)


def _only(mentions: Iterable[Mention]) -> Mention | None:
    distinct = {mention.key: mention for mention in mentions}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


# -- people ---------------------------------------------------------------------------------------------------


def _office_holder(noun: str, country: str | None, memory: Memory) -> Mention | None:
    """The one person so far with this office, of this country where the words name one."""
    if noun not in tables.words("titles"):
        return None
    return _only(m for m in memory.people.values() if _holds(m.role or "", noun, country, memory.country))


def _holds(role: str, noun: str, country: str | None, main_country: str | None) -> bool:
    """Whether it is this office, held now, and of the country; one that names none is of the article's country."""
    office = roles.office(role)
    leads = country is not None and noun == "leader" and office in tables.words("rulers")
    if not (office == noun or leads) or not roles.held(role):
        return False
    countries = [match.entry.id for match in gazetteer.scan(role, Span(0, len(role)))]
    return country is None or country in countries or (not countries and country == main_country)


def _person(noun: str, words: re.Match[str], memory: Memory) -> Mention | None:
    """ "The former driver", "the 52-year-old" at the head of a sentence: whom the last sentence is about."""
    former = noun.startswith("former ") and noun.removeprefix("former ") in tables.words("titles", "humans")
    if not (former or AGED.match(noun)) or words.start() != memory.sentence.sentence.start:
        return None
    last = next(memory.before(), None)
    people = [m for m in last.met if m.type is ActorType.PERSON] if last else []
    found = _only(people)
    return found if last and found in memory.main_subjects(last) else None


# -- bodies and countries -------------------------------------------------------------------------------------


def _body(noun: str, memory: Memory) -> Mention | None:
    """The only organisation so far whose name has the noun, or that is of this kind; the only company."""
    bodies = memory.bodies.values()
    if noun in tables.words("bodies", "named_bodies"):
        named = _only(mention for mention in bodies if noun in fold(mention.name).split())
        if named:
            return named
    if noun in tables.words("companies"):
        return _only(mention for mention in bodies if _maybe_company(mention))
    kinds = tables.pairs("kinds_of_bodies")
    return _only(mention for mention in bodies if kinds.get(mention.key) == noun)


def _maybe_company(mention: Mention) -> bool:
    """Nothing in the tables or in its name says that it is a public body."""
    words = set(fold(mention.name).split())
    return mention.key not in gazetteer.entries() and not words & _public_words()


@cache
def _public_words() -> frozenset[str]:
    public = tables.words("organisation_ends", "bodies", "named_bodies") - tables.words("company_ends", "companies")
    return public | {"of"}


def _land(noun: str, memory: Memory) -> Mention | None:
    """ "The country": the only one named in this sentence or, if none is, in the one before."""
    if noun not in tables.words("lands"):
        return None
    turns: list[Turn] = [memory.sentence, *list(memory.before())[:1]]
    for turn in turns:
        countries = [mention for mention in turn.met if mention.type is ActorType.COUNTRY]
        if countries:
            return _only(countries)
    return None
