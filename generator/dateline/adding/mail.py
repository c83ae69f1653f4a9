"""An e-mail (.eml) → its text: the plain part where it has one, else the page inside."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from dateline.adding.charset import utf8
from dateline.adding.original import Note, Text
from dateline.articles import encoding
from dateline.errors import InputError

_ANSWER = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- $.*", re.MULTILINE | re.DOTALL)


def read(name: str, data: bytes) -> Text:
    try:
        letter = message_from_bytes(data)
        parts = [(part, part.get_content_type()) for part in letter.walk() if not part.is_multipart()]
    except RecursionError:
        raise InputError(name, "this e-mail is nested too deeply", "add its text as a .txt file") from None
    inside = [(part, type) for part, type in parts if part.get_content_disposition() != "attachment"]
    texts = {type: text for part, type in reversed(inside) if (text := _text(name, part, type))}
    if "text/plain" in texts:
        suffix, text = ".txt", _SIGNATURE.sub("", texts["text/plain"])
    elif "text/html" in texts:
        suffix, text = ".html", texts["text/html"]
    else:
        raise InputError(name, "there is no text in this e-mail", "add what is attached to it by itself")
    sender, address = parseaddr(str(letter.get("From", "")))
    attached = [part.get_filename() or type for part, type in parts if (part, type) not in inside]
    return Text(
        suffix,
        text,
        title=_ANSWER.sub("", _decoded(str(letter.get("Subject", "")))),
        authors=(_decoded(sender) or address,) if sender or address else (),
        date=_decoded(str(letter.get("Date", ""))),
        notes=tuple(Note(f"“{file}”, attached to the e-mail, is left out", "add it by itself") for file in attached),
    )


def _text(name: str, part: Message, type: str) -> str:
    if type not in ("text/plain", "text/html"):
        return ""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    return encoding.decode(name, utf8(data, part.get_content_charset())).replace("\r\n", "\n")


def _decoded(header: str) -> str:
    """A header's words; as they stand where they are encoded wrongly."""
    try:
        words = str(make_header(decode_header(header)))
    except (LookupError, ValueError, HeaderParseError):
        words = header
    return " ".join(words.split())
