"""The evidence sentence, cut where its date and its actors stand, and what each of them was read as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import Evidence
from dateline.site import words
from dateline.site.index import ActorEntry


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the quotation. `kind` is "date", "actor" or empty; `actor` is known for actors only."""

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


def quotation(evidence: Evidence, actors: Mapping[str, ActorEntry]) -> Quotation:
    pieces = []
    position = 0
    for mark in sorted(evidence.marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        if mark.span.start < position:
            continue  # inside the stretch before it: "Ministry of Defence of Belarus" holds "Belarus"
        if mark.span.start > position:
            pieces.append(Piece(evidence.quote[position : mark.span.start]))
        text = evidence.quote[mark.span.start : mark.span.end]
        if mark.actor is None:
            pieces.append(Piece(text, "date"))
        else:
            pieces.append(Piece(text, "actor", actors.get(mark.actor)))
        position = mark.span.end
    pieces.append(Piece(evidence.quote[position:]))
    return Quotation(
        evidence,
        tuple(piece for piece in pieces if piece.text),
        tuple(dict.fromkeys(piece for piece in pieces if piece.kind)),
        words.in_words(evidence.timex.interval) if evidence.timex else "",
    )
