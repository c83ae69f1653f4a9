"""Where a name begins and ends: without article, title, owner and what only describes it, with what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from dateline.actors import tables
from dateline.actors.names import UPPER, fold, trimmed
from dateline.model import Entity, Span

WORDS = re.compile(r"[^\s,]+")
AND = re.compile(rf"\sand\s(?=[{UPPER}])")
SMALL_START = re.compile(r"(?:[a-z][\w-]*\s)+(?=[A-Z])")
SMALL_END = re.compile(r"(?:\s[a-z]+)+\Z")
PARTICLES_BEHIND = re.compile(rf"(?:\s(?P<particle>[a-z]{{1,4}}))+\s[{UPPER}][\w-]+")
START_BEFORE = re.compile(r"(?<![\w.])(?P<start>[A-Z][a-z]{1,2})\.\s\Z")
FLIGHT = re.compile(r"\s(?:[Ff]light|Boeing|Airbus)\s[A-Z]?\d+.*")
HYPHEN_BEFORE = re.compile(rf"(?<!\w)[{UPPER}]\w+-\Z")
HYPHEN_BEHIND = re.compile(rf"-[{UPPER}]\w+")
SMALL_HYPHEN_BEHIND = re.compile(r"-[a-z]{2,6}\b")  # "Choi Soon" → "Choi Soon-sil"
NICKNAME_BEHIND = re.compile(rf"\s[“\"(][{UPPER}][\w.-]+[”\")]\s[{UPPER}][\w'-]+")  # Rosalind "Rosie" Roe
ORDINAL_BEFORE = re.compile(r"(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\s\Z")
OWNED = re.compile(rf"(?P<owner>[{UPPER}][\w-]+)'s\s(?=[{UPPER}])")
OWNED_BEHIND = re.compile(rf"'s?\s(?P<last>[{UPPER}]\w+)(?!\s[{UPPER}])")
JOURNEY = re.compile(r"\s(?:to|at|from|with|for)\s")
REST_BEHIND = re.compile(rf"(?:,\s[{UPPER}][\w-]+)*,?\sand\s(?:[{UPPER}][\w-]+\s){{0,3}}(?P<last>[{UPPER}][\w-]+)")
DETERMINED = re.compile(r"(?:\b[Tt]he|['’]s?)\s\Z")


def of(text: str, entity: Entity, surnames: Collection[str]) -> Iterator[Span]:
    """The stretches of plain text that the entity names: two where it joins two."""
    start, end = trimmed(text, entity.span.start, entity.span.end)
    bracket = text.find("(", start, end)
    if bracket > start:
        start, end = trimmed(text, start, bracket)
    start, end = _whole_words(text, start, end)
    flight = FLIGHT.search(text, start, end)
    if flight and flight.start() > start:
        end = flight.start()  # "Acme Air Flight 88"
    start = _start(text, start, end)
    small = SMALL_END.search(text, start, end)
    if small and small.start() > start:
        end = small.start()  # "University of Marl later"
    end = without_post_nominals(text, start, end)
    owned = OWNED_BEHIND.match(text, end)
    if owned and fold(owned["last"]) in tables.words("place_ends", "company_ends"):
        end = owned.end()  # "Miller's Bend", "Miller's Bakeries"
    match entity.label:
        case "PERSON":
            start, end = _without_titles(text, start, end), _with_particles(text, end)
            second = SMALL_HYPHEN_BEHIND.match(text, end) if text.find(" ", start, end) > 0 else None
            end = second.end() if second else end
            nickname = NICKNAME_BEHIND.match(text, end)
            end = nickname.end() if nickname else end
        case "ORG":
            of = text.find(" of ", start, end)
            if of > 0 and text.count(" ", start, of) == 1 and _is_given_name(text[start:of].split()[0]):
                yield Span(start, of)  # "Jane Roe of Marl Watch"
                start = of + 4
            joint = AND.search(text, start, end)
            if joint and _two_organisations(text[start : joint.start()], text[joint.end() : end]):
                yield Span(start, joint.start())
                start = trimmed(text, joint.end(), end)[0]
            start, end = _without_owner(text, start, end, surnames), _without_seat(text, start, end)
            end = _with_rest(text, start, end)
        case _:
            pass
    journey = JOURNEY.search(text, start, end) if entity.label in {"ORG", "GPE", "LOC", "FAC"} else None
    if journey and (entity.label != "ORG" or _between_towns(text, start, journey, end)):
        yield Span(start, journey.start())
        start = trimmed(text, journey.end(), end)[0]
    if end > start:
        yield Span(start, end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Márki" → "Márki-Zay": hyphened words are one."""
    before, behind = HYPHEN_BEFORE.search(text, max(0, start - 30), start), HYPHEN_BEHIND.match(text, end)
    return before.start() if before else start, behind.end() if behind else end


