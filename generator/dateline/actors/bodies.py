"""Bodies of a state, known by country and office: ministries, parliaments, courts, forces.

"The Belarusian Defense Ministry", "Belarus's Ministry of Defense", "its Ministry of Defence" and "the Defence
Ministry" are one actor: its key is the country's id with the office.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.actors import gazetteer, tables
from dateline.actors.gazetteer import Match, Reading
from dateline.actors.names import fold, possessive_end, slug
from dateline.actors.order import by_sentence
from dateline.model import ActorType, Mention, Span, Trust

OWNER_PRONOUN = re.compile(r"\b(?:its|their|the country's|the nation's)\s\Z", re.IGNORECASE)
OF_NAME = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z]")
CAPITALISED_BEFORE = re.compile(r"([A-Z][\w'.-]+)\s\Z")
OF = re.compile(r"\sof\s(?:the\s)?(?:Republic of )?")
IN = re.compile(r"\sin\s")
NAMED_BANKS = ("Bank of", "Central Bank of", "National Bank of", "Reserve Bank of", "State Bank of")
BANK_BEFORE = re.compile(rf"\b(?:{'|'.join(NAMED_BANKS[::-1])})\s(?:the\s)?\Z")
THE = re.compile(r"\b[Tt]he\s\Z")


@dataclass(frozen=True, slots=True)
class Office:
    """An office named in the text: `key` is the form under which its spellings meet, `country` an id if stated;
    `near` the only country that its sentence has named so far."""

    span: Span
    words: str
    key: str
    country: str | None
    capitalised: bool
    near: str | None = None
    definite: bool = False


def find(text: str, sentences: Sequence[Span], matches: Sequence[Match]) -> tuple[Mention, ...]:
    """The bodies named in plain text, each with the country it belongs to as far as the article tells."""
    offices = [
        office
        for sentence, here in zip(sentences, by_sentence(matches, sentences), strict=True)
        for office in (*_offices(text, sentence, here), *_banks(text, sentence, here))
    ]
    stated: dict[str, set[str]] = {}
    for office in offices:
        if office.country:
            stated.setdefault(office.key, set()).add(office.country)
    subject = main_country(matches)
    banks = {office.country: office.words for office in offices if office.words.startswith(NAMED_BANKS)}
    mentions = []
    for office in offices:
        country = office.country
        if country is None:
            owners = stated.get(office.key, set())
            country = next(iter(owners)) if len(owners) == 1 else office.near or subject
            known = office.capitalised or owners or (office.definite and country and _national(office.key))
            if not known or (owners and country is None) or office.key in tables.words("owned_organs"):
                continue  # none in particular ("a central bank"), or one of several
            country = _sovereign(country, office.key)
        mentions.append(_mention(text, office, country, banks))
    return tuple(mentions)


def _national(office: str) -> bool:
    """Whether every country has one, and hardly anything else has: "the army", "the foreign ministry"."""
    return office.startswith("ministry-") or office in tables.words("national_organs")


def main_country(matches: Iterable[Match]) -> str | None:
    """The country an article is about: named at least twice, and as often as all others together."""
    counts = Counter(match.entry.id for match in matches if match.entry.type is ActorType.COUNTRY)
    if not counts:
        return None
    country, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return country if most >= 2 and 2 * most >= counts.total() else None


@lru_cache(maxsize=10_000)
def parent_of(key: str) -> str | None:
    """The id of the country a body's key begins with."""
    return next((country for country, office in _splits(key) if office in _office_keys()), None)


def _splits(key: str) -> Iterable[tuple[str, str]]:
    for row in tables.countries():
        if key.startswith(row.id + "-"):
            yield row.id, key.removeprefix(row.id + "-")


@cache
def _office_keys() -> frozenset[str]:
    portfolios = tables.pairs("portfolios").values()
    ministries = {f"{kind}-of-{portfolio}" for portfolio in portfolios for kind in ("ministry", "department")}
    return frozenset(ministries | set(tables.pairs("organs").values()))


@cache
def _pattern() -> re.Pattern[str]:
    def either(table: str) -> str:
        return "|".join(map(re.escape, sorted(tables.pairs(table), key=lambda words: (-len(words), words))))

    portfolio = either("portfolios")
    return re.compile(
        rf"\b(?:(?P<before>(?i:{portfolio}))(?:\sand\s(?i:{portfolio}))?\s(?P<ministry>[Mm]inistry|Department)\b"
        rf"|(?P<of>[Mm]inistry|Department)\s(?:of|for)\s(?:the\s)?(?P<after>(?i:{portfolio}))(?:\sand\s(?i:{portfolio}))?"
        rf"|(?P<organ>(?i:{either('organs')})))\b"
    )


