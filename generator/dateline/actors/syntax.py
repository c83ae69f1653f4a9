"""Questions about the parse, asked with spans of text instead of indices of tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.model import Analysis, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NEAR = 12  # tokens


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
        """ "Moscow" for "Beijing" in "Moscow and Beijing", "sang" for "wept" in "sang and wept"; else the token."""
        kinds = {"PROPN", "NOUN", "PRON"} if token.pos in {"PROPN", "NOUN", "PRON"} else {token.pos}
        while token.dep == "conj" and self.governor(token).pos in kinds:
            token = self.governor(token)
        return token

    def conjuncts(self, token: Token) -> Iterator[Token]:
        """What is joined to the token with "and", near behind it."""
        return (other for other in self._behind(token) if other.dep == "conj" and self.governor(other) is token)

    def objects(self, verb: Token) -> Iterator[Token]:
        """The direct objects of a verb, near behind it."""
        return (other for other in self._behind(verb) if other.dep == "dobj" and self.governor(other) is verb)

    def _behind(self, token: Token) -> tuple[Token, ...]:
        behind = bisect_left(self._starts, token.span.end)
        return self.analysis.tokens[behind : behind + NEAR]

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
        """The same where the span only names the subject: "her son, *Ben Roe*, left".

        Of "Roe, 46, trained in Marl" the parser may make a name with a participle: then it is the name itself.
        """
        token = self.root(span)
        while token is not None and (token.dep == "appos" or self._is_in_name(token, span)):
            token = self.governor(token)
        if token is None:
            return None
        token = self.first_conjunct(token)
        if token.dep == "ROOT":
            return token if self._has_participle(token) else None
        return self.governor(token) if token.dep in SUBJECTS else None

    def _is_in_name(self, token: Token, span: Span) -> bool:
        """ "*Jane Roe* KC said": the parser takes the letters behind for the head of the name."""
        head = self.governor(token)
        return token.dep == "compound" and head.text.isupper() and head.span.start == span.end + 1

    def _has_participle(self, token: Token) -> bool:
        return any(other.dep == "acl" and self.governor(other) is token for other in self._behind(token))
