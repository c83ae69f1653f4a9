"""The articles a site has already, as far as it takes to tell one that comes a second time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, urlencode, urlsplit

from dateline.articles import encoding, frontmatter, metadata
from dateline.errors import InputError
from dateline.pipeline import RawFile

RUN = 5  # words
BEGINS = 7  # letters of the word that a run begins with: about a run for every six words, the same ones everywhere
ALIKE = 0.6  # this much of the shorter text in the longer one makes them one text
FEWEST = 8  # runs; of fewer nothing is said

_ADDRESSES = frozenset({"url", "canonical_url"})
_PAGE_ADDRESS = re.compile(
    r"""<(?:link[^<>]+?rel=["']?canonical\b[^<>]*?href|meta[^<>]+?["']og:url["'][^<>]*?content)=["']([^"'<>]+)""",
    re.I,
)
_TAG = re.compile(r"<[^<>]*>")  # words of menus and scripts stay: they make a page longer, and never unlike
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What tells an article: its addresses, digests of its bytes as they came and as they lie, runs of its words."""

    path: str
    addresses: frozenset[str]
    digests: frozenset[str]
    runs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How an article is like one that is there. `same` means that nothing would be gained by storing it again."""

    path: str
    how: str
    same: bool


def known(file: RawFile) -> Known:
    """Reads no more than it needs; of a file that cannot be read only the bytes are known."""
    digest = sha256(file.data).hexdigest()
    page = PurePosixPath(file.path).suffix.lower() in (".html", ".htm")
    try:
        text = encoding.decode(file.path, file.data).replace("\r\n", "\n")
        top = frontmatter.FrontMatter(body=text) if page else frontmatter.split(file.path, text)
    except InputError:
        return Known(file.path, frozenset(), frozenset({digest}), frozenset())
    stated = {metadata.name_of(key): field.value for key, field in top.fields.items() if isinstance(field.value, str)}
    addresses = [stated[name] for name in _ADDRESSES if name in stated]
    addresses += map(unescape, _PAGE_ADDRESS.findall(text)) if page else ()
    words = unescape(_TAG.sub(" ", text)) if page else top.body
    return Known(
        file.path,
        frozenset(map(address, addresses)),
        frozenset({digest, stated["sha256"]} if "sha256" in stated else {digest}),
        runs(words),
    )


def address(url: str) -> str:
    """What two spellings of one address share.

    >>> address("http://www.Example.org/a/?utm_source=x&id=3#top"), address("https://example.org/a?id=3")
    ('example.org/a?id=3', 'example.org/a?id=3')
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    kept = [(name, value) for name, value in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(name)]
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def runs(text: str) -> frozenset[str]:
    """Five words in a row, wherever a long word begins them."""
    words = re.findall(r"[^\W_]+", text.lower())
    return frozenset(
        " ".join(words[place : place + RUN])
        for place, word in enumerate(words[: len(words) - RUN + 1])
        if len(word) >= BEGINS
    )


def likenesses(new: Known, shelf: Iterable[Known]) -> list[Likeness]:
    """Every article that the new one is like, those that are the same first."""
    found = [likeness for old in shelf if (likeness := _likeness(new, old))]
    return sorted(found, key=lambda likeness: (not likeness.same, likeness.path))


def _likeness(new: Known, old: Known) -> Likeness | None:
    if new.digests & old.digests:
        return Likeness(old.path, "the same bytes", same=True)
    alike = _alike(new.runs, old.runs)
    if new.addresses & old.addresses:
        how = "the same address and text" if alike else "the same address, with another text"
        return Likeness(old.path, how, same=alike)
    return Likeness(old.path, "nearly the same text", same=False) if alike else None


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer = min(len(one), len(other))
    return fewer >= FEWEST and len(one & other) >= ALIKE * fewer
