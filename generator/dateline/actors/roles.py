"""The office stated beside a name: "Kremlin spokesman Dmitry Peskov", "Jane Roe, the mayor of Leeds,"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dateline.actors import tables
from dateline.actors.names import fold, possessive_end
from dateline.actors.order import by_sentence
from dateline.model import ActorType, Mention, Span

LONGEST_ROLE = 90
MOST_WORDS_BEFORE = 3
OF = re.compile(r"\sof\s(?:the\s)?\Z")
CAPITALISED_BEFORE = re.compile(r"(?<![\w.])([A-Z][\w-]+)\s\Z")
ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their)\s+", re.IGNORECASE)
SPACE = re.compile(r"\s+")
# What ends a role that stands behind the name.
ROLE_END = re.compile(
    r"[,;.:()—–\"“”?!\n]|\s(?:who|which|that|said|says|told|has|had|was|is|and|but|when|while|as)\b"
)


def add(text: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions, people with the role that their sentence states right beside the name."""
    added = []
    for sentence, here in zip(sentences, by_sentence(mentions, sentences), strict=True):
        for mention in here:
            if mention.type is ActorType.PERSON:
                role = _before(text, sentence, mention.span, here) or _behind(text, sentence, mention.span, here)
                mention = replace(mention, role=role)
            added.append(mention)
    return tuple(added)


def follows_title(text: str, span: Span) -> bool:
    """Whether an office stands right before the words: then they are a person's name."""
    return _title_before().search(text, max(0, span.start - 24), span.start) is not None


def follows_small_title(text: str, span: Span) -> bool:
    """The same where the office is in small letters or "MP", and no other name."""
    found = _title_before().search(text, max(0, span.start - 24), span.start)
    title = found.group().split()[-1] if found else ""
    return title.islower() or title == "MP"


def office(role: str) -> str | None:
    """The bare office in a role, in lower case: "spokesman" for "Kremlin spokesman"."""
    found = _anywhere().search(role)
    return found.group().lower() if found else None


def held(role: str) -> bool:
    """Whether the role is held now: not a "former" one."""
    return not {fold(word) for word in re.split(r"[\s-]+", role)} & tables.words("not_in_office")


def _before(text: str, sentence: Span, person: Span, mentions: Sequence[Mention]) -> str | None:
    """ "Kremlin spokesman", "Senate Majority Leader", "Prime Minister of Georgia" right before the name."""
    end = person.start
    office_end = end
    for other in mentions:
        of = OF.search(text, sentence.start, other.span.start) if other.span.end == end - 1 else None
        if of:
            office_end = of.start() + 1
    found = _title_before().search(text, max(sentence.start, office_end - LONGEST_ROLE), office_end)
    if found is None:
        return None
    start = _with_capitals(text, sentence, found.start())
    start = min((other.span.start for other in mentions if other.span.start < start < other.span.end), default=start)
    for other in mentions:
        if other.type is not ActorType.PERSON and other.span.end < start:
            gap = text[possessive_end(text, other.span.end) : start]
            start = other.span.start if gap == " " else start
    return _tidy(text[start:end])


def _with_capitals(text: str, sentence: Span, start: int) -> int:
    """Where the capitalised words right before an office in capitals begin."""
    if not text[start].isupper():
        return start
    for _ in range(MOST_WORDS_BEFORE):
        word = CAPITALISED_BEFORE.search(text, sentence.start, start)
        if (
            word is None
            or word[1].lower() in tables.words("not_names", "function_words") - tables.pairs("organs").keys()
        ):
            break
        start = word.start()
    return start


def _behind(text: str, sentence: Span, person: Span, mentions: Sequence[Mention]) -> str | None:
    found = _title_behind().match(text, person.end, min(sentence.end, person.end + LONGEST_ROLE))
    if found is None:
        return None
    end = ROLE_END.search(text, found.end(), sentence.end)
    # An office followed by a name belongs to the next person: "Roe, President Doe and others".
    stop = end.start() if end else sentence.end
    stop = max((other.span.end for other in mentions if other.span.start < stop < other.span.end), default=stop)
    region = Span(found.start(1), stop)
    if stop - person.end > LONGEST_ROLE or any(
        other.type is ActorType.PERSON and other.span.overlaps(region) for other in mentions
    ):
        return None
    return _tidy(text[region.start : region.end])


def _tidy(role: str) -> str:
    role = SPACE.sub(" ", role).strip(" ,")
    article = ARTICLE.match(role)
    return role[article.end() :] if article else role


@cache
def _title() -> str:
    titles = "|".join(
        re.escape(title).replace(r"\ ", r"\s") for title in sorted(tables.words("titles"), key=lambda t: (-len(t), t))
    )
    return rf"(?:(?:[a-z]+\s)?(?:minister|secretary)|{titles})"


@cache
def _modifier() -> str:
    modifiers = "|".join(
        re.escape(word) for word in sorted(tables.words("title_modifiers"), key=lambda t: (-len(t), t))
    )
    return rf"(?:(?:{modifiers})[\s-]){{0,3}}"


@cache
def _title_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){_modifier()}(?<![\w])(?:{_title()})\.?,?\s\Z", re.IGNORECASE)


@cache
def _title_behind() -> re.Pattern[str]:
    return re.compile(
        rf",\s(?:who\s(?:is|was|serves\sas)\s)?((?:(?:the|an?|its|his|her)\s)?(?!is\s|was\s|has\s|had\s)(?:[\w'’.&-]+\s){{0,4}}?{_modifier()}{_title()}\b)",
        re.IGNORECASE,
    )


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"\b{_title()}\b", re.IGNORECASE)
