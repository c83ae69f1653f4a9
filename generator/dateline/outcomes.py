"""What became of a plan: events that were announced, linked with what reports them done, called off or put off.

A link is made only where the day, the actors and the happening agree: for a plan called off, the noun that names it
and half of the words beside it; for a plan carried out, its verb and most of its words, on its day. What merging has
made one event with its plan already is not linked: that event keeps the plan among its evidence.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from dateline.merging import stem
from dateline.model import ActorType, Event, Evidence, Fate, Interval, Kind, Outcome, Reversal, Status

_TABLE = tomllib.loads((files("dateline") / "data" / "en" / "outcomes.toml").read_text(encoding="utf-8"))
_ALIKE: dict[str, str] = {stem(word): name for name, words in _TABLE["alike"].items() for word in words}
_STOP = frozenset(stem(word) for word in (*_TABLE["words"]["stop"], *_TABLE["words"]["light"]))
_ENDING = frozenset(_ALIKE.get(stem(word), stem(word)) for word in _TABLE["words"]["ending"])
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CALENDAR = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:['’]s)?\Z",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:will|shall|would|to|is|are|was|were)\s(?:be\s|also\s|again\s)?([a-z]+)", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:not|never|without|nobody)\b|n[’']t\b", re.IGNORECASE)
_HAPPENED = frozenset({Status.REPORTED, Status.CLAIMED, Status.DISPUTED, Status.CONFIRMED})

_MOST = 0.6  # of the words of the shorter title
_HALF = 0.5
_WEIGHT = {ActorType.PLACE: 0.6, ActorType.COUNTRY: 0.4}  # the others tell more: 1
_LONGEST_WAIT = 400  # days from a reversal that names no day to the plan


@dataclass(frozen=True, slots=True)
class Told:
    """A reversal with the article that tells it, the actors it names and when it was published."""

    article: str
    reversal: Reversal
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Who:
    """What is known of actors and articles: type by actor id, publication by path."""

    types: Mapping[str, ActorType]
    published: Mapping[str, Interval]


def linked(events: Sequence[Event], told: Sequence[Told], who: Who) -> list[Event]:
    """The events, plans with their `outcomes` and those that tell of these with their `plans`.

    A plan that only the sentence names which calls it off ("the talks due on May 3 will not take place") is joined
    with the plan that others announced.
    """
    plans = [event for event in events if _is_plan(event)]
    taken_back = list(_taken_back(plans, told, who))
    again = {alone.id: plan for one in taken_back for alone in one.alone for plan in one.announced[:1]}
    joined: dict[str, dict[str, Event]] = defaultdict(dict)
    for one in taken_back:
        for alone in one.alone:
            if alone.id in again:
                joined[again[alone.id].id][alone.id] = alone
    kept = [_joined(event, tuple(joined[event.id].values())) for event in events if event.id not in again]

    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    plans_of: dict[str, list[str]] = defaultdict(list)
    for plan, outcome in (*_reversed(kept, taken_back), *_done(kept, told, who)):
        outcomes[plan].append(outcome)
        if outcome.event is not None:
            plans_of[outcome.event].append(plan)
    return [
        replace(
            event,
            outcomes=tuple(dict.fromkeys(outcomes.get(event.id, ()))),
            plans=tuple(dict.fromkeys(plans_of.get(event.id, ()))),
        )
        if event.id in outcomes or event.id in plans_of
        else event
        for event in kept
    ]


def _is_plan(event: Event) -> bool:
    return event.status is Status.PLANNED and event.kind is Kind.OCCURRENCE


def _joined(event: Event, more: Sequence[Event]) -> Event:
    """The plan with the evidence of those that are it, too."""
    if not more:
        return event
    evidence = dict.fromkeys(told for one in (event, *more) for told in one.evidence)
    return replace(
        event,
        evidence=tuple(sorted(evidence, key=lambda one: (one.article, one.span))),
        parts=tuple(part for one in (event, *more) for part in one.alone),
    )


# -- called off, put off ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _TakenBack:
    """A reversal with the plans that it takes back: those `announced` elsewhere, and those that rest on nothing but
    its own sentence."""

    told: Told
    announced: tuple[Event, ...]
    alone: tuple[Event, ...]


def _taken_back(plans: Iterable[Event], told: Iterable[Told], who: Who) -> Iterator[_TakenBack]:
    by_name: dict[str, list[Event]] = defaultdict(list)
    for plan in plans:
        for name in {*plan.actors, *_names(evidence.quote for evidence in plan.evidence).all}:
            by_name[name].append(plan)
    for one in told:
        names = {*one.actors, *_names((one.reversal.quote,)).all}
        near = {plan.id: plan for name in sorted(names) for plan in by_name[name]}
        found = [plan for plan in near.values() if _is_reversed(plan, one, who)]
        alone = tuple(plan for plan in found if all(_is_told_by(one, evidence) for evidence in plan.evidence))
        announced = tuple(plan for plan in found if plan not in alone)
        if len(announced) < 2 or one.reversal.dates:  # else no day is named, and it may be any of them
            yield _TakenBack(one, announced, alone)


def _is_told_by(told: Told, evidence: Evidence) -> bool:
    return (told.article, told.reversal.quote) == (evidence.article, evidence.quote)


def _reversed(events: Iterable[Event], taken_back: Iterable[_TakenBack]) -> Iterator[tuple[str, Outcome]]:
    """Ids of plans, each with what became of it."""
    at: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in events:
        for evidence in event.evidence:
            at[evidence.article, evidence.quote].append(event.id)
    for one in taken_back:
        reversal = one.told.reversal
        for plan in one.announced or one.alone:
            itself = next((event for event in at[one.told.article, reversal.quote] if event != plan.id), None)
            yield plan.id, Outcome(reversal.fate, one.told.article, reversal.quote, itself, reversal.to)


def _is_reversed(plan: Event, told: Told, who: Who) -> bool:
    return (
        _falls_on(plan.interval, told, who)
        and (_announced_by if told.reversal.dates else _announced_before)(plan, told.article, who)
        and (_agree(plan.actors, told.actors, who) or _share_names(plan, told))
        and _is_named(plan, told)
    )


def _falls_on(interval: Interval, told: Told, who: Who) -> bool:
    """Whether the plan is for a day that the reversal names; if it names none, for one soon after it."""
    if interval == told.reversal.to:
        return False
    if told.reversal.dates:
        return any(_within(interval, date) or _within(date, interval) for date in told.reversal.dates)
    published = who.published.get(told.article)
    if published is None or published.start is None or interval.start is None:
        return False
    return 0 <= (interval.start - published.start).days <= _LONGEST_WAIT


def _is_named(plan: Event, told: Told) -> bool:
    words = _words(plan.title, ())
    head = _alike(told.reversal.head)
    named = _words(" ".join(told.reversal.words), {*plan.actors, *told.actors})
    if head not in words and head not in _STOP:  # of "plans to host the summit" what is planned stands beside
        return False
    verb = _verb(plan.title)
    if verb in _ENDING and verb not in named:
        return False  # "cancelled 40 flights" is not the end of the plan to end all flights
    enough = len(named & words) > _HALF * len(named) or not words - named
    return enough and bool(named & words)


def _share_names(plan: Event, told: Told) -> bool:
    """Whether the sentences share names that need not be actors: "pilots of Lufthaven", "the Marburg Fair"."""
    one = _names((told.reversal.quote,))
    other = _names(evidence.quote for evidence in plan.evidence)
    shared = (one.sure & other.all) | (one.all & other.sure)
    return bool(shared) and len(shared) >= _HALF * min(len(one.sure | shared), len(other.sure | shared))


# -- done ------------------------------------------------------------------------------------------------------


def _done(events: Sequence[Event], told: Iterable[Told], who: Who) -> Iterator[tuple[str, Outcome]]:
    """Ids of plans, each with the event that reports it carried out, the likeliest of those on its day."""
    reversals = {(one.article, one.reversal.quote) for one in told}
    happened: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status in _HAPPENED and event.kind is Kind.OCCURRENCE:
            for actor in event.actors:
                happened[actor].append(event)
    for plan in (event for event in events if _is_plan(event)):
        near = {event.id: event for actor in plan.actors for event in happened[actor]}
        on_its_day = [event for event in near.values() if _within(event.interval, plan.interval)]
        likely = [(_likeness(plan, event, who), event) for event in on_its_day]
        best = max((likeness for likeness, _ in likely), default=0.0)
        for likeness, event in likely:
            if likeness == best >= _MOST and (evidence := _report_after(plan, event, reversals, who)):
                yield plan.id, Outcome(Fate.DONE, evidence.article, evidence.quote, event.id)


def _likeness(plan: Event, event: Event, who: Who) -> float:
    """The share of words that two titles have in common; 0 where actors or verb differ."""
    if not _agree(plan.actors, event.actors, who) or _DENIES.search(event.title):
        return 0.0
    names = {*plan.actors, *event.actors}
    one, other = _words(plan.title, names), _words(event.title, names)
    verb = _verb(plan.title)
    if not one or not other or (verb is not None and verb not in other):
        return 0.0
    return len(one & other) / min(len(one), len(other))


def _report_after(plan: Event, event: Event, reversals: Collection[tuple[str, str]], who: Who) -> Evidence | None:
    """The first evidence that another article gives of the event, when the plan was known."""
    for evidence in event.evidence:
        if (evidence.article, evidence.quote) in reversals or evidence.status is Status.PLANNED:
            continue
        elsewhere = all(evidence.article != planned.article for planned in plan.evidence)
        if elsewhere and _announced_by(plan, evidence.article, who):
            return evidence
    return None


# -- what both ask ---------------------------------------------------------------------------------------------


def _announced_by(plan: Event, article: str, who: Who) -> bool:
    """Whether the plan stands in this article or in one that was not published later, as far as that is known."""
    then = who.published.get(article)
    for evidence in plan.evidence:
        announced = who.published.get(evidence.article)
        if evidence.article == article:
            return True
        if then and announced and then.end and announced.start and announced.start < then.end:
            return True
    return False


def _announced_before(plan: Event, article: str, who: Who) -> bool:
    """Whether another article published earlier announced it; what is announced with or after a reversal is the new
    plan."""
    then = who.published.get(article)
    before = (who.published.get(evidence.article) for evidence in plan.evidence)
    return then is not None and any(one.end <= then.start for one in before if one and one.end and then.start)


def _agree(some: Collection[str], others: Collection[str], who: Who) -> bool:
    """Whether the actors that both name make up half of what the shorter list tells."""
    shared = set(some) & set(others)
    fewer = min(_told_by(some, who), _told_by(others, who))
    return bool(shared) and _told_by(shared, who) >= _HALF * fewer


def _told_by(actors: Iterable[str], who: Who) -> float:
    return sum(_WEIGHT.get(who.types[actor], 1.0) for actor in actors if actor in who.types)


def _verb(title: str) -> str | None:
    """What a plan is to do, as far as its title says it plainly: "will *meet*", "is set to *vote*"."""
    return next((word for found in _AHEAD.findall(title) if (word := _alike(found)) not in _STOP), None)


def _words(text: str, names: Iterable[str]) -> frozenset[str]:
    """What a text tells, in words that meet their like; without the actors' names, which are ids here."""
    left_out = {stem(part) for name in names for part in name.split("-")}
    return frozenset(
        _alike(word) for word in _WORD.findall(text) if stem(word) not in left_out and stem(word) not in _STOP
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Stems of words with a capital; `sure` without those that open a sentence."""

    sure: frozenset[str]
    all: frozenset[str]


def _names(quotes: Iterable[str]) -> _Names:
    found = [
        (stem(match.group()), match.start() > 0)
        for quote in quotes
        for match in _WORD.finditer(quote)
        if match.group()[0].isupper() and stem(match.group()) not in _STOP and not _CALENDAR.match(match.group())
    ]
    return _Names(frozenset(name for name, inside in found if inside), frozenset(name for name, _ in found))


@cache
def _alike(word: str) -> str:
    return _ALIKE.get(stem(word), stem(word))


def _within(fine: Interval, wide: Interval) -> bool:
    """Whether every day of one date lies in the other, both with two bounds."""
    if fine.start is None or fine.end is None or wide.start is None or wide.end is None:
        return False
    return wide.start <= fine.start and fine.end <= wide.end
