"""The events that one that is no longer found may have become: told in the same article, or of the same date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dateline.model import Event
from dateline.permalinks.likeness import likeness
from dateline.timex import edtf

LEAST = 55  # from 0 to 100; below it, two events have nothing in common but their date
ONE_DATE = 15  # what the same date adds
MOST = 2


class Nearest:
    """Looks events up by article and by date."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._by_article: dict[str, list[Event]] = defaultdict(list)
        self._by_date: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            self._by_date[edtf(event.interval)].append(event)
            for article in dict.fromkeys(evidence.article for evidence in event.evidence):
                self._by_article[article].append(event)

    def to(self, title: str, date: str, article: str = "", quote: str = "") -> tuple[Event, ...]:
        """The likest first, at most two."""
        near = {event.id: event for event in (*self._by_article.get(article, ()), *self._by_date.get(date, ()))}
        dated = {event.id for event in self._by_date.get(date, ())}
        scored = [(-_likeness(event, title, quote) - ONE_DATE * (id in dated), id) for id, event in near.items()]
        return tuple(near[id] for score, id in sorted(scored)[:MOST] if -score >= LEAST)


def named(events: Iterable[Event]) -> str:
    """Their ids and titles, for a message."""
    return " or ".join(f"{event.id} (“{event.title}”)" for event in events)


def _likeness(event: Event, title: str, quote: str) -> float:
    scores = [likeness(title, event.title)] if title else [0.0]
    if quote:
        scores += [likeness(quote, evidence.quote) for evidence in event.evidence]
    return max(scores)
