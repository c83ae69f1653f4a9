"""All that was left out of an article is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import Environment

from dateline import site
from dateline.model import Omission, Omitted, Span
from tests.site.chronologies import BRIDGE, COURIER, frame


@pytest.mark.parametrize(("number", "folded"), [(1, False), (5, False), (6, True), (300, True)])
def test_every_stretch_left_out_is_shown_and_many_are_folded(
    number: int, folded: bool, environment: Environment
) -> None:
    left_out = tuple(Omitted(Span(i, i + 1), f"Stretch {i} of the road.", Omission.NO_DATE) for i in range(number))
    chronology = replace(BRIDGE, omitted=((COURIER, left_out),))
    pages = {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}
    page = pages["sources/courier-bridge/index.html"]
    assert f"No date ({number})" in page
    assert all(f"<p>Stretch {i} of the road.</p>" in page for i in range(number))
    assert (f"<details><summary>Show all {number}</summary>" in page) == folded


def test_the_words_of_a_stretch_are_few(environment: Environment) -> None:
    left_out = (Omitted(Span(0, 1), "one two three four five six seven eight nine ten", Omission.CAPTION),)
    chronology = replace(BRIDGE, omitted=((COURIER, left_out),))
    pages = {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}
    assert "<p>one two three four five six seven eight …</p>" in pages["sources/courier-bridge/index.html"]
