"""Where each page lies, and how one page points to another. A published address never changes.

An address is relative to the site and ends in a slash ("actors/belarus/"); the file behind it is `file_of` it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

ACTORS = "actors/"
SOURCES = "sources/"
HASH = 6  # hexadecimal digits that tell two articles of one slug apart


def event(event_id: str) -> str:
    return f"events/{quote(event_id)}/"


def actor(actor_id: str) -> str:
    return f"actors/{quote(actor_id)}/"


def source(slug: str) -> str:
    return f"sources/{quote(slug)}/"


def period(slug: str) -> str:
    """A year or decade ("2024/", "1990s/"), or a month ("2024/06/")."""
    return f"{slug}/"


def root(path: str) -> str:
    """The way from a page's file back to the site's root, in front of every address: "../../" or "./".

    >>> root("actors/belarus/index.html"), root("index.html")
    ('../../', './')
    """
    return "../" * path.count("/") or "./"


def web(url: str | None) -> str | None:
    """The URL, if a browser may be sent there: only http and https, so that no text becomes a script."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def slug(text: str) -> str:
    """
    >>> slug("Flood in Ålesund"), slug("Наводнение")
    ('flood-in-alesund', 'наводнение')
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain)).strip("-")


def source_slugs(paths: Iterable[str]) -> dict[str, str]:
    """The slug of every article, by path: its folders and name without ending.

    Of several that give one slug the first by path keeps it; the others add a piece of the hash of their path,
    so that whatever else is added later, the address of an article rests on its own path.
    """
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    meeting = []
    for path in sorted(paths):
        own = slug_of_path(path)
        if own in taken:
            meeting.append(path)
        else:
            slugs[path] = own
            taken.add(own)
    for path in meeting:
        digest = sha256(path.encode()).hexdigest()
        candidates = (f"{slug_of_path(path)}-{digest[:length]}" for length in range(HASH, len(digest)))
        slugs[path] = next(candidate for candidate in candidates if candidate not in taken)
        taken.add(slugs[path])
    return slugs


def slug_of_path(path: str) -> str:
    """
    >>> slug_of_path("articles/2024/The Flood.md"), slug_of_path("articles/!.md")
    ('2024-the-flood', 'article')
    """
    below = PurePosixPath(*PurePosixPath(path).parts[1:])
    return slug(str(below.with_suffix(""))) or "article"
