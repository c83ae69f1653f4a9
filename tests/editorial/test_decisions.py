"""What editors decide holds, whatever the program makes of the articles; and what has no effect is told."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.chronology import default_id
from dateline.model import Absence, ActorType, Basis, Chronology, Kind, Status, Subject
from dateline.timex import edtf
from tests.editorial.made_up import Told, assembled, event_of, gone_of, leads, told

FIRE = "Fire destroys the market hall of the harbour board"
AGAIN = "Fire destroys the market hall of the harbour board overnight"
TIDE = Told("A spring tide floods the old customs shed", date(2031, 3, 9), ("norway",))
ONE = {"articles/a.md": [Told(FIRE), TIDE]}
BOTH = {"articles/a.md": [Told(FIRE)], "articles/b.md": [Told(AGAIN)]}  # joined by the program
APART = {"articles/a.md": [Told(FIRE)], "articles/b.md": [Told(AGAIN, date(2031, 5, 3))]}

FOUND = assembled(ONE)
FIRE_ID, TIDE_ID = event_of(FOUND, FIRE).id, event_of(FOUND, TIDE.text).id
OTHER_ID = event_of(assembled(APART), AGAIN).id


def edited(fields: str, id: str = FIRE_ID, body: str = "", articles: object = ONE, **more: str) -> Chronology:
    files = {"events/edit.md": f"---\nevent: {id}\n{fields}\n---\n{body}", **more}
    return assembled(articles, files)  # type: ignore[arg-type]


# -- one event ------------------------------------------------------------------------------------------------


def test_only_what_the_file_names_is_changed() -> None:
    before, after = event_of(FOUND, FIRE), event_of(edited("title: Fire guts the market hall"), FIRE)
    assert (after.title, after.path) == ("Fire guts the market hall", "events/edit.md")
    assert (after.id, after.interval, after.status, after.actors, after.evidence) == (
        before.id,
        before.interval,
        before.status,
        before.actors,
        before.evidence,
    )


def test_a_date_an_editor_gives_is_the_editors() -> None:
    event = event_of(edited("date: 2031-05"), FIRE)
    assert (edtf(event.interval), event.basis) == ("2031-05", Basis.EDITOR)


CHANGES = {
    "status": ("status: confirmed", "status", Status.CONFIRMED),
    "kind": ("kind: statement", "kind", Kind.STATEMENT),
    "place": ("place: Quay 4", "place", "Quay 4"),
    "tags": ("tags: [fire]", "tags", ("fire",)),
    "checked, which confirms nothing": ("confirm: true", "status", Status.REPORTED),
    "checked": ("confirm: true", "checked", True),
    "actors": ("actors: [norway]", "actors", ("norway",)),
    "no actors": ("actors: []", "actors", ()),
    "one more actor": ("add_actors: norway", "actors", ("harbour-board", "norway")),
    "one actor less": ("remove_actors: harbour-board", "actors", ()),
}


@pytest.mark.parametrize(("fields", "name", "value"), CHANGES.values(), ids=CHANGES)
def test_a_field_is_changed(fields: str, name: str, value: object) -> None:
    assert getattr(event_of(edited(fields), FIRE), name) == value


def test_the_body_is_the_editors_note() -> None:
    assert event_of(edited("", body="The *Gazette* errs."), FIRE).note == "<p>The <em>Gazette</em> errs.</p>"


def test_an_unknown_actor_is_made_and_told() -> None:
    found = edited("actors: [norwy]")
    assert event_of(found, FIRE).actors == ("norwy",)
    what = "no actor has the id 'norwy'; did you mean norway? Else write actors/norwy.md, or correct the id"
    assert told(found) == [f"events/edit.md:3: {what}"]
    assert {actor.id: actor.type for actor in found.actors}["norwy"] is ActorType.GROUP


def test_an_actor_is_known_by_the_id_it_was_merged_from() -> None:
    card = "---\nname: Kingdom of Norway\nmerge_into: norway\n---\n"
    found = edited("actors: [kingdom]", **{"actors/kingdom.md": card})
    assert event_of(found, FIRE).actors == ("norway",)


def test_a_hidden_actor_stays_hidden() -> None:
    card = "---\nname: Norway\nhide: true\n---\n"
    found = edited("actors: [norway, harbour-board]", **{"actors/norway.md": card})
    assert event_of(found, FIRE).actors == ("harbour-board",)
    assert "norway" not in {actor.id for actor in found.actors}


def test_two_files_on_one_event_both_count_and_what_they_contradict_in_is_told() -> None:
    other = f"---\nevent: {FIRE_ID}\ntitle: Another\nplace: Quay 4\n---\n"
    found = edited("title: One", **{"events/other.md": other})
    assert (event_of(found, FIRE).title, event_of(found, FIRE).place) == ("Another", "Quay 4")
    what = "events/edit.md is about the same event and gives another “title”"
    assert told(found) == [f"events/other.md:3: {what}; keep one of the two lines"]


# -- by hand --------------------------------------------------------------------------------------------------

CHARTER = """---
title: Town founded
date: 1204
sources:
- {publisher: Town archive, title: The charter, published: 1204, quote: There be a town.}
---

