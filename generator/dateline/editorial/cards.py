"""The files in `content/actors/` → actor cards."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from dateline.chronology import slug
from dateline.editorial.articles import Articles
from dateline.editorial.fields import Fields, finding, front_matter
from dateline.errors import InputError
from dateline.model import ActorCard, ActorType, Finding, Office, Picture

File = tuple[str, bytes]  # (path relative to the content folder, bytes)

NAMES = (
    "aliases",
    "articles",
    "corrections",
    "hide",
    "image",
    "merge_into",
    "name",
    "not_aliases",
    "parent",
    "roles",
    "same_as",
    "title",
    "type",
)
_ROLE = ("title", "from", "to")
_IMAGE = ("file", "credit", "alt")
_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_WIKIDATA = re.compile(r"Q\d+")


def read_cards(
    files: Iterable[File], articles: Articles | None = None, published: Collection[str] = ()
) -> tuple[tuple[ActorCard, ...], tuple[Finding, ...]]:
    """Actor cards by path, and what is wrong in them. `published` are the files that become part of the site."""
    cards: dict[str, ActorCard] = {}
    findings: list[Finding] = []
    for path, data in files:
        try:
            card = _card(path, data, articles or Articles(), published, findings)
        except InputError as error:
            findings.append(finding(error))
            continue
        rival = cards.setdefault(card.id, card)
        if rival is not card:
            what = f"{rival.path} has the same name, and so the same id “{card.id}”"
            findings.append(Finding(path, 1, what, "rename one of the two files", error=True))
    return tuple(cards.values()), tuple(findings)


def _card(
    path: str, data: bytes, articles: Articles, published: Collection[str], findings: list[Finding]
) -> ActorCard:
    matter = front_matter(path, data)
    fields = Fields(path, matter.fields, NAMES, findings)
    id = slug(PurePosixPath(path).stem, words=99)
    if not id:
        what = "the file's name has no letter from a to z, of which the address could be made"
        raise InputError(path, what, "rename it, and write the name as `name: …`")
    name = fields.text("name") or fields.text("title")
    if name is None:
        raise InputError(path, "no “name” in the front matter", "add `name: …` between two lines of ---")
    return ActorCard(
        path=path,
        id=id,
        name=name,
        type=fields.one_of("type", ActorType),
        aliases=fields.texts("aliases"),
        not_aliases=fields.texts("not_aliases"),
        parent=fields.id("parent"),
        sames=_sames(fields),
        biography=fields.html(matter.body, matter.line),
        hide=fields.flag("hide"),
        merge_into=fields.id("merge_into"),
        articles=articles.named(fields, "articles"),
        offices=_offices(fields),
        picture=_picture(fields, published),
        corrections=fields.corrections(),
    )


def _sames(fields: Fields) -> tuple[str, ...]:
    """Web addresses; an item of Wikidata may be named by its number alone."""
    addresses = []
    for text in fields.texts("same_as"):
        if _WIKIDATA.fullmatch(text):
            addresses.append(f"https://www.wikidata.org/wiki/{text}")
        elif text.startswith(("https://", "http://")):
            addresses.append(text)
        else:
            fields.wrong("same_as", f"holds “{text[:60]}”, which is no web address", "begin it with https://")
    return tuple(addresses)


def _offices(fields: Fields) -> tuple[Office, ...]:
    offices = []
    for entry in fields.entries("roles", _ROLE):
        title, first, last = entry.text("title"), entry.date("from"), entry.date("to")
        if title is None:
            entry.wrong("title", "is missing in a role", "name the office: `title: …`")
        elif first and first.start and last and last.end and last.end <= first.start:
            entry.wrong("to", "is before “from”", "put the earlier date first")
        else:
            offices.append(Office(title, first, last))
    return tuple(offices)


def _picture(fields: Fields, published: Collection[str]) -> Picture | None:
    """A picture is published with the site, so that no page asks another host; and never without a credit."""
    image = fields.entry("image", _IMAGE)
    if image is None:
        return None
    file, credit, alt = image.text("file"), image.text("credit"), image.text("alt")
    if file is None:
        image.wrong("file", "is missing", "name a file in the content folder, such as images/holm.jpg")
    elif not file.lower().endswith(_PICTURES):
        image.wrong("file", f"is no picture: {file[:60]}", f"use one of {', '.join(_PICTURES)}")
    elif file not in published:
        what = f"is no file that is published: {file[:60]}"
        image.wrong("file", what, "put it into the content folder, outside articles/, events/ and actors/")
    elif credit is None:
        image.wrong("credit", "is missing", "say whose picture it is and under which licence")
    else:
        return Picture(file, credit, alt or "")
    return None
