from datetime import date

from dateline.timex import explain


def test_explain_shows_how_an_expression_was_read() -> None:
    assert explain("last Friday", date(2024, 5, 6)).splitlines() == [
        "“last Friday”",
        "  rule       last <weekday>   (last)",
        "  captures   weekday = 4",
        "  anchor     “last Friday” counted from the article's date, May 6, 2024",
        "  interval   2024-05-03 up to, not including, 2024-05-04",
        "  grain      day",
        "  EDTF       2024-05-03",
        '  TIMEX3     type="DATE" value="2024-05-03"',
    ]


def test_explain_says_what_is_missing() -> None:
    assert "unresolved no publication date to count from" in explain("last Friday", None)


def test_explain_says_when_there_is_nothing() -> None:
    assert explain("nothing here", None) == "No temporal expression found."


def test_explain_prints_one_block_a_timex() -> None:
    assert explain("for six months from 1999", None).count("TIMEX3") == 2
