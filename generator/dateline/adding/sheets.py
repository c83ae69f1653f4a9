"""A table of events (CSV) → the event files that an editor would write.

Two kinds are known by their columns: what `dateline events --format csv` prints, and what TimelineJS reads.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from hashlib import blake2b
from io import StringIO
from typing import Any

from dateline import timex
from dateline.adding import prose
from dateline.adding.original import Plain
from dateline.articles import encoding
from dateline.chronology import slug
from dateline.errors import InputError
from dateline.model import Finding, Kind, Status
from dateline.records import FORMULA_SIGNS, SEPARATOR
from dateline.spelling import did_you_mean, nearest

Cells = Mapping[str, str]

_OURS = ("date", "title")  # the columns without which there is no event
_TIMELINE = ("year", "headline")
_NO_EVENTS = ("title", "era")  # types of TimelineJS
_DELIMITERS = ",;\t"
_NAME_WORDS = 10
_DIGEST = 3  # bytes


@dataclass(frozen=True, slots=True)
class Row:
    """One event of a table. `line` is where the row begins, `name` that of the file to be, `text` Markdown.

    `notes` say what of the row is left out.
    """

    line: int
    name: str
    title: str
    date: str
    fields: Mapping[str, Plain] = field(default_factory=dict)
    text: str = ""
    notes: tuple[str, ...] = ()


def rows(path: str, data: bytes) -> Iterator[Row | Finding]:
    """Every row with an event, or why it has none. Raises `InputError` where it is no such table at all."""
    records = _records(path, data)
    _, columns = next(records, (1, ()))
    read = _reader(path, columns)
    for line, cells in records:
        if not any(map(str.strip, cells)):
            continue
        kind = cells[columns.index("type")].strip().lower() if "type" in columns[: len(cells)] else ""
        if kind in _NO_EVENTS:
            yield Finding(path, line, f"a row of the type “{kind}” is no event", "nothing to do")
            continue
        try:
            yield read(path, line, dict(zip(columns, map(str.strip, cells), strict=False)))
        except InputError as error:
            yield Finding(path, error.line, error.what, error.remedy, error=True)


def _records(path: str, data: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Every record with its first line; the names of the columns, in small letters, are the first of them."""
    text = encoding.decode(path, data).replace("\r\n", "\n").replace("\r", "\n")
    header = text.partition("\n")[0]
    table = csv.reader(StringIO(text), delimiter=max(_DELIMITERS, key=header.count), strict=True)
    line = 1
    try:
        for cells in table:
            yield line, cells if line > 1 else [" ".join(name.lower().split()) for name in cells]
            line = table.line_num + 1
    except csv.Error as error:
        raise InputError(path, f"is no table in CSV: {error}", "save it as CSV again", line) from None


def _reader(path: str, columns: Sequence[str]) -> Callable[[str, int, Cells], Row]:
    for needed, read in ((_OURS, _ours), (_TIMELINE, _of_timeline)):
        if set(needed) <= set(columns):
            return read
    near = [f"“{name}”" for name in columns if nearest(name, (*_OURS, *_TIMELINE), most=1)]
    hint = f"; look at {' and '.join(near)}" if near else ""
    remedy = f"name columns “date” and “title”, or “Year” and “Headline” as in TimelineJS{hint}"
    raise InputError(path, "the first line names no columns of events", remedy)


def _row(line: int, date: str, title: str, **more: Any) -> Row:
    return Row(line, _name(date, title), title, date, **more)


def _name(date: str, title: str) -> str:
    """Date and words of the title; what of the title does not show in it shows as a digest."""
    words, every = slug(title, _NAME_WORDS), slug(title, len(title))
    day = next((name for part in date.split("/") if (name := slug(part))), "")
    digest = "" if words == every and words else blake2b(title.encode(), digest_size=_DIGEST).hexdigest()
    return "-".join(filter(None, (day, words, digest)))


def _dated(path: str, line: int, date: str) -> str:
    try:
        timex.parse_edtf(date)
    except ValueError as error:
        raise InputError(path, f"the date is wrong: {error}", "write 2024-06-28, 2024-06 or 2024", line) from None
    return date


