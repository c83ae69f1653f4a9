"""What the readers of the formats hand on: an article as a row of blocks, and how blocks become its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Finding, Omission, Source, Span


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph on one line: a paragraph, a heading, an item of a list.

    `line` is the line of the file on which it begins. `omission` is set where the format itself says that this
    is no sentence of the article.
    """

    text: str
    line: int
    omission: Omission | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file taken apart. `source.title` is empty where the file states none. `findings` are about front matter."""

    source: Source
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()


def lay_out(blocks: Sequence[Block]) -> tuple[str, tuple[Span, ...]]:
    """The text and each block's place in it.

    As many line ends stand between two blocks as between their lines in the file, so that counting line ends
    tells the line.
    """
    pieces: list[str] = []
    spans: list[Span] = []
    offset, line = 0, blocks[0].line if blocks else 1
    for block in blocks:
        if spans:
            gap = max(1, block.line - line)
            pieces.append("\n" * gap)
            offset += gap
            line += gap
        pieces.append(block.text)
        spans.append(Span(offset, offset + len(block.text)))
        offset += len(block.text)
    return "".join(pieces), tuple(spans)
