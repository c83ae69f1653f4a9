import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles import SUFFIXES, read
from dateline.errors import InputError
from dateline.model import Article, Grain, Omission

LEAD = "The old dam above the town broke on Tuesday after a week of heavy rain, the county said."
MORE = "Nobody was hurt, but three bridges are closed and the school will stay empty until June."


def text_of(article: Article) -> list[str]:
    return [article.text[span.start : span.end] for span in article.sentences]


def test_markdown_article() -> None:
    data = (
        f"---\ntitle: Dam breaks\ndate: 2024-06-28\n---\n\n## Overview\n\n{LEAD} {MORE}\n\nADVERTISEMENT\n\n{MORE}\n"
    )
    article = read("articles/dam.md", data.encode())
    assert article.source.path == "articles/dam.md"
    assert article.source.title == "Dam breaks"
    assert article.source.dct is not None
    assert article.source.dct.interval.grain is Grain.DAY
    assert text_of(article) == [LEAD, MORE, MORE]
    assert [(each.why, each.text) for each in article.furniture] == [
        (Omission.HEADING, "Overview"),
        (Omission.PROMOTION, "ADVERTISEMENT"),
    ]
    lines = data.split("\n")
    for span in article.paragraphs:
        line = article.line + article.text.count("\n", 0, span.start)
        assert lines[line - 1].removeprefix("## ") == article.text[span.start : span.end]


def test_furniture_inside_a_paragraph() -> None:
    article = read(
        "a.txt", f"{LEAD} Read more: Dams of the world. {MORE} (Reporting by Ann Roe; Editing by Sam Poe)".encode()
    )
    assert text_of(article) == [LEAD, MORE]
    assert [each.why for each in article.furniture] == [Omission.PROMOTION, Omission.BYLINE]


TITLES = {
    "front matter": ("a.md", f"---\ntitle: Stated\n---\n# Heading\n\n{LEAD}", "Stated"),
    "header": ("a.txt", f"Title: Stated\n\n{LEAD}", "Stated"),
    "heading": ("a.md", f"# The heading\n\n{LEAD}", "The heading"),
    "headline": (
        "a.txt",
        f"Old dam breaks after 7 days of rain\n\n{LEAD}\n{MORE}",
        "Old dam breaks after 7 days of rain",
    ),
    "headline above the byline": ("a.txt", f"Old dam breaks\nBy Ann Roe\n\n{LEAD}\n{MORE}", "Old dam breaks"),
    "advertisement is no title": ("a.txt", f"ADVERTISEMENT\nOld dam breaks\n\n{LEAD}\n{MORE}", "Old dam breaks"),
    "short first sentence": ("a.txt", "The dam broke. Nobody was hurt.", "The dam broke."),
    "long first sentence": ("a.txt", LEAD + " It was not the first one.", LEAD),
    "longer first sentence": (
        "a.txt",
        "The old dam above the town broke on Tuesday after a week of heavy rain and much wind, the county said.",
        "The old dam above the town broke on Tuesday after a week of heavy rain and much wind, the…",
    ),
    "dateline is left out": ("a.txt", f"PARIS, June 28 (Agency) — {LEAD} {MORE}", LEAD),
    "dateline with a state": ("a.txt", f"LAHAINA, Hawaii (AP) -- {LEAD} {MORE}", LEAD),
    "place alone": ("a.txt", f"KYIV – {LEAD} {MORE}", LEAD),
    "subhead is no title": ("a.txt", f"{LEAD}\nCounty Takes Note\n{MORE}", LEAD),
}


@pytest.mark.parametrize(("path", "text", "title"), TITLES.values(), ids=TITLES.keys())
def test_title(path: str, text: str, title: str) -> None:
    assert read(path, text.encode()).source.title == title


ABOVE = {
    "published": ("Dam breaks\nPublished July 2, 2024 10:15 a.m. EDT", "2024-07-02"),
    "byline": ("Dam breaks\nBy Ann Roe | July 2, 2024", "2024-07-02"),
    "published wins over updated": ("Updated July 3, 2024\nPublished July 2, 2024", "2024-07-02"),
    "no year": ("Dam breaks\nJuly 2", None),
    "copyright year": ("Dam breaks\n© 2024 Valley Herald", None),
}


@pytest.mark.parametrize(("above", "day"), ABOVE.values(), ids=ABOVE.keys())
def test_date_stated_above_the_article(above: str, day: str | None) -> None:
    dct = read("a.txt", f"{above}\n\n{LEAD}\n{MORE}".encode()).source.dct
    assert (dct and dct.day.isoformat()) == day


def test_date_below_the_lead_is_not_the_day_of_publication() -> None:
    assert read("a.txt", f"{LEAD}\nJuly 2, 2024\n{MORE}".encode()).source.dct is None


BAD = {
    "empty": ("a.txt", b"", "a.txt:1: the file is empty; put the article's text in it, or remove it"),
    "blank": ("a.md", b" \n\n", "a.md:1: the file is empty; put the article's text in it, or remove it"),
    "front matter only": (
        "a.md",
        b"---\ntitle: x\n---\n\n",
        "a.md:1: there is no text in this article; put the article's text in it, or remove it",
    ),
    "picture": (
        "a.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "a.txt:1: is a binary file, not text; put the article's text in a .md, .txt or .html file",
    ),
    "wrong front matter": (
        "a.md",
        b"---\ntitle: [one\n---\ntext\n",
        "a.md:3: the front matter is no valid YAML: did not find expected ',' or ']'; "
        "put a value that holds “: ”, “#” or quotes between quotation marks",
    ),
    "impossible date": (
        "a.md",
        b"---\ntitle: x\ndate: 2024-02-30\n---\ntext\n",
        "a.md:3: “date” is wrong: “2024-02-30” is no date: February 2024 has no day 30; "
        "write the day of publication as YYYY-MM-DD",
    ),
    "other format": ("a.docx", b"text", "a.docx:1: “.docx” is no format of an article; use .md, .txt or .html"),
    "ten megabytes": (
        "a.txt",
        b"A sentence of text. " * 500_000,
        "a.txt:1: is larger than an article can be (5 MB, or a million characters of text); "
        "put each article in a file of its own",
    ),
    "two million characters": (
        "a.txt",
        b"A sentence of text.\n" * 100_000,
        "a.txt:1: is larger than an article can be (5 MB, or a million characters of text); "
        "put each article in a file of its own",
    ),
}


