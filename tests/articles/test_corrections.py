"""Corrections in an article's front matter, and keys that are nearly one of ours."""

from __future__ import annotations

from datetime import date

import pytest

from dateline import articles
from dateline.model import Article, Correction

BODY = "\n---\n\nThe ferry to Vardholm stopped on May 2, 2031.\n"


def read(fields: str) -> Article:
    return articles.read("articles/ferry.md", f"---\n{fields}{BODY}".encode())


def test_corrections_are_read() -> None:
    found = read("corrections:\n- {date: 2031-05-09, note: It was May.}\n- date: 2031-06-01\n  note: Two  words.")
    assert found.findings == ()
    assert found.source.corrections == (
        Correction(date(2031, 5, 9), "It was May.", "articles/ferry.md"),
        Correction(date(2031, 6, 1), "Two words.", "articles/ferry.md"),
    )


def test_a_wrong_correction_is_told_and_the_article_is_read() -> None:
    found = read("corrections:\n- {date: soon, note: x}\n- {date: 2031-05-09, note: It was May.}")
    assert [correction.note for correction in found.source.corrections] == ["It was May."]
    (finding,) = found.findings
    assert str(finding) == (
        "articles/ferry.md:3: a correction has no day; write `- {date: 2024-07-09, note: what was put right}`"
    )
    assert finding.error


MISSPELT = {"pubisher": "publisher", "autor": "author", "Langauge": "language", "archive-ulr": "archive_url"}


@pytest.mark.parametrize(("key", "meant"), MISSPELT.items())
def test_a_key_that_is_nearly_one_of_ours_is_told(key: str, meant: str) -> None:
    found = read(f"title: Ferry\n{key}: x")
    (finding,) = found.findings
    assert str(finding) == f"articles/ferry.md:3: “{key}” is not read; did you mean “{meant}”? Else leave it"
    assert not finding.error


@pytest.mark.parametrize(
    "key", ["summary", "subtitle", "image", "retrieved_at", "sha256", "canonical_url", "section"]
)
def test_other_keys_are_the_editors_own_business(key: str) -> None:
    assert read(f"{key}: x").findings == ()
