"""An event's page: when, what each side says, and the evidence word for word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Basis, Disagreement, Event, Evidence, Page, Span, Status
from dateline.site import words
from dateline.site.edition import Edition, Overview, page
from dateline.site.index import ActorEntry, Entry, SourceEntry, unique
from dateline.site.marks import Shape
from dateline.site.quotation import quotation
from dateline.timex import edtf


@dataclass(frozen=True, slots=True)
class Side:
    """A claim or a denial, shown with equal weight. `entry` is the event that the statement itself is, if any.

    `actors` is `None` where the article says it in its own voice, empty where it names nobody.
    """

    heading: str
    actors: tuple[ActorEntry, ...] | None
    quote: str
    source: SourceEntry
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One way in which sources tell what they disagree on, and the articles that tell it so."""

    words: str
    sources: tuple[SourceEntry, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What an article says became of a plan. `entry` is the event that this is itself, if it is one."""

    heading: str
    quote: str
    source: SourceEntry
    entry: Entry | None


def event(made: Edition, entry: Entry, before: Entry | None, after: Entry | None) -> Page:
    index, found = made.index, entry.event
    publishers = words.listed(unique((*(source.name for source in entry.sources), *entry.cited)))
    position, total = index.position[found.id] + 1, len(index.entries)
    window = made.strip.window_of(found) if made.strip else None
    marks, columns = made.strip.chosen((found,)) if made.strip else ((), None)
    caption = f"Event {position:,} of {total:,}."
    month, year = index.month_of.get(found.id), index.year_of[found.id]
    return page(
        made,
        "event.html",
        entry.address,
        f"{found.title}, {entry.date}",
        words.sentence(f"{entry.status}, {entry.date}") + (f" From {publishers}." if publishers else ""),
        "chronology",
        Overview(caption, window, True, marks, columns),
        entry=entry,
        before=before,
        after=after,
        month=month,
        year=year,
        meaning=meaning(entry),
        full_date=full_date(entry),
        precision="Exact day" if entry.shape is Shape.DAY else words.sentence(entry.precision)[:-1],
        edtf="" if entry.shape is Shape.NONE else edtf(found.interval),
        reasons=reasons(entry),
        sides=sides(made, entry),
        announced=announced(made, found),
        differing=words.listed(unique(one.about for one in found.disagreements)),
        differences=[(one.about, told(made, one)) for one in found.disagreements],
        turns=turns(made, found),
        plans=plans(made, found),
        quotations=[
            quotation(evidence, index.actors, differing_figures(found, evidence)) for evidence in own_evidence(entry)
        ],
        denied=[entry_of(made, other) for other in found.denies],
        actors=parts(made, entry),
        place=index.actors.get(found.place),
    )


def meaning(entry: Entry) -> str:
    """What the status means; instead, what it leaves unsaid: who denies the event, what became of a plan."""
    return words.sentence(entry.denied or entry.turned or words.STATUS_MEANINGS[entry.event.status])


def full_date(entry: Entry) -> str:
    """The date with its weekday where it is one day, and with a capital: it stands alone."""
    if entry.shape is Shape.DAY:
        return f"{entry.precision}, {entry.date}"
    return entry.date[:1].upper() + entry.date[1:]


def reasons(entry: Entry) -> tuple[str, ...]:
    """How the date was known, once for each way; an editor's date rests on the editor."""
    if entry.event.basis is Basis.EDITOR:
        return (words.BASES[Basis.EDITOR],)
    said = unique(words.sentence(evidence.why) for evidence in entry.event.evidence if evidence.why)
    return said or (words.BASES[entry.event.basis],)


def sides(made: Edition, entry: Entry) -> tuple[Side, ...]:
    """The claim and its denials; nothing where nobody denies."""
    index, found = made.index, entry.event
    if not found.denials:
        return ()
    claimants = actors(made, (said.actor for said in found.attribution)) if found.attribution else None
    claims = tuple(
        Side(
            "The claim" if found.attribution else f"As reported by {source.name}",
            claimants,
            evidence.quote,
            source,
        )
        for evidence, source in zip(found.evidence[:1], entry.sources, strict=False)
    )
    denials = tuple(
        Side(
            "The denial",
            actors(made, (denial.actor,)),
            denial.quote,
            index.sources[denial.article],
            entry_of(made, denial.event) if denial.event else None,
        )
        for denial in found.denials
    )
    return claims + denials


def entry_of(made: Edition, event: str) -> Entry:
    return made.index.entries[made.index.position[event]]


def told(made: Edition, disagreement: Disagreement) -> tuple[Told, ...]:
    """The different words for one thing, each once, with its articles in order."""
    by_words: dict[str, list[SourceEntry]] = {}
    for reading in disagreement.readings:
        said = words.in_words(reading.interval) if reading.interval else reading.text
        by_words.setdefault(words.capitalised(said), []).append(made.index.sources[reading.article])
    return tuple(Told(said, tuple(sources)) for said, sources in by_words.items())


def differing_figures(found: Event, evidence: Evidence) -> tuple[Span, ...]:
    """The figures of a sentence that other sources give differently."""
    return tuple(
        reading.span
        for disagreement in found.disagreements
        for reading in disagreement.readings
        if reading.interval is None and (reading.article, reading.quote) == (evidence.article, evidence.quote)
    )


def announced(made: Edition, found: Event) -> tuple[SourceEntry, ...]:
    """The articles that announced beforehand what others report."""
    planned = (evidence.article for evidence in found.evidence if evidence.status is Status.PLANNED)
    return tuple(made.index.sources[path] for path in unique(planned)) if found.status is not Status.PLANNED else ()


def turns(made: Edition, found: Event) -> tuple[Turn, ...]:
    return tuple(
        Turn(
            words.capitalised(words.fate(outcome)),
            outcome.quote,
            made.index.sources[outcome.article],
            entry_of(made, outcome.event) if outcome.event else None,
        )
        for outcome in found.outcomes
    )


def plans(made: Edition, found: Event) -> tuple[tuple[str, Entry], ...]:
    """The plans of which the event tells the outcome, each with what it is to them."""
    entries = [entry_of(made, plan) for plan in found.plans]
    return tuple(
        (words.FATES[outcome.fate], entry)
        for entry in entries
        for outcome in entry.event.outcomes
        if outcome.event == found.id
    )


def actors(made: Edition, ids: Iterable[str | None]) -> tuple[ActorEntry, ...]:
    return tuple(made.index.actors[actor] for actor in unique(ids))


def own_evidence(entry: Entry) -> list[Evidence]:
    """The evidence of articles with a text of their own; those that carry it too are named beside it."""
    own = {source.source.path for source in entry.sources}
    return [evidence for evidence in entry.event.evidence if evidence.article in own]


def parts(made: Edition, entry: Entry) -> list[tuple[ActorEntry, str]]:
    """The event's actors, with what they have to do with it where the text says so."""
    claimants = {said.actor for said in entry.event.attribution}
    deniers = {denial.actor for denial in entry.event.denials}
    return [
        (
            made.index.actors[actor],
            "denies it" if actor in deniers else "says so" if actor in claimants else "",
        )
        for actor in unique((*entry.event.actors, *sorted(filter(None, claimants | deniers))))
    ]