@pytest.mark.parametrize(("path", "data", "message"), BAD.values(), ids=BAD.keys())
def test_bad_input_says_where_and_what_to_do(path: str, data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        read(path, data)
    assert str(error.value) == message


PIECES = st.sampled_from(
    [
        *(
            "The dam broke.",
            "Mr. Roe left the U.S. Army",
            "in 1999.In May",
            "“Why?” he asked",
            "READ MORE: a dam",
            "Dam Breaks",
        ),
        *(
            "— Ann (@ann) May 3, 2020",
            "# Heading",
            "- item",
            "> quote",
            "```",
            "<!--",
            "-->",
            "**bold",
            "[a](b)",
            "---",
        ),
        *(
            "title: x",
            "Date: 2024-06-28",
            "β",
            "π",
            "&amp;",
            "\n",
            "\n\n",
            " ",
            "\t",
            "\u00a0",
            "\u200b",
            "\r\n",
            "\x0c",
            "é",
            "|a|",
        ),
    ]
)
TEXT = st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join)


@settings(deadline=None)
@given(TEXT, st.sampled_from(sorted(SUFFIXES - {".html", ".htm"})))
def test_every_visible_character_is_sentence_or_furniture(text: str, suffix: str) -> None:
    try:
        article = read(f"a{suffix}", text.encode("utf-8", "ignore"))
    except InputError as error:
        assert str(error).startswith(f"a{suffix}:{error.line}: ")
        assert 1 <= error.line <= text.count("\n") + text.count("\r") + 1
        return
    spans = sorted([*article.sentences, *(each.span for each in article.furniture)])
    covered = [index for span in spans for index in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    visible = {index for index, sign in enumerate(article.text) if not sign.isspace()}
    assert visible <= set(covered)
    assert all(article.text[each.span.start : each.span.end] == each.text for each in article.furniture)
    assert "".join(article.text[span.start : span.end] for span in article.paragraphs) == article.text.replace(
        "\n", ""
    )
    assert list(article.sentences) == sorted(article.sentences)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(list("<>/pabdivtable h1&;=\"' \n.June28!-")), max_size=120))
def test_any_page_is_read_or_refused(html: str) -> None:
    try:
        article = read("a.html", html.encode())
    except InputError:
        return
    spans = sorted([*article.sentences, *(each.span for each in article.furniture)])
    assert "".join("".join(article.text[span.start : span.end].split()) for span in spans) == "".join(
        article.text.split()
    )


HOSTILE = [
    *(
        "a",
        "x ",
        ".",
        "a.B",
        "ab.Bc ",
        "A. ",
        "Mr. ",
        '."',
        ".)]”",
        "“",
        "'",
        "…",
        "β",
        " β ",
        "βπ",
        "&amp",
        "Ã",
        "Â ",
        "😀",
        "1.",
    ),
    *(
        "[",
        "[a](",
        "[a]((",
        "![",
        "*",
        "*a",
        "_",
        "`",
        "~",
        "<",
        "<a",
        "<!--",
        "<script>",
        "# a\n",
        "#",
        "- a\n",
        "[^1]",
        "|a",
    ),
    *(
        "a\n===\n",
        "\n",
        "Title: x\n",
        "By Ann ",
        "By Ann Roe, ",
        "May 3, ",
        "AAA BBB\n",
        "— a (@b) May 1\n",
        "(",
        "— (",
        "/",
        "Ann/",
    ),
]


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_size_only(unit: str, suffix: str) -> None:
    """100 KB take less than a second; anything quadratic takes minutes."""
    data = (unit * (100_000 // len(unit))).encode()
    begin = time.perf_counter()
    try:
        read(f"a{suffix}", data)
    except InputError as error:
        assert str(error).startswith(f"a{suffix}:")
    assert time.perf_counter() - begin < 10


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def seed(name: str) -> Article:
    if not SEEDS.is_dir():
        pytest.skip("the raw seed articles (../shared/seeds) are not here")
    return read(name, (SEEDS / name).read_bytes())


def test_first_seed() -> None:
    article = seed("000_e71a02bfbd361d1b.txt")
    assert [(each.why, len(each.text.split())) for each in article.furniture] == [
        (Omission.HEADING, 3),
        (Omission.HEADING, 3),
    ]
    starts = [sentence.split()[:2] for sentence in text_of(article)]
    assert ["In", "late"] in starts  # was glued
    assert ["“And", "our"] in starts  # was glued
    assert article.source.dct is None


def test_second_seed() -> None:
    article = seed("002_653bbeeefc1ec0b4.txt")
    assert [(each.why, each.text.split()[0]) for each in article.furniture] == [
        (Omission.HEADLINE, "PUTIN-ALIGNED"),
        (Omission.POST, "#Belarusian"),
        (Omission.POST, "—"),
        (Omission.PROMOTION, "CLICK"),
    ]
    assert not set(article.text) & set("βπ")
    assert "Latvia — all" in article.text
    assert "“Europe’s" in article.text