def _between_towns(text: str, start: int, journey: re.Match[str], end: int) -> bool:
    """ "Marl for Tarn", "the Dales to Downing Street", and no "Committee for Peace"."""
    if journey.group() == " to ":
        return True
    return journey.group() == " for " and " " not in text[start : journey.start()] + text[journey.end() : end]


def _start(text: str, start: int, end: int) -> int:
    """Without "union" and "Grocer", with "St." and "6th"."""
    small = SMALL_START.match(text, start, end)
    if small and small.group().split()[-1] not in tables.words("particles"):
        start = small.end()
    shortened = START_BEFORE.search(text, max(0, start - 5), start)
    if shortened and fold(shortened["start"]) in tables.words("name_starts"):
        return shortened.start()
    ordinal = ORDINAL_BEFORE.search(text, max(0, start - 6), start)
    if ordinal and text.find(" ", start, end) > 0:
        return ordinal.start()
    first = WORDS.match(text, start, end)
    if first and first.end() < end and fold(first.group()) in tables.words("trades"):
        return first.end() + 1
    return start


def _without_owner(text: str, start: int, end: int, surnames: Collection[str]) -> int:
    """ "Roe's Labour Party" without the Roe who leads it."""
    owned = OWNED.match(text, start, end)
    return owned.end() if owned and owned["owner"] in surnames else start


def _without_seat(text: str, start: int, end: int) -> int:
    """ "Acme Foods of Leeds" without Leeds; "Bank of Leeds" stays whole."""
    of = text.find(" of ", start, end)
    before = text[start:of].split() if of > 0 else []
    return of if len(before) > 1 and fold(before[-1]) in tables.words("company_ends") else end


def _with_rest(text: str, start: int, end: int) -> int:
    """ "The Flood Forecasting" → "Flood Forecasting and Warning Centre": one name, if its last word ends one."""
    rest = REST_BEHIND.match(text, end)
    if rest is None or not DETERMINED.search(text, max(0, start - 4), start):
        return end
    words = text[start:end].split()
    whole = (
        fold(rest["last"]) in tables.words("organisation_ends", "building_ends")
        and fold(words[-1]) not in tables.words("organisation_ends", "bodies", "named_bodies")
        and not any(word.isupper() for word in words)
        and (len(words) > 1 or rest.group().startswith(","))
    )
    return rest.end() if whole else end


def without_post_nominals(text: str, start: int, end: int) -> int:
    """ "Jane Roe KC" ends before "KC"."""
    words = list(WORDS.finditer(text, start, end))
    while len(words) > 1 and words[-1].group().isupper() and fold(words[-1].group()) in tables.words("post_nominals"):
        words.pop()
    return words[-1].end() if words else end


def _without_titles(text: str, start: int, end: int) -> int:
    """ "Gov. Jane Roe", "Nurse Jane Roe" → "Jane Roe"; "Mr. Roe" stays: `people` handles forms of address."""
    words = list(WORDS.finditer(text, start, end))
    bare = words[0].start() if words else start
    for word, following in pairwise(words):
        title = fold(word.group())
        given = len(words) > 2 or fold(following.group()) in tables.words("given_male", "given_female")
        given = given and title not in tables.words("surname_humans")
        if title not in tables.words("titles", "honorifics", *(("humans",) if given else ())):
            break
        if following is words[-1] and title in tables.words("given_and_titles"):
            break
        if title not in tables.words("honorifics"):
            bare = following.start()  # "Lord Justice Roe" → "Roe"
    return bare


def _with_particles(text: str, end: int) -> int:
    """ "Erik" → "Erik ten Hag"."""
    behind = PARTICLES_BEHIND.match(text, end)
    return behind.end() if behind and behind["particle"] in tables.words("particles") else end


def _is_given_name(word: str) -> bool:
    return fold(word) in tables.words("given_male", "given_female")


def _two_organisations(left: str, right: str) -> bool:
    """ "The Sierra Club and Earthjustice", but "Ministry of Health and Welfare", "Institute and Museum"."""
    ends = tables.words("organisation_ends")
    return fold(left.split()[-1]) in ends and fold(right) not in ends
