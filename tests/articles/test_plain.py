import pytest

from dateline.articles.frontmatter import FrontMatter
from dateline.articles.plain import parse
from dateline.errors import InputError


def blocks(body: str) -> list[tuple[int, str]]:
    return [(block.line, block.text) for block in parse("a.txt", FrontMatter(body=body)).blocks]


def test_a_line_is_a_paragraph() -> None:
    assert blocks("The dam broke.\nNobody was hurt.\n\n  Help came. \n") == [
        (1, "The dam broke."),
        (2, "Nobody was hurt."),
        (4, "Help came."),
    ]


WRAPPED = """\
The old dam above the town broke on Tuesday after a week of
heavy rain, the county said. Its governor flew in with
President Ann Roe and a group of engineers on Wednesday, June
28.

Nobody was hurt.
"""


def test_wrapped_lines_are_one_paragraph() -> None:
    assert blocks(WRAPPED) == [
        (
            1,
            "The old dam above the town broke on Tuesday after a week of heavy rain, the county said. "
            "Its governor flew in with President Ann Roe and a group of engineers on Wednesday, June 28.",
        ),
        (6, "Nobody was hurt."),
    ]


LONG = (
    "The old dam above the town broke on Tuesday after a week of heavy rain, the county said in the evening, "
    "and nobody was hurt, not even the keeper."
)

KEPT_APART = {
    "subhead": [LONG, "County Takes Note", "Nobody was hurt."],
    "title": ["Old dam above town breaks after a week of heavy rain", LONG],
    "byline and date": ["By Ann Roe", "June 28, 2024", LONG],
    "labels in lower case": [LONG, "KEEP READING", "list of 3 items", "Nobody was hurt."],
    "short paragraphs": ["The dam broke.", "Nobody was hurt.", "Help came."],
}


@pytest.mark.parametrize("lines", KEPT_APART.values(), ids=KEPT_APART.keys())
def test_lines_that_do_not_go_on_stay_apart(lines: list[str]) -> None:
    assert [text for _, text in blocks("\n".join(lines))] == lines


GOES_ON = {
    "lower case": ["The old dam broke at night after a week of rain", "fell."],
    "after and": ["The dam broke and", "three bridges fell."],
    "after a comma": ["In Paris,", "Ann Roe resigned."],
    "after a small word": ["He spoke to the", "European Union on Monday."],
}


@pytest.mark.parametrize("lines", GOES_ON.values(), ids=GOES_ON.keys())
def test_sentence_that_goes_on_is_joined(lines: list[str]) -> None:
    assert [text for _, text in blocks("\n".join(lines))] == [" ".join(lines)]


def test_rules_between_paragraphs_are_no_text() -> None:
    assert blocks("One.\n* * *\n-----\nTwo.") == [(1, "One."), (4, "Two.")]


def test_header_lines_are_read() -> None:
    document = parse(
        "a.txt",
        FrontMatter(
            body="\nTitle: Dam breaks\nDate: Fri, 28 Jun 2024 10:15:00 -0700\nURL: https://example.com\n\nIt broke."
        ),
    )
    assert document.source.title == "Dam breaks"
    assert document.source.dct is not None
    assert document.source.dct.day.isoformat() == "2024-06-28"
    assert document.source.dct.reason == "stated in the header"
    assert document.source.url == "https://example.com"
    assert [(block.line, block.text) for block in document.blocks] == [(6, "It broke.")]


def test_a_label_inside_the_text_is_no_header() -> None:
    assert blocks("It broke.\nDate: Friday") == [(1, "It broke."), (2, "Date: Friday")]
    assert blocks("Fact: it broke.") == [(1, "Fact: it broke.")]


def test_impossible_date_in_the_header_is_an_error_at_its_line() -> None:
    with pytest.raises(
        InputError, match=r"^a\.txt:2: “date” is wrong: “2024-06-31” is no date: June 2024 has no day 31;"
    ):
        parse("a.txt", FrontMatter(body="Title: x\nDate: 2024-06-31\n\nIt broke."))
