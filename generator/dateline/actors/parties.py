"""British parties by the word that stands for them: "Labour", "the Conservatives", "a Tory MP"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dateline.actors import gazetteer, tables
from dateline.actors.gazetteer import Match
from dateline.model import Mention, Span, Trust

COUNTRY = "united-kingdom"
NAMED = re.compile(
    r"\b(?P<party>Labour|Conservatives?|Tory)\b(?!['-]?\w*\s(?:Party|of)\b|-\w)(?:(?P<next>\s[A-Z]\w*)|)"
)


def find(text: str, sentences: Sequence[Span], matches: Iterable[Match], country: str | None) -> Iterator[Mention]:
    """The parties, where the article's other words speak for Britain and it is not about another `country`."""
    british = {match.entry.id for match in matches if COUNTRY in (match.entry.id, match.entry.parent)}
    if country not in (None, COUNTRY) or not (british or _clue().search(text)):
        return
    for sentence in sentences:
        for found in NAMED.finditer(text, sentence.start, sentence.end):
            span = Span(*found.span("party"))
            if found.start() > sentence.start or not _costs(text, span.end):
                entry = gazetteer.entries()[tables.pairs("parties")[found["party"].lower()]]
                yield Mention(span, found["party"], entry.name, entry.id, entry.type, Trust.GAZETTEER)


def _costs(text: str, end: int) -> bool:
    """ "Labour costs rose": a word at the head of a sentence."""
    word = re.match(r"\s([a-z]+)", text[end : end + 20])
    return bool(word and word[1] in tables.words("labour_things"))


@cache
def _clue() -> re.Pattern[str]:
    clues = "|".join(map(re.escape, sorted(tables.words("british_clues"))))
    return re.compile(rf"(?<!\w)(?:{clues})(?![a-z])", re.IGNORECASE)
