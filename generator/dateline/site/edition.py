"""What all pages of one build share, and how a page is rendered from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from jinja2 import Environment
from markupsafe import Markup

from dateline.model import Event, Page, Status
from dateline.site import addresses, words
from dateline.site.frame import Frame
from dateline.site.index import Entry, Index
from dateline.site.marks import Shape
from dateline.site.strip import Columns, Mark, Strip, strip

ROOTS = ("./", "../", "../../")  # the pages' depths


@dataclass(frozen=True, slots=True)
class Edition:
    """`sprite` holds the marks’ definitions, `bases` the strip drawn once for each depth, by the way to the root."""

    index: Index
    frame: Frame
    environment: Environment
    sprite: Markup
    strip: Strip | None
    bases: Mapping[str, Markup]


@dataclass(frozen=True, slots=True)
class Overview:
    """A page's own part of the strip: a window in percent, or a selection drawn over the rest."""

    caption: str
    window: tuple[float, float] | None = None
    selection: bool = False
    marks: tuple[Mark, ...] = ()
    columns: Columns | None = None


def edition(index: Index, frame: Frame, environment: Environment) -> Edition:
    drawn = strip(index)
    bases = {root: macro(environment, "strip.html", "base", drawn, root) for root in ROOTS} if drawn else {}
    return Edition(index, frame, environment, macro(environment, "marks.html", "sprite"), drawn, bases)


def macro(environment: Environment, template: str, name: str, *values: object) -> Markup:
    """What a template's macro makes of the values."""
    return Markup(getattr(environment.get_template(template).make_module(), name)(*values))


def page(
    made: Edition,
    template: str,
    address: str,
    title: str,
    description: str,
    section: str,
    overview: Overview | None,
    **shown: object,
) -> Page:
    """The page at that address; `shown` are the template's own variables. One without an overview shows no strip."""
    path = f"{unquote(address)}index.html"
    root = addresses.root(path)
    main = made.environment.get_template(template).render(
        index=made.index,
        frame=made.frame,
        root=root,
        sprite=made.sprite,
        strip=made.strip,
        strip_base=made.bases.get(root),
        overview=overview,
        **shown,
    )
    return Page(path, title, description, main, section)


def selected(made: Edition, caption: str, events: Iterable[Event]) -> Overview:
    """The overview of a page about some events: theirs stand out, the others fade, and the caption says so."""
    chosen = tuple(events)
    marks, columns = made.strip.chosen(chosen) if made.strip else ((), None)
    others = "; the others are pale" if len(chosen) < len(made.index.entries) else ""
    return Overview(f"{caption}{others}.", None, True, marks, columns)


def status_counts(entries: Iterable[Entry]) -> dict[Status, int]:
    """How many events have each status, in the order in which statuses are always shown."""
    counts = Counter(entry.event.status for entry in entries)
    return {status: counts[status] for status in words.STATUSES if counts[status]}


def statuses_told(counts: Mapping[Status, int]) -> str:
    """ "9 reported, 7 claimed and 1 disputed"."""
    return words.listed([f"{number:,} {words.STATUSES[status].lower()}" for status, number in counts.items()])


def years_told(index: Index, entries: Iterable[Entry]) -> str:
    """From when to when the events are listed: "19th century to 2024", or the one year; empty without dates."""
    listed = {index.year_of[entry.event.id].slug for entry in entries if entry.shape is not Shape.NONE}
    titles = [period.title for period in index.periods if period.slug in listed]
    return " to ".join(dict.fromkeys((*titles[:1], *titles[-1:])))
