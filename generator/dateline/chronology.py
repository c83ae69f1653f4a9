"""Reports of all articles → events: merged where two articles tell of the same thing, named, ordered."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b

from dateline import actors, outcomes
from dateline.copies import Sketched, originals
from dateline.disagreements import disagreements
from dateline.merging import groups, profile
from dateline.model import (
    Absence,
    ActorCard,
    Attribution,
    Chronology,
    Event,
    Evidence,
    Extraction,
    Finding,
    Gone,
    Grain,
    Interval,
    Mark,
    Outcome,
    Redirect,
    Rejection,
    Report,
    Reversal,
    Source,
    Span,
    Status,
    Subject,
)

_STRENGTH = (  # what several reports amount to: the first that one of them has
    Status.CONFIRMED,
    Status.DISPUTED,
    Status.REPORTED,
    Status.CLAIMED,
    Status.PLANNED,
    Status.CANCELLED,
    Status.RETRACTED,
)

Ids = Mapping[str, str | None]  # Mention.key → Actor.id; None for a hidden actor


@dataclass(frozen=True, slots=True)
class _Dated:
    """A report with the article it comes from."""

    article: str
    report: Report


def build(extractions: Iterable[Extraction], cards: Sequence[ActorCard] = ()) -> Chronology:
    """The chronology of the articles that could be read, whatever order they come in."""
    everything, namesakes = actors.told_apart(sorted(extractions, key=lambda x: x.source.path), cards)
    findings = [finding for extraction in everything for finding in extraction.findings]
    readable = [extraction for extraction in everything if extraction.readable]
    sources = _sources(readable)
    merged = actors.merge(
        [(x.source.path, mention) for x in readable for mention in x.mentions],
        [role for x in readable for role in x.roles],
        cards,
    )
    reports = [_Dated(x.source.path, report) for x in readable for report in x.reports]
    taken_back = {(x.source.path, reversal.quote) for x in readable for reversal in x.reversals}
    events = [
        joined([_event(item, merged.ids) for item in part])
        for group in _grouped(reports, merged.ids, {actor.id: actor.parent for actor in merged.actors})
        for part in _parted(group, taken_back)
    ]
    told = [_told(x.source.path, reversal, merged.ids) for x in readable for reversal in x.reversals]
    who = outcomes.Who(
        types={actor.id: actor.type for actor in merged.actors},
        published={source.path: source.dct.interval for source in sources if source.dct},
    )
    return Chronology(
        events=tuple(sorted(outcomes.linked(linked(events), told, who), key=position)),
        actors=merged.actors,
        sources=sources,
        omitted=tuple((x.source.path, x.omitted) for x in readable),
        findings=(*findings, *_same_names(sources), *namesakes, *merged.findings),
        redirects=tuple(
            Redirect(Subject.ACTOR, key, actor) for key, actor in sorted(merged.ids.items()) if actor and actor != key
        ),
        gone=tuple(
            Gone(Subject.ACTOR, key, Absence.HIDDEN) for key, actor in sorted(merged.ids.items()) if actor is None
        ),
    )


def position(event: Event) -> tuple[date, int, bool, str, int, str]:
    """Where an event stands: by first day, the longer span first ("2022" before "January 5"), then as told."""
    interval = event.interval
    start = interval.start or (interval.end - timedelta(days=1) if interval.end else date.max)
    length = (interval.end - interval.start).days if interval.start and interval.end else 0
    first = event.evidence[0] if event.evidence else None
    told = (first.article, first.span.start) if first else ("", 0)
    return (start, -length, interval.start is not None and interval.end is None, *told, event.id)


def slug(text: str, words: int = 8) -> str:
    """Plain lower-case letters and digits joined by hyphens, for an address."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:words])


def _sources(readable: Sequence[Extraction]) -> tuple[Source, ...]:
    """What is known of each article, and whose text it carries."""
    first = originals(Sketched(x.source.path, _day(x.source), x.sketch) for x in readable)
    return tuple(replace(x.source, copy_of=first.get(x.source.path)) for x in readable)


