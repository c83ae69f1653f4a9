"""HTML → `Document`: trafilatura finds the article in the page; the date is only what the page states."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

from dateline.articles import dates
from dateline.articles.document import Block, Document
from dateline.articles.repair import repair
from dateline.errors import InputError
from dateline.model import Dct, Omission, Source

# Where pages state their day of publication, most trusted first. (property | name | itemprop of <meta>.)
_DATE_PROPERTIES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "published-date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
)
_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage")


def parse(path: str, text: str) -> Document:
    """Lines are counted in the extracted text, one a block: a page's own lines say little about its paragraphs."""
    import trafilatura  # 0.2 s, and most folders have no HTML

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong with a page, we say
    tree = trafilatura.load_html(text)
    # Without `max_date` the wall clock decides which dates are believed; the date found is not used anyway.
    page: Any = tree is not None and trafilatura.bare_extraction(
        tree,
        fast=True,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "9999-12-31"},
    )
    if tree is None or not page:
        raise InputError(path, "no article can be found in this page", "save its text as .txt or .md")
    source = Source(
        path=path,
        title=repair(page.title or "").strip(),
        publisher=repair(page.sitename or "").strip() or None,
        authors=tuple(name.strip() for name in repair(page.author or "").split(";") if name.strip()),
        url=page.url if (page.url or "").startswith(("http://", "https://")) else None,
        language=tree.get("lang") or "en",
        tags=tuple(repair(tag) for tag in page.tags or ()),
        dct=_date(tree),
    )
    return Document(source, tuple(_number(_blocks(page.body))))


def _number(blocks: Iterator[tuple[str, Omission | None]]) -> Iterator[Block]:
    line = 0
    for text, omission in blocks:
        for part in repair(text).split("\n"):
            if any(map(str.isalnum, part)):
                line += 1
                yield Block(" ".join(part.split()), line, omission)


def _blocks(body: Any) -> Iterator[tuple[str, Omission | None]]:
    """The text of trafilatura's tree: <head>, <p>, <list> of <item>, <quote>; <lb/> is a line break."""
    kind = Omission.HEADING if body.tag == "head" else None
    text = body.text or ""
    for child in body:
        if child.tag in ("p", "head", "quote", "list", "item"):
            yield text, kind
            yield from _blocks(child)
            text = child.tail or ""
        elif child.tag == "lb":
            text += "\n" + (child.tail or "")
        else:
            text += "".join(child.itertext()) + (child.tail or "")
    yield text, kind


def _date(tree: Any) -> Dct | None:
    for text, where in _stated_dates(tree):
        try:
            return Dct(dates.parse(text), stated=True, reason=f"stated in {where}")
        except ValueError:
            continue  # the publisher's slip, which our editor cannot mend; the page may state it elsewhere
    return None


def _stated_dates(tree: Any) -> Iterator[tuple[str, str]]:
    for entry in _linked_data(tree):
        yield entry, "the page’s linked data"
    stated: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            stated.setdefault((meta.get(attribute) or "").lower(), meta.get("content") or "")
    for name in _DATE_PROPERTIES:
        if stated.get(name):
            yield stated[name], "the page’s metadata"
    for each in tree.iter("time"):
        if each.get("itemprop") == "datePublished" or each.get("pubdate") is not None:
            yield each.get("datetime") or "", "the page’s <time>"
    days = {each.get("datetime", "")[:10] for each in tree.iter("time")}
    if len(days) == 1:  # several are those of other stories, too
        yield days.pop(), "the page’s <time>"


def _linked_data(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            pending = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while pending:
            node = pending.pop()
            if isinstance(node, list):
                pending.extend(reversed(node))
            elif isinstance(node, dict):
                kinds = node.get("@type")
                published = node.get("datePublished")
                if isinstance(published, str) and set(kinds if isinstance(kinds, list) else [kinds]) & set(
                    _ARTICLE_TYPES
                ):
                    yield published
                pending.extend([node["@graph"]] if "@graph" in node else [])
