"""The actors whom editors name in event files: looked up where their ids lead now, and made where there are none."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.editorial.edits import EventEdit
from dateline.model import Actor, ActorType, Chronology, Finding, Subject, Trust
from dateline.spelling import nearest


class Cast:
    def __init__(self, found: Chronology) -> None:
        self._actors = {actor.id: actor for actor in found.actors}
        self._leads = {redirect.id: redirect.to for redirect in found.redirects if redirect.subject is Subject.ACTOR}
        self._hidden = {gone.id for gone in found.gone if gone.subject is Subject.ACTOR}
        self.findings: list[Finding] = []

    def actors(self) -> tuple[Actor, ...]:
        return tuple(sorted(self._actors.values(), key=lambda actor: (actor.name, actor.id)))

    def led(self, id: str) -> str:
        return id if id in self._actors else self._leads.get(id, id)

    def known(self, edit: EventEdit, field: str, ids: Iterable[str]) -> tuple[str, ...]:
        """The ids as they are now. One that is unknown becomes an actor, with a finding; a hidden one stays so."""
        found = []
        for given in ids:
            id = self.led(given)
            if id in self._hidden:
                continue
            if id not in self._actors:
                near = nearest(id, self._actors)
                hint = f"did you mean {' or '.join(near)}? Else write" if near else "write"
                remedy = f"{hint} actors/{id}.md, or correct the id"
                self.findings.append(Finding(edit.path, edit.line(field), f"no actor has the id {id!r}", remedy))
                name = id.replace("-", " ").title()
                self._actors[id] = Actor(id, name, ActorType.GROUP, trust=Trust.EDITOR)
            found.append(id)
        return tuple(found)
