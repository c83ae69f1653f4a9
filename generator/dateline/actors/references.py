"""Words that stand for an actor named before: "he", "the ministry", "the Kenyan president", "it said".

Each is read only where one antecedent is left; otherwise it is no mention.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.actors import descriptions, pronouns
from dateline.actors.memory import Memory
from dateline.actors.names import UPPER, is_quoted
from dateline.actors.order import by_sentence
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Mention, Span

PRONOUN = r"(?P<pronoun>[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Ii]t|[Ii]ts)\b"
# "The" or "its" with an adjective of a country perhaps, and up to four nouns, which may hold further references.
DESCRIPTION = (
    r"(?:[Tt]he|[Ii]ts)\s(?:(?P<adjective>[A-Z][\w-]+(?:\s[A-Z][a-z]+)?)\s)?"
    r"(?=(?P<nouns>[a-z0-9][a-z0-9-]+(?:\s[a-z-]+){0,3})\b)"
)
# "The Norwegian, who lost, …", "The California Republican said": a person by country or party.
NATIVE = (
    rf"(?P<native>(?:The|the)\s(?:[{UPPER}][\w.]+\s){{0,2}}[{UPPER}][a-z]+(?=,\s(?:who|whose|aged|\d\d,)\b"
    r"|\s(?:said|told|has|had|was|is|will|won|lost|beat|took|made|added|[a-z]+ed)\b))"
)
REFERENCE = re.compile(rf"\b(?:{NATIVE}|{DESCRIPTION}|{PRONOUN})")
ITS = re.compile(r"[Ii]ts\b")
# "She was born Jane Doe", "Jane Roe (née Doe)": another name of somebody.
OTHER_NAME = re.compile(r"\b(?:was|were) born\s\Z|\b(?:née|nee)\s\Z")


def find(
    text: str,
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    syntax: Syntax,
    country: str | None = None,
    sexes: Mapping[str, str] | None = None,
    title: str = "",
) -> tuple[Mention, ...]:
    """The mentions of plain text with the references among them, in text order.

    `country` is the id of the one that the article is about, if it is about one; `sexes` what is known of people;
    `title` the article's headline.
    """
    memory = Memory(text, syntax, country, dict(sexes or {}), title)
    found: list[Mention] = []
    other_names: dict[str, Mention] = {}
    for sentence, named in zip(sentences, by_sentence(mentions, sentences), strict=True):
        memory.begin(sentence)
        named.reverse()
        for words in REFERENCE.finditer(text, sentence.start, sentence.end):
            while named and named[-1].span.end <= words.start():
                found.append(_met(named.pop(), memory, other_names))
            reference = _read(words, memory, named[-1] if named else None)
            if reference is None:
                continue
            if words["native"]:
                named = [mention for mention in named if not mention.span.overlaps(reference.span)]
            while named and named[-1].span.end <= reference.span.start:  # the adjective in "the Kenyan president"
                found.append(_met(named.pop(), memory, other_names))
            if not (named and named[-1].span.overlaps(reference.span)):
                memory.meet(reference)
                found.append(reference)
        while named:
            found.append(_met(named.pop(), memory, other_names))
    return tuple(_renamed(mention, other_names) for mention in found)


def _met(mention: Mention, memory: Memory, other_names: dict[str, Mention]) -> Mention:
    """The mention, met; under the name its bearer is known by where this is the name at birth."""
    before = memory.text[memory.sentence.sentence.start : mention.span.start]
    if mention.type is ActorType.PERSON and OTHER_NAME.search(before[-12:]):
        people = {other.key: other for other in memory.sentence.met if other.type is ActorType.PERSON}
        if len(people) == 1:
            other_names[mention.key] = next(iter(people.values()))
    mention = _renamed(mention, other_names)
    memory.meet(mention)
    return mention


def _renamed(mention: Mention, other_names: Mapping[str, Mention]) -> Mention:
    known = other_names.get(mention.key)
    return replace(mention, name=known.name, key=known.key) if known else mention


def _read(words: re.Match[str], memory: Memory, following: Mention | None) -> Mention | None:
    if words["native"]:
        return descriptions.native(words, memory)
    if words["nouns"]:
        described = descriptions.find(words, memory, following)
        its = ITS.match(words.string, words.start())
        if described or its is None:
            return described
        span, word = Span(*its.span()), "its"
    else:
        span, word = Span(words.start(), words.end()), words["pronoun"].lower()
    if is_quoted(memory.text[memory.sentence.sentence.start : span.start]):
        return None  # "he" in somebody's speech is whom the speaker means
    match word:
        case "it":
            antecedent = pronouns.speaker(span, memory)
        case "its":
            antecedent = pronouns.owner(span, memory)
        case _:
            antecedent = pronouns.person(span, word, memory)
    if antecedent is None:
        return None
    return replace(antecedent, span=span, text=memory.text[span.start : span.end], role=None)
