"""Capitalised words that are surely a name even to somebody without a language model: titled people, companies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache

from dateline.actors import kinds, tables
from dateline.actors.bounds import without_post_nominals
from dateline.actors.kinds import ends_otherwise, is_given, names_person
from dateline.actors.names import UPPER, fold, slug
from dateline.actors.roles import follows_small_title
from dateline.model import ActorType, Mention, Span, Trust

CAPITALISED = rf"[{UPPER}]\w*(?:['-][{UPPER}]\w*){{0,3}}"
PERSON = rf"{CAPITALISED}(?:\s(?:[A-Z]\.|{CAPITALISED}|(?:de|van|von|der|den|bin|al|el|da|di)(?=\s))){{0,3}}"
LONGER = rf"{CAPITALISED}(?:\s(?:[A-Z]\.|{CAPITALISED}|(?:de|van|von|der|den|bin|al|el|da|di)(?=\s))){{0,7}}"
NAMED = re.compile(rf"\b{LONGER}")
SEQUENCE = re.compile(
    rf"\b(?:(?:St|Sta|Sto|Ste|Mt|Ft)\.\s)?{CAPITALISED}(?:\s(?:{CAPITALISED}|&|of(?=\s[{UPPER}]))){{1,5}}"
)
MOST_WORDS = 4
OF = " of "
DETERMINER_BEFORE = re.compile(r"\b(?:the|an?)\s\Z", re.IGNORECASE)  # "the Ada Roe Hall": not the person
SMALL_BEFORE = re.compile(r"[a-z,]\s\Z")
AGE_BEHIND = re.compile(r", \d\d(?:,|\.|$)")
# "Roe said", "said Roe", "Ms. Roe": a family name that stands alone.
ALONE = re.compile(
    rf"(?<![{UPPER}]\w )(?<![Tt]he )(?<![\w'-])(?P<before>[{UPPER}][\w'-]+) (?:said|says|told|added)\b"
    rf"|\b(?:said|says|added|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?) (?P<behind>[{UPPER}][\w'-]+)(?! [{UPPER}])"
)
# "CP, the state operator,"
APPOSITION = re.compile(rf"\b({CAPITALISED}(?:\s{CAPITALISED}){{0,3}})(?=, (?:the|an?|its|one|\w+'s)\s)")
# "the software maker Acme", "Acme shares", "shares in Acme"
CALLED = re.compile(rf"\b(?P<noun>[a-z][a-z-]+) (?P<name>{CAPITALISED}(?:\s(?:{CAPITALISED}|&)){{0,3}})")
SHARES = re.compile(
    rf"\b(?P<owner>{CAPITALISED}(?:\s{CAPITALISED}){{0,3}})(?:'s)? (?:shares|shareholders|stock)\b"
    rf"|\b[Ss]hares (?:in|of) (?P<name>{CAPITALISED}(?:\s(?:{CAPITALISED}|&)){{0,3}})"
)
PLACED = re.compile(
    rf"\b(?:in|at|near|from|to|of|off|outside|around|across|towards|toward|via|and|reached|left|visited) (?:the )?"
    rf"(?P<first>[{UPPER}]\w*)"
)
FIRST_WORD = re.compile(r"\w+")
NAME_GOES_ON = re.compile(rf"\w|(?:\s|-)[{UPPER}]|'s [{UPPER}]")
# "Northtown Rovers were": to the British a club is many.
PLURAL_VERB = re.compile(r"\s(?:were|have|are)\b")


def find(text: str, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """People behind a form of address, an office or a given name, or named alone later; organisations that end or are
    explained as only organisations are, or are called a company."""
    alone = _alone(text)
    return tuple(
        mention
        for sentence in sentences
        for mention in (
            *_people(text, sentence, alone),
            *_organisations(text, sentence),
            *_explained(text, sentence),
            *_companies(text, sentence, alone),
            *_places(text, sentence),
        )
    )


def _alone(text: str) -> frozenset[str]:
    """The words that stand as a family name somewhere in the article."""
    found = (match["before"] or match["behind"] for match in ALONE.finditer(text))
    words = {word.removesuffix("'s") for word in found}
    return frozenset(
        word for word in words if fold(word) not in tables.words("not_names", "function_words", "titles")
    )


def _people(text: str, sentence: Span, alone: Set[str]) -> Iterator[Mention]:
    for found in _titled().finditer(text, sentence.start, sentence.end):
        span, words = _person(text, Span(found.start("name"), found.end("name")))
        title = fold(found["title"])
        single = title in tables.words("honorifics", "regnal") and words and not ends_otherwise(words[-1])
        named = words and fold(words[0]) not in tables.words("titles", "honorifics", "regnal")
        if named and ((len(words) > 1 and title not in tables.words("regnal")) or (single and len(words) == 1)):
            yield _mention(text, span, ActorType.PERSON)
    for found in NAMED.finditer(text, sentence.start, sentence.end):
        span, words = _person(text, Span(*found.span()))
        if not 1 < len(words) <= MOST_WORDS or ends_otherwise(found.group().split()[-1]):
            continue
        described = DETERMINER_BEFORE.search(text, max(0, span.start - 5), span.start)
        opens = SMALL_BEFORE.search(text, max(sentence.start, span.start - 3), span.start) is None
        if not described and (names_person(words, opens=opens) or _introduced(text, span, words, alone)):
            yield _mention(text, span, ActorType.PERSON)


def _introduced(text: str, span: Span, words: Sequence[str], alone: Set[str]) -> bool:
    """Whether something beside the words, or later, shows that they are a person's name."""
    if kinds.told_by_words(words) or not all(
        word[0].isupper() or fold(word) in tables.words("particles") for word in words
    ):
        return False
    if fold(words[0]) in tables.words("weak_starts", "compass") or any(
        word.isupper() and len(word) > 2 for word in words
    ):
        return False
    if AGE_BEHIND.match(text, span.end) or words[-1] in alone:
        return True
    told = kinds.told_beside(text, span)
    return told is ActorType.PERSON or (told is None and follows_small_title(text, span))


