"""What comes through of HTML that somebody else wrote, and that nothing else does."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.adding import prose

PARAGRAPHS = {
    "plain lines": ("Rain & wind\n\nSun", ["Rain & wind", "Sun"]),
    "paragraphs": ("<p>Rain</p>\n<p>Sun\nand warm</p>", ["Rain", "Sun and warm"]),
    "breaks": ("Rain<br>Sun<br/>Snow", ["Rain", "Sun", "Snow"]),
    "inline markup": ("<b>Ra</b>in <i>&amp; wind</i>", ["Rain & wind"]),
    "lists": ("<ul><li>Rain<li>Sun</ul>", ["Rain", "Sun"]),
    "script and style": ("<style>p{}</style>Rain<script>if (a<b) x()</script>", ["Rain"]),
    "embedded": ("Rain<iframe>no frames</iframe><svg><text>1</text></svg>", ["Rain"]),
    "comments": ("Rain<!-- <p>no</p> -->", ["Rain"]),
    "never closed": ("<div><p>Rain<b>", ["Rain"]),
    "closed too often": ("</p></script></div>Rain", ["Rain"]),
    "less than": ("5 < 6 and 7 > 6", ["5 < 6 and 7 > 6"]),
    "escaped markup": ("<p>&lt;b&gt;Rain</p>", ["<b>Rain"]),
    "nothing": ("<p> </p><hr>", []),
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [paragraph.words for paragraph in prose.paragraphs(text)] == expected


def test_headings_are_told() -> None:
    assert [each.heading for each in prose.paragraphs("<h2>Rain</h2><p>Sun</p>Snow")] == [True, False, False]


LINKS = {
    "web": ('See <a href="https://a.example/x?y=1&amp;z=2">this</a>.', "See [this](<https://a.example/x?y=1&z=2>)."),
    "script": ('<a href="javascript:alert(1)">this</a>', "this"),
    "out of the link": ('<a href="https://a.example/>) <b>">this</a>', "this"),
    "in two words": ('<a href="https://a.example"><b>this</b> one</a>', None),
}


@pytest.mark.parametrize(("text", "expected"), LINKS.values(), ids=LINKS.keys())
def test_web_links_stay(text: str, expected: str | None) -> None:
    written = prose.markdown(prose.paragraphs(text))
    assert expected is None or written == expected
    assert "javascript" not in written


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes).get("href")))

    def handle_data(self, data: str) -> None:
        self.text += data


PIECES = st.sampled_from(
    [
        *("<b>", "</b>", "<p>", "<h2>", "<a href='https://a.example/(x)'>", "<a href='javascript:x'>", "</a>"),
        *("&lt;script&gt;", "&amp;lt;", "&amp;", "<script>", "</script>", "[a](javascript:x)", "![a](x)", "`", "```"),
        *("*", "**", "_", "\\", "# ", "> ", "- ", "+ ", "1. ", "    ", "\n", "---", "===", "[a]: x", "[", "]", "a"),
        *("{: .x}", "https://b.example", "<https://b.example>", "a@b.example", "|", "~~~", ":", "<li>", "b c"),
    ]
)


@settings(deadline=None, max_examples=400)
@given(st.lists(PIECES | st.text(max_size=3), max_size=15).map("".join))
@example("&lt;script&gt;")
def test_on_a_page_stand_the_words_and_nothing_else(text: str) -> None:
    found = prose.paragraphs(text)
    page = Page(markdown.markdown(prose.markdown(found), extensions=["smarty"]))
    assert {tag for tag, _ in page.tags} <= {"p", "h3", "a"}
    assert {href for _, href in page.tags if href} <= {"https://a.example/(x)"}
    letters = "".join(filter(str.isalnum, page.text))
    assert letters == "".join(filter(str.isalnum, "".join(paragraph.words for paragraph in found)))


@pytest.mark.parametrize("unit", ["<", "<a ", "<!--", "<script>", "<p", "&", "<a href='", "</", "<svg>"])
def test_time_grows_with_size_only(unit: str) -> None:
    begin = time.perf_counter()
    prose.paragraphs(unit * (100_000 // len(unit)))
    assert time.perf_counter() - begin < 5
