"""Front matter of any kind: it is read, or told with its file, line and remedy; nothing crashes."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline import articles
from dateline.editorial import Articles, read_cards, read_edits
from dateline.editorial.cards import NAMES as CARD_FIELDS
from dateline.editorial.edits import NAMES as EVENT_FIELDS
from dateline.errors import InputError
from dateline.model import Finding

SAME = {
    "as it should be": b"---\nname: Harbour Board\naliases: [HB]\n---\n\nBody.\n",
    "byte-order mark": b"\xef\xbb\xbf---\nname: Harbour Board\naliases: [HB]\n---\n\nBody.\n",
    "Windows line ends": b"---\r\nname: Harbour Board\r\naliases: [HB]\r\n---\r\n\r\nBody.\r\n",
    "old Macintosh line ends": b"---\rname: Harbour Board\raliases: [HB]\r---\r\rBody.\r",
    "UTF-16": "---\nname: Harbour Board\naliases: [HB]\n---\n\nBody.\n".encode("utf-16"),
    "tags": b"---\nname: !!str Harbour Board\naliases: !!python/object/apply:os.system [HB]\n---\n\nBody.\n",
    "a tab after the colon": b"---\nname:\tHarbour Board\naliases:\t[HB]\n---\n\nBody.\n",
    "flow": b"---\n{name: Harbour Board, aliases: [HB]}\n---\n\nBody.\n",
}


@pytest.mark.parametrize("data", SAME.values(), ids=SAME)
def test_one_card_in_many_ways(data: bytes) -> None:
    (found,), findings = read_cards([("actors/hb.md", data)])
    assert findings == ()
    assert (found.name, found.aliases, found.biography) == ("Harbour Board", ("HB",), "<p>Body.</p>")


TOLD = {
    "given twice": (b"---\nname: a\nname: b\n---\n", 3, "“name” is given twice; keep one of the two lines"),
    "alias": (b"---\nname: &a HB\ntitle: *a\n---\n", 3, "uses a YAML alias (*name); write the value out"),
    "tab for indentation": (b"---\nroles:\n\t- x\n---\n", 3, "the front matter is no valid YAML: "),
    "no end": (b"---\nname: a\n", 1, "the front matter has no end; close it with a line of three hyphens: ---"),
    "a list": (b"---\n- a\n---\n", 2, "the front matter is not a list of “key: value” lines; write, e.g., "),
    "a list for a key": (b"---\n? [a]\n: b\n---\n", 2, "a key in the front matter is not a word; write “key: value”"),
    "nested too deeply": (
        b"---\nname: " + b"[" * 500 + b"]" * 500 + b"\n---\n",
        2,
        "is nested too deeply; use plain",
    ),
    "a billion laughs": (
        b"---\na: &a [x]\nb: &b [*a,*a]\nname: *b\n---\n",
        3,
        "uses a YAML alias (*name); write the",
    ),
    "unprintable": (b"---\nname: a\x07\n---\n" + b"A body. " * 200, 1, "no valid YAML"),
    "binary": (b"\x00\x01\x02\x03" * 50, 1, "is a binary file, not text; "),
    "nothing": (b"", 1, "no “name” in the front matter; add `name: …`"),
    "too long": (b"---\nname: " + b"a" * 200_000 + b"\n---\n", 1, "longer than 100,000 characters; move text below"),
}


@pytest.mark.parametrize(("data", "line", "message"), TOLD.values(), ids=TOLD)
def test_what_cannot_be_read_is_told(data: bytes, line: int, message: str) -> None:
    cards, (finding,) = read_cards([("actors/hb.md", data)])
    assert cards == ()
    assert str(finding).startswith(f"actors/hb.md:{line}: ")
    assert message in str(finding)
    assert finding.error


VALUES = st.recursive(
    st.sampled_from(
        ["x", "", "~", "true", "2031-02-31", "2031-05", "[", "'", '"', "&a", "*a", "!!t", "http://x", "é", "#"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["date", "note", "title", "quote", "file", "x"]), inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        ),
    ),
    max_leaves=6,
)
LINES = st.lists(st.tuples(st.sampled_from([*CARD_FIELDS, *EVENT_FIELDS, "x", "? ", "-"]), VALUES), max_size=8)
MADE = LINES.map(lambda lines: "---\n" + "".join(f"{key}: {value}\n" for key, value in lines) + "---\n\nA body.\n")
ANY = st.one_of(MADE.map(str.encode), st.binary(max_size=200), st.binary(max_size=60).map(lambda b: b"---\n" + b))


def all_told(findings: tuple[Finding, ...], path: str) -> None:
    for finding in findings:
        assert re.fullmatch(rf"{path}:[1-9]\d*: .+; .+", str(finding), re.DOTALL)


@given(ANY)
@example(b"---\nname: a\ncorrections:\n- {date: [x], note: {y: z}}\n---\n")
@example(b"---\n\xed\xa0\x80: a\n---\n")
def test_whatever_stands_in_a_file_of_an_editor(data: bytes) -> None:
    known = Articles(["articles/x.md"])
    _, findings = read_cards([("actors/x.md", data)], known, {"x.jpg"})
    all_told(findings, "actors/x.md")
    _, findings = read_edits([("events/x.md", data)], known)
    all_told(findings, "events/x.md")


@given(ANY)
def test_whatever_stands_in_an_article(data: bytes) -> None:
    try:
        findings = articles.read("articles/x.md", data).findings
    except InputError as error:
        assert re.fullmatch(r"articles/x.md:[1-9]\d*: .+; .+", str(error), re.DOTALL)
    else:
        all_told(findings, "articles/x.md")


FOREIGN = {
    "picture": "![A field](https://example.org/a.jpg)",
    "picture without a scheme": "![A field](//example.org/a.jpg)",
    "script": '<script src="https://example.org/a.js"></script>',
    "frame": "<iframe title=x SRC = 'http://example.org/'></iframe>",
}


@pytest.mark.parametrize("body", FOREIGN.values(), ids=FOREIGN)
def test_no_page_fetches_anything_from_another_host(body: str) -> None:
    (found,), (finding,) = read_cards([("actors/hb.md", f"---\nname: HB\n---\n\nBefore.\n\n{body}\n".encode())])
    assert "example.org" not in found.biography
    assert "Before." in found.biography
    assert str(finding).startswith("actors/hb.md:4: the text would fetch something from another host: ")
    assert finding.error


def test_a_link_to_another_host_is_a_link() -> None:
    (found,), findings = read_cards([("actors/hb.md", b"---\nname: HB\n---\n\n[There](https://example.org/).\n")])
    assert findings == ()
    assert '<a href="https://example.org/">There</a>' in found.biography


def test_ten_thousand_cards_are_read_quickly() -> None:
    fields = "name: Name {0}\ntype: person\naliases: [N{0}, M{0}]\nroles:\n- {{title: Chair, from: 2019}}"
    text = f"---\n{fields}\n---\n\n*Life* {{0}}.\n"
    files = [(f"actors/name-{number}.md", text.format(number).encode()) for number in range(10_000)]
    before = time.process_time()
    cards, findings = read_cards(files)
    assert (len(cards), findings) == (10_000, ())
    assert time.process_time() - before < 10  # seconds of a slow processor; a fast one takes two
