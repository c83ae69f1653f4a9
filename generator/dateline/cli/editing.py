"""Commands that write files for editors to go on with: new, add, import."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.articles import SITE_CONFIG
from dateline.errors import ConfigError, DatelineError, InputError
from dateline.model import Finding

if TYPE_CHECKING:
    from dateline.adding.sheets import Row
    from dateline.adding.store import Stored

STDIN = "-"

of_site = click.option(
    "-f",
    "--config-file",
    "site",
    type=click.Path(dir_okay=False, path_type=Path),
    default=SITE_CONFIG,
    show_default=True,
    help="The site's configuration.",
)
allowing_private = click.option(
    "--allow-private", is_flag=True, help="Fetch from addresses of private networks and of this machine, too."
)


def web_address(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """It becomes a link on a page: no javascript: and the like."""
    if given and not given.startswith(("https://", "http://")):
        raise click.BadParameter(f"{given} is no web address; begin it with https://")
    return given


def content_of(site: Path) -> Path:
    """The content folder, as seen from the working directory if it lies in there."""
    if not site.is_file():
        raise ConfigError(str(site), "there is no such file", "name a site with -f, or make one with `dateline new`")
    from dateline import config

    folder = config.load(site).content
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="Of the site; made from the folder's name where it is left out.")
def make_site(folder: Path, name: str | None) -> None:
    """Make a site to start from in a new folder, with two made-up articles as an example."""
    from dateline.adding import starter

    for path in starter.new(folder, name):
        click.echo(folder / path)
    if starter.requirement() is None:
        what = "no other machine can install the Dateline that is used here"
        click.echo(str(Finding(str(folder / starter.REQUIREMENTS), 1, what, "say where it can be had")), err=True)
    click.echo(f"Now: cd {shlex.quote(str(folder))} && mkdocs serve", err=True)


@click.command("add")
@click.argument("names", nargs=-1, required=True, metavar="FILE|URL|-...")
@click.option("--url", callback=web_address, help="Where the article lies on the web, if it is added from a file.")
@click.option("--archive-url", callback=web_address, help="Where a copy is kept, e.g. at web.archive.org.")
@allowing_private
@of_site
def add_articles(
    names: tuple[str, ...], url: str | None, archive_url: str | None, allow_private: bool, site: Path
) -> None:
    """Store articles in the site, with what can be found out about them.

    HTML, plain text, Markdown, PDF and e-mail (.eml) are read. Prints the path of each new file; what is
    missing, and what the site has already, is told on standard error.
    """
    if len(names) > 1 and (url or archive_url):
        raise click.UsageError("--url and --archive-url are about one article; add the others by themselves.")
    from dateline import pipeline
    from dateline.adding import taking
    from dateline.adding.store import Store

    folder = content_of(site) / pipeline.ARTICLES
    store = Store(folder, folder.as_posix())
    failed = False
    for name in names:
        try:
            if taking.is_address(name):
                original = taking.from_web(name, allow_private=allow_private)
            elif name == STDIN:
                original = taking.from_stream("<stdin>", sys.stdin.buffer)
            else:
                original = taking.from_file(Path(name))
            stored = store.add(original.found_at(url, archive_url), datetime.now(UTC))
        except (DatelineError, OSError) as error:
            click.echo(str(error) if isinstance(error, DatelineError) else f"{name}: {error.strerror}", err=True)
            failed = True
        else:
            print_stored(stored)
    if failed:
        sys.exit(1)


def print_stored(stored: Stored) -> None:
    click.echo(stored.path)
    for note in stored.notes:
        click.echo(str(Finding(stored.path, 1, note.what, note.remedy)), err=True)


@click.command("import")
@click.argument("name", metavar="FILE|URL|-")
@allowing_private
@of_site
def import_table_or_feed(name: str, allow_private: bool, site: Path) -> None:
    """Store the events of a spreadsheet, or the articles of a feed.

    A spreadsheet is CSV with the columns of `dateline events` or of TimelineJS; each row becomes a file in
    content/events. A feed is RSS, Atom or JSON Feed; each entry with its full text becomes an article.
    What the site has already is left as it is. Prints the path of each new file.
    """
    from dateline.adding import taking

    content = content_of(site)
    given = taking.table_or_feed(name, sys.stdin.buffer, allow_private=allow_private)
    outcomes = list((stored_entries if given.is_feed else stored_rows)(given.name, given.data, content))
    count = {outcome: outcomes.count(outcome) for outcome in Outcome}
    click.echo(", ".join(f"{number} {outcome.value}" for outcome, number in count.items()), err=True)
    if count[Outcome.UNUSABLE]:
        sys.exit(1)


class Outcome(Enum):
    """What became of a row or an entry."""

    NEW = "stored"
    KNOWN = "here already"
    LEFT_OUT = "left out"
    UNUSABLE = "to mend"


def stored_rows(name: str, data: bytes, content: Path) -> Iterator[Outcome]:
    from dateline import pipeline
    from dateline.adding import diary, sheets

    unused = []

    def usable() -> Iterator[Row]:
        for row in sheets.rows(name, data):
            if isinstance(row, sheets.Row):
                yield row
            else:
                click.echo(str(row), err=True)
                unused.append(Outcome.UNUSABLE if row.error else Outcome.LEFT_OUT)

    folder = content / pipeline.EVENTS
    for entry in diary.enter(usable(), folder, folder.as_posix()):
        tell = partial(Finding, name, entry.row.line)
        if entry.rival:
            what = f"has the date and title of line {entry.rival.line}"
            click.echo(str(tell(what, "tell them apart, or remove one")), err=True)
            yield Outcome.LEFT_OUT
        elif not entry.new:
            yield Outcome.KNOWN
        else:
            click.echo(entry.path)
            for note in entry.row.notes:
                click.echo(str(tell(note, f"add it to {entry.path} if it is needed")), err=True)
            yield Outcome.NEW
    yield from unused


def stored_entries(name: str, data: bytes, content: Path) -> Iterator[Outcome]:
    from dateline import pipeline
    from dateline.adding import feeds
    from dateline.adding.store import Store

    folder = content / pipeline.ARTICLES
    store = Store(folder, folder.as_posix())
    for entry in feeds.entries(name, data):
        try:
            stored = store.add(feeds.original(name, entry), datetime.now(UTC))
        except InputError as error:
            click.echo(str(error), err=True)
            yield Outcome.LEFT_OUT
            continue
        if not stored.new:
            yield Outcome.KNOWN
            continue
        print_stored(stored)
        yield Outcome.NEW
