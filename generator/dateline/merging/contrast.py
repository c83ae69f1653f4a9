"""Is it one sentence with another thing put in its place? "A fire destroyed *a mosque* in Bristol", "*a boatyard*"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from dateline.merging.figures import figures
from dateline.merging.words import COMMON, STOP, happenings, likened, stem

_WORD = re.compile(r"[^\W_]+")
_ALIKE = 0.6  # of the words; below it the sentences are only akin, and any word may differ
_MOST_WORDS = 3  # put in place of others


def contrasted(one: str, other: str) -> bool:
    """Whether two titles are the same but for something that each says in the other's place. Figures may differ, and
    words for the same thing or the same happening.

    >>> contrasted("Estonia raised its tax on beer by a tenth", "Estonia raised its tax on diesel by a tenth")
    True
    >>> contrasted("A lorry hit a tram in Linz, killing two", "A truck struck a tram in Linz, killing three")
    False
    """
    words, others = _WORD.findall(one), _WORD.findall(other)
    keys, other_keys = [likened(word) for word in words], [likened(word) for word in others]
    matcher = SequenceMatcher(None, keys, other_keys, autojunk=False)
    if matcher.quick_ratio() < _ALIKE or matcher.ratio() < _ALIKE:
        return False
    return any(
        operation == "replace"
        and max(end - start, other_end - other_start) <= _MOST_WORDS
        and _tells(words[start:end], other_keys)
        and _tells(others[other_start:other_end], keys)
        for operation, start, end, other_start, other_end in matcher.get_opcodes()
    )


def _tells(words: Sequence[str], elsewhere: Collection[str]) -> bool:
    """Whether one of the words says something that is not also said elsewhere, and is no verb for what happens."""
    happening = {at for where, _ in happenings([stem(word) for word in words]) for at in where}
    return any(
        at not in happening
        and len(word) > 1
        and stem(word) not in STOP
        and likened(word) not in COMMON
        and likened(word) not in elsewhere
        and not figures(word)
        for at, word in enumerate(words)
    )
