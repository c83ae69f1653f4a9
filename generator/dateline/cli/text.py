"""Commands on any text: explain, timex."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

import click

from dateline.cli.output import as_json
from dateline.errors import InputError

STDIN = "<stdin>"


@click.command("explain")
@click.argument("text")
@click.option("--dct", type=click.DateTime(["%Y-%m-%d"]), help="The day the text was published.")
def print_explanation(text: str, dct: datetime | None) -> None:
    """Say how the temporal expressions of TEXT are read: rule, anchor, interval, EDTF, TIMEX3."""
    from dateline import timex

    click.echo(timex.explain(text, dct.date() if dct else None))


@click.command("timex")
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
