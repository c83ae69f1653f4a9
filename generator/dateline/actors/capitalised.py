"""Capitalised words that are surely a name even to somebody without a language model: titled people, companies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dateline.actors import tables
from dateline.actors.bounds import without_post_nominals
from dateline.actors.kinds import ends_otherwise, names_person
from dateline.actors.names import fold, slug
from dateline.model import ActorType, Mention, Span, Trust

CAPITALISED = r"[A-Z]\w*(?:['-][A-Z]\w*){0,3}"
PERSON = rf"{CAPITALISED}(?:\s(?:[A-Z]\.|{CAPITALISED}|(?:de|van|von|der|den|bin|al|el|da|di)(?=\s))){{0,3}}"
NAMED = re.compile(rf"\b{PERSON}")
SEQUENCE = re.compile(
    rf"\b(?:(?:St|Sta|Sto|Ste|Mt|Ft)\.\s)?{CAPITALISED}(?:\s(?:{CAPITALISED}|&|of(?=\s[A-Z]))){{1,5}}"
)
OF = " of "
DETERMINER_BEFORE = re.compile(r"\b(?:the|an?)\s\Z", re.IGNORECASE)  # "the Ada Roe Hall": not the person
SMALL_BEFORE = re.compile(r"[a-z,]\s\Z")
# "CP, the state operator,"
APPOSITION = re.compile(
    rf"\b({CAPITALISED}(?:\s{CAPITALISED}){{0,3}}), (?:the|an?|its)\s((?:[\w'-]+\s){{0,4}}?[a-z-]+),"
)
# "Northtown Rovers were": to the British a club is many.
PLURAL_VERB = re.compile(r"\s(?:were|have|are)\b")


def find(text: str, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """People behind a form of address, an office or a given name, organisations that end or are explained as only
    organisations are."""
    return tuple(
        mention
        for sentence in sentences
        for mention in (*_people(text, sentence), *_organisations(text, sentence), *_explained(text, sentence))
    )


def _people(text: str, sentence: Span) -> Iterator[Mention]:
    for found in _titled().finditer(text, sentence.start, sentence.end):
        span, words = _person(text, Span(found.start("name"), found.end("name")))
        if len(words) > 1 or (words and fold(found["title"]) in tables.words("honorifics")):
            yield _mention(text, span, ActorType.PERSON)
    for found in NAMED.finditer(text, sentence.start, sentence.end):
        span, words = _person(text, Span(*found.span()))
        described = DETERMINER_BEFORE.search(text, max(0, span.start - 5), span.start)
        opens = SMALL_BEFORE.search(text, max(sentence.start, span.start - 3), span.start) is None
        if not described and not ends_otherwise(found.group().split()[-1]) and names_person(words, opens=opens):
            yield _mention(text, span, ActorType.PERSON)


def _person(text: str, span: Span) -> tuple[Span, list[str]]:
    """The bare name: no possessive, nothing before it ("Mr Justice Roe") or behind it ("Mr. Roe Monday")."""
    start, end = span.start, without_post_nominals(text, span.start, _before_possessive(text, span.start, span.end))
    words = text[start:end].split()
    while len(words) > 1 and fold(words[-1]) in tables.words("not_names"):
        end -= len(words.pop()) + 1
    while len(words) > 1 and fold(words[0]) in tables.words("titles", "honorifics", "function_words"):
        start += len(words.pop(0)) + 1
    return Span(start, end), words


@cache
def _titled() -> re.Pattern[str]:
    titles = tables.words("honorifics", "titles_before_names")
    return re.compile(
        rf"\b(?P<title>{'|'.join(sorted(title.capitalize() for title in titles))})\.?\s(?P<name>{PERSON})"
    )


def _organisations(text: str, sentence: Span) -> Iterator[Mention]:
    for found in SEQUENCE.finditer(text, sentence.start, sentence.end):
        for span in _parted(text, Span(found.start(), _before_possessive(text, found.start(), found.end()))):
            words = text[span.start : span.end].split()
            start = span.start
            while len(words) > 1 and fold(words[0]) in tables.words("function_words"):
                start += len(words.pop(0)) + 1
            if len(words) > 1 and _ends_as_organisation(text, span.end, words):
                yield _mention(text, Span(start, span.end), ActorType.ORGANISATION)


def _parted(text: str, span: Span) -> Iterator[Span]:
    """ "Jane Roe of Marl University" at its "of", "Bank of Marl" not."""
    start = span.start
    while (of := text.find(OF, start, span.end)) != -1:
        before = text[start:of].rpartition(" ")[2]
        if fold(before) in tables.words("organisation_ends", "bodies"):
            break
        yield Span(start, of)
        start = of + len(OF)
    yield Span(start, span.end)


def _ends_as_organisation(text: str, end: int, words: Sequence[str]) -> bool:
    last = fold(words[-1])
    if last in tables.words("team_ends") and PLURAL_VERB.match(text, end):
        return True
    if fold(words[1]) == "of" and fold(words[0]) in tables.words("sure_organisation_ends") and len(words) > 2:
        return True
    return last in tables.words("sure_organisation_ends")


def _explained(text: str, sentence: Span) -> Iterable[Mention]:
    """ "CP, the state operator," says what CP is."""
    nouns = tables.words("bodies", "companies")
    for found in APPOSITION.finditer(text, sentence.start, sentence.end):
        name = found[1]
        if found[2].split()[-1] in nouns and fold(name) not in tables.words("not_names", "function_words"):
            yield _mention(text, Span(*found.span(1)), ActorType.ORGANISATION)


def _mention(text: str, span: Span, kind: ActorType) -> Mention:
    name = text[span.start : span.end]
    return Mention(span, name, name, slug(name), kind, Trust.CAPITALS)


def _before_possessive(text: str, start: int, end: int) -> int:
    bare = re.search(r"['’]s?\Z", text[start:end])
    return start + bare.start() if bare else end
