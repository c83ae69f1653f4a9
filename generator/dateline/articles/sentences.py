"""A paragraph → its sentences.

Looks at each full stop, question and exclamation mark and asks whether a sentence ends there. It parts sentences
that were glued together (`exponentially.In late 2022`), and leaves `U.S. Army`, `example.com` and `3.5` whole.
"""

from __future__ import annotations

import re
import tomllib
from importlib import resources

from dateline.model import Span

_MARK = re.compile(r"(?:[.!?]+|…)(?:\[\d{1,3}\])*")
_CLOSERS = "”’»)]"
_STRAIGHT = "\"'"
_OPENERS = "“‘«([\"'¿¡—–-• "
_REACH = 60  # characters that are looked at on either side of a mark

_BEFORE = re.compile(r"[^\s(\[“\"‘—–]+$")  # the word the mark ends, the mark left out
_AFTER = re.compile(r"[^\W_][\w’'-]*")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]|Ph\.D")  # U.S, a.m, J
_ZONE = re.compile(r"[A-Z]{2,5}")

_WORDS = {
    kind: frozenset(words.split())
    for kind, words in tomllib.loads(
        resources.files("dateline").joinpath("data/en/sentences.toml").read_text(encoding="utf-8")
    ).items()
}
_ABBREVIATIONS = _WORDS["titles"] | _WORDS["inside"] | _WORDS["before_figures"] | _WORDS["shortened"]
_SAID = re.compile(rf"(?:(?:[A-Z][\w’'.-]*|the|a) ){{1,5}}(?:{'|'.join(sorted(_WORDS['speech']))})\b")


def split(paragraph: str) -> list[Span]:
    """The sentences of one paragraph, without the blanks between them. Together they hold all that is no blank."""
    spans: list[Span] = []
    start, quotes, counted = 0, 0, 0
    for mark in _MARK.finditer(paragraph):
        quotes += paragraph.count('"', counted, mark.end())
        counted = mark.end()
        end = _closed(paragraph, mark.end(), inside_quotation=quotes % 2 == 1)
        if end >= len(paragraph):
            break
        if start < end and _ends_here(paragraph, start, mark, end):
            _add(spans, paragraph, start, end)
            start = end
    _add(spans, paragraph, start, len(paragraph))
    return spans


def _add(spans: list[Span], paragraph: str, start: int, end: int) -> None:
    while start < end and paragraph[start].isspace():
        start += 1
    while start < end and paragraph[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _closed(paragraph: str, end: int, *, inside_quotation: bool) -> int:
    """Where the quotation marks and brackets that close after the mark end. A straight quotation mark closes
    only what is open: in `Moscow.""And our` the second belongs to what follows."""
    while end < len(paragraph):
        character = paragraph[end]
        if character == '"' and inside_quotation:
            inside_quotation = False
        elif character == "'":
            if paragraph[end + 1 : end + 2].isalnum():
                return end
        elif character not in _CLOSERS:
            return end
        end += 1
    return end


def _ends_here(paragraph: str, start: int, mark: re.Match[str], end: int) -> bool:
    glued = not paragraph[end].isspace()
    after = paragraph[end : end + _REACH].lstrip()
    opened = after.lstrip(_OPENERS)
    following = _AFTER.match(opened)
    if following is None:
        return not glued and bool(opened)
    word = following[0]
    if word[0].islower():
        return False
    before = _BEFORE.search(paragraph, max(start, mark.start() - _REACH), mark.start())
    last = before[0] if before else ""
    closers = paragraph[mark.end() : end]
    if glued and after == opened and not closers:
        return _glued(mark[0], last, word, opened)
    if mark[0][0] in "!?":
        return not (closers and _SAID.match(opened))
    if mark[0] != "." or (closers and closers[0] not in ")]"):
        return True
    return not _shortened(paragraph, start, last, word)


def _glued(mark: str, last: str, word: str, after: str) -> bool:
    """`exponentially.In late`: a lower-case word or a year, the mark, and a capitalised word that goes on."""
    if len(mark) > 3 or len(last) < 2 or any(sign in last for sign in "./@:_\\"):
        return False
    if word[0].isdigit() or not (word[1:].islower() or word in ("A", "I")):
        return False
    if word.lower() in _WORDS["domains"] or after[len(word) : len(word) + 1] not in ("", " ", ","):
        return False
    if last.lower() in _ABBREVIATIONS:
        return False
    return last[1:].islower() or last[-4:].isdigit() or word.lower() in _WORDS["starters"]


def _shortened(paragraph: str, start: int, last: str, word: str) -> bool:
    """Whether the full stop only marks an abbreviation."""
    plain = last.lower()
    if plain in _WORDS["titles"] or plain in _WORDS["inside"]:
        return True
    if plain in _WORDS["before_figures"] and word[0].isdigit():
        return True
    if plain in ("a.m", "p.m"):
        return word.lower() in _WORDS["after_clock"] or _ZONE.fullmatch(word) is not None
    state = plain in _WORDS["states"] and last[0].isupper()
    if state or plain in _WORDS["shortened"] or (_DOTTED.fullmatch(last) and not last.islower()):
        return word.lower() not in _WORDS["starters"]
    # "1. The first" at the head of a list entry
    return last.isdigit() and paragraph[start : start + _REACH].lstrip().startswith(last + ".")
