"""Countries, their peoples and capitals, and institutions that need no introduction, found by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from dateline.actors import tables
from dateline.actors.names import UPPER, slug
from dateline.model import ActorType, Span

WORD = re.compile(r"[^\W_]+")
HYPHENATED_END = re.compile(r"-([a-z]+)")
HYPHENATED_START = re.compile(r"([a-z]+)-\Z", re.IGNORECASE)
WORD_BEFORE = re.compile(r"([A-Za-z]+)\s\Z")
# A capitalised word right before, and whether something in lower case stands before that.
NAME_BEFORE = re.compile(rf"([a-z,.]\s)?(?<![\w'-])([{UPPER}][a-z]\w*)\s\Z")
WORD_AFTER = re.compile(r"\s([A-Za-z]+)")


class Reading(Enum):
    """How the words name the actor."""

    NAME = "name"
    ADJECTIVE = "adjective"  # or the word for its people
    CAPITAL = "capital"  # the town, or the government that sits there: the sentence decides
    NOBODY = "nobody"  # holds a country's name and does not mean the country


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    name: str
    type: ActorType
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """`entry` is the country where the reading is a capital; `phrase` is the row's spelling of the words."""

    span: Span
    entry: Entry
    reading: Reading
    phrase: str


# "KYIV, June 28 (Agency)": a dateline shouts; shorter words in capitals are acronyms.
SHORTEST_SHOUTED = 4
NOBODY = Entry("", "", ActorType.GROUP)


def scan(text: str, within: Span) -> Iterator[Match]:
    """The entries named in a stretch of plain text (`names.plain`), longest first and without overlap.

    Words that only say where something comes from ("Irish-born") or what language it is in are left out.
    """
    phrases = _phrases()
    end = within.start
    for word in WORD.finditer(text, within.start, within.end):
        start = word.start()
        if start < end:
            continue
        first = word.group()
        shouted = len(first) >= SHORTEST_SHOUTED and first.isupper() and first not in phrases
        for phrase, entry, reading in phrases.get(first.capitalize() if shouted else first, ()):
            span = Span(start, start + len(phrase))
            written = phrase.upper() if shouted else phrase
            if text.startswith(written, start) and span.end <= within.end and _bounded(text, span):
                end = span.end
                if reading is not Reading.NOBODY and not _only_origin(text, span, reading):
                    yield Match(span, entry, reading, phrase)
                break


@cache
def entries() -> dict[str, Entry]:
    """Every country and institution by id."""
    found = {row.id: Entry(row.id, row.name, ActorType.COUNTRY) for row in tables.countries()}
    for row in tables.institutions():
        found[row.id] = Entry(row.id, row.name, ActorType.ORGANISATION, row.parent)
    return found


def kinds(key: str) -> frozenset[str]:
    """The nouns by which an institution may be called."""
    row = _institutions().get(key)
    return frozenset(row.kinds) if row else frozenset()


def other_names(key: str) -> tuple[str, ...]:
    """What else the tables call an institution, short forms with "the" left out."""
    row = _institutions().get(key)
    return tuple(alias for alias in row.aliases if not alias.lower().startswith("the ")) if row else ()


@cache
def _institutions() -> dict[str, tables.Institution]:
    return {row.id: row for row in tables.institutions()}


@cache
def central_banks() -> dict[str, Entry]:
    """Those among the institutions, by the id of their country."""
    rows = (row for row in tables.institutions() if "central bank" in row.kinds)
    return {row.parent: entries()[row.id] for row in rows if row.parent}


def adjective(country: str) -> str:
    """The adjective of the country with this id, as a name of one of its bodies begins with."""
    row = next(row for row in tables.countries() if row.id == country)
    return {"united-states": "US"}.get(country) or (row.adjectives[0] if row.adjectives else row.name)


def town(match: Match) -> Entry:
    """The capital itself, where it does not stand for its government."""
    return Entry(slug(match.phrase), match.phrase, ActorType.PLACE)


@cache
def _phrases() -> dict[str, tuple[tuple[str, Entry, Reading], ...]]:
    by_first_word: dict[str, list[tuple[str, Entry, Reading]]] = {}

    def add(phrase: str, entry: Entry, reading: Reading) -> None:
        first = WORD.match(phrase)
        assert first is not None, f"'{phrase}' begins with a word"
        by_first_word.setdefault(first.group(), []).append((phrase, entry, reading))

    known = entries()
    for country in tables.countries():
        for phrase in (country.name, *country.aliases):
            add(phrase, known[country.id], Reading.NAME)
        for phrase in dict.fromkeys((*country.adjectives, *country.people)):
            add(phrase, known[country.id], Reading.ADJECTIVE)
        for phrase in country.capitals:
            add(phrase, known[country.id], Reading.CAPITAL)
    for institution in tables.institutions():
        for phrase in (institution.name, *institution.aliases):
            add(phrase, known[institution.id], Reading.NAME)
        for phrase in institution.seats:
            add(phrase, known[institution.id], Reading.CAPITAL)
    for phrase in tables.words("not_countries"):
        add(phrase, NOBODY, Reading.NOBODY)
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0], row[1].id)))
        for first, rows in by_first_word.items()
    }


def _bounded(text: str, span: Span) -> bool:
    """Whole words only, and none inside an address, a handle or a hashtag."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return not (before.isalnum() or after.isalnum() or before in ("@", "#", "_") or after in ("@", "_"))


def _is_surname(text: str, span: Span) -> bool:
    """ "Volker Turk", "Dawn French": behind a given name or an unknown capital inside a sentence."""
    if text[span.start : span.end].lower() not in tables.words("surname_countries"):
        return False
    before = NAME_BEFORE.search(text, max(0, span.start - 40), span.start)
    if before is None:
        return False
    word = before[2].lower()
    if word in tables.words("not_names", "function_words", "titles", "compass", "humans"):
        return False
    return before[1] is not None or word in tables.words("given_male", "given_female")


def _only_origin(text: str, span: Span, reading: Reading) -> bool:
    following = HYPHENATED_END.match(text, span.end)
    if following and following.group(1) in tables.words("origins"):
        return True
    leading = text[max(0, span.start - 24) : span.start]
    preceding = HYPHENATED_START.search(leading)
    if preceding and preceding.group(1).lower() in tables.words("sides"):
        return True
    if _is_surname(text, span):
        return True
    if reading is not Reading.ADJECTIVE:
        return False
    after = WORD_AFTER.match(text, span.end)
    if after and after.group(1) in tables.words("languages"):
        return True
    before = WORD_BEFORE.search(leading)
    # "speaks French", "written in Arabic", but "in Russian territory": a noun follows the adjective.
    return bool(
        before and before.group(1).lower() in tables.words("speaking") and not (after and after.group(1).islower())
    )
