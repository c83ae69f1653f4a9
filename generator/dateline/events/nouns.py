"""What a number counts: the noun behind it, in the singular.

"Two hundred steel workers" counts workers, "14 dead" people, "a six-year term" years.
"""

from __future__ import annotations

import re

from dateline.events.numbers import TABLE, Number
from dateline.events.tree import Tree
from dateline.model import Span

PERSON = "person"
PERSONS = frozenset(TABLE["nouns"]["persons"])
MONEY = frozenset({*TABLE["currency"]["words"], *TABLE["currency"]["signs"]})

_IRREGULAR: dict[str, str] = TABLE["nouns"]["irregular"]
_PLURALS = {one: many for many, one in reversed(list(_IRREGULAR.items()))}  # of two plurals the first
_ALIKE: dict[str, str] = {word: words[0] for words in TABLE["nouns"]["alike"] for word in words}
_STOP = frozenset(TABLE["nouns"]["stop"])
_STATES = frozenset(TABLE["nouns"]["states"])
_UNITS: dict[str, str] = TABLE["nouns"]["units"]
_PERSON_ENDINGS = tuple(TABLE["nouns"]["person_endings"])
_HYPHENED = frozenset(TABLE["nouns"]["hyphened"])
_MOST_WORDS = 4  # of a noun phrase behind its number
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_UNIT = re.compile(rf"\s?({'|'.join(_UNITS)})\b", re.IGNORECASE)
_GOVERNED = frozenset({"nummod", "quantmod", "compound", "nmod", "amod"})


def noun(quote: str, number: Number, sentence: Span, tree: Tree | None) -> tuple[str, Span] | None:
    """The noun that a number counts and its place in the sentence: the one that the parser says, else a plural among
    the words right behind, or an adjective that stands for people ("14 dead")."""
    start = number.span.end
    if unit := _UNIT.match(quote, start):
        return _UNITS[unit[1].lower()], Span(*unit.span(1))
    if quote[start : start + 1] == "-":
        unit = _WORD.match(quote, start + 1)
        if unit is None or unit.group().lower() not in _HYPHENED:
            return None
        return PERSON if unit.group() == "strong" else _one(unit.group()), Span(*unit.span())
    found = _governor(number, sentence, tree) if tree is not None else None
    return found or _behind(quote, start + (3 if number.vague and quote.startswith(" of", start) else 0))


def _governor(number: Number, sentence: Span, tree: Tree) -> tuple[str, Span] | None:
    indices = tree.within(Span(sentence.start + number.span.start, sentence.start + number.span.end))
    if not indices:
        return None
    at = tree.head_of(indices)
    governor = tree.heads[at]
    if number.vague and (of := tree.child(at, "prep")) is not None:
        governor = tree.child(of, "pobj") or at  # "dozens *of people*"
    elif tree.tokens[at].dep not in _GOVERNED:
        return None
    token = tree.tokens[governor]
    if token.pos != "NOUN" or governor <= at or not _WORD.fullmatch(token.text):
        return None
    return _one(token.text), Span(token.span.start - sentence.start, token.span.end - sentence.start)


def _behind(quote: str, position: int) -> tuple[str, Span] | None:
    people: tuple[str, Span] | None = None
    for _ in range(_MOST_WORDS):
        word = _WORD.match(quote, position + 1) if quote[position : position + 1] in {" ", "-"} else None
        if word is None or word.group().lower() in _STOP:
            break
        place, lowered = Span(*word.span()), word.group().lower()
        if singular(lowered) is not None:
            return _one(lowered), place
        if lowered in PERSONS and people is None:
            people = lowered, place
        if lowered in _STATES:
            return PERSON, place
        position = word.end()
    return people


def is_person(of: str) -> bool:
    """Whether a noun counts people, where only people or animals can be meant."""
    return of in PERSONS or of.endswith(_PERSON_ENDINGS)


def likened(of: str) -> str:
    """What stands for all nouns that count one thing: "home" for "house".

    >>> likened("house"), likened("bridge")
    ('home', 'bridge')
    """
    return _ALIKE.get(of, of)


def _one(word: str) -> str:
    return singular(word.lower()) or word.lower()


def singular(word: str) -> str | None:
    """The singular of a plural in small letters; `None` for what is no plural.

    >>> singular("villages"), singular("companies"), singular("people"), singular("gas"), singular("steel")
    ('village', 'company', 'person', None, None)
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "’s", "'s")):
        return None
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def plural(word: str) -> str:
    """
    >>> plural("village"), plural("company"), plural("person"), plural("box")
    ('villages', 'companies', 'people', 'boxes')
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("ch", "sh", "ss", "x")) else f"{word}s"
