"""Rows of a table → files in the folder of events, each event once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dateline.adding import writing
from dateline.adding.sheets import Row
from dateline.articles import encoding, frontmatter
from dateline.errors import InputError
from dateline.pipeline import RawFile, read_folder


@dataclass(frozen=True, slots=True)
class Entry:
    """`path` is that of the new file or, where it is not `new`, of the one that has the event's name, or its date and
    title. `rival` is the row of the same table that it was written from, if it was."""

    row: Row
    path: str
    new: bool
    rival: Row | None = None


def enter(rows: Iterable[Row], folder: Path, shown: str) -> Iterator[Entry]:
    """Writes the events that the folder does not have. `shown` is how the folder is named to the editor."""
    paths: dict[str | tuple[str, str], str] = {}
    for file in read_folder(folder, shown, frozenset({".md"})):
        for key in (PurePosixPath(file.path).stem.lower(), _stated(file)):
            paths.setdefault(key, file.path)
    written: dict[str, Row] = {}
    for row in rows:
        keys = (row.name, (row.date, row.title))
        if path := next((paths[key] for key in keys if key in paths), None):
            yield Entry(row, path, new=False, rival=written.get(path))
            continue
        text = writing.file({"title": row.title, "date": row.date, **row.fields}, row.text)
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{row.name}.md").open("xb") as stream:
            stream.write(text.encode(errors="replace"))
        path = f"{shown}/{row.name}.md"
        paths.update(dict.fromkeys(keys, path))
        written[path] = row
        yield Entry(row, path, new=True)


def _stated(file: RawFile) -> tuple[str, str]:
    """Date and title, empty where they cannot be read."""
    try:
        text = encoding.decode(file.path, file.data).replace("\r\n", "\n")
        fields = frontmatter.split(file.path, text).fields
    except InputError:
        return "", ""
    date, title = (fields[name].value if name in fields else "" for name in ("date", "title"))
    return str(date), " ".join(str(title).split())
