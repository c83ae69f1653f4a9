"""Names as strings: cleaned of what does not belong to them, compared, and turned into addresses."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

# Letters that do not decompose into a Latin letter and a mark.
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"}
)
# Typographic signs that stand for plain ones, one for one, so that offsets stay.
PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "\u00a0": " "})
SIGNS = str.maketrans({"'": "", "&": " and ", "+": " plus "})
# Every Latin capital, for character classes: "Évora" begins with one.
UPPER = "".join(filter(str.isupper, map(chr, range(0x250))))
ADDRESS_BREAK = re.compile(r"[^a-z0-9]+")
SPACE = re.compile(r"\s+")
LEADING = re.compile(r"(?:[\s\"“”'‘’(,;:.–—-]|(?:the|a|an)\s)+", re.IGNORECASE)
# A possessive ending, whether or not the s is there, and stray punctuation.
TRAILING = re.compile(r"(?:['’]s?|[\s\"“”‘(),;:–—-])+$", re.IGNORECASE)


def plain(text: str) -> str:
    """The text with straight apostrophes and ordinary spaces; every character keeps its place."""
    return text.translate(PLAIN)


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """The form in which two spellings are the same name: no accents, no dots, lower case."""
    decomposed = unicodedata.normalize("NFKD", plain(name)).casefold()
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return SPACE.sub(" ", bare.translate(LETTERS).replace(".", "")).strip()


def slug(name: str) -> str:
    """An address in plain ASCII, the same on every run; a name without a Latin letter gets a fingerprint."""
    address = ADDRESS_BREAK.sub("-", fold(name).translate(SIGNS)).strip("-")
    return address or "actor-" + hashlib.sha256(name.encode()).hexdigest()[:8]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of a name without its article, quotation marks and possessive ending."""
    leading = LEADING.match(text, start, end)
    if leading:
        start = leading.end()
    trailing = TRAILING.search(text, max(start, end - 8), end)
    return start, max(start, trailing.start() if trailing else end)


def is_quoted(before: str) -> bool:
    """Whether what follows these words of a sentence is somebody's speech."""
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def possessive_end(text: str, end: int) -> int:
    """Where a possessive ending after `end` is over; `end` itself without one."""
    if text[end : end + 2] in {"'s", "’s"}:
        return end + 2
    return end + 1 if text[end - 1 : end] == "s" and text[end : end + 1] in {"'", "’"} else end
