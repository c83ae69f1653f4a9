"""Whom a reader of an article has met so far, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.actors import tables
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Mention, Span, Token

LEAD = 3  # sentences in which the main figure is introduced
OFTEN = 3  # mentions that make somebody a main figure
OTHER = {"male": "female", "female": "male"}


@dataclass(frozen=True, slots=True)
class Turn:
    """A sentence and whom it names or means, in order; `unknown` are the sexes of pronouns that stayed open."""

    sentence: Span
    met: list[Mention] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Figure:
    """The first person of one sex: in which sentence, `alone` there or not, and how often any other was mentioned."""

    mention: Mention
    sentence: int
    alone: bool = True
    rival: int = 0


@dataclass(slots=True)
class Memory:
    """`country` is the id of the one that the article is about, `sexes` what is known of people by their keys,
    pronouns included.

    `people` (with an office) and `bodies` hold the last mention of each.
    """

    text: str
    syntax: Syntax
    country: str | None
    sexes: dict[str, str]
    turns: list[Turn] = field(default_factory=list)
    people: dict[str, Mention] = field(default_factory=dict)
    bodies: dict[str, Mention] = field(default_factory=dict)
    latest: dict[str, Mention] = field(default_factory=dict)  # of each sex
    counts: Counter[str] = field(default_factory=Counter)
    _figures: dict[str, Figure] = field(default_factory=dict)

    def begin(self, sentence: Span) -> None:
        self.turns.append(Turn(sentence))

    def meet(self, mention: Mention) -> None:
        self.turns[-1].met.append(mention)
        self.counts[mention.key] += 1
        if mention.type is ActorType.PERSON:
            self._figure(mention)
            if mention.role:
                self.people[mention.key] = mention
        elif mention.type is ActorType.ORGANISATION:
            self.bodies[mention.key] = mention

    def _figure(self, mention: Mention) -> None:
        sex = self.sexes.get(mention.key)
        if sex is None:
            return
        self.latest[sex] = mention
        figure = self._figures.setdefault(sex, Figure(mention, len(self.turns)))
        if figure.mention.key != mention.key:
            figure.alone = figure.alone and len(self.turns) > figure.sentence
            figure.rival = max(figure.rival, self.counts[mention.key])

    def main_figure(self, sex: str) -> Mention | None:
        """The one person surely of this sex whom the article names first, early and often."""
        figure = self._figures.get(sex)
        if figure is None or not figure.alone or figure.sentence > LEAD:
            return None
        count = self.counts[figure.mention.key]
        return figure.mention if count >= max(OFTEN, 2 * figure.rival) else None

    @property
    def sentence(self) -> Turn:
        return self.turns[-1]

    def before(self) -> Iterator[Turn]:
        """The sentences before this one, the last first."""
        return reversed(self.turns[:-1])

    def subject_verb(self, mention: Mention) -> Token | None:
        """The verb whose subject it is, be it beside a noun: "her son, *Ben Roe*, left"."""
        return self.syntax.verb_of_described_subject(mention.span)

    def main_subjects(self, turn: Turn) -> list[Mention]:
        """Those who are the subject of the sentence's main verb."""
        return [
            mention for mention in turn.met if (verb := self.subject_verb(mention)) is not None and verb.dep == "ROOT"
        ]

    def unnamed_human(self, turn: Turn, sex: str, until: int | None = None) -> bool:
        """Whether somebody without a name who may be of this sex, "a student", does something in the sentence, or
        before a place in it; a pronoun that stood for nobody certain is such a one."""
        if sex in turn.unknown:
            return True
        humans = tables.words("humans", "titles", "kin") - tables.words(OTHER[sex])
        return any(
            token.dep in {"nsubj", "nsubjpass"}
            and token.tag == "NN"
            and token.text.lower() in humans
            and (until is None or token.span.end <= until)
            and not any(self._is_beside(mention, token) for mention in turn.met)
            for token in self.syntax.within(turn.sentence)
        )

    def _is_beside(self, mention: Mention, noun: Token) -> bool:
        """Whether the noun is in the mention, or the mention gives its name."""
        if mention.span.overlaps(noun.span):
            return True
        root = self.syntax.root(mention.span)
        return root is not None and root.dep in {"appos", "compound"} and self.syntax.governor(root) is noun
