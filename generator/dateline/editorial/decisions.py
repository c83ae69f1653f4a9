"""The chronology as the articles give it, and what editors decided → the chronology as editors want it.

Ids are looked up where they lead now, so that a decision holds when the program joins its event to another. The
order: splits, events written by hand, merges, what a file says of one event, what is hidden or withdrawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from dateline.chronology import linked, position
from dateline.editorial import grouping
from dateline.editorial.cast import Cast
from dateline.editorial.edits import Cut, EventEdit
from dateline.model import (
    Absence,
    Basis,
    Chronology,
    Event,
    Finding,
    Gone,
    Kind,
    Permalink,
    Redirect,
    Status,
    Subject,
)
from dateline.permalinks import Nearest, interval, named
from dateline.spelling import did_you_mean
from dateline.timex import edtf

_ONE_VALUE = ("title", "interval", "status", "kind", "actors", "place", "tags")  # what two files can contradict in


def apply(found: Chronology, edits: Iterable[EventEdit], register: Iterable[Permalink] = ()) -> Chronology:
    """A file about no known event is an event written by hand if it has a title and a date, else a finding."""
    desk = _Desk(found, register)
    every = tuple(edits)
    waiting = [edit for edit in every if edit.split]
    while now := [edit for edit in waiting if desk.has(edit)]:  # what is split off may be split again
        waiting = [edit for edit in waiting if edit not in now]
        for edit in now:
            desk.split(edit)
    for edit in every:
        desk.write(edit)
    about = [edit for edit in every if desk.knows(edit)]
    for edit in about:
        if edit.hide or edit.merge_into or edit.status is Status.RETRACTED:
            desk.take_out(edit)
    desk.join(about)
    for edit in about:
        desk.remove(edit)
    return desk.chronology()


class _Desk:
    """Events under the editors' hands. `_leads` says which event an id that none bears belongs to."""

    def __init__(self, found: Chronology, register: Iterable[Permalink]) -> None:
        self._found = found
        self._events = {event.id: event for event in found.events}
        self._leads = {former: event.id for event in found.events for former in event.former}
        self._lines: dict[str, Permalink] = {}
        for line in register:
            if line.subject is Subject.EVENT:
                self._lines.setdefault(line.id, line)
        self._cast = Cast(found)
        self._redirects: list[Redirect] = []
        self._gone: list[Gone] = []
        self._findings: list[Finding] = []
        self._nearest: Nearest | None = None

    def chronology(self) -> Chronology:
        return replace(
            self._found,
            events=tuple(sorted(linked(self._events.values()), key=position)),
            actors=self._cast.actors(),
            redirects=(*self._found.redirects, *self._redirects),
            gone=(*self._found.gone, *self._gone),
            findings=(*self._found.findings, *self._cast.findings, *self._findings),
        )

    # -- finding the event -------------------------------------------------------------------------------------

    def has(self, edit: EventEdit) -> bool:
        return self._event(edit.event) is not None

    def _event(self, id: str) -> Event | None:
        return self._events.get(id) or self._events.get(self._leads.get(id, ""))

    def _put(self, *events: Event) -> None:
        for event in events:
            self._events[event.id] = event
            self._leads.pop(event.id, None)
            for former in event.former:
                if former not in self._events:
                    self._leads[former] = event.id

    def _tell(self, edit: EventEdit, field: str, what: str, remedy: str, *, error: bool = True) -> None:
        self._findings.append(Finding(edit.path, edit.line(field), what, remedy, error=error))

    def write(self, edit: EventEdit) -> None:
        """An event written by hand; not where the id is that of an extracted event, which may come back."""
        line = self._lines.get(edit.event)
        extracted = line is not None and bool(line.quote)
        if edit.title is None or edit.interval is None or extracted or self._event(edit.event):
            return
        self._put(
            Event(
                id=edit.event,
                interval=edit.interval,
                title=edit.title,
                status=edit.status or Status.REPORTED,
                kind=edit.kind or Kind.OCCURRENCE,
                basis=Basis.EDITOR,
                path=edit.path,
            )
        )

    def knows(self, edit: EventEdit) -> bool:
        """Whether the event is there. If it is not, that is told, and what the file says of its page holds."""
        if self._event(edit.event):
            return True
        line = self._lines.get(edit.event)
        target = self._event(edit.merge_into) if edit.merge_into else None
        if line and target:
            self._redirects.append(Redirect(Subject.EVENT, edit.event, target.id))
        elif line and edit.hide:
            self._gone.append(Gone(Subject.EVENT, edit.event, Absence.HIDDEN))
        elif line:
            withdrawn = edit.status is Status.RETRACTED
            self._gone.append(
                Gone(
                    Subject.EVENT,
                    edit.event,
                    Absence.WITHDRAWN if withdrawn else Absence.VANISHED,
                    edit.title or line.title,
                    edit.interval or interval(line),
                    edit.note if withdrawn else "",
                    edit.corrections,
                )
            )
            if not withdrawn:
                self._lost(edit, line)
        else:
            self._unknown(edit)
        return False

    def _lost(self, edit: EventEdit, line: Permalink) -> None:
        near = self._near().to(line.title, line.detail, line.article, line.quote)
        known = f"its event {edit.event} (“{line.title}”, {line.detail}) is no longer found in {line.article}"
        hint = f"write `event: …` with {named(near)}" if near else "write `event: …` with another id"
        self._tell(edit, "event", known, f"{hint}, or wait: the file takes effect again if the event comes back")

    def _unknown(self, edit: EventEdit) -> None:
        near = self._near().to(edit.title or "", edtf(edit.interval) if edit.interval else "")
        hint = f"did you mean {named(near)}?" if near else self._spelt_like(edit.event)
        self._tell(edit, "event", f"no event has the id “{edit.event}”", hint)

    def _near(self) -> Nearest:
        """Made once: while lost decisions are told, no event changes."""
        if self._nearest is None:
            self._nearest = Nearest(self._events.values())
        return self._nearest

    def _spelt_like(self, id: str) -> str:
        return did_you_mean(id, self._events, "`dateline events` lists the ids")

    # -- grouping evidence -------------------------------------------------------------------------------------

    def split(self, edit: EventEdit) -> None:
        event = self._event(edit.event)
        if event is None:
            return
        cuts = [(cut, away) for cut in edit.split if (away := self._away(edit, event, cut))]
        if cuts and all(any(part in away for _, away in cuts) for part in event.alone):
            self._tell(edit, "split", "nothing would be left of the event", "leave one piece of evidence in it")
        else:
            taken = {*self._lines, *self._events, *self._leads}
            self._replace((event,), grouping.split(event, edit.event, cuts, taken))

    def _away(self, edit: EventEdit, event: Event, cut: Cut) -> tuple[Event, ...]:
        """What a cut takes out of the event. It is no mistake if another event has it: they are apart then."""
        away = grouping.fitting(event.alone, cut)
        if not away:
            every = [part for other in self._events.values() for part in other.alone if part.evidence]
            near = grouping.fitting(every, cut) or tuple(filter(None, (grouping.nearest(every, cut),)))
            away = tuple(part for part in near if part in event.alone)
            if near and not away:
                return ()
        owner = self._event(cut.event) if cut.event else None
        if away and (owner is None or owner.id == event.id):
            return away
        if away:
            what, remedy = f"“{cut.event}” is another event", "choose an id of its own"
        else:
            told = " ".join(filter(None, (cut.article, cut.quote and f"“{cut.quote[:60]}”")))
            what, remedy = f"no evidence fits {told}", "give words as they stand in the quotation"
        self._findings.append(Finding(edit.path, cut.line, f"nothing is split off: {what}", remedy, error=True))
        return ()

    def take_out(self, edit: EventEdit) -> None:
        """What is hidden, withdrawn or merged is what the editor saw, whatever the program joined or parted since."""
        self._replace(*grouping.taken_out(self._events.values(), edit.event, self._lines))

    def _replace(self, old: Iterable[Event], new: Iterable[Event]) -> None:
        for event in old:
            del self._events[event.id]
        self._put(*new)

    def join(self, edits: Sequence[EventEdit]) -> None:
        """Merges, and what the files say of each event: of one that is merged before, of all others after."""
        about = [(edit, event.id) for edit in edits if (event := self._event(edit.event))]
        ends = grouping.ends(self._steps(about), partial(self._tell_circle, about))
        self._change((edit, id) for edit, id in about if id in ends)
        joining: dict[str, list[Event]] = defaultdict(list)
        for source, target in ends.items():
            joining[target].append(self._events.pop(source))
            self._leads[source] = target
        for target, sources in joining.items():
            self._put(grouping.merged(self._events[target], sorted(sources, key=position)))
        self._change((edit, id) for edit, id in about if id not in ends)

    def _steps(self, about: Iterable[tuple[EventEdit, str]]) -> dict[str, str]:
        steps: dict[str, str] = {}
        for edit, source in about:
            if edit.merge_into and (target := self._event(edit.merge_into)) is None:
                what = f"“merge_into” names no event: {edit.merge_into}"
                self._tell(edit, "merge_into", what, self._spelt_like(edit.merge_into))
            elif edit.merge_into and target and target.id != source:
                steps[source] = target.id
        return steps

    def _tell_circle(self, about: Iterable[tuple[EventEdit, str]], id: str) -> None:
        edit = next(edit for edit, source in about if source == id and edit.merge_into)
        self._tell(edit, "merge_into", "“merge_into” leads back to this event", "remove it from one of the files")

    # -- what a file says of one event -------------------------------------------------------------------------

    def _change(self, about: Iterable[tuple[EventEdit, str]]) -> None:
        of_event: dict[str, list[EventEdit]] = defaultdict(list)
        for edit, id in about:
            of_event[id].append(edit)
        for id, edits in of_event.items():
            # A file that names another id of the event comes first, so that the one that names its own has its way.
            for edit in sorted(edits, key=lambda edit: (edit.event == id, edit.path)):
                self._events[id] = self._changed(self._events[id], edit)
            self._tell_contradictions(edits)

    def _changed(self, event: Event, edit: EventEdit) -> Event:
        actors = event.actors if edit.actors is None else self._cast.known(edit, "actors", edit.actors)
        actors = (*actors, *self._cast.known(edit, "add_actors", edit.add_actors))
        removed = frozenset(self._cast.led(actor) for actor in edit.remove_actors)
        return replace(
            event,
            title=edit.title or event.title,
            interval=edit.interval or event.interval,
            basis=Basis.EDITOR if edit.interval else event.basis,
            status=edit.status or event.status,
            kind=edit.kind or event.kind,
            actors=tuple(actor for actor in dict.fromkeys(actors) if actor not in removed),
            place=event.place if edit.place is None else edit.place,
            tags=event.tags if edit.tags is None else edit.tags,
            checked=event.checked or edit.confirm,
            note="\n".join(filter(None, (event.note, edit.note))),
            citations=tuple(dict.fromkeys((*event.citations, *edit.citations))),
            corrections=tuple(dict.fromkeys((*event.corrections, *edit.corrections))),
            path=edit.path,
            parts=event.alone,  # as the articles have it, whatever the editor says
        )

    def _tell_contradictions(self, edits: Sequence[EventEdit]) -> None:
        for field in _ONE_VALUE:
            given: dict[object, EventEdit] = {}
            for edit in edits:
                if (value := getattr(edit, field)) is not None:
                    given.setdefault(value, edit)
            if len(given) > 1:
                first, second = list(given.values())[:2]
                name = "date" if field == "interval" else field
                what = f"{first.path} is about the same event and gives another “{name}”"
                self._tell(second, name, what, "keep one of the two lines", error=False)

    def remove(self, edit: EventEdit) -> None:
        """Takes what is hidden or withdrawn out of the chronology; its page stays and says so."""
        event = self._event(edit.event)
        if event is None or edit.merge_into:
            return
        if edit.hide:
            self._gone.append(Gone(Subject.EVENT, event.id, Absence.HIDDEN, event=event))
        elif edit.status is Status.RETRACTED:
            self._gone.append(
                Gone(
                    Subject.EVENT,
                    event.id,
                    Absence.WITHDRAWN,
                    event.title,
                    event.interval,
                    event.note,
                    event.corrections,
                    event,
                )
            )
        else:
            return
        del self._events[event.id]
