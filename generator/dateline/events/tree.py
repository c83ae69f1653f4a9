"""The dependency tree of one sentence, as the parser gives it (ClearNLP labels)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dateline.events.repair import repaired
from dateline.model import Span, Token

VERBAL = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
# Verb forms that modify a word inside a noun phrase ("televised remarks") and govern no clause of their own.
_ADJECTIVAL = frozenset({"amod", "compound", "nmod", "aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Tree:
    """Tokens of one sentence; `heads` are indices into them, a root being its own head."""

    tokens: tuple[Token, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]

    def subtree(self, index: int, without: Collection[int] = ()) -> list[int]:
        """Indices at and below `index`, in text order, leaving out the subtrees rooted in `without`."""
        found = [index]
        for at in found:
            below = self.children[at]
            found += [child for child in below if child not in without] if without else below
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """From the governor of `index` up to the root."""
        while self.heads[index] != index:
            index = self.heads[index]
            yield index

    def within(self, span: Span) -> list[int]:
        """Indices of the tokens that lie inside `span`, even partly."""
        first = bisect_right(self.tokens, span.start, key=lambda token: token.span.end)
        last = bisect_left(self.tokens, span.end, key=lambda token: token.span.start)
        return list(range(first, last))

    def head_of(self, indices: Collection[int]) -> int:
        """The index whose governor lies outside `indices`: what the phrase hangs on the sentence by."""
        return next((i for i in indices if self.heads[i] not in indices or self.heads[i] == i), min(indices))

    def child(self, index: int, *deps: str) -> int | None:
        for child in self.children[index]:  # plainly: it is asked a thousand times an article
            if self.tokens[child].dep in deps:
                return child
        return None

    def first_joined(self, verb: int) -> int:
        """The first of several verbs joined by "and"."""
        while self.tokens[verb].dep == "conj" and self.heads[verb] != verb:
            verb = self.heads[verb]
        return verb

    def auxiliaries(self, verb: int) -> frozenset[str]:
        """The auxiliaries of a verb as written, in lower case, also those it shares with the verb it is joined to."""
        own = [child for child in self.children[verb] if self.tokens[child].dep in {"aux", "auxpass"}]
        return frozenset(self.tokens[child].text.lower() for child in (*own, *self.shared_auxiliaries(verb)))

    def shared_auxiliaries(self, verb: int) -> tuple[int, ...]:
        """Those before the first of several joined verbs: "*will be* closed and demolished"."""
        token = self.tokens[verb]
        if (
            token.dep != "conj"
            or token.tag not in {"VB", "VBN", "VBG"}
            or self.child(verb, "aux", "auxpass", *SUBJECTS)
        ):
            return ()
        above = self.heads[verb]
        if self.tokens[above].tag != token.tag:
            return ()
        own = tuple(child for child in self.children[above] if self.tokens[child].dep in {"aux", "auxpass"})
        return own or self.shared_auxiliaries(above)

    def subject(self, verb: int) -> int | None:
        """The subject of a verb; a coordinate or controlled verb, or a participle, has that of the verb above it."""
        found = self.child(verb, *SUBJECTS)
        while found is None and self.heads[verb] != verb:
            if self.tokens[verb].dep not in {"conj", "xcomp"} and not self.is_participle(verb):
                break
            verb = self.heads[verb]
            found = self.child(verb, *SUBJECTS)
        return found

    def is_participle(self, verb: int) -> bool:
        """Whether a past participle beside a clause says something of its subject: "*Born in Bari*, he …"."""
        token = self.tokens[verb]
        return token.tag == "VBN" and token.dep == "advcl" and not self.auxiliaries(verb)

    def is_clause(self, index: int) -> bool:
        """Whether a verb at `index` governs a clause."""
        token = self.tokens[index]
        return token.pos in VERBAL and token.dep not in _ADJECTIVAL


def tree(sentence: Span, tokens: tuple[Token, ...]) -> Tree | None:
    """The tree of the tokens inside `sentence`, repaired; `None` without a parse.

    `tokens` are those of the whole article, in order, with heads counted in the article. A head outside the
    sentence makes a root.
    """
    first = bisect_left(tokens, sentence.start, key=lambda token: token.span.start)
    last = bisect_left(tokens, sentence.end, key=lambda token: token.span.start)
    chosen = tokens[first:last]
    if not chosen:
        return None
    parsed = tuple(token.head - first if first <= token.head < last else at for at, token in enumerate(chosen))
    chosen, heads = repaired(chosen, parsed)
    children: list[list[int]] = [[] for _ in chosen]
    for at, head in enumerate(heads):
        if head != at:
            children[head].append(at)
    return Tree(chosen, heads, tuple(tuple(below) for below in children))
