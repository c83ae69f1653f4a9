"""Reports as an article makes them, written in one line: names between asterisks are mentions."""

from __future__ import annotations

import re

from dateline.merging import Profile, profile
from dateline.model import ActorType, Attribution, Basis, Kind, Mention, Report, Span, Status, Trust
from dateline.timex import parse_edtf

_NAME = re.compile(r"(?P<type>[pog]?)\*(?P<name>[^*]+)\*")  # p*Riga* is a place, o*Norvik* a body, *Ann Lee* a person
_TYPES = {"": ActorType.PERSON, "o": ActorType.ORGANISATION, "p": ActorType.PLACE, "g": ActorType.GROUP}


def report(marked: str, date: str = "2021-11-09", *, kind: Kind = Kind.OCCURRENCE, by: str | None = None) -> Report:
    """A report whose title is its sentence. `by` is the name of who says so."""
    text, mentions, end = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[end : match.start()]
        name = match["name"]
        span = Span(len(text), len(text) + len(name))
        mentions.append(Mention(span, name, name, key(name), _TYPES[match["type"]], Trust.MODEL))
        text, end = text + name, match.end()
    text += marked[end:]
    said = (Attribution(key(by), "said"),) if by else ()
    return Report(
        span=Span(0, len(text)),
        quote=text,
        title=text,
        interval=parse_edtf(date),
        basis=Basis.STATED,
        timex=None,
        kind=kind,
        status=Status.REPORTED,
        mentions=tuple(mentions),
        attribution=said,
    )


def key(name: str) -> str:
    return name.lower().replace(" ", "-")


def read(one: Report, article: str = "a") -> Profile:
    """The profile of a report where every mention is an actor of its own."""
    ids = {mention.key: mention.key for mention in one.mentions}
    ids |= {said.actor: said.actor for said in one.attribution if said.actor}
    return profile(article, one, ids, {})