Says the *charter*.
"""


def test_a_file_about_no_known_event_is_a_new_event() -> None:
    event = assembled(ONE, {"events/founding.md": CHARTER}).events[0]
    assert (event.id, edtf(event.interval), event.basis) == ("founding", "1204", Basis.EDITOR)
    assert (event.note, event.path) == ("<p>Says the <em>charter</em>.</p>", "events/founding.md")
    (citation,) = event.citations
    assert (citation.publisher, citation.quote) == ("Town archive", "There be a town.")


def test_an_event_written_by_hand_can_be_changed_and_merged() -> None:
    change = "---\nevent: founding\ntitle: The town is founded\n---\n"
    found = assembled(ONE, {"events/founding.md": CHARTER, "events/z.md": change})
    assert found.events[0].title == "The town is founded"
    merged = edited("merge_into: founding", **{"events/founding.md": CHARTER})
    event = event_of(merged, FIRE)
    assert (event.id, event.title, edtf(event.interval)) == ("founding", "Town founded", "1204")
    assert leads(merged, FIRE_ID) == "founding"


def test_a_file_about_nothing_that_exists_is_told() -> None:
    found = assembled(ONE, {"events/edit.md": f"---\nevent: {FIRE_ID[:-1]}x\nhide: true\n---\n"})
    assert [finding.split("; ")[0] for finding in told(found)] == [
        f"events/edit.md:2: no event has the id “{FIRE_ID[:-1]}x”"
    ]
    assert f"did you mean “{FIRE_ID}”" in told(found)[0]
    assert found.findings[0].error


# -- taken out ------------------------------------------------------------------------------------------------


def test_a_hidden_event_is_gone_and_its_page_says_no_more_of_it() -> None:
    found = edited("hide: true")
    assert [event.id for event in found.events] == [TIDE_ID]
    absent = gone_of(found, FIRE_ID)
    assert (absent.why, absent.title, absent.interval, absent.note) == (Absence.HIDDEN, "", None, "")


def test_a_withdrawn_event_is_gone_and_its_page_says_why() -> None:
    found = edited("status: retracted\ncorrections: [{date: 2031-07-01, note: Taken back.}]", body="It was a drill.")
    assert [event.id for event in found.events] == [TIDE_ID]
    absent = gone_of(found, FIRE_ID)
    assert (absent.why, absent.title, absent.note) == (Absence.WITHDRAWN, FIRE, "<p>It was a drill.</p>")
    assert [correction.note for correction in absent.corrections] == ["Taken back."]


@pytest.mark.parametrize("fields", ["hide: true", "status: retracted"])
def test_what_is_taken_out_is_no_more_than_the_editor_saw(fields: str) -> None:
    """The program joins another event to it later: that one stays."""
    register = assembled(APART).register
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\n{fields}\n---\n"}
    found = assembled(BOTH, files, register)
    assert [event.id for event in found.events] == [OTHER_ID]
    assert gone_of(found, FIRE_ID)


def test_what_the_program_had_joined_before_is_taken_out_as_one() -> None:
    joined = assembled(BOTH, register=assembled(APART).register)
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\nhide: true\n---\n"}
    found = assembled(BOTH, files, joined.register)
    assert found.events == ()
    parted = assembled(APART, files, found.register)
    assert parted.events == (), "and stays out when it is told apart"
    assert leads(parted, OTHER_ID) == FIRE_ID


def test_what_was_taken_out_stays_so_when_the_program_tells_it_apart() -> None:
    register = assembled(BOTH).register
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\nhide: true\n---\n"}
    found = assembled(APART, files, register)
    assert found.events == ()
    assert assembled(APART, files, found.register).events == ()


def test_an_event_told_apart_before_the_decision_is_not_taken_out_with_it() -> None:
    register = assembled(APART, register=assembled(BOTH).register).register
    found = assembled(APART, {"events/edit.md": f"---\nevent: {FIRE_ID}\nhide: true\n---\n"}, register)
    assert [event.title for event in found.events] == [AGAIN]


# -- merged and split -----------------------------------------------------------------------------------------


def test_a_merged_event_brings_its_evidence_and_leaves_the_other_its_title_and_date() -> None:
    found = edited(f"merge_into: {TIDE_ID}")
    (event,) = found.events
    assert (event.id, event.title, edtf(event.interval)) == (TIDE_ID, TIDE.text, "2031-03-09")
    assert {evidence.quote for evidence in event.evidence} == {f"{FIRE}.", f"{TIDE.text}."}
    assert set(event.actors) == {"norway", "harbour-board"}
    assert leads(found, FIRE_ID) == TIDE_ID


def test_what_a_file_says_of_the_target_wins_and_what_is_said_of_both_adds_up() -> None:
    other = f"---\nevent: {TIDE_ID}\ntitle: Fire and flood\ntags: [water]\n---\n\nOf two.\n"
    fields = f"merge_into: {TIDE_ID}\ntitle: x\ncorrections: [{{date: 2031-07-01, note: Two of one.}}]"
    (event,) = edited(fields, body="Of one.", **{"events/z.md": other}).events
    assert (event.title, event.tags, event.note) == ("Fire and flood", ("water",), "<p>Of one.</p>\n<p>Of two.</p>")
    assert [correction.note for correction in event.corrections] == ["Two of one."]


def test_merging_what_the_program_has_joined_changes_nothing() -> None:
    register = assembled(APART).register
    file = {"events/edit.md": f"---\nevent: {OTHER_ID}\nmerge_into: {FIRE_ID}\n---\n"}
    found = assembled(BOTH, file, register)
    assert [event.id for event in found.events] == [FIRE_ID]
    assert len(found.events[0].evidence) == 2
    assert told(found) == []


def test_a_merge_into_nothing_is_told() -> None:
    found = edited("merge_into: nothing-such")
    assert told(found) == [
        "events/edit.md:3: “merge_into” names no event: nothing-such; `dateline events` lists the ids"
    ]
    assert len(found.events) == 2


def test_a_merge_that_leads_back_is_told_and_merges_nothing() -> None:
    back = f"---\nevent: {TIDE_ID}\nmerge_into: {FIRE_ID}\n---\n"
    found = edited(f"merge_into: {TIDE_ID}", **{"events/z.md": back})
    assert len(found.events) == 2
    assert told(found) == [
        f"events/{name}.md:3: “merge_into” leads back to this event; remove it from one of the files"
        for name in ("edit", "z")
    ]


SPLITS = {
    "article": "split: [{article: b}]",
    "words": "split: [{quote: harbour board OVERNIGHT}]",
    "words with a slip": "split: [{quote: of the harbor board overnight}]",
    "both": "split: [{article: articles/b.md, quote: overnight}]",
}


@pytest.mark.parametrize("fields", SPLITS.values(), ids=SPLITS)
def test_evidence_is_split_off(fields: str) -> None:
    found = edited(fields, articles=BOTH)
    left, cut = event_of(found, FIRE), event_of(found, AGAIN)
    assert left.id == FIRE_ID
    assert cut.id == default_id(cut)
    assert (len(left.evidence), len(cut.evidence)) == (1, 1)


def test_a_split_holds_in_later_builds_under_the_same_ids() -> None:
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\nsplit: [{{quote: overnight}}]\n---\n"}
    first = assembled(BOTH, files)
    second = assembled(BOTH, files, first.register)
    assert (second.events, second.register) == (first.events, first.register)


def test_what_is_split_off_may_be_given_an_id_and_then_a_file() -> None:
    fields = "split: [{article: b, event: second-fire}]"
    title = "---\nevent: second-fire\ntitle: A second fire\n---\n"
    found = edited(fields, articles=BOTH, **{"events/second.md": title})
    assert (event_of(found, AGAIN).id, event_of(found, AGAIN).title) == ("second-fire", "A second fire")
    assert told(found) == []


def test_the_evidence_an_id_was_made_of_may_be_split_off() -> None:
    """The editor knows the rest under that id, and so it stays with the rest."""
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\nsplit: [{{article: a}}]\n---\n"}
    found = assembled(BOTH, files)
    assert event_of(found, AGAIN).id == FIRE_ID
    assert event_of(found, FIRE).id == f"{FIRE_ID}-2"
    again = assembled(BOTH, files, found.register)
    assert (again.events, again.register) == (found.events, found.register)


def test_an_event_that_was_joined_gets_its_id_back_when_it_is_split_off() -> None:
    register = assembled(APART).register
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\nsplit: [{{article: b}}]\n---\n"}
    joined, split = assembled(BOTH, {}, register), assembled(BOTH, files, register)
    assert leads(joined, OTHER_ID) == FIRE_ID
    assert event_of(split, AGAIN).id == OTHER_ID


def test_a_split_holds_when_its_sentence_is_edited() -> None:
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\nsplit: [{{article: b, quote: {AGAIN}.}}]\n---\n"}
    register = assembled(BOTH, files).register
    edited_since = {**BOTH, "articles/b.md": [Told(AGAIN.replace("overnight", "by night"))]}
    found = assembled(edited_since, files, register)
    assert [len(event.evidence) for event in found.events] == [1, 1]
    assert told(found) == []


NO_SPLITS = {
    "nothing fits": (
        "split: [{quote: storm}]",
        BOTH,
        ["nothing is split off: no evidence fits “storm”; give words as they stand in the quotation"],
    ),
    "all of it": (
        "split: [{quote: fire}]",
        BOTH,
        ["nothing would be left of the event; leave one piece of evidence in it"],
    ),
    "apart already": ("split: [{quote: overnight}]", APART, []),
}


@pytest.mark.parametrize(("fields", "articles", "messages"), NO_SPLITS.values(), ids=NO_SPLITS)
def test_a_split_that_splits_nothing(fields: str, articles: dict[str, list[Told]], messages: list[str]) -> None:
    found = edited(fields, articles=articles)
    assert [(event.id, event.evidence) for event in found.events] == [
        (event.id, event.evidence) for event in assembled(articles).events
    ]
    assert told(found) == [f"events/edit.md:3: {message}" for message in messages]


def test_a_split_cannot_take_the_id_of_another_event() -> None:
    articles = {**BOTH, "articles/c.md": [TIDE]}
    found = edited(f"split: [{{article: b, event: {TIDE_ID}}}]", articles=articles)
    assert len(found.events) == 2
    assert told(found) == [
        f"events/edit.md:3: nothing is split off: “{TIDE_ID}” is another event; choose an id of its own"
    ]


# -- when the event is gone -----------------------------------------------------------------------------------


def lost(fields: str, body: str = "") -> Chronology:
    """The fire was published, and is in no article any more; another one, of the same day, is."""
    articles = {"articles/a.md": [Told("Fire guts a warehouse at the grain terminal"), TIDE]}
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\n{fields}\n---\n{body}"}
    return assembled(articles, files, FOUND.register)


def test_a_decision_whose_event_is_gone_is_told_with_what_it_may_be() -> None:
    found = lost("title: x\ndate: 2031-05-02")
    (message,) = told(found)
    near = found.events[1]
    assert message == (
        f"events/edit.md:2: its event {FIRE_ID} (“{FIRE}”, 2031-05-02) is no longer found in articles/a.md; "
        f"write `event: …` with {near.id} (“{near.title}”), "
        "or wait: the file takes effect again if the event comes back"
    )
    assert len(found.events) == 2, "it must not become an event written by hand"
    assert gone_of(found, FIRE_ID).title == "x"


def test_it_takes_effect_again_when_the_event_comes_back() -> None:
    files = {"events/edit.md": f"---\nevent: {FIRE_ID}\ntitle: x\n---\n"}
    found = assembled(ONE, files, lost("title: x").register)
    assert event_of(found, FIRE).title == "x"
    assert not [message for message in told(found) if message.startswith("events/")]


@pytest.mark.parametrize(
    ("fields", "why", "title"),
    [("hide: true", Absence.HIDDEN, ""), ("status: retracted", Absence.WITHDRAWN, FIRE)],
)
def test_what_was_taken_out_needs_no_article(fields: str, why: Absence, title: str) -> None:
    found = lost(fields, "Because.")
    absent = gone_of(found, FIRE_ID)
    assert (absent.why, absent.title) == (why, title)
    assert absent.note == ("" if why is Absence.HIDDEN else "<p>Because.</p>")
    assert told(found) == []


def test_readers_of_an_event_that_is_gone_can_be_led_on() -> None:
    found = lost(f"merge_into: {TIDE_ID}")
    assert leads(found, FIRE_ID) == TIDE_ID
    assert told(found) == []


# -- drafts ---------------------------------------------------------------------------------------------------


def test_a_draft_is_shown_in_preview_only_and_not_remembered() -> None:
    files = {"events/founding.md": CHARTER.replace("date:", "draft: true\ndate:")}
    published, preview = assembled(ONE, files), assembled(ONE, files, drafts=True)
    assert "founding" not in {event.id for event in published.events}
    assert "founding" in {event.id for event in preview.events}
    assert preview.register == published.register
    assert (Subject.PERIOD, "1204") not in {(line.subject, line.id) for line in preview.register}
