"""An event's page: when, what each side says, and the evidence word for word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Basis, Page
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
        quotations=[quotation(evidence, index.actors) for evidence in found.evidence],
        denied=[index.entries[index.position[other]] for other in found.denies],
        actors=parts(made, entry),
        place=index.actors.get(found.place),
    )


def meaning(entry: Entry) -> str:
    """What the status means; where the status does not say who denies the event, that instead."""
    return words.sentence(entry.denied or words.STATUS_MEANINGS[entry.event.status])


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
            index.entries[index.position[denial.event]] if denial.event else None,
        )
        for denial in found.denials
    )
    return claims + denials


def actors(made: Edition, ids: Iterable[str | None]) -> tuple[ActorEntry, ...]:
    return tuple(made.index.actors[actor] for actor in unique(ids))


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
