"""The Jinja environment in which all templates are compiled, once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from markupsafe import Markup, escape

from dateline.site import addresses, words


class Templates(FileSystemLoader):
    """Templates from the first directory that has them. One that is not UTF-8 is a mistake in that template."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            files = (Path(directory, template) for directory in self.searchpath)
            file = next(file for file in files if file.is_file())
            raise TemplateSyntaxError("the file is not UTF-8", line, template, str(file)) from error


def environment(directories: Sequence[Path]) -> Environment:
    """Templates come from the first directory that has them, so that a site can replace single ones.

    Everything is escaped unless a template says otherwise; a name that does not exist is an error.
    """
    made = Environment(
        loader=Templates(directories),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(
        web=addresses.web, host=host, quote_marks=words.quote_marks, sentence=words.sentence, unbroken=unbroken
    )
    made.filters.update(on_day=words.on_day, in_words=words.in_words)
    made.globals.update(
        status_names=words.STATUSES,
        status_meanings=words.STATUS_MEANINGS,
        month_names=words.MONTHS,
    )
    return made


def unbroken(title: str) -> Markup:
    """The title with names like S-400 kept on one line. The hyphen stays what it is, to be found and copied.

    >>> unbroken("An S-400 & more")
    Markup('An <span class="unbroken">S-400</span> &amp; more')
    """
    return Markup(re.sub(r"\b[A-Z]\w{0,7}-\d\w{0,7}\b", r'<span class="unbroken">\g<0></span>', str(escape(title))))


def host(url: str) -> str:
    """
    >>> host("https://www.example.org/a/b")
    'example.org'
    """
    return (urlsplit(url.strip()).hostname or url).removeprefix("www.")
