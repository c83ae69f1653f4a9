import re
from typing import Any

import pytest

from dateline.articles.furniture import of_article, of_line, rows
from dateline.model import Omission

ROWS = rows()


@pytest.mark.parametrize(
    ("why", "example"),
    [
        pytest.param(Omission(row["why"]), example, id=f"{row['name']}: {example}")
        for row in ROWS
        for example in row["examples"]
    ],
)
def test_example_of_a_row_is_furniture(why: Omission, example: str) -> None:
    assert of_line(example) is why


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_row_matches_its_own_examples(row: dict[str, Any]) -> None:
    """No example may pass only because another row matches it."""
    pattern = re.compile(row["pattern"], re.IGNORECASE)
    for example in row["examples"]:
        if row.get("at") == "end":
            assert any(found.end() == len(example) for found in pattern.finditer(example)), example
        else:
            assert pattern.fullmatch(example), example


@pytest.mark.parametrize(
    "sentence",
    [pytest.param(sentence, id=f"{row['name']}: {sentence}") for row in ROWS for sentence in row["counter"]],
)
def test_counter_example_of_a_row_is_a_sentence(sentence: str) -> None:
    assert of_line(sentence) is None


BY_SHAPE = {
    "By Ann Roe": Omission.BYLINE,
    "By Ann Roe, Sam Poe and Kim van der Berg": Omission.BYLINE,
    "By Ann Roe in Paris | Valley Herald": Omission.BYLINE,
    "By Ann Roe, Staff Writer": Omission.BYLINE,
    "July 2, 2024": Omission.NOTICE,
    "Updated 3:15 p.m.": Omission.NOTICE,
    "Updated 3:15 p.m. ET, Tue July 2, 2024": Omission.NOTICE,
    "Published: 2 July 2024 10.15 BST": Omission.NOTICE,
    "Posted on 2024-07-02 | 10:15": Omission.NOTICE,
    "By Friday Evening": None,
    "By June 2024 the dam was full.": None,
    "By Tuesday, Ann Roe had left.": None,
    "Updated figures published on Monday show 12 dead.": None,
    "May 3 was the first day.": None,
    "March": None,
}


@pytest.mark.parametrize(("line", "why"), BY_SHAPE.items(), ids=BY_SHAPE.keys())
def test_byline_and_stamp(line: str, why: Omission | None) -> None:
    assert of_line(line) is why


LEAD = "The old dam above the town broke on Tuesday after a week of heavy rain, the county said."
MORE = "Nobody was hurt, but three bridges are closed and the school will stay empty until June."

HEADING, HEADLINE, POST = Omission.HEADING, Omission.HEADLINE, Omission.POST

ARTICLES: dict[str, list[tuple[str, Omission | None]]] = {
    "title, byline and date above the lead": [
        ("Old dam breaks above town after 7 days of rain", HEADING),
        ("By Ann Roe", Omission.BYLINE),
        ("July 2, 2024", Omission.NOTICE),
        (LEAD, None),
        (MORE, None),
    ],
    "title that asks": [("Who will pay for the dam?", HEADING), (LEAD, None), (MORE, None)],
    "dateline on a line of its own": [("KYIV, June 28 (Agency) —", None), (LEAD, None), (MORE, None)],
    "subheads": [
        (LEAD, None),
        ("County Takes Note", HEADING),
        (MORE, None),
        ("What comes next?", HEADING),
        (MORE, None),
    ],
    "subhead with a year": [(LEAD, None), ("The 2019 Flood", HEADING), (MORE, None)],
    "list of dates": [
        (LEAD, None),
        ("June 3, 2019: first cracks seen", None),
        ("June 9: engineers called", None),
        (MORE, None),
    ],
    "question of a witness": [(LEAD, None), ("“Where were they on June 3?”", None), (MORE, None)],
    "capitals of another story": [(LEAD, None), ("MAYOR SAYS FLOOD HAS 'DRAGGED ON'", HEADLINE), (MORE, None)],
    "capitals that end with a quotation": [
        (LEAD, None),
        ('MAYOR SAYS FLOOD HAS "DRAGGED ON!"', HEADLINE),
        (MORE, None),
    ],
    "long headline of another story": [
        (LEAD, None),
        ("Mayor Says Flood of 2019 Was Worse Than This One, and Calls for New Dam", HEADLINE),
        (MORE, None),
    ],
    "long line without full stop": [
        (LEAD, None),
        ("On June 3 the mayor said that the flood of 2019 was worse than this one", None),
        (MORE, None),
    ],
    "two bare lines above a short article": [
        ("Dam breaks", HEADING),
        ("No one hurt on Friday", HEADING),
        (LEAD, None),
    ],
    "all in capitals": [
        (LEAD.upper(), None),
        ("NOBODY WAS HURT ON MONDAY BUT THE SCHOOL WILL STAY EMPTY UNTIL JUNE", None),
        (MORE.upper(), None),
    ],
    "no full stops at all": [
        ("The dam broke on Monday", None),
        ("Nobody was hurt", None),
        ("Help came on Tuesday", None),
    ],
    "last line without full stop": [(LEAD, None), (MORE, None), ("Help came on Tuesday", None)],
    "list of other stories at the end": [
        (LEAD, None),
        (MORE, None),
        ("More on this story", Omission.PROMOTION),
        ("Dam of 1999 rebuilt", HEADLINE),
        ("Mayor resigns", HEADLINE),
    ],
    "subhead above a short lead": [
        ("Dam breaks", HEADING),
        ("It broke at night.", None),
        ("What now?", HEADING),
        (MORE, None),
    ],
    "post, then who signed it": [
        (LEAD, None),
        ("Water in our street! #flood pic.twitter.com/abc", POST),
        ("— Ann Roe (@annroe) May 10, 2022", POST),
        (MORE, None),
    ],
    "post without marks": [
        (LEAD, None),
        ("Water in our street.", POST),
        ("— Ann Roe (@annroe) 10 May 2022", POST),
        (MORE, None),
    ],
    "post of two lines": [
        (LEAD, None),
        ("Water in our street.", POST),
        ("#flood #dam https://t.co/abc", POST),
        ("--Ann Roe (@annroe) May 10, 2022", POST),
        (MORE, None),
    ],
    "post on one line": [(LEAD, None), ("Water in our street. — Ann Roe (@annroe) May 10, 2022", POST), (MORE, None)],
    "signature under an announcement": [
        (LEAD, None),
        ("On May 9 the mayor closed the bridge and wrote:", None),
        ("— Ann Roe (@annroe) May 10, 2022", POST),
        (MORE, None),
    ],
    "handle in a sentence": [(LEAD, None), ("The mayor (@annroe) wrote on May 10, 2022.", None), (MORE, None)],
}


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES.keys())
def test_lines_of_an_article(article: list[tuple[str, Omission | None]]) -> None:
    lines = [line for line, _ in article]
    assert list(zip(lines, of_article(lines), strict=True)) == article
