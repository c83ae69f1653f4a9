"""A small made-up collection, as its articles would be read, and the chronology that it and its editors make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateline import permalinks, pipeline
from dateline.model import (
    ActorType,
    Basis,
    Chronology,
    Dct,
    Event,
    Extraction,
    Gone,
    Grain,
    Interval,
    Kind,
    Mention,
    Permalink,
    Report,
    Source,
    Span,
    Status,
    Subject,
    Trust,
)
from dateline.site import period_titles

PUBLISHED = date(2031, 6, 1)


def day(when: date) -> Interval:
    return Interval(when, when + timedelta(days=1), Grain.DAY)


@dataclass(frozen=True)
class Told:
    """A sentence of an article, what it is read as, and who is in it."""

    text: str
    when: date = date(2031, 5, 2)
    actors: tuple[str, ...] = ("harbour-board",)

    @property
    def quote(self) -> str:
        return f"{self.text}."


def mention(key: str, kind: ActorType = ActorType.ORGANISATION) -> Mention:
    name = key.replace("-", " ").title()
    return Mention(Span(0, len(name)), name, name, key, kind, Trust.MODEL)


def extraction(path: str, told: Iterable[Told], published: date = PUBLISHED, **source: object) -> Extraction:
    reports, start = [], 0
    for sentence in told:
        span = Span(start, start + len(sentence.quote))
        mentions = tuple(mention(key) for key in sentence.actors)
        reports.append(
            Report(
                span,
                sentence.quote,
                sentence.text,
                day(sentence.when),
                Basis.STATED,
                None,
                Kind.OCCURRENCE,
                Status.REPORTED,
                mentions,
            )
        )
        start = span.end + 1
    dct = Dct(day(published), stated=True, reason="stated")
    return Extraction(
        source=Source(path, **{"title": f"About {path}", "dct": dct, **source}),  # type: ignore[arg-type]
        reports=tuple(reports),
        mentions=tuple(found for report in reports for found in report.mentions),
    )


Articles = Mapping[str, Iterable[Told]]


def assembled(
    articles: Articles | Iterable[Extraction],
    files: Mapping[str, str] = {},
    register: Iterable[Permalink] | bytes = (),
    drafts: bool = False,
) -> Chronology:
    """`files` are event files and cards by path, `register` what an earlier chronology remembered."""
    read = [extraction(path, told) for path, told in articles.items()] if isinstance(articles, Mapping) else articles
    raw = [pipeline.RawFile(path, text.encode()) for path, text in sorted(files.items())]
    inputs = pipeline.Inputs(
        actors=tuple(file for file in raw if file.path.startswith("actors/")),
        events=tuple(file for file in raw if file.path.startswith("events/")),
        register=register if isinstance(register, bytes) else permalinks.write(register),
    )
    return pipeline.assemble(read, inputs, drafts=drafts)


def told(chronology: Chronology) -> list[str]:
    """What `dateline check` would say, but for the missing folder of articles: these are made up."""
    return [str(finding) for finding in chronology.findings if finding.path != "articles"]


def event_of(chronology: Chronology, text: str) -> Event:
    """The one event that rests on this sentence."""
    (found,) = (event for event in chronology.events if rests_on(event, text))
    return found


def rests_on(event: Event, text: str) -> bool:
    return any(evidence.quote == f"{text}." for evidence in event.evidence)


def gone_of(chronology: Chronology, id: str) -> Gone:
    (found,) = (absent for absent in chronology.gone if absent.id == id)
    return found


def leads(chronology: Chronology, id: str, subject: Subject = Subject.EVENT) -> str:
    """Where the address of an id leads: to itself or elsewhere."""
    ways = {redirect.id: redirect.to for redirect in chronology.redirects if redirect.subject is subject}
    return ways.get(id, id)


def answering(chronology: Chronology) -> set[tuple[Subject, str]]:
    """Every address that has a page."""
    found = {(Subject.EVENT, event.id) for event in chronology.events}
    found |= {(Subject.ACTOR, actor.id) for actor in chronology.actors}
    found |= {(Subject.SOURCE, source.slug) for source in chronology.sources}
    found |= {(Subject.PERIOD, slug) for slug in period_titles(chronology.events)}
    found |= {(absent.subject, absent.id) for absent in chronology.gone}
    return found | {(redirect.subject, redirect.id) for redirect in chronology.redirects}