def _day(source: Source) -> date | None:
    return source.dct.day if source.dct and source.dct.interval.grain is Grain.DAY else None


def _same_names(sources: Sequence[Source]) -> list[Finding]:
    """Articles of one folder that differ in their ending only: the address of each rests on its name."""
    first: dict[str, str] = {}
    findings = []
    for source in sources:
        name = source.path.rsplit(".", 1)[0].lower()
        other = first.setdefault(name, source.path)
        if other != source.path:
            what = f"the same name as {other}, which would share its address"
            findings.append(Finding(source.path, 1, what, "rename one of the two files", error=True))
    return findings


def differing(events: Iterable[Event]) -> Iterator[Finding]:
    """Figures and dates on which the sources of an event differ, at the first sentence that gives one."""
    for event in events:
        for disagreement in event.disagreements:
            first, *others = disagreement.readings
            line = next(
                one.line for one in event.evidence if (one.article, one.quote) == (first.article, first.quote)
            )
            apart = (reading for reading in others if reading.text.lower() != first.text.lower())
            told = ", ".join(f"“{reading.text}” in {reading.article}" for reading in apart)
            yield Finding(
                first.article,
                line,
                f"“{first.text}” here, {told}: the sources differ on {disagreement.about} of “{event.title}”",
                f"say in content/events/{event.id}.md which of them holds, or leave them side by side",
            )


def _grouped(reports: Sequence[_Dated], ids: Ids, parents: Ids) -> list[list[_Dated]]:
    """Reports of one happening together, the first by article and place leading."""
    profiles = [profile(item.article, item.report, ids, parents) for item in reports]
    return [[reports[number] for number in group] for group in groups(profiles)]


def _parted(group: list[_Dated], taken_back: Collection[tuple[str, str]]) -> list[list[_Dated]]:
    """A plan and the report that it was called off, on the very day, are two events."""
    plans = [item for item in group if item.report.status is Status.PLANNED]
    others = [item for item in group if item.report.status is not Status.PLANNED]
    off = any((item.article, item.report.quote) in taken_back for item in others)
    return [plans, others] if plans and off else [group]


def _actor_ids(item: _Dated, ids: Ids) -> list[str]:
    """Actors of a report in the order it names them, each once."""
    keys = [mention.key for mention in item.report.mentions]
    keys += [said.actor for said in item.report.attribution if said.actor]
    found = (ids.get(key) for key in keys)
    return list(dict.fromkeys(actor for actor in found if actor))


def _event(item: _Dated, ids: Ids) -> Event:
    """The event that one report makes alone."""
    report = item.report
    event = Event(
        id="",
        interval=report.interval,
        title=report.title,
        status=report.status,
        kind=report.kind,
        basis=report.basis,
        actors=tuple(_actor_ids(item, ids)),
        attribution=tuple(
            dict.fromkeys(
                Attribution(ids.get(said.actor) if said.actor else None, said.verb) for said in report.attribution
            )
        ),
        evidence=(_evidence(item, ids),),
        denials=tuple(
            Rejection(ids.get(denial.actor) if denial.actor else None, denial.verb, item.article, denial.quote)
            for denial in report.denials
        ),
    )
    return replace(event, id=default_id(event))


def joined(events: Sequence[Event]) -> Event:
    """One event out of several: with the closest date, the title that goes with it unless that is of a plan that
    another report tells was carried out, and the id of the first."""
    if len(events) == 1:
        return events[0]
    told = tuple(evidence for event in events for evidence in event.evidence)
    closest = _closest(events)
    named = _closest([event for event in events if event.status is not Status.PLANNED] or events)
    return replace(
        closest,
        id=events[0].id,
        title=named.title,
        kind=named.kind,
        status=min((event.status for event in events), key=_STRENGTH.index),
        actors=tuple(dict.fromkeys(actor for event in events for actor in event.actors)),
        attribution=tuple(dict.fromkeys(said for event in events for said in event.attribution)),
        evidence=told,
        disagreements=disagreements(told),
        denials=tuple(denial for event in events for denial in event.denials),
        parts=tuple(part for event in events for part in event.alone),
    )


