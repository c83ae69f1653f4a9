"""The Jinja environment in which all templates are compiled, once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dateline.site import addresses, words


def environment(directories: Sequence[Path]) -> Environment:
    """Templates come from the first directory that has them, so that a site can replace single ones.

    Everything is escaped unless a template says otherwise; a name that does not exist is an error.
    """
    made = Environment(
        loader=FileSystemLoader([str(directory) for directory in directories]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(web=addresses.web, host=host, quote_marks=words.quote_marks, sentence=words.sentence)
    made.globals.update(
        status_names=words.STATUSES,
        status_meanings=words.STATUS_MEANINGS,
        month_names=words.MONTHS,
    )
    return made


def host(url: str) -> str:
    """
    >>> host("https://www.example.org/a/b")
    'example.org'
    """
    return (urlsplit(url.strip()).hostname or url).removeprefix("www.")
