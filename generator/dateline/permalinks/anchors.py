"""Lines of the register → the pieces of evidence they rest on, found again after text and rules have changed.

Tried in this order: the same sentence in the same article; a like sentence there, told by its date and by its place
between sentences that are found again; the same sentence, of the same date, in another article.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Event, Permalink
from dateline.permalinks.likeness import likeness
from dateline.permalinks.register import shortened
from dateline.timex import edtf

# How alike two sentences must be (0 to 100) if date and place agree, the date alone, the place alone.
BOTH, DATE, PLACE = 65, 80, 75
TITLE = 0.95  # what a like title counts, against a like sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """What is compared of an event that one report makes alone."""

    article: str
    start: int
    quote: str
    date: str
    title: str


def piece(part: Event) -> Piece:
    evidence = part.evidence[0]
    title = " ".join(part.title.split())
    return Piece(evidence.article, evidence.span.start, shortened(evidence.quote), edtf(part.interval), title)


def anchored(lines: Sequence[Permalink], pieces: Sequence[Piece], moves: Mapping[str, str]) -> tuple[int | None, ...]:
    """For each line the number of its piece. `lines` stand in the order in which their articles tell them."""
    found = _Anchors(lines, pieces)
    lines_of: dict[str, list[int]] = defaultdict(list)
    pieces_of: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        lines_of[moves.get(line.article, line.article)].append(number)
    for number, one in enumerate(pieces):
        pieces_of[one.article].append(number)
    for article, here in lines_of.items():
        there = sorted(pieces_of.get(article, ()), key=lambda number: pieces[number].start)
        found.same(here, there)
        found.like(here, there)
    found.elsewhere()
    return tuple(found.of_line)


class _Anchors:
    """What has been found so far."""

    def __init__(self, lines: Sequence[Permalink], pieces: Sequence[Piece]) -> None:
        self._lines = lines
        self._pieces = pieces
        self.of_line: list[int | None] = [None] * len(lines)
        self._taken: set[int] = set()

    def _set(self, line: int, piece: int) -> None:
        self.of_line[line] = piece
        self._taken.add(piece)

    def same(self, lines: Iterable[int], pieces: Iterable[int]) -> None:
        """Sentences that are unchanged. One that tells of several events has several lines and pieces.

        Lines that are left over share a piece: of what the sentence told, less is read out of it now.
        """
        by_quote: dict[str, list[int]] = defaultdict(list)
        for number in pieces:
            by_quote[self._pieces[number].quote].append(number)
        waiting: dict[str, list[int]] = defaultdict(list)
        for number in lines:
            if self._lines[number].quote in by_quote:
                waiting[self._lines[number].quote].append(number)
        for quote, here in waiting.items():
            there = by_quote[quote]
            pairs = sorted(
                (self._distance(line, piece), abs(place - other), place, other, line, piece)
                for place, line in enumerate(here)
                for other, piece in enumerate(there)
            )
            for *_, line, piece in pairs:
                if self.of_line[line] is None and piece not in self._taken:
                    self._set(line, piece)
            for *_, line, piece in pairs:
                if self.of_line[line] is None:
                    self._set(line, piece)

    def _distance(self, line: int, piece: int) -> tuple[bool, bool]:
        known, one = self._lines[line], self._pieces[piece]
        return known.detail != one.date, known.title != one.title

    def like(self, lines: Sequence[int], pieces: Sequence[int]) -> None:
        """Sentences that were edited, the likest first; each that is found says where its neighbours may be."""
        fences = [
            (place, self._pieces[found].start)
            for place, line in enumerate(lines)
            if (found := self.of_line[line]) is not None
        ]
        pairs = []
        for place, line in enumerate(lines):
            if self.of_line[line] is None:
                for piece in pieces:
                    if piece not in self._taken and (score := self._likeness(line, piece)) >= BOTH:
                        known, one = self._lines[line], self._pieces[piece]
                        pairs.append((-score, known.detail != one.date, place, one.start, line, piece))
        for negative, other_date, place, start, line, piece in sorted(pairs):
            if self.of_line[line] is not None or piece in self._taken:
                continue
            between = _between(fences, place, start)
            enough = (PLACE if other_date else BOTH) if between else (101 if other_date else DATE)
            if -negative >= enough:
                self._set(line, piece)
                insort(fences, (place, start))

    def _likeness(self, line: int, piece: int) -> float:
        known, one = self._lines[line], self._pieces[piece]
        if not known.quote:
            return 0
        return max(likeness(known.quote, one.quote), TITLE * likeness(known.title, one.title))

    def elsewhere(self) -> None:
        """Sentences that are now in another article, a copy that has a line of its own last of all."""
        at: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, one in enumerate(self._pieces):
            at[one.quote, one.date].append(number)
        for number, line in enumerate(self._lines):
            if self.of_line[number] is None and (there := at.get((line.quote, line.detail))):
                self._set(number, min(there, key=lambda piece: (piece in self._taken, self._key(piece))))

    def _key(self, piece: int) -> tuple[str, int]:
        return self._pieces[piece].article, self._pieces[piece].start


def _between(fences: Sequence[tuple[int, int]], place: int, start: int) -> bool:
    """Whether a piece that begins at `start` stands between those that are found before and after the line."""
    after = bisect(fences, (place, start))
    earlier = after == 0 or fences[after - 1][1] <= start
    later = after == len(fences) or start <= fences[after][1]
    return earlier and later
