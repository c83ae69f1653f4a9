from datetime import date

import pytest

from dateline.articles.frontmatter import Field, Value
from dateline.articles.metadata import source
from dateline.errors import InputError
from dateline.model import Dct, Grain, Interval, Source


def stated(**fields: Value) -> Source:
    lines = {key: Field(value, line) for line, (key, value) in enumerate(fields.items(), 2)}
    return source("a.md", lines, "the front matter")


def test_every_field() -> None:
    assert stated(
        title="  Dam   overflows ",
        date="2024-06-28",
        publisher="Valley Herald",
        authors=(Field("Ann Roe", 5), Field("Sam Poe", 6)),
        url="https://example.com/dam",
        archive_url="http://archive.example/dam",
        language="no",
        tags=(Field("flood", 9),),
        draft="Yes",
        mood="ignored",
    ) == Source(
        path="a.md",
        title="Dam overflows",
        publisher="Valley Herald",
        authors=("Ann Roe", "Sam Poe"),
        url="https://example.com/dam",
        archive_url="http://archive.example/dam",
        language="no",
        tags=("flood",),
        draft=True,
        dct=Dct(Interval(date(2024, 6, 28), date(2024, 6, 29), Grain.DAY), True, "stated in the front matter"),
    )


def test_nothing_given() -> None:
    assert stated(title=None, url=None) == Source(path="a.md", title="")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"author": "Ann Roe"}, ("Ann Roe",)),
        ({"author": "Ann Roe; Sam Poe"}, ("Ann Roe", "Sam Poe")),
        ({"By": "Ann Roe"}, ("Ann Roe",)),
    ],
    ids=["one", "two on a line", "header name"],
)
def test_authors(given: dict[str, Value], expected: tuple[str, ...]) -> None:
    assert stated(**given).authors == expected


WRONG: dict[str, tuple[dict[str, Value], str]] = {
    "impossible date": (
        {"title": "x", "date": "2024-06-31"},
        "a.md:3: “date” is wrong: “2024-06-31” is no date: June 2024 has no day 31; "
        "write the day of publication as YYYY-MM-DD",
    ),
    "ambiguous date": (
        {"date": "06/07/2024"},
        "a.md:2: “date” is wrong: “06/07/2024” is not a date that can be read; "
        "write the day of publication as YYYY-MM-DD",
    ),
    "list as a title": ({"title": ()}, "a.md:2: “title” holds more than one value; write one line of text"),
    "mapping as authors": ({"authors": {}}, "a.md:2: “authors” is no list of words; write “[one, two]”"),
    "list in a list": ({"tags": (Field((), 3),)}, "a.md:2: “tags” is no list of words; write “[one, two]”"),
    "script as an address": (
        {"url": "javascript:alert(1)"},
        "a.md:2: “url” is no web address: javascript:alert(1); begin it with https://",
    ),
    "draft in other words": (
        {"draft": "maybe"},
        "a.md:2: “draft” is neither true nor false: maybe; write “true” or “false”",
    ),
}


@pytest.mark.parametrize(("fields", "message"), WRONG.values(), ids=WRONG.keys())
def test_wrong_field_says_where_and_what_to_do(fields: dict[str, Value], message: str) -> None:
    with pytest.raises(InputError) as error:
        stated(**fields)
    assert str(error.value) == message
