"""Bytes in any format that can be added → `Original`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePosixPath

from dateline import articles
from dateline.adding import mail, pdf
from dateline.adding.charset import utf8
from dateline.adding.original import Original, Plain, Text
from dateline.articles import dates, encoding, frontmatter, plain
from dateline.articles.frontmatter import Field
from dateline.articles.repair import repair
from dateline.errors import InputError
from dateline.model import Dct

# How files are named, and what web servers call them.
SUFFIXES: Mapping[str, str] = {
    ".html": ".html",
    ".htm": ".html",
    ".xhtml": ".html",
    ".txt": ".txt",
    ".text": ".txt",
    ".md": ".md",
    ".markdown": ".md",
    ".pdf": ".pdf",
    ".eml": ".eml",
}
TYPES: Mapping[str, str] = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
}
_PAGE_BEGINS = ("<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<article", "<div", "<p")
_LETTER_BEGINS = ("return-path:", "received:", "delivered-to:", "mime-version:", "message-id:", "from: ")


def suffix_of(name: str, data: bytes) -> str:
    """The format by the file's name; where that says nothing, by how the bytes begin."""
    named = PurePosixPath(name.partition("?")[0]).suffix.lower()
    if named in SUFFIXES:
        return SUFFIXES[named]
    if data.startswith(b"%PDF-"):
        return ".pdf"
    beginning = data[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower().decode("latin-1")
    if beginning.startswith(_PAGE_BEGINS):
        return ".html"
    if beginning.startswith(_LETTER_BEGINS):
        return ".eml"
    return ".md" if beginning.startswith(("---", "# ")) else ".txt"


def read(name: str, data: bytes, suffix: str, charset: str | None = None) -> Original:
    """`name` is what the editor called it, and what messages show; `suffix` is a value of `SUFFIXES`."""
    try:
        if suffix in _INSIDE:
            found = _unpacked(_INSIDE[suffix](name, data))
        else:
            found = _read(utf8(data, charset), suffix)
    except InputError as error:
        raise InputError(name, error.what, error.remedy, error.line) from None
    return replace(found, sha256=sha256(data).hexdigest())


_INSIDE: Mapping[str, Callable[[str, bytes], Text]] = {".pdf": pdf.read, ".eml": mail.read}


def _unpacked(inside: Text) -> Original:
    # Behind an empty line, since hyphens at the very top would begin front matter.
    found = _read(f"\n{inside.text}".encode(errors="replace"), inside.suffix)
    source = found.article.source
    source = replace(
        source,
        title=inside.title or source.title,
        authors=inside.authors or source.authors,
        dct=_dct(inside.date) or source.dct,
    )
    return replace(found, article=replace(found.article, source=source), notes=inside.notes)


def _dct(text: str) -> Dct | None:
    try:
        return Dct(dates.parse(text), stated=True, reason="stated in the e-mail")
    except ValueError:
        return None


def _read(data: bytes, suffix: str) -> Original:
    path = f"original{suffix}"
    article = articles.read(path, data)
    if suffix == ".html":
        return Original(article, canonical=article.source.url)
    top = frontmatter.split(path, repair(encoding.decode(path, data)))
    fields = {key: _plain(field) for key, field in top.fields.items()}
    if suffix == ".txt":
        return Original(article, fields=fields)
    _, lines = plain.stated(path, top)
    return Original(article, fields=fields, body="\n".join(line for _, line in lines))


def _plain(field: Field) -> Plain:
    if isinstance(field.value, tuple):
        return [_plain(entry) for entry in field.value]
    if isinstance(field.value, Mapping):
        return {key: _plain(entry) for key, entry in field.value.items()}
    return field.value
