"""Definite descriptions: "the ministry", "the Kenyan president", "the bloc", "the former driver"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice, takewhile

from dateline.actors import gazetteer, roles, tables
from dateline.actors.gazetteer import Reading
from dateline.actors.memory import Memory, Turn
from dateline.actors.names import UPPER, fold
from dateline.model import ActorType, Mention, Span

NAME_BEHIND = re.compile(rf",?\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s)?(?P<name>[{UPPER}][\w-]*)")
AGE_BEHIND = re.compile(r",\s\d\d,")
NAME_BEFORE = re.compile(rf"(?<![\w.])(?P<name>[{UPPER}][\w'-]*),\s\Z")
AGED = re.compile(r"\d{1,3}-year-old\Z")
BASED = re.compile(r".+-(?:based|listed|owned|headquartered)\Z")
NEAR = 3  # sentences back, this one among them, in which one of several bodies is still in mind


def find(words: re.Match[str], memory: Memory, following: Mention | None = None) -> Mention | None:
    """Whom the words (`nouns`, `adjective`) stand for: the longest noun of the words that tells somebody.

    `following` is the next mention of the sentence.
    """
    if _explains_a_name(words, memory):
        return None
    adjective = words["adjective"]
    country = _country(adjective) if adjective else None
    based = adjective is None or BASED.match(adjective) is not None
    nouns = list(takewhile(lambda word: word not in tables.words("function_words"), words["nouns"].split()))
    for length in range(len(nouns), 0, -1):
        noun = " ".join(nouns[:length])
        antecedent = _office_holder(noun, country, memory) if country or based else None
        if antecedent is None:
            antecedent = _body(nouns[:length], memory)
            if antecedent and not (country or based) and memory.main_body([antecedent]) is None:
                antecedent = None  # "the Oxford institution": only the one that the article is about
        if antecedent is None and adjective is None:
            antecedent = _land(noun, memory)
        if antecedent is None:
            antecedent = _person(nouns[:length], words, memory)
        if antecedent and not _beside_name(antecedent, words, noun, following):
            # The adjective stays a mention of its country.
            start = words.start("nouns") if adjective else words.start()
            span = Span(start, words.start("nouns") + len(noun))
            return replace(antecedent, span=span, text=memory.text[span.start : span.end], role=None)
    return None


def _explains_a_name(words: re.Match[str], memory: Memory) -> bool:
    """ "Jane Roe, the mayor of Marl": it says who she is, even if nobody has read her name."""
    before = NAME_BEFORE.search(words.string, memory.sentence.sentence.start, words.start())
    if before is None or fold(before["name"]) in tables.words("not_names", "function_words"):
        return False
    last = memory.sentence.met[-1] if memory.sentence.met else None
    placed = (
        last is not None and last.span.end == before.end("name") and last.type in {ActorType.PLACE, ActorType.COUNTRY}
    )
    return not placed


def _beside_name(antecedent: Mention, words: re.Match[str], noun: str, following: Mention | None) -> bool:
    """ "Roe, the mayor", "the mayor, Jane Roe", "the airline Acme": the name stands there itself."""
    behind = NAME_BEHIND.match(words.string, words.start("nouns") + len(noun))
    named = behind is not None and fold(behind["name"]) not in tables.words("not_names", "function_words")
    if (
        named
        and behind
        and following
        and following.type is ActorType.PERSON
        and antecedent.type is not ActorType.PERSON
    ):
        # "A spokesman for the group, Ben Roe": the group is not called so.
        named = not (following.span.start <= behind.start("name") < following.span.end) or behind.group()[0] != ","
    return named or words.string[antecedent.span.end : words.start()] == ", "


def _country(adjective: str) -> str | None:
    matches = gazetteer.scan(adjective, Span(0, len(adjective)))
    return next((match.entry.id for match in matches if match.reading is Reading.ADJECTIVE), None)


def _distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention, the last, of each actor."""
    return list({mention.key: mention for mention in mentions}.values())


def _only(mentions: Iterable[Mention]) -> Mention | None:
    distinct = _distinct(mentions)
    return distinct[0] if len(distinct) == 1 else None


# -- people ---------------------------------------------------------------------------------------------------


def _office_holder(noun: str, country: str | None, memory: Memory) -> Mention | None:
    """The one person with this office, of this country where the words name one; of several the one last named."""
    if noun not in tables.words("titles"):
        return None
    holders = [m for m in memory.people.values() if _holds(m.role or m.name, noun, country, memory.country)]
    return _only(holders) or (None if country else _last_named(holders, memory))


def _holds(role: str, noun: str, country: str | None, main_country: str | None) -> bool:
    """Whether it is this office, held now, and of the country; one that names none is of the article's country."""
    office = roles.office(role)
    leads = country is not None and noun == "leader" and office in tables.words("rulers")
    holds = office is not None and (office == noun or office.endswith(f" {noun}"))
    if not (holds or leads) or not roles.held(role):
        return False
    countries = [match.entry.id for match in gazetteer.scan(role, Span(0, len(role)))]
    return country is None or country in countries or (not countries and country == main_country)


