"""What every page shows around its `<main>`, and the whole document made of both."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment

from dateline.model import Page
from dateline.site import addresses


@dataclass(frozen=True, slots=True)
class Link:
    """An entry of the navigation. `path` is an address relative to the site; `section` marks it as current."""

    title: str
    path: str
    section: str


SECTIONS = (
    Link("Chronology", "", "chronology"),
    Link("Actors", addresses.ACTORS, "actors"),
    Link("Sources", addresses.SOURCES, "sources"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The site as every page knows it.

    `headline` heads the home page, the site's name where it is empty. `introduction` is HTML shown there, from
    the editors' own `index.md`. The counts stand in the footer, with `version`, a line of plain text.
    """

    name: str
    tagline: str = ""
    description: str = ""
    language: str = "en"
    navigation: tuple[Link, ...] = SECTIONS
    events: int = 0
    actors: int = 0
    sources: int = 0
    version: str = ""
    headline: str = ""
    introduction: str = ""


def framed(page: Page, frame: Frame, environment: Environment) -> str:
    """The whole HTML document. Every link in it is relative: it works below any address and from a disk."""
    return environment.get_template("generated.html").render(
        frame=frame,
        root=addresses.root(page.path),
        title=page.title,
        description=page.description,
        section=page.section,
        main=page.main,
    )
