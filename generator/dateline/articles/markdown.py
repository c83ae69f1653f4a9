"""Markdown → `Document`: the words of the article without its markup.

Not a Markdown renderer: it needs the text of paragraphs, lists and quotations, knows headings, and drops what
is no text (images, code, tables, HTML tags). Works line by line, so that every block keeps its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.articles import plain
from dateline.articles.document import Block, Document
from dateline.articles.frontmatter import FrontMatter
from dateline.model import Omission

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)(?:\s#+)?\s*")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_REFERENCE = re.compile(r"\s{0,3}\[[^\[\]^]{1,200}\]:\s*\S.*")
_FOOTNOTE = re.compile(r"\s{0,3}\[\^[^\[\]]{1,50}\]:\s*")
_TABLE = re.compile(r"\s*\|.*")
_DROPPED_ELEMENT = re.compile(r"<(?:(script|style|iframe|svg)\b|!--)", re.IGNORECASE)

# In this order. No class in them can match the mark that opens it, so that each is linear.
_TARGET = r"\((?:[^()]|\([^()]{0,200}\)){0,1000}\)"
_INLINE = (
    (re.compile(rf"!\[[^\[\]]*\](?:{_TARGET}|\[[^\[\]]*\])"), ""),  # image
    (re.compile(rf"\[([^\[\]]*)\](?:{_TARGET}|\[[^\[\]]*\])"), r"\1"),  # link
    (re.compile(r"\[\^[^\[\]]{1,50}\]"), ""),  # footnote mark
    (re.compile(r"<https?://[^<>\s]*>"), ""),
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"(?<!\\)`+([^`]*)`+"), r"\1"),
    (re.compile(r"(?<!\\)(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1"), r"\2"),
    (re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?!\w)"), r"\2"),
    (re.compile(r"~~([^~]+)~~"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def parse(path: str, top: FrontMatter) -> Document:
    source, lines = plain.stated(path, top)
    return Document(source, tuple(_blocks(lines)))


def words(text: str) -> str:
    """Inline markup → the words a reader sees."""
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return " ".join(text.split())


def _blocks(lines: Sequence[tuple[int, str]]) -> Iterator[Block]:
    """Runs of lines between headings and items; inside a run, the line breaks are judged as in plain text."""
    run: list[tuple[int, str]] = []
    for number, line in _text_lines(lines):
        if _UNDERLINE.fullmatch(line) and run and run[-1][1]:
            heading = run.pop()
            yield from plain.paragraphs(run)
            run = []
            yield Block(heading[1], heading[0], Omission.HEADING)
        elif heading_line := _HEADING.fullmatch(line):
            yield from plain.paragraphs(run)
            run = []
            if text := words(heading_line[1]):
                yield Block(text, number, Omission.HEADING)
        else:
            unquoted = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
            bare = _FOOTNOTE.sub("", unquoted, count=1)
            if item := _ITEM.match(bare):
                bare = bare[item.end() :]
                run.append((number, ""))
            run.append((number, words(bare)))
            if line.endswith(("  ", "\\")):
                run.append((number, ""))
    yield from plain.paragraphs(run)


def _text_lines(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines outside code, comments, tables, link definitions and embedded elements; these become empty lines."""
    until = ""  # the mark that ends what is dropped
    for number, line in lines:
        if until:
            inside, line = line, ""
            if until in inside.lower():
                line = inside[inside.lower().index(until) + len(until) :] if until[0] in "<-" else ""
                until = ""
        elif fence := _FENCE.match(line):
            until, line = fence[1], ""
        elif opening := _DROPPED_ELEMENT.search(line):
            until = f"</{opening[1].lower()}>" if opening[1] else "-->"
            before, inside, line = line[: opening.start()], line[opening.end() :], line[: opening.start()]
            if until in inside.lower():
                line = before + inside[inside.lower().index(until) + len(until) :]
                until = ""
        elif _TABLE.fullmatch(line) or _REFERENCE.fullmatch(line):
            line = ""
        yield number, line
