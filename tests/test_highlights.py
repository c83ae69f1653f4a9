"""The days that matter most: counted by article, copies once, whatever the order."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli import commands
from dateline.highlights import Dated, highlights

FLOOD, VOTE = date(2021, 7, 14), date(2021, 9, 26)


def article(path: str, *days: date, published: date | None = None, saying: str = "") -> Dated:
    return Dated(path, published, tuple((day, f"{saying or path} tells of {day}") for day in days))


def test_the_day_that_more_articles_name_comes_first() -> None:
    found = highlights([article("a", VOTE), article("b", FLOOD), article("c", FLOOD)])
    assert [highlight.day for highlight in found] == [FLOOD, VOTE]


def test_copies_count_once() -> None:
    copies = [article(path, FLOOD, saying="One and the same agency report as it was sent") for path in "abc"]
    assert [highlight.day for highlight in highlights([*copies, article("d", VOTE), article("e", VOTE)])] == [
        VOTE,
        FLOOD,
    ]


def test_what_is_told_long_afterwards_weighs_more() -> None:
    found = highlights([article("a", VOTE, published=VOTE), article("b", FLOOD, published=date(2024, 7, 14))])
    assert [highlight.day for highlight in found] == [FLOOD, VOTE]


def test_the_sentence_whose_words_the_others_share_comes_first() -> None:
    odd = Dated("a", None, ((FLOOD, "A cow was seen on a roof"),))
    told = [
        Dated(name, None, ((FLOOD, f"{name} the river flooded the town at night"),)) for name in ("Then", "Again")
    ]
    assert "river" in highlights([odd, *told])[0].sentences[0]


@given(st.permutations(range(4)))
def test_the_order_of_the_articles_makes_no_difference(order: list[int]) -> None:
    articles = [article("a", VOTE, FLOOD), article("b", FLOOD), article("c", VOTE), article("d", date(2020, 1, 1))]
    assert highlights([articles[i] for i in order]) == highlights(articles)


def test_top_limits_the_days() -> None:
    assert len(highlights([article("a", VOTE, FLOOD)], top=1)) == 1


def test_the_command(tmp_path: Path) -> None:
    lead = "A dyke broke near Ahrdorf.\n\nThe village had voted on July 4, 2021, to raise it.\n"
    (tmp_path / "one.md").write_text(f"---\ntitle: Dyke\ndate: 2021-07-14\n---\n\n{lead}", encoding="utf-8")
    (tmp_path / "two.md").write_text("", encoding="utf-8")
    result = CliRunner().invoke(commands, ["highlights", "--articles", str(tmp_path), "--top", "5"])
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(record["date"], record["sentences"]) for record in records] == [
        ("2021-07-04", ["The village had voted on July 4, 2021, to raise it."]),
        ("2021-07-14", ["A dyke broke near Ahrdorf."]),
    ]
    assert "two.md:1:" in result.stderr
