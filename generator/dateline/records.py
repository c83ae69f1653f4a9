"""Events as plain records, for programs: the lines of `dateline events`.

The names and their order are a promise to the programs that read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from dateline import timex
from dateline.chronology import position
from dateline.model import (
    Absence,
    Actor,
    Chronology,
    Citation,
    Dct,
    Disagreement,
    Event,
    Evidence,
    Interval,
    Outcome,
    Source,
    Timex,
)

Record = dict[str, Any]

SEPARATOR = "; "
COLUMNS = (
    "id",
    "date",
    "start",
    "end",
    "grain",
    "approximate",
    "title",
    "status",
    "kind",
    "basis",
    "attribution",
    "actors",
    "sources",
    "publishers",
    "quotes",
    "disagreements",
    "outcomes",
    "plans",
)
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run at the start of a cell


def event_records(chronology: Chronology) -> Iterator[Record]:
    """One record an event, in chronological order; what was withdrawn too, so that nobody goes on believing it."""
    actors = {actor.id: actor for actor in chronology.actors}
    sources = {source.path: source for source in chronology.sources}
    withdrawn = [gone.event for gone in chronology.gone if gone.event and gone.why is Absence.WITHDRAWN]
    events = sorted((*chronology.events, *withdrawn), key=position)
    return (_event_record(event, actors, sources) for event in events)


def row(record: Record) -> dict[str, str]:
    """A record as one line of a table, safe to open in a spreadsheet."""
    sources = record["sources"]
    said = [f"{said['actor'] or ''} {said['verb']}".strip() for said in record["attribution"]]
    flat = {
        **{name: "" if value is None else value for name, value in record.items()},
        "approximate": "true" if record["approximate"] else "false",
        "attribution": SEPARATOR.join(said),
        "actors": SEPARATOR.join(actor["name"] for actor in record["actors"]),
        "sources": SEPARATOR.join(source["article"] for source in sources if source["article"]),
        "publishers": SEPARATOR.join(source["publisher"] or "" for source in sources),
        "quotes": SEPARATOR.join(source["quote"] or "" for source in sources),
        "disagreements": SEPARATOR.join(map(_told, record["disagreements"])),
        "outcomes": SEPARATOR.join(outcome["outcome"] for outcome in record["outcomes"]),
        "plans": SEPARATOR.join(record["plans"]),
    }
    return {name: f"'{flat[name]}" if flat[name].startswith(FORMULA_SIGNS) else flat[name] for name in COLUMNS}


def _told(disagreement: Record) -> str:
    return f"{disagreement['about']}: {', '.join(reading['text'] for reading in disagreement['readings'])}"


def timex_record(found: Timex) -> Record:
    return {
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
        "type": found.type.value,
        "value": found.value,
        "mod": found.mod,
    }


def _event_record(event: Event, actors: dict[str, Actor], sources: dict[str, Source]) -> Record:
    first, last = _inclusive(event.interval)
    return {
        "id": event.id,
        "date": timex.edtf(event.interval),
        "start": first,
        "end": last,
        "grain": event.interval.grain.value,
        "approximate": event.interval.approximate,
        "title": event.title,
        "status": event.status.value,
        "kind": event.kind.value,
        "basis": event.basis.value,
        "attribution": [{"actor": said.actor, "verb": said.verb} for said in event.attribution],
        "actors": [_actor_record(actors[actor]) for actor in event.actors],
        "sources": [
            *(_source_record(evidence, sources[evidence.article]) for evidence in event.evidence),
            *map(_citation_record, event.citations),
        ],
        "disagreements": [_disagreement_record(one) for one in event.disagreements],
        "outcomes": [_outcome_record(outcome) for outcome in event.outcomes],
        "plans": list(event.plans),
    }


def _disagreement_record(disagreement: Disagreement) -> Record:
    """`start` and `end` are places in the quotation."""
    readings = [
        {
            "article": reading.article,
            "quote": reading.quote,
            "text": reading.text,
            "start": reading.span.start,
            "end": reading.span.end,
            "date": timex.edtf(reading.interval) if reading.interval else None,
        }
        for reading in disagreement.readings
    ]
    return {"about": disagreement.about, "readings": readings}


def _outcome_record(outcome: Outcome) -> Record:
    return {
        "outcome": outcome.fate.value,
        "event": outcome.event,
        "to": timex.edtf(outcome.to) if outcome.to else None,
        "article": outcome.article,
        "quote": outcome.quote,
    }


def _actor_record(actor: Actor) -> Record:
    return {"id": actor.id, "name": actor.name, "type": actor.type.value}


def _source_record(evidence: Evidence, source: Source) -> Record:
    return {
        "article": evidence.article,
        "publisher": source.publisher,
        "published": _published(source.dct),
        "quote": evidence.quote,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "timex": {"text": evidence.timex.text, **timex_record(evidence.timex)} if evidence.timex else None,
        "status": evidence.status.value,
    }


def _citation_record(citation: Citation) -> Record:
    """What an editor names in support: no article of the collection, so that it has no place in one."""
    return {
        "article": None,
        "publisher": citation.publisher or citation.title,
        "published": timex.edtf(citation.published) if citation.published else None,
        "quote": citation.quote,
        "start": None,
        "end": None,
        "timex": None,
    }


def _published(dct: Dct | None) -> str | None:
    return timex.edtf(dct.interval) if dct else None


def _inclusive(interval: Interval) -> tuple[str | None, str | None]:
    """First and last day; the model's intervals end on the day after."""
    last = interval.end - timedelta(days=1) if interval.end else None
    return _iso(interval.start), _iso(last)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
