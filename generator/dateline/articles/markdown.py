"""Markdown → `Document`: the words of the article without its markup.

Not a Markdown renderer: it needs the text of paragraphs, lists and quotations, knows headings, and drops what
is no text (images, code, tables, HTML tags). Works line by line, so that every block keeps its line.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.articles import plain
from dateline.articles.document import Block, Document
from dateline.articles.frontmatter import FrontMatter
from dateline.model import Omission

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*)")
_HEADING_END = re.compile(r"\s#+$")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_ITEM = re.compile(r"\s*(?:[-*+]|(?P<number>\d{1,3})[.)])\s+(?:\[[ xX]\]\s+)?")
_REFERENCE = re.compile(r"\s{0,3}\[[^\[\]^]{1,200}\]:\s*\S.*")
_FOOTNOTE = re.compile(r"\s{0,3}\[\^[^\[\]]{1,50}\]:\s*")
_TABLE = re.compile(r"\s*\|.*")
_DROPPED_ELEMENT = re.compile(r"(?<!\\)<(script\b|style\b|iframe\b|svg\b|!--)", re.IGNORECASE)
_ELEMENT_ENDS = {
    name: re.compile(end, re.IGNORECASE)
    for name, end in {"!--": "-->", **{tag: f"</{tag}>" for tag in ("script", "style", "iframe", "svg")}}.items()
}

# What a backslash takes its meaning from stands aside, as one of the 32 code points that are never characters of a
# text, until all markup is gone.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ASIDE = {ord(mark): 0xFDD0 + place for place, mark in enumerate(string.punctuation)}
_BACK = {code: mark for mark, code in _ASIDE.items()}

# In this order. No class in them can match the mark that opens it, so that each is linear.
_TARGET = r"\((?:[^()]|\([^()]{0,200}\)){0,1000}\)"
_INLINE = (
    (re.compile(rf"!\[[^\[\]]*\](?:{_TARGET}|\[[^\[\]]*\])"), ""),  # image
    (re.compile(rf"\[([^\[\]]*)\](?:{_TARGET}|\[[^\[\]]*\])"), r"\1"),  # link
    (re.compile(r"\[\^[^\[\]]{1,50}\]"), ""),  # footnote mark
    (re.compile(r"<https?://[^<>\s]*>"), ""),
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"`+([^`]*)`+"), r"\1"),
    (re.compile(r"(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?!\w)"), r"\2"),
    (re.compile(r"~~([^~]+)~~"), r"\1"),
)


def parse(path: str, top: FrontMatter) -> Document:
    source, lines = plain.stated(path, top)
    blocks = (replace(block, text=words(block.text)) for block in _blocks(lines))
    return Document(source, tuple(block for block in blocks if any(map(str.isalnum, block.text))))


def words(text: str) -> str:
    """Inline markup → the words a reader sees."""
    text = _ESCAPED.sub(lambda escape: escape[1].translate(_ASIDE), text)
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return " ".join(text.translate(_BACK).split())


def _blocks(lines: Sequence[tuple[int, str]]) -> Iterator[Block]:
    """Runs of lines between headings; inside a run, the line breaks are judged as in plain text."""
    run: list[tuple[int, str]] = []
    in_list = False
    for number, line in _text_lines(lines):
        above = run[-1][1] if run else ""
        if above and not above.endswith(".") and _UNDERLINE.fullmatch(line):
            heading = run.pop()
            yield from plain.paragraphs(run)
            yield Block(heading[1], heading[0], Omission.HEADING)
            run = []
        elif heading_line := _HEADING.fullmatch(line):
            yield from plain.paragraphs(run)
            yield Block(_HEADING_END.sub("", heading_line[1].rstrip()), number, Omission.HEADING)
            run = []
        else:
            bare = _without(_FOOTNOTE, _without(_QUOTE, line))
            item = _ITEM.match(bare)
            # In wrapped text "on June" may be followed by "28. The dam": only a 1 begins a list inside a paragraph.
            if item and (in_list or not above or item["number"] in (None, "1")):
                in_list = True
                run += [(number, ""), (number, bare[item.end() :])]
            else:
                in_list = in_list and bool(bare.strip())
                run.append((number, bare))
            if line.endswith("  "):  # a line break that is meant
                run.append((number, ""))
    yield from plain.paragraphs(run)


def _without(mark: re.Pattern[str], line: str) -> str:
    found = mark.match(line)
    return line[found.end() :] if found else line


def _text_lines(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines outside code, comments, tables, link definitions and embedded elements; these become empty lines."""
    fence = ""
    until: re.Pattern[str] | None = None
    for number, line in lines:
        if fence:
            if line.strip().startswith(fence):
                fence = ""
            line = ""
        elif until is None and (opening := _FENCE.match(line)):
            fence, line = opening[1], ""
        elif until is None and (_TABLE.fullmatch(line) or _REFERENCE.fullmatch(line)):
            line = ""
        else:
            line, until = _outside_elements(line, until)
        yield number, line


def _outside_elements(line: str, until: re.Pattern[str] | None) -> tuple[str, re.Pattern[str] | None]:
    """What stands outside elements that are dropped with their content; `until` ends the one that is open."""
    kept, start = "", 0
    while True:
        if until:
            closing = until.search(line, start)
            if closing is None:
                return kept, until
            start, until = closing.end(), None
        opening = _DROPPED_ELEMENT.search(line, start)
        if opening is None:
            return kept + line[start:], None
        kept += line[start : opening.start()]
        start = opening.end()
        until = _ELEMENT_ENDS[opening[1].lower()]
