"""Whom a reader of an article has met so far, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from dateline.actors import described, gazetteer, tables
from dateline.actors.names import fold
from dateline.actors.syntax import Syntax
from dateline.model import ActorType, Mention, Span, Token

LEAD = 3  # sentences in which the main figure is introduced
OFTEN = 3  # mentions that make somebody a main figure
OTHER = {"male": "female", "female": "male"}


@dataclass(frozen=True, slots=True)
class Turn:
    """A sentence and whom it names or means, in order; `unknown` are the sexes of pronouns that stayed open, `opens`
    whether a paragraph begins with it."""

    sentence: Span
    opens: bool = False
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

    `people` (with an office), `bodies` and `lands` hold the last mention of each, `called` whom a noun stood for.
    """

    text: str
    syntax: Syntax
    country: str | None
    sexes: dict[str, str]
    title: str = ""
    turns: list[Turn] = field(default_factory=list)
    people: dict[str, Mention] = field(default_factory=dict)
    bodies: dict[str, Mention] = field(default_factory=dict)
    lands: dict[str, Mention] = field(default_factory=dict)
    called: dict[str, Mention] = field(default_factory=dict)
    latest: dict[str, Mention] = field(default_factory=dict)  # of each sex
    counts: Counter[str] = field(default_factory=Counter)
    _figures: dict[str, Figure] = field(default_factory=dict)
    _nouns: dict[str, set[str]] = field(default_factory=dict)
    _first: dict[str, int] = field(default_factory=dict)  # in which sentence each was named first

    def begin(self, sentence: Span) -> None:
        before = self.turns[-1].sentence.end if self.turns else 0
        opens = not self.turns or "\n" in self.text[before : sentence.start]
        self.turns.append(Turn(sentence, opens=opens))

    def meet(self, mention: Mention) -> None:
        self.turns[-1].met.append(mention)
        self.counts[mention.key] += 1
        self._first.setdefault(mention.key, len(self.turns))
        if mention.type is ActorType.PERSON:
            self._figure(mention)
            if mention.role or fold(mention.name.split()[0]) in tables.words("regnal"):
                self.people[mention.key] = mention
        elif mention.type is ActorType.ORGANISATION:
            self._body(mention)
        elif mention.type is ActorType.COUNTRY:
            self.lands[mention.key] = mention

    def _body(self, mention: Mention) -> None:
        self.bodies[mention.key] = mention
        known = self._nouns.get(mention.key)
        if known is None:
            known = self._nouns[mention.key] = {
                *fold(mention.name).replace("-", " ").split(),
                *gazetteer.kinds(mention.key),
            }
        noun = described.noun(self.text, mention.span)
        if noun:
            known.add(noun)

    def said_of(self, body: Mention) -> Set[str]:
        """The words of its name and the nouns by which the article or the tables call it."""
        return self._nouns[body.key]

    def main_body(self, bodies: Sequence[Mention]) -> Mention | None:
        """The one of them that the title names, or else that comes first and often."""
        titled = [body for body in bodies if _first_word(body.name) in self.title]
        if len(titled) == 1:
            return titled[0]
        early = [body for body in bodies if self._first[body.key] <= LEAD]
        most = max(self.counts[body.key] for body in bodies)
        if len(early) == 1 and self.counts[early[0].key] == most:
            return early[0]
        return None

    def _figure(self, mention: Mention) -> None:
        sex = self.sexes.get(mention.key)
        if sex is None:
            return
        self.latest[sex] = mention
        figure, first = self._figures.get(sex), self._first[mention.key]
        if figure is None or first < figure.sentence:
            rival = self.counts[figure.mention.key] if figure else 0
            self._figures[sex] = Figure(mention, first, self._is_alone(mention, sex), rival)
        elif figure.mention.key != mention.key:
            figure.alone = figure.alone and first > figure.sentence
            figure.rival = max(figure.rival, self.counts[mention.key])

    def _is_alone(self, mention: Mention, sex: str) -> bool:
        """Whether the sentence that names the person first names nobody else who is known to be of the sex."""
        met = self.turns[self._first[mention.key] - 1].met
        return all(m.key == mention.key or self.sexes.get(m.key) != sex for m in met if m.type is ActorType.PERSON)

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

    def acts(self, mention: Mention) -> bool:
        """Whether it is a subject, or the agent of a passive: "the line is laid by *Acme*"."""
        root = self.syntax.root(mention.span)
        agent = root is not None and root.dep == "pobj" and self.syntax.governor(root).dep == "agent"
        return agent or self.subject_verb(mention) is not None

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
        humans = _humans(sex)
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
        if root is not None and root.dep in {"appos", "compound"} and self.syntax.governor(root) is noun:
            return True
        # "Its head at the time, Ben Roe, left": the parser sees two subjects.
        return mention.span.start > noun.span.end and self.subject_verb(mention) is self.syntax.governor(noun)


@cache
def _humans(sex: str) -> frozenset[str]:
    """The nouns for people that may be of this sex."""
    return tables.words("humans", "titles", "kin") - tables.words(OTHER[sex])


def _first_word(name: str) -> str:
    return name.split()[0].removesuffix("'s")
