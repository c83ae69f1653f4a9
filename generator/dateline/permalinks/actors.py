"""Actors that were published under an id that no article gives any more: where the address leads now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dateline.actors.names import fold
from dateline.model import Chronology, Permalink, Redirect, Subject


def renamed_actors(found: Chronology, register: Iterable[Permalink]) -> tuple[Redirect, ...]:
    """To the one actor that bears the name now. Those that merging found are in `found.redirects` already."""
    known = {actor.id for actor in found.actors}
    known |= {redirect.id for redirect in found.redirects if redirect.subject is Subject.ACTOR}
    known |= {gone.id for gone in found.gone if gone.subject is Subject.ACTOR}
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in found.actors:
        for name in (actor.name, *actor.aliases):
            bearers[fold(name), actor.type.value].add(actor.id)
    renamed = {}
    for line in register:
        if line.subject is Subject.ACTOR and line.id not in known:
            named = bearers.get((fold(line.title), line.detail), set())
            if len(named) == 1:
                renamed[line.id] = min(named)
    return tuple(Redirect(Subject.ACTOR, id, to) for id, to in sorted(renamed.items()))
