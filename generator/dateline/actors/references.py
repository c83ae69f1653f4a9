"""Words that stand for an actor named before: "he", "the ministry", "the Kenyan president", "it said".

Each is read only where one antecedent is left; otherwise it is no mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dateline.actors import gazetteer, people, roles, tables
from dateline.actors.gazetteer import Reading
from dateline.actors.names import fold
from dateline.actors.order import by_sentence
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Mention, Span

# A pronoun, or "the" with an adjective of a country perhaps, and up to three nouns.
REFERENCE = re.compile(
    r"\b(?:(?P<pronoun>[Hh]e|[Ss]he|[Ii]t)|(?:[Tt]he|[Ii]ts)\s(?:(?P<adjective>[A-Z][\w-]+(?:\s[A-Z][a-z]+)?)\s)?"
    r"(?P<nouns>[a-z][a-z-]+(?:\s[a-z-]+){0,2}))\b"
)
SEXES = {"he": "male", "she": "female"}


@dataclass(slots=True)
class Memory:
    """Whom a reader has met so far. `people` and `bodies` hold the last mention of each."""

    country: str | None
    people: dict[str, Mention] = field(default_factory=dict)
    bodies: dict[str, Mention] = field(default_factory=dict)
    this_sentence: list[Mention] = field(default_factory=list)
    last_sentence: list[Mention] = field(default_factory=list)

    def meet(self, mention: Mention) -> None:
        self.this_sentence.append(mention)
        if mention.type is ActorType.PERSON and mention.role:
            self.people[mention.key] = mention
        elif mention.type is ActorType.ORGANISATION:
            self.bodies[mention.key] = mention

    def turn(self) -> None:
        """The sentence is over. One that names nobody leaves the last one in mind."""
        if self.this_sentence:
            self.last_sentence, self.this_sentence = self.this_sentence, []


def find(
    text: str, sentences: Sequence[Span], mentions: Sequence[Mention], syntax: Syntax, country: str | None = None
) -> tuple[Mention, ...]:
    """The references of plain text, each a mention of the actor it stands for.

    `country` is the id of the one that the article is about, if it is about one.
    """
    memory = Memory(country)
    found = []
    for sentence, named in zip(sentences, by_sentence(mentions, sentences), strict=True):
        named.reverse()
        for words in REFERENCE.finditer(text, sentence.start, sentence.end):
            while named and named[-1].span.end <= words.start():
                memory.meet(named.pop())
            reference = _read(text, words, sentence, memory, syntax)
            if reference and not (named and named[-1].span.overlaps(reference.span)):
                memory.meet(reference)
                found.append(reference)
        for mention in reversed(named):
            memory.meet(mention)
        memory.turn()
    return tuple(found)


def _read(text: str, words: re.Match[str], sentence: Span, memory: Memory, syntax: Syntax) -> Mention | None:
    if words["nouns"]:
        return _described(text, words, memory)
    span = Span(words.start(), words.end())
    if _quoted(text[sentence.start : span.start]):
        return None
    word = words["pronoun"].lower()
    antecedent = _speaker(span, memory, syntax) if word == "it" else _person(SEXES[word], memory, syntax)
    return _standing_for(text, span, antecedent) if antecedent else None


def _standing_for(text: str, span: Span, antecedent: Mention) -> Mention:
    return replace(antecedent, span=span, text=text[span.start : span.end], role=None)


def _quoted(before: str) -> bool:
    """Whether what follows is somebody's speech: "he" is then whom the speaker means."""
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


# -- definite descriptions ------------------------------------------------------------------------------------


def _described(text: str, words: re.Match[str], memory: Memory) -> Mention | None:
    """ "The ministry", "the Kenyan president": the longest noun of the words that tells somebody."""
    country = _country(words["adjective"]) if words["adjective"] else None
    if words["adjective"] and country is None:
        return None
    nouns = words["nouns"].split()
    for length in range(len(nouns), 0, -1):
        noun = " ".join(nouns[:length])
        antecedent = _office_holder(noun, country, memory) or (_body(noun, memory) if country is None else None)
        if antecedent and text[antecedent.span.end : words.start()] != ", ":  # "Roe, the mayor"
            # The adjective stays a mention of its country.
            start = words.start("nouns") if country else words.start()
            return _standing_for(text, Span(start, words.start("nouns") + len(noun)), antecedent)
    return None


def _country(adjective: str) -> str | None:
    matches = gazetteer.scan(adjective, Span(0, len(adjective)))
    return next((match.entry.id for match in matches if match.reading is Reading.ADJECTIVE), None)


def _office_holder(noun: str, country: str | None, memory: Memory) -> Mention | None:
    """The one person so far with this office, of this country where the words name one."""
    if noun not in tables.words("titles"):
        return None
    holders = [
        mention for mention in memory.people.values() if _holds(mention.role or "", noun, country, memory.country)
    ]
    return holders[0] if len(holders) == 1 else None


def _holds(role: str, noun: str, country: str | None, main_country: str | None) -> bool:
    """Whether it is this office, held now, and of the country; one that names none is of the article's country."""
    office = roles.office(role)
    leads = country is not None and noun == "leader" and office in tables.words("rulers")
    if not (office == noun or leads) or not roles.held(role):
        return False
    countries = [match.entry.id for match in gazetteer.scan(role, Span(0, len(role)))]
    return country is None or country in countries or (not countries and country == main_country)


def _body(noun: str, memory: Memory) -> Mention | None:
    """The only organisation so far whose name has the noun, or the only company."""
    if noun in tables.words("bodies"):
        named = [mention for mention in memory.bodies.values() if noun in fold(mention.name).split()]
    elif noun in tables.words("companies"):
        named = [mention for mention in memory.bodies.values() if _maybe_company(mention)]
    else:
        return None
    return named[0] if len(named) == 1 else None


def _maybe_company(mention: Mention) -> bool:
    """Nothing in the tables says that it is a public body."""
    return mention.key not in gazetteer.entries() and fold(mention.name).split()[-1] not in _public_ends()


@cache
def _public_ends() -> frozenset[str]:
    return tables.words("organisation_ends") - tables.words("company_ends")


# -- pronouns -------------------------------------------------------------------------------------------------


def _person(sex: str, memory: Memory, syntax: Syntax) -> Mention | None:
    """The only person of the sentence so far, or the only one who is a subject; else the same in the one before."""
    for mentions in (memory.this_sentence, memory.last_sentence):
        candidates = [m for m in mentions if m.type is ActorType.PERSON and people.sex(m) in {None, sex}]
        if candidates:
            return _only(candidates, syntax)
    return None


def _only(candidates: Iterable[Mention], syntax: Syntax) -> Mention | None:
    people_here = {mention.key: mention for mention in candidates}
    if len(people_here) > 1:
        people_here = {m.key: m for m in people_here.values() if syntax.verb_of_subject(m.span)}
    return next(iter(people_here.values())) if len(people_here) == 1 else None


def _speaker(span: Span, memory: Memory, syntax: Syntax) -> Mention | None:
    """ "It said" is whoever was said to speak last, if that is no person."""
    if not _speaks(span, syntax):
        return None
    speakers = [m for m in (*memory.last_sentence, *memory.this_sentence) if _speaks(m.span, syntax)]
    public = {ActorType.ORGANISATION, ActorType.COUNTRY}
    return speakers[-1] if speakers and speakers[-1].type in public else None


def _speaks(span: Span, syntax: Syntax) -> bool:
    verb = syntax.verb_of_subject(span)
    return verb is not None and verb.text.lower() in tables.words("speech")
