"""Names of bodies and places that the article has told, where the language model overlooked them later."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from dateline.actors import organisations, tables
from dateline.actors.names import UPPER, fold, slug
from dateline.model import ActorType, Mention, Span, Trust

WORD = re.compile(rf"(?<![\w'.-])[{UPPER}]\w*(?:[-'&]\w+)*")
SMALL_WORD = re.compile(r"\b[a-z]+\b")
CAPITAL_BEHIND = re.compile(rf"(?:\s|-)[{UPPER}]|-|'?\s?\d")
CAPITAL_BEFORE = re.compile(rf"([{UPPER}][\w'-]*)\s\Z")
THE_BEFORE = re.compile(r"\b[Tt]he\s\Z")
SHORTEST = 4  # letters of a name that is not all capitals


@dataclass(frozen=True, slots=True)
class Known:
    """A name told, or the part of it that may stand for it: its last word with "the" only."""

    words: str
    mention: Mention
    with_the: bool = False


def find(text: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions to add. A single word at the head of a sentence must not be an ordinary word elsewhere."""
    known = _known(mentions)
    if not known:
        return ()
    starts, ends = [m.span.start for m in mentions], [m.span.end for m in mentions]
    small = {word.group() for word in SMALL_WORD.finditer(text)}
    found = []
    for sentence in sentences:
        end = sentence.start
        for word in WORD.finditer(text, sentence.start, sentence.end):
            if word.start() < end or _is_read(word.start(), starts, ends):
                continue
            for name in known.get(word.group().removesuffix("'s"), ()):
                span = Span(word.start(), word.start() + len(name.words))
                free = not _is_read(span.end - 1, starts, ends)
                if (
                    free
                    and text.startswith(name.words, span.start)
                    and _stands_alone(text, sentence, span, name, small)
                ):
                    mention = replace(name.mention, span=span, text=name.words, name=name.words, role=None)
                    found.append(replace(mention, key=slug(name.words)))
                    end = span.end
                    break
    return tuple(found)


def _known(mentions: Sequence[Mention]) -> dict[str, list[Known]]:
    """Whole names and what may stand for them by first word, the longest first."""
    named = [mention for mention in mentions if mention.trust is not Trust.GAZETTEER]
    bodies = [mention for mention in named if mention.type is ActorType.ORGANISATION]
    places = [mention for mention in named if mention.type is ActorType.PLACE]
    other = {fold(word) for m in mentions if m.type is ActorType.PERSON for word in m.name.split()}
    other |= {fold(place.name) for place in places}
    names = {mention.name: Known(mention.name, mention) for mention in (*places, *bodies)}
    for body in organisations.shortened(bodies).values():
        for first in (body.name.split()[0].removesuffix("'s"), *organisations.company_words(body.name)):
            if fold(first) not in other:
                names.setdefault(first, Known(first, body))
    for body in (mention for mention in mentions if mention.type is ActorType.ORGANISATION):
        last = body.name.split()[-1]
        if " " in body.name and fold(last) not in tables.words("legal_forms", "generic_ends"):
            names.setdefault(last, Known(last, replace(body, trust=Trust.CAPITALS), with_the=True))
    known: dict[str, list[Known]] = {}
    for words, name in sorted(names.items(), key=lambda item: (-len(item[0]), item[0])):
        first_word = WORD.match(words)
        if first_word and (len(words) >= SHORTEST or words.isupper()):
            known.setdefault(first_word.group().removesuffix("'s"), []).append(name)
    return known


def _is_read(start: int, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether one of the mentions, in text order, holds this place."""
    last = bisect_right(starts, start) - 1
    return last >= 0 and start < ends[last]


def _stands_alone(text: str, sentence: Span, span: Span, name: Known, small: Set[str]) -> bool:
    """Whether it is no part of a longer name and no ordinary word."""
    if text[span.end : span.end + 1].isalnum() or CAPITAL_BEHIND.match(text, span.end):
        return False
    if THE_BEFORE.search(text, max(sentence.start, span.start - 5), span.start):
        return True
    opens = not text[sentence.start : span.start].strip("“\"'( ")
    before = CAPITAL_BEFORE.search(text, max(sentence.start, span.start - 30), span.start)
    beside = tables.words("function_words", "not_names", "titles", "honorifics")
    if name.with_the or (before and fold(before[1]) not in beside):
        return False
    return not (opens and name.words.lower() in small)
