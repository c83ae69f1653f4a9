"""What the language model names, with the bounds and the kind put right where plain signs show them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from dateline.actors import bounds, kinds, tables
from dateline.actors.gazetteer import Match, Reading
from dateline.actors.names import fold, slug, trimmed
from dateline.actors.plausible import names_thing, plausible, vessels
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


def find(text: str, entities: Sequence[Entity], matches: Sequence[Match], syntax: Syntax) -> tuple[Mention, ...]:
    """The entities of plain text that may stand as actors; people not yet told apart."""
    countries = {match.span.start: match for match in matches if match.entry.type is ActorType.COUNTRY}
    people = [text[entity.span.start : entity.span.end].split() for entity in entities if entity.label == "PERSON"]
    names = {" ".join(words) for words in people}
    surnames = {words[-1] for words in people if words and (len(words) == 1 or " ".join(words[1:]) in names)}
    families = {words[0] for words in people if words and fold(words[0]) in tables.words("family_first")}
    owners = families | {words[-1] for words in people if words}
    mentions = []
    for entity in entities:
        if entity.label not in KINDS:
            continue
        entity = _without_country(text, entity, countries, surnames)
        for span in bounds.of(text, entity, owners):
            words = bounds.WORDS.findall(text, span.start, span.end)
            kind = kinds.of(text, span, words, KINDS[entity.label], syntax)
            if plausible(text, span, words, kind, syntax):
                name = text[span.start : span.end]
                mentions.append(Mention(span, name, name, slug(name), kind, Trust.MODEL))
    return tuple(mentions)


def no_actors(entities: Iterable[Entity]) -> tuple[Span, ...]:
    """Stretches whose words name a happening, a law, a work or a thing."""
    return tuple(entity.span for entity in entities if entity.label in NO_ACTORS)


def things(text: str, entities: Sequence[Entity], matches: Iterable[Match]) -> tuple[Span, ...]:
    """Wherever a name stands that is somewhere in the article a weapon's, a ship's, a medicine's.

    What the tables know is none ("Russian helicopters").
    """
    known = {match.span for match in matches}
    organs = tables.pairs("organs").keys()
    people = {text[entity.span.start : entity.span.end] for entity in entities if entity.label == "PERSON"}
    names = set()
    for entity in entities:
        if entity.label in KINDS:
            span = Span(*trimmed(text, entity.span.start, entity.span.end))
            name = text[span.start : span.end]
            if (
                name
                and span not in known
                and name.lower() not in organs
                and names_thing(text, span, person=entity.label == "PERSON" or name in people)
            ):
                names.add(name)
    names.update(found[1] for found in vessels().finditer(text))
    if not names:
        return ()
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))})\b")
    return tuple(Span(*found.span()) for found in pattern.finditer(text))


def _without_country(text: str, entity: Entity, countries: Mapping[int, Match], surnames: Collection[str]) -> Entity:
    """ "Russian Vladimir Putin", and "Georgia Roe" for a Roe who is known as a person, without the country; "Georgian
    Dream" stays whole."""
    country = countries.get(entity.span.start)
    if country is None or country.span.end + 1 >= entity.span.end:
        return entity
    rest = Span(country.span.end + 1, entity.span.end)
    words = text[rest.start : rest.end].split()
    adjective = country.reading is Reading.ADJECTIVE
    if entity.label == "PERSON" and adjective:
        return Entity(rest, "PERSON") if len(words) > 1 or words[-1] in surnames else Entity(entity.span, "ORG")
    return Entity(rest, "PERSON") if len(words) > 1 and words[-1] in surnames else entity
