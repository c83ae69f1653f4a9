"""The last part of the address of each article's page: what it was, else the folders and name of the file."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from dateline.model import Permalink, Subject

HASH = 6  # hexadecimal digits that tell two articles of one slug apart


def kept_slugs(register: Iterable[Permalink], paths: Iterable[str], moves: Mapping[str, str]) -> dict[str, str]:
    """Path → the slug it was published under, itself or as the article whose place it took."""
    present = frozenset(paths)
    claims: dict[str, list[str]] = defaultdict(list)
    for line in register:
        path = moves.get(line.article, line.article)
        if line.subject is Subject.SOURCE and path in present:
            claims[path].append(line.id)
    kept: dict[str, str] = {}
    taken: set[str] = set()
    for path in sorted(claims):
        own = next((slug for slug in claims[path] if slug not in taken), None)
        if own is not None:
            kept[path] = own
            taken.add(own)
    return kept


def source_slugs(
    paths: Iterable[str], kept: Mapping[str, str] | None = None, taken: Iterable[str] = ()
) -> dict[str, str]:
    """The slug of every article, by path: the one it keeps, else its folders and name without ending.

    Of several that give one slug the first by path gets it; the others add a piece of the hash of their path, and so
    does one whose slug is taken.
    """
    slugs = dict(kept or {})
    used = {*slugs.values(), *taken}
    meeting = []
    for path in sorted(paths):
        own = slug_of_path(path)
        if path in slugs:
            continue
        if own in used:
            meeting.append(path)
        else:
            slugs[path] = own
            used.add(own)
    for path in meeting:
        digest = sha256(path.encode()).hexdigest()
        candidates = (f"{slug_of_path(path)}-{digest[:length]}" for length in range(HASH, len(digest)))
        slugs[path] = next(candidate for candidate in candidates if candidate not in used)
        used.add(slugs[path])
    return slugs


def slug_of_path(path: str) -> str:
    """
    >>> slug_of_path("articles/2024/The Flood.md"), slug_of_path("articles/!.md")
    ('2024-the-flood', 'article')
    """
    below = PurePosixPath(*PurePosixPath(path).parts[1:])
    return slug(str(below.with_suffix(""))) or "article"


def slug(text: str) -> str:
    """
    >>> slug("Flood in Ålesund"), slug("Наводнение")
    ('flood-in-alesund', 'наводнение')
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain)).strip("-")
