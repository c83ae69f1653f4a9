"""What the language model names, with the bounds and the kind put right where plain signs show them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.actors import gazetteer, roles, tables
from dateline.actors.gazetteer import Match, Reading
from dateline.actors.names import fold, slug, trimmed
from dateline.actors.plausible import DETERMINER_BEFORE, names_thing, plausible
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
PLACED_BEFORE = re.compile(r"([\w-]+),? (in|near|outside|at|from|to|for)\s\Z")
BETWEEN_BEFORE = re.compile(r"\bbetween ([A-Z]\w+) and\s\Z")
NOUN_BEHIND = re.compile(r"\s([a-z-]+)")
START_BEFORE = re.compile(r"(?<![\w.])(?P<start>[A-Z][a-z]{1,2})\.\s\Z")
PLACE_BEHIND = re.compile(r"['’]s?\s([A-Z][a-z]+)")


def find(text: str, entities: Sequence[Entity], matches: Sequence[Match], syntax: Syntax) -> tuple[Mention, ...]:
    """The entities of plain text that may stand as actors; people not yet told apart."""
    countries = {match.span.start: match for match in matches if match.entry.type is ActorType.COUNTRY}
    people = [text[entity.span.start : entity.span.end].split() for entity in entities if entity.label == "PERSON"]
    names = {" ".join(words) for words in people}
    surnames = {words[-1] for words in people if words and (len(words) == 1 or " ".join(words[1:]) in names)}
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


def things(text: str, entities: Sequence[Entity]) -> tuple[Span, ...]:
    """Wherever a name stands that is somewhere in the article a weapon's, a ship's, a medicine's."""
    people = {text[entity.span.start : entity.span.end] for entity in entities if entity.label == "PERSON"}
    names = set()
    for entity in entities:
        if entity.label in KINDS:
            span = Span(*trimmed(text, entity.span.start, entity.span.end))
            name = text[span.start : span.end]
            if name and names_thing(text, span, person=entity.label == "PERSON" or name in people):
                names.add(name)
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


def _bounds(text: str, entity: Entity) -> Iterator[Span]:
    """The entity without article, possessive, title and bracketed acronym; two where it joins two."""
    start, end = trimmed(text, entity.span.start, entity.span.end)
    bracket = text.find("(", start, end)
    if bracket > start:
        start, end = trimmed(text, start, bracket)
    shortened = START_BEFORE.search(text, max(0, start - 5), start)
    if shortened and fold(shortened["start"]) in tables.words("name_starts"):
        start = shortened.start()
    end = without_post_nominals(text, start, end)
    place = PLACE_BEHIND.match(text, end)
    if place and fold(place[1]) in tables.words("place_ends"):
        end = place.end()  # "Miller's Bend"
    if entity.label == "PERSON":
        start, end = _without_titles(text, start, end), _with_particles(text, end)
    elif entity.label == "ORG":
        joint = AND.search(text, start, end)
        if joint and _two_organisations(text[start : joint.start()], text[joint.end() : end]):
            yield Span(start, joint.start())
            start = trimmed(text, joint.end(), end)[0]
    if end > start:
        yield Span(start, end)


def without_post_nominals(text: str, start: int, end: int) -> int:
    """ "Jane Roe KC" ends before "KC"."""
    words = list(WORDS.finditer(text, start, end))
    while len(words) > 2 and words[-1].group().isupper() and fold(words[-1].group()) in tables.words("post_nominals"):
        words.pop()
    return words[-1].end() if words else end


