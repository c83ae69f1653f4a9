"""The address of an article's page rests on its path, and stays."""

import pytest

from dateline.model import Permalink, Subject
from dateline.permalinks.sources import kept_slugs, source_slugs


def test_articles_are_called_by_their_folders_and_file_names() -> None:
    assert source_slugs(["articles/2024/The Flood.md", "articles/fire.txt"]) == {
        "articles/2024/The Flood.md": "2024-the-flood",
        "articles/fire.txt": "fire",
    }


MEETING = {
    "endings": ("articles/x.md", "articles/x.txt"),
    "spaces and capitals": ("articles/A B.txt", "articles/a-b.txt"),
    "a folder": ("articles/2024/x.md", "articles/2024-x.md"),
    "no letter": ("articles/!.md", "articles/?.md"),
}


@pytest.mark.parametrize("paths", MEETING.values(), ids=MEETING)
def test_of_articles_that_meet_the_first_keeps_its_address(paths: tuple[str, str]) -> None:
    slugs = source_slugs(paths)
    first, second = sorted(paths)
    assert slugs[first] == source_slugs([first])[first]
    assert slugs[second].startswith(f"{slugs[first]}-")


def test_an_article_called_like_anothers_hashed_address_stays_apart() -> None:
    hashed = source_slugs(["articles/x.md", "articles/x.txt"])["articles/x.txt"]
    slugs = source_slugs(["articles/x.md", "articles/x.txt", f"articles/{hashed}.md"])
    assert slugs[f"articles/{hashed}.md"] == hashed
    assert len(set(slugs.values())) == 3


@pytest.mark.parametrize(
    "added", ["articles/a.md", "articles/2023/b.md", "articles/b.txt", "articles/2024/c.txt", "articles/x.md"]
)
def test_an_article_added_moves_no_other(added: str) -> None:
    there = ["articles/b.md", "articles/2024/b.md", "articles/2024/c.md"]
    before = source_slugs(there)
    assert before.items() <= source_slugs([*there, added]).items()


def line(slug: str, path: str) -> Permalink:
    return Permalink(Subject.SOURCE, slug, path)


KEPT = {
    "its own": ([line("old", "articles/a.md")], ["articles/a.md"], {}, {"articles/a.md": "old"}),
    "that of the article it took over from": (
        [line("a", "articles/a.md")],
        ["articles/b.md"],
        {"articles/a.md": "articles/b.md"},
        {"articles/b.md": "a"},
    ),
    "of two that claim one the first by path": (
        [line("x", "articles/a.md"), line("x", "articles/b.md")],
        ["articles/a.md", "articles/b.md"],
        {},
        {"articles/a.md": "x"},
    ),
    "the other then takes its second": (
        [line("x", "articles/a.md"), line("x", "articles/b.md"), line("y", "articles/b.md")],
        ["articles/a.md", "articles/b.md"],
        {},
        {"articles/a.md": "x", "articles/b.md": "y"},
    ),
    "nothing where the article is gone": ([line("a", "articles/a.md")], ["articles/b.md"], {}, {}),
}


@pytest.mark.parametrize(("register", "paths", "moves", "expected"), KEPT.values(), ids=KEPT)
def test_a_published_address_is_kept(
    register: list[Permalink], paths: list[str], moves: dict[str, str], expected: dict[str, str]
) -> None:
    assert kept_slugs(register, paths, moves) == expected


def test_a_new_article_takes_no_address_that_was_anothers() -> None:
    slugs = source_slugs(["articles/flood.md"], {}, taken=["flood"])
    assert slugs["articles/flood.md"].startswith("flood-")
