"""Reports of all articles → events: merged where two articles tell of the same thing, named, ordered."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b

from dateline import actors
from dateline.merging import one_event, profile
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
    Redirect,
    Rejection,
    Report,
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
    sources = tuple(extraction.source for extraction in readable)
    merged = actors.merge(
        [(x.source.path, mention) for x in readable for mention in x.mentions],
        [role for x in readable for role in x.roles],
        cards,
    )
    reports = [_Dated(x.source.path, report) for x in readable for report in x.reports]
    events = [
        joined([_event(item, merged.ids) for item in group])
        for group in _grouped(reports, merged.ids, {actor.id: actor.parent for actor in merged.actors})
    ]
    return Chronology(
        events=tuple(sorted(linked(events), key=position)),
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


def _grouped(reports: Sequence[_Dated], ids: Ids, parents: Ids) -> list[list[_Dated]]:
    """Reports of one happening together, the first by article and place leading.

    Only reports that share an actor and a month, quarter-century or open end are compared: see `_meeting_points`.
    A report joins the group whose every member it agrees with.
    """
    groups: list[list[int]] = []
    group_of: dict[int, int] = {}
    meeting: dict[tuple[str, str], list[int]] = defaultdict(list)
    profiles = [profile(item.article, item.report, ids, parents) for item in reports]
    for number, one in enumerate(profiles):
        points = [(actor, point) for actor in one.actors for point in _meeting_points(one.interval)]
        near = {group_of[other] for point in points for other in meeting[point]}
        for group in sorted(near):
            if all(one_event(one, profiles[other]) for other in groups[group]):
                groups[group].append(number)
                group_of[number] = group
                break
        else:
            group_of[number] = len(groups)
            groups.append([number])
        for point in points:
            meeting[point].append(number)
    return [[reports[number] for number in group] for group in groups]


def _meeting_points(interval: Interval) -> list[str]:
    """Where a report can meet others in time: its months if they are few, else its years."""
    if interval.start is None or interval.end is None:
        return [f"{interval.start}/{interval.end}"]
    last = interval.end - timedelta(days=1)
    months = (last.year - interval.start.year) * 12 + last.month - interval.start.month + 1
    first = interval.start.year * 12 + interval.start.month - 1
    if months <= 12:
        return [f"{month // 12}-{month % 12 + 1}" for month in range(first, first + months)]
    return [str(year) for year in range(interval.start.year, last.year + 1)]


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
    """One event out of several: with the closest date and the title that goes with it, and the id of the first."""
    if len(events) == 1:
        return events[0]
    closest = min(events, key=lambda event: list(Grain).index(event.interval.grain))
    return replace(
        closest,
        id=events[0].id,
        status=min((event.status for event in events), key=_STRENGTH.index),
        actors=tuple(dict.fromkeys(actor for event in events for actor in event.actors)),
        attribution=tuple(dict.fromkeys(said for event in events for said in event.attribution)),
        evidence=tuple(evidence for event in events for evidence in event.evidence),
        denials=tuple(denial for event in events for denial in event.denials),
        parts=tuple(part for event in events for part in event.alone),
    )


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
    )


def linked(events: Iterable[Event]) -> tuple[Event, ...]:
    """Denials that are events of their own are linked both ways; links there were before count for nothing."""
    every = tuple(events)
    at = {(evidence.article, evidence.quote): event.id for event in every for evidence in event.evidence}
    denies: dict[str, list[str]] = defaultdict(list)
    with_denials = []
    for event in every:
        denials = tuple(replace(denial, event=at.get((denial.article, denial.quote))) for denial in event.denials)
        for denial in denials:
            if denial.event:
                denies[denial.event].append(event.id)
        with_denials.append(replace(event, denials=denials) if denials else event)
    return tuple(_denying(event, tuple(dict.fromkeys(denies.get(event.id, ())))) for event in with_denials)


def _denying(event: Event, denied: tuple[str, ...]) -> Event:
    return event if event.denies == denied else replace(event, denies=denied)


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
