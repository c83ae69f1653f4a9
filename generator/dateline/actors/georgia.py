"""Georgia: a country in the Caucasus, unless the article is about the American state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dateline.actors import tables
from dateline.model import ActorType, Mention

COUNTRY = "georgia"
STATE = "georgia-us-state"


def decide(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions, Georgia as a place where the article's other words speak for the state.

    Where they say nothing, it is the country.
    """
    if not any(mention.key == COUNTRY for mention in mentions):
        return tuple(mentions)
    if _clues("georgia_state", text) <= _clues("georgia_country", text):
        return tuple(mentions)
    return tuple(
        replace(mention, key=STATE, type=ActorType.PLACE) if mention.key == COUNTRY else mention
        for mention in mentions
    )


def _clues(table: str, text: str) -> int:
    """How many of the table's different clues the text holds."""
    return len({found.lower() for found in _pattern(table).findall(text)})


@cache
def _pattern(table: str) -> re.Pattern[str]:
    clues = "|".join(re.escape(clue) for clue in sorted(tables.words(table), key=lambda clue: (-len(clue), clue)))
    return re.compile(rf"\b(?:{clues})(?!\w)", re.IGNORECASE)
