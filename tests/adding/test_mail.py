from __future__ import annotations

from email.message import EmailMessage

import pytest

from dateline.adding import formats, mail
from dateline.errors import InputError
from tests.adding.written import LAST, LEAD, MORE, PAGE, TEXT, sentences


def letter(text: str | None = TEXT, page: str | None = None) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Fwd: Re: Ferry back in service"
    made["From"] = "Ann Roe <ann@gazette.example>"
    made["Date"] = "Tue, 06 May 2031 23:30:00 -0700"
    if text is not None:
        made.set_content(text)
    if page is not None:
        made.add_alternative(page, subtype="html") if text else made.set_content(page, subtype="html")
    return made


def test_subject_sender_and_day_are_title_author_and_date() -> None:
    article = formats.read("a.eml", letter().as_bytes(), ".eml").article
    assert article.source.title == "Ferry back in service"
    assert article.source.authors == ("Ann Roe",)
    assert article.source.dct is not None
    assert str(article.source.dct.day) == "2031-05-06"  # where it was written, not in Greenwich
    assert " ".join(sentences(article)) == f"{LEAD} {MORE} {LAST}"


def test_the_plain_part_is_read_where_there_is_one() -> None:
    assert mail.read("a.eml", letter(page=PAGE).as_bytes()).suffix == ".txt"


def test_else_the_page_is_read() -> None:
    article = formats.read("a.eml", letter(None, PAGE).as_bytes(), ".eml").article
    assert sentences(article)[0] == LEAD
    assert article.source.publisher == "The Strait Gazette"


def test_what_is_attached_is_told() -> None:
    made = letter()
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="report.pdf")
    (note,) = mail.read("a.eml", made.as_bytes()).notes
    assert str(note.what) == "“report.pdf”, attached to the e-mail, is left out"


def test_a_signature_is_left_out() -> None:
    assert mail.read("a.eml", letter(f"{LEAD}\n-- \nAnn Roe, Harbour Road 1\n").as_bytes()).text.strip() == LEAD


RAW = {
    "a charset that is stated": (
        "Content-Type: text/plain; charset=iso-8859-2\n\nZażółć gęślą jaźń.".encode("iso-8859-2"),
        "Zażółć gęślą jaźń.",
    ),
    "a charset that is none": ("Content-Type: text/plain; charset=klingon\n\nCafé.".encode(), "Café."),
    "a charset that is wrong": ("Content-Type: text/plain; charset=us-ascii\n\nCafé.".encode(), "Café."),
    "base64 that is none": (b"Content-Transfer-Encoding: base64\n\n%%%% rain", None),
    "parts without an end": (b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nIt rained.", "It rained."),
    "parts without a bound": (b"Content-Type: multipart/mixed\n\nIt rained.", None),
    "parts in parts": (
        b"".join(b"Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(3000)),
        None,
    ),
    "a header in no charset": (b"Subject: =?klingon?q?a?=\n\nIt rained.", "It rained."),
    "a header that is no word": (b"Subject: =?utf-8?b?a?=\nFrom: ,;<\n\nIt rained.", "It rained."),
    "no header": (b"\nIt rained.", "It rained."),
}


@pytest.mark.parametrize(("data", "text"), RAW.values(), ids=RAW.keys())
def test_a_damaged_letter_is_read_or_refused(data: bytes, text: str | None) -> None:
    try:
        assert mail.read("a.eml", data).text.strip() == text
    except InputError as error:
        assert text is None
        assert str(error).startswith("a.eml:")


def test_a_name_with_a_comma_is_one_name() -> None:
    assert mail.read("a.eml", b"From: =?utf-8?q?Roe=2C_=C3=84nn?= <a@b.example>\n\nRain.").authors == ("Roe, Änn",)


def test_a_letter_without_text_is_told() -> None:
    with pytest.raises(InputError) as error:
        formats.read("a.eml", b"Content-Type: image/png\n\nxx", ".eml")
    assert str(error.value) == "a.eml:1: there is no text in this e-mail; add what is attached to it by itself"
