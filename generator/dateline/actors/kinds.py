"""Person, organisation or place: what the words of a name and beside it say, whatever the language model says."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from dateline.actors import described, gazetteer, roles, tables
from dateline.actors.gazetteer import Reading
from dateline.actors.names import UPPER, fold
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Span

WHICH_BEHIND = re.compile(r", (?:which|founded|based|headquartered|owned by|whose (?:shares|stock))\b")
WHO_BEHIND = re.compile(r", (?:who|aged)\b|, \d\d,")
PLACED_BEFORE = re.compile(r"([\w-]+)(,?) (in|near|outside|off|at|from|to|for|of|over|leave|left|reach|reached)\s\Z")
OWNED_BEHIND = re.compile(r"(?:'s)? (?:shares|stock|bonds|options)\b")
BETWEEN_BEFORE = re.compile(rf"\bbetween ([{UPPER}]\w+) and\s\Z")
THE_BEFORE = re.compile(r"\b[Tt]he\s\Z")
OPERATED_BEFORE = re.compile(r"\boperated by\s\Z")
KIN_BEHIND = re.compile(r"['’]s? (?:mother|father|sister|brother|wife|husband|widow|son|daughter|fiancée?)\b")
ITS_BEHIND = re.compile(r" (?P<verb>[a-z]+) (?:[a-z]+ ){0,4}its\b")
EMPLOYED_BEHIND = re.compile(
    r" (?:engineer|executive|employee|worker|spokes(?:wo)?man|analyst|boss|trader|banker|scientist|manager|pilot)s?\b"
)
IN_BEFORE = re.compile(r"\b(?:in|at|near|from|outside)\s\Z", re.IGNORECASE)
ADDRESSED_BEFORE = re.compile(r"\b([A-Z][a-z]+)\.?\s\Z")


def of(text: str, span: Span, words: Sequence[str], kind: ActorType, syntax: Syntax) -> ActorType:
    """The model's kind, unless words of the name or beside it say otherwise."""
    if not words or (
        kind is ActorType.GROUP and fold(words[-1]) not in tables.words("organisation_ends", "team_ends")
    ):
        return kind
    if len(words) > 1 and fold(words[0]) in tables.words("honorifics"):
        return ActorType.PERSON
    sure = told_by_words(words)
    if sure:
        return sure
    stated = told_beside(text, span)
    if stated and not (kind is ActorType.PLACE and described.is_called(text, span)):
        return stated
    if names_person(words):
        return ActorType.PERSON
    if text[span.start : span.end] in tables.words("places"):  # a subject may be the town's club
        acts = kind is ActorType.ORGANISATION and syntax.verb_of_subject(span) is not None
        return kind if acts else ActorType.PLACE
    if kind is ActorType.PERSON and len(words) > 2 and THE_BEFORE.search(text, max(0, span.start - 5), span.start):
        return kind if ends_otherwise(words[-1]) else ActorType.ORGANISATION  # "the Marl Flood Watch"
    first, last, organisation = fold(words[0]), fold(words[-1]), kind is ActorType.ORGANISATION
    if len(words) == 1 and kind is ActorType.PERSON and words[0][-1].isupper():
        return ActorType.ORGANISATION  # "SpaceX"
    if len(words) > 1 and last in tables.words("place_ends"):
        return ActorType.PLACE
    if len(words) > 1 and organisation and first in tables.words("place_starts"):
        return ActorType.PLACE
    if len(words) == 1 and kind in {ActorType.PERSON, ActorType.PLACE} and _employs(text, span):
        return ActorType.ORGANISATION
    if WHO_BEHIND.match(text, span.end) and organisation:
        return ActorType.PERSON
    if WHICH_BEHIND.match(text, span.end) and kind is ActorType.PERSON:
        return ActorType.ORGANISATION
    if kind is ActorType.PLACE and _plays(span, syntax):
        return ActorType.ORGANISATION
    if kind is not ActorType.PERSON and len(words) > 1 and roles.follows_title(text, span):
        return ActorType.PERSON
    if kind is not ActorType.PLACE and len(words) == 1 and words[0].istitle() and is_placed(text, span):
        return ActorType.PLACE
    return kind


def told_by_words(words: Sequence[str]) -> ActorType | None:
    """The kind, where the name itself leaves no doubt."""
    first, last = fold(words[0]), fold(words[-1])
    if len(words) == 1:
        return None
    if first in tables.words("organisation_starts", "team_prefixes"):
        return ActorType.ORGANISATION  # "Minera Marl", "FC Marl"
    if fold(words[1]) in {"of", "for"} and first in tables.words("organisation_ends", "bodies", "named_bodies"):
        return ActorType.ORGANISATION  # "University of Bamako", "Office of Rail and Road"
    if last in tables.words("organisation_ends", "legal_forms", "sure_team_ends") and not _surname_like(
        first, last, words
    ):
        return ActorType.ORGANISATION
    if last in tables.words("generations") and words[-1].rstrip(".").isupper():
        return ActorType.PERSON  # "Ewuare II"
    return None