def _closest(events: Sequence[Event]) -> Event:
    """The one with the closest date; a date that corrects another counts before it."""
    return min(events, key=_closeness)


def _closeness(event: Event) -> tuple[bool, int]:
    corrects = any(evidence.not_on for evidence in event.evidence)
    return not corrects, list(Grain).index(event.interval.grain)


def _evidence(item: _Dated, ids: Ids) -> Evidence:
    report = item.report
    base = report.span.start
    marks = []
    if report.timex is not None:
        marks.append(Mark(Span(report.timex.span.start - base, report.timex.span.end - base), None))
    for mention in report.mentions:
        actor = ids.get(mention.key)
        inside = mention.span in report.span
        dated = report.timex is not None and mention.span.overlaps(report.timex.span)
        if actor and inside and not dated:
            marks.append(Mark(Span(mention.span.start - base, mention.span.end - base), actor))
    return Evidence(
        article=item.article,
        span=report.span,
        quote=report.quote,
        timex=report.timex,
        marks=tuple(sorted(marks, key=lambda mark: mark.span)),
        why=report.timex.why if report.timex else "the day the article was published; it states no other",
        status=report.status,
        figures=report.figures,
        not_on=report.not_on,
        line=report.line,
    )


def _told(article: str, reversal: Reversal, ids: Ids) -> outcomes.Told:
    named = (ids.get(mention.key) for mention in reversal.mentions)
    return outcomes.Told(article, reversal, frozenset(actor for actor in named if actor))


def linked(events: Iterable[Event]) -> tuple[Event, ...]:
    """Denials, and what became of plans, are linked both ways where they are events of their own, by the sentence
    that tells of them; links there were before count for nothing."""
    every = tuple(events)
    at: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in every:
        for evidence in event.evidence:
            at[evidence.article, evidence.quote].append(event.id)
    denies: dict[str, list[str]] = defaultdict(list)
    plans: dict[str, list[str]] = defaultdict(list)
    found = []
    for event in every:
        denials = tuple(replace(denial, event=_told_at(at, denial)) for denial in event.denials)
        turns = tuple(replace(turn, event=_told_at(at, turn) if turn.event else None) for turn in event.outcomes)
        for denial in denials:
            if denial.event:
                denies[denial.event].append(event.id)
        for turn in turns:
            if turn.event:
                plans[turn.event].append(event.id)
        found.append(replace(event, denials=denials, outcomes=turns) if denials or turns else event)
    return tuple(
        replace(
            event,
            denies=tuple(dict.fromkeys(denies.get(event.id, ()))),
            plans=tuple(dict.fromkeys(plans.get(event.id, ()))),
        )
        for event in found
    )


def _told_at(at: Mapping[tuple[str, str], Sequence[str]], told: Rejection | Outcome) -> str | None:
    """The event that the sentence tells of; of several the one it was, else the last."""
    ids = at.get((told.article, told.quote), ())
    return told.event if told.event in ids else ids[-1] if ids else None


def default_id(event: Event) -> str:
    """A readable address that rests on the first evidence: date as known, words of the title, a digest of the quote.

    The register may know another; see `dateline.permalinks`.
    """
    evidence = event.evidence[0]
    day = event.interval.start or event.interval.end
    place = evidence.timex.span.start - evidence.span.start if evidence.timex else ""
    digest = blake2b(f"{evidence.quote}\n{place}".encode())
    return f"{_prefix(day, event.interval)}{slug(event.title, words=6)}-{digest.hexdigest()[:6]}"


def _prefix(day: date | None, interval: Interval) -> str:
    if day is None:
        return ""
    fine = interval.grain in {Grain.DAY, Grain.WEEK}
    return f"{day:%Y-%m-%d}-" if fine else f"{day:%Y-%m}-" if interval.grain is Grain.MONTH else f"{day:%Y}-"
