"""What an article says a name is: "the budget airline Acme", "Acme, a charity in Leeds,", "firms such as Acme"."""

from __future__ import annotations

import re

from dateline.actors import tables
from dateline.model import ActorType, Span

LONGEST = 90
DETERMINER = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]nother|[Oo]ne|[\w.-]+['’]s?)"
# "union Acme", "the ferry company called Acme"
BESIDE = re.compile(r"\b([a-z][a-z-]+)\s(?:called\s|named\s)?[“\"]?\Z")
# "the state safety service, Acme, said"
APPOSED = re.compile(
    rf"(?<!\bof\s)(?<!\bfor\s)(?<!\bat\s)(?<!\bin\s)\b{DETERMINER}\s(?:(?!of\b|for\b|in\b)[\w'’.-]+\s){{0,5}}?([a-z][a-z-]+),\s\Z"
)
# "a spokesman for the union, Jane Roe, said"
OFFICE_APPOSED = re.compile(r"\b([a-z]+) (?:for|of|at|with|from) [^,.;]{2,60},\s\Z")
APPOSED_END = re.compile(r",|\.|\s(?:said|says|told)\b")
# "Acme, a charity based in Leeds", "Acme, Britain's largest grocer,"
BEHIND = re.compile(
    rf",\s(?:one\sof\s)?{DETERMINER}\s(?:[\w'’.&-]+\s){{0,6}}?([a-z][a-z-]+)"
    r"(?=[,.;:)—–]|\s(?:that|which|who|whose|where|when|in|of|for|with|based|founded|owned|run|to|on|at|from|by|as|near)\b)",
)
# "makers including Acme and Ajax", "cities such as Marl"
EXAMPLE = re.compile(
    r"\b([a-z][a-z-]+?)(?:,? such as| like| including)(?: the)?\s"
    r"(?:[\w&'.-]+(?:\s[\w&'.-]+){0,3}(?:, | and | or )){0,3}\Z"
)
OF = re.compile(r"\b([a-z][a-z-]+) of\s\Z")
WORD_BEHIND = re.compile(r"\s([a-z-]+)")
THE_BEFORE = re.compile(r"\b[Tt]he\s\Z")


def noun(text: str, span: Span) -> str | None:
    """The noun that says what bears the name, in the singular, if it tells what kind of thing that is."""
    before = text[max(0, span.start - LONGEST) : span.start].rpartition("\n")[2]
    behind = BEHIND.match(text, span.end, min(len(text), span.end + LONGEST))
    if behind and kind(behind[1].lower()):
        return behind[1].lower()
    beside = BESIDE.search(before)
    if beside and beside[1] in tables.words("companies", "nouns_before_names"):
        return beside[1]
    behind_comma = before[-2:-1] == "," and APPOSED_END.match(text, span.end) is not None
    apposed = APPOSED.search(before) if behind_comma else None
    if apposed and kind(apposed[1].lower()) in {ActorType.ORGANISATION, ActorType.PLACE}:
        return apposed[1].lower()
    office = OFFICE_APPOSED.search(before) if behind_comma else None
    if office and kind(office[1]) is ActorType.PERSON:
        return office[1]
    example = EXAMPLE.search(before)
    if example and kind(_singular(example[1])):
        return _singular(example[1])
    of = OF.search(before)
    if of and of[1] in tables.words("place_nouns"):
        return of[1]
    after = WORD_BEHIND.match(text, span.end)
    return after[1] if after and is_called(text, span) else None


def is_called(text: str, span: Span) -> bool:
    """ "The *Aslef* union": whether the noun stands behind the name."""
    after = WORD_BEHIND.match(text, span.end)
    called = after and after[1] in tables.words("bodies", "companies")
    return bool(called and THE_BEFORE.search(text, max(0, span.start - 5), span.start))


def kind(noun: str) -> ActorType | None:
    """What kind of actor the noun is said of."""
    if noun in tables.words("bodies", "named_bodies", "companies"):
        return ActorType.ORGANISATION
    if noun in tables.words("place_nouns"):
        return ActorType.PLACE
    return ActorType.PERSON if noun in tables.words("titles", "humans", "kin") else None


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun.removesuffix("ies") + "y"
    return noun.removesuffix("s")
