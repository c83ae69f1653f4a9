"""What editors write decides, and what is wrong in it is said with its line."""

from __future__ import annotations

import pytest

from dateline.editorial import apply, read_edits
from dateline.model import Basis, Chronology, Event, Evidence, Kind, Span, Status
from dateline.timex import edtf, parse_edtf


def edit(text: str, name: str = "fire") -> tuple[str, bytes]:
    return f"events/{name}.md", text.encode()


FIRE = Event(
    "fire",
    parse_edtf("2023-05-02"),
    "Fire destroys the market hall",
    Status.CLAIMED,
    Kind.OCCURRENCE,
    Basis.STATED,
    evidence=(Evidence("articles/a.md", Span(0, 4), "Fire", None, (), "given in full"),),
)
FOUND = Chronology(events=(FIRE,))


def edited(text: str, name: str = "fire") -> Chronology:
    edits, findings = read_edits([edit(text, name)])
    assert findings == ()
    return apply(FOUND, edits)


def test_only_what_the_file_names_is_changed() -> None:
    (event,) = edited("---\ntitle: Fire guts the market hall\n---\n").events
    assert event.title == "Fire guts the market hall"
    assert (event.interval, event.status, event.evidence) == (FIRE.interval, FIRE.status, FIRE.evidence)


def test_a_date_an_editor_gives_is_the_editors() -> None:
    (event,) = edited("---\ndate: 2023-05\nstatus: confirmed\n---\n").events
    assert (edtf(event.interval), event.basis, event.status) == ("2023-05", Basis.EDITOR, Status.CONFIRMED)


def test_a_hidden_event_is_gone() -> None:
    assert edited("---\nhide: true\n---\n").events == ()


def test_a_file_about_no_known_event_is_a_new_event() -> None:
    found = edited("---\ntitle: Town founded\ndate: 1204\n---\n\nSays the *charter*.\n", "founding")
    new = found.events[0]
    assert (new.id, edtf(new.interval), new.note) == ("founding", "1204", "<p>Says the <em>charter</em>.</p>")


def test_a_decision_about_an_event_that_is_gone_is_reported() -> None:
    found = edited("---\nstatus: confirmed\n---\n", "fires")
    assert [str(finding) for finding in found.findings] == [
        "events/fires.md:1: no event has the id “fires”; did you mean “fire”?"
    ]
    assert found.findings[0].error
