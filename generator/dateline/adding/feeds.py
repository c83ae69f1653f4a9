"""A feed (RSS, Atom, JSON Feed) → its entries, as originals that can be stored."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any

from dateline import articles, timex
from dateline.adding import prose, writing
from dateline.adding.original import Original, Plain
from dateline.adding.store import FEW_WORDS
from dateline.articles import dates
from dateline.errors import InputError

TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "application/feed+json",
    "application/json",
)
_UNREADABLE = "give the address of a feed, or a file of RSS, Atom or JSON Feed"


@dataclass(frozen=True, slots=True)
class Entry:
    """`text` is HTML. `place` says which of the feed's entries it is, from 1."""

    place: int
    title: str
    text: str
    url: str | None = None
    authors: tuple[str, ...] = ()
    date: str = ""
    publisher: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()


def entries(name: str, data: bytes) -> list[Entry]:
    """In the order of the feed. `InputError` if it is none."""
    json_feed = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    found = list(_of_json(name, data) if json_feed else _of_xml(name, data))
    if not found:
        raise InputError(name, "is no feed, or one without entries", _UNREADABLE)
    return found


def original(name: str, entry: Entry) -> Original:
    """`InputError` where the entry only announces an article that is elsewhere."""
    found = prose.paragraphs(entry.text)
    count = sum(len(paragraph.words.split()) for paragraph in found)
    if count < FEW_WORDS:
        remedy = f"add the article itself: dateline add {entry.url}" if entry.url else "add the article itself"
        raise InputError(name, f"entry {entry.place}, “{entry.title[:80]}”, holds {count} words only", remedy)
    fields: dict[str, Plain] = {
        "title": entry.title,
        "author": entry.authors,
        "publisher": entry.publisher,
        "date": _day(entry.date),
        "language": entry.language,
        "tags": entry.tags,
        "url": entry.url,
    }
    body = "\n\n".join(writing.paragraph(paragraph.words, heading=paragraph.heading) for paragraph in found)
    try:
        article = articles.read("entry.md", writing.file(fields, body).encode(errors="replace"))
    except InputError as error:
        raise InputError(name, f"entry {entry.place}: {error.what}", error.remedy) from None
    return Original(article, sha256=sha256(entry.text.encode(errors="replace")).hexdigest())


def _day(text: str) -> str | None:
    try:
        return timex.edtf(dates.parse(text))
    except ValueError:
        return None


def _of_xml(name: str, data: bytes) -> Iterator[Entry]:
    import feedparser

    # Bytes alone would be tried as the name of a file or the address of a page.
    feed = feedparser.parse(
        BytesIO(data),
        response_headers={"content-type": "application/xml"},
        # `prose` lets nothing through, in less time.
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    for place, entry in enumerate(feed.entries, 1):
        texts = [content.get("value", "") for content in entry.get("content", ())] + [entry.get("summary", "")]
        source = entry.get("source", {}).get("title") or feed.feed.get("title", "")
        authors = [author.get("name", "") for author in entry.get("authors", ())]
        yield Entry(
            place,
            prose.words(entry.get("title", "")),
            max(texts, key=len),
            prose.web_address(entry.get("link")),
            tuple(filter(None, authors)),
            entry.get("published") or entry.get("updated", ""),
            prose.words(source),
            entry.get("language") or feed.feed.get("language", ""),
            tuple(tag.term for tag in entry.get("tags", ()) if tag.get("term")),
        )


def _of_json(name: str, data: bytes) -> Iterator[Entry]:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(name, f"is no JSON: {str(error) or 'nested too deeply'}", _UNREADABLE) from None
    items = feed.get("items")
    for place, item in enumerate(items if isinstance(items, list) else (), 1):
        if not isinstance(item, dict):
            continue
        text = _text(item, "content_html") or html.escape(_text(item, "content_text") or _text(item, "summary"))
        authors = [item.get("author"), *_list(item, "authors"), *_list(feed, "authors")]
        yield Entry(
            place,
            _text(item, "title"),
            text,
            prose.web_address(_text(item, "url") or _text(item, "external_url")),
            tuple(_names(authors)),
            _text(item, "date_published") or _text(item, "date_modified"),
            _text(feed, "title"),
            _text(item, "language") or _text(feed, "language"),
            tuple(tag for tag in _list(item, "tags") if isinstance(tag, str)),
        )


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _names(authors: Iterable[object]) -> Iterator[str]:
    """Each once: version 1 of JSON Feed has "author", version 1.1 "authors"."""
    named = (_text(author, "name") for author in authors if isinstance(author, dict))
    return iter(dict.fromkeys(filter(None, named)))


def _list(item: Mapping[str, Any], name: str) -> list[Any]:
    value = item.get(name)
    return value if isinstance(value, list) else []
