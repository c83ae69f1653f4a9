"""The file `content/register.tsv` ↔ `Permalink` values: a line each, six columns set apart by tabs.

It is written by Dateline, kept in git and merged there line by line. So reading bears with what a merge leaves:
a line twice, any order, marks of a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.model import Finding, Permalink, Subject

NAME = "register.tsv"
HEADING = "# The addresses this site has published, and what each rests on. Written by Dateline; keep it in git.\n"
QUOTED = 200  # characters of a sentence that are kept: enough to know it again

_COLUMNS = 6
_CONFLICT = re.compile(r"<{7}( |$)|>{7}( |$)|={7}$|\|{7}( |$)")
_SUBJECTS = {subject.value: subject for subject in Subject}
_ID = re.compile(r"[^\s/\\.][^\s/\\]*")
_PERIOD = re.compile(r"[\w-]+(?:/\w+)?")


def read(data: bytes) -> tuple[tuple[Permalink, ...], tuple[Finding, ...]]:
    """The lines in their order, each once, and what is wrong with others."""
    lines: dict[Permalink, Permalink] = {}
    findings = []
    text = data.decode("utf-8-sig", errors="replace")
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if _CONFLICT.match(line):
            what, remedy = "the mark of a merge conflict", "both sides are kept; build the site, and commit this file"
            findings.append(Finding(NAME, number, what, remedy))
        elif (permalink := _permalink(line)) is not None:
            lines.setdefault(permalink, replace(permalink, line=number))
        else:
            what, remedy = "this is no line of the register", "restore it from git, or remove it"
            findings.append(Finding(NAME, number, what, remedy, error=True))
    return tuple(lines.values()), tuple(findings)


def write(permalinks: Iterable[Permalink]) -> bytes:
    return (HEADING + "".join(map(_line, permalinks))).encode()


def shortened(quote: str) -> str:
    """A quotation as the register keeps it, on one line."""
    return " ".join(quote.split())[:QUOTED].rstrip()


def _permalink(line: str) -> Permalink | None:
    cells = line.rstrip("\t").split("\t")
    if not 2 <= len(cells) <= _COLUMNS or cells[0] not in _SUBJECTS:
        return None
    subject = _SUBJECTS[cells[0]]
    allowed = _PERIOD if subject is Subject.PERIOD else _ID
    id, article, detail, title, quote = [*cells[1:], *[""] * (_COLUMNS - len(cells))]
    return Permalink(subject, id, article, detail, title, quote) if allowed.fullmatch(id) else None


def _line(permalink: Permalink) -> str:
    cells = (
        permalink.subject.value,
        permalink.id,
        permalink.article,  # a path: as it is; names of files with control characters never get so far
        permalink.detail,
        " ".join(permalink.title.split()),
        shortened(permalink.quote),
    )
    return "\t".join(cells).rstrip("\t") + "\n"
