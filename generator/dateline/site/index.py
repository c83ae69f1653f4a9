"""The chronology, arranged for rendering: everything that more than one page looks up, computed once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dateline import permalinks
from dateline.model import (
    Actor,
    Chronology,
    Correction,
    Event,
    Gone,
    Grain,
    Interval,
    Omitted,
    Redirect,
    Source,
    Status,
)
from dateline.site import addresses, gaps, words
from dateline.site.gaps import Gap
from dateline.site.marks import Shape, shape_of

MONTH_KNOWN = (Grain.DAY, Grain.WEEK, Grain.MONTH)
UNDATED = "undated"
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as lists show it. `short` is the date under the heading of its year; `machine` fits `datetime`.

    `denied` says by whom it is denied, where the status does not, `turned` what became of a plan; both are empty
    where there is nothing to say. Of articles that carry one text the first is among the `sources`, the others are
    `copies`. `cited` are the publications, by name, that an editor names in support of it.
    """

    event: Event
    address: str
    date: str
    short: str
    precision: str
    machine: str | None
    shape: Shape
    status: str
    denied: str
    turned: str
    sources: tuple[SourceEntry, ...]
    cited: tuple[str, ...] = ()
    copies: tuple[SourceEntry, ...] = ()

    def carried_by(self, source: SourceEntry) -> tuple[SourceEntry, ...]:
        """The other articles behind the event that carry the text of this one."""
        return tuple(copy for copy in self.copies if copy.text == source.text)


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An article as lists show it. `name` is its publisher, or its title where nobody is named. `text` is the path of
    the article that had its text first."""

    source: Source
    address: str
    name: str
    published: str
    omitted: tuple[Omitted, ...]
    text: str


@dataclass(frozen=True, slots=True)
class ActorEntry:
    actor: Actor
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with the page it is about."""

    correction: Correction
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the chronology with a page of its own: a month, or what the years' list names.

    `first` and `last` are inclusive days; both `None` for what has no date at all.
    """

    slug: str
    title: str
    first: date | None
    last: date | None
    entries: tuple[Entry, ...]
    months: tuple[Period, ...] = ()

    @property
    def address(self) -> str:
        return addresses.period(self.slug)


@dataclass(frozen=True, slots=True)
class Step:
    """An entry on the rail, with the time since the one before it and with what is stated to be empty."""

    entry: Entry
    gap: Gap | None = None
    silence: str = ""


@dataclass(frozen=True, slots=True)
class Index:
    """Lookups by id and path. `entries` are in chronological order, `position` is an event's place in it.

    `periods` are the years, decades and centuries in order; `year_of` and `month_of` name those of an event.
    `parts_of` holds the actors that name an actor as their parent. `corrections` are all, the latest first; `gone`
    and `redirects` are what keeps old addresses answering.
    """

    entries: tuple[Entry, ...]
    position: Mapping[str, int]
    actors: Mapping[str, ActorEntry]
    sources: Mapping[str, SourceEntry]
    of_actor: Mapping[str, tuple[Entry, ...]]
    of_source: Mapping[str, tuple[Entry, ...]]
    periods: tuple[Period, ...]
    year_of: Mapping[str, Period]
    month_of: Mapping[str, Period]
    parts_of: Mapping[str, tuple[ActorEntry, ...]]
    corrections: tuple[Corrected, ...] = ()
    gone: tuple[Gone, ...] = ()
    redirects: tuple[Redirect, ...] = ()


def index(chronology: Chronology) -> Index:
    omitted = dict(chronology.omitted)
    decided = {source.path: source.slug for source in chronology.sources if source.slug}
    slugs = permalinks.source_slugs((source.path for source in chronology.sources), decided)
    sources = {
        source.path: SourceEntry(
            source,
            addresses.source(slugs[source.path]),
            source.publisher or source.title or source.path,
            words.in_words(source.dct.interval) if source.dct else "",
            omitted.get(source.path, ()),
            source.copy_of or source.path,
        )
        for source in chronology.sources
    }
    actors = {
        actor.id: ActorEntry(actor, addresses.actor(actor.id), words.ACTOR_TYPES[actor.type][0])
        for actor in chronology.actors
    }
    entries = tuple(entry_for(event, actors, sources) for event in chronology.events)
    periods = periods_of(entries)
    return Index(
        entries=entries,
        position={entry.event.id: place for place, entry in enumerate(entries)},
        actors=actors,
        sources=sources,
        of_actor=grouped((actor, entry) for entry in entries for actor in entry.event.actors),
        of_source=grouped(
            (source.source.path, entry) for entry in entries for source in (*entry.sources, *entry.copies)
        ),
        periods=periods,
        year_of={entry.event.id: year for year in periods for entry in year.entries},
        month_of={
            entry.event.id: month
            for year in periods
            for month in reversed(year.months)  # of two months the first stays
            for entry in month.entries
        },
        parts_of=grouped((entry.actor.parent, entry) for entry in actors.values() if entry.actor.parent),
        corrections=corrections(entries, actors.values(), sources.values(), chronology.gone),
        gone=chronology.gone,
        redirects=chronology.redirects,
    )


def corrections(
    events: Iterable[Entry], actors: Iterable[ActorEntry], sources: Iterable[SourceEntry], gone: Iterable[Gone]
) -> tuple[Corrected, ...]:
    """Every correction with its page, the latest first."""
    found = [Corrected(one, entry.event.title, entry.address) for entry in events for one in entry.event.corrections]
    found += [Corrected(one, entry.actor.name, entry.address) for entry in actors for one in entry.actor.corrections]
    found += [
        Corrected(one, entry.source.title or entry.name, entry.address)
        for entry in sources
        for one in entry.source.corrections
    ]
    found += [
        Corrected(one, absent.title, addresses.of(absent.subject, absent.id))
        for absent in gone
        for one in absent.corrections
    ]
    found.sort(key=lambda one: (-one.correction.day.toordinal(), one.address, one.correction.note))
    return tuple(found)


def entry_for(event: Event, actors: Mapping[str, ActorEntry], sources: Mapping[str, SourceEntry]) -> Entry:
    claimants = [actors[actor].actor.name for actor in unique(said.actor for said in event.attribution)]
    deniers = [actors[actor].actor.name for actor in unique(denial.actor for denial in event.denials)]
    articles = [sources[path] for path in unique(evidence.article for evidence in event.evidence)]
    texts: dict[str, SourceEntry] = {}  # the first article with each
    for article in articles:
        texts.setdefault(article.text, article)
    return Entry(
        event=event,
        address=addresses.event(event.id),
        date=words.in_words(event.interval),
        short=words.beside_year(event.interval),
        precision=words.precision(event.interval),
        machine=words.machine(event.interval),
        shape=shape_of(event.interval),
        status=words.status(event.status, claimants, deniers),
        denied=words.denied(deniers) if event.denials and event.status is not Status.DISPUTED else "",
        turned=words.capitalised(words.listed(unique(words.fate(outcome) for outcome in event.outcomes))),
        sources=tuple(texts.values()),
        copies=tuple(article for article in articles if texts[article.text] is not article),
        cited=unique(citation.publisher or citation.title for citation in event.citations),
    )


def unique(names: Iterable[str | None]) -> tuple[str, ...]:
    """Each name once, in the order of first appearance."""
    return tuple(dict.fromkeys(name for name in names if name is not None))


def grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """The items of each key, each once, in order."""
    groups: dict[str, list[Item]] = {}
    for key, item in pairs:
        group = groups.setdefault(key, [])
        if not group or group[-1] is not item:
            group.append(item)
    return {key: tuple(group) for key, group in groups.items()}


# -- periods --------------------------------------------------------------------------------------------------


def periods_of(entries: tuple[Entry, ...]) -> tuple[Period, ...]:
    """Years, decades and centuries in order of time, the undated last; each with its months."""
    years: dict[tuple[date, Grain] | None, list[Entry]] = {}
    for entry in entries:
        years.setdefault(year_of(entry.event.interval), []).append(entry)
    ordered = sorted(years.items(), key=lambda item: period_order(item[0]))
    return tuple(period_for(key, found) for key, found in ordered)


def period_order(key: tuple[date, Grain] | None) -> tuple[date, int]:
    """Earlier first, and the longer of two that begin together: 19th century, 1800s, 1800."""
    return (key[0], -list(Grain).index(key[1])) if key else (date.max, 0)


def year_of(interval: Interval) -> tuple[date, Grain] | None:
    """The first day and grain of the period under which a date is listed; by its known side if one is open."""
    first, last = words.bounds(interval)
    inside = first or last
    if inside is None:
        return None
    unit = words.divided_unit(interval) or interval.grain
    grain = unit if unit in (Grain.DECADE, Grain.CENTURY) else Grain.YEAR
    return words.first_of_unit(inside, grain), grain


def period_for(key: tuple[date, Grain] | None, entries: list[Entry]) -> Period:
    if key is None:
        return Period(UNDATED, UNDATED.capitalize(), None, None, tuple(entries))
    first, grain = key
    title = words.unit_in_words(first, grain)
    months: dict[date, list[Entry]] = {}
    for entry in entries if grain is Grain.YEAR else ():
        for month in months_of(entry.event.interval):
            months.setdefault(month, []).append(entry)
    return Period(
        permalinks.slug(title),
        title,
        first,
        last_of_unit(first, grain),
        tuple(entries),
        tuple(
            Period(
                month_slug(month),
                words.unit_in_words(month, Grain.MONTH),
                month,
                last_of_unit(month, Grain.MONTH),
                tuple(found),
            )
            for month, found in sorted(months.items())
        ),
    )


def month_slug(month: date) -> str:
    return f"{month.year}/{month.month:02}"


def period_titles(events: Iterable[Event]) -> dict[str, str]:
    """The title of every year's and month's page, by the end of its address."""
    titles: dict[str, str] = {}
    for interval in dict.fromkeys(event.interval for event in events):
        key = year_of(interval)
        if key is None:
            titles[UNDATED] = UNDATED.capitalize()
            continue
        title = words.unit_in_words(*key)
        titles[permalinks.slug(title)] = title
        for month in months_of(interval) if key[1] is Grain.YEAR else ():
            titles[month_slug(month)] = words.unit_in_words(month, Grain.MONTH)
    return titles


def months_of(interval: Interval) -> tuple[date, ...]:
    """The first days of the months a date belongs to: none where the month is not known, two where it straddles."""
    first, last = words.bounds(interval)
    inside = first or last
    if inside is None or interval.grain not in MONTH_KNOWN:
        return ()
    begin = words.first_of_unit(inside, Grain.MONTH)
    end = words.first_of_unit(last or inside, Grain.MONTH)
    if begin == end:
        return (begin,)
    short = interval.grain is not Grain.MONTH and first and last and (last - first).days < 31
    return (begin, end) if short else ()


def last_of_unit(first: date, grain: Grain) -> date:
    beyond = first + timedelta(days=words.DIVIDED[grain])
    return words.first_of_unit(beyond, grain) - timedelta(days=1)


# -- rails ----------------------------------------------------------------------------------------------------


def rail(entries: Iterable[Entry]) -> tuple[Step, ...]:
    """The entries with the gaps between them; a date with an open side measures nothing."""
    steps = []
    previous: Interval | None = None
    for entry in entries:
        interval = entry.event.interval
        steps.append(Step(entry, gaps.gap(previous, interval) if previous else None))
        previous = interval
    return tuple(steps)


def month_rail(month: Period) -> tuple[tuple[Step, ...], str]:
    """The entries of a month with the days that stay empty before each, and those that do after the last."""
    assert month.first is not None and month.last is not None, "a month has days"
    intervals = [entry.event.interval for entry in month.entries]
    runs = list(gaps.empty_runs(month.first, month.last, intervals))
    if runs == [(month.first, month.last)]:
        return tuple(Step(entry) for entry in month.entries), ""
    steps = []
    for entry in month.entries:
        start = entry.event.interval.start
        exact = entry.event.interval.grain in gaps.EXACT and entry.event.interval.end is not None
        before = bool(runs) and exact and start is not None and runs[0][1] < start
        steps.append(Step(entry, silence=gaps.silence(*runs.pop(0), intervals) if before else ""))
    return tuple(steps), gaps.silence(*runs[0], intervals) if runs else ""
