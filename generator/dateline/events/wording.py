"""Tokens back into words: spaced as in the article, with the punctuation that cutting leaves behind set right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from dateline.events.tree import Tree
from dateline.model import Span

_TIDY: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\s?\(\s*(?:[A-Z][A-Za-z&.-]{1,9}\s*)?\)|\[\s*\]"), ""),  # "(WHO)" after the name in full
    (re.compile(r"\s+([,.;:?!”’)\]])"), r"\1"),
    (re.compile(r"(?:,\s*)+,"), ","),
    (re.compile(r",\s*([.;:?!])"), r"\1"),
    (re.compile(r"[—–]\s*[—–]|\s[—–](?=[\s,]*$)"), " "),
    (re.compile(r"^[\s,;:.—–)”-]+"), ""),
    (re.compile(r"[\s,;:—–(“-]+$"), ""),
)
_ABBREVIATION = re.compile(r"(?:(?<![\w’'])(?:[A-Za-z]\.)+|\b(?:Corp|Inc|Ltd|Co|Jr|Sr|St|Mt|No)\.)$")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def render(tree: Tree, indices: Iterable[int], names: Mapping[int, str]) -> str:
    """The tokens in text order, spaced as in the article; `names` replaces some."""
    parts: list[str] = []
    previous: Span | None = None
    for index in sorted(set(indices)):
        token = tree.tokens[index]
        word = names.get(index, token.text)
        if not word:
            previous = token.span if parts else None
            continue
        if parts and (previous is None or token.span.start > previous.end or token.span.start < previous.start):
            parts.append(" ")
        parts.append(word)
        previous = token.span
    return "".join(parts)


def tidied(text: str) -> str:
    """Spaces and punctuation set right, first letter capital."""
    for pattern, replacement in _TIDY:
        text = pattern.sub(replacement, text)
    if not _ABBREVIATION.search(text):
        text = text.rstrip(".")
    text = re.sub(r" {2,}", " ", text).rstrip(" ,;:")
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = text.strip()
    return text[:1].upper() + text[1:]


def shortened(text: str, limit: int) -> str:
    """The text, cut at a word where it is longer than `limit`."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:—–") + "…"
