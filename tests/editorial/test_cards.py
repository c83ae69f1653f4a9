"""What an actor card may say, and what is said of a wrong one: its line and the remedy. The rest of it counts."""

from __future__ import annotations

import pytest

from dateline.editorial import Articles, read_cards
from dateline.model import ActorCard, ActorType, Finding, Office, Picture
from dateline.timex import parse_edtf

ARTICLES = Articles(["articles/2031/fire.md", "articles/tide.txt"], {"articles/old.md": "articles/2031/fire.md"})
PUBLISHED = {"images/holm.jpg", "register.tsv"}


def read(text: str, name: str = "harbour-board") -> tuple[tuple[ActorCard, ...], tuple[Finding, ...]]:
    return read_cards([(f"actors/{name}.md", text.encode())], ARTICLES, PUBLISHED)


def card(fields: str) -> ActorCard:
    (found,), findings = read(f"---\nname: Harbour Board\n{fields}\n---\n")
    assert findings == ()
    return found


def test_a_card_is_read() -> None:
    (found,), findings = read(
        "---\nname: Harbour Board\ntype: organisation\naliases: [HB, Board]\nhide: no\n---\n\n*Runs* docks.\n"
    )
    assert findings == ()
    assert (found.id, found.name, found.type) == ("harbour-board", "Harbour Board", ActorType.ORGANISATION)
    assert found.aliases == ("HB", "Board")
    assert found.biography == "<p><em>Runs</em> docks.</p>"


def test_offices_have_dates_as_far_as_they_are_known() -> None:
    found = card("roles:\n- {title: Chair, from: 2019, to: 2023-05}\n- title: Founder")
    first, last = parse_edtf("2019"), parse_edtf("2023-05")
    assert found.offices == (Office("Chair", first, last), Office("Founder"))


def test_a_picture_lies_in_the_content_folder_and_names_whose_it_is() -> None:
    found = card("image: {file: images/holm.jpg, credit: R. Lind, alt: A man at a desk}")
    assert found.picture == Picture("images/holm.jpg", "R. Lind", "A man at a desk")


def test_an_item_of_wikidata_may_be_named_by_its_number() -> None:
    found = card("same_as: [Q184, https://example.org/hb]")
    assert found.sames == ("https://www.wikidata.org/wiki/Q184", "https://example.org/hb")


@pytest.mark.parametrize("name", ["articles/2031/fire.md", "2031/fire.md", "2031/fire", "content/articles/old.md"])
def test_an_article_may_be_named_in_short_and_as_it_was_before_it_moved(name: str) -> None:
    assert card(f"articles: [{name}]").articles == ("articles/2031/fire.md",)


WRONG = {
    "no field": ("alias: x", "“alias” is no field here; did you mean “aliases”?"),
    "type": ("type: persn", "“type” is “persn”; did you mean “person”?"),
    "unlike any type": (
        "type: ship",
        "“type” is “ship”; write one of person, organisation, country, place, group",
    ),
    "truth": ("hide: maybe", "“hide” is neither true nor false; write “true” or “false”"),
    "two values": ("parent: [a, b]", "“parent” holds more than one value; write one line of text"),
    "no list": ("aliases: {a: b}", "“aliases” is no list of words; write “[one, two]”"),
    "no id": (
        "merge_into: ../x",
        "“merge_into” holds “../x”, which is no id; write small letters, digits and hyphens",
    ),
    "no article": ("articles: [2031/fires.md]", "“articles” names no article: 2031/fires.md; did you mean"),
    "no address": (
        "same_as: www.x.org",
        "“same_as” holds “www.x.org”, which is no web address; begin it with https://",
    ),
    "foreign picture": (
        "image: {file: 'https://x.org/a.jpg', credit: X}",
        "“file” is no file that is published: https://x.org/a.jpg; "
        "put it into the content folder, outside articles/, events/ and actors/",
    ),
    "no picture": ("image: {file: register.tsv, credit: X}", "“file” is no picture: register.tsv; use one of .avif,"),
    "no credit": (
        "image: {file: images/holm.jpg}",
        "“credit” is missing; say whose picture it is and under which licence",
    ),
    "picture without fields": (
        "image: holm.jpg",
        "“image” has no fields of its own; write “{file: …, credit: …, alt: …}”",
    ),
    "no title": ("roles: [{from: 2019}]", "“title” is missing in a role; name the office: `title: …`"),
    "no role": ("roles: Chair", "an entry of “roles” has no fields of its own; write “- {title: …, from: …, to: …}”"),
    "wrong day": ("roles: [{title: Chair, from: 2019-02-31}]", "“from” is wrong: "),
    "ends before it begins": (
        "roles: [{title: Chair, from: 2023, to: 2019}]",
        "“to” is before “from”; put the earlier date first",
    ),
    "no correction": ("corrections: [x]", "a correction is no pair of date and note; write `- {date: "),
    "correction without a day": ("corrections: [{note: x, date: May}]", "a correction has no day; write `- {date: "),
    "correction without a word": ("corrections: [{date: 2031-01-01}]", "a correction says nothing; write `- {date: "),
}


@pytest.mark.parametrize(("field", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_field_is_told_with_its_line_and_the_rest_counts(field: str, message: str) -> None:
    cards, (finding,) = read(f"---\nname: Harbour Board\n{field}\n---\n")
    assert [found.name for found in cards] == ["Harbour Board"]
    assert str(finding).startswith(f"actors/harbour-board.md:3: {message}")
    assert finding.error


UNUSABLE = {
    "no name": (
        "---\ntype: person\n---\n",
        "x",
        "actors/x.md:1: no “name” in the front matter; add `name: …` between",
    ),
    "no latin letter": (
        "---\nname: Вадим\n---\n",
        "вадим",
        "actors/вадим.md:1: the file's name has no letter from a to z",
    ),
    "no YAML": ("---\nname: [a\n---\n", "x", "actors/x.md:3: the front matter is no valid YAML: "),
}


@pytest.mark.parametrize(("text", "name", "message"), UNUSABLE.values(), ids=UNUSABLE)
def test_a_card_that_cannot_be_used_is_told(text: str, name: str, message: str) -> None:
    cards, (finding,) = read(text, name)
    assert cards == ()
    assert str(finding).startswith(message)
    assert finding.error


def test_of_two_cards_with_one_id_the_first_is_kept() -> None:
    text = b"---\nname: HB\n---\n"
    cards, (finding,) = read_cards([("actors/a/hb.md", text), ("actors/hb.md", text)])
    assert [found.path for found in cards] == ["actors/a/hb.md"]
    assert str(finding) == (
        "actors/hb.md:1: actors/a/hb.md has the same name, and so the same id “hb”; rename one of the two files"
    )
