"""The home page, the years and the months: the chronology itself, in pieces that can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from dateline.model import Page
from dateline.site import words
from dateline.site.edition import Edition, Overview, page, status_counts, years_told
from dateline.site.index import ActorEntry, Entry, Period, Step, month_rail, rail
from dateline.site.marks import Shape

MOST_ON_ONE_PAGE = 150  # events; beyond it the home page and the years show months instead
LATEST = 12
MOST_NAMED = 8
SHADES = 5

Years = tuple[tuple[Period, tuple[Step, ...]], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A year in the table of months. `months` pairs each month with its shade, 0 to 5; `loose` have no month."""

    period: Period
    months: tuple[tuple[Period | None, int], ...]
    loose: int


def home(made: Edition) -> Page:
    index, frame = made.index, made.frame
    small = len(index.entries) <= MOST_ON_ONE_PAGE
    counts = status_counts(index.entries)
    tally = ", ".join(
        filter(
            None,
            (
                words.count(len(index.entries), "event"),
                words.count(len(index.actors), "actor"),
                words.count(len(index.sources), "article"),
                years_told(index, index.entries),
            ),
        )
    )
    return page(
        made,
        "home.html",
        "",
        frame.headline or frame.name,
        frame.description or f"{frame.tagline or frame.name}: {tally}",
        "chronology",
        Overview(whole_caption(made)),
        tally=tally,
        years=with_steps([(year, year.entries) for year in index.periods], index.entries) if small else (),
        density=() if small else density(index.periods),
        latest=() if small else latest(index.entries),
        shapes=[shape for shape in Shape if any(entry.shape is shape for entry in index.entries)],
        statuses=list(counts),
        status_counts=counts,
    )


def year(made: Edition, period: Period, before: Period | None, after: Period | None) -> Page:
    whole = len(period.entries) <= MOST_ON_ONE_PAGE
    in_months = {entry.event.id for month in period.months for entry in month.entries}
    shown = [entry for entry in period.entries if whole or entry.event.id not in in_months]
    return period_page(made, "year.html", period, before, after, steps=rail(shown), whole=whole)


def month(made: Edition, period: Period, of_year: Period, before: Period | None, after: Period | None) -> Page:
    steps, silence = month_rail(period)
    return period_page(made, "month.html", period, before, after, steps=steps, silence=silence, year=of_year)


def period_page(
    made: Edition,
    template: str,
    period: Period,
    before: Period | None,
    after: Period | None,
    **shown: object,
) -> Page:
    counts = status_counts(period.entries)
    tally = words.count(len(period.entries), "event")
    caption = f"{tally} of {len(made.index.entries):,}." + broken(made)
    window = made.strip.window(period) if made.strip else None
    columns = made.strip.chosen(entry.event for entry in period.entries)[1] if made.strip else None
    return page(
        made,
        template,
        period.address,
        period.title,
        f"{period.title}: {tally}",
        "chronology",
        Overview(caption, window, columns=columns),
        period=period,
        before=before,
        after=after,
        tally=tally,
        statuses=list(counts),
        status_counts=counts,
        named=most_named(made, period.entries),
        **shown,
    )


def with_steps(years: Iterable[tuple[Period, Sequence[Entry]]], entries: Iterable[Entry]) -> Years:
    """Each year with its part of one rail, so that the gap before its first entry is known."""
    steps = {step.entry.event.id: step for step in rail(entries)}
    return tuple((year, tuple(steps[entry.event.id] for entry in found)) for year, found in years)


def density(periods: Sequence[Period]) -> tuple[Row, ...]:
    """The table of years and months; a shade grows with the root of the count, so that few still show."""
    most = max((len(month.entries) for period in periods for month in period.months), default=1)
    rows = []
    for period in periods:
        by_number = {month.first.month: month for month in period.months if month.first}
        placed = {entry.event.id for month in period.months for entry in month.entries}
        cells = [by_number.get(number) for number in range(1, 13)]
        rows.append(
            Row(
                period,
                tuple((cell, ceil(SHADES * sqrt(len(cell.entries) / most)) if cell else 0) for cell in cells),
                sum(entry.event.id not in placed for entry in period.entries),
            )
        )
    return tuple(rows)


def latest(entries: Sequence[Entry]) -> tuple[Step, ...]:
    """The last events that have a date, newest first."""
    dated = [entry for entry in entries if entry.shape is not Shape.NONE]
    return tuple(Step(entry) for entry in reversed(dated[-LATEST:]))


def most_named(made: Edition, entries: Sequence[Entry]) -> list[tuple[ActorEntry, int]]:
    counts = Counter(actor for entry in entries for actor in entry.event.actors)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], made.index.actors[item[0]].actor.name))
    return [(made.index.actors[actor], number) for actor, number in ordered[:MOST_NAMED]]


def whole_caption(made: Edition) -> str:
    if made.strip is None:
        return ""
    if made.strip.unit is None:
        return "Each mark is an event." + broken(made)
    unit = made.strip.unit.value
    loose = "; bars below mark looser dates" if made.strip.columns and made.strip.columns.loose else ""
    return f"Each column counts the events of one {unit}{loose}." + broken(made)


def broken(made: Edition) -> str:
    """What to say of the axis where its scale is broken."""
    return " The line is dotted where nothing is dated." if made.strip and made.strip.axis.breaks else ""
