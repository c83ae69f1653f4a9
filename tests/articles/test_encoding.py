import codecs

import pytest

from dateline.articles.encoding import decode
from dateline.errors import InputError

ENGLISH = "The mayor’s office in Genève said “no” — twice. It cost £30.\n" + "The river rose again in May. " * 20
RUSSIAN = "В понедельник в Минске прошла встреча министров двух стран, сообщила пресс-служба. " * 5
GREEK = "Η κυβέρνηση ανακοίνωσε τη Δευτέρα νέα μέτρα για την οικονομία της χώρας. " * 5


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"])
def test_english_is_read_in(name: str) -> None:
    assert decode("a.txt", ENGLISH.encode(name)) == ENGLISH


def test_old_macintosh_is_told_from_windows() -> None:
    text = "The mayor’s office said “no” — twice. " + "The river rose again. " * 20
    assert decode("a.txt", text.encode("mac_roman")) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [(RUSSIAN, "windows-1251"), (RUSSIAN, "koi8-r"), (GREEK, "iso8859-7")],
    ids=["cp1251", "koi8", "greek"],
)
def test_other_alphabets_are_told_by_their_language(text: str, name: str) -> None:
    assert decode("a.txt", text.encode(name)) == text


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="koi8-r">',
        "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>",
        '<?xml version="1.0" encoding="koi8-r"?>',
    ],
    ids=["html 5", "html 4", "xml"],
)
def test_declared_encoding_is_believed(declaration: str) -> None:
    assert decode("a.html", f"{declaration}<p>Да".encode("koi8-r")).endswith("Да")


def test_latin_1_means_windows() -> None:
    assert decode("a.html", b'<meta charset="iso-8859-1"><p>\x93no\x94') == '<meta charset="iso-8859-1"><p>“no”'


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    assert decode("a.html", '<meta charset="koi8-r"><p>“no”'.encode()).endswith("“no”")


NOISE = bytes((i * 89 + 131) % 128 + 128 for i in range(600))

REFUSED = {
    "portable document": (
        b"%PDF-1.7\nxyz",
        "a.txt:1: is a PDF document, not text; put the article's text in a .md, .txt or .html file",
    ),
    "picture": (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0",
        "a.txt:1: is a binary file, not text; put the article's text in a .md, .txt or .html file",
    ),
    "control characters": (
        b"abc\x01\x02\x03def" * 9,
        "a.txt:1: is a binary file, not text; put the article's text in a .md, .txt or .html file",
    ),
    "noise": (b"one\ntwo\n" + NOISE, "a.txt:3: is in an unknown encoding; save it as UTF-8"),
    "unknown declaration": (
        b'<html>\n<meta charset="x-klingon">\xff',
        "a.txt:2: declares the unknown encoding “x-klingon”; save it as UTF-8",
    ),
    "declaration of no charset": (
        b'<meta charset="punycode">\xff',
        "a.txt:1: declares the unknown encoding “punycode”; save it as UTF-8",
    ),
    "broken UTF-16": (
        codecs.BOM_UTF16_LE + b"a\0\n\0\x00\xd8",
        "a.txt:2: is not the utf-16 it begins as; save it as UTF-8",
    ),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_told_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        decode("a.txt", data)
    assert str(error.value) == message
