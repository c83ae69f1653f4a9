"""Whether a name that the language model proposes may be what it says: a wrong actor is worse than a missing one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.actors import described, gazetteer, tables
from dateline.actors.names import UPPER, fold
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Span

NOT_IN_NAMES = re.compile(r"[@#/\\|<>{}=_~*…•€$£%\n]|[^\w\s]{3}|www\.|^[dri]-[a-z]{2,8}$")  # "D-Calif."
DIGIT = re.compile(r"\d")
DETERMINER_BEFORE = re.compile(r"\b(?:the|a|an|this|that|each|every)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
# "tractors such as the Ox", "a rover called Zeal"
EXAMPLE_BEFORE = re.compile(r"(?:,? such as| like| including| called| named| known as| dubbed)(?: the| its| a)?\s\Z")
LAST_WORD = re.compile(r"\w+\Z")
# "Ox and T-90 tractor models", "Falcon 9 rocket": the noun after another name or a number.
# "Havilland DHC-6"
MODEL_BEHIND = re.compile(r"\s[A-Z]{1,4}-?\d+\b")
MODEL = re.compile(r"[A-Z]{1,4}-?\d+")
THING_BEHIND = re.compile(r"(?:\s(?:and|or)\s[\w-]+|\s[\w-]*\d[\w-]*)?\s([a-z-]+)")
JOINED_THING_BEHIND = re.compile(r"\s(?:and|or)\s[\w-]+\s[a-z-]+\s([a-z-]+)")
CHURCH_BEHIND = re.compile(r"'s?\s[A-Z]")
MINISTER_BEHIND = re.compile(
    r"\s(?:Minister|Secretary|Ministry|Commissioner|Ombudsman|Chancellor|Correspondent)\b", re.IGNORECASE
)
# "The trawler Estai", "the ferry “Reyna Luz”"
VESSEL_BEFORE = re.compile(r"\b([a-z]+)s? (?:called |named )?[\"“']?\Z")
SHIP_PREFIX = re.compile(r"([A-Z]{2,5})\s")
SHIP_PREFIX_BEFORE = re.compile(r"\b([A-Z]{2,5})\s\Z")
NOUN_BEHIND = re.compile(r"\s([a-z]+)")
THE_BEFORE = re.compile(r"\b[Tt]he\s\Z")
PRIZE_BEFORE = re.compile(r"\b(?:won|win|wins|winning|awarded|received|retained|lifted) the\s\Z")
# "The researchers wrote in *Nature*", "in the journal *Nature*"
PRINTED_BEFORE = re.compile(r"\b(?:wrote|written|published|reported|writing) in (?:the )?\Z|\bjournals? [“\"]?\Z")
SO_CALLED = re.compile(r"\bso-called\s[“\"']?\Z")
PREVIOUS_WORD = re.compile(r"([\w-]+)\s\Z")


def plausible(text: str, span: Span, words: Sequence[str], kind: ActorType, syntax: Syntax) -> bool:
    """Whether the words at `span` may be the name of an actor of this kind."""
    name = fold(" ".join(words))
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()) or NOT_IN_NAMES.search(name):
        return False
    if PRIZE_BEFORE.search(text, max(0, span.start - 20), span.start) and kind is not ActorType.PERSON:
        return False
    if PRINTED_BEFORE.search(text, max(0, span.start - 40), span.start):
        return False
    if name in tables.words("platforms") and not _platform_acts(text, span, syntax):
        return False
    if len(name) < 2 or SO_CALLED.search(text, max(0, span.start - 12), span.start):
        return False
    if name in tables.words("not_names", "ordinary") and not (
        name.upper() == words[0] and described.noun(text, span)
    ):
        return False  # "Dr" is none, the broadcaster DR is one
    if text.startswith(".", span.end - words[-1].endswith(".")) and name.rstrip(".") in tables.words(
        "state_abbreviations"
    ):
        return False
    if (name in tables.words("post_nominals") and words[0].isupper()) or _is_thing(text, span):
        return False
    if len(words) > 1 and all(fold(word) in tables.words("titles", "honorifics") for word in words):
        return False  # "Lord Justice"
    if _describes(span, words, syntax):
        return False
    match kind:
        case ActorType.PERSON:
            return _person(text, span, words)
        case ActorType.ORGANISATION:
            return _organisation(text, span, words)
        case ActorType.GROUP:
            return name in tables.words("groups")
        case _:
            return _place(text, span, words)


def names_thing(text: str, span: Span, *, person: bool) -> bool:
    """Whether the name is a weapon's, a ship's, a medicine's here. `person`: the model took it for somebody's."""
    vessel = VESSEL_BEFORE.search(text, max(0, span.start - 30), span.start)
    if vessel and vessel[1] in tables.words("vessels"):
        return True
    prefix = SHIP_PREFIX.match(text, span.start, span.end) or SHIP_PREFIX_BEFORE.search(
        text, max(0, span.start - 6), span.start
    )
    if prefix and fold(prefix[1]) in tables.words("ship_prefixes"):
        return True
    if _is_thing(text, span):
        return True
    # "The Reyna Luz": a person has no article.
    return (
        person
        and (text.count(" ", span.start, span.end) == 1 or begins_with_given_name(text[span.start : span.end]))
        and bool(THE_BEFORE.search(text, max(0, span.start - 5), span.start))
    )


@cache
def vessels() -> re.Pattern[str]:
    """ "The trawler *Estai*", "its ship *Pride of Marl*", "the MV *Estai*"."""
    name = rf"([{UPPER}][\w'-]*(?: (?:of (?:the )?)?[{UPPER}][\w'-]*){{0,3}})"
    kinds = "|".join(sorted(tables.words("vessels")))
    prefixes = "|".join(sorted(prefix.upper() for prefix in tables.words("ship_prefixes")))
    return re.compile(rf"\b(?:(?:{kinds}) (?:called |named )?[“\"']?|(?:{prefixes}) ){name}")


def begins_with_given_name(name: str) -> bool:
    return fold(name.split()[0]) in tables.words("given_male", "given_female")


def _describes(span: Span, words: Sequence[str], syntax: Syntax) -> bool:
    """ "Glass" or "Bin" at the head of a sentence: one word that only describes the noun behind it, or is no name."""
    token = next(iter(syntax.within(span)), None)
    if len(words) > 1 or token is None or words[0].isupper():
        return False
    governor = syntax.governor(token)
    modifies = token.dep == "compound" and governor.text.islower() and governor.span.start > span.start
    opens = syntax.opens_sentence(token)
    return opens and (token.pos not in {"PROPN", "X"} or modifies)


def _is_thing(text: str, span: Span) -> bool:
    """A weapon, a vehicle, a medicine: "Iskander and S-400 missile systems", "jets such as the Rafale"."""
    if MODEL_BEHIND.match(text, span.end):
        return True
    things = tables.words("things")
    behind = (THING_BEHIND.match(text, span.end), JOINED_THING_BEHIND.match(text, span.end))
    if any(found and found[1] in things for found in behind):
        return True
    example = EXAMPLE_BEFORE.search(text, max(0, span.start - 30), span.start)
    noun = LAST_WORD.search(text, max(0, example.start() - 30), example.start()) if example else None
    return noun is not None and noun[0] in things


def _person(text: str, span: Span, words: Sequence[str]) -> bool:
    if len(words) == 1 and fold(words[0]) in tables.words("titles", "honorifics", "name_starts"):
        return False
    if (
        len(words) > 6
        or not _word_of_person(words[-1])
        or fold(words[-1]) in tables.words("particles")
        or any(DIGIT.search(word) for word in words)
    ):
        return False
    if not all(_word_of_person(word) for word in words):
        return False
    if len(words) > 1 and fold(words[-1]) in tables.words("not_organisations", "things"):
        return False
    if len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words):
        return False  # a headline
    if fold(words[0]) in {"st", "saint"} and CHURCH_BEHIND.match(text, span.end):
        return False
    facility = NOUN_BEHIND.match(text, span.end)
    if (
        facility
        and facility[1] in tables.words("facilities")
        and THE_BEFORE.search(text, max(0, span.start - 5), span.start)
    ):
        return False
    return not (len(words) == 1 and DETERMINER_BEFORE.search(text, max(0, span.start - 30), span.start))


def _word_of_person(word: str) -> bool:
    return word[0].isupper() or fold(word).split("-")[0] in tables.words("particles") or "'" in word[:3]


def _organisation(text: str, span: Span, words: Sequence[str]) -> bool:
    first, last = fold(words[0]), fold(words[-1])
    if last in tables.words("not_organisations") or first in tables.words("not_organisation_starts"):
        return False
    if last in tables.words("titles", "honorifics") and len(words) < 4 and not words[-1].isupper():
        return False
    if sum(word[0].isupper() for word in words) * 2 < len(words) or (len(words[0]) == 2 and words[0][1] == "."):
        return False
    if MODEL.fullmatch(words[-1]):
        return False  # "Havilland DHC-6"
    return not (len(words) == 1 and (DIGIT.search(words[0]) or MINISTER_BEHIND.match(text, span.end)))


def _platform_acts(text: str, span: Span, syntax: Syntax) -> bool:
    """Whether a platform is spoken of as the company: it does something."""
    before = PREVIOUS_WORD.search(text, max(0, span.start - 24), span.start)
    if before and before[1].lower() in tables.words("platform_prepositions"):
        return False
    return syntax.verb_of_subject(span) is not None


def _place(text: str, span: Span, words: Sequence[str]) -> bool:
    if len(words) == 1 and _is_no_place_with_article(text, span, words[0]):
        return False
    if any(DIGIT.search(word) for word in words) or fold(words[-1]) in tables.words("not_organisations"):
        return False
    # "Republic of Belarus", "Eastern Ukraine" are the country, which the tables find.
    about = tables.words("country_words", "compass")
    rest = " ".join(word for word in words if fold(word) not in about)
    return rest == " ".join(words) or all(
        match.span != Span(0, len(rest)) for match in gazetteer.scan(rest, Span(0, len(rest)))
    )


def _is_no_place_with_article(text: str, span: Span, word: str) -> bool:
    """ "The Sentinel", "the Estai": a newspaper, a ship."""
    if fold(word) in tables.words("places_with_article") or word.endswith("s"):
        return False
    return THE_BEFORE.search(text, max(0, span.start - 5), span.start) is not None
