"""The date of publication from the text itself, where it is forced, and nothing where it is not."""

from pathlib import Path

import pytest

from dateline.model import Article, Omission, Omitted, Source, Span
from dateline.timex import edtf, infer

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def article(text: str, post: str | None = None) -> Article:
    """One sentence a line; a post stands at the end."""
    whole = f"{text}\n{post}" if post else text
    sentences, start = [], 0
    for line in text.split("\n"):
        sentences.append(Span(start, start + len(line)))
        start += len(line) + 1
    furniture = (Omitted(Span(start, len(whole)), post, Omission.POST),) if post else ()
    return Article(Source("a.txt", "A"), whole, tuple(sentences), (Span(0, len(whole)),), furniture)


def test_a_dated_post_and_its_weekday() -> None:
    found = infer(article("The mayor resigned Thursday.", "— Anna Example (@anna) March 7, 2019"))
    assert found is not None
    assert edtf(found.interval) == "2019-03-07"
    assert found.reason == "it quotes a post of March 7, 2019, and “Thursday” is that day"
    assert not found.stated


def test_last_year_goes_on_from_a_year_that_is_named() -> None:
    text = (
        "The bridge closed on May 12.\n"
        "It will reopen on May 14.\n"
        "Cracks were found in late 2015.\n"
        "Early last year the city hired an engineer."
    )
    found = infer(article(text))
    assert found is not None
    assert edtf(found.interval) == "2017-05-12/2017-05-14"
    assert "last year is 2016" in found.reason
    assert "May 12 is past and May 14 still ahead" in found.reason


def test_a_weekday_that_fits_one_year() -> None:
    text = "The lake froze on Friday, Jan. 12.\nThe race will be held on Jan. 14.\nThe last race was in January 2016."
    found = infer(article(text))
    assert found is not None
    assert edtf(found.interval) == "2018-01-12/2018-01-14"


def test_a_dateline_is_the_day_itself() -> None:
    text = (
        "RIVERTON, May 13 (Example Press) - The bridge closed on May 12.\n"
        "It was painted in late 2015.\n"
        "Early last year it cracked."
    )
    found = infer(article(text))
    assert found is not None
    assert edtf(found.interval) == "2017-05-13"
    assert found.reason.endswith("the dateline says May 13")


def test_a_dateline_with_its_year_is_the_day_itself() -> None:
    found = infer(article("RIVERTON, Ohio, May 13, 2017 (EP) - The bridge closed.\nIt was built on May 1, 1990."))
    assert found is not None
    assert (edtf(found.interval), found.reason) == ("2017-05-13", "the dateline says May 13, 2017")


def test_a_date_that_is_no_dateline_is_not_the_day_of_publication() -> None:
    assert infer(article("Born on May 13, 2007 - and lost on May 14, 2007 - the colt was grey.")) is None


def test_a_weekday_inside_a_time_and_several_years() -> None:
    text = (
        "RIVERTON, Jan. 14 (EP) - The ice broke.\nIt froze at 6 p.m. on Friday, Jan. 12.\n"
        "It had broken in 2011, and again in 2016."
    )
    found = infer(article(text))
    assert found is not None
    assert edtf(found.interval) == "2018-01-14"
    assert "“6 p.m. on Friday, Jan. 12” fits 2018 and no other year soon after 2016" in found.reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Cracks were found in late 2015.\nEarly last year the bridge closed.\nIt closed again on May 12.",
            "2017",
            id="a year, since nothing lies ahead",
        ),
        pytest.param(
            "Cracks were found in late 2015.\nEarly last year it closed.\nIt froze on May 2 and will open on May 20.",
            "2017-05",
            id="a month",
        ),
    ],
)
def test_no_finer_than_the_text_forces(text: str, expected: str) -> None:
    found = infer(article(text))
    assert found is not None
    assert edtf(found.interval) == expected
    assert found.reason.endswith("the day remains open")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor resigned Thursday.", id="a weekday alone"),
        pytest.param("The bridge closed on May 12.\nIt will reopen on May 14.", id="no year anywhere"),
        pytest.param("The bridge of 1999 closed on May 12. It will reopen on May 14.", id="a year far away"),
        pytest.param(
            "Cracks were found in 2015.\nEarly last year the bridge closed.\nIt closed again on May 12.",
            id="nothing ahead, so months are open",
        ),
        pytest.param(
            "It was founded in 1999.\nLast year it grew.\nThe bridge closed on May 12.\nIt will reopen on May 14.",
            id="last year, and a year that may be any time ago",
        ),
        pytest.param(
            "It will end in late 2030.\nEarly last year it began.\nIt closed on May 12 and will open on May 14.",
            id="a year ahead",
        ),
        pytest.param(
            "It began in late 1999.\nIn 2012 it burned.\nEarly last year it opened.\nIt shut on May 12 until May 14.",
            id="another date in between",
        ),
        pytest.param(
            "The last race was in 2016.\nThe lake froze on Friday, Jan. 12.\nThe race will be on Jan. 14.",
            id="a weekday, and a year that may be any time ago",
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_where_the_text_does_not_force_it(text: str) -> None:
    assert infer(article(text)) is None


def test_a_post_of_another_weekday_forces_nothing() -> None:
    assert infer(article("The mayor resigned Friday.", "— Anna Example (@anna) March 7, 2019")) is None


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the raw seed articles are not here")
@pytest.mark.parametrize(
    ("name", "expected"),
    [("000_e71a02bfbd361d1b.txt", "2024-07-02/2024-07-03"), ("002_653bbeeefc1ec0b4.txt", "2022-05-10")],
)
def test_seed(name: str, expected: str) -> None:
    from dateline import articles

    found = infer(articles.read(name, (SEEDS / name).read_bytes()))
    assert found is not None
    assert edtf(found.interval) == expected
