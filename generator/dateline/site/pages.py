"""Every page made from the chronology, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from jinja2 import Environment

from dateline.model import Chronology, Page
from dateline.site.actor_pages import actor, actors
from dateline.site.edition import Edition, edition
from dateline.site.event_pages import event
from dateline.site.frame import Frame
from dateline.site.index import index
from dateline.site.old_pages import corrections, gone, moved
from dateline.site.period_pages import home, month, year
from dateline.site.source_pages import source, sources

Item = TypeVar("Item")


Draft = Callable[[], Page]


def stop(error: Exception) -> None:
    raise error


def pages(
    chronology: Chronology,
    frame: Frame,
    environment: Environment,
    on_failure: Callable[[Exception], None] = stop,
) -> Iterator[Page]:
    """Every page that can be rendered; `on_failure` hears of each other one, and may stop it all by raising."""
    for draft in drafts(edition(index(chronology), frame, environment)):
        try:
            page = draft()
        except Exception as error:  # a template may raise anything  # noqa: BLE001
            on_failure(error)
        else:
            yield page


def drafts(made: Edition) -> Iterator[Draft]:
    """Home, years, months, events, actors, sources, each with the index before its single pages; then what is left of
    pages that are no more."""
    found = made.index
    yield partial(home, made)
    for before, period, after in with_neighbours(found.periods):
        yield partial(year, made, period, before, after)
    of_year = {period.slug: of for of in found.periods for period in of.months}
    months = [period for of in found.periods for period in of.months]
    for before, period, after in with_neighbours(months):
        yield partial(month, made, period, of_year[period.slug], before, after)
    for earlier, entry, later in with_neighbours(found.entries):
        yield partial(event, made, entry, earlier, later)
    yield partial(actors, made)
    for shown in found.actors.values():
        yield partial(actor, made, shown)
    yield partial(sources, made)
    for article in found.sources.values():
        yield partial(source, made, article)
    yield partial(corrections, made)
    for absent in found.gone:
        yield partial(gone, made, absent)
    for redirect in found.redirects:
        yield partial(moved, made, redirect)


def with_neighbours(items: Sequence[Item]) -> Iterator[tuple[Item | None, Item, Item | None]]:
    """
    >>> list(with_neighbours("ab"))
    [(None, 'a', 'b'), ('a', 'b', None)]
    """
    return zip((None, *items), items, (*items[1:], None), strict=False)
