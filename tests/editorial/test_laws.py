"""Whatever editors, reporters and rules do, in any order: no decision is lost and no published address breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dateline import permalinks
from dateline.model import Absence, Chronology, Event, Subject
from tests.editorial.made_up import Told, answering, assembled, leads

NOUNS = ("harbour crane", "night ferry", "customs shed", "old lighthouse", "tide gauge", "fish market", "dry dock")
VERBS = (
    "was sold to strangers",
    "burned to the ground",
    "got a new director",
    "lost its licence",
    "reopened at last",
)
ENDINGS = ("", " after a long delay", ", two witnesses said", " despite the rain")
BOARDS = ("harbour-board", "city-council", "ferry-union", "pilots-guild")
PICK = st.integers(0, 10**6)


@dataclass(frozen=True)
class Fact:
    """A sentence that stays itself while its words and its date change."""

    number: int
    told: Told


class Desk(RuleBasedStateMachine):
    """`articles` hold facts; `files` are what editors wrote, each about one event, and none about the same."""

    @initialize(seeds=st.lists(PICK, min_size=2, max_size=4))
    def begin(self, seeds: list[int]) -> None:
        self.articles: dict[str, list[Fact]] = {}
        self.files: dict[str, str] = {}
        self.register = b""
        self.published: set[tuple[Subject, str]] = set()
        self.alone: dict[int, str] = {}  # the id under which a fact was first published, if it was so alone
        self.hidden: dict[int, str] = {}  # facts whose event a file hides or withdraws
        self.titled: dict[str, str] = {}
        self.merged: dict[int, str] = {}
        self.cut: dict[int, str] = {}  # facts that a file splits off, and from which id
        self.decided: set[int] = set()
        self.numbers = 0
        for seed in seeds:
            self.add_article(seed, 2)

    # -- what happens to articles -----------------------------------------------------------------------------

    def _new(self, seed: int) -> Fact:
        self.numbers += 1
        noun, verb = NOUNS[seed % 7], VERBS[seed // 7 % 5]
        text = f"The {noun} number {self.numbers * 37} of dock {seed % 89} {verb}"
        when = date(2031, 1, 3) + timedelta(days=seed % 300)
        return Fact(self.numbers, Told(text, when, (BOARDS[seed % 4],)))

    @rule(seed=PICK, size=st.integers(1, 3))
    def add_article(self, seed: int, size: int) -> None:
        path = f"articles/{seed % 1000:03}-{self.numbers}.md"
        self.articles[path] = [self._new(seed + 11 * place) for place in range(size)]
        self._build()

    @rule(seed=PICK, days=st.sampled_from([0, 0, 1]))
    def another_article_tells_the_same(self, seed: int, days: int) -> None:
        """With another date the program cannot know that it is the same."""
        fact = self._fact(seed)
        if fact:
            self.numbers += 1
            when = fact.told.when + timedelta(days=days)
            told = replace(fact.told, text=f"{fact.told.text}, the paper wrote", when=when)
            self.articles[f"articles/copy-{self.numbers}.md"] = [Fact(self.numbers, told)]
            self._build()

    @rule(seed=PICK)
    def a_rule_brings_dates_together(self, seed: int) -> None:
        """And with them the events that tell of the same."""
        fact = self._fact(seed)
        if fact:
            same = _bare(fact.told.text).split(", the paper")[0]
            for facts in self.articles.values():
                facts[:] = [
                    Fact(f.number, replace(f.told, when=fact.told.when)) if f.told.text.startswith(same) else f
                    for f in facts
                ]
            self._build()

    @rule(seed=PICK, ending=st.sampled_from(ENDINGS))
    def edit_lightly(self, seed: int, ending: str) -> None:
        self._change(seed, lambda told: replace(told, text=_bare(told.text) + ending))

    @rule(seed=PICK, days=st.integers(-40, 40))
    def a_rule_moves_a_date(self, seed: int, days: int) -> None:
        self._change(seed, lambda told: replace(told, when=told.when + timedelta(days=days)))

    @rule(seed=PICK)
    def rename_an_article(self, seed: int) -> None:
        path = self._path(seed)
        if path:
            self.numbers += 1
            self.articles[f"articles/renamed/{self.numbers}.md"] = self.articles.pop(path)
            self._build()

    @rule(seed=PICK)
    def turn_an_article_round(self, seed: int) -> None:
        path = self._path(seed)
        if path:
            self.articles[path].reverse()
            self._build()

    @rule(seed=PICK)
    def remove_a_sentence(self, seed: int) -> None:
        path = self._path(seed)
        if path:
            self.articles[path].pop()
            self._build()

    @rule(seed=PICK)
    def remove_an_article(self, seed: int) -> None:
        path = self._path(seed)
        if path:
            del self.articles[path]
            self._build()

    # -- what editors do --------------------------------------------------------------------------------------

    @rule(seed=PICK, withdrawn=st.booleans())
    def hide_or_withdraw(self, seed: int, withdrawn: bool) -> None:
        event = self._undecided(seed)
        if event:
            self._write(event, "status: retracted" if withdrawn else "hide: true")
            self.hidden |= dict.fromkeys(self._facts(event), event.id)
            self._build()

    @rule(seed=PICK)
    def retitle(self, seed: int) -> None:
        event = self._undecided(seed)
        if event:
            title = f"Title {self.numbers}"
            self._write(event, f"title: {title}\nconfirm: true")
            self.titled[event.id] = title
            self._build()

    @rule(seed=PICK, other=PICK)
    def merge(self, seed: int, other: int) -> None:
        source, target = self._undecided(seed), self._undecided(other)
        if source and target and source.id != target.id:
            self._write(source, f"merge_into: {target.id}")
            self.decided |= self._facts(target)
            self.merged |= dict.fromkeys(self._facts(source), target.id)
            self._build()

    @rule(seed=PICK)
    def split(self, seed: int) -> None:
        event = self._undecided(seed)
        if event and len(event.evidence) > 1:
            away = event.evidence[seed % len(event.evidence)]
            self._write(event, f"split:\n- article: {away.article}\n  quote: {away.quote}")
            self.cut[self._number(away.article, away.quote)] = event.id
            self._build()

    @precondition(lambda self: len(self.files) < 6)
    @rule(seed=PICK)
    def write_by_hand(self, seed: int) -> None:
        self.numbers += 1
        id = f"by-hand-{self.numbers}"
        self.files[f"events/{id}.md"] = f"---\nevent: {id}\ntitle: Written {seed}\ndate: 2031-03\n---\n"
        self._build()

    @rule()
    def remove_what_was_written_by_hand(self) -> None:
        for path in [path for path in self.files if "by-hand" in path][:1]:
            del self.files[path]
            self._build()

    # -- the build --------------------------------------------------------------------------------------------

    def _assemble(self, turned: bool = False) -> Chronology:
        paths = sorted(self.articles, reverse=turned)
        return assembled({path: [f.told for f in self.articles[path]] for path in paths}, self.files, self.register)

    def _build(self) -> None:
        self.chronology = self._assemble()
        assert self._assemble(turned=True) == self.chronology, "the order of articles makes a difference"
        written = permalinks.write(self.chronology.register)
        self.register = written
        again = self._assemble()
        assert permalinks.write(again.register) == written, "a second build changes the register"
        assert (again.events, again.redirects, again.gone) == (
            self.chronology.events,
            self.chronology.redirects,
            self.chronology.gone,
        ), "a second build changes the site"
        for event in self.chronology.events:
            facts = self._facts(event)
            for fact in facts - self.alone.keys():
                self.alone[fact] = event.id if len(facts) == 1 else ""
        under: dict[str, set[int]] = {}
        for line in self.chronology.register:
            told = [fact for fact in self.articles.get(line.article, ()) if fact.told.quote == line.quote]
            under.setdefault(line.id, set()).update(fact.number for fact in told)
        for id, facts in under.items():
            if any(not self.alone.get(fact) for fact in facts):
                # Told apart again, one that never was alone may be what keeps the address.
                self.alone |= {fact: "" for fact in facts if self.alone.get(fact) == id}

    @invariant()
    def every_address_answers(self) -> None:
        now = answering(self.chronology)
        assert self.published <= now, sorted(str(lost) for lost in self.published - now)
        self.published |= now
        for redirect in self.chronology.redirects:
            assert (redirect.subject, redirect.to) in now

    @invariant()
    def no_two_events_have_one_id(self) -> None:
        ids = [event.id for event in self.chronology.events]
        ids += [absent.id for absent in self.chronology.gone if absent.subject is Subject.EVENT]
        ids += [redirect.id for redirect in self.chronology.redirects if redirect.subject is Subject.EVENT]
        assert len(ids) == len(set(ids))

    @invariant()
    def a_sentence_keeps_its_address(self) -> None:
        for event in self.chronology.events:
            for fact in self._facts(event):
                first = self.alone[fact]
                if first and fact not in self.cut:
                    assert leads(self.chronology, first) == event.id

    @invariant()
    def decisions_hold(self) -> None:
        of_fact = {fact: event for event in self.chronology.events for fact in self._facts(event)}
        for fact in self.hidden:
            assert fact not in of_fact
        shown = {event.id: event for event in self.chronology.events}
        titles: dict[str, set[str]] = {}
        for id, title in self.titled.items():
            titles.setdefault(leads(self.chronology, id), set()).add(title)
        for id, given in titles.items():
            assert id not in shown or shown[id].title in given
            contradictions = [found for found in self.chronology.findings if "another “title”" in found.what]
            assert len(given) == 1 or contradictions
        for fact, id in self.merged.items():
            target = shown.get(leads(self.chronology, id))
            assert fact not in of_fact or target is None or of_fact[fact].id == target.id
        for fact, id in self.cut.items():
            assert fact not in of_fact or of_fact[fact].id != leads(self.chronology, id)

    @invariant()
    def a_decision_without_effect_is_told(self) -> None:
        shown = {event.id for event in self.chronology.events}
        taken_out = {absent.id for absent in self.chronology.gone if absent.why is not Absence.VANISHED}
        told = {finding.path for finding in self.chronology.findings}
        for path, text in self.files.items():
            id = leads(self.chronology, re.findall(r"^event: (.*)$", text, re.MULTILINE)[0])
            assert id in shown | taken_out or path in told

    # -- looking up -------------------------------------------------------------------------------------------

    def _path(self, seed: int) -> str | None:
        paths = sorted(path for path, facts in self.articles.items() if facts)
        return paths[seed % len(paths)] if paths else None

    def _fact(self, seed: int) -> Fact | None:
        facts = [fact for path in sorted(self.articles) for fact in self.articles[path]]
        return facts[seed % len(facts)] if facts else None

    def _change(self, seed: int, change: object) -> None:
        fact = self._fact(seed)
        if fact:
            for facts in self.articles.values():
                facts[:] = [Fact(f.number, change(f.told)) if f == fact else f for f in facts]  # type: ignore[operator]
            self._build()

    def _number(self, article: str, quote: str) -> int:
        (number,) = {fact.number for fact in self.articles[article] if fact.told.quote == quote}
        return number

    def _facts(self, event: Event) -> set[int]:
        return {self._number(evidence.article, evidence.quote) for evidence in event.evidence}

    def _undecided(self, seed: int) -> Event | None:
        """An event of the articles about which nothing is decided yet."""
        free = [
            event
            for event in self.chronology.events
            if event.evidence
            and not self._facts(event) & self.decided
            and not self._about() & {event.id, *event.former}
        ]
        return free[seed % len(free)] if free else None

    def _about(self) -> set[str]:
        """The ids that files name."""
        return set(re.findall(r"^(?:event|merge_into): (.*)$", "\n".join(self.files.values()), re.MULTILINE))

    def _write(self, event: Event, fields: str) -> None:
        self.decided |= self._facts(event)
        self.numbers += 1
        self.files[f"events/decision-{self.numbers}.md"] = f"---\nevent: {event.id}\n{fields}\n---\n"


def _bare(text: str) -> str:
    for ending in ENDINGS[1:]:
        text = text.removesuffix(ending)
    return text


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=200,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