def _offices(text: str, sentence: Span, matches: Iterable[Match]) -> Iterable[Office]:
    lowered = text[sentence.start : sentence.end].lower()
    if not any(words in lowered for words in ("ministry", "department", *tables.pairs("organs"))):
        return  # the pattern is slow to say so
    countries = [match for match in matches if match.entry.type is ActorType.COUNTRY]
    beginning = {match.span.start: match for match in countries}
    ending = {possessive_end(text, match.span.end): match for match in countries}
    for found in _pattern().finditer(text, sentence.start, sentence.end):
        organ, portfolio = found["organ"], found["before"] or found["after"]
        if organ:
            key = tables.pairs("organs")[organ.lower()]
        else:
            kind = (found["ministry"] or found["of"]).lower()
            key = f"{kind}-of-{tables.pairs('portfolios')[portfolio.lower()]}"
        span, country = _with_owner(text, Span(found.start(), found.end()), sentence, countries, beginning, ending)
        if country is None and _in_longer_name(text, span, sentence):
            continue
        before = {match.entry.id for match in matches if _is_state(match) and match.span.end < span.start}
        yield Office(
            span,
            _title(found.group()),
            key,
            country,
            capitalised=_is_capitalised(text, sentence, span, found.group()),
            near=next(iter(before)) if len(before) == 1 else None,
            definite=THE.search(text, max(0, span.start - 5), span.start) is not None,
        )


def _with_owner(
    text: str,
    span: Span,
    sentence: Span,
    countries: Sequence[Match],
    beginning: Mapping[int, Match],
    ending: Mapping[int, Match],
) -> tuple[Span, str | None]:
    """The span with the country stated right before or behind it; `its` is the first country of the sentence."""
    owner = ending.get(span.start - 1)
    if owner and text[span.start - 1] == " ":
        return Span(owner.span.start, span.end), owner.entry.id
    of = OF.match(text, span.end)
    owner = beginning.get(of.end()) if of else None
    if owner and owner.reading is Reading.NAME:
        return Span(span.start, owner.span.end), owner.entry.id
    place = IN.match(text, span.end)
    owner = beginning.get(place.end()) if place else None
    ministry = "ministry" in text[span.start : span.end].lower()
    if owner and ministry and owner.reading is not Reading.ADJECTIVE and _is_state(owner):
        return span, owner.entry.id  # "the Defence Ministry in Minsk"
    if countries and countries[0].span.end < span.start and OWNER_PRONOUN.search(text, sentence.start, span.start):
        return span, countries[0].entry.id
    return span, None


def _banks(text: str, sentence: Span, matches: Iterable[Match]) -> Iterable[Office]:
    """ "Bank of Ghana", "Central Bank of Kenya": central banks by their own names."""
    for match in matches:
        found = BANK_BEFORE.search(text, max(sentence.start, match.span.start - 30), match.span.start)
        if found is None or not _is_state(match) or match.reading is not Reading.NAME:
            continue
        span = Span(found.start(), match.span.end)
        words = text[span.start : span.end]
        if fold(words) not in tables.words("commercial_banks"):
            yield Office(span, words, "central-bank", match.entry.id, capitalised=True)


def _is_capitalised(text: str, sentence: Span, span: Span, words: str) -> bool:
    """Whether it is written as a name; one word that opens the sentence shows nothing ("Army chief Roe")."""
    opens = not text[sentence.start : span.start].strip("“\"'( ")
    long = _long_words(words)
    return all(word[0].isupper() for word in long) and not (opens and len(long) == 1)


def _sovereign(country: str | None, office: str) -> str | None:
    """The United Kingdom for Scotland, in what Scotland has not of its own."""
    if office.startswith("ministry-") or office in tables.words("sovereign_organs"):
        return tables.pairs("constituents").get(country or "", country)
    return country


def _is_state(match: Match) -> bool:
    return match.entry.type is ActorType.COUNTRY


def _in_longer_name(text: str, span: Span, sentence: Span) -> bool:
    """ "Texas Senate", "Salvation Army", "Congress of Trade Unions" are other bodies."""
    if OF_NAME.match(text, span.end):
        return True
    before = CAPITALISED_BEFORE.search(text, max(sentence.start, span.start - 30), span.start)
    return bool(before and before[1].lower() not in tables.words("not_names", "function_words"))


def _mention(text: str, office: Office, country: str | None, banks: Mapping[str | None, str]) -> Mention:
    """`banks` are the names of central banks that the article gives, by country."""
    name, key = office.words, slug(office.key)
    own = gazetteer.central_banks().get(country or "") if office.key == "central-bank" else None
    if own:
        name, key = own.name, own.id
    elif country:
        key = f"{country}-{office.key}"
        name = f"{gazetteer.adjective(country)} {office.words}"
        if office.key == "central-bank":
            name = banks.get(country, name)
    return Mention(
        span=office.span,
        text=text[office.span.start : office.span.end],
        name=name,
        key=key,
        type=ActorType.ORGANISATION,
        trust=Trust.GAZETTEER,
    )


def _long_words(words: str) -> list[str]:
    return [word for word in words.split() if word.lower() not in {"of", "and", "the", "for"}]


def _title(words: str) -> str:
    """The office as a name: "border guard" → "Border Guard"."""
    small = {"of", "and", "the", "for"}
    return " ".join(word if word.lower() in small else word[0].upper() + word[1:] for word in words.split())
