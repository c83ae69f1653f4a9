"""The sources' index and a page for each article: what it contributed and what was left out, never the article."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Evidence, Omission, Omitted, Page
from dateline.site import addresses, words
from dateline.site.edition import Edition, Overview, page, selected, status_counts, statuses_told
from dateline.site.index import Entry, SourceEntry
from dateline.site.period_pages import whole_caption

MOST_STRETCHES = 5  # left out for one reason; more are folded away
WORDS_OF_SENTENCE = 18  # shown of a sentence that is evidence; the event's page shows it whole
WORDS_OF_STRETCH = 8  # shown of a stretch that was left out


def sources(made: Edition) -> Page:
    found = [
        (source, len(made.index.of_source.get(source.source.path, ()))) for source in made.index.sources.values()
    ]
    tally = words.sentence(
        f"{words.count(len(made.index.entries), 'event')} from {words.count(len(found), 'article')}"
    )
    return page(
        made,
        "sources.html",
        addresses.SOURCES,
        "Sources",
        f"The articles behind this chronology. {tally}",
        "sources",
        Overview(whole_caption(made)),
        sources=found,
        tally=tally,
    )


def source(made: Edition, entry: SourceEntry) -> Page:
    events = made.index.of_source.get(entry.source.path, ())
    counts = status_counts(events)
    total = words.count(len(made.index.entries), "event")
    statuses = f": {statuses_told(counts)}" if counts else ""
    supports = f"It supports {len(events):,} of {total}{statuses}."
    published = f"Published by {entry.source.publisher}" if entry.source.publisher else "Published"
    summary = f"{published}, {entry.published}. {supports}" if entry.published else supports
    return page(
        made,
        "source.html",
        entry.address,
        entry.source.title or entry.name,
        f"What one article contributed. {summary}",
        "sources",
        selected(
            made,
            f"{len(events):,} of {total} rest on this article",
            (event.event for event in events),
        ),
        entry=entry,
        original=made.index.sources.get(entry.source.copy_of or ""),
        summary=summary,
        contributions=contributions(entry, events),
        omissions=omissions(entry.omitted),
        most_stretches=MOST_STRETCHES,
    )


def contributions(entry: SourceEntry, events: Iterable[Entry]) -> list[tuple[Entry, Evidence, str, str]]:
    """The article's sentences in their order, shortened, each with the event it supports and the date it gave."""
    found = [
        (event, evidence)
        for event in events
        for evidence in event.event.evidence
        if evidence.article == entry.source.path
    ]
    found.sort(key=lambda pair: (pair[1].span, pair[0].event.id))
    return [
        (
            event,
            evidence,
            words.abbreviated(evidence.quote, WORDS_OF_SENTENCE),
            words.in_words(evidence.timex.interval) if evidence.timex else event.date,
        )
        for event, evidence in found
    ]


def omissions(found: Iterable[Omitted]) -> list[tuple[str, list[str]]]:
    """Each reason with the first words of every stretch."""
    by_reason: dict[Omission, list[Omitted]] = {}
    for omitted in found:
        by_reason.setdefault(omitted.why, []).append(omitted)
    return [
        (
            words.OMISSIONS[why],
            [words.abbreviated(omitted.text, WORDS_OF_STRETCH) for omitted in by_reason[why]],
        )
        for why in Omission
        if why in by_reason
    ]
