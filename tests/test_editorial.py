"""What editors write decides, and what is wrong in it is said with its line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.editorial import apply, read_cards, read_edits
from dateline.model import (
    ActorType,
    Basis,
    Chronology,
    Event,
    Evidence,
    Fate,
    Kind,
    Outcome,
    Rejection,
    Span,
    Status,
)
from dateline.timex import edtf, parse_edtf


def card(text: str) -> tuple[str, bytes]:
    return "actors/harbour-board.md", text.encode()


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


def test_a_card_is_read() -> None:
    cards, findings = read_cards(
        [card("---\nname: Harbour Board\ntype: organisation\naliases: [HB, Board]\nhide: no\n---\n\n*Runs* docks.\n")]
    )
    (found,) = cards
    assert findings == ()
    assert (found.id, found.name, found.type) == ("harbour-board", "Harbour Board", ActorType.ORGANISATION)
    assert found.aliases == ("HB", "Board")
    assert found.biography == "<p><em>Runs</em> docks.</p>"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "---\ntype: person\n---\n",
            "actors/harbour-board.md:1: no “name” in the front matter; add `name: …` between two lines of ---",
        ),
        (
            "---\nname: HB\ntype: ship\n---\n",
            "actors/harbour-board.md:3: “type” is “ship”; write one of person, organisation, country, place, group",
        ),
        (
            "---\nname: HB\nhide: maybe\n---\n",
            "actors/harbour-board.md:3: “hide” is neither true nor false; write “true” or “false”",
        ),
        (
            "---\nname: [a, b]\n---\n",
            "actors/harbour-board.md:2: “name” holds more than one value; write one line of text",
        ),
    ],
    ids=["no name", "unknown type", "no truth", "two names"],
)
def test_a_wrong_card_is_named_with_its_line(text: str, message: str) -> None:
    cards, findings = read_cards([card(text)])
    assert cards == ()
    assert [str(finding) for finding in findings] == [message]


def test_an_unknown_field_is_named() -> None:
    _, (finding,) = read_cards([card("---\nname: HB\nalias: x\n---\n")])
    assert str(finding).startswith("actors/harbour-board.md:3: “alias” is no field of this file; use aliases,")


def test_only_what_the_file_names_is_changed() -> None:
    (event,) = edited("---\ntitle: Fire guts the market hall\n---\n").events
    assert event.title == "Fire guts the market hall"
    assert (event.interval, event.status, event.evidence) == (FIRE.interval, FIRE.status, FIRE.evidence)


def test_a_date_an_editor_gives_is_the_editors() -> None:
    (event,) = edited("---\ndate: 2023-05\nstatus: confirmed\n---\n").events
    assert (edtf(event.interval), event.basis, event.status) == ("2023-05", Basis.EDITOR, Status.CONFIRMED)


def test_a_hidden_event_is_gone() -> None:
    assert edited("---\nhide: true\n---\n").events == ()


def test_no_event_links_to_a_hidden_one() -> None:
    quote = "The board called it off."
    linked = replace(
        FIRE,
        id="repair",
        denials=(Rejection(None, "denied", "articles/a.md", quote, "fire"),),
        denies=("fire",),
        outcomes=(Outcome(Fate.CALLED_OFF, "articles/a.md", quote, "fire"),),
        plans=("fire",),
    )
    edits, _ = read_edits([edit("---\nhide: true\n---\n")])
    (event,) = apply(Chronology((FIRE, linked)), edits).events
    assert (event.denials[0].event, event.denials[0].quote, event.denies) == (None, quote, ())
    assert (event.outcomes[0].event, event.outcomes[0].quote, event.plans) == (None, quote, ())


def test_a_file_about_no_known_event_is_a_new_event() -> None:
    found = edited("---\ntitle: Town founded\ndate: 1204\n---\n\nSays the *charter*.\n", "founding")
    new = found.events[0]
    assert (new.id, edtf(new.interval), new.note) == ("founding", "1204", "<p>Says the <em>charter</em>.</p>")


def test_a_decision_about_an_event_that_is_gone_is_reported() -> None:
    found = edited("---\nstatus: confirmed\n---\n", "fires")
    assert [str(finding) for finding in found.findings] == [
        "events/fires.md:1: no event has the id 'fires'; did you mean fire?"
    ]
    assert found.findings[0].error


def test_a_wrong_date_is_named_with_its_line() -> None:
    _, (finding,) = read_edits([edit("---\ntitle: x\ndate: 2023-02-31\n---\n")])
    assert str(finding).startswith("events/fire.md:3: “date” is wrong: ")
    assert finding.error


@pytest.mark.parametrize("field", ["event: ../../evil", "actors: [../../evil]", "actors: [Norway]"])
def test_an_id_leads_nowhere_else(field: str) -> None:
    edits, (finding,) = read_edits([edit(f"---\ntitle: x\ndate: 2023\n{field}\n---\n")])
    assert edits == ()
    assert "is no id; write small letters, digits and hyphens" in str(finding)
    assert finding.line == 4
