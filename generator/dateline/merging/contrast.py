"""Is it one sentence with another thing in its place? "A fire destroyed *a mosque* in Bristol", "*a boatyard*"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from dateline.merging.figures import figures
from dateline.merging.words import COMMON, STOP, happenings, likened, stem

_WORD = re.compile(r"[^\W_]+")
_ALIKE = 0.6  # of the words; below it the sentences are only akin, and any word may differ
_PASSIVE = frozenset({"by", "was", "were", "is", "are", "been", "being"})
_MOST_WORDS = 3  # put in place of others


def contrasted(one: str, other: str) -> bool:
    """Whether two titles are the same but for something that each says in the other's place. Figures may differ, and
    words for the same thing or the same happening.

    >>> contrasted("Estonia raised its tax on beer by a tenth", "Estonia raised its tax on diesel by a tenth")
    True
    >>> contrasted("A lorry hit a tram in Linz, killing two", "A truck struck a tram in Linz, killing three")
    False
    """
    if one == other:
        return False
    words, others = _WORD.findall(one), _WORD.findall(other)
    keys, other_keys = [likened(word) for word in words], [likened(word) for word in others]
    if _turned_round(words, others):
        return True
    matcher = SequenceMatcher(None, keys, other_keys, autojunk=False)
    if matcher.quick_ratio() < _ALIKE or matcher.ratio() < _ALIKE:
        return False
    for operation, start, end, other_start, other_end in matcher.get_opcodes():
        put, instead = words[start:end], others[other_start:other_end]
        if operation != "replace" or max(len(put), len(instead)) > _MOST_WORDS:
            continue
        if (_tells(put, other_keys) and _tells(instead, keys)) or _happen_apart(put, instead):
            return True
    return False


def _turned_round(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the same verb, the first of both, stands between the same two, who have changed places, and neither is
    in the passive: "A sued B", "B sued A"."""
    if not _PASSIVE.isdisjoint(one) or not _PASSIVE.isdisjoint(other):
        return False
    parts = []
    for words in (one, other):
        keys = [stem(word) for word in words]
        where = next((where for where, names in happenings(keys) if names), range(0))
        parts.append(
            (keys[where.start : where.stop], set(keys[: where.start]) - STOP, set(keys[where.stop :]) - STOP)
        )
    (verb, before, after), (other_verb, other_before, other_after) = parts
    return verb == other_verb and bool(before & other_after and after & other_before)


def _happen_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both say what happens, and not the same."""
    told, instead = (
        {name for _, names in happenings([*map(stem, words)]) for name in names} for words in (one, other)
    )
    return bool(told and instead and not told & instead)


def _tells(words: Sequence[str], elsewhere: Collection[str]) -> bool:
    """Whether one of the words says something that is not also said elsewhere, and does not say what happens."""
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
