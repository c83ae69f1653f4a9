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
from dateline.copies import Sketched, originals
from dateline.merging import groups, profile
from dateline.model import (
    ActorCard,
    Attribution,
    Chronology,
    Event,
    Evidence,
    Extraction,
    Finding,
    Grain,
    Interval,
    Mark,
    Rejection,
    Report,
    Source,
    Span,
    Status,
)

_STRENGTH = (Status.DISPUTED, Status.REPORTED, Status.CLAIMED, Status.PLANNED)  # what several reports amount to

Ids = Mapping[str, str | None]  # Mention.key → Actor.id; None for a hidden actor


@dataclass(frozen=True, slots=True)
class _Dated:
    """A report with the article it comes from."""

    article: str
    report: Report


def build(extractions: Iterable[Extraction], cards: Sequence[ActorCard] = ()) -> Chronology:
    """The chronology of the articles that could be read, whatever order they come in."""
    everything = sorted(extractions, key=lambda extraction: extraction.source.path)
    findings = [finding for extraction in everything for finding in extraction.findings]
    readable = [extraction for extraction in everything if extraction.readable]
    sources = _sources(readable)
    merged = actors.merge(
        [(x.source.path, mention) for x in readable for mention in x.mentions],
        [role for x in readable for role in x.roles],
        cards,
    )
    reports = [_Dated(x.source.path, report) for x in readable for report in x.reports]
    events = _linked(
        [
            _event(group, merged.ids)
            for group in _grouped(reports, merged.ids, {actor.id: actor.parent for actor in merged.actors})
        ]
    )
    return Chronology(
        events=tuple(sorted(events, key=position)),
        actors=merged.actors,
        sources=sources,
        omitted=tuple((x.source.path, x.omitted) for x in readable),
        findings=(*findings, *_same_names(sources), *merged.findings),
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


def _grouped(reports: Sequence[_Dated], ids: Ids, parents: Ids) -> list[list[_Dated]]:
    """Reports of one happening together, the first by article and place leading."""
    profiles = [profile(item.article, item.report, ids, parents) for item in reports]
    return [[reports[number] for number in group] for group in groups(profiles)]


def _actor_ids(item: _Dated, ids: Ids) -> list[str]:
    """Actors of a report in the order it names them, each once."""
    keys = [mention.key for mention in item.report.mentions]
    keys += [said.actor for said in item.report.attribution if said.actor]
    found = (ids.get(key) for key in keys)
    return list(dict.fromkeys(actor for actor in found if actor))


def _event(group: Sequence[_Dated], ids: Ids) -> Event:
    """The event of reports that tell of one happening: with the closest date, and the title that goes with it; a date
    that corrects another counts before it."""
    first = min(group, key=_closeness).report
    attribution = (
        Attribution(ids.get(said.actor) if said.actor else None, said.verb)
        for item in group
        for said in item.report.attribution
    )
    denials = (
        Rejection(
            actor=ids.get(denial.actor) if denial.actor else None,
            verb=denial.verb,
            article=item.article,
            quote=denial.quote,
        )
        for item in group
        for denial in item.report.denials
    )
    return Event(
        id=_event_id(group[0]),
        interval=first.interval,
        title=first.title,
        status=min((item.report.status for item in group), key=_STRENGTH.index),
        kind=first.kind,
        basis=first.basis,
        actors=tuple(dict.fromkeys(actor for item in group for actor in _actor_ids(item, ids))),
        attribution=tuple(dict.fromkeys(attribution)),
        evidence=tuple(_evidence(item, ids) for item in group),
        denials=tuple(denials),
    )


def _closeness(item: _Dated) -> tuple[bool, int]:
    return not item.report.not_on, list(Grain).index(item.report.interval.grain)


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


def _linked(events: Sequence[Event]) -> list[Event]:
    """Denials that are events of their own are linked both ways."""
    at = {(evidence.article, evidence.quote): event.id for event in events for evidence in event.evidence}
    denies: dict[str, list[str]] = defaultdict(list)
    linked = []
    for event in events:
        denials = tuple(replace(denial, event=at.get((denial.article, denial.quote))) for denial in event.denials)
        for denial in denials:
            if denial.event:
                denies[denial.event].append(event.id)
        linked.append(replace(event, denials=denials))
    return [replace(event, denies=tuple(dict.fromkeys(denies.get(event.id, ())))) for event in linked]


def _event_id(item: _Dated) -> str:
    """A readable address that rests on the evidence: date as known, words of the title, digest of quote and date."""
    report = item.report
    day = report.interval.start or report.interval.end
    digest = blake2b(
        f"{report.quote}\n{report.timex.span.start - report.span.start if report.timex else ''}".encode()
    )
    return f"{_prefix(day, report.interval)}{slug(report.title, words=6)}-{digest.hexdigest()[:6]}"


def _prefix(day: date | None, interval: Interval) -> str:
    if day is None:
        return ""
    fine = interval.grain in {Grain.DAY, Grain.WEEK}
    return f"{day:%Y-%m-%d}-" if fine else f"{day:%Y-%m}-" if interval.grain is Grain.MONTH else f"{day:%Y}-"
