"""Questions about the parse, asked with spans of text instead of indices of tokens."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from dateline.model import Analysis, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True)
class Syntax:
    """The parse of one article. Every answer is empty where the text was not parsed."""

    analysis: Analysis

    @cached_property
    def _starts(self) -> list[int]:
        return [token.span.start for token in self.analysis.tokens]

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie in the span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return self.analysis.tokens[first:last]

    def root(self, span: Span) -> Token | None:
        """The word of the span on which its other words depend."""
        tokens = self.within(span)
        return next((token for token in tokens if self.governor(token).span not in span), None) or next(
            (token for token in tokens if self.governor(token) is token), None
        )

    def governor(self, token: Token) -> Token:
        return self.analysis.tokens[token.head]

    def opens_sentence(self, token: Token) -> bool:
        """Whether no other word of its sentence stands before it; quotation marks do not count."""
        index = bisect_left(self._starts, token.span.start)
        before = self.analysis.tokens[index - 1] if index else None
        return before is None or before.pos == "SPACE" or before.text in {".", "“", '"', "‘", "'", "(", "["}

    def first_conjunct(self, token: Token) -> Token:
        """ "Moscow" for "Beijing" in "Moscow and Beijing"; the token itself otherwise."""
        while token.dep == "conj" and self.governor(token).pos in {"PROPN", "NOUN", "PRON"}:
            token = self.governor(token)
        return token

    def verb_of_subject(self, span: Span) -> Token | None:
        """The verb of which the span is the subject, alone or joined with others."""
        token = self.root(span)
        if token is None:
            return None
        token = self.first_conjunct(token)
        return self.governor(token) if token.dep in SUBJECTS else None

    def subject(self, verb: Token, within: Span) -> Token | None:
        """The subject of a verb of this sentence."""
        return next(
            (token for token in self.within(within) if token.dep in SUBJECTS and self.governor(token) is verb), None
        )

    def verb_of_described_subject(self, span: Span) -> Token | None:
        """The same where the span only names the subject: "her son, *Ben Roe*, left"."""
        token = self.root(span)
        while token is not None and token.dep == "appos":
            token = self.governor(token)
        if token is None:
            return None
        token = self.first_conjunct(token)
        return self.governor(token) if token.dep in SUBJECTS else None
