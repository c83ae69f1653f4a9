"""What the language model names, accepted with care: a wrong actor is worse than a missing one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from dateline.actors import gazetteer, tables
from dateline.actors.gazetteer import Match, Reading
from dateline.actors.names import fold, slug, trimmed
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Entity, Mention, Span, Trust

TYPES = {
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
NOT_IN_NAMES = re.compile(r"[@#/\\|<>{}=_~*…•€$£%]|https?:|www\.|[^\w\s]{3}|\n")
DIGIT = re.compile(r"\d")
HONORIFIC_BEFORE = re.compile(r"([A-Za-z]+)\.?\s+\Z")
DETERMINER_BEFORE = re.compile(r"\b(?:the|a|an|this|that|each|every)\s+(?:[a-z-]+\s+)?\Z", re.IGNORECASE)
# "missiles such as the Iskander", "a rover called Zeal"
EXAMPLE_BEFORE = re.compile(
    r"(\w+)(?:,? such as| like| including| called| named| known as| dubbed)(?: the| its| a)?\s+\Z"
)
NEXT_WORDS = re.compile(r"\s+([\w-]+)(?:\s+([\w-]+))?")
JOINED = re.compile(r"\s+(?:and|or)\s+[\w-]+")
PREVIOUS_WORD = re.compile(r"([\w-]+)\s+\Z")


def find(text: str, entities: Sequence[Entity], matches: Sequence[Match], syntax: Syntax) -> tuple[Mention, ...]:
    """The entities of plain text that may stand as actors; people not yet told apart."""
    adjectives = {match.span.start: match.span.end for match in matches if match.reading is Reading.ADJECTIVE}
    mentions = []
    for entity in entities:
        kind = TYPES.get(entity.label)
        if kind is None:
            continue
        span = _cleaned(text, entity, adjectives)
        if span is None:
            continue
        name = text[span.start : span.end]
        if _acceptable(text, span, name, kind, syntax):
            mentions.append(Mention(span, name, name, slug(name), kind, Trust.MODEL))
    return tuple(mentions)


def no_actors(entities: Iterable[Entity]) -> tuple[Span, ...]:
    """Stretches whose words name a happening, a law, a work or a thing."""
    return tuple(entity.span for entity in entities if entity.label in NO_ACTORS)


def _cleaned(text: str, entity: Entity, adjectives: Mapping[int, int]) -> Span | None:
    """The span without article, possessive, bracketed acronym, title; `None` if nothing is left."""
    start, end = trimmed(text, entity.span.start, entity.span.end)
    bracket = text.find("(", start, end)
    if bracket > start:
        start, end = trimmed(text, start, bracket)
    if entity.label == "PERSON":
        if start < adjectives.get(start, end) < end:
            start = adjectives[start] + 1  # "Russian Vladimir Putin"
        start, end = _without_titles(text, start, end)
        start, end = trimmed(text, start, end)
    return Span(start, end) if end - start > 1 else None


def _without_titles(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Gov. Jane Roe" → "Jane Roe"; "Mr. Roe" stays: the form of address is handled with people."""
    while word := WORDS.match(text, start, end):
        if fold(word.group()) not in tables.words("titles") or word.end() == end:
            break
        start = word.end() + len(text[word.end() : end]) - len(text[word.end() : end].lstrip())
    return start, end


def _acceptable(text: str, span: Span, name: str, kind: ActorType, syntax: Syntax) -> bool:
    words = WORDS.findall(name)
    if not words or not (name[0].isupper() or name[0].isdigit()) or NOT_IN_NAMES.search(name):
        return False
    if fold(name) in tables.words("not_names") or len(fold(name)) < 2:
        return False
    if _is_thing(text, span):
        return False
    match kind:
        case ActorType.PERSON:
            return _is_person(text, span, words)
        case ActorType.ORGANISATION:
            return _is_organisation(text, span, words, syntax)
        case ActorType.GROUP:
            return fold(name) in tables.words("groups")
        case _:
            return (
                not _country_described(words)
                and not DIGIT.search(name)
                and fold(words[-1]) not in tables.words("not_organisations")
            )


def _country_described(words: Sequence[str]) -> bool:
    """ "Republic of Belarus", "Eastern Ukraine": the country, which the tables find, and words about it."""
    rest = [word for word in words if fold(word) not in tables.words("country_words") | tables.words("compass")]
    name = " ".join(rest)
    whole = Span(0, len(name))
    return len(rest) < len(words) and any(match.span == whole for match in gazetteer.scan(name, whole))


def _is_thing(text: str, span: Span) -> bool:
    """A weapon, a vehicle, a medicine: "Iskander and S-400 missile systems", "jets such as the Rafale"."""
    things = tables.words("things")
    joined = JOINED.match(text, span.end)
    following = NEXT_WORDS.match(text, joined.end() if joined else span.end)
    if following and any(word and word in things for word in following.groups()[: 2 if joined else 1]):
        return True
    example = EXAMPLE_BEFORE.search(text, max(0, span.start - 60), span.start)
    return bool(example and example.group(1) in things)


def _is_person(text: str, span: Span, words: Sequence[str]) -> bool:
    for word in words:
        if DIGIT.search(word):
            return False
        if (
            not word[0].isupper()
            and fold(word).split("-")[0] not in tables.words("particles")
            and "'" not in word[:3]
        ):
            return False
    if len(words) > 6 or words[-1][0].islower():
        return False
    if len(words) > 1 and fold(words[-1]) in tables.words("not_organisations") | tables.words("organisation_ends"):
        return False
    if len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words):
        return False  # a headline
    return not (len(words) == 1 and DETERMINER_BEFORE.search(text, max(0, span.start - 30), span.start))


def _is_organisation(text: str, span: Span, words: Sequence[str], syntax: Syntax) -> bool:
    first, last = fold(words[0]), fold(words[-1])
    if last in tables.words("not_organisations") or first in tables.words("not_organisation_starts"):
        return False
    if last in tables.words("titles") | tables.words("honorifics") and len(words) < 4:
        return False
    if sum(word[0].isupper() for word in words) * 2 < len(words):
        return False
    if len(words) == 1 and DIGIT.search(words[0]):
        return False
    platform = fold(" ".join(words)) in tables.words("platforms")
    return not platform or _acts(text, span, syntax)


def _acts(text: str, span: Span, syntax: Syntax) -> bool:
    """Whether a platform is spoken of as the company: it does something."""
    before = PREVIOUS_WORD.search(text, max(0, span.start - 24), span.start)
    if before and before.group(1).lower() in tables.words("platform_prepositions"):
        return False
    return syntax.verb_of_subject(span) is not None
