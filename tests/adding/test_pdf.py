import re
import sys
import zlib

import pytest

from dateline.adding import formats, pdf
from dateline.errors import InputError
from tests.adding.written import LEAD, MORE, TEXT, sentences
from tests.adding.written import pdf as document

LINES = [
    "Ferry back in service",
    "",
    "The ferry to Vardholm resumed service on May 2 after eleven weeks in the har-",
    "bour yard, the office said. It will leave (as before) on the hour from the",
    "western quay until the end of the year.",
]


def text(pages: list[list[str]], **about: str) -> str:
    return pdf.read("ferry.pdf", document(pages, **about)).text


def test_lines_become_sentences_again() -> None:
    article = formats.read("ferry.pdf", document([LINES]), ".pdf").article
    assert article.source.title == "Ferry back in service"
    assert sentences(article) == [
        "The ferry to Vardholm resumed service on May 2 after eleven weeks in the harbour yard, the office said.",
        "It will leave (as before) on the hour from the western quay until the end of the year.",
    ]


def test_a_hyphen_of_the_word_itself_stays() -> None:
    assert "the well-known ferry" in text([["A well-known line.", "It was the well-", "known ferry."]])


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [["The Strait Gazette, May 2031", f"Sentence {word}.", f"Page {n} of 4"] for n, word in enumerate("abcd")]
    assert text(pages).split("\n\n") == ["Sentence a.", "Sentence b.", "Sentence c.", "Sentence d."]


def test_a_line_that_two_pages_share_is_no_running_head() -> None:
    assert text([["It rained."], ["It rained."]]) == "It rained.\n\nIt rained."


def test_properties_are_believed_where_the_text_has_them_too() -> None:
    found = pdf.read("a.pdf", document([LINES, ["By Ann Roe"]], title="Ferry back in service", author="Ann Roe"))
    assert (found.title, found.authors) == ("Ferry back in service", ("Ann Roe",))
    other = pdf.read("a.pdf", document([LINES], title="Microsoft Word - draft7.doc", author="admin"))
    assert (other.title, other.authors) == ("", ())


def test_the_day_of_creation_is_no_day_of_publication() -> None:
    assert formats.read("a.pdf", document([LINES]), ".pdf").article.source.dct is None


def test_a_page_without_text_is_told() -> None:
    (note,) = pdf.read("a.pdf", document([LINES, []])).notes
    assert note.what == "page 2 has no text"


def test_hyphens_at_the_top_begin_no_front_matter() -> None:
    assert sentences(formats.read("a.pdf", document([["---", LEAD[:60], MORE[:70]]]), ".pdf").article)


WHOLE = document([TEXT.splitlines()])
BAD = {
    "no text": (document([[], []]), "has no text, only pictures of it; run it through text recognition, or "),
    "not a PDF": (b"%PDF-nothing", "is a damaged PDF: "),
    "cut": (WHOLE[:300], "is a damaged PDF: "),
    "no pages": (document([]), "has no text"),
    "many pages": (document([["a"]] * 201), "has more than 200 pages; "),
    "a page in itself": (WHOLE.replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), ""),
}


@pytest.mark.parametrize(("data", "message"), BAD.values(), ids=BAD.keys())
def test_what_cannot_be_read_is_told(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        formats.read("ferry.pdf", data, ".pdf")
    assert str(error.value).startswith(f"ferry.pdf:1: {message}")


def test_a_document_that_unpacks_to_a_thousand_times_its_size_is_refused() -> None:
    packed = zlib.compress(b" " * 200_000_000, 1)
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed)
    bomb = re.sub(rb"<< /Length \d+ >>\nstream\n.*?endstream", lambda _: stream, WHOLE, count=1, flags=re.DOTALL)
    assert len(bomb) < 2_000_000
    with pytest.raises(InputError, match="is a damaged PDF"):
        formats.read("ferry.pdf", bomb, ".pdf")


def test_without_the_library_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(InputError, match="is a PDF, which needs pypdf; pip install pypdf"):
        pdf.read("ferry.pdf", WHOLE)