def _without_titles(text: str, start: int, end: int) -> int:
    """ "Gov. Jane Roe", "Nurse Jane Roe" → "Jane Roe"; "Mr. Roe" stays: `people` handles forms of address."""
    words = list(WORDS.finditer(text, start, end))
    for word, following in pairwise(words):
        given = fold(following.group()) in tables.words("given_male", "given_female")
        if fold(word.group()) not in tables.words("titles", *(("humans",) if given else ())):
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
    inside = _told_by_words(words, kind)
    if inside:
        return inside
    if WHO_BEHIND.match(text, span.end) and kind is ActorType.ORGANISATION:
        return ActorType.PERSON
    if WHICH_BEHIND.match(text, span.end) and kind is ActorType.PERSON:
        return ActorType.ORGANISATION
    if kind is ActorType.PERSON and DETERMINER_BEFORE.search(text, max(0, span.start - 30), span.start):
        noun = NOUN_BEHIND.match(text, span.end)
        if noun and noun[1] in tables.words("bodies", "companies"):
            return ActorType.ORGANISATION  # "the Aslef union"
    if kind is ActorType.PLACE and _plays(span, syntax):
        return ActorType.ORGANISATION
    if kind is not ActorType.PERSON and len(words) > 1 and roles.follows_title(text, span):
        return ActorType.PERSON
    if kind is not ActorType.PLACE and len(words) == 1 and words[0].istitle() and _placed(text, span):
        return ActorType.PLACE
    return kind


def _told_by_words(words: Sequence[str], kind: ActorType) -> ActorType | None:
    """The kind, where the name itself tells."""
    first, last = fold(words[0]), fold(words[-1])
    if len(words) == 1:
        camel = kind is ActorType.PERSON and words[0][-1].isupper()  # "SpaceX"
        return ActorType.ORGANISATION if camel else None
    if last in tables.words("organisation_ends", "legal_forms"):
        return ActorType.ORGANISATION
    if fold(words[1]) == "of" and first in tables.words("organisation_ends"):
        return ActorType.ORGANISATION  # "University of Bamako"
    if last in tables.words("generations") and words[-1].isupper() and kind is ActorType.ORGANISATION:
        return ActorType.PERSON  # "Ewuare II"
    if names_person(words):
        return ActorType.PERSON
    if kind is ActorType.ORGANISATION and _names_place(first, last):
        return ActorType.PLACE
    return ActorType.PLACE if last in tables.words("place_ends") else None


def names_person(words: Sequence[str], *, opens: bool = True) -> bool:
    """Whether the words begin as only a person's name does and do not end as another's. `opens`: they may stand at
    the head of a sentence, where any word has a capital."""
    given = tables.words("given_male", "given_female") - tables.words("also_names")
    return (
        1 < len(words) <= 4
        and fold(words[0]) in (given - tables.words("also_words") if opens else given)
        and not ends_otherwise(words[-1])
        and all(word[0].isupper() or fold(word) in tables.words("particles") for word in words)
        and fold(" ".join(words)) not in tables.words("firms_like_people")
    )


def ends_otherwise(last: str) -> bool:
    """Whether the last word makes it the name of a body, a place, a building or a thing."""
    ends = ("organisation_ends", "legal_forms", "place_ends", "building_ends", "not_organisations", "things")
    return fold(last) in tables.words(*ends)


def _placed(text: str, span: Span) -> bool:
    """ "A court in Gaziantep", "the match at Grimsby", "shipped from Marseille"; not "shares in Halvorsen"."""
    before = PLACED_BEFORE.search(text, max(0, span.start - 30), span.start)
    if before is None:
        partner = BETWEEN_BEFORE.search(text, max(0, span.start - 40), span.start)
        return bool(partner and _is_town(partner[1]))
    noun = before[1].lower()
    match before[2]:
        case "in":
            return noun not in tables.words("believing")
        case "at":
            return noun in tables.words("sited")
        case "near" | "outside":
            return True
        case _:
            return noun in tables.words("moving")


def _is_town(name: str) -> bool:
    return any(match.reading is Reading.CAPITAL for match in gazetteer.scan(name, Span(0, len(name))))


def _names_place(first: str, last: str) -> bool:
    return first in tables.words("place_starts") or last in tables.words("place_ends")


def _plays(span: Span, syntax: Syntax) -> bool:
    """Whether a place does what only a team does: "Leeds drew 1-1", "Dallas signed the forward"."""
    verb = syntax.verb_of_subject(span)
    return verb is not None and verb.text.lower() in tables.words("team_verbs")
