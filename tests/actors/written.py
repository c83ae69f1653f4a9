"""Articles as tests write them, with what a language model would say of them marked in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.actors import find
from dateline.model import Analysis, Entity, Mention, Span, Token

MARK = re.compile(r"\{([^|}]+)\|([A-Z_]+)\}")
WORD = re.compile(r"\w+(?:[.'’-]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Written:
    text: str
    sentences: tuple[Span, ...]
    analysis: Analysis

    def mentions(self) -> tuple[Mention, ...]:
        return find(self.text, self.sentences, self.analysis)

    def named(self) -> dict[str, str]:
        """The words of each mention with the actor's name; later mentions with the same words win."""
        return {mention.text: mention.name for mention in self.mentions()}


def write(marked: str, *relations: str) -> Written:
    """One sentence a line; ``{Jane Roe|PERSON}`` marks an entity, ``"Moscow nsubj announced"`` states a relation.

    A word in a relation is its first occurrence; a number behind it picks another ("he2"). Words without a relation
    depend on nothing, and without any relation the text is not parsed.
    """
    text, entities, position = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        entities.append(Entity(Span(len(text), len(text) + len(mark[1])), mark[2]))
        text += mark[1]
        position = mark.end()
    text += marked[position:]
    sentences = tuple(Span(line.start(), line.end()) for line in re.finditer(r"[^\n]+", text))
    return Written(text, sentences, Analysis(_tokens(text, relations) if relations else (), tuple(entities)))


def _tokens(text: str, relations: tuple[str, ...]) -> tuple[Token, ...]:
    words = list(WORD.finditer(text))
    depends = {}
    for relation in relations:
        word, dep, head = relation.split()
        depends[_index(words, word)] = (dep, _index(words, head))
    return tuple(
        Token(
            span=Span(*word.span()),
            text=word.group(),
            lemma=word.group().lower(),
            pos="PROPN" if word.group()[0].isupper() else "VERB",
            tag="NN" if word.group().islower() else "",
            dep=depends.get(index, ("ROOT", index))[0],
            head=depends.get(index, ("ROOT", index))[1],
        )
        for index, word in enumerate(words)
    )


def _index(words: list[re.Match[str]], named: str) -> int:
    name, number = re.fullmatch(r"(.*?)(\d*)", named).groups()  # type: ignore[union-attr]  # it matches anything
    found = [index for index, word in enumerate(words) if word.group() == name]
    return found[int(number or 1) - 1]


def meaning(text: str, words: str, *relations: str) -> list[str]:
    """Whom each occurrence of the words stands for."""
    return [mention.name for mention in write(text, *relations).mentions() if mention.text == words]
