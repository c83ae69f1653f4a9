"""Which organisation of one article is which: "Full Name (ABC)" and "ABC", "Acme Motor Corp" and "Acme"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.actors import bodies, gazetteer, tables
from dateline.actors.names import fold, slug
from dateline.model import ActorType, Mention, Span, Trust

# "ABC", or "Africa CDC" as one; `last` is the word of capitals.
ACRONYM = re.compile(r"\b(?:[A-Z][a-z]+\s)?(?P<last>[A-Z][A-Za-z&]{1,9})\b")
ACRONYM_BEHIND = re.compile(rf"\s\((?:or\s|the\s)?[“\"']?(?P<acronym>{ACRONYM.pattern})[”\"']?\)")
# ", known by its Spanish acronym IGP", ", or IGP,"
KNOWN_AS = re.compile(
    r",\s(?:also\s)?(?:known\s(?:by|as|under)\s(?:(?:its|the)\s(?:\w+\s)?(?:acronym|initials|abbreviation),?\s)?|or\s)"
    r"(?:the\s)?[“\"]?(?P<acronym>[A-Z][A-Za-z]{1,9})[”\"]?(?=[,.]|\s[a-z])"
)
NICKNAME_BEHIND = re.compile(
    r"(?: \([^()]*\))?, (?:also |better |widely |locally )?(?:known|nicknamed|dubbed)(?: as)? (?:the )?[“\"]?"
    r"(?P<name>[A-Z]\w+(?: [A-Z]\w+){1,3})"
)
BRACKETED = re.compile(r"\((?:or\s|the\s)?[“\"']?([A-Z][A-Za-z&]{1,9})[”\"']?\)")
NAME_BEFORE_BRACKET = re.compile(r"(?:[\w'&-]+\s){1,14}\Z")
COUNTRY_OWNER = re.compile(r"(.+?)(?:'s|(?<=s)')\s+(.+)")
PLACED = re.compile(r"\b(?:in|at|near|from)\s\Z")
SHORTEST_BLEND = 4
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "du", "la", "&", "to"})


def acronyms(text: str, mentions: Iterable[Mention], sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """The acronyms that the article explains, "Full Name (ABC)", wherever they stand: they are the full name's.

    Unexplained ones are, if they are the initials of one organisation named there and nothing else is known of them.
    """
    explained = _explained(text, mentions)
    found = []
    for sentence in sentences:
        for word in ACRONYM.finditer(text, sentence.start, sentence.end):
            full = explained.get(word.group()) or explained.get(word["last"])
            if full:
                start = word.start() if word.group() in explained else word.start("last")
                found.append(replace(full, span=Span(start, word.end()), text=text[start : word.end()], role=None))
    return tuple(found)


def bracketed(text: str, sentences: Iterable[Span]) -> tuple[Mention, ...]:
    """What an acronym in brackets proves to be a name: "the *Commission for Parks and Bridges* (CPB)"."""
    found = []
    for sentence in sentences:
        for bracket in BRACKETED.finditer(text, sentence.start, sentence.end):
            start = _start_of_name(text, max(sentence.start, bracket.start() - 120), bracket)
            if start is not None:
                name = text[start : bracket.start() - 1]
                span = Span(start, bracket.start() - 1)
                found.append(Mention(span, name, name, slug(name), ActorType.ORGANISATION, Trust.CAPITALS))
    return tuple(found)


def _start_of_name(text: str, earliest: int, bracket: re.Match[str]) -> int | None:
    """Where the capitalised words begin that the acronym abbreviates, letter by letter."""
    before = NAME_BEFORE_BRACKET.search(text, earliest, bracket.start())
    if before is None or len(bracket[1]) < 3:
        return None
    words = list(re.finditer(r"\S+", before.group()))
    for first in range(len(words) - 2, -1, -1):
        name = before.group()[words[first].start() :].strip()
        if not (words[first].group()[0].isupper() or fold(words[first].group()) in SMALL):
            return None
        if words[first].group()[0].isupper() and (_spells(bracket[1], name) or _blends(bracket[1], name)):
            return before.start() + words[first].start()
    return None


def unify(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions, each organisation under one name and key."""
    short_names = shortened(mentions)
    offices = _offices(mentions, _tails(mentions))
    nicknames = _nicknames(text, mentions)
    by_word, tails = _by_word(mentions), _tails(mentions)
    unified = []
    for mention in mentions:
        full = nicknames.get(mention.key)
        if full and mention.trust is not Trust.GAZETTEER:
            unified.append(replace(mention, name=full.name, key=full.key, type=full.type, trust=full.trust))
            continue
        full = short_names.get(mention.key)
        club = fold(mention.name) in tables.words("team_ends")  # "United" for "Marl United"
        if full is None and (club or text[max(0, mention.span.start - 4) : mention.span.start].lower() == "the "):
            full = _named_before(by_word.get(mention.key, ()), mention)
        proper = offices.get(mention.key)
        if proper:
            unified.append(replace(mention, name=proper.name, key=proper.key, trust=proper.trust))
            continue
        tail = tails.get(mention.key)
        if tail and _replaces(tail, mention, text):
            unified.append(replace(mention, name=tail.name, key=tail.key, type=tail.type, trust=tail.trust))
            continue
        if full and mention.trust is not Trust.GAZETTEER and mention.type is ActorType.ORGANISATION:
            mention = replace(mention, name=full.name, key=full.key, type=full.type, trust=full.trust)
        unified.append(mention)
    return tuple(unified)


