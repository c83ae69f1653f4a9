"""Rows of a spreadsheet that become events."""

from __future__ import annotations

import pytest

from dateline.adding.sheets import Row, rows
from dateline.errors import InputError
from dateline.model import Finding

TIMELINE = (
    "Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Media,Media Credit,Media Caption,Type,Group\n"
)


def read(text: str | bytes) -> list[Row | Finding]:
    return list(rows("events.csv", text if isinstance(text, bytes) else text.encode()))


def one(text: str) -> Row:
    (row,) = read(text)
    assert isinstance(row, Row), str(row)
    return row


def told(text: str) -> str:
    (row,) = read(text)
    assert isinstance(row, Finding)
    return str(row)


# -- TimelineJS -----------------------------------------------------------------------------------------------


def test_a_row_of_timelinejs() -> None:
    cells = (
        '2024,6,28,12:00,,,,"The ferry <b>sails</b>","<p>At last.</p>",https://a.example/x,Gazette,<i>Quay</i>,,Ships'
    )
    row = one(TIMELINE + cells)
    assert (row.line, row.name, row.date, row.title) == (
        2,
        "2024-06-28-the-ferry-sails",
        "2024-06-28",
        "The ferry sails",
    )
    assert row.text == "At last."
    assert row.fields == {
        "tags": ["Ships"],
        "sources": [{"publisher": "Gazette", "title": "Quay", "url": "https://a.example/x"}],
    }


DATES = {
    "year": ("1999,,,,,,,", "1999"),
    "month": ("2024,6,,,,,,", "2024-06"),
    "early year": ("87,,,,,,,", "0087"),
    "range": ("2024,6,28,,2024,7,2,", "2024-06-28/2024-07-02"),
    "years": ("1999,,,,2003,,,", "1999/2003"),
    "ends as it begins": ("1999,,,,1999,,,", "1999"),
}


@pytest.mark.parametrize(("cells", "date"), DATES.values(), ids=DATES.keys())
def test_a_date_is_as_close_as_its_cells(cells: str, date: str) -> None:
    assert one(f"{TIMELINE}{cells}Rain").date == date


WRONG = {
    "no year": (",,,,,,,Rain", "there is no year; fill in the column “Year”"),
    "month without year": (",6,,,,,,Rain", "the date has a gap: no “year”; fill it in, or clear what is finer"),
    "day without month": ("2024,,28,,,,,Rain", "the date has a gap: no “month”; fill it in, or clear what is finer"),
    "end without year": ("2024,6,28,,,7,,Rain", "the date has a gap: no “end year”; fill it in, or clear"),
    "no number": ("2024,June,,,,,,Rain", "“month” is “June”; write a whole number, from 1 on"),
    "before our era": ("-44,3,15,,,,,Rain", "“year” is “-44”; write a whole number, from 1 on"),
    "no such day": ("2024,2,30,,,,,Rain", "the date is wrong: "),
    "ends before it begins": ("2024,,,,1999,,,Rain", "the date is wrong: "),
    "no headline": ("2024,,,,,,,", "there is no title; write in a few words what happened"),
}  # fmt: skip


