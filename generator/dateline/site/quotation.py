"""The evidence sentence, cut where its date and its actors stand, and what each of them was read as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.model import Evidence, Span
from dateline.site import words
from dateline.site.index import ActorEntry


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the quotation. `kind` is "date", "actor", "figure" or empty; `actor` is known for actors only."""

    text: str
    kind: str = ""
    actor: ActorEntry | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """`pieces` together are exactly the quoted sentence; `readings` are those worth explaining, each once."""

    evidence: Evidence
    pieces: tuple[Piece, ...]
    readings: tuple[Piece, ...]
    read_as: str


def quotation(evidence: Evidence, actors: Mapping[str, ActorEntry], differing: Iterable[Span] = ()) -> Quotation:
    """`differing` are the figures that other sources give differently."""
    marks = [(mark.span, "actor" if mark.actor else "date", mark.actor) for mark in evidence.marks]
    marks += [(span, "figure", None) for span in differing]
    pieces = []
    position = 0
    for span, kind, actor in sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end)):
        if span.start < position:
            continue  # inside the stretch before it: "Ministry of Defence of Belarus" holds "Belarus"
        if span.start > position:
            pieces.append(Piece(evidence.quote[position : span.start]))
        text = evidence.quote[span.start : span.end]
        pieces.append(Piece(text, kind, actors.get(actor) if actor else None))
        position = span.end
    pieces.append(Piece(evidence.quote[position:]))
    return Quotation(
        evidence,
        tuple(piece for piece in pieces if piece.text),
        tuple(dict.fromkeys(piece for piece in pieces if piece.kind)),
        words.in_words(evidence.timex.interval) if evidence.timex else "",
    )
