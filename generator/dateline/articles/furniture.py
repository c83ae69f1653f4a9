"""What in an article is no sentence of it: promotion, captions, notices, bylines, headings, embedded posts.

Words decide by the rows of `data/en/furniture.toml`, shape decides for headings and posts. A sentence lost is
worse than a line kept, so shape alone never removes what ends like a sentence.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from dateline.model import Omission

_LONGEST = 500  # characters; no row sees more
_LONGEST_CREDIT = 150  # what a row at the end sees
_CREDIT_SIGN = re.compile(r"[/(\[:|]| via ")  # without one of these no row at the end matches; spares most lines

_ENDS = re.compile(r"[.!?:;…,][\"”’')\]]*$|[\"”]$")
_QUESTION = re.compile(r"[\w’'\"”)][?!]$")
_OPENING_QUOTES = ("“", '"', "‘", "'")
_WORD = re.compile(r"[^\W_][\w’'.-]*")

# Above the lead: "July 2, 2024", "Updated Tue 2 Jul 2024 at 3:15 p.m. EDT", "Published: 10:15 | 2 July".
_STAMP_WORDS = "|".join(
    (
        r"first|last|date|published|publication|updated?|posted|modified|issued|created|on|at|the|of|and|today|yesterday",
        r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?",
        r"nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?",
        r"[ap]\.?m|noon|midnight|utc|gmt|bst|cet|cest|eet|eest|msk|[ecmp][sd]?t|ist|aest|aedt|jst|local|eastern",
        r"central|pacific|time|\d{1,4}(?:st|nd|rd|th|am|pm)?|\d{1,2}h\d\d",
    )
)
_STAMP = re.compile(rf"(?:[\s,.:|·•/()+–—-]|\b(?:{_STAMP_WORDS})\b)+", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w’'.-]*|al|bin|da|de|del|den|der|di|du|el|la|le|ten|van|von)"
_NO_FIRST_NAME = (  # "By Friday Evening"
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    "November|December|Early|Late|Mid"
)
_BYLINE = re.compile(
    rf"(?:By|BY|Story by|Written by|Text by):? (?!(?:{_NO_FIRST_NAME})\b){_NAME}(?: {_NAME}){{1,4}}"
    rf"(?:(?:,| and| &|, and) {_NAME}(?: {_NAME}){{0,4}}){{0,5}}"
    r"(?: (?:in|for|at|of) [A-Z][\w .’'-]{1,60})?(?:\s?[,|·•/–—-]\s?.{0,80})?"
)
_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,}.{0,60}[—–-]$")

# "— Name (@handle) May 10, 2022", alone on its line or after the post.
_POSTED = re.compile(r"(?:^|\s)(?:—|–|-{1,2})\s?[^()\n]{1,100}\(@\w{1,30}\)(?: on \w+)?,?(?: [^()\n]{3,40})?$")
_IN_POST = re.compile(r"pic\.twitter\.com/|https://t\.co/")
_ONLY_MARKS = re.compile(r"(?:\s|[#@]\w+|https?://\S+|pic\.twitter\.com/\S+|[^\w\s])+")
_LONGEST_POST = 400

_TITLE_WORDS, _HEADING_WORDS, _QUESTION_WORDS = 20, 10, 9
_SMALL_WORD = re.compile(
    r"a|an|and|as|at|but|by|for|from|in|into|nor|of|off|on|or|over|per|than|the|to|up|via|vs|with"
)


@cache
def rows() -> tuple[Mapping[str, Any], ...]:
    """The table as written."""
    table = resources.files("dateline").joinpath("data/en/furniture.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(table)["row"])


@cache
def _compiled(place: str) -> re.Pattern[str]:
    """All rows of a place as one pattern, with a group for each `why`."""
    branches = "|".join(
        f"(?P<{Omission(why).name}>{'|'.join(row['pattern'] for row in chosen)})"
        for why in dict.fromkeys(row["why"] for row in rows())
        if (chosen := [row for row in rows() if row["why"] == why and row.get("at", "whole") == place])
    )
    return re.compile(branches if place == "whole" else f"(?:{branches})$", re.IGNORECASE)


def of_sentence(sentence: str) -> Omission | None:
    """Why a sentence inside a paragraph is no sentence of the article."""
    if len(sentence) > _LONGEST:
        return None
    found = _compiled("whole").fullmatch(sentence)
    return Omission[found.lastgroup] if found and found.lastgroup else None


def of_line(line: str) -> Omission | None:
    """Why a whole line is, by its words, no part of the article."""
    if len(line) > _LONGEST:
        return None
    if _BYLINE.fullmatch(line):
        return Omission.BYLINE
    if _STAMP.fullmatch(line) and any(map(str.isdigit, line)):
        return Omission.NOTICE
    if why := of_sentence(line):
        return why
    tail = max(0, len(line) - _LONGEST_CREDIT)
    if not _CREDIT_SIGN.search(line, tail):
        return None
    found = _compiled("end").search(line, tail)
    return Omission[found.lastgroup] if found and found.lastgroup else None


def of_article(lines: Sequence[str]) -> tuple[Omission | None, ...]:
    """For each line why it is furniture, or `None` for the paragraphs of the article."""
    found = [of_line(line) for line in lines]
    _posts(lines, found)
    _other_stories(lines, found)
    _headings(lines, found)
    return tuple(found)


def _posts(lines: Sequence[str], found: list[Omission | None]) -> None:
    """Mark each embedded post: the line that signs it, and the post before that."""
    for position, line in enumerate(lines):
        if _IN_POST.search(line) and len(line) <= _LONGEST:
            found[position] = Omission.POST
        signed = _POSTED.search(line) if len(line) <= _LONGEST else None
        if signed is None:
            continue
        found[position] = Omission.POST
        if signed.start():
            continue  # the post stands on the same line
        above = position - 1
        while above >= 0 and _ONLY_MARKS.fullmatch(lines[above][:_LONGEST_POST]):
            found[above] = Omission.POST
            above -= 1
        if above >= 0 and len(lines[above]) <= _LONGEST_POST and not lines[above].endswith(":"):
            found[above] = Omission.POST


def _headings(lines: Sequence[str], found: list[Omission | None]) -> None:
    """Mark headings: the title and what stands with it above the lead, subheads, headlines of other stories.

    Only in a text whose paragraphs do end like sentences; else the missing full stop says nothing.
    """
    prose = [_ends_like_a_sentence(line) for line in lines]
    if True not in prose:
        return
    lead = prose.index(True)
    bare = sum(not each and why is None for each, why in zip(prose[lead:], found[lead:], strict=True))
    if bare * 2 > len(lines) - lead:
        return
    minds_capitals = not _in_capitals(" ".join(lines[:50])[:1000])
    above_lead = True
    for position, line in enumerate(lines):
        words = len(line.split(maxsplit=_TITLE_WORDS + 1))
        if found[position] is not None:
            continue
        if words <= _QUESTION_WORDS and _QUESTION.search(line) and not line.startswith(_OPENING_QUOTES):
            found[position] = Omission.HEADING
        elif minds_capitals and 2 < words <= _TITLE_WORDS and _in_capitals(line) and not line.endswith("."):
            found[position] = Omission.HEADING if above_lead else Omission.HEADLINE
        elif prose[position] or words > _TITLE_WORDS or _DATELINE.match(line):
            above_lead = False
        elif above_lead:
            found[position] = Omission.HEADING
        elif position + 1 < len(lines) and words > _HEADING_WORDS and minds_capitals and _capitalised(line):
            found[position] = Omission.HEADLINE
        elif position + 1 < len(lines) and words <= _HEADING_WORDS and _names_a_section(line):
            found[position] = Omission.HEADING


def _other_stories(lines: Sequence[str], found: list[Omission | None]) -> None:
    """Mark the headlines below the article, from "More on this story" on."""
    after = len(lines)
    while after and (found[after - 1] is not None or not _ends_like_a_sentence(lines[after - 1])):
        after -= 1
    if after and Omission.PROMOTION in found[after:]:
        for position in range(found.index(Omission.PROMOTION, after), len(lines)):
            found[position] = found[position] or Omission.HEADLINE


def _ends_like_a_sentence(line: str) -> bool:
    return _ENDS.search(line, max(0, len(line) - 10)) is not None


def _names_a_section(line: str) -> bool:
    """A line with figures may be an entry of a list of dates; it is a heading only if capitalised like one."""
    return not any(map(str.isdigit, line)) or _capitalised(line)


def _capitalised(line: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or _SMALL_WORD.fullmatch(word) for word in _WORD.findall(line))


def _in_capitals(text: str) -> bool:
    """Nearly all letters are capitals, and there are enough to tell."""
    capitals = sum(map(str.isupper, text))
    return capitals >= 10 and capitals >= 9 * sum(map(str.islower, text))
