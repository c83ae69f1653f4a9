"""The command `dateline`: parse, call, print. Results go to standard output, all else to standard error.

Each file beside this one holds a group of commands. What a command needs is imported when it runs, so that
`dateline timex` waits for no language model and no web server.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from dateline import __version__
from dateline.cli import articles, editing, reference, text
from dateline.errors import DatelineError


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


for command in (
    articles.print_events,
    articles.print_highlights,
    articles.print_findings,
    text.print_explanation,
    text.print_timexes,
    editing.make_site,
    editing.add_articles,
    editing.import_table_or_feed,
    reference.print_schema,
):
    commands.add_command(command)
