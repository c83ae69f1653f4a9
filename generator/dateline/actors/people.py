"""Who is who among the people of one article: "Mr. Roe", "Roe" and a misprinted "Reo" are "Jane Roe"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from dateline.actors import tables
from dateline.actors.names import fold, is_quoted, slug
from dateline.actors.order import by_sentence
from dateline.model import ActorType, Mention, Span, Trust

CAPITALISED_WORD = re.compile(r"(?<![\w'-])[^\W\d_a-z]\w*(?:-\w+)*")
SMALL_WORD = re.compile(r"\b[a-z]+\b")
NAME_BEHIND = re.compile(r"(?:\s|-)[A-Z]|-")
WORD_BEFORE = re.compile(r"([\w'-]+)\s\Z")
ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az)-(?=\w{3})")  # "al-Burhan" is Burhan too
HONORIFIC = re.compile(r"(?<![\w-])([A-Z][a-z]+)\.?\s\Z")

# A misprint is looked for in long names only: short names differ by one letter and are other people.
SHORTEST_TRANSPOSED = 5
SHORTEST_MISTYPED = 8


class Name(tuple[str, ...]):
    """A person's name in words that can be compared: no "Mr.", no "Jr.", no middle initial."""

    __slots__ = ()

    @property
    def full(self) -> bool:
        """Whether a given name is there besides the family name."""
        return len(self) > 1 and self[0] not in tables.words("particles")

    @property
    def surnames(self) -> frozenset[str]:
        """The words that may stand alone for the person: the last, and the first where that is the family's."""
        if not self.full:
            return frozenset()
        if self[0] in tables.words("family_first"):
            return frozenset((self[-1], self[0]))
        # "Jane Roe Doe" may be a Roe: Spaniards have two family names, and use the first.
        two = len(self) == 3 and is_given_name(self[0]) and not is_given_name(self[1])
        return frozenset(self[-2:] if two and self[1] not in tables.words("particles") else self[-1:])


@lru_cache(maxsize=20_000)
def parsed(name: str) -> Name:
    words = [ARTICLE.sub("", fold(word).strip(",'\"“”()")) for word in name.split()]
    words = [word for word in words if word and word not in tables.words("honorifics", "generations")]
    long = [word for word in words if len(word) > 1]
    return Name(long if len(long) > 1 else words or [fold(name)])


def key(name: str) -> str:
    return slug(" ".join((*parsed(name), generation(name))))


def generation(name: str) -> str:
    """ "jr" or "ii", by which a son is told from the father; empty where the name does not say."""
    last = fold(name.split()[-1]).strip(",") if name.split() else ""
    return last if last in tables.words("generations") and " " in name else ""


def same_but_generation(short: str, full: str) -> bool:
    """Whether `full` is the name `short` with the generation that `short` leaves out."""
    return parsed(short) == parsed(full) and bool(generation(full)) and not generation(short)


def in_one_spelling(name: str) -> tuple[str, ...]:
    """The full name as its spellings in Latin letters have in common; only names of the tables vary, and the family
    names that go with them: "Aleksandr Lukashenka" and "Alexander Lukashenko"."""
    words = parsed(name)
    variants = _given_variants()
    if not words.full or not any(word in variants for word in words[:-1]):
        return (*words, generation(name))
    given = tuple(variants.get(word, word) for word in words[:-1])
    surname = words[-1]
    for spelling, common in tables.pairs("surname_spellings").items():
        surname = (
            surname.replace(spelling, common) if not spelling.startswith("-") else _ended(surname, spelling, common)
        )
    return (*given, surname, generation(name))


def _ended(word: str, ending: str, common: str) -> str:
    bare = ending.removeprefix("-")
    return word.removesuffix(bare) + common.removeprefix("-") if word.endswith(bare) else word


@cache
def _given_variants() -> Mapping[str, str]:
    """Each spelling of a given name with the first of its row."""
    return {word: first for first, others in tables.groups("given_variants").items() for word in (first, *others)}


