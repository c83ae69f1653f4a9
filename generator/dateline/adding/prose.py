"""HTML from elsewhere → the paragraphs in it, as words or as Markdown that is safe to print.

Only words, headings and web links come through: no markup of somebody else's stands on a page of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

BLOCKS = frozenset(
    """address article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr html li main nav ol p pre section table td th tr ul""".split()  # noqa: SIM905  # easier to read than a list
)
HEADINGS = frozenset(f"h{number}" for number in range(1, 7))
SILENT = frozenset(
    ("audio", "canvas", "iframe", "math", "noscript", "object", "script", "style", "svg", "template", "video")
)

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&#?\w+;")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_INLINE = re.compile(r"([\\`*_\[\]])")
_LINE_BEGINS = re.compile(r"^(?:(#+|[-+>:=~|])|(\d+)(?=[.)]))")
_ENTITY = re.compile(r"&(?=#?\w+;)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are part of a link, or of none."""

    words: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    pieces: tuple[Piece, ...]
    heading: bool = False

    @property
    def words(self) -> str:
        return " ".join("".join(piece.words for piece in self.pieces).split())


def paragraphs(text: str) -> list[Paragraph]:
    """Where the text has no markup, each of its lines is a paragraph.

    >>> [paragraph.words for paragraph in paragraphs("<p>Rain &amp; <b>wind</b></p>Sun")]
    ['Rain & wind', 'Sun']
    """
    from lxml import etree  # not needed to add a text

    html = text if _MARKUP.search(text) else escape(text, quote=False).replace("\n", "<br>")
    data = _NO_TEXT.sub(" ", html).encode(errors="replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    tree = etree.fromstring(b"<div>" + data + b"</div>", parser)
    reader = _Reader()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            reader.begin(element)
        else:
            reader.end(element)
    return reader.found


def words(text: str) -> str:
    """All on one line."""
    return " ".join(paragraph.words for paragraph in paragraphs(text))


def markdown(found: Iterable[Paragraph]) -> str:
    """For Python-Markdown: every mark is escaped, so that nothing but our own links and headings is markup."""
    return "\n\n".join(("### " if each.heading else "") + _line(each) for each in found)


def web_address(address: str | None) -> str | None:
    """The address, if a browser may be sent there."""
    address = (address or "").strip()
    return address if re.fullmatch(r"https?://[^\s<>\"\\]+", address) else None


def _line(paragraph: Paragraph) -> str:
    """
    >>> print(_line(Paragraph((Piece("1. See <b> and "), Piece("this", "https://example.org/a_(b)")))))
    1\\. See &lt;b> and [this](<https://example.org/a_(b)>)
    """
    line = "".join(
        f"[{_escaped(piece.words.strip())}](<{piece.link}>)" if piece.link else _escaped(piece.words)
        for piece in paragraph.pieces
    )
    return _LINE_BEGINS.sub(lambda mark: f"\\{mark[1]}" if mark[1] else f"{mark[2]}\\", " ".join(line.split()))


def _escaped(words: str) -> str:
    return _INLINE.sub(r"\\\1", _ENTITY.sub("&amp;", words).replace("<", "&lt;"))


class _Reader:
    """Hears of every element as it begins and ends."""

    def __init__(self) -> None:
        self.found: list[Paragraph] = []
        self._pieces: list[Piece] = []
        self._link: str | None = None
        self._heading = False
        self._silent = 0

    def begin(self, element: Any) -> None:
        if element.tag in SILENT:
            self._silent += 1
        elif element.tag in BLOCKS:
            self._end_paragraph()
            self._heading = element.tag in HEADINGS
        elif element.tag == "a":
            self._link = web_address(element.get("href"))
        self._add(element.text)

    def end(self, element: Any) -> None:
        if element.tag in SILENT:
            self._silent -= 1
        elif element.tag in BLOCKS:
            self._end_paragraph()
        elif element.tag == "a":
            self._link = None
        self._add(element.tail)

    def _add(self, words: str | None) -> None:
        if words and not self._silent:
            self._pieces.append(Piece(words, self._link if words.strip() else None))

    def _end_paragraph(self) -> None:
        if any(map(str.isalnum, "".join(piece.words for piece in self._pieces))):
            self.found.append(Paragraph(tuple(self._pieces), self._heading))
        self._pieces, self._heading = [], False
