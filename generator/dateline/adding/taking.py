"""What an editor names on the command line → its bytes, from a file, a stream or the web, in bounded size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dateline.adding import feeds, formats
from dateline.adding.charset import utf8
from dateline.adding.fetch import BY_HAND, Limits, Resolve, fetch, resolve
from dateline.adding.original import Original
from dateline.errors import FetchError, InputError

SIZE = Limits().size
UNTOLD = "application/octet-stream"  # what many servers say of a PDF


def is_address(name: str) -> bool:
    """
    >>> is_address("https://example.org/"), is_address("content/a.md"), is_address("FTP://x")
    (True, False, True)
    """
    return "://" in name


def from_file(path: Path) -> Original:
    with path.open("rb") as stream:
        return from_stream(str(path), stream)


def from_stream(name: str, stream: BinaryIO) -> Original:
    data = content(name, stream)
    return formats.read(name, data, formats.suffix_of(name, data))


def content(name: str, stream: BinaryIO) -> bytes:
    data = stream.read(SIZE + 1)
    if len(data) > SIZE:
        raise InputError(name, f"is larger than {SIZE:,} bytes", "add each article as a file of its own")
    return data


def from_web(url: str, *, allow_private: bool, resolve: Resolve = resolve) -> Original:
    page = fetch(url, (*formats.TYPES, UNTOLD), allow_private=allow_private, resolve=resolve)
    suffix = formats.TYPES.get(page.type, "")
    if page.type == UNTOLD:
        suffix = formats.suffix_of("", page.data)
        if suffix != ".pdf":
            raise FetchError(url, f"is {UNTOLD}, and no PDF", BY_HAND)
    if page.type == "text/plain" and page.url.endswith((".md", ".markdown")):
        suffix = ".md"
    try:
        return formats.read(url, page.data, suffix, page.charset).found_at(page.url, None)
    except InputError as error:
        raise FetchError(url, error.what, error.remedy) from None


TABLES = ("text/csv", "text/tab-separated-values", "text/plain")


@dataclass(frozen=True, slots=True)
class TableOrFeed:
    """`name` is what messages call it."""

    name: str
    data: bytes

    @property
    def is_feed(self) -> bool:
        return self.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"{"))


def table_or_feed(name: str, stdin: BinaryIO, *, allow_private: bool, resolve: Resolve = resolve) -> TableOrFeed:
    if is_address(name):
        found = fetch(name, (*feeds.TYPES, *TABLES), allow_private=allow_private, resolve=resolve)
        return TableOrFeed(name, utf8(found.data, found.charset) if found.type in TABLES else found.data)
    if name == "-":
        return TableOrFeed("<stdin>", content("<stdin>", stdin))
    with Path(name).open("rb") as stream:
        return TableOrFeed(name, content(name, stream))
