"""Commands that write files for editors to go on with: add."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from dateline.cli.articles import SITE_CONFIG
from dateline.errors import ConfigError, DatelineError
from dateline.model import Finding

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
            click.echo(stored.path)
            for note in stored.notes:
                click.echo(str(Finding(stored.path, 1, note.what, note.remedy)), err=True)
    if failed:
        sys.exit(1)
