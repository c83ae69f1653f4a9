"""Commands that read articles: events, highlights, check."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.output import as_json
from dateline.errors import ConfigError, InputError

if TYPE_CHECKING:
    from dateline.model import Chronology

SITE_CONFIG = Path("site_config.yml")


def reads_articles(command: Callable[..., None]) -> Callable[..., None]:
    """Adds the two ways to say which articles: a folder of them, or a whole site."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    file = click.Path(dir_okay=False, path_type=Path)
    command = click.option("--articles", type=folder, help="A folder of articles; no site is needed.")(command)
    return click.option("-f", "--config-file", "site", type=file, help=f"A site's {SITE_CONFIG}.")(command)


def read(folder: Path | None, site: Path | None) -> Chronology:
    """The chronology of a folder of articles, of a site, or of the site in the working directory."""
    if folder and site:
        raise click.UsageError("--articles needs no site; leave out one of --articles and -f.")
    if folder:
        from dateline import articles, execution, pipeline

        files = pipeline.read_folder(folder, folder.as_posix(), articles.SUFFIXES)
        if not files:
            remedy = "put .md, .txt or .html files into this folder"
            raise InputError(folder.as_posix(), "there is no article", remedy)
        return pipeline.chronology_of(pipeline.Inputs(articles=files), jobs=execution.processors())
    file = site or SITE_CONFIG
    if not file.is_file():
        raise ConfigError(str(file), "there is no such file", "name a site with -f, or a folder with --articles")
    from dateline import config

    return config.read_site(config.load(file))


@click.command("events")
@reads_articles
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
def print_events(articles: Path | None, site: Path | None, form: str) -> None:
    """Print every event, in chronological order, with the sentences it rests on."""
    from dateline import records

    found = records.event_records(read(articles, site))
    if form == "csv":
        table = csv.DictWriter(sys.stdout, records.COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(map(records.row, found))
    else:
        for record in found:
            click.echo(as_json(record))


@click.command("highlights")
@click.option(
    "--articles",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="A folder of articles.",
)
@click.option("--top", type=click.IntRange(min=1), help="How many days; all of them by default.")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes to use; all processors by default.")
def print_highlights(folder: Path, top: int | None, jobs: int | None) -> None:
    """Print the days that matter most, the best first, with sentences that tell of them."""
    from dateline import articles, execution, highlights, pipeline

    files = pipeline.read_folder(folder, folder.as_posix(), articles.SUFFIXES)
    answers = list(execution.map_ordered(pipeline.days_named, files, jobs or execution.processors()))
    for error in (answer for answer in answers if isinstance(answer, InputError)):
        click.echo(str(error), err=True)
    named = [answer for answer in answers if isinstance(answer, highlights.Dated)]
    for found in highlights.highlights(named, top):
        record = {"date": found.day.isoformat(), "score": found.score, "sentences": list(found.sentences)}
        click.echo(as_json(record))


@click.command("check")
@reads_articles
def print_findings(articles: Path | None, site: Path | None) -> None:
    """Print what an editor should look at; exit with 1 where something must be mended."""
    findings = sorted(read(articles, site).findings, key=lambda finding: (finding.path, finding.line, finding.what))
    for finding in findings:
        click.echo(str(finding))
    errors = sum(finding.error for finding in findings)
    click.echo(f"{len(findings)} to look at, {errors} of them to mend", err=True)
    if errors:
        sys.exit(1)
