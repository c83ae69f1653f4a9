"""Which id each event bears: the one it was published under, found by its evidence, else a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from dateline.chronology import default_id
from dateline.model import Event, Permalink, Source, Subject
from dateline.permalinks.anchors import anchored, piece
from dateline.permalinks.likeness import likeness

Order = tuple[str, str, int]


def with_lasting_ids(
    events: Sequence[Event], register: Iterable[Permalink], moves: Mapping[str, str], sources: Iterable[Source]
) -> tuple[Event, ...]:
    """The events, each report of them with the ids it was published under.

    An event that holds the evidence of several ids takes the one whose sentence was published first; the others lead
    to it, and each is its own again as soon as its sentence stands alone. An id whose evidence is now told apart
    stays with what it is called after.
    """
    register = tuple(register)
    lines = [line for line in register if line.subject is Subject.EVENT and line.quote]
    places = [(number, part) for number, event in enumerate(events) for part in event.alone]
    pieces = [piece(part) for _, part in places]
    pieces_of: dict[str, set[int]] = defaultdict(set)
    ids_at: dict[int, set[str]] = defaultdict(set)
    for line, found in zip(lines, anchored(lines, pieces, moves), strict=True):
        if found is not None:
            pieces_of[line.id].add(found)
            ids_at[found].add(line.id)

    published = {source.path: source.dct.day.isoformat() for source in sources if source.dct}

    def order(number: int) -> Order:
        one = pieces[number]
        return published.get(one.article, "9999"), one.article, one.start

    def owned(id: str, number: int) -> tuple[bool, float, Order]:
        return len(ids_at[number]) > 1, -likeness(id, default_id(places[number][1])), order(number)

    owner: dict[str, int] = {}
    ids: dict[int, list[tuple[Order, str]]] = defaultdict(list)  # of an event, with where each rests
    for id, found_at in pieces_of.items():
        first = min(found_at, key=partial(owned, id)) if len(found_at) > 1 else min(found_at)
        owner[id] = places[first][0]
        ids[owner[id]].append((order(first), id))

    taken = {line.id for line in register if line.subject is Subject.EVENT}
    settled = []
    numbers = iter(range(len(pieces)))
    for position, event in enumerate(events):
        own = min(ids[position])[-1] if position in ids else new_id(event, taken)
        taken.add(own)
        parts = []
        for part in event.alone:
            known = sorted(ids_at.get(next(numbers), ()))
            here = [id for id in known if owner[id] == position]
            elsewhere = [id for id in known if owner[id] != position]
            alone = "" if event.parts else own  # what was never published but with the others has no id of its own
            parts.append(called(part, own if own in here else here[0] if here else alone, here, elsewhere))
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
    former = {other for part in parts for other in (part.id, *part.former)} - {id, ""}
    once = {other for part in parts for other in part.once}
    found = called(event, id, sorted(former), sorted(once))
    return replace(found, parts=tuple(parts)) if event.parts else found


def called(part: Event, id: str, others: Iterable[str], once: Iterable[str] = ()) -> Event:
    """A report under an id and the others that lead to it."""
    former, before = tuple(other for other in others if other not in (id, "")), tuple(once)
    if (part.id, part.former, part.once) == (id, former, before):
        return part  # most are
    return replace(part, id=id, former=former, once=before)
