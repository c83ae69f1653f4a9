"""Things of an article by the sentence they are in, in one pass."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from dateline.model import Span


class Placed(Protocol):
    @property
    def span(self) -> Span: ...


Thing = TypeVar("Thing", bound=Placed)


def by_sentence(things: Iterable[Thing], sentences: Sequence[Span]) -> list[list[Thing]]:
    """For each sentence its things in text order; what is in no sentence, or in two, is left out."""
    starts = [sentence.start for sentence in sentences]
    groups: list[list[Thing]] = [[] for _ in sentences]
    for thing in sorted(things, key=lambda thing: thing.span):
        position = bisect_right(starts, thing.span.start) - 1
        if position >= 0 and thing.span in sentences[position]:
            groups[position].append(thing)
    return groups
