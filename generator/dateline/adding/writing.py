"""Values → the text of a file that editors go on with: front matter, and Markdown that reads back as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

import yaml

from dateline.adding.original import Original, Plain
from dateline.articles import markdown, metadata
from dateline.articles.frontmatter import Field, FrontMatter
from dateline.articles.repair import repair
from dateline.model import Article, Omission
from dateline.timex import edtf

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])|(?<=&)(#?\w{1,24})(?=;)")
_LINE_BEGINS = re.compile(r"^(\d{1,3})(?=[.)])|^(?=[-+=])")
_SOME = {"title": Field("stated", 1)}  # so that no line is taken for a header


class _Dumper(yaml.SafeDumper):
    """Dates stand as they are, since nothing here is read back as a date."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def file(fields: Mapping[str, Plain], body: str) -> str:
    """Front matter, an empty line, and the body; fields without a value are left out."""
    matter = "".join(_line(name, value) for name, value in fields.items() if value not in (None, "", (), []))
    return f"---\n{matter}---\n" + (f"\n{body.strip()}\n" if body.strip() else "")


def _line(name: str, value: Plain) -> str:
    """`name: value`; a list of words stays on the line."""
    value = _listed(value)
    words = isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return yaml.dump(
        {name: value},
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=10_000,
        default_flow_style=None if words else False,
    )


def _listed(value: Plain) -> Plain:
    """With lists for tuples, since YAML has no other."""
    if isinstance(value, Mapping):
        return {key: _listed(entry) for key, entry in value.items()}
    return value if value is None or isinstance(value, str) else [_listed(entry) for entry in value]


def article(original: Original, retrieved: datetime) -> str:
    """The file of an article. What its own front matter states stays, whatever we found."""
    source = original.article.source
    found: dict[str, Plain] = {
        "title": source.title,
        "author": source.authors[0] if len(source.authors) == 1 else source.authors,
        "publisher": source.publisher,
        "date": edtf(source.dct.interval) if source.dct else None,
        "language": source.language,
        "tags": source.tags,
        "url": source.url,
        "archive_url": source.archive_url,
        "canonical_url": original.canonical,
        "retrieved_at": f"{retrieved:%Y-%m-%dT%H:%M:%SZ}",
        "sha256": original.sha256,
    }
    stated = {metadata.name_of(key) for key, value in original.fields.items() if value is not None}
    unstated = {name: value for name, value in found.items() if metadata.name_of(name) not in stated}
    fields = {**original.fields, **unstated}
    return file(fields, text(original.article) if original.body is None else original.body)


def text(article: Article) -> str:
    """The paragraphs of an article in Markdown, in which all of them are read back as they are."""
    headings = {omitted.span for omitted in article.furniture if omitted.why is Omission.HEADING}
    return "\n\n".join(
        paragraph(article.text[span.start : span.end], heading=span in headings) for span in article.paragraphs
    )


def paragraph(words: str, *, heading: bool = False) -> str:
    """One line of Markdown; marks are escaped only where some of them would be taken for markup.

    >>> paragraph("2 * 3 is 6"), paragraph("# 1 in *all* charts")
    ('2 * 3 is 6', '\\\\# 1 in \\\\*all\\\\* charts')
    """
    mark = "## " if heading else ""
    if _read_back(mark + words) == (words, heading):
        return mark + words
    escaped = _MARKS.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\", words)
    return mark + _LINE_BEGINS.sub(r"\1\\", escaped)


def _read_back(line: str) -> tuple[str, bool] | None:
    blocks = markdown.parse("", FrontMatter(_SOME, repair(line))).blocks
    return (blocks[0].text, blocks[0].omission is Omission.HEADING) if len(blocks) == 1 else None
