"""Pages that keep old addresses answering: one that has moved sends readers on, one that is gone says so."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from dateline.actors.names import fold
from dateline.model import Absence, Gone, Page, Redirect, Subject
from dateline.site import addresses, words
from dateline.site.edition import Edition, page
from dateline.site.index import ActorEntry

SECTION = {
    Subject.EVENT: "chronology",
    Subject.ACTOR: "actors",
    Subject.SOURCE: "sources",
    Subject.PERIOD: "chronology",
}
NAMELESS = "No longer part of this chronology"
TOLD_APART = "The name now stands for others, who were told apart."
REASONS = {
    (Subject.EVENT, Absence.HIDDEN): "The editors have taken out what stood at this address.",
    (Subject.EVENT, Absence.WITHDRAWN): "The editors have taken this entry back. What it said no longer stands.",
    (Subject.EVENT, Absence.VANISHED): "Nothing in this collection supports this entry any more.",
    (Subject.ACTOR, Absence.HIDDEN): "The editors have taken out what stood at this address.",
    (Subject.ACTOR, Absence.VANISHED): "No article of this collection names this actor any more.",
    (Subject.SOURCE, Absence.VANISHED): "This article is no longer one of the sources.",
    (Subject.PERIOD, Absence.VANISHED): "Nothing is recorded for this time any more.",
}


def moved(made: Edition, redirect: Redirect) -> Page:
    """The way on is a link too, for those whose browser does not follow."""
    address = addresses.of(redirect.subject, redirect.to)
    title = title_of(made, redirect)
    here = page(
        made,
        "moved.html",
        addresses.of(redirect.subject, redirect.id),
        "This page has moved",
        f"It is now: {title}.",
        SECTION[redirect.subject],
        None,
        now=title,
        now_at=address,
    )
    return replace(here, forward=f"{unquote(address)}index.html", listed=False)


def title_of(made: Edition, redirect: Redirect) -> str:
    index = made.index
    if redirect.subject is Subject.EVENT and redirect.to in index.position:
        return index.entries[index.position[redirect.to]].event.title
    if redirect.subject is Subject.ACTOR and redirect.to in index.actors:
        return index.actors[redirect.to].actor.name
    return NAMELESS


def gone(made: Edition, absent: Gone) -> Page:
    bearers = namesakes(made, absent)
    why = TOLD_APART if bearers else REASONS[absent.subject, absent.why]
    date = words.in_words(absent.interval) if absent.interval else ""
    here = page(
        made,
        "gone.html",
        addresses.of(absent.subject, absent.id),
        absent.title or NAMELESS,
        why,
        SECTION[absent.subject],
        None,
        absent=absent,
        name=absent.title or NAMELESS,
        why=why,
        date=date,
        namesakes=bearers,
        subject=absent.subject.value,
    )
    return replace(here, listed=False)


def namesakes(made: Edition, absent: Gone) -> list[ActorEntry]:
    """The actors that bear the name now: two people who were taken for one have left its page."""
    if absent.subject is not Subject.ACTOR or not absent.title:
        return []
    name = fold(absent.title)
    return [
        entry for entry in made.index.actors.values() if name in map(fold, (entry.actor.name, *entry.actor.aliases))
    ]


def corrections(made: Edition) -> Page:
    """All that was put right in the open, the latest first, and what was taken back."""
    found = made.index.corrections
    withdrawn = [
        (absent, addresses.event(absent.id), words.in_words(absent.interval) if absent.interval else "")
        for absent in made.index.gone
        if absent.why is Absence.WITHDRAWN
    ]
    told = words.listed(
        [words.count(len(found), "correction"), *([f"{len(withdrawn)} withdrawn"] if withdrawn else [])]
    )
    return page(
        made,
        "corrections.html",
        addresses.CORRECTIONS,
        "Corrections",
        f"What the editors have put right in this chronology: {told}.",
        "corrections",
        None,
        corrections=found,
        withdrawn=withdrawn,
    )
