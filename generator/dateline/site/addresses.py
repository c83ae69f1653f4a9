"""Where each page lies, and how one page points to another. A published address never changes.

An address is relative to the site and ends in a slash ("actors/belarus/"); the file behind it is `file_of` it.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from dateline.model import Subject

ACTORS = "actors/"
SOURCES = "sources/"
CORRECTIONS = "corrections/"


def event(event_id: str) -> str:
    return f"events/{quote(event_id)}/"


def actor(actor_id: str) -> str:
    return f"actors/{quote(actor_id)}/"


def source(slug: str) -> str:
    return f"sources/{quote(slug)}/"


def period(slug: str) -> str:
    """A year or decade ("2024/", "1990s/"), or a month ("2024/06/")."""
    return f"{slug}/"


def of(subject: Subject, id: str) -> str:
    """The address of a page by what it is about and the last part of it."""
    return {Subject.EVENT: event, Subject.ACTOR: actor, Subject.SOURCE: source, Subject.PERIOD: period}[subject](id)


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
