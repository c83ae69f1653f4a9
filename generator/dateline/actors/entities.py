"""What the language model names, with the bounds and the kind put right where plain signs show them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dateline.actors import roles, tables
from dateline.actors.gazetteer import Match, Reading
from dateline.actors.names import fold, slug, trimmed
from dateline.actors.plausible import DETERMINER_BEFORE, plausible
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Entity, Mention, Span, Trust

KINDS = {
    "PERSON": ActorType.PERSON,
    "ORG": ActorType.ORGANISATION,
    "GPE": ActorType.PLACE,
    "LOC": ActorType.PLACE,
    "FAC": ActorType.PLACE,
    "NORP": ActorType.GROUP,
}
# What the model calls by these labels is no actor, and neither is a country's name inside it ("Iraq War").
NO_ACTORS = frozenset({"EVENT", "LAW", "LANGUAGE", "PRODUCT", "WORK_OF_ART"})

WORDS = re.compile(r"[^\s,]+")
AND = re.compile(r"\sand\s(?=[A-Z])")
PARTICLES_BEHIND = re.compile(r"(?:\s(?P<particle>[a-z]{1,4}))+\s[A-Z][\w-]+")
WHICH_BEHIND = re.compile(r", (?:which|founded|based|headquartered|owned by|whose (?:shares|stock))\b")
WHO_BEHIND = re.compile(r", (?:who|aged)\b|, \d\d,")
IN_BEFORE = re.compile(r"([\w-]+),? in\s\Z")
NOUN_BEHIND = re.compile(r"\s([a-z-]+)")


def find(text: str, entities: Sequence[Entity], matches: Sequence[Match], syntax: Syntax) -> tuple[Mention, ...]:
    """The entities of plain text that may stand as actors; people not yet told apart."""
    countries = {match.span.start: match for match in matches if match.entry.type is ActorType.COUNTRY}
    people = (text[entity.span.start : entity.span.end].split() for entity in entities if entity.label == "PERSON")
    surnames = {words[-1] for words in people if words}
    mentions = []
    for entity in entities:
        if entity.label not in KINDS:
            continue
        entity = _without_country(text, entity, countries, surnames)
        for span in _bounds(text, entity):
            words = WORDS.findall(text, span.start, span.end)
            kind = _kind(text, span, words, KINDS[entity.label], syntax)
            if plausible(text, span, words, kind, syntax):
                name = text[span.start : span.end]
                mentions.append(Mention(span, name, name, slug(name), kind, Trust.MODEL))
    return tuple(mentions)


def no_actors(entities: Iterable[Entity]) -> tuple[Span, ...]:
    """Stretches whose words name a happening, a law, a work or a thing."""
    return tuple(entity.span for entity in entities if entity.label in NO_ACTORS)


def _without_country(text: str, entity: Entity, countries: Mapping[int, Match], surnames: Collection[str]) -> Entity:
    """ "Russian Vladimir Putin", and "Georgia Nino Roe" for a Roe who is known as a person, without the country."""
    country = countries.get(entity.span.start)
    if country is None or country.span.end + 1 >= entity.span.end:
        return entity
    rest = Span(country.span.end + 1, entity.span.end)
    words = text[rest.start : rest.end].split()
    person = entity.label == "PERSON" and country.reading is Reading.ADJECTIVE
    return Entity(rest, "PERSON") if person or (len(words) > 1 and words[-1] in surnames) else entity


def _bounds(text: str, entity: Entity) -> Iterator[Span]:
    """The entity without article, possessive, title and bracketed acronym; two where it joins two."""
    start, end = trimmed(text, entity.span.start, entity.span.end)
    bracket = text.find("(", start, end)
    if bracket > start:
        start, end = trimmed(text, start, bracket)
    if entity.label == "PERSON":
        start, end = _without_titles(text, start, end), _with_particles(text, end)
    elif entity.label == "ORG":
        joint = AND.search(text, start, end)
        if joint and _two_organisations(text[start : joint.start()], text[joint.end() : end]):
            yield Span(start, joint.start())
            start = trimmed(text, joint.end(), end)[0]
    if end > start:
        yield Span(start, end)


def _without_titles(text: str, start: int, end: int) -> int:
    """ "Gov. Jane Roe" → "Jane Roe"; "Mr. Roe" stays: the form of address is handled with people."""
    words = list(WORDS.finditer(text, start, end))
    for word in words[:-1]:
        if fold(word.group()) not in tables.words("titles"):
            return word.start()
    return words[-1].start() if words else start


def _with_particles(text: str, end: int) -> int:
    """ "Erik" → "Erik ten Hag"."""
    behind = PARTICLES_BEHIND.match(text, end)
    return behind.end() if behind and behind["particle"] in tables.words("particles") else end


def _two_organisations(left: str, right: str) -> bool:
    """ "The Sierra Club and Earthjustice", but "Ministry of Health and Welfare", "Institute and Museum"."""
    ends = tables.words("organisation_ends")
    return fold(left.split()[-1]) in ends and fold(right) not in ends


def _kind(text: str, span: Span, words: Sequence[str], kind: ActorType, syntax: Syntax) -> ActorType:
    """The model's kind, unless words of the name or beside it say otherwise."""
    if kind is ActorType.GROUP or not words:
        return kind
    if WHO_BEHIND.match(text, span.end) and kind is ActorType.ORGANISATION:
        return ActorType.PERSON
    if WHICH_BEHIND.match(text, span.end) and kind is ActorType.PERSON:
        return ActorType.ORGANISATION
    if len(words) > 1 and fold(words[-1]) in tables.words("organisation_ends"):
        return ActorType.ORGANISATION
    if kind is ActorType.PERSON and DETERMINER_BEFORE.search(text, max(0, span.start - 30), span.start):
        noun = NOUN_BEHIND.match(text, span.end)
        if noun and noun[1] in tables.words("bodies", "companies"):
            return ActorType.ORGANISATION  # "the Aslef union"
    if kind is ActorType.PLACE and _plays(span, syntax):
        return ActorType.ORGANISATION
    if kind is not ActorType.PERSON and len(words) > 1 and roles.follows_title(text, span):
        return ActorType.PERSON
    if kind is ActorType.ORGANISATION and len(words) > 1 and _names_place(fold(words[0]), fold(words[-1])):
        return ActorType.PLACE
    if kind is not ActorType.PLACE and len(words) == 1 and words[0].istitle() and _inside(text, span):
        return ActorType.PLACE
    if kind is ActorType.PERSON and len(words) == 1 and words[0][-1].isupper():
        return ActorType.ORGANISATION  # "SpaceX"
    return kind


def _inside(text: str, span: Span) -> bool:
    """ "A court in Gaziantep", not "shares in Halvorsen"."""
    before = IN_BEFORE.search(text, max(0, span.start - 30), span.start)
    return bool(before and before[1].lower() not in tables.words("believing"))


def _names_place(first: str, last: str) -> bool:
    return first in tables.words("place_starts") or last in tables.words("place_ends")


def _plays(span: Span, syntax: Syntax) -> bool:
    """Whether a place does what only a team does: "Leeds drew 1-1", "Dallas signed the forward"."""
    verb = syntax.verb_of_subject(span)
    return verb is not None and verb.text.lower() in tables.words("team_verbs")
