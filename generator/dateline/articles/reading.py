"""The order of the steps from bytes to `Article`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from dateline.articles import corrections, dates, frontmatter, furniture, markdown, metadata, plain, sentences, web
from dateline.articles.document import Block, Document, lay_out
from dateline.articles.encoding import decode
from dateline.articles.repair import repair
from dateline.errors import InputError
from dateline.model import Article, Dct, Omission, Omitted, Span

_TEXT_FORMATS = {".md": markdown.parse, ".txt": plain.parse}
_WEB_FORMATS = (".html", ".htm")
SUFFIXES = frozenset({*_TEXT_FORMATS, *_WEB_FORMATS})

# An article is a few kilobytes. What is far larger is something else, and would only stop the stages after us.
_MOST_BYTES = 5_000_000
_MOST_CHARACTERS = 1_000_000

_TITLE_LENGTH = 90
_DATELINE = re.compile(r"[A-Z][A-Z.’' -]{2,30}(?:, [^—–()]{2,40})?(?: \([^()]{2,40}\))? ?(?:—|–|--?) ")


def read(path: str, data: bytes) -> Article:
    """`path` is shown to editors and kept in the source. `InputError` says why a file is no article.

    `Article.text` has one paragraph a line. Between two paragraphs stand as many line ends as between their
    first lines in the file, so `article.line + article.text.count("\\n", 0, offset)` is the paragraph's line;
    of HTML only the paragraphs are counted.
    """
    if len(data) > _MOST_BYTES:
        raise _too_large(path)
    if not data.strip():
        raise InputError(path, "the file is empty", "put the article's text in it, or remove it")
    document = _parse(path, decode(path, data))
    if not document.blocks:
        raise InputError(path, "there is no text in this article", "put the article's text in it, or remove it")
    text, paragraphs = lay_out(document.blocks)
    if len(text) > _MOST_CHARACTERS:
        raise _too_large(path)
    why = _reasons(document.blocks)
    spans, omitted = _divide(text, paragraphs, why)
    source = document.source
    source = replace(
        source,
        title=source.title or _title(document.blocks, why, spans, text),
        dct=source.dct or _stated_above_lead(document.blocks, why),
    )
    return Article(source, text, spans, paragraphs, omitted, document.blocks[0].line, document.findings)


def _too_large(path: str) -> InputError:
    return InputError(
        path,
        "is larger than an article can be (5 MB, or a million characters of text)",
        "put each article in a file of its own",
    )


def _parse(path: str, text: str) -> Document:
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in _WEB_FORMATS:
        return web.parse(path, text)
    if suffix not in _TEXT_FORMATS:
        raise InputError(path, f"“{suffix}” is no format of an article", "use .md, .txt or .html")
    top = frontmatter.split(path, repair(text))
    document = _TEXT_FORMATS[suffix](path, top)
    corrected, wrong = corrections.read(path, top.fields.get(corrections.FIELD))
    return replace(
        document,
        source=replace(document.source, corrections=corrected),
        findings=(*metadata.misspelt(path, top.fields), *wrong),
    )


def _reasons(blocks: Sequence[Block]) -> tuple[Omission | None, ...]:
    by_text = furniture.of_article([block.text for block in blocks])
    return tuple(block.omission or why for block, why in zip(blocks, by_text, strict=True))


def _divide(
    text: str, paragraphs: Sequence[Span], reasons: Sequence[Omission | None]
) -> tuple[tuple[Span, ...], tuple[Omitted, ...]]:
    """Every paragraph becomes furniture as a whole, or sentences, of which one may still be furniture."""
    spans: list[Span] = []
    omitted: list[Omitted] = []
    for paragraph, reason in zip(paragraphs, reasons, strict=True):
        for span in [paragraph] if reason else _sentences(text, paragraph):
            quote = text[span.start : span.end]
            if why := reason or furniture.of_sentence(quote):
                omitted.append(Omitted(span, quote, why))
            else:
                spans.append(span)
    return tuple(spans), tuple(omitted)


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    for span in sentences.split(text[paragraph.start : paragraph.end]):
        yield Span(paragraph.start + span.start, paragraph.start + span.end)


def _title(blocks: Sequence[Block], why: Sequence[Omission | None], spans: Sequence[Span], text: str) -> str:
    """The heading above the lead; without one, the first sentence, shortened."""
    for block, reason in zip(blocks, why, strict=True):
        if reason is None:
            break
        if reason is Omission.HEADING:
            return block.text
    first = _DATELINE.sub("", text[spans[0].start : spans[0].end], count=1) if spans else blocks[0].text
    if len(first) <= _TITLE_LENGTH:
        return first
    return first[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:—–- ") + "…"


def _stated_above_lead(blocks: Sequence[Block], why: Sequence[Omission | None]) -> Dct | None:
    """The day in a line such as "Published July 2, 2024" above the first sentence; "Updated" only for want of it."""
    updated: Dct | None = None
    for block, reason in zip(blocks, why, strict=True):
        if reason is None:
            break
        if reason in (Omission.NOTICE, Omission.BYLINE) and (day := dates.find(block.text[:200])):
            stated = Dct(day, stated=True, reason=f"stated above the article: “{block.text[:80]}”")
            if "updated" not in block.text.lower():
                return stated
            updated = updated or stated
    return updated