def _nicknames(text: str, mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Other names by key: "the Marl Investment Fund, known as the *Big Fund*"."""
    found = {}
    for mention in mentions:
        known = NICKNAME_BEHIND.match(text, mention.span.end) if mention.type is ActorType.ORGANISATION else None
        if known:
            found[slug(known["name"])] = mention
    return found


def _replaces(full: Mention, mention: Mention, text: str) -> bool:
    """Whether the longer name is meant: not the institution that the tables know, unless it is another country's."""
    if mention.type is ActorType.PLACE:  # "Porto" of "FC Porto"
        return PLACED.search(text, max(0, mention.span.start - 8), mention.span.start) is None
    if mention.type is not ActorType.ORGANISATION or mention.trust is not Trust.GAZETTEER:
        return mention.type is ActorType.ORGANISATION
    match = next(gazetteer.scan(full.name, Span(0, len(full.name))), None)
    return match is not None and match.span.start == 0 and match.entry.type is ActorType.COUNTRY


def _offices(mentions: Iterable[Mention], tails: Mapping[str, Mention]) -> dict[str, Mention]:
    """ "Nigeria's electoral commission" has a name of its own, the "Independent National Electoral Commission": both
    by key, under that name and the key of the office, which tells the country."""
    found = {}
    for mention in mentions:
        words = mention.text.split()
        office = " ".join(word for word in words if word.islower())
        full = tails.get(slug(office)) if office and bodies.parent_of(mention.key) else None
        others = full.name[: -len(office)].split() if full else []
        if full and others and all(fold(word) in tables.words("weak_starts") for word in others):
            found[full.key] = found[mention.key] = replace(mention, name=full.name)
    return found


def keyed(mention: Mention) -> Mention:
    """An organisation under its name without legal form, "Kenya's Space Agency" as "Kenyan Space Agency"."""
    if mention.type is not ActorType.ORGANISATION or mention.trust is Trust.GAZETTEER:
        return mention
    name = _with_adjective(mention.name)
    words = name.replace(",", " ").split()
    while len(words) > 1 and fold(words[-1]) in tables.words("legal_forms") | {"&"}:
        words.pop()
    return replace(mention, name=" ".join(words), key=slug(" ".join(words)))


def _with_adjective(name: str) -> str:
    owned = COUNTRY_OWNER.fullmatch(name)
    if owned is None:
        return name
    match = next(gazetteer.scan(name, Span(0, len(name))), None)
    if match is None or match.span != Span(0, len(owned[1])) or match.entry.type is not ActorType.COUNTRY:
        return name
    return f"{gazetteer.adjective(match.entry.id)} {owned[2]}"


def _explained(text: str, mentions: Iterable[Mention]) -> dict[str, Mention]:
    in_brackets: dict[str, Mention] = {}
    initials: dict[str, dict[str, Mention]] = {}
    known = set()
    for mention in mentions:
        if mention.type is ActorType.PERSON:
            continue
        behind = ACRONYM_BEHIND.match(text, mention.span.end) or KNOWN_AS.match(text, mention.span.end)
        if behind and (_abbreviates(behind["acronym"], mention.name) or _foreign(behind["acronym"], mention)):
            in_brackets.setdefault(behind["acronym"], mention)
        if mention.trust is Trust.GAZETTEER:
            known.add(mention.text)
        elif mention.type is ActorType.ORGANISATION:
            letters = "".join(word[0] for word in mention.name.split() if fold(word) not in SMALL)
            if len(letters) > 2 and letters.isupper():
                initials.setdefault(letters, {})[mention.key] = mention
    unexplained = {letters: next(iter(full.values())) for letters, full in initials.items() if len(full) == 1}
    return {letters: full for letters, full in unexplained.items() if letters not in known} | in_brackets


def _foreign(acronym: str, mention: Mention) -> bool:
    """An acronym of the name in another language: "Disaster and Emergency Management Authority (AFAD)"."""
    known = fold(acronym) in tables.words("not_names") or any(gazetteer.scan(acronym, Span(0, len(acronym))))
    return acronym.isupper() and len(mention.name.split()) > 2 and not known


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether the acronym's capitals are the initials of the name's words, small words counted or not."""
    first, _, last = acronym.rpartition(" ")
    if first and name.startswith(first + " "):  # "Africa CDC"
        acronym, name = last, name.removeprefix(first + " ")
    letters = [letter.lower() for letter in acronym if letter.isupper()]
    return _spells(acronym, name) or _blends(acronym, name) or _subsequence(letters, _initials(name, small=False))


def _spells(acronym: str, name: str) -> bool:
    """Whether the acronym's capitals are exactly the initials."""
    letters = [letter.lower() for letter in acronym if letter.isupper()]
    return len(letters) > 1 and letters in (_initials(name, small=True), _initials(name, small=False))


def _blends(acronym: str, name: str) -> bool:
    """ "Camra" for "Campaign for Real Ale": the beginnings of the words, one after another."""
    if not acronym.istitle() or len(acronym) < SHORTEST_BLEND:
        return False
    words = [fold(word) for word in re.split(r"[\s,-]+", name) if word and fold(word) not in SMALL]
    left = [acronym.lower()]  # what may be left of the acronym after each word
    for word in words:
        left = [
            rest[length:] for rest in left for length in range(1, len(rest) + 1) if word.startswith(rest[:length])
        ]
    return "" in left


def _initials(name: str, *, small: bool) -> list[str]:
    words = [word for word in re.split(r"[\s-]+", name) if word]
    return [word[0].lower() for word in words if small or fold(word) not in SMALL]


def _subsequence(letters: list[str], initials: list[str]) -> bool:
    """All but one letter of at least three, in order: acronyms take a second letter from a word."""
    remaining = iter(initials)
    return len(letters) > 2 and sum(letter in remaining for letter in letters) >= len(letters) - 1


def _tails(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """ "De Linde" for "Brouwerij De Linde", "Porto" for "FC Porto": what one longer name ends with."""
    longer: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        words = mention.name.split()
        if mention.type is not ActorType.ORGANISATION or len(words) < 2 or bodies.parent_of(mention.key):
            continue
        club = fold(words[0]) in tables.words("team_prefixes")
        for length in range(1 if club else 2, len(words)):
            if length == 1 or fold(words[-1]) not in SMALL:
                longer.setdefault(slug(" ".join(words[-length:])), {})[mention.key] = mention
    return {tail: next(iter(full.values())) for tail, full in longer.items() if len(full) == 1}


def _named_before(bearers: Iterable[Mention], mention: Mention) -> Mention | None:
    """The only one; of several the only one that has been named so far."""
    found = list(bearers)
    if len(found) > 1:
        found = [bearer for bearer in found if bearer.span.start < mention.span.start]
    return found[0] if len(found) == 1 else None


def _by_word(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, ...]]:
    """ "The Corps" for a body with that word among others in its name; each by its first mention."""
    bearers: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        words = mention.name.split()
        if mention.type is ActorType.ORGANISATION and len(words) > 1:
            for word in words:
                if fold(word) not in SMALL:
                    bearers.setdefault(slug(word), {}).setdefault(mention.key, mention)
    return {word: tuple(full.values()) for word, full in bearers.items()}


def shortened(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Short names by key, where one longer organisation's name begins with it: a company's or a club's first word
    will do, a public body's first two."""
    longer: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        words = mention.name.split()
        if mention.type is ActorType.ORGANISATION and len(words) > 1 and bodies.parent_of(mention.key) is None:
            for length in range(_shortest(words), len(words)):
                longer.setdefault(slug(" ".join(words[:length])), {})[mention.key] = mention
            for word in company_words(mention.name):  # "Jianguang" for "Beijing Jianguang Asset Management"
                longer.setdefault(slug(word), {})[mention.key] = mention
            if words[0].endswith("'s"):
                longer.setdefault(slug(words[0].removesuffix("'s")), {})[mention.key] = mention
    return {short: next(iter(full.values())) for short, full in longer.items() if len(full) == 1}


def _shortest(words: Sequence[str]) -> int:
    """How many words of the name are enough where it is shortened."""
    last = fold(words[-1])
    if _is_weak(words[0]):
        return 2
    if last in tables.words("company_ends", "team_ends"):
        return 1
    public = tables.words("organisation_ends", "bodies", "named_bodies", "building_ends", "place_ends")
    return 2 if {fold(word) for word in words[1:]} & (public | {"of", "for"}) else 1


def first_words(name: str) -> tuple[str, ...]:
    """The words by which a long name may be called alone: the first, and the second behind a country or a capital."""
    words = [word.rstrip(",").removesuffix("'s") for word in name.split()]
    return tuple(words[:2]) if len(words) > 2 and _is_country(words[0]) else tuple(words[:1])


def company_words(name: str) -> tuple[str, ...]:
    """Those of a company that leave no doubt."""
    words = name.split()
    company = len(words) > 1 and fold(words[-1]) in tables.words("company_ends")
    return tuple(word for word in first_words(name) if company and not _is_weak(word))


def company_beginnings(names: Iterable[str]) -> set[str]:
    """ "Brazos Ridge" for "Brazos Ridge Energy": two words or more with which a company's name begins."""
    return {
        " ".join(words[:length])
        for words in (name.split() for name in names)
        if len(words) > 2 and fold(words[-1]) in tables.words("company_ends")
        for length in range(2, len(words))
    }


def _is_weak(word: str) -> bool:
    return fold(word) in tables.words("weak_starts") or _is_country(word)


def _is_country(word: str) -> bool:
    return any(match.span == Span(0, len(word)) for match in gazetteer.scan(word, Span(0, len(word))))
