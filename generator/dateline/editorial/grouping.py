"""Which evidence makes one event, where an editor says otherwise than the program: split, taken out, joined."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.chronology import joined
from dateline.editorial.edits import Cut
from dateline.model import Event
from dateline.permalinks import called, likeness, new_id, with_id

ALIKE = 75  # from 0 to 100: words of a sentence that an editor gave, after it was edited


def split(
    event: Event, about: str, cuts: Iterable[tuple[Cut, Sequence[Event]]], taken: Collection[str]
) -> tuple[Event, ...]:
    """What is left of the event, first, then what is cut off; the event alone where nothing is.

    `about` is the id under which the editor knows the event: what is left goes on to bear it. Each cut comes with the
    parts that it is about. `taken` are ids that a new event cannot have.
    """
    groups: dict[str | None, list[Event]] = {}
    rest = list(event.alone)
    for cut, away in cuts:
        groups.setdefault(cut.event, []).extend(part for part in rest if part in away)
        rest = [part for part in rest if part not in away]
    groups = {id: parts for id, parts in groups.items() if parts}
    if not rest or not groups:
        return (event,)
    left = _called(rest, about if about in (event.id, *event.former) else event.id, {id for id in groups if id})
    found = [left]
    used = {*taken, left.id, *left.former}
    for id, parts in groups.items():
        own = [
            other for part in parts for other in (part.id, *part.former) if other not in ("", left.id, *left.former)
        ]
        free = id or (min(own) if own else new_id(parts[0], used))
        found.append(_called(parts, free, {left.id, *left.former}))
        used.add(free)
    return tuple(found)


def fitting(parts: Iterable[Event], cut: Cut) -> tuple[Event, ...]:
    """The parts that a cut is about, which have its words as they stand."""
    words = _plain(cut.quote or "")
    return tuple(part for part in parts if _article_fits(part, cut) and words in _plain(_quote(part)))


def nearest(parts: Iterable[Event], cut: Cut) -> Event | None:
    """The one part that is likest to what a cut names, where its sentence has been edited since."""
    from rapidfuzz.fuzz import partial_ratio

    words = _plain(cut.quote or "")
    scored = []
    for part in parts:
        if words and _article_fits(part, cut):
            quote = _plain(_quote(part))
            score = max(likeness(words, quote), partial_ratio(words, quote) if len(words) <= len(quote) else 0)
            scored.append((-score, part.id, part.evidence[0].article, part))
    best = min(scored, key=lambda one: one[:3], default=None)
    return best[-1] if best and -best[0] >= ALIKE else None


def _article_fits(part: Event, cut: Cut) -> bool:
    return any(cut.article in (None, evidence.article) for evidence in part.evidence)


def _quote(part: Event) -> str:
    return part.evidence[0].quote


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def taken_out(
    events: Iterable[Event], id: str, published: Collection[str]
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """(events that hold what an id stands for, what there is instead of them): that as one event, and the rests.

    What it was in the last build comes back; an id that it would have borne otherwise was not `published` yet.
    """
    holders = tuple(event for event in events if any(_stands(part, id, event) for part in event.alone))
    own = [part for event in holders for part in event.alone if _stands(part, id, event)]
    if not own or (len(holders) == 1 and len(own) == len(holders[0].alone)):
        return (), ()
    rests = []
    for event in holders:
        others = [part for part in event.alone if not _stands(part, id, event)]
        if others:
            kept = event.id if event.id != id else min(part.id for part in others)
            rests.append(_called(others, kept, ()))
    refused = {other for rest in rests for other in (rest.id, *rest.former)}
    back = [
        called(part, id, [other for other in _ids(part) if other in published]) if id in part.once else part
        for part in own
    ]
    return holders, (_called(back, id, refused), *rests)


def _ids(part: Event) -> tuple[str, ...]:
    return tuple(other for other in (part.id, *part.former) if other)


def _stands(part: Event, id: str, event: Event) -> bool:
    return id in (part.id or event.id, *part.former, *part.once)


def merged(target: Event, sources: Sequence[Event]) -> Event:
    """The evidence of all together, under the title, date and id of the target."""
    every = joined([target, *(_with_own_ids(source) for source in sources)])
    return with_id(
        replace(
            target,
            status=every.status,
            actors=every.actors,
            attribution=every.attribution,
            evidence=every.evidence,
            denials=every.denials,
            tags=tuple(dict.fromkeys(tag for event in (target, *sources) for tag in event.tags)),
            note="\n".join(event.note for event in (target, *sources) if event.note),
            citations=tuple(dict.fromkeys(found for event in (target, *sources) for found in event.citations)),
            corrections=tuple(dict.fromkeys(found for event in (target, *sources) for found in event.corrections)),
            parts=every.parts,
        ),
        target.id,
    )


def _with_own_ids(event: Event) -> Event:
    """What was published with this event only is to be found under its id again, and not under that of the target."""
    parts = tuple(replace(part, id=part.id or event.id, path=event.path) for part in event.alone)
    return replace(event, parts=parts)


def ends(steps: Mapping[str, str], on_circle: Callable[[str], None]) -> dict[str, str]:
    """Where each step leads in the end. Steps that lead back to where they began count for nothing."""
    found = {}
    for begin in steps:
        here, seen = begin, set[str]()
        while here in steps and here not in seen:
            seen.add(here)
            here = steps[here]
        if here in seen:
            if here == begin:
                on_circle(begin)
        else:
            found[begin] = here
    return found


def _called(parts: Sequence[Event], id: str, refused: Collection[str]) -> Event:
    """The event of these reports under an id. Ids that are `refused` stay with others."""
    found = []
    for part in parts:
        own = [other for other in _ids(part) if other not in refused] or [""]
        found.append(called(part, own[0], own))
    if all(part.id and id not in (part.id, *part.former) for part in found):
        found[0] = called(found[0], id, (found[0].id, *found[0].former))
    return with_id(joined(found), id)
