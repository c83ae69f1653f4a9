from __future__ import annotations

from hashlib import sha256

import pytest

from dateline.adding import formats
from dateline.adding.charset import utf8
from dateline.adding.formats import suffix_of
from dateline.errors import InputError
from tests.adding.written import LEAD, PAGE, TEXT, pdf

KINDS = {
    "by name": ("a.HTM", b"", ".html"),
    "by name, whatever is in it": ("a.txt", b"<html>", ".txt"),
    "by the path of an address": ("https://example.org/a.pdf?x=1", b"", ".pdf"),
    "PDF": ("-", b"%PDF-1.7", ".pdf"),
    "page": ("-", b"\xef\xbb\xbf\n<!DOCTYPE html>", ".html"),
    "part of a page": ("-", b"<p>Rain</p>", ".html"),
    "letter": ("-", b"Return-Path: <a@b>\r\n", ".eml"),
    "letter from a box": ("-", b"From: a@b\r\n", ".eml"),
    "front matter": ("-", b"---\ntitle: x\n---\n", ".md"),
    "heading": ("-", b"# Rain\n", ".md"),
    "else": ("-", b"Rain fell.", ".txt"),
    "nothing": ("-", b"", ".txt"),
}


@pytest.mark.parametrize(("name", "data", "suffix"), KINDS.values(), ids=KINDS.keys())
def test_the_format_is_told(name: str, data: bytes, suffix: str) -> None:
    assert suffix_of(name, data) == suffix


@pytest.mark.parametrize("suffix", sorted(set(formats.SUFFIXES.values())))
def test_what_is_empty_or_binary_is_told_by_the_name_given(suffix: str) -> None:
    for data in (b"", b"\0\1\2" * 50):
        with pytest.raises(InputError) as error:
            formats.read("dir/what I gave", data, suffix)
        assert str(error.value).startswith("dir/what I gave:1: ")


def test_the_digest_is_that_of_the_bytes_as_they_came() -> None:
    for data, suffix in ((PAGE.encode("utf-16"), ".html"), (pdf([TEXT.splitlines()]), ".pdf")):
        assert formats.read("x", data, suffix).sha256 == sha256(data).hexdigest()


def test_a_page_states_its_own_address() -> None:
    assert formats.read("x", PAGE.encode(), ".html").canonical == "https://gazette.example/2031/ferry"


def test_front_matter_and_body_of_markdown_are_kept() -> None:
    data = f"---\ntitle: Ferry\nmy_own: [1, {{a: no}}]\n---\n\n[{LEAD}](https://example.org)\n"
    original = formats.read("x.md", data.encode(), ".md")
    assert original.fields == {"title": "Ferry", "my_own": ["1", {"a": "no"}]}
    assert original.body is not None
    assert original.body.strip() == f"[{LEAD}](https://example.org)"


def test_header_lines_do_not_stay_in_the_body() -> None:
    original = formats.read("x.md", f"Title: Ferry\nDate: 2031-05-06\n\n{LEAD}".encode(), ".md")
    assert original.article.source.title == "Ferry"
    assert original.body is not None
    assert original.body.strip() == LEAD


CHARSETS = {
    "stated": ("Zażółć".encode("iso-8859-2"), "ISO-8859-2", "Zażółć"),
    "Latin-1 that is Windows": ("“Café”".encode("cp1252"), "latin1", "“Café”"),
    "wrongly stated": ("Zażółć".encode(), "iso-8859-2", "Zażółć"),
    "with a mark": ("Café".encode("utf-16"), "utf-8", "Café"),
    "in capitals and quotes": ("Привет".encode("koi8-r"), "KOI8-R", "Привет"),
}


@pytest.mark.parametrize(("data", "charset", "text"), CHARSETS.values(), ids=CHARSETS.keys())
def test_the_charset_a_server_states_is_believed_where_it_can_be_true(data: bytes, charset: str, text: str) -> None:
    assert formats.read("x", data, ".txt", charset).article.text == text


@pytest.mark.parametrize("charset", ["klingon", "undefined", "idna", "utf-7", "zlib", "rot13", "\0"])
def test_a_charset_that_is_none_changes_nothing(charset: str) -> None:
    assert utf8(b"caf\xe9", charset) == b"caf\xe9"
