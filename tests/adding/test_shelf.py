"""When an article is one that a site has already."""

from __future__ import annotations

import time
from hashlib import sha256

import pytest

from dateline.adding import formats, writing
from dateline.adding.shelf import Known, address, known, likenesses
from dateline.pipeline import RawFile
from tests.adding.written import LAST, LEAD, MORE, NOW, PAGE, TEXT

OTHER = (
    "Vardholm is linked to the mainland again: its ferry, out of service since February, sailed on Friday morning. "
    "Passengers who had put up with the bus cheered at the quay, where the mayor cut a ribbon and thanked engineers. "
    "Refunds will be paid by the end of the month, a spokesman for the company told this newspaper yesterday."
)


def file(path: str, text: str) -> Known:
    return known(RawFile(path, text.encode()))


def like(new: str, old: str, name: str = "a.md") -> list[tuple[str, bool]]:
    return [(each.how, each.same) for each in likenesses(file("", new), [file(name, old)])]


URL = "---\nurl: https://www.gazette.example/ferry/?utm_source=mail#top\n---\n"
OLD = "---\nlink: http://gazette.example/ferry\n---\n"
ALIKE = {
    "the same bytes": (TEXT, TEXT, [("the same bytes", True)]),
    "the same original": (
        f"---\nsha256: abc\n---\n{LEAD}",
        f"---\nsha256: abc\n---\n{OTHER}",
        [("the same bytes", True)],
    ),
    "the same address and text": (URL + TEXT, OLD + TEXT + "\n", [("the same address and text", True)]),
    "the same address": (URL + TEXT, OLD + OTHER, [("the same address, with another text", False)]),
    "a reprint": (TEXT, f"By Ann Roe\n\n{TEXT.replace('eleven', '11')}\n\nMore", [("nearly the same text", False)]),
    "a shortened reprint": (TEXT, f"{LEAD}\n\n{MORE}", [("nearly the same text", False)]),
    "another report of it": (TEXT, OTHER, []),
    "one sentence in common": (TEXT, f"{OTHER}\n\n{LAST}", []),
    "too short to say": ("The ferry is back.", "The ferry is back. ", []),
    "nothing": ("", " ", []),
}  # fmt: skip


@pytest.mark.parametrize(("new", "old", "how"), ALIKE.values(), ids=ALIKE.keys())
def test_alike(new: str, old: str, how: list[tuple[str, bool]]) -> None:
    assert like(new, old) == how


def test_the_bytes_of_a_file_that_was_stored_from_another() -> None:
    page = PAGE.encode()
    stored = writing.article(formats.read("x", page, ".html"), NOW)
    assert sha256(page).hexdigest() in file("a.md", stored).digests


def test_a_page_in_the_folder_is_known_by_its_canonical_address_and_its_text() -> None:
    stored = writing.article(formats.read("x", PAGE.encode(), ".html"), NOW)
    assert like(stored, PAGE + "<!-- another time -->", "a.html") == [("the same address and text", True)]


@pytest.mark.parametrize("data", [b"", b"\0\1", b"---\ntitle: [\n---\n", b"---\nx", b"\xff\xfe\xd8"])
def test_of_a_file_that_cannot_be_read_the_bytes_are_known(data: bytes) -> None:
    assert known(RawFile("a.md", data)).digests == {sha256(data).hexdigest()}


def test_the_same_articles_come_first() -> None:
    found = likenesses(file("", URL + TEXT), [file("a.md", TEXT + "\n"), file("b.md", OLD + TEXT)])
    assert [each.path for each in found] == ["b.md", "a.md"]


ADDRESSES = {
    "https://a.example/x?id=1&b=2": "a.example/x?id=1&b=2",
    "https://a.example/x?id=1": "a.example/x?id=1",
    "HTTP://WWW.A.example/X/": "a.example/X",
    "https://a.example/?fbclid=1": "a.example",
    "http://[": "http://[",
}


@pytest.mark.parametrize(("url", "kept"), ADDRESSES.items(), ids=ADDRESSES.keys())
def test_what_tells_two_addresses_apart(url: str, kept: str) -> None:
    assert address(url) == kept


@pytest.mark.parametrize("unit", ["<", "<link ", "<script>", "&", "a ", "longword ", "<meta 'og:url'"])
def test_time_grows_with_size_only(unit: str) -> None:
    data = (unit * (200_000 // len(unit))).encode()
    begin = time.perf_counter()
    known(RawFile("a.html", data))
    assert time.perf_counter() - begin < 5
