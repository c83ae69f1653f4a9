"""Finds temporal expressions: where they stand and which row of the grammar they match, not yet what they mean.

One scan over the words looks each pair of neighbours up in the grammar's index; only rows that may begin with
them are tried, and the longest match wins (the earlier row among equals). Every row's match is bounded, so the
whole is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Span
from dateline.timex.grammar import Grammar, Rule
from dateline.timex.patterns import WORD, Captures, key

NOTHING = "nothing"  # the operator of rows that match what only looks like a date
_CONTEXT = 40  # characters that a row may ask for before and after a match


@dataclass(frozen=True, slots=True)
class Match:
    """An expression in the text. `captures` are the meanings of the slots and the row's own constants."""

    span: Span
    rule: Rule
    captures: Captures
    text: str


def find(text: str, folded: str, grammar: Grammar, within: Span) -> Iterator[Match]:
    """The matches inside `within`, in order and without overlap. `folded` is `grammar.fold(text)`."""
    position = within.start
    words = WORD.finditer(folded, within.start, within.end)
    next_word = next(words, None)
    known = grammar.first_words
    while next_word is not None:
        word, next_word = next_word, next(words, None)
        start = word.start()
        first = key(word[0])
        if start < position or first not in known or not _begins_here(folded, start):
            continue
        rules = grammar.starting_with(first, key(next_word[0]) if next_word else "")
        found = _longest(text, folded, start, within.end, rules) if rules else None
        if found is not None:
            rule, matched = found
            if rule.operator != NOTHING:
                yield from _members(text, rule, matched)
            position = matched.end()


def match_whole(folded: str, grammar: Grammar) -> Match | None:
    """The reading of `folded` as one expression from end to end, whatever stands around it."""
    first, second, *_ = [key(word) for word in WORD.findall(folded)] + ["", ""]
    for rule in grammar.starting_with(first, second):
        matched = None if rule.operator == NOTHING else rule.regex.fullmatch(folded)
        if matched is not None:
            return next(_members(folded, rule, matched))
    return None


def _begins_here(folded: str, start: int) -> bool:
    if start == 0:
        return True
    before = folded[start - 1]
    if before.isalnum() or before == "_":
        return False
    if folded[start] > "9":
        return True
    if before in "$£€#¥":
        return False
    return not (before in ".,:/-'" and start > 1 and folded[start - 2].isdigit())


def _longest(
    text: str, folded: str, start: int, end: int, rules: tuple[Rule, ...]
) -> tuple[Rule, re.Match[str]] | None:
    found = []
    for rule in rules:
        matched = rule.regex.match(folded, start, end)
        if matched is not None and matched.end() > start:
            found.append((rule, matched))
    found.sort(key=lambda pair: -pair[1].end())  # stable: the earlier row among equals
    for rule, matched in found:
        if _stands(text, folded, rule, matched):
            return rule, matched
    return None


def _stands(text: str, folded: str, rule: Rule, matched: re.Match[str]) -> bool:
    """Whether capital letters and the words around allow the reading."""
    start, end = matched.span()
    if rule.title and not text[start:end].istitle():
        return False
    if rule.not_before_name and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return False
    for name, group in matched.groupdict().items():
        slot = rule.slots.get(name.split("_")[1])
        if slot is not None and slot.capital and group and not text[matched.start(name)].isupper():
            return False
    left = folded[max(0, start - _CONTEXT) : start].rstrip()
    right = folded[end : end + _CONTEXT]
    return (
        (rule.left is None or rule.left.search(left) is not None)
        and (rule.not_left is None or rule.not_left.search(left) is None)
        and (rule.right is None or rule.right.match(right) is not None)
        and (rule.not_right is None or rule.not_right.match(right) is None)
    )


def _members(text: str, rule: Rule, matched: re.Match[str]) -> Iterator[Match]:
    """One match, or one a member ("July 3 and 4"): each takes from the others the slots that it lacks."""
    if rule.members == 1:
        start, end = matched.span()
        yield Match(Span(start, end), rule, _captures(rule, matched, Span(start, end)), text[start:end])
        return
    spans = [Span(*matched.span(f"member_{number}")) for number in range(1, rule.members + 1)]
    own = [_captures(rule, matched, span) for span in spans]
    shared = {name: value for captures in reversed(own) for name, value in captures.items()}
    shared.pop("shortyear", None)  # in "2015-16" only the second year is short
    for span, captures in zip(spans, own, strict=True):
        yield Match(span, rule, {**shared, **captures}, text[span.start : span.end])


def _captures(rule: Rule, matched: re.Match[str], within: Span) -> Captures:
    captures = dict(rule.constants)
    for group, text in matched.groupdict().items():
        name, slot, *_ = group.split("_")
        if name == "member" or text is None or Span(*matched.span(group)) not in within:
            continue
        captures[name] = rule.slots[slot].meaning(text) if slot in rule.slots else text
    return captures