def with_honorifics(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The same with "Mr." taken into the span; "Pope" and "King" before a single name belong to the name too."""
    return tuple(
        _with_honorific(text, mention) if mention.type is ActorType.PERSON else mention for mention in mentions
    )


def _with_honorific(text: str, mention: Mention) -> Mention:
    first, _, rest = mention.name.partition(" ")
    if rest and fold(first) in tables.words("honorifics"):  # inside what the model marked
        return replace(mention, name=mention.name if _belongs(first, rest) else rest)
    before = HONORIFIC.search(text, max(0, mention.span.start - 12), mention.span.start)
    if before is None:
        return mention
    belongs = _belongs(before[1], mention.name)
    if not belongs and fold(before[1]) not in tables.words("honorifics"):
        return mention
    span = Span(before.start(), mention.span.end)
    words = text[span.start : span.end]
    return replace(mention, span=span, text=words, name=words if belongs else mention.name)


def _belongs(title: str, name: str) -> bool:
    """Whether the title is a part of the name: "King Charles", "Lord Roe"."""
    return fold(title) in tables.words("regnal", "peers") and len(parsed(name)) == 1


def bare_surnames(text: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Surnames of people named in full before, where they stand alone and nothing else has read them."""
    known: set[str] = set()
    starts = [mention.span.start for mention in mentions]
    ends = [mention.span.end for mention in mentions]
    waiting = [mention for mention in mentions if mention.type is ActorType.PERSON][::-1]
    small = {word.group() for word in SMALL_WORD.finditer(text)}
    found = []
    for sentence in sentences:
        for word in CAPITALISED_WORD.finditer(text, sentence.start, sentence.end):
            while waiting and waiting[-1].span.end <= word.start():
                person = waiting.pop()
                if parsed(person.name).full:
                    known.add(person.name.split()[-1])
            if word.group() not in known or _is_read(word.start(), starts, ends):
                continue
            opens = not text[sentence.start : word.start()].strip("“\"'( ")
            if not _in_longer_name(text, word, opens) and not (opens and word.group().lower() in small):
                name = word.group()
                span = Span(word.start(), word.end())
                found.append(Mention(span, name, name, key(name), ActorType.PERSON, Trust.CAPITALS))
    return tuple(found)


def _is_read(start: int, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether one of the mentions, in text order, holds this place."""
    last = bisect_right(starts, start) - 1
    return last >= 0 and start < ends[last]


def _in_longer_name(text: str, word: re.Match[str], opens: bool) -> bool:
    """ "Roe Street", "Marl Roe", "the Roe": not the person alone."""
    if NAME_BEHIND.match(text, word.end()):
        return True
    before = WORD_BEFORE.search(text, max(0, word.start() - 24), word.start())
    if opens or before is None:
        return False
    if before[1] in {"the", "a", "an"}:
        return True
    return before[1][0].isupper() and before[1].lower() not in tables.words(
        "function_words", "not_names", "titles", "honorifics"
    )


def unify(mentions: Sequence[Mention], kin: Mapping[str, Span]) -> tuple[Mention, ...]:
    """The same mentions, each person under the fullest name the article gives.

    `kin` are the names of those introduced as somebody's relatives, each with the sentence in which.
    """
    people = [mention for mention in mentions if mention.type is ActorType.PERSON]
    names = Names(Counter(mention.name for mention in people))
    fullest = {name: _fullest(name, names) for name in names.counts}
    sexes = _sexes(people, fullest)
    first: dict[str, int] = {}
    for mention in people:
        first.setdefault(mention.name, mention.span.start)
    unified = []
    for mention in mentions:
        if mention.type is ActorType.PERSON:
            name = _resolved(mention, fullest, sexes)
            if name == mention.name and len(fullest[name]) > 1:
                name = _bearer_so_far(mention, fullest[name], first, kin)
            mention = replace(mention, name=name, key=key(name))
        unified.append(mention)
    return tuple(unified)


class Names:
    """The names of one article, looked up by a word, or by what a slip of the fingers leaves of the surname."""

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts
        self.surnames: Counter[str] = Counter()
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._by_rest: dict[str, list[str]] = defaultdict(list)
        for name, count in counts.items():
            words = parsed(name)
            self.surnames[words[-1]] += count
            for rest in _rests(words[-1]):
                self._by_rest[rest].append(name)
            for word in dict.fromkeys(words):
                self._by_word[word].append(name)

    def sharing_a_word(self, name: str) -> list[tuple[str, Name]]:
        """The other names that have a word in common with this one."""
        found = dict.fromkeys(other for word in parsed(name) for other in self._by_word[word])
        return [(other, parsed(other)) for other in found if other != name]

    def looking_alike(self, name: str) -> list[tuple[str, Name]]:
        """The other names whose surname has the same letters in another order, or all but one of them."""
        found = dict.fromkeys(other for rest in _rests(parsed(name)[-1]) for other in self._by_rest[rest])
        return [(other, parsed(other)) for other in found if other != name]


def _rests(surname: str) -> Iterable[str]:
    """What two spellings of a surname have in common after one slip: its letters sorted, or all letters but one."""
    yield "".join(sorted(surname))
    if len(surname) >= SHORTEST_MISTYPED:
        for place in range(1, len(surname)):
            yield f"{surname[:place]}?{surname[place + 1 :]}"


def sex(mention: Mention) -> str | None:
    """ "male" or "female" where a form of address, an office or the given name tells."""
    return addressed_sex(mention) or sex_of_given_name(mention.name)


def in_quotations_only(text: str, sentences: Sequence[Span], mentions: Iterable[Mention]) -> frozenset[str]:
    """The keys of people whom only somebody's speech names, by one word: "“Kasia trusted them,” she said"."""
    spoken: dict[str, bool] = {}
    for sentence, here in zip(sentences, by_sentence(mentions, sentences), strict=True):
        for mention in here:
            if mention.type is ActorType.PERSON and " " not in mention.name:
                quoted = is_quoted(text[sentence.start : mention.span.start])
                spoken[mention.key] = spoken.get(mention.key, True) and quoted
    return frozenset(key for key, only in spoken.items() if only)


def is_given_name(word: str) -> bool:
    return word in tables.words("given_male", "given_female")


def sex_of_given_name(name: str) -> str | None:
    words = parsed(name)
    if not words.full:
        return None
    tables_of_names = {"male": "given_male", "female": "given_female"}
    return next((told for told, table in tables_of_names.items() if words[0] in tables.words(table)), None)


def addressed_sex(mention: Mention) -> str | None:
    """What a form of address or an office tells, whatever the name."""
    words = {fold(word) for word in (*mention.text.split()[:1], *(mention.role or "").split())}
    return next((table for table in ("male", "female") if words & tables.words(table)), None)


def _fullest(name: str, names: Names) -> tuple[str, ...]:
    """The names, of those in the article, that this one may be short for: itself where there is none."""
    short = parsed(name)
    others = names.sharing_a_word(name)
    turned = [other for other, full in others if _is_turned(name, other, names)]
    if turned:
        return _fullest(turned[0], names)
    longer = [other for other, full in others if same_but_generation(name, other)]
    longer = longer or [other for other, full in others if short_for(short, full)]
    if not longer:
        longer = [other for other, full in others if _given_name(short, full)]
    if not longer and not any(full[-1] == short[-1] for _, full in others):
        longer = [other for other, full in names.looking_alike(name) if _misprint(short, full, names.surnames)]
    distinct: dict[str, str] = {}
    for other in sorted(longer, key=lambda other: (-len(other), other)):
        distinct.setdefault(key(other), other)
    # "Roe" is short for "J. Roe", which is short for "Jane Roe": one person.
    maximal = [
        other
        for other in distinct.values()
        if not any(other != third and short_for(parsed(other), parsed(third)) for third in distinct.values())
    ]
    return tuple(maximal) or (name,)


def _resolved(mention: Mention, fullest: dict[str, tuple[str, ...]], sexes: dict[str, str]) -> str:
    """The one full name; where several fit, the only one of the right sex; else the name as it stands."""
    candidates = fullest[mention.name]
    own = sex(mention)
    if own and len(candidates) > 1:
        candidates = tuple(name for name in candidates if sexes.get(name) == own)
    elif own:
        candidates = tuple(name for name in candidates if sexes.get(name, own) == own)
    return candidates[0] if len(candidates) == 1 else mention.name


def _bearer_so_far(
    mention: Mention, bearers: Sequence[str], first: Mapping[str, int], kin: Mapping[str, Span]
) -> str:
    """The one of several with this surname who alone has been named so far, or whose relatives came in later."""
    named = [name for name in bearers if first[name] < mention.span.start]
    if len(named) == 1:
        return named[0]
    heads = [name for name in named if name not in kin]
    if len(heads) == 1 and all(first[heads[0]] < kin[name].start for name in named if name in kin):
        return heads[0]
    return mention.name


def _sexes(people: Iterable[Mention], fullest: dict[str, tuple[str, ...]]) -> dict[str, str]:
    told: dict[str, str] = {}
    for mention in people:
        own = sex(mention)
        if own and fullest[mention.name] == (mention.name,):
            told.setdefault(mention.name, own)
    return told


def _is_turned(name: str, other: str, names: Names) -> bool:
    """ "Roe Jane" for "Jane Roe", family name first: which begins with a given name, or comes more often."""
    words, order = parsed(name), parsed(other)
    if len(words) < 2 or words == order or sorted(words) != sorted(order):
        return False
    rank = (is_given_name(order[0]), names.counts[other], other)
    return rank > (is_given_name(words[0]), names.counts[name], name)


def short_for(short: Name, full: Name) -> bool:
    """Whether every part of `short` is in `full`, in a way in which names are shortened."""
    if short == full or not full.full:
        return False
    if "-" in full[-1] and short[0] == full[0] and len(short) > 1 and short[-1] in full[-1].split("-"):
        return True  # "Ruth Ada Roe" for "Ruth Roe-Doe"
    if len(short) > len(full):
        return False
    if len(short) == 1:
        return short[0] in full.surnames
    same_ends = short[-1] == full[-1] and full[0].startswith(short[0]) and len(short[0]) in {1, len(full[0])}
    return full[-len(short) :] == short or (same_ends and set(short[1:]) <= set(full))


def _given_name(short: Name, full: Name) -> bool:
    """ "Lula" for "Luiz Inácio Lula da Silva": inside one article any of the names will do."""
    return len(short) == 1 and full.full and short[0] in full


def _misprint(short: Name, full: Name, surnames: Counter[str]) -> bool:
    """One slip of the fingers: two letters changed places, or, in a long and rarer name, one letter is wrong."""
    wrong, right = short[-1], full[-1]
    if not full.full or surnames[wrong] > surnames[right] or short[:-1] not in {(), full[:-1]}:
        return False
    if wrong[0] != right[0] or len(wrong) != len(right) or OSA.distance(wrong, right) != 1:
        return False
    if sorted(wrong) == sorted(right):
        return len(right) >= SHORTEST_TRANSPOSED
    return len(right) >= SHORTEST_MISTYPED and surnames[wrong] == 1 <= surnames[right]
