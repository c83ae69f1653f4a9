"""Which evidence makes one event, where an editor says otherwise than the program: split, taken out, joined."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.chronology import joined
from dateline.editorial.edits import Cut
from dateline.model import Event
from dateline.permalinks import new_id, with_id

ALIKE = 90  # from 0 to 100: the words of a quotation that an editor gave, after the sentence was edited


def split(event: Event, about: str, cuts: Iterable[Cut], taken: Collection[str]) -> tuple[Event, ...]:
    """What is left of the event, first, then what is cut off; the event alone where nothing is.

    `about` is the id under which the editor knows the event: what is left goes on to bear it. `taken` are ids that a
    new event cannot have.
    """
    groups: dict[str | None, list[Event]] = {}
    rest = list(event.alone)
    for cut in cuts:
        groups.setdefault(cut.event, []).extend(part for part in rest if fits(part, cut))
        rest = [part for part in rest if not fits(part, cut)]
    groups = {id: parts for id, parts in groups.items() if parts}
    if not rest or not groups:
        return (event,)
    left = _called(rest, about if about in (event.id, *event.former) else event.id, {id for id in groups if id})
    found = [left]
    used = {*taken, left.id, *left.former}
    for id, parts in groups.items():
        own = [other for part in parts for other in (part.id, *part.former) if other not in (left.id, *left.former)]
        free = id or (min(own) if own else new_id(parts[0], used))
        found.append(_called(parts, free, {left.id, *left.former}))
        used.add(free)
    return tuple(found)


def fits(part: Event, cut: Cut) -> bool:
    return any(
        (cut.article is None or evidence.article == cut.article)
        and (cut.quote is None or _holds(evidence.quote, cut.quote))
        for evidence in part.evidence
    )


def _holds(quote: str, words: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    whole, part = (" ".join(text.split()).casefold() for text in (quote, words))
    return part in whole or (len(part) <= len(whole) and partial_ratio(part, whole) >= ALIKE)


def taken_out(event: Event, id: str) -> tuple[Event, ...]:
    """What an id stood for before the program joined it to others, first, and what they are without it."""
    own = [part for part in event.alone if id in (part.id, *part.former)]
    others = [part for part in event.alone if part not in own]
    if not own or not others:
        return (event,)
    kept = event.id if event.id != id else min(part.id for part in others)
    return _called(own, id, ()), _called(others, kept, ())


def merged(target: Event, sources: Sequence[Event]) -> Event:
    """The evidence of all together, under the title, date and id of the target."""
    every = joined([target, *sources])
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
    called = []
    for part in parts:
        own = [other for other in (part.id, *part.former) if other not in refused] or [id]
        called.append(replace(part, id=own[0], former=tuple(own[1:])))
    if not any(id in (part.id, *part.former) for part in called):
        first = called[0]
        called[0] = replace(first, id=id, former=(first.id, *first.former))
    return with_id(joined(called), id)