def _last_named(mentions: Sequence[Mention], memory: Memory) -> Mention | None:
    """The one of them that this sentence or the last named, if that is only one."""
    keys = {mention.key for mention in mentions}
    for turn in islice(reversed(memory.turns), 2):
        found = _distinct(mention for mention in turn.met if mention.key in keys)
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _person(nouns: Sequence[str], words: re.Match[str], memory: Memory) -> Mention | None:
    """ "The former driver", "the 52-year-old", "the Marl bowler" at the head of a sentence: whom the last sentence is
    about, unless somebody else there may be meant; then wherever the words come again."""
    noun = nouns[-1]
    known = memory.called.get(noun)
    if known:
        return known
    aged, human = AGED.match(nouns[0]) is not None, noun in tables.words("titles", "humans")
    age = AGE_BEHIND.match(words.string, words.start("nouns") + len(" ".join(nouns))) if human else None
    sure = age or (aged and len(nouns) == 1) or (human and (aged or nouns[0] == "former"))
    if not (sure or noun in tables.words("humans")) or words.start() != memory.sentence.sentence.start:
        return None
    if not sure and re.search(rf"\b{re.escape(noun)}s?\b(?! [{UPPER}])", memory.text[: words.start()]):
        return None  # somebody without a name was called so
    last = next(memory.before(), None)
    people = [m for m in last.met if m.type is ActorType.PERSON] if last else []
    found = _only(people)
    if last is None or found is None:
        return None
    if not age and found.key not in {m.key for m in memory.main_subjects(last)}:
        return None
    sex = next((table for table in ("male", "female") if noun in tables.words(table)), None)
    if sex and memory.sexes.get(found.key, sex) != sex:
        return None
    memory.called[noun] = found
    return found


def native(words: re.Match[str], memory: Memory) -> Mention | None:
    """ "The Norwegian, who lost", "the Ohio Republican": the only person of the last sentence, at the head of one."""
    span = Span(*words.span("native"))
    word = words["native"].split()[-1]
    party = fold(word) in tables.words("party_members")
    of_country = len(words["native"].split()) == 2 and _country(word) is not None
    if span.start != memory.sentence.sentence.start or not (party or of_country):
        return None
    last = next(memory.before(), None)
    people = [m for m in last.met if m.type is ActorType.PERSON] if last else []
    found = _only(people) or (_only(m for m in memory.main_subjects(last) if m in people) if last else None)
    return replace(found, span=span, text=memory.text[span.start : span.end], role=None) if found else None


# -- bodies and countries -------------------------------------------------------------------------------------


def _body(nouns: Sequence[str], memory: Memory) -> Mention | None:
    """The organisation that has the noun in its name, or of which it is said, or that may be a company."""
    noun = nouns[-1]
    words = tables.groups("stands_for").get(noun, frozenset({noun}))
    if noun not in _nouns():
        return None
    bodies = list(memory.bodies.values())
    fitting = [mention for mention in bodies if words & memory.said_of(mention)]
    if noun in tables.words("generic_companies"):
        fitting = [mention for mention in bodies if mention in fitting or _maybe_company(mention, memory)]
    elif noun in tables.words("companies") and not fitting:
        return _only(mention for mention in bodies if _maybe_company(mention, memory))
    closer = [mention for mention in fitting if set(nouns[:-1]) & memory.said_of(mention)]
    return _in_mind(closer or fitting, memory)


def _in_mind(fitting: Sequence[Mention], memory: Memory) -> Mention | None:
    """The only one; of several the one that the article is about where a paragraph begins, else the one last named in
    the paragraph, or before it as a subject."""
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    main, same_paragraph = memory.main_body(fitting), True
    keys = {mention.key for mention in fitting}
    for turn in islice(reversed(memory.turns), NEAR):
        found = _distinct(m for m in turn.met if m.key in keys and not _is_former_employer(m, memory))
        if len(found) == 1 and (same_paragraph or memory.subject_verb(found[0])):
            return found[0]
        if found:
            return _only(mention for mention in found if memory.acts(mention))
        if turn.opens:
            same_paragraph = False
            if main:
                return main
    return main


def _is_former_employer(mention: Mention, memory: Memory) -> bool:
    """ "Roe, a former *Acme* engineer, leads the company": another one."""
    return memory.text[: mention.span.start].endswith(("former ", "ex-"))


def _maybe_company(mention: Mention, memory: Memory) -> bool:
    """Nothing in the tables, in its name or said of it tells that it is a public body."""
    said = memory.said_of(mention)
    if said & tables.words("companies", "company_ends"):
        return True
    return mention.key not in gazetteer.entries() and not said & _public_words()


@cache
def _nouns() -> frozenset[str]:
    return tables.words("bodies", "named_bodies", "companies") | tables.groups("stands_for").keys()


@cache
def _public_words() -> frozenset[str]:
    public = tables.words("organisation_ends", "bodies", "named_bodies", "not_companies")
    return public - tables.words("company_ends", "companies") | {"of"}


def _land(noun: str, memory: Memory) -> Mention | None:
    """ "The country": the only one named in this sentence or, if none is, in the one before; else the article's."""
    if noun not in tables.words("lands"):
        return None
    turns: list[Turn] = [memory.sentence, *list(memory.before())[:1]]
    for turn in turns:
        countries = [mention for mention in turn.met if mention.type is ActorType.COUNTRY]
        if countries:
            return _only(countries)
    return memory.lands.get(memory.country or "")