def _titled(path: str, line: int, title: str) -> str:
    if not title:
        raise InputError(path, "there is no title", "write in a few words what happened", line)
    return title


# -- our own columns ------------------------------------------------------------------------------------------


def _ours(path: str, line: int, cells: Cells) -> Row:
    cells = {name: _unguarded(cell) for name, cell in cells.items()}
    row = _row(
        line,
        _dated(path, line, cells["date"]),
        _titled(path, line, " ".join(cells["title"].split())),
        fields={
            "status": _one_of(path, line, "status", cells, Status.REPORTED),
            "kind": _one_of(path, line, "kind", cells, Kind.OCCURRENCE),
            "actors": [id for name in _parts(cells, "actors") if (id := slug(name, len(name)))],
            "sources": _cited(cells),
        },
        text=cells.get("text", ""),
    )
    id = cells.get("id", "")
    if not id:
        return row
    if slug(id, len(id)) != id:
        raise InputError(path, f"“{id}” is no id", "write small letters, digits and hyphens, or leave it out", line)
    return replace(row, name=id)


def _unguarded(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from running what looks like a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_SIGNS) else cell


def _parts(cells: Cells, name: str) -> list[str]:
    return [part.strip() for part in cells.get(name, "").split(SEPARATOR.strip()) if part.strip()]


def _cited(cells: Cells) -> list[Plain]:
    """Publisher and quotation of each source.

    A quotation may hold what separates two of them: then all of the cell is one, with every publisher.
    """
    publishers = cells.get("publishers", "").split(SEPARATOR)
    quotes = cells.get("quotes", "").split(SEPARATOR)
    if len(publishers) != len(quotes):
        publishers, quotes = [", ".join(filter(None, publishers))], [cells.get("quotes", "")]
    pairs = zip(map(str.strip, publishers), map(str.strip, quotes), strict=True)
    return [_some(publisher=publisher, quote=quote) for publisher, quote in pairs if publisher or quote]


def _some(**fields: str | None) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def _one_of(path: str, line: int, name: str, cells: Cells, usual: Enum) -> str | None:
    """The value, unless it is what an event has anyway."""
    given = cells.get(name, "").lower()
    known = [choice.value for choice in type(usual)]
    if given and given not in known:
        remedy = did_you_mean(given, known, f"write one of {', '.join(known)}")
        raise InputError(path, f"“{name}” is “{given[:60]}”", remedy, line)
    return given if given != usual.value else None


# -- TimelineJS -----------------------------------------------------------------------------------------------


def _of_timeline(path: str, line: int, cells: Cells) -> Row:
    start, end = _day(path, line, cells, ""), _day(path, line, cells, "end ")
    if not start:
        raise InputError(path, "there is no year", "fill in the column “Year”", line)
    media = cells.get("media", "")
    url = prose.web_address(media)
    credit, caption = (prose.words(cells.get(name, "")) for name in ("media credit", "media caption"))
    medium = _some(publisher=credit, title=caption, url=url)
    return _row(
        line,
        _dated(path, line, f"{start}/{end}" if end and end != start else start),
        _titled(path, line, prose.words(cells["headline"])),
        fields={
            "tags": [group] if (group := cells.get("group")) else [],
            "sources": [medium] if medium else [],
        },
        text=prose.markdown(prose.paragraphs(cells.get("text", ""))),
        notes=("the medium is no web address and is left out",) if media and not url else (),
    )


def _day(path: str, line: int, cells: Cells, which: str) -> str:
    """Year, month and day of the beginning or the end, in EDTF; empty where there is no year. Hours are left out."""
    names = [f"{which}{unit}" for unit in ("year", "month", "day")]
    year, month, day = (cells.get(name, "") for name in names)
    if ((month or day) and not year) or (day and not month):
        missing = names[1] if year else names[0]
        raise InputError(path, f"the date has a gap: no “{missing}”", "fill it in, or clear what is finer", line)
    for name, value in zip(names, (year, month, day), strict=True):
        if value and not re.fullmatch(r"\d{1,4}", value):
            raise InputError(path, f"“{name}” is “{value[:60]}”", "write a whole number, from 1 on", line)
    return "-".join(filter(None, (year and year.zfill(4), month and month.zfill(2), day and day.zfill(2))))
