"""Every page made from the chronology, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from jinja2 import Environment

from dateline.model import Chronology, Page
from dateline.site.actor_pages import actor, actors
from dateline.site.edition import edition
from dateline.site.event_pages import event
from dateline.site.frame import Frame
from dateline.site.index import index
from dateline.site.period_pages import home, month, year
from dateline.site.source_pages import source, sources

Item = TypeVar("Item")


def pages(chronology: Chronology, frame: Frame, environment: Environment) -> Iterator[Page]:
    """Home, years, months, events, actors, sources: each with the index before its single pages."""
    made = edition(index(chronology), frame, environment)
    found = made.index
    yield home(made)
    for before, period, after in with_neighbours(found.periods):
        yield year(made, period, before, after)
    of_year = {period.slug: of for of in found.periods for period in of.months}
    months = [period for of in found.periods for period in of.months]
    for before, period, after in with_neighbours(months):
        yield month(made, period, of_year[period.slug], before, after)
    for earlier, entry, later in with_neighbours(found.entries):
        yield event(made, entry, earlier, later)
    yield actors(made)
    for shown in found.actors.values():
        yield actor(made, shown)
    yield sources(made)
    for article in found.sources.values():
        yield source(made, article)


def with_neighbours(items: Sequence[Item]) -> Iterator[tuple[Item | None, Item, Item | None]]:
    """
    >>> list(with_neighbours("ab"))
    [(None, 'a', 'b'), ('a', 'b', None)]
    """
    return zip((None, *items), items, (*items[1:], None), strict=False)
