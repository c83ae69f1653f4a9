"""Bytes that say beside them which encoding they are in, to UTF-8."""

from __future__ import annotations

import codecs

from dateline.articles.encoding import NO_CHARSETS


def utf8(data: bytes, charset: str | None) -> bytes:
    """The same text in UTF-8, if `charset` is the truth; else the bytes as they are, to be judged by themselves.

    What is valid UTF-8 stays whatever is said of it: other text hardly ever is by chance.

    >>> utf8("Café".encode("cp1252"), "ISO-8859-1").decode(), utf8("Café".encode(), "koi8-r").decode()
    ('Café', 'Café')
    """
    if charset is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    try:
        data.decode("utf-8")
        return data
    except UnicodeDecodeError:
        pass
    try:
        codec = codecs.lookup(charset).name
        if codec in NO_CHARSETS:
            return data
        # Who says Latin-1 means Windows-1252; browsers read it so.
        return data.decode("windows-1252" if codec in ("iso8859-1", "ascii") else codec).encode()
    except (LookupError, ValueError):
        return data
