"""What an editor hands in, whatever its format, and how Dateline reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dateline.articles import metadata
from dateline.model import Article

Plain = str | None | Sequence["Plain"] | Mapping[str, "Plain"]  # what front matter can hold


@dataclass(frozen=True, slots=True)
class Note:
    """Something the editor should know; the path of the stored article goes before it."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Original:
    """An article to be stored.

    `fields` is front matter of its own, to be kept; `body` its Markdown, `None` where the article is to be written
    from what was read. `canonical` is the address that a page states for itself, `sha256` that of the bytes as they
    came.
    """

    article: Article
    sha256: str = ""
    fields: Mapping[str, Plain] = field(default_factory=dict)
    body: str | None = None
    canonical: str | None = None
    notes: tuple[Note, ...] = ()

    def found_at(self, url: str | None, archive_url: str | None) -> Original:
        """With the addresses that somebody gave, which count more than those it states itself."""
        given = {name for name, value in (("url", url), ("archive_url", archive_url)) if value}
        fields = {key: value for key, value in self.fields.items() if metadata.name_of(key) not in given}
        source = self.article.source
        source = replace(source, url=url or source.url, archive_url=archive_url or source.archive_url)
        return replace(self, article=replace(self.article, source=source), fields=fields)


@dataclass(frozen=True, slots=True)
class Text:
    """The text inside a PDF or an e-mail, `.txt` or `.html`, and what the container states about it."""

    suffix: str
    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    notes: tuple[Note, ...] = ()
