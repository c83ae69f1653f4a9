"""Which articles carry the text of another one: a report of a wire in several newspapers is one source.

An article is known by a sketch: the smallest hashes of the runs of words in it. Two sketches tell what share of the
shorter text is in the longer one, cut or respelt as it may be, and the text itself need not be kept (Broder 1997,
"On the resemblance and containment of documents").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zlib import crc32

_WORD = re.compile(r"[^\W_]+")
_RUN = 3  # words
_KEPT = 64  # hashes of a text
_HIGHEST = 2**32
_FEWEST = 8  # hashes to compare: fewer prove nothing
_SHARE = 0.6  # of the shorter text
_SHARE_OF_LITTLE = 0.8  # where one of them has few words: two sentences of one pattern are no copies
_WIDELY = 50  # articles in which a run of words stands that tells nothing apart
_WEEK = timedelta(days=7)  # a text that comes later is not carried but used again


@dataclass(frozen=True, slots=True)
class Sketched:
    """An article by its path, with the day of its publication if it is known."""

    path: str
    published: date | None
    sketch: tuple[int, ...]


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes of the runs of words, ascending; all of them for a short text."""
    words = _WORD.findall(text.lower())
    runs = {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    return tuple(sorted({crc32(run.encode()) for run in runs})[:_KEPT])


def share(one: Sequence[int], other: Sequence[int]) -> float:
    """About how much of the shorter text is in the longer one, from 0 to 1; 0 where too little can be compared."""
    last = min((hashes[-1] for hashes in (one, other) if len(hashes) == _KEPT), default=_HIGHEST)
    some, others = ({number for number in hashes if number <= last} for hashes in (one, other))
    fewer = min(len(some), len(others))
    return len(some & others) / fewer if fewer >= _FEWEST else 0.0


def originals(articles: Iterable[Sketched]) -> dict[str, str]:
    """For each article that carries the text of an earlier one, the path of the first that had it."""
    first: list[Sketched] = []
    having: dict[int, list[int]] = defaultdict(list)  # which of `first` have a hash
    found: dict[str, str] = {}
    for article in sorted(articles, key=lambda one: (one.published or date.max, one.path)):
        near = Counter(
            number for hashed in article.sketch if len(having[hashed]) <= _WIDELY for number in having[hashed]
        )
        original = next((first[number] for number in sorted(near) if _carries(article, first[number])), None)
        if original is not None:
            found[article.path] = original.path
        else:
            for hashed in article.sketch:
                having[hashed].append(len(first))
            first.append(article)
    return found


def _carries(one: Sketched, other: Sketched) -> bool:
    apart = abs(one.published - other.published) if one.published and other.published else timedelta()
    little = min(len(one.sketch), len(other.sketch)) < _KEPT
    return apart < _WEEK and share(one.sketch, other.sketch) >= (_SHARE_OF_LITTLE if little else _SHARE)