def _person(text: str, span: Span) -> tuple[Span, list[str]]:
    """The bare name: no possessive, nothing before it ("Mr Justice Roe") or behind it ("Mr. Roe Monday")."""
    start, end = span.start, without_post_nominals(text, span.start, _before_possessive(text, span.start, span.end))
    words = text[start:end].split()
    while len(words) > 1 and fold(words[-1]) in tables.words("not_names"):
        end -= len(words.pop()) + 1
    before = tables.words("titles", "honorifics", "function_words", *(("humans",) if len(words) > 2 else ()))
    titled = [place for place, word in enumerate(words[:-1]) if _is_title(word, words[place + 1 :], before)]
    given = [place for place, word in enumerate(words[:-1]) if place and is_given(word)]
    before_name = titled[-1] + 1 if titled else given[0] if given and not is_given(words[0]) else 0
    for _ in range(before_name):  # "Marl MP Jane Roe", "Human Rights Jane Roe" → "Jane Roe"
        start += len(words.pop(0)) + 1
    return Span(start, end), words


def _is_title(word: str, behind: Sequence[str], before: Set[str]) -> bool:
    alone = len(behind) == 1 and fold(word) in tables.words("given_and_titles")
    return fold(word) in before and fold(word) not in tables.words("particles", "surname_humans") and not alone


@cache
def _titled() -> re.Pattern[str]:
    titles = tables.words("honorifics", "titles_before_names", "regnal")
    return re.compile(
        rf"\b(?P<title>{'|'.join(sorted(title.capitalize() for title in titles))})\.?\s(?P<name>{PERSON})"
    )


def _organisations(text: str, sentence: Span) -> Iterator[Mention]:
    for found in SEQUENCE.finditer(text, sentence.start, sentence.end):
        for span in _parted(text, Span(found.start(), _before_possessive(text, found.start(), found.end()))):
            span = _without_function_words(text, span)
            words = text[span.start : span.end].split()
            if len(words) > 1 and _ends_as_organisation(text, span.end, words):
                yield _mention(text, span, ActorType.ORGANISATION)


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
    for found in APPOSITION.finditer(text, sentence.start, sentence.end):
        span = _without_function_words(text, Span(*found.span(1)))
        ordinary = fold(text[span.start : span.end]) in tables.words("not_names", "function_words", "ordinary")
        if not ordinary and kinds.told_beside(text, span) is ActorType.ORGANISATION:
            yield _mention(text, span, ActorType.ORGANISATION)


def _companies(text: str, sentence: Span, alone: Set[str]) -> Iterator[Mention]:
    nouns = tables.words("companies", "nouns_before_names")
    named = [
        Span(*found.span("name"))
        for found in CALLED.finditer(text, sentence.start, sentence.end)
        if found["noun"] in nouns
    ]
    named += [
        Span(*found.span("name" if found["name"] else "owner"))
        for found in SHARES.finditer(text, sentence.start, sentence.end)
    ]
    for span in named:
        span = Span(span.start, _before_possessive(text, span.start, span.end))
        span = _without_function_words(text, span)
        words = text[span.start : span.end].split()
        opening = tables.words("function_words", "not_names", "weak_starts")
        if words and fold(words[0]) not in opening and words[-1] not in alone and not names_person(words):
            yield _mention(text, span, ActorType.ORGANISATION)


def _places(text: str, sentence: Span) -> Iterator[Mention]:
    """ "In Glasgow", "from Osaka": places that need no introduction, where something is placed."""
    for found in PLACED.finditer(text, sentence.start, sentence.end):
        for words in _places_by_first_word().get(found["first"], ()):
            span = Span(found.start("first"), found.start("first") + len(words))
            if (
                text.startswith(words, span.start)
                and not NAME_GOES_ON.match(text, span.end)
                and span.end <= sentence.end
            ):
                yield _mention(text, span, ActorType.PLACE)
                break


@cache
def _places_by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in sorted(tables.words("places"), key=lambda name: (-len(name), name)):
        found.setdefault(FIRST_WORD.match(name)[0], []).append(name)  # type: ignore[index]  # a name has a word
    return {first: tuple(names) for first, names in found.items()}


def _without_function_words(text: str, span: Span) -> Span:
    """ "Then Acme" → "Acme"."""
    start = span.start
    for word in text[span.start : span.end].split()[:-1]:
        if fold(word) not in tables.words("function_words"):
            break
        start += len(word) + 1
    return Span(start, span.end)


def _mention(text: str, span: Span, kind: ActorType) -> Mention:
    name = text[span.start : span.end]
    return Mention(span, name, name, slug(name), kind, Trust.CAPITALS)


def _before_possessive(text: str, start: int, end: int) -> int:
    bare = re.search(r"['’]s?\Z", text[start:end])
    return start + bare.start() if bare else end
