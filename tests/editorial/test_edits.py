"""What an event file may say, and what is said of a wrong one: its line and the remedy. The rest of it counts."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.editorial import Articles, EventEdit, read_edits
from dateline.editorial.edits import Cut
from dateline.model import Citation, Correction, Finding, Kind, Status
from dateline.timex import parse_edtf

ARTICLES = Articles(["articles/fire.md"])


def read(text: str, name: str = "fire") -> tuple[tuple[EventEdit, ...], tuple[Finding, ...]]:
    return read_edits([(f"events/{name}.md", text.encode())], ARTICLES)


def edit(fields: str, body: str = "") -> EventEdit:
    (found,), findings = read(f"---\n{fields}\n---\n{body}")
    assert findings == ()
    return found


def test_a_file_says_nothing_of_what_it_does_not_name() -> None:
    assert edit("title: Fire") == EventEdit("events/fire.md", "fire", title="Fire", lines=(("title", 2),))


FIELDS = {
    "the id is the name of the file": ("title: x", "event", "fire"),
    "or a field": ("event: other", "event", "other"),
    "date": ("date: 2031-05", "interval", parse_edtf("2031-05")),
    "status": ("status: Confirmed", "status", Status.CONFIRMED),
    "kind": ("kind: statement", "kind", Kind.STATEMENT),
    "actors": ("actors: [norway, harbour-board]", "actors", ("norway", "harbour-board")),
    "no actors": ("actors: []", "actors", ()),
    "actors not said": ("actors:", "actors", None),
    "added actors": ("add_actors: norway", "add_actors", ("norway",)),
    "removed actors": ("remove_actors: [norway]", "remove_actors", ("norway",)),
    "place": ("place: Port of Ostrava", "place", "Port of Ostrava"),
    "no place": ("place:", "place", ""),
    "tags": ("tags: [fire, docks]", "tags", ("fire", "docks")),
    "hide": ("hide: yes", "hide", True),
    "merge": ("merge_into: other", "merge_into", "other"),
    "confirm": ("confirm: true", "confirm", True),
    "draft": ("draft: true", "draft", True),
    "note": ("note: |\n  Not *this*.\n\n  That.", "note", "<p>Not <em>this</em>.</p>\n<p>That.</p>"),
    "split": (
        "split:\n- {article: fire, quote: two words}\n- {quote: others, event: new-one}",
        "split",
        (Cut("articles/fire.md", "two words", None, 3), Cut(None, "others", "new-one", 4)),
    ),
    "sources": (
        "sources:\n- publisher: Gazette\n  url: https://x.org/a\n  published: 1999-05\n  quote: It burned.",
        "citations",
        (Citation("Gazette", None, "https://x.org/a", None, parse_edtf("1999-05"), "It burned."),),
    ),
    "corrections": (
        "corrections: {date: 2031-06-01, note: It was Monday.}",
        "corrections",
        (Correction(date(2031, 6, 1), "It was Monday.", "events/fire.md"),),
    ),
}


@pytest.mark.parametrize(("fields", "name", "value"), FIELDS.values(), ids=FIELDS)
def test_a_field_is_read(fields: str, name: str, value: object) -> None:
    assert getattr(edit(fields), name) == value


def test_the_body_is_the_note_after_the_field() -> None:
    assert edit("note: First.", "Then *this*.").note == "<p>First.</p>\n<p>Then <em>this</em>.</p>"


WRONG = {
    "no field": ("titel: x", "“titel” is no field here; did you mean “title”?"),
    "unlike any field": ("colour: x", "“colour” is no field here; use actors, add_actors, confirm,"),
    "date": ("date: 2023-02-31", "“date” is wrong: "),
    "status": ("status: conformed", "“status” is “conformed”; did you mean “confirmed”?"),
    "actor": ("actors: [../../evil]", "“actors” holds “../../evil”, which is no id; write small letters, digits"),
    "an actor's name": ("actors: [Norway]", "“actors” holds “Norway”, which is no id; write small letters, digits"),
    "split by nothing": ("split: [{event: x}]", "“quote” is missing in what is to be split off; give words of"),
    "split of no article": ("split: [{article: tide}]", "“article” names no article: tide; "),
    "no address": (
        "sources: [{url: 'javascript:x'}]",
        "“url” is no web address: javascript:x; begin it with https://",
    ),
}


@pytest.mark.parametrize(("field", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_field_is_told_with_its_line_and_the_rest_counts(field: str, message: str) -> None:
    edits, (finding,) = read(f"---\nhide: true\n{field}\n---\n")
    assert [found.hide for found in edits] == [True]
    assert str(finding).startswith(f"events/fire.md:3: {message}")
    assert finding.error


def test_actors_that_cannot_be_read_leave_those_of_the_articles() -> None:
    ((found,), _) = read("---\nactors: {a: b}\n---\n")
    assert found.actors is None


UNUSABLE = {
    "an id that leads elsewhere": (
        "---\ntitle: x\nevent: ../../evil\n---\n",
        "fire",
        "events/fire.md:3: “event” holds",
    ),
    "a name of nothing": (
        "---\ntitle: x\n---\n",
        "???",
        "events/???.md:1: neither the file's name nor a field names",
    ),
}


@pytest.mark.parametrize(("text", "name", "message"), UNUSABLE.values(), ids=UNUSABLE)
def test_a_file_about_nothing_is_told(text: str, name: str, message: str) -> None:
    edits, (finding,) = read(text, name)
    assert edits == ()
    assert str(finding).startswith(message)
