"""Which id each event bears: the one it was published under, found by its evidence, else a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.chronology import default_id
from dateline.model import Event, Permalink, Source, Subject
from dateline.permalinks.anchors import Piece, anchored, piece

Order = tuple[str, str, int]


def with_lasting_ids(
    events: Sequence[Event], register: Iterable[Permalink], moves: Mapping[str, str], sources: Iterable[Source]
) -> tuple[Event, ...]:
    """The events, each report of them with the id it was published under alone.

    An event that holds the evidence of several ids takes the one whose sentence was published first; the others lead
    to it, and each is its own again as soon as its sentence stands alone.
    """
    register = tuple(register)
    lines = [line for line in register if line.subject is Subject.EVENT and line.quote]
    places = [(number, part) for number, event in enumerate(events) for part in event.alone]
    pieces = [piece(part) for _, part in places]
    published = {source.path: _published(source) for source in sources}
    order = [_order(one, published) for one in pieces]

    pieces_of: dict[str, set[int]] = defaultdict(set)
    for line, found in zip(lines, anchored(lines, pieces, moves), strict=True):
        if found is not None:
            pieces_of[line.id].add(found)
    ids: dict[int, list[tuple[Order, str]]] = defaultdict(list)  # of an event, with where each rests
    at: dict[int, list[str]] = defaultdict(list)  # of a piece, without those that belong to another event
    for id, found_at in pieces_of.items():
        first = min(found_at, key=lambda number: order[number])
        owner = places[first][0]
        ids[owner].append((order[first], id))
        for number in found_at:
            if places[number][0] == owner:
                at[number].append(id)

    taken = {line.id for line in register if line.subject is Subject.EVENT}
    settled = []
    numbers = iter(range(len(pieces)))
    for position, event in enumerate(events):
        own = min(ids[position])[1] if position in ids else new_id(event, taken)
        taken.add(own)
        parts = tuple(_part(part, sorted(at[next(numbers)]), own) for part in event.alone)
        settled.append(_event(event, own, parts))
    return tuple(settled)


def new_id(event: Event, taken: Iterable[str]) -> str:
    """The id an event gets that has none: readable, resting on its evidence, nobody else's."""
    id, number = default_id(event), 1
    while (free := id if number == 1 else f"{id}-{number}") in taken:
        number += 1
    return free


def with_id(event: Event, id: str) -> Event:
    """The event under this id; those of its reports lead to it."""
    return _event(event, id, event.alone)


def _event(event: Event, id: str, parts: Sequence[Event]) -> Event:
    former = {other for part in parts for other in (part.id, *part.former)} - {id}
    return replace(event, id=id, former=tuple(sorted(former)), parts=tuple(parts) if event.parts else ())


def _part(part: Event, ids: Sequence[str], own: str) -> Event:
    """A report under its own id, or that of its event where it has none."""
    if not ids:
        return replace(part, id=own, former=())
    id = own if own in ids else ids[0]
    return replace(part, id=id, former=tuple(other for other in ids if other != id))


def _published(source: Source) -> str:
    return source.dct.day.isoformat() if source.dct else "9999"


def _order(one: Piece, published: Mapping[str, str]) -> Order:
    return published.get(one.article, "9999"), one.article, one.start
