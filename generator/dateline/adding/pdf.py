"""PDF → its text, line by line as printed, without running heads, page numbers and the hyphens of line ends.

A document's properties are often those of a template or of the machine it was made on: title and author are believed
only where the text has them too, and the day of creation never.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO

from dateline.adding.original import Note, Text
from dateline.errors import InputError

PAGES = 200
EDGE = 2  # lines at the top and bottom of a page among which running heads are sought

_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]\n([a-z]+)")
_BY_HAND = "copy its text into a .txt or .md file, and add that"


def read(name: str, data: bytes) -> Text:
    title, author, pages = _extracted(name, data)
    bare = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(bare) == len(pages):
        raise InputError(name, "has no text, only pictures of it", f"run it through text recognition, or {_BY_HAND}")
    text = _whole_words("\n\n".join("\n".join(lines) for lines in _without_running_heads(pages)))
    printed = " ".join(text.split()).lower()
    notes = [Note(f"page {number} has no text", "look whether it is a picture of some") for number in bare]
    return Text(
        ".txt",
        text,
        title=title if title and title.lower() in printed else "",
        authors=(author,) if author and author.lower() in printed else (),
        notes=tuple(notes),
    )


def _extracted(name: str, data: bytes) -> tuple[str, str, Sequence[str]]:
    """Title, author, and the text of each page."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise InputError(name, "is a PDF, which needs pypdf", "pip install pypdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a document, we say
    try:
        document = PdfReader(BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise InputError(name, "is locked with a password", f"unlock it, or {_BY_HAND}")
        if len(document.pages) > PAGES:
            raise InputError(name, f"has more than {PAGES} pages", "add each article as a file of its own")
        about = document.metadata
        title, author = (about.title or "", about.author or "") if about else ("", "")
        return " ".join(title.split()), " ".join(author.split()), [page.extract_text() for page in document.pages]
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001  # a damaged document can raise anything
        raise InputError(name, f"is a damaged PDF: {str(error) or type(error).__name__}", _BY_HAND) from None


def _without_running_heads(pages: Sequence[str]) -> list[list[str]]:
    """The lines of each page, less page numbers, and less what stands at the edge of most pages."""
    lines = [[line for line in page.splitlines() if line.strip()] for page in pages]
    edges = Counter(shape for page in lines for shape in {_shape(line) for line in [*page[:EDGE], *page[-EDGE:]]})
    repeated = {shape for shape, pages_with in edges.items() if pages_with >= max(3, len(pages) / 2)}

    def is_text(position: int, line: str, page: Sequence[str]) -> bool:
        at_edge = position < EDGE or position >= len(page) - EDGE
        return not at_edge or not (_PAGE_NUMBER.fullmatch(line) or _shape(line) in repeated)

    return [[line for position, line in enumerate(page) if is_text(position, line, page)] for page in lines]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _whole_words(text: str) -> str:
    """Words that a line end divides, made whole. The hyphen stays in what has one elsewhere in the text.

    >>> _whole_words("The har-\\nbour is well-\\nknown. A well-known harbour.")
    'The harbour is well-known. A well-known harbour.'
    """

    def whole(found: re.Match[str]) -> str:
        hyphenated = f"{found[1]}-{found[2]}"
        return hyphenated if hyphenated.lower() in elsewhere else found[1] + found[2]

    elsewhere = set(re.findall(r"[^\W\d_]+-[^\W\d_]+", text.lower()))
    return _HYPHEN.sub(whole, text)
