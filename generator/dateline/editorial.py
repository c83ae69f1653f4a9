"""What editors write: actor cards and event files, read and applied on top of what was extracted.

An editor's file is Markdown with front matter. It overrides only what it names; the body is in the editor's words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import PurePosixPath
from typing import TypeVar

import markdown

from dateline import timex
from dateline.articles import encoding, frontmatter
from dateline.chronology import position, slug
from dateline.errors import InputError
from dateline.model import (
    Actor,
    ActorCard,
    ActorType,
    Basis,
    Chronology,
    Event,
    Finding,
    Interval,
    Kind,
    Status,
    Trust,
)

_Choice = TypeVar("_Choice", bound=Enum)
File = tuple[str, bytes]  # (path relative to the content folder, bytes)

_ACTOR_FIELDS = frozenset(
    {"name", "type", "aliases", "not_aliases", "parent", "same_as", "hide", "merge_into", "title"}
)
_EVENT_FIELDS = frozenset({"event", "title", "date", "status", "actors", "hide"})


@dataclass(frozen=True, slots=True)
class EventEdit:
    """An event file. `event` is the id it is about; a field that is `None` is left as extracted."""

    path: str
    event: str
    title: str | None = None
    interval: Interval | None = None
    status: Status | None = None
    actors: tuple[str, ...] | None = None
    hide: bool = False
    note: str = ""


def read_cards(files: Iterable[File]) -> tuple[tuple[ActorCard, ...], tuple[Finding, ...]]:
    """Actor cards by path, and what is wrong with those that cannot be used."""
    cards, findings = [], []
    for path, data in files:
        try:
            cards.append(_card(path, data))
        except InputError as error:
            findings.append(_finding(error))
    return tuple(cards), tuple(findings)


def read_edits(files: Iterable[File]) -> tuple[tuple[EventEdit, ...], tuple[Finding, ...]]:
    """Event files by path, and what is wrong with those that cannot be used."""
    edits, findings = [], []
    for path, data in files:
        try:
            edits.append(_edit(path, data))
        except InputError as error:
            findings.append(_finding(error))
    return tuple(edits), tuple(findings)


def apply(found: Chronology, edits: Iterable[EventEdit]) -> Chronology:
    """The chronology as editors want it.

    A file about no known event is an event written by hand if it has a title and a date, else a finding.
    """
    events = {event.id: event for event in found.events}
    known = {actor.id for actor in found.actors}
    added: dict[str, Actor] = {}
    gone: set[str] = set()
    findings = []
    for edit in edits:
        for actor in edit.actors or ():
            if actor not in known:
                added.setdefault(
                    actor, Actor(actor, actor.replace("-", " ").title(), ActorType.GROUP, trust=Trust.EDITOR)
                )
                findings.append(
                    Finding(
                        edit.path, 1, f"no actor has the id {actor!r}", f"write actors/{actor}.md, or correct the id"
                    )
                )
        if edit.hide:
            if events.pop(edit.event, None) is None:
                findings.append(_unknown(edit, events))
            gone.add(edit.event)
        elif edit.event in events:
            events[edit.event] = _changed(events[edit.event], edit)
        elif edit.title is not None and edit.interval is not None:
            events[edit.event] = _written(edit, edit.title, edit.interval)
        else:
            findings.append(_unknown(edit, events))
    return replace(
        found,
        events=tuple(sorted((_without(gone, event) for event in events.values()), key=position)),
        actors=tuple(sorted((*found.actors, *added.values()), key=lambda actor: (actor.name, actor.id))),
        findings=(*found.findings, *findings),
    )


def _changed(event: Event, edit: EventEdit) -> Event:
    return replace(
        event,
        title=edit.title or event.title,
        interval=edit.interval or event.interval,
        basis=Basis.EDITOR if edit.interval else event.basis,
        status=edit.status or event.status,
        actors=event.actors if edit.actors is None else edit.actors,
        note=edit.note,
        path=edit.path,
    )


def _without(gone: Collection[str], event: Event) -> Event:
    """The event without links to those that an editor hides; what their sentences say of it stays."""
    if not any((event.denials, event.denies, event.outcomes, event.plans)):
        return event
    return replace(
        event,
        denials=tuple(replace(one, event=None) if one.event in gone else one for one in event.denials),
        denies=tuple(other for other in event.denies if other not in gone),
        outcomes=tuple(replace(one, event=None) if one.event in gone else one for one in event.outcomes),
        plans=tuple(other for other in event.plans if other not in gone),
    )


def _written(edit: EventEdit, title: str, interval: Interval) -> Event:
    return Event(
        id=edit.event,
        interval=interval,
        title=title,
        status=edit.status or Status.REPORTED,
        kind=Kind.OCCURRENCE,
        basis=Basis.EDITOR,
        actors=edit.actors or (),
        note=edit.note,
        path=edit.path,
    )


def _unknown(edit: EventEdit, events: Mapping[str, Event]) -> Finding:
    from rapidfuzz.process import extract

    near = [match[0] for match in extract(edit.event, list(events), limit=2, score_cutoff=50)]
    hint = f"did you mean {' or '.join(near)}?" if near else "`dateline events` lists the ids"
    return Finding(edit.path, 1, f"no event has the id {edit.event!r}", hint, error=True)


def _card(path: str, data: bytes) -> ActorCard:
    fields = _Fields(path, data, _ACTOR_FIELDS)
    kind = fields.text("type")
    return ActorCard(
        path=path,
        id=slug(PurePosixPath(path).stem, words=99),
        name=fields.text("name") or fields.text("title") or fields.missing("name"),
        type=fields.one_of("type", ActorType, kind) if kind else None,
        aliases=fields.texts("aliases"),
        not_aliases=fields.texts("not_aliases"),
        parent=fields.optional_id("parent"),
        sames=fields.texts("same_as"),
        biography=_html(fields.body),
        hide=fields.flag("hide"),
        merge_into=fields.optional_id("merge_into"),
    )


def _edit(path: str, data: bytes) -> EventEdit:
    fields = _Fields(path, data, _EVENT_FIELDS)
    status, day = fields.text("status"), fields.text("date")
    return EventEdit(
        path=path,
        event=fields.id("event", fields.text("event") or PurePosixPath(path).stem),
        title=fields.text("title"),
        interval=fields.date("date", day) if day else None,
        status=fields.one_of("status", Status, status) if status else None,
        actors=tuple(fields.id("actors", actor) for actor in fields.texts("actors"))
        if "actors" in fields.values
        else None,
        hide=fields.flag("hide"),
        note=_html(fields.body),
    )


class _Fields:
    """Typed access to the front matter of an editor's file; whatever is wrong is an error at its line."""

    def __init__(self, path: str, data: bytes, names: frozenset[str]) -> None:
        matter = frontmatter.split(path, encoding.decode(path, data).replace("\r\n", "\n"))
        self.path = path
        self.values = matter.fields
        self.body = matter.body
        for name, field in matter.fields.items():
            if name not in names:
                raise self._error(f"“{name}” is no field of this file", f"use {', '.join(sorted(names))}", field.line)

    def _error(self, what: str, remedy: str, line: int = 1) -> InputError:
        return InputError(self.path, what, remedy, line)

    def _line(self, name: str) -> int:
        return self.values[name].line if name in self.values else 1

    def missing(self, name: str) -> str:
        raise self._error(f"no “{name}” in the front matter", f"add `{name}: …` between two lines of ---")

    def text(self, name: str) -> str | None:
        value = self.values[name].value if name in self.values else None
        if value is not None and not isinstance(value, str):
            raise self._error(f"“{name}” holds more than one value", "write one line of text", self._line(name))
        return " ".join(value.split()) or None if value else None

    def id(self, name: str, text: str) -> str:
        """An id is part of an address: small letters, digits and hyphens, so that it leads nowhere else."""
        if slug(text, words=99) != text:
            raise self._error(f"“{text}” is no id", "write small letters, digits and hyphens", self._line(name))
        return text

    def optional_id(self, name: str) -> str | None:
        text = self.text(name)
        return self.id(name, text) if text else None

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.values[name].value if name in self.values else None
        if value is None:
            return ()
        if isinstance(value, str):
            return (value.strip(),)
        if isinstance(value, tuple):
            entries = tuple(entry.value for entry in value if isinstance(entry.value, str))
            if len(entries) == len(value):
                return entries
        raise self._error(f"“{name}” is no list of words", "write “[one, two]”", self._line(name))

    def flag(self, name: str) -> bool:
        text = (self.text(name) or "false").lower()
        if text not in {"true", "false", "yes", "no"}:
            raise self._error(f"“{name}” is neither true nor false", "write “true” or “false”", self._line(name))
        return text in {"true", "yes"}

    def one_of(self, name: str, choices: type[_Choice], text: str) -> _Choice:
        try:
            return choices(text.lower())
        except ValueError:
            known = ", ".join(choice.value for choice in choices)
            raise self._error(f"“{name}” is “{text}”", f"write one of {known}", self._line(name)) from None

    def date(self, name: str, text: str) -> Interval:
        try:
            return timex.parse_edtf(text)
        except ValueError as error:
            raise self._error(
                f"“{name}” is wrong: {error}", "write 2024-06-28, 2024-06 or 2024", self._line(name)
            ) from None


def _html(body: str) -> str:
    return markdown.markdown(body, extensions=["smarty"]) if body.strip() else ""


def _finding(error: InputError) -> Finding:
    return Finding(error.path, error.line, error.what, error.remedy, error=True)
