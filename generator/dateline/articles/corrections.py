"""`corrections:` in the front matter of an article, an actor card or an event file → `Correction` values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dateline.articles.frontmatter import Field
from dateline.model import Correction, Finding

FIELD = "corrections"
_REMEDY = "write `- {date: 2024-07-09, note: what was put right}`"


def read(path: str, field: Field | None) -> tuple[tuple[Correction, ...], tuple[Finding, ...]]:
    """Those that can be used, and what is wrong with the others; a file is not lost for one of them."""
    if field is None or field.value is None:
        return (), ()
    entries = field.value if isinstance(field.value, tuple) else (field,)
    corrections, findings = [], []
    for entry in entries:
        found = _correction(path, entry)
        if isinstance(found, Correction):
            corrections.append(found)
        else:
            findings.append(Finding(path, entry.line, found, _REMEDY, error=True))
    return tuple(corrections), tuple(findings)


def _correction(path: str, entry: Field) -> Correction | str:
    """The correction, or what is wrong with it."""
    if not isinstance(entry.value, Mapping):
        return "a correction is no pair of date and note"
    given = {
        name: " ".join(field.value.split()) for name, field in entry.value.items() if isinstance(field.value, str)
    }
    if unknown := sorted(entry.value.keys() - {"date", "note"}):
        return f"a correction has no “{unknown[0]}”"
    if not given.get("note"):
        return "a correction says nothing"
    try:
        day = date.fromisoformat(given.get("date", ""))
    except ValueError:
        return "a correction has no day"
    return Correction(day, given["note"], path)
