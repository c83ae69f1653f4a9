"""The command `dateline`: parse, call, print. Results go to standard output, all else to standard error.

What a command needs is imported when it runs, so that `dateline timex` waits for no language model and no web server.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline import __version__
from dateline.errors import ConfigError, DatelineError, InputError

if TYPE_CHECKING:
    from dateline.model import Chronology

SITE_CONFIG = Path("site_config.yml")
STDIN = "<stdin>"


def main() -> None:
    """Every error that is raised on purpose becomes its message and exit status 1."""
    if isinstance(sys.stdout, TextIOWrapper):
        # UTF-8 whatever the locale. Half a surrogate pair, which UTF-8 cannot hold, is written as JSON escapes it.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        commands(prog_name="dateline")
    except DatelineError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"{error.filename or 'dateline'}: {error.strerror or error}")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(version)s")
def commands() -> None:
    """News articles in, a sourced chronology out.

    The site itself is made by `mkdocs build` and `mkdocs serve`.
    """


# -- commands on articles -------------------------------------------------------------------------------------


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


@commands.command("events")
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


@commands.command("highlights")
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


@commands.command("check")
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


# -- commands on any text -------------------------------------------------------------------------------------


@commands.command("explain")
@click.argument("text")
@click.option("--dct", type=click.DateTime(["%Y-%m-%d"]), help="The day the text was published.")
def print_explanation(text: str, dct: datetime | None) -> None:
    """Say how the temporal expressions of TEXT are read: rule, anchor, interval, EDTF, TIMEX3."""
    from dateline import timex

    click.echo(timex.explain(text, dct.date() if dct else None))


@commands.command("timex")
@click.option("--format", "form", type=click.Choice(["jsonl", "tml"]), default="jsonl", show_default=True)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to use.")
def print_timexes(form: str, jobs: int) -> None:
    """Find the temporal expressions in the documents on standard input.

    A document is a line of JSON, {"doc_id": ..., "dct": "YYYY-MM-DD", "text": "..."}; it is printed with "timexes"
    added, or as a TimeML document.
    """
    from dateline.execution import map_ordered

    lines = enumerate(sys.stdin.buffer, start=1)
    documents = ((number, line) for number, line in lines if line.strip())
    failed = False
    for answer in map_ordered(partial(tag_line, form=form), documents, jobs):
        click.echo(answer.text, err=answer.failed)
        failed = failed or answer.failed
    if failed:
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a line of standard input comes to: a result or, `failed`, a message."""

    text: str
    failed: bool = False


def tag_line(numbered: tuple[int, bytes], form: str) -> Answer:
    number, line = numbered
    try:
        return Answer(tag_document(read_document(line, number), form, number))
    except InputError as error:
        return Answer(str(error), failed=True)


def read_document(line: bytes, number: int) -> dict[str, Any]:
    try:
        document = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(STDIN, "this is not JSON", "write one JSON object a line", number) from None
    if not isinstance(document, dict) or not isinstance(document.get("text"), str):
        raise InputError(STDIN, "there is no text", 'write {"doc_id": …, "dct": …, "text": "…"}', number)
    return document


def tag_document(document: dict[str, Any], form: str, number: int) -> str:
    from dateline import records, timex

    dct, text = read_dct(document.get("dct"), number), document["text"]
    found = timex.tag(text, dct)
    if form == "tml":
        return timex.timeml(str(document.get("doc_id", "")), dct, text, found).rstrip("\n")
    named = {name: document.get(name) for name in ("doc_id", "dct", "text")}
    return as_json({**named, **document, "timexes": [records.timex_record(one) for one in found]})


def read_dct(dct: object, number: int) -> date | None:
    if dct is None or dct == "":
        return None
    try:
        return datetime.fromisoformat(str(dct)).date()
    except ValueError:
        raise InputError(STDIN, f"the dct {dct!r} is no day", "write YYYY-MM-DD, or null", number) from None


def as_json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)


if __name__ == "__main__":
    main()
