"""Where an article is stored, under which name, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dateline.adding import formats
from dateline.adding.store import Store, Stored, write_new
from tests.adding.written import LEAD, NOW, PAGE, TEXT


def add(folder: Path, text: str, suffix: str = ".md") -> Stored:
    return Store(folder, "content/articles").add(formats.read("x", text.encode(), suffix), NOW)


def notes(stored: Stored) -> list[str]:
    return [note.what for note in stored.notes]


def matter(**fields: str) -> str:
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + f"---\n\n{TEXT}\n"


NAMES = {
    "day and title": (matter(title="Ferry in service!", date="2031-05-06"), "2031-05-06-ferry-in-service.md"),
    "month": (matter(title="Ferry", date="May 2031"), "2031-05-ferry.md"),
    "no date": (matter(title="Ferry"), "ferry.md"),
    "a long title": (matter(title="a b c d e f g h i j k", date="2031"), "2031-a-b-c-d-e-f-g-h-i.md"),
    "another script": (matter(title="Паром"), "article.md"),
    "the way out": (matter(title="../../../etc/passwd"), "etc-passwd.md"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES.values(), ids=NAMES.keys())
def test_the_name_tells_day_and_title(text: str, name: str, tmp_path: Path) -> None:
    assert add(tmp_path, text).path == f"content/articles/{name}"
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_name_that_is_taken_gets_a_number_whatever_its_ending(tmp_path: Path) -> None:
    for taken in ("Ferry.TXT", "ferry-2.html"):
        (tmp_path / taken).write_text("here first")
    assert write_new(tmp_path, "ferry", b"new") == "ferry-3.md"
    assert (tmp_path / "Ferry.TXT").read_text() == (tmp_path / "ferry-2.html").read_text() == "here first"


def test_the_folder_is_made(tmp_path: Path) -> None:
    add(tmp_path / "content/articles", TEXT)
    assert list((tmp_path / "content/articles").iterdir())


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").symlink_to(tmp_path / "elsewhere")
    assert write_new(tmp_path, "ferry", b"new") == "ferry-2.md"
    assert not (tmp_path / "elsewhere").exists()


def test_nothing_is_said_of_an_article_that_states_all(tmp_path: Path) -> None:
    assert add(tmp_path, PAGE, ".html").notes == ()


def test_what_is_missing_is_named_with_what_to_write(tmp_path: Path) -> None:
    stored = add(tmp_path, LEAD, ".txt")
    assert [f"{note.what}; {note.remedy}" for note in stored.notes] == [
        "no title found, the first sentence stands in; correct `title: …`",
        "no author found; add `author: …`",
        "no publisher found; add `publisher: …`",
        "no url found; add `url: …`",
        "no date found; add `date: YYYY-MM-DD`",
        "the text is short (words: 20); look whether the article is complete",
    ]


def test_the_date_that_the_text_speaks_for_is_a_hint_and_is_not_written(tmp_path: Path) -> None:
    stored = add(tmp_path, f"OSLO, May 6, 2031 — {TEXT}", ".txt")
    (remedy,) = [note.remedy for note in stored.notes if note.what == "no date found"]
    assert remedy.startswith("add `date: YYYY-MM-DD` (its text speaks for 2031-05-06: ")
    assert "date:" not in next(tmp_path.iterdir()).read_text().split("---")[1]


def test_the_same_article_is_not_stored_again(tmp_path: Path) -> None:
    first = add(tmp_path, PAGE, ".html")
    again = add(tmp_path, PAGE, ".html")
    assert (first.new, again.new) == (True, False)
    assert again.path == first.path
    assert notes(again) == ["this article is here already: the same bytes"]
    assert len(list(tmp_path.iterdir())) == 1


def test_in_one_run_as_in_two(tmp_path: Path) -> None:
    store = Store(tmp_path, "content/articles")
    original = formats.read("x", PAGE.encode(), ".html")
    changed = replace(original, sha256="of a page with another advertisement")
    assert [store.add(each, NOW).new for each in (original, original, changed)] == [True, False, False]


def test_a_reprint_is_stored_and_told(tmp_path: Path) -> None:
    first = add(tmp_path, matter(title="Ferry back", publisher="Gazette"))
    reprint = add(tmp_path, matter(title="Vardholm ferry sails", publisher="Courier"))
    assert reprint.new
    assert f"nearly the same text as {first.path}" in notes(reprint)


def test_another_version_of_a_page_is_stored_and_told(tmp_path: Path) -> None:
    first = add(tmp_path, matter(title="Ferry", url="https://gazette.example/ferry"))
    later = add(tmp_path, f"---\ntitle: Ferry\nurl: https://gazette.example/ferry\n---\n{'It sank again. ' * 30}")
    assert later.path == "content/articles/ferry-2.md"
    assert f"the same address, with another text as {first.path}" in notes(later)