def _surname_like(first: str, last: str, words: Sequence[str]) -> bool:
    """ "Alan Steel" is a person, "Marl Steel" is not."""
    given = tables.words("given_male", "given_female")
    return len(words) == 2 and last in tables.words("surname_ends") and first in given


def told_beside(text: str, span: Span) -> ActorType | None:
    """The kind, where the words beside the name state it: a form of address, a noun that describes it."""
    addressed = ADDRESSED_BEFORE.search(text, max(0, span.start - 12), span.start)
    if addressed and fold(addressed[1]) in tables.words("honorifics"):
        return ActorType.PERSON
    if OPERATED_BEFORE.search(text, max(0, span.start - 12), span.start):
        return ActorType.ORGANISATION
    if KIN_BEHIND.match(text, span.end):
        return ActorType.PERSON
    noun = described.noun(text, span)
    told = described.kind(noun) if noun else None
    if noun in tables.words("people_or_companies") and text.find(" ", span.start, span.end) > 0:
        return None  # "a London broker, Ben Roe"
    # "Born in Marl, the daughter of a weaver"
    placed = told is not ActorType.PLACE and IN_BEFORE.search(text, max(0, span.start - 10), span.start)
    return None if placed else told


def names_person(words: Sequence[str], *, opens: bool = True) -> bool:
    """Whether the words begin as only a person's name does and do not end as another's. `opens`: they may stand at
    the head of a sentence, where any word has a capital."""
    return (
        1 < len(words) <= 4
        and _begins_with_given_name(words[0], _given_names_only() if opens else _given_names())
        and not ends_otherwise(words[-1])
        and all(word[0].isupper() or fold(word) in tables.words("particles") for word in words)
        and fold(" ".join(words)) not in tables.words("firms_like_people")
    )


def _begins_with_given_name(word: str, given: Set[str]) -> bool:
    """ "Jean-Luc" too."""
    return fold(word) in given or ("-" in word and all(fold(part) in given for part in word.split("-")))


def is_given(word: str) -> bool:
    """Whether the word is a given name and not a town as well."""
    return fold(word) in _given_names()


@cache
def _given_names() -> frozenset[str]:
    return tables.words("given_male", "given_female") - tables.words("also_names")


@cache
def _given_names_only() -> frozenset[str]:
    return _given_names() - tables.words("also_words")


@cache
def _other_ends() -> frozenset[str]:
    ends = ("organisation_ends", "legal_forms", "place_ends", "building_ends", "not_organisations", "things")
    return tables.words(*ends, "company_ends") - tables.words("surname_ends")


def ends_otherwise(last: str) -> bool:
    """Whether the last word makes it the name of a body, a place, a building or a thing."""
    return fold(last) in _other_ends()


def _employs(text: str, span: Span) -> bool:
    """ "Hess spun off its wells", "a former Hess engineer"."""
    its = ITS_BEHIND.match(text, span.end)
    former = re.search(r"\bformer\s\Z", text[max(0, span.start - 8) : span.start])
    return bool(
        (its and its["verb"] not in tables.words("speech")) or (former and EMPLOYED_BEHIND.match(text, span.end))
    )


def is_placed(text: str, span: Span) -> bool:
    """ "A court in Gaziantep", "the match at Grimsby", "shipped from Marseille"; not "shares in Halvorsen"."""
    before = PLACED_BEFORE.search(text, max(0, span.start - 30), span.start)
    if before is None:
        partner = BETWEEN_BEFORE.search(text, max(0, span.start - 40), span.start)
        return bool(partner and _is_town(partner[1]))
    if OWNED_BEHIND.match(text, span.end):
        return False  # "trading in Acme shares"
    noun = before[1].lower()
    match before[3]:
        case "in":
            return noun not in tables.words("believing")
        case "at":
            return noun in tables.words("sited")
        case "near" | "outside" | "off":
            return True
        case "of":  # "the skipper, of Buckie, said"
            return noun in tables.words("of_places") or (before[2] == "," and text[span.end : span.end + 1] == ",")
        case "over":
            return noun in tables.words("crossing")
        case "leave" | "left" | "reach" | "reached":
            return noun in tables.words("before_verb", "function_words") | {"to", "and"}
        case _:
            return noun in tables.words("moving")


def _is_town(name: str) -> bool:
    return any(match.reading is Reading.CAPITAL for match in gazetteer.scan(name, Span(0, len(name))))


def _plays(span: Span, syntax: Syntax) -> bool:
    """Whether a place does what only a team does: "Leeds drew 1-1", "Dallas signed the forward"."""
    verb = syntax.verb_of_subject(span)
    return verb is not None and verb.text.lower() in tables.words("team_verbs")