@pytest.mark.parametrize(("cells", "message"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_in_a_row_is_told_with_its_line(cells: str, message: str) -> None:
    good, bad, other = read(f'{TIMELINE}1999,,,,,,,Sun,"two\nlines"\n{cells}\n2001,,,,,,,Snow')
    assert isinstance(good, Row)
    assert isinstance(other, Row)
    assert isinstance(bad, Finding)
    assert bad.error
    assert str(bad).startswith(f"events.csv:4: {message}")


@pytest.mark.parametrize("kind", ["title", "era"])
def test_a_row_that_is_no_event_is_told_and_no_error(kind: str) -> None:
    (row,) = read(f"{TIMELINE},,,,,,,Our ships,,,,,{kind},")
    assert isinstance(row, Finding)
    assert not row.error
    assert str(row) == f"events.csv:2: a row of the type “{kind}” is no event; nothing to do"


def test_a_medium_that_is_no_address_is_told() -> None:
    row = one(f"{TIMELINE}2024,,,,,,,Rain,,<blockquote>x</blockquote>,Gazette")
    assert row.fields["sources"] == [{"publisher": "Gazette"}]
    assert row.notes == ("the medium is no web address and is left out",)


def test_markup_of_others_does_not_come_through() -> None:
    row = one(f'{TIMELINE}2024,,,,,,,Rain,"&lt;script&gt;x&lt;/script&gt; *a* <img src=x onerror=y>"')
    assert row.text == r"&lt;script>x&lt;/script> \*a\*"


# -- our own columns ------------------------------------------------------------------------------------------

OURS = "id,date,start,end,grain,approximate,title,status,kind,basis,attribution,actors,sources,publishers,quotes\n"


def test_a_row_of_our_own() -> None:
    row = one(
        OURS
        + "2024-06-28-rain-0a1b2c,2024-06~,2024-06-01,2024-06-30,month,true,Rain,claimed,occurrence,stated,x claimed,"
        + 'Belarus; Border Guard,articles/a.md; articles/b.md,Gazette; Courier,"It rained.; It poured."\n'
    )
    assert (row.name, row.date, row.title) == ("2024-06-28-rain-0a1b2c", "2024-06~", "Rain")
    assert row.fields == {
        "status": "claimed",
        "kind": None,
        "actors": ["belarus", "border-guard"],
        "sources": [
            {"publisher": "Gazette", "quote": "It rained."},
            {"publisher": "Courier", "quote": "It poured."},
        ],
    }


def test_date_and_title_are_enough() -> None:
    assert one("Title;Date\nRain;2024-06\n") == one("date,title\n2024-06,Rain\n")
    assert one("date,title\n2024-06,Rain").name == "2024-06-rain"


def test_a_quotation_with_a_semicolon_stays_whole() -> None:
    row = one("date,title,publishers,quotes\n2024,Rain,Gazette; Courier,It rained; it poured; it snowed.\n")
    assert row.fields["sources"] == [{"publisher": "Gazette, Courier", "quote": "It rained; it poured; it snowed."}]


def test_the_guard_against_formulas_is_taken_off() -> None:
    assert one("date,title\n2024,'=Rain").title == "=Rain"
    assert one("date,title\n2024,'Rain'").title == "'Rain'"


OUR_WRONG = {
    "no date": (",Rain,,", "the date is wrong: "),
    "a date of another kind": ("June 2024,Rain,,", "the date is wrong: “June 2024” is no date in EDTF"),
    "no title": ("2024,,,", "there is no title; "),
    "a status that is none": ("2024,Rain,claimd,", "“status” is “claimd”; did you mean “claimed”?"),
    "an id that is none": ("2024,Rain,,../etc", "“../etc” is no id; write small letters, digits and hyphens, or"),
}


@pytest.mark.parametrize(("cells", "message"), OUR_WRONG.values(), ids=OUR_WRONG.keys())
def test_what_is_wrong_in_our_own_is_told(cells: str, message: str) -> None:
    assert told(f"date,title,status,id\n{cells}").startswith(f"events.csv:2: {message}")


# -- names and files ------------------------------------------------------------------------------------------

NAMES = {
    "range": ("2024-06-28/2024-07-02,Rain", "2024-06-28-rain"),
    "about": ("2024~,Rain", "2024-rain"),
    "decade": ("199X,Rain", "199x-rain"),
    "open": ("../2024,Rain", "2024-rain"),
    "a long title": ("2024,a b c d e f g h i j k", "2024-a-b-c-d-e-f-g-h-i-j-7a6c12"),
    "the same but for its end": ("2024,a b c d e f g h i j l", "2024-a-b-c-d-e-f-g-h-i-j-3bd4fb"),
    "another script": ("2024,Дождь", "2024-801572"),
}


@pytest.mark.parametrize(("cells", "name"), NAMES.values(), ids=NAMES.keys())
def test_a_name_rests_on_date_and_title(cells: str, name: str) -> None:
    assert one(f"date,title\n{cells}").name == name


@pytest.mark.parametrize(
    "data",
    [
        "date,title\r\n2024,Räin\r\n".encode("utf-8-sig"),
        "date\ttitle\n2024\tRäin\n".encode("utf-16"),
        "date;title\n2024;Räin\n".encode("cp1252"),
        "\ufeffDate , TITLE\n\n,\n2024,Räin,more,cells\n".encode(),
    ],
    ids=["UTF-8 with a mark", "UTF-16 with tabs", "Windows with semicolons", "blanks and empty rows"],
)
def test_what_spreadsheets_save_is_read(data: bytes) -> None:
    (row,) = read(data)
    assert isinstance(row, Row)
    assert row.title == "Räin"


NO_TABLE = {
    "empty": ("", "the first line names no columns of events; name columns “date” and “title”, or “Year” and"),
    "other columns": ("a,b\n1,2", "the first line names no columns of events; "),
    "a slip": ("dat,title\n2024,Rain", "the first line names no columns of events; name columns “date” and “title”"),
    "open quotation": ('date,title\n2024,"Rain', "is no table in CSV: "),
    "huge cell": ("date,title\n2024," + "x" * 200_000, "is no table in CSV: field larger than field limit"),
}


@pytest.mark.parametrize(("text", "message"), NO_TABLE.values(), ids=NO_TABLE.keys())
def test_what_is_no_such_table_is_told(text: str, message: str) -> None:
    with pytest.raises(InputError) as error:
        read(text)
    assert f": {message}" in str(error.value)
    assert str(error.value).startswith("events.csv:")


def test_binary_is_told() -> None:
    with pytest.raises(InputError, match="is an office document or archive"):
        read(b"PK\x03\x04")
