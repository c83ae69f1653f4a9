"""The actors' index and a page for each actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dateline import permalinks
from dateline.model import Office, Page, Role
from dateline.site import addresses, words
from dateline.site.edition import Edition, Overview, page, selected, status_counts, statuses_told, years_told
from dateline.site.index import ActorEntry, Entry, SourceEntry, unique
from dateline.site.period_pages import Years, whole_caption, with_steps

MOST_TOGETHER = 12
MOST_EVIDENCE = 3  # sentences shown for one role


def actors(made: Edition) -> Page:
    """All actors by type, the most named first."""
    by_type: dict[str, list[tuple[ActorEntry, str, int]]] = {}
    counts = []
    for kind, (singular, plural) in words.ACTOR_TYPES.items():
        found = [entry for entry in made.index.actors.values() if entry.actor.type is kind]
        if not found:
            continue
        counts.append(words.count(len(found), singular.lower(), plural.lower()))
        rows = [(entry, made.index.of_actor.get(entry.actor.id, ())) for entry in found]
        rows.sort(key=lambda row: (-len(row[1]), row[0].actor.name))
        by_type[plural] = [(entry, years_told(made.index, events), len(events)) for entry, events in rows]
    told = words.listed(counts) or "nobody yet"
    return page(
        made,
        "actors.html",
        addresses.ACTORS,
        "Actors",
        f"Who is named in this chronology: {told}.",
        "actors",
        Overview(whole_caption(made)),
        kinds=[(plural, permalinks.slug(plural), rows) for plural, rows in by_type.items()],
        tally=words.sentence(told),
    )


def actor(made: Edition, entry: ActorEntry) -> Page:
    index, found = made.index, entry.actor
    events = index.of_actor.get(found.id, ())
    counts = status_counts(events)
    share = f"{len(events):,} of {words.count(len(index.entries), 'event')}"
    summary = "Named in an article, and in no event."
    if events:
        told = ", ".join(filter(None, (f"Named in {share}", years_told(index, events))))
        summary = f"{told}: {statuses_told(counts)}."
    together, more = appears_with(made, entry, events)
    return page(
        made,
        "actor.html",
        entry.address,
        found.name,
        f"{found.name} ({entry.kind.lower()}). {summary}",
        "actors",
        selected(made, f"{share} name {found.name}", (event.event for event in events)),
        entry=entry,
        summary=summary,
        roles=roles(made, found.roles),
        offices=[(office, term(office)) for office in found.offices],
        together=together,
        together_more=more,
        statuses=list(counts),
        status_counts=counts,
        parent=index.actors.get(found.parent) if found.parent else None,
        parts=index.parts_of.get(found.id, ()),
        elsewhere=[url for url in map(addresses.web, found.sames) if url],
        years=actor_years(made, events),
    )


def roles(made: Edition, found: Sequence[Role]) -> list[tuple[str, str, list[tuple[Role, SourceEntry]]]]:
    """Each office once, in the order in which articles first state it: with when that is and the sentences."""
    by_title: dict[str, list[Role]] = {}
    for role in sorted(found, key=published):
        by_title.setdefault(role.title, []).append(role)
    return [
        (title, stated(evidence), [(role, made.index.sources[role.article]) for role in evidence[:MOST_EVIDENCE]])
        for title, evidence in by_title.items()
    ]


def published(role: Role) -> tuple[date, str, str]:
    """What states the office earliest comes first, articles without a date last."""
    start = role.published.start if role.published else None
    return (start or date.max, role.article, role.title)


def stated(evidence: Sequence[Role]) -> str:
    """The first and the last day on which an office is stated; the evidence itself says when it is but one."""
    days = unique(words.in_words(role.published) for role in evidence if role.published)
    return f"Stated from {days[0]} to {days[-1]}" if len(days) > 1 else ""


def term(office: Office) -> str:
    """When an office was held: "2019 to May 2023", "from 2019", "until May 2023", nothing where no time is known."""
    first = words.in_words(office.first) if office.first else ""
    last = words.in_words(office.last) if office.last else ""
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def appears_with(
    made: Edition, entry: ActorEntry, events: Sequence[Entry]
) -> tuple[list[tuple[ActorEntry, int, int]], int]:
    """The actors it shares most events with, how many, that in percent of its own; and how many more there are."""
    counts = Counter(actor for event in events for actor in event.event.actors if actor != entry.actor.id)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], made.index.actors[item[0]].actor.name))
    most = [
        (made.index.actors[actor], number, round(100 * number / len(events)))
        for actor, number in ordered[:MOST_TOGETHER]
    ]
    return most, len(ordered) - len(most)


def actor_years(made: Edition, events: Sequence[Entry]) -> Years:
    """The actor's events under the years in which they are listed."""
    by_year: dict[str, list[Entry]] = {}
    for event in events:
        by_year.setdefault(made.index.year_of[event.event.id].slug, []).append(event)
    periods = [period for period in made.index.periods if period.slug in by_year]
    return with_steps([(period, by_year[period.slug]) for period in periods], events)
