"""The finished chronology against the register: which old addresses lead elsewhere, which say that their page is
gone, and what the register is to remember from now on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.model import Absence, Chronology, Event, Finding, Gone, Interval, Permalink, Redirect, Subject
from dateline.permalinks.nearest import Nearest, named
from dateline.permalinks.register import NAME, shortened
from dateline.timex import edtf, parse_edtf


def remembered(
    found: Chronology, register: Sequence[Permalink], periods: Mapping[str, str], moves: Mapping[str, str]
) -> Chronology:
    """The chronology with every page that keeps an address answering, and with its register.

    `periods` are the pages of years and months, by the end of their addresses, with their titles.
    """
    events = (*found.events, *(gone.event for gone in found.gone if gone.event))
    lines = [*_event_lines(events), *_other_lines(found, periods)]
    live: dict[Subject, set[str]] = defaultdict(set)
    for line in lines:
        live[line.subject].add(line.id)

    published = {(line.subject, line.id) for line in register}
    redirects = _redirects(found, events, register, published, live[Subject.EVENT])
    gone = {
        (absent.subject, absent.id): absent
        for absent in found.gone
        if (absent.subject, absent.id) not in redirects and (absent.event or (absent.subject, absent.id) in published)
    }
    vanished: dict[tuple[Subject, str], Permalink] = {}
    for line in register:
        address = line.subject, line.id
        if line.id not in live[line.subject] and address not in redirects and address not in gone:
            vanished.setdefault(address, line)
    gone |= {address: _vanished(line) for address, line in vanished.items()}

    present = {source.path for source in found.sources}
    kept = [line for line in register if _lasts(line, live[line.subject], present)]
    return replace(
        found,
        events=tuple(map(_finished, found.events)),
        redirects=tuple(redirects[address] for address in sorted(redirects, key=_address)),
        gone=tuple(_finished_page(gone[address]) for address in sorted(gone, key=_address)),
        register=_ordered(lines, kept),
        findings=(*found.findings, *_findings(vanished.values(), found.events, moves)),
    )


def _finished(event: Event) -> Event:
    """The event without what only those need who decide about it."""
    return replace(event, once=(), parts=()) if event.once or event.parts else event


def _finished_page(absent: Gone) -> Gone:
    return replace(absent, event=_finished(absent.event)) if absent.event else absent


def _address(address: tuple[Subject, str]) -> tuple[str, str]:
    return address[0].value, address[1]


def _redirects(
    found: Chronology,
    events: Sequence[Event],
    register: Iterable[Permalink],
    published: set[tuple[Subject, str]],
    live: set[str],
) -> dict[tuple[Subject, str], Redirect]:
    """By address. Merged actors are many, and most never had a page."""
    redirects = [one for one in found.redirects if one.subject is Subject.EVENT or (one.subject, one.id) in published]
    redirects += [Redirect(Subject.EVENT, former, event.id) for event in events for former in event.former]
    redirects += _rewritten(found.events, register, live)
    shown = {(Subject.EVENT, event.id) for event in events}
    return {(one.subject, one.id): one for one in redirects if (one.subject, one.id) not in shown}


def _event_lines(events: Iterable[Event]) -> Iterator[Permalink]:
    """A line for each report, as its articles tell them; for an event written by hand, one that names its file."""
    told = []
    for event in events:
        for part in event.alone:
            evidence = part.evidence[0] if part.evidence else None
            article, start = (evidence.article, evidence.span.start) if evidence else (part.path or "", 0)
            quote = shortened(evidence.quote) if evidence else ""
            title, date = " ".join(part.title.split()), edtf(part.interval)
            # What the program joined was published under the id of the whole; what a file joined keeps its own.
            whole = () if part.path and part.id else (event.id,)
            told += [
                (article, start, date, id, Permalink(Subject.EVENT, id, article, date, title, quote))
                for id in dict.fromkeys(filter(None, (part.id, *part.former, *whole)))
            ]
    return (line for *_, line in sorted(told, key=lambda one: one[:4]))


def _other_lines(found: Chronology, periods: Mapping[str, str]) -> Iterator[Permalink]:
    for actor in sorted(found.actors, key=lambda actor: actor.id):
        yield Permalink(Subject.ACTOR, actor.id, detail=actor.type.value, title=" ".join(actor.name.split()))
    for source in sorted(found.sources, key=lambda source: source.path):
        published = edtf(source.dct.interval) if source.dct else ""
        yield Permalink(Subject.SOURCE, source.slug, source.path, published, " ".join(source.title.split()))
    for slug, title in sorted(periods.items()):
        yield Permalink(Subject.PERIOD, slug, title=title)


def _rewritten(events: Iterable[Event], register: Iterable[Permalink], live: set[str]) -> Iterator[Redirect]:
    """Events written by hand whose file bears another id now, or lies elsewhere."""
    by_file = {event.path: event.id for event in events if event.path and not event.evidence}
    by_title = {(event.title, edtf(event.interval)): event.id for event in events if not event.evidence}
    for line in register:
        if line.subject is Subject.EVENT and not line.quote and line.id not in live:
            target = by_file.get(line.article) or by_title.get((line.title, line.detail))
            if target:
                yield Redirect(Subject.EVENT, line.id, target)


def _vanished(line: Permalink) -> Gone:
    return Gone(line.subject, line.id, Absence.VANISHED, line.title, interval(line))


def interval(line: Permalink) -> Interval | None:
    """The date of an event or a source as it was when it was last seen."""
    try:
        return parse_edtf(line.detail) if line.subject in (Subject.EVENT, Subject.SOURCE) and line.detail else None
    except ValueError:
        return None


def _lasts(line: Permalink, live: set[str], present: set[str]) -> bool:
    """Whether a line says what no line of today says: an id nobody bears, or where an article lay before."""
    return line.id not in live or (line.subject is Subject.SOURCE and line.article not in present)


def _ordered(lines: Sequence[Permalink], kept: Sequence[Permalink]) -> tuple[Permalink, ...]:
    """By subject and article, as the articles tell it; what is kept stands behind, in its old order."""
    subjects = list(Subject)

    def place(line: Permalink) -> tuple[int, str]:
        return subjects.index(line.subject), line.article if line.subject is Subject.EVENT else line.id

    return tuple(dict.fromkeys(sorted((*lines, *(replace(line, line=0) for line in kept)), key=place)))


def _findings(vanished: Iterable[Permalink], events: Iterable[Event], moves: Mapping[str, str]) -> Iterator[Finding]:
    """Events that are no longer found, with those they may have become."""
    lost = [line for line in vanished if line.subject is Subject.EVENT]
    nearest = Nearest(events if lost else ())
    for line in lost:
        near = nearest.to(line.title, line.detail, moves.get(line.article, line.article), line.quote)
        hint = f"; nearest: {named(near)}" if near else ""
        yield Finding(
            NAME,
            line.line,
            f"the event {line.id} (“{line.title}”, {line.detail}) is no longer found in {line.article}, and its page "
            f"says so{hint}",
            f"to lead readers on, write a file in events/ with `event: {line.id}` and `merge_into: …`; to stop this, "
            "with `hide: true`",
        )
