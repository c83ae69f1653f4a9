import pytest

from dateline.articles.frontmatter import FrontMatter, split
from dateline.articles.markdown import parse, words
from dateline.model import Omission

INLINE = {
    "[the dam](https://example.com/a_(b))": "the dam",
    "[the dam](https://example.com 'title') broke": "the dam broke",
    "[the dam][1] broke": "the dam broke",
    "[**the** dam](x)": "the dam",
    "![a picture](a.png) after": "after",
    "[![a picture](a.png)](x) after": "after",
    "**bold**, *italic*, ***both***, __bold__ and _italic_": "bold, italic, both, bold and italic",
    "~~gone~~ and `code`": "gone and code",
    "snake_case_name and 5 * 3 * 2": "snake_case_name and 5 * 3 * 2",
    "a claim[^1] made": "a claim made",
    "<b>bold</b><br> <https://example.com>": "bold",
    r"1\. not \*italic\*": "1. not *italic*",
    r"\[no\](link) and \`no code\`, \<b> and a\\b": r"[no](link) and `no code`, <b> and a\b",
    r"[a \[sic\] link](x)": "a [sic] link",
    "[bracket] left [alone": "[bracket] left [alone",
    "2 < 3 and 4 > 3": "2 < 3 and 4 > 3",
    "rose [to 3 percent] in May": "rose [to 3 percent] in May",
}


@pytest.mark.parametrize(("markup", "text"), INLINE.items(), ids=INLINE.keys())
def test_inline_markup_becomes_words(markup: str, text: str) -> None:
    assert words(markup) == text


ARTICLE = """\
---
title: Dam breaks
---

# Dam breaks above town

The **old** dam broke on
[Tuesday](https://example.com).

Setext heading
--------------

> It came at night,
> the keeper said.

- One bridge fell.
* Two more of them
  are closed.
1. The school is empty.

![The dam](dam.png)

```
code on June 3
```

| table | June 4 |

<!-- comment
of June 5 --> Help came. <script>var june = 6;</script>

[ref]: https://example.com
"""


def test_blocks_of_an_article() -> None:
    document = parse("a.md", split("a.md", ARTICLE))
    assert [(block.line, block.text, block.omission) for block in document.blocks] == [
        (5, "Dam breaks above town", Omission.HEADING),
        (7, "The old dam broke on Tuesday.", None),
        (10, "Setext heading", Omission.HEADING),
        (13, "It came at night, the keeper said.", None),
        (16, "One bridge fell.", None),
        (17, "Two more of them are closed.", None),
        (19, "The school is empty.", None),
        (30, "Help came.", None),
    ]
    assert document.source.title == "Dam breaks"


def test_paragraph_a_line_is_kept_as_in_plain_text() -> None:
    """Raw articles are pasted under front matter without the empty lines that Markdown wants."""
    body = "The dam broke.\nNobody was hurt.\nCounty Takes Note\nHelp came."
    assert [block.text for block in parse("a.md", FrontMatter(body=body)).blocks] == body.split("\n")


def test_header_lines_are_read_in_markdown_too() -> None:
    document = parse("a.md", FrontMatter(body="Title: Dam breaks\nDate: 2024-06-28\n\nIt broke."))
    assert (document.source.title, document.blocks[0].line) == ("Dam breaks", 4)


LINES = {
    "link over two lines": (
        "See the\n[report of\nMay](https://example.com) on it.",
        ["See the report of May on it."],
    ),
    "emphasis over two lines": ("It **broke\nat night** in May.", ["It broke at night in May."]),
    "rule under a sentence": ("It broke.\n---\nHelp came.", ["It broke.", "Help came."]),
    "day at the head of a line": (
        "It broke on June\n28. Nobody\nwas hurt.",
        ["It broke on June", "28. Nobody was hurt."],
    ),
    "year is no list": ("1999. It broke.", ["1999. It broke."]),
    "numbered list": ("1. One fell.\n2. Two fell.", ["One fell.", "Two fell."]),
    "meant line break": ("One fell  \nand two fell.", ["One fell", "and two fell."]),
    "hash tag": ("#dam broke on Friday.", ["#dam broke on Friday."]),
    "heading closed by marks": ("## What next ##", ["What next"]),
    "empty heading": ("#  \nOne fell.", ["One fell."]),
    "two comments": ("<!-- a -->One<!-- b --> fell.<!-- c", ["One fell."]),
}


@pytest.mark.parametrize(("body", "texts"), LINES.values(), ids=LINES.keys())
def test_lines_make_paragraphs(body: str, texts: list[str]) -> None:
    assert [block.text for block in parse("a.md", FrontMatter(body=body)).blocks] == texts


def test_unclosed_code_runs_to_the_end() -> None:
    assert [block.text for block in parse("a.md", FrontMatter(body="One.\n\n~~~\ncode\n\nmore")).blocks] == ["One."]
