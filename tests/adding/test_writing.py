"""What is written reads back as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dateline import articles
from dateline.adding import formats, writing
from dateline.adding.original import Plain
from dateline.articles import frontmatter
from dateline.articles.frontmatter import Field
from dateline.articles.repair import repair
from dateline.errors import InputError
from dateline.model import Article
from tests.adding.written import LEAD, NOW, PAGE, TEXT, pdf, sentences


def view(article: Article) -> tuple[object, ...]:
    """All that the stages see of an article, but for the places of paragraphs in the file."""
    source = article.source
    day = source.dct.interval if source.dct else None
    return (
        sentences(article),
        [(omitted.why, omitted.text) for omitted in article.furniture],
        replace(source, path="", dct=None, title=repair(source.title)),  # front matter is always repaired once more
        day,
    )


def stored(data: bytes, suffix: str) -> str:
    return writing.article(formats.read("x", data, suffix), NOW)


ORIGINALS = {
    "page": (PAGE.encode(), ".html"),
    "text": (f"Ferry back\nBy Ann Roe\n\n{TEXT}".encode(), ".txt"),
    "text with a header": (f"Title: Ferry\nDate: May 6, 2031\nAuthor: Ann Roe; Sam Poe\n\n{TEXT}".encode(), ".txt"),
    "Markdown": (f"# Ferry\n\n> {LEAD}\n\n- *one*\n- two\n\n{TEXT}".encode(), ".md"),
    "Markdown with front matter": (f"---\nheadline: Ferry\npublished: 2031-05\n---\n{TEXT}".encode(), ".md"),
    "PDF": (pdf([["Ferry back", *TEXT.splitlines()]]), ".pdf"),
    "letter": (f"Subject: Ferry\nFrom: Ann Roe <a@b>\nDate: 6 May 2031\n\n{TEXT}".encode(), ".eml"),
    "damaged text": ("The ferry\u200b isn&rsquo;t back, she saidâ€” &amp;amp; more of it\ufb01.".encode(), ".txt"),
}


@pytest.mark.parametrize(("data", "suffix"), ORIGINALS.values(), ids=ORIGINALS.keys())
def test_the_stored_file_gives_the_same_article(data: bytes, suffix: str) -> None:
    original = formats.read("x", data, suffix)
    assert view(articles.read("x.md", stored(data, suffix).encode())) == view(original.article)


PIECES = st.sampled_from(
    [
        *("The dam broke. ", "Mr. Roe left", "in 1999.In May", "READ MORE: a dam", "— Ann (@ann) May 3, 2020"),
        *("# Heading", "- item", "+ item", "1. item", "1) item", "> quote", "```", "~~~", "<!--", "-->", "**bold**"),
        *("[a](b)", "![a](b)", "[a]: b", "[^1]", "[^1]: b", "---", "===", "| a |", "<script>", "<b>", "\\", "\\*"),
        *("title: x", "&amp;", "&lt;b&gt;", "&amp;lt;", "~~a~~", "_a_", "`a`", "β", "β-a", "é", "\u200b", " ", "  "),
        *("\n", "\n\n", "a", "#", "*", "_"),
    ]
)


@settings(deadline=None, max_examples=400)
@given(st.lists(PIECES | st.text(max_size=4), max_size=20).map("".join), st.sampled_from([".txt", ".md"]))
@example("&amp;lt;b", ".txt")
@example("a <script> b", ".txt")
def test_any_text_gives_the_same_article(text: str, suffix: str) -> None:
    """Written from what was read, not kept as it came."""
    try:
        original = replace(formats.read("x", text.encode("utf-8", "ignore"), suffix), fields={}, body=None)
    except InputError:
        return
    lines = [original.article.source.title, *original.article.text.split("\n")]
    assume(all(repair(f"title: {line}") == f"title: {line}" for line in lines))  # no more damage behind other words
    written = writing.article(original, NOW)
    found = view(articles.read("x.md", written.encode()))
    assert found == view(original.article), written


def test_front_matter_is_what_an_editor_would_write() -> None:
    assert stored(PAGE.encode(), ".html").startswith(
        """---
title: Ferry back in service
author: Ann Roe
publisher: The Strait Gazette
date: 2031-05-06
language: en-GB
url: https://gazette.example/2031/ferry
canonical_url: https://gazette.example/2031/ferry
retrieved_at: 2031-05-06T07:08:09Z
sha256: """
    )


def test_what_the_front_matter_states_already_stays() -> None:
    data = f"---\nHeadline: Ferry\nsha256: abc\nmine: {{a: [1, no]}}\nby: [Ann Roe, Sam Poe]\n---\n{TEXT}"
    fields = frontmatter.split("x", stored(data.encode(), ".md")).fields
    assert list(fields) == ["Headline", "sha256", "mine", "by", "language", "retrieved_at"]
    assert fields["sha256"].value == "abc"


def test_a_given_address_stands_in_place_of_the_stated_one() -> None:
    original = formats.read("x", f"---\nlink: https://a.example\n---\n{TEXT}".encode(), ".md")
    written = writing.article(original.found_at("https://b.example", "https://c.example"), NOW)
    source = articles.read("x.md", written.encode()).source
    assert (source.url, source.archive_url) == ("https://b.example", "https://c.example")
    assert "a.example" not in written


def plain(field: Field) -> Plain:
    if isinstance(field.value, tuple):
        return [plain(entry) for entry in field.value]
    if isinstance(field.value, dict):
        return {key: plain(entry) for key, entry in field.value.items()}
    assert field.value is None or isinstance(field.value, str)
    return field.value


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\x85\u2028\u2029\ufeff"), min_size=1, max_size=20)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORDS, inner, min_size=1, max_size=3),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.dictionaries(WORDS, VALUES, max_size=4))
def test_any_front_matter_reads_back(fields: dict[str, Plain]) -> None:
    found = frontmatter.split("x", writing.file(fields, "body")).fields
    assert {key: plain(field) for key, field in found.items()} == fields


VALUES_AS_WRITTEN = {
    "2031-05-06": "date: 2031-05-06\n",
    "2031": "date: '2031'\n",
    "no": "date: 'no'\n",
    "a: b": "date: 'a: b'\n",
    "x" * 300 + " y": f"date: {'x' * 300} y\n",
}


@pytest.mark.parametrize(("value", "line"), VALUES_AS_WRITTEN.items())
def test_a_value_stands_as_plainly_as_it_can(value: str, line: str) -> None:
    assert writing.file({"date": value}, "") == f"---\n{line}---\n"
