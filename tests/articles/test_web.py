import json

import pytest

from dateline.articles.web import parse
from dateline.errors import InputError
from dateline.model import Omission

LEAD = "The old dam above the town broke on Tuesday after a week of heavy rain, the county said in the evening."
MORE = "Nobody was hurt, but three bridges are closed and the school will stay empty until the end of June."

PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><title>Dam breaks | Valley Herald</title>
<meta property="og:title" content="Dam breaks above town"><meta property="og:site_name" content="Valley Herald">
<meta name="author" content="Ann Roe"><link rel="canonical" href="https://herald.example/dam">
<meta property="article:published_time" content="2024-06-28T23:30:00-07:00">
<script>var old = "On May 1, 2020, a script ran.";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li>June 3, 2021 archive</li></ul></nav>
<article><h1>Dam breaks above town</h1>
<p>{LEAD}</p>
<h2>What comes next?</h2>
<p>{MORE.replace("three", "<a href='/b'>three</a>")}<br>It&rsquo;s over &lt;script&gt;.</p>
<ul><li>The first flood came in 1999.</li><li>The second came in 2004.</li></ul>
<table><tr><td>A table of July 9, 2019</td></tr></table>
</article>
<aside><p>Read more: another story of May 2</p></aside>
<div class="comments"><p>A comment of June 1.</p></div>
<footer><p>© 2023 Valley Herald</p></footer></body></html>"""


def test_article_is_found_in_the_page() -> None:
    document = parse("a.html", PAGE)
    assert [(block.text, block.omission) for block in document.blocks] == [
        ("Dam breaks above town", Omission.HEADING),
        (LEAD, None),
        ("What comes next?", Omission.HEADING),
        (MORE, None),
        ("It’s over <script>.", None),
        ("The first flood came in 1999.", None),
        ("The second came in 2004.", None),
    ]


def test_what_the_page_states_about_itself() -> None:
    source = parse("a.html", PAGE).source
    assert source.title == "Dam breaks above town"
    assert source.publisher == "Valley Herald"
    assert source.authors == ("Ann Roe",)
    assert source.url == "https://herald.example/dam"
    assert source.language == "en-GB"
    assert source.dct is not None
    assert source.dct.day.isoformat() == "2024-06-28"
    assert source.dct.reason == "stated in the page’s metadata"


def page(head: str = "", body: str = "") -> str:
    article = f"<article>{body}<p>{LEAD}</p><p>{MORE}</p></article>"
    return f"<html><head><title>Dam</title>{head}</head><body>{article}</body></html>"


def linked(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


DATES = {
    "meta": (page('<meta name="pubdate" content="June 28, 2024">'), "2024-06-28"),
    "linked data": (page(linked(**{"@type": "NewsArticle", "datePublished": "2024-06-28T01:00Z"})), "2024-06-28"),
    "linked data in a graph": (
        page(linked(**{"@graph": [{"@type": "Person"}, {"@type": ["Article"], "datePublished": "2024-06-28"}]})),
        "2024-06-28",
    ),
    "linked data of something else": (page(linked(**{"@type": "Event", "datePublished": "2024-06-28"})), None),
    "broken linked data": (page('<script type="application/ld+json">{"@type":</script>'), None),
    "only time": (page(body='<time datetime="2024-06-28T10:00">June 28</time>'), "2024-06-28"),
    "marked time among others": (
        page(
            body='<time datetime="2020-01-01">x</time><time itemprop="datePublished" datetime="2024-06-28">x</time>'
        ),
        "2024-06-28",
    ),
    "times of several stories": (
        page(body='<time datetime="2020-01-01">x</time><time datetime="2024-06-28">y</time>'),
        None,
    ),
    "far future is no business of ours": (page('<meta name="date" content="2999-01-01">'), "2999-01-01"),
    "impossible, then possible": (
        page('<meta property="article:published_time" content="2024-06-31"><meta name="date" content="2024-06-28">'),
        "2024-06-28",
    ),
    "day of change is no day of publication": (
        page('<meta property="article:modified_time" content="2024-06-28">'),
        None,
    ),
    "date in the text is no statement": (page(body="<p>Copyright June 28, 2024</p>"), None),
}


@pytest.mark.parametrize(("html", "day"), DATES.values(), ids=DATES.keys())
def test_only_a_stated_day_is_the_day_of_publication(html: str, day: str | None) -> None:
    dct = parse("a.html", html).source.dct
    assert (dct and dct.day.isoformat()) == day


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<p></p>", "just words", "<html><body><script>x</script></body></html>"],
    ids=["empty", "blank", "no tags", "script"],
)
def test_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(
        InputError, match=r"^a\.html:1: no article can be found in this page; save its text as \.txt or \.md$"
    ):
        parse("a.html", html)


def test_script_as_an_address_is_dropped() -> None:
    assert parse("a.html", page('<link rel="canonical" href="javascript:alert(1)">')).source.url is None


def test_short_article_is_found() -> None:
    html = "<html><head><title>Dam</title></head><body><h1>Dam</h1><p>It broke on June 28.</p></body></html>"
    assert "It broke on June 28." in [block.text for block in parse("a.html", html).blocks]
