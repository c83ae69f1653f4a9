"""Typed access to front matter. What is wrong in a field is a finding at its line; the field counts as not given."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import Enum
from functools import cache
from typing import TypeVar

import markdown

from dateline import timex
from dateline.articles import corrections, encoding, frontmatter
from dateline.articles.frontmatter import Field, FrontMatter
from dateline.chronology import slug
from dateline.errors import InputError
from dateline.model import Correction, Finding, Interval
from dateline.spelling import did_you_mean

_Choice = TypeVar("_Choice", bound=Enum)
_WEB = re.compile(r"https?://[^\s/]+\S*")
_FOREIGN = re.compile(
    r"""<(?:img|script|iframe|video|audio|source|track|embed|object|link|input)\b[^>]*"""
    r"""\b(?:src|srcset|href|data|poster)\s*=\s*["']?\s*((?:[a-z][a-z+.-]*:)?//[^\s"'>]*)[^>]*>""",
    re.IGNORECASE,
)
_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")
_DATES = "write 2024-06-28, 2024-06 or 2024"


def front_matter(path: str, data: bytes) -> FrontMatter:
    """Raises `InputError` where nothing of the file can be used."""
    text = encoding.decode(path, data)
    return frontmatter.split(path, text.replace("\r\n", "\n").replace("\r", "\n"))


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["smarty"])


def finding(error: InputError) -> Finding:
    return Finding(error.path, error.line, error.what, error.remedy, error=True)


class Fields:
    """The fields of a file, or of an entry of a list in it; `findings` is shared by both."""

    def __init__(
        self,
        path: str,
        values: Mapping[str, Field],
        names: Collection[str],
        findings: list[Finding],
        line: int = 1,
    ) -> None:
        self.path = path
        self.line = line
        self._values = values
        self._findings = findings
        for name, field in values.items():
            if name not in names:
                remedy = did_you_mean(name, names, f"use {', '.join(sorted(names))}")
                self._wrong(f"“{name[:60]}” is no field here", remedy, field.line)

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def line_of(self, name: str) -> int:
        return self._values[name].line if name in self._values else self.line

    def wrong(self, name: str, what: str, remedy: str) -> None:
        """Notes what is wrong with a field."""
        self._wrong(f"“{name}” {what}", remedy, self.line_of(name))

    def _wrong(self, what: str, remedy: str, line: int) -> None:
        self._findings.append(Finding(self.path, line, what, remedy, error=True))

    def text(self, name: str) -> str | None:
        """Words on one line; `None` where there are none."""
        value = self._values[name].value if name in self._values else None
        if value is not None and not isinstance(value, str):
            self.wrong(name, "holds more than one value", "write one line of text")
            return None
        return (" ".join(value.split()) or None) if value else None

    def lines(self, name: str) -> str | None:
        """Text with its line ends."""
        value = self._values[name].value if name in self._values else None
        return value if isinstance(value, str) else self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        return self.texts_if_given(name) or ()

    def texts_if_given(self, name: str) -> tuple[str, ...] | None:
        """A list of words, which may be empty; one word may stand without the list."""
        value = self._values[name].value if name in self._values else None
        if isinstance(value, str):
            value = (Field(value, self.line_of(name)),)
        if isinstance(value, tuple):
            given = [" ".join(entry.value.split()) for entry in value if isinstance(entry.value, str)]
            if len(given) == len(value):
                return tuple(text for text in given if text)
        if value is not None:
            self.wrong(name, "is no list of words", "write “[one, two]”")
        return None

    def id(self, name: str) -> str | None:
        text = self.text(name)
        return text if text and self._is_id(name, text) else None

    def ids(self, name: str) -> tuple[str, ...]:
        return self.ids_if_given(name) or ()

    def ids_if_given(self, name: str) -> tuple[str, ...] | None:
        given = self.texts_if_given(name)
        return None if given is None else tuple(text for text in given if self._is_id(name, text))

    def _is_id(self, name: str, text: str) -> bool:
        """An id is part of an address, so that it must lead nowhere else."""
        if slug(text, words=99) == text:
            return True
        self.wrong(name, f"holds “{text[:60]}”, which is no id", "write small letters, digits and hyphens")
        return False

    def flag(self, name: str) -> bool:
        text = (self.text(name) or "false").lower()
        if text not in _TRUE + _FALSE:
            self.wrong(name, "is neither true nor false", "write “true” or “false”")
        return text in _TRUE

    def one_of(self, name: str, choices: type[_Choice]) -> _Choice | None:
        text = self.text(name)
        if text is None:
            return None
        try:
            return choices(text.lower())
        except ValueError:
            known = [choice.value for choice in choices]
            remedy = did_you_mean(text.lower(), known, f"write one of {', '.join(known)}")
            self.wrong(name, f"is “{text[:60]}”", remedy)
            return None

    def date(self, name: str) -> Interval | None:
        text = self.text(name)
        if text is None:
            return None
        try:
            return timex.parse_edtf(text)
        except ValueError as error:
            self.wrong(name, f"is wrong: {error}", _DATES)
            return None

    def address(self, name: str) -> str | None:
        """A web address: it becomes a link, so nothing else may."""
        text = self.text(name)
        if text is None or _WEB.fullmatch(text):
            return text
        self.wrong(name, f"is no web address: {text[:60]}", "begin it with https://")
        return None

    def html(self, text: str | None, line: int) -> str:
        """Markdown → HTML, without anything that a reader's browser would fetch from another host."""
        if not text or not text.strip():
            return ""
        found = _converter().reset().convert(text)
        if not (foreign := _FOREIGN.search(found)):
            return found
        what = f"the text would fetch something from another host: {foreign[1][:60]}"
        self._wrong(what, "put the file into the content folder and name that", line)
        return _FOREIGN.sub("", found)

    def corrections(self) -> tuple[Correction, ...]:
        found, wrong = corrections.read(self.path, self._values.get(corrections.FIELD))
        self._findings.extend(wrong)
        return found

    def entry(self, name: str, names: Collection[str]) -> Fields | None:
        """A field that has fields of its own."""
        field = self._values.get(name)
        if field is None or field.value is None:
            return None
        if isinstance(field.value, Mapping):
            return Fields(self.path, field.value, names, self._findings, field.line)
        self.wrong(name, "has no fields of its own", f"write “{{{', '.join(f'{one}: …' for one in names)}}}”")
        return None

    def entries(self, name: str, names: Collection[str]) -> tuple[Fields, ...]:
        """The entries of a list, each with fields of its own; a single one may stand without the list."""
        field = self._values.get(name)
        if field is None or field.value is None:
            return ()
        found = []
        for entry in field.value if isinstance(field.value, tuple) else (field,):
            if isinstance(entry.value, Mapping):
                found.append(Fields(self.path, entry.value, names, self._findings, entry.line))
            else:
                remedy = f"write “- {{{', '.join(f'{one}: …' for one in names)}}}”"
                self._wrong(f"an entry of “{name}” has no fields of its own", remedy, entry.line)
        return tuple(found)
