import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.frontmatter import Field, split
from dateline.errors import InputError


def test_scalars_are_strings_with_their_line() -> None:
    front = split("a.md", "---\ntitle: Floods\ndate: 2024-06-31\n\ndraft: no\n---\nBody\n")
    assert front.fields == {"title": Field("Floods", 2), "date": Field("2024-06-31", 3), "draft": Field("no", 5)}


def test_body_begins_behind_the_fence() -> None:
    front = split("a.md", "---\ntitle: Floods\n---\nBody\n---\nmore")
    assert (front.line, front.body) == (4, "Body\n---\nmore")


def test_lists_and_mappings_keep_the_line_of_each_value() -> None:
    front = split("a.md", "---\ncorrections:\n  - date: 2024\n    note: year\ntags: [a, b]\n---\n")
    entry = {"date": Field("2024", 3), "note": Field("year", 4)}
    assert front.fields["corrections"].value == (Field(entry, 3),)
    assert front.fields["tags"].value == (Field("a", 5), Field("b", 5))


@pytest.mark.parametrize("empty", ["", " ", "~", "null"])
def test_key_without_a_value(empty: str) -> None:
    assert split("a.md", f"---\nurl: {empty}\n---\n").fields == {"url": Field(None, 2)}


def test_quoted_null_is_a_word() -> None:
    assert split("a.md", "---\ntitle: 'null'\n---\n").fields == {"title": Field("null", 2)}


@pytest.mark.parametrize("text", ["No fence.", "", "---\n---\nBody", "--- \n# only a comment\n---\nBody"])
def test_no_fields(text: str) -> None:
    assert split("a.md", text).fields == {}


WRONG = {
    "never closed": (
        "---\ntitle: x\n",
        "a.md:1: the front matter has no end; close it with a line of three hyphens: ---",
    ),
    "colon in a value": (
        "---\nx: 1\ntitle: Kyiv: the day after\n---\n",
        "a.md:3: the front matter is no valid YAML: mapping values are not allowed in this context; "
        "put a value that holds “: ”, “#” or quotes between quotation marks",
    ),
    "open list": (
        "---\ntags: [a, b\n---\n",
        "a.md:3: the front matter is no valid YAML: did not find expected ',' or ']'; "
        "put a value that holds “: ”, “#” or quotes between quotation marks",
    ),
    "text only": (
        "---\njust words\n---\n",
        "a.md:2: the front matter is not a list of “key: value” lines; write, e.g., “title: …”",
    ),
    "key twice": ("---\ndate: 2024\ndate: 2023\n---\n", "a.md:3: “date” is given twice; keep one of the two lines"),
    "alias": (
        "---\na: &x [1]\nb: *x\n---\n",
        "a.md:3: the front matter uses a YAML alias (*name); write the value out",
    ),
    "key that is a list": (
        "---\n[a, b]: 1\n---\n",
        "a.md:2: a key in the front matter is not a word; write “key: value”",
    ),
    "nested without end": (
        "---\na: " + "[" * 90_000 + "\n---\n",
        "a.md:2: the front matter is nested too deeply; use plain keys and lists",
    ),
    "very long": (
        "---\na: " + "x" * 200_000 + "\n---\n",
        "a.md:1: the front matter is longer than 100,000 characters; move text below its end, ---",
    ),
    "two documents": (
        "---\na: 1\n--- b\n---\n",
        "a.md:3: the front matter begins again; keep one pair of --- lines",
    ),
}


@pytest.mark.parametrize(("text", "message"), WRONG.values(), ids=WRONG.keys())
def test_wrong_front_matter_says_where_and_what_to_do(text: str, message: str) -> None:
    with pytest.raises(InputError) as error:
        split("a.md", text)
    assert str(error.value) == message


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab:-[]{}&*!|>'\"#%@, \n\t")), max_size=60))
def test_any_front_matter_is_read_or_refused(yaml: str) -> None:
    try:
        split("a.md", f"---\n{yaml}\n---\n")
    except InputError as error:
        assert 1 <= error.line <= yaml.count("\n") + 3
