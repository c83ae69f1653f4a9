"""Plain text → `Document`: header lines, and lines that are paragraphs or, where the text is wrapped, parts of one.

Markdown shares both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.articles import metadata
from dateline.articles.document import Block, Document
from dateline.articles.frontmatter import Field, FrontMatter
from dateline.model import Source

_HEADER = re.compile(r"([A-Za-z][A-Za-z_ -]{0,20}):[ \t]+(\S.*)")
_ENDS = re.compile(r"[.!?:;…][\"”’')\]]*$")
_CANNOT_END = re.compile(
    r"(?:[,–—-]|\b(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|than|that|the|to|was|were|with))$"
)
_NARROWEST, _WIDEST = 40, 120  # columns that texts are wrapped at


def parse(path: str, top: FrontMatter) -> Document:
    source, lines = stated(path, top)
    return Document(source, tuple(paragraphs(lines)))


def stated(path: str, top: FrontMatter) -> tuple[Source, Sequence[tuple[int, str]]]:
    """What the front matter or the header lines state, and the numbered lines of the body."""
    lines: Sequence[tuple[int, str]] = list(enumerate(top.body.split("\n"), top.line))
    if top.fields:
        source = metadata.source(path, top.fields, "the front matter")
    else:
        fields, lines = _header(lines)
        source = metadata.source(path, fields, "the header")
    return source, lines


def _header(lines: Sequence[tuple[int, str]]) -> tuple[dict[str, Field], Sequence[tuple[int, str]]]:
    """The `Title:` and `Date:` lines an article may begin with, and the lines after them."""
    fields: dict[str, Field] = {}
    for position, (number, line) in enumerate(lines):
        if not line.strip() and not fields:
            continue
        found = _HEADER.fullmatch(line.strip())
        name = found and found[1].strip().lower()
        if not found or not name or name.replace(" ", "_") not in metadata.NAMES:
            return fields, lines[position:]
        fields.setdefault(name.replace(" ", "_"), Field(found[2], number))
    return fields, ()


def paragraphs(lines: Sequence[tuple[int, str]]) -> Iterator[Block]:
    """One block for each line, or for the lines that wrapping made of one.

    Raw articles come with a paragraph a line as often as wrapped at some width, so each line break is judged:
    it is a wrap if the sentence goes on, or if the next word would not have fitted.
    """
    lines = [(number, " ".join(line.split())) for number, line in lines]
    width = max((len(line) for _, line in lines), default=0)
    parts: list[str] = []
    begin = 0
    for number, line in lines:
        if parts and not (line and _continues(parts[-1], line, width)):
            yield Block(" ".join(parts), begin)
            parts = []
        if any(map(str.isalnum, line)):  # rules such as ***** and ----- are no text
            begin = begin if parts else number
            parts.append(line)
    if parts:
        yield Block(" ".join(parts), begin)


def _continues(line: str, following: str, width: int) -> bool:
    if _CANNOT_END.search(line, max(0, len(line) - 10)):
        return True
    if following[0].islower() and len(line) >= min(width // 2, _NARROWEST):
        return True
    full = len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
    return full and _NARROWEST <= width <= _WIDEST and not _ENDS.search(line, max(0, len(line) - 10))
