"""Fields that somebody wrote about an article (front matter, header lines) → `Source`, or an error at their line."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.articles import corrections, dates
from dateline.articles.frontmatter import Field
from dateline.errors import InputError
from dateline.model import Dct, Finding, Source
from dateline.spelling import nearest

# Every spelling that is read, and the field it stands for. Other keys are the editor's own business.
NAMES: Mapping[str, str] = {
    "title": "title",
    "headline": "title",
    "date": "date",
    "published": "date",
    "publisher": "publisher",
    "source": "publisher",
    "author": "authors",
    "authors": "authors",
    "by": "authors",
    "byline": "authors",
    "url": "url",
    "link": "url",
    "archive_url": "archive_url",
    "canonical_url": "canonical_url",  # this and the next two are for `dateline add`
    "retrieved_at": "retrieved_at",
    "sha256": "sha256",
    "language": "language",
    "lang": "language",
    "tags": "tags",
    "draft": "draft",
}
_TRUE = ("true", "yes", "on")
_FALSE = ("false", "no", "off")


_MISSPELT = 80  # from 0 to 100: a key as like one of ours as this is meant to be it


def misspelt(path: str, fields: Mapping[str, Field]) -> tuple[Finding, ...]:
    """Keys that are none of ours and nearly one."""
    known = {*NAMES, corrections.FIELD}
    findings = []
    for key, field in fields.items():
        name = _name(key)
        if name not in known and (near := nearest(name, known, likeness=_MISSPELT, most=1)):
            what, remedy = f"“{key[:60]}” is not read", f"did you mean “{near[0]}”? Else leave it"
            findings.append(Finding(path, field.line, what, remedy))
    return tuple(findings)


def source(path: str, fields: Mapping[str, Field], where: str) -> Source:
    """What the fields say; the title is empty where they give none. `where` completes "stated in …"."""
    given = _Given(path, fields)
    return Source(
        path=path,
        title=given.text("title") or "",
        publisher=given.text("publisher"),
        authors=given.texts("authors", apart=";"),
        url=given.address("url"),
        archive_url=given.address("archive_url"),
        language=given.text("language") or "en",
        tags=given.texts("tags", apart=","),
        draft=given.truth("draft"),
        dct=given.date("date", where),
    )


def _name(key: str) -> str:
    return key.strip().lower().replace("-", "_")


class _Given:
    """Typed access to the fields; each wrong type is an error at the field's line."""

    def __init__(self, path: str, fields: Mapping[str, Field]) -> None:
        self._path = path
        self._fields: dict[str, tuple[str, Field]] = {}
        for key, field in fields.items():
            name = NAMES.get(_name(key))
            if name and field.value is not None:
                self._fields.setdefault(name, (key, field))

    def _error(self, name: str, what: str, remedy: str) -> InputError:
        key, field = self._fields[name]
        return InputError(self._path, f"“{key}” {what}", remedy, field.line)

    def text(self, name: str) -> str | None:
        if name not in self._fields:
            return None
        _, field = self._fields[name]
        if not isinstance(field.value, str):
            raise self._error(name, "holds more than one value", "write one line of text")
        return " ".join(field.value.split()) or None

    def texts(self, name: str, apart: str) -> tuple[str, ...]:
        """A list, or one line in which `apart` separates the entries."""
        if name not in self._fields:
            return ()
        _, field = self._fields[name]
        if isinstance(field.value, str):
            entries = field.value.split(apart)
        elif isinstance(field.value, tuple) and all(isinstance(entry.value, str | None) for entry in field.value):
            entries = [entry.value for entry in field.value if isinstance(entry.value, str)]
        else:
            raise self._error(name, "is no list of words", "write “[one, two]”")
        return tuple(entry.strip() for entry in entries if entry.strip())

    def address(self, name: str) -> str | None:
        text = self.text(name)
        if text and not text.startswith(("https://", "http://")):  # it becomes a link: no javascript: and the like
            raise self._error(name, f"is no web address: {text[:60]}", "begin it with https://")
        return text

    def truth(self, name: str) -> bool:
        text = (self.text(name) or "false").lower()
        if text not in _TRUE + _FALSE:
            raise self._error(name, f"is neither true nor false: {text[:60]}", "write “true” or “false”")
        return text in _TRUE

    def date(self, name: str, where: str) -> Dct | None:
        text = self.text(name)
        if text is None:
            return None
        try:
            return Dct(dates.parse(text), stated=True, reason=f"stated in {where}")
        except ValueError as error:
            raise self._error(name, f"is wrong: {error}", "write the day of publication as YYYY-MM-DD") from None


def name_of(key: str) -> str:
    """The field that a key stands for, however it is spelt; a key that is none of ours stands for itself."""
    return NAMES.get(_name(key), key)
