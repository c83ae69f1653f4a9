"""The made-up collections that measurements rest on."""

from __future__ import annotations

from itertools import islice

from benchmarks.collection import collection, told

from dateline import articles


def test_the_same_articles_come_each_time_however_many_are_asked_for() -> None:
    assert list(collection(60)) == list(islice(collection(200), 60))


def test_another_seed_tells_other_stories() -> None:
    assert list(collection(3, seed=1)) != list(collection(3, seed=2))


def test_names_are_unique() -> None:
    names = [written.name for written in collection(500)]
    assert len(set(names)) == 500


def test_an_article_has_about_500_words_and_can_be_read() -> None:
    for written in collection(30):
        read = articles.read(f"articles/{written.name}", written.text.encode())
        assert 470 <= len(read.text.split()) <= 580
        assert read.source.dct is not None


def test_every_placeholder_is_filled() -> None:
    assert not any("{" in written.text for story in range(40) for written in told(story, seed=3))
