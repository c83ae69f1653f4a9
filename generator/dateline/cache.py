"""Extractions kept between builds, in one SQLite file that may be deleted at any time.

A row belongs to a path and says under which key its value was made: the hash of the article's bytes and of
everything else that decides the result. A key that differs, or a value that does not match its own digest, is as
good as none. So the cache costs time when it is wrong, and never a wrong page.
"""

from __future__ import annotations

import logging
import platform
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib import metadata
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Protocol

import msgspec

from dateline import actors
from dateline.model import Extraction

log = logging.getLogger(__name__)

# What of the package decides what is read out of an article.
RULES = ("model.py", "pipeline.py", "copies.py", "articles", "timex", "actors", "events", "data")
SCHEMA = "CREATE TABLE extraction (path TEXT PRIMARY KEY, key BLOB, digest BLOB, value BLOB) WITHOUT ROWID"
PATHS_IN_ONE_QUERY = 500  # SQLite allows 999 variables in old versions
PATIENCE = 10.0  # seconds to wait for another build that is writing


class File(Protocol):
    """An article as it lies on disk."""

    @property
    def path(self) -> str: ...

    @property
    def data(self) -> bytes: ...


def fingerprint(model: str | None) -> str:
    """Changes when the same article might be read differently: rules, dependencies, Python, language model."""
    package = Path(__file__).parent
    state = sha256()
    for file in sorted(_files(package / rule for rule in RULES)):
        state.update(f"{file.relative_to(package).as_posix()}\n".encode())
        state.update(sha256(file.read_bytes()).digest())
    for version in (*_versions(), platform.python_version(), actors.fingerprint(model)):
        state.update(f"{version}\n".encode())
    return state.hexdigest()


class Cache:
    """A context manager. When the file cannot be used, it says so once and behaves as if it were empty."""

    def __init__(self, file: Path, fingerprint: str) -> None:
        self._file = file
        self._fingerprint = fingerprint.encode()
        self._connection: sqlite3.Connection | None = None
        self._decoder = msgspec.msgpack.Decoder(Extraction)
        self._encoder = msgspec.msgpack.Encoder()

    def __enter__(self) -> Cache:
        with self._or_without():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _open(self._file)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def get_many(self, files: Iterable[File]) -> dict[str, Extraction]:
        """What is known of these articles, by path."""
        keys = {file.path: self._key(file) for file in files}
        known: dict[str, Extraction] = {}
        with self._or_without():
            for path, key, digest, value in self._rows(keys):
                if key == keys[path] and digest == sha256(key + value).digest():
                    known[path] = self._decoder.decode(value)
        return known

    def put_many(self, extractions: Iterable[tuple[File, Extraction]]) -> None:
        """All or, if the build is killed, none."""
        rows = []
        for file, extraction in extractions:
            key, value = self._key(file), self._encoder.encode(extraction)
            rows.append((file.path, key, sha256(key + value).digest(), value))
        with self._or_without():
            if self._connection is not None:
                with self._connection:
                    self._connection.executemany("REPLACE INTO extraction VALUES (?, ?, ?, ?)", rows)

    def _key(self, file: File) -> bytes:
        content = sha256(file.data).digest()
        return sha256(b"\0".join([self._fingerprint, file.path.encode(), content])).digest()

    def _rows(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes, bytes, bytes]]:
        if self._connection is None:
            return
        remaining = iter(paths)
        while batch := list(islice(remaining, PATHS_IN_ONE_QUERY)):
            places = ", ".join("?" * len(batch))
            yield from self._connection.execute(f"SELECT * FROM extraction WHERE path IN ({places})", batch)

    @contextmanager
    def _or_without(self) -> Iterator[None]:
        """Damage empties the file; a folder that cannot be written, a full disk or an endless lock close it."""
        try:
            yield
        except (OSError, sqlite3.OperationalError) as error:
            self._close()
            log.warning("%s: %s; continuing without the cache", self._file, error)
        except sqlite3.DatabaseError as error:
            self._close()
            with self._or_without():
                self._rebuild(error)

    def _rebuild(self, error: sqlite3.DatabaseError) -> None:
        log.warning("%s: %s; starting an empty cache", self._file, error)
        for suffix in ("", "-journal"):
            self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)
        self._connection = _open(self._file)

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _open(file: Path) -> sqlite3.Connection:
    """Raises `sqlite3.DatabaseError` where the file is damaged or somebody else's."""
    connection = sqlite3.connect(file, timeout=PATIENCE)
    try:
        if _schema(connection) is None:
            connection.execute(SCHEMA.replace("TABLE", "TABLE IF NOT EXISTS"))  # another build may be as far
        if _schema(connection) != SCHEMA:
            raise sqlite3.DatabaseError("not a cache of this version of Dateline")
    except BaseException:
        connection.close()
        raise
    return connection


def _schema(connection: sqlite3.Connection) -> str | None:
    """How the tables were made; the file of another program has others."""
    (schema,) = connection.execute("SELECT group_concat(sql) FROM sqlite_master").fetchone()
    return str(schema) if schema else None


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_file():
            yield place
        else:
            yield from (file for file in place.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def _versions() -> Iterator[str]:
    """The versions of the distributions that this one asks for, as far as they apply here."""
    for requirement in metadata.requires("dateline") or ():
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        with suppress(metadata.PackageNotFoundError):
            yield f"{name} {metadata.version(name)}"
