"""The files in `content/events/` → what editors decide about events, and the events they write by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline.chronology import slug
from dateline.editorial.articles import Articles
from dateline.editorial.fields import Fields, finding, front_matter
from dateline.errors import InputError
from dateline.model import Citation, Correction, Finding, Interval, Kind, Status

File = tuple[str, bytes]  # (path relative to the content folder, bytes)

NAMES = (
    "actors",
    "add_actors",
    "confirm",
    "corrections",
    "date",
    "draft",
    "event",
    "hide",
    "kind",
    "merge_into",
    "note",
    "place",
    "remove_actors",
    "sources",
    "split",
    "status",
    "tags",
    "title",
)
_SOURCE = ("publisher", "title", "url", "archive_url", "published", "quote")
_SPLIT = ("article", "quote", "event")


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of evidence that is to be taken out of an event: by its article, words of its quotation, or both.

    Pieces with one `event` become one event of that id; those without, one of their own.
    """

    article: str | None
    quote: str | None
    event: str | None
    line: int


@dataclass(frozen=True, slots=True)
class EventEdit:
    """An event file. `event` is the id it is about; what is `None` is left as extracted.

    `lines` says where the fields stand that may name something that is not there.
    """

    path: str
    event: str
    title: str | None = None
    interval: Interval | None = None
    status: Status | None = None
    kind: Kind | None = None
    actors: tuple[str, ...] | None = None
    add_actors: tuple[str, ...] = ()
    remove_actors: tuple[str, ...] = ()
    place: str | None = None
    tags: tuple[str, ...] | None = None
    hide: bool = False
    merge_into: str | None = None
    split: tuple[Cut, ...] = ()
    confirm: bool = False
    note: str = ""
    citations: tuple[Citation, ...] = ()
    corrections: tuple[Correction, ...] = ()
    draft: bool = False
    lines: tuple[tuple[str, int], ...] = ()

    def line(self, field: str) -> int:
        return dict(self.lines).get(field, 1)


def read_edits(
    files: Iterable[File], articles: Articles | None = None
) -> tuple[tuple[EventEdit, ...], tuple[Finding, ...]]:
    """Event files by path, and what is wrong in them."""
    edits, findings = [], list[Finding]()
    for path, data in files:
        try:
            edit = _edit(path, data, articles or Articles(), findings)
        except InputError as error:
            findings.append(finding(error))
        else:
            edits += [edit] if edit else []
    return tuple(edits), tuple(findings)


def _edit(path: str, data: bytes, articles: Articles, findings: list[Finding]) -> EventEdit | None:
    """`None` where it cannot be told which event the file is about."""
    matter = front_matter(path, data)
    fields = Fields(path, matter.fields, NAMES, findings)
    if fields.text("event"):
        event = fields.id("event")
        if event is None:
            return None
    elif not (event := slug(PurePosixPath(path).stem, words=99)):
        raise InputError(path, "neither the file's name nor a field names an event", "write its id as `event: …`")
    notes = (fields.html(fields.lines("note"), fields.line_of("note")), fields.html(matter.body, matter.line))
    return EventEdit(
        path=path,
        event=event,
        title=fields.text("title"),
        interval=fields.date("date"),
        status=fields.one_of("status", Status),
        kind=fields.one_of("kind", Kind),
        actors=fields.ids_if_given("actors"),
        add_actors=fields.ids("add_actors"),
        remove_actors=fields.ids("remove_actors"),
        place=fields.text("place") or "" if "place" in fields else None,
        tags=fields.texts_if_given("tags"),
        hide=fields.flag("hide"),
        merge_into=fields.id("merge_into"),
        split=tuple(cut for entry in fields.entries("split", _SPLIT) if (cut := _cut(entry, articles))),
        confirm=fields.flag("confirm"),
        note="\n".join(filter(None, notes)),
        citations=tuple(_citation(entry) for entry in fields.entries("sources", _SOURCE)),
        corrections=fields.corrections(),
        draft=fields.flag("draft"),
        lines=tuple((name, fields.line_of(name)) for name in ("event", *NAMES) if name in fields),
    )


def _cut(entry: Fields, articles: Articles) -> Cut | None:
    article, quote = entry.text("article"), entry.text("quote")
    if article is not None:
        path = articles.named(entry, "article")
        if not path:
            return None
        article = path[0]
    elif quote is None:
        entry.wrong("quote", "is missing in what is to be split off", "give words of the sentence, or its article")
        return None
    return Cut(article, quote, entry.id("event"), entry.line)


def _citation(entry: Fields) -> Citation:
    return Citation(
        publisher=entry.text("publisher"),
        title=entry.text("title"),
        url=entry.address("url"),
        archive_url=entry.address("archive_url"),
        published=entry.date("published"),
        quote=entry.text("quote"),
    )
