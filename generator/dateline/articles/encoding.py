"""Bytes → text: the encoding is read, declared or told from the bytes; what cannot be told is refused."""

from __future__ import annotations

import codecs
import re

from dateline.errors import InputError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^<>]{0,200}?\bcharset|\?xml[^<>]{0,100}?\bencoding)\s*=\s*["']?([\w.:-]+)""", re.I
)
_DECLARED_WITHIN = 4096

# Codecs that Python offers and no page can mean.
NO_CHARSETS = frozenset({"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf-7"})

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "an office document or archive"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CONTROLS_IN_TEXT = 0.002  # more of them than this, and it is no text

# An English text written on Windows or an old Macintosh has few bytes beyond ASCII; too few for statistics.
_FEW = 0.1
_USUAL = ("windows-1252", "mac_roman")
_IMPLAUSIBLE = re.compile(r"[\x80-\x9f]|[a-z][À-ÖØ-Þ]|[^\W\d_][¡¢¤-¦¨¬-±´-¹¼-¾÷∂∑∏π∫Ω√≈∆◊ˆ˜˘˙˚]|[‚„†‡ŠŒŽšœžŸƒˆ˜]{2}")


def decode(path: str, data: bytes) -> str:
    """The text of a file, with line ends as they are."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_as(path, data, name)
    if wide := _wide(data):
        return _decode_as(path, data, wide)
    _refuse_binary(path, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _declared(path, data) or _usual(data) or _told_by_language(path, data)


def _decode_as(path: str, data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        raise InputError(path, f"is not the {name} it begins as", "save it as UTF-8", line) from None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark shows as a zero in every other byte."""
    head = data[:2000]
    if len(head) < 4 or len(data) % 2:
        return None
    first, second = head[::2].count(0), head[1::2].count(0)
    if second > 0.8 * len(head) / 2 and not first:
        return "utf-16-le"
    if first > 0.8 * len(head) / 2 and not second:
        return "utf-16-be"
    return None


def _refuse_binary(path: str, data: bytes) -> None:
    remedy = "put the article's text in a .md, .txt or .html file"
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(path, f"is {kind}, not text", remedy)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls > _CONTROLS_IN_TEXT * len(data):
        raise InputError(path, "is a binary file, not text", remedy)


def _declared(path: str, data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    if found is None:
        return None
    name = found[1].decode("ascii", "replace")
    try:
        codec = codecs.lookup(name).name
        if codec in NO_CHARSETS:
            raise LookupError
        # Pages that say Latin-1 mean Windows-1252; browsers read them so.
        return data.decode("windows-1252" if codec in ("iso8859-1", "ascii") else codec)
    except LookupError:
        line = 1 + data.count(b"\n", 0, found.start())
        raise InputError(path, f"declares the unknown encoding “{name}”", "save it as UTF-8", line) from None
    except UnicodeDecodeError:
        return None  # declared wrongly: told from the bytes instead


def _usual(data: bytes) -> str | None:
    if len(data) - len(data.decode("ascii", "ignore")) > _FEW * len(data):
        return None
    for name in _USUAL:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not _IMPLAUSIBLE.search(text):
            return text
    return None


def _told_by_language(path: str, data: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    best = from_bytes(data).best()
    # Without a language that the letters agree with, a charset is a guess.
    if best is None or not best.coherence:
        line = 1 + data.count(b"\n", 0, next(i for i, byte in enumerate(data) if byte > 127))
        raise InputError(path, "is in an unknown encoding", "save it as UTF-8", line)
    return str(best)
