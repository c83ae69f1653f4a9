"""What every page shows around its `<main>`, and the whole document made of both."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urljoin

from jinja2 import Environment
from markupsafe import Markup

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


CORRECTIONS = Link("Corrections", addresses.CORRECTIONS, "corrections")


@dataclass(frozen=True, slots=True)
class Frame:
    """The site as every page knows it.

    `headline` heads the home page, the site's name where it is empty. `introduction` is HTML shown there, from
    the editors' own `index.md`. The counts stand in the footer, with `version`, a line of plain text. `url` is where
    the site will lie, if that is known.
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
    url: str = ""


def framed(page: Page, frame: Frame, environment: Environment) -> str:
    """The whole HTML document. Every link in it is relative: it works below any address and from a disk."""
    return environment.get_template("generated.html").render(
        frame=frame,
        root=addresses.root(page.path),
        title=page.title,
        description=page.description,
        section=page.section,
        main=page.main,
        robots=robots(page, frame),
    )


def robots(page: Page, frame: Frame) -> Markup:
    """What stands in the head of a page that search engines are to leave out: that, and where it leads if it does."""
    if page.listed:
        return Markup()
    found = Markup('<meta name="robots" content="noindex">\n')
    if page.forward is not None:
        address = quote(page.forward.removesuffix("index.html"))
        here = addresses.root(page.path) + address
        whole = urljoin(frame.url, address) if frame.url else here
        found += Markup('<link rel="canonical" href="{}">\n').format(whole)
        found += Markup('<meta http-equiv="refresh" content="0; url={}">\n').format(here)
    return found
