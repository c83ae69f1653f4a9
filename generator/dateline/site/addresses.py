"""Where each page lies, and how one page points to another. A published address never changes.

An address is relative to the site and ends in a slash ("actors/belarus/"); the file behind it is `file_of` it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

ACTORS = "actors/"
SOURCES = "sources/"


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
    """The slug of every article, by path: its name without ending, its folders and ending only where two meet."""
    by_name: dict[str, list[str]] = {}
    for path in sorted(paths):
        by_name.setdefault(slug(PurePosixPath(path).stem) or "article", []).append(path)
    slugs: dict[str, str] = {}
    taken = {name for name, same in by_name.items() if len(same) == 1}
    for name, same in by_name.items():
        for path in same:
            candidate = name if len(same) == 1 else slug(path)
            while len(same) > 1 and candidate in taken:
                candidate += "-x"
            slugs[path] = candidate
            taken.add(candidate)
    return slugs
