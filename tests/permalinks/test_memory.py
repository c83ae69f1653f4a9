"""What the register remembers, and what the pages of old addresses say."""

from __future__ import annotations

from datetime import date

from dateline.model import Absence, Subject
from tests.editorial.made_up import Told, answering, assembled, gone_of, leads, told

FIRE = Told("Fire destroys the market hall of the harbour board")
WAREHOUSE = Told("Fire guts a warehouse at the grain terminal")
A, B = "articles/a.md", "articles/b.md"
FIRST = assembled({A: [FIRE]})
ID = FIRST.events[0].id


def test_it_is_sorted_by_article_and_has_a_line_for_each_piece_of_evidence() -> None:
    tide = Told("A spring tide floods the customs shed", date(2030, 1, 1))
    overnight = Told(f"{FIRE.text} overnight")
    found = assembled({B: [overnight], A: [FIRE, tide]})
    lines = [(line.subject.value, line.article, line.detail) for line in found.register if line.article]
    assert lines == [
        ("event", A, "2031-05-02"),
        ("event", A, "2030-01-01"),
        ("event", B, "2031-05-02"),
        ("source", A, "2031-06-01"),
        ("source", B, "2031-06-01"),
    ]
    assert [line.id for line in found.register if line.subject is Subject.PERIOD] == [
        "2030",
        "2030/01",
        "2031",
        "2031/05",
    ]


def test_an_event_that_vanished_is_told_with_what_it_may_be() -> None:
    found = assembled({A: [WAREHOUSE]}, register=FIRST.register)
    near = found.events[0]
    assert told(found) == [
        f"register.tsv:2: the event {ID} (“{FIRE.text}”, 2031-05-02) is no longer found in {A}, and its page "
        f"says so; nearest: {near.id} (“{near.title}”); to lead readers on, write a file in events/ with "
        f"`event: {ID}` and `merge_into: …`; to stop this, with `hide: true`"
    ]
    assert not any(finding.error for finding in found.findings if finding.path == "register.tsv")
    assert gone_of(found, ID).why is Absence.VANISHED


def test_a_month_in_which_nothing_is_left_says_so() -> None:
    moved = assembled({A: [Told(FIRE.text, date(2031, 6, 2))]}, register=FIRST.register)
    assert {(gone.id, gone.title) for gone in moved.gone} == {("2031/05", "May 2031")}
    assert gone_of(assembled({A: [FIRE]}, register=moved.register), "2031/06").title == "June 2031"


def test_a_removed_article_says_so() -> None:
    found = assembled({B: [WAREHOUSE]}, register=FIRST.register)
    absent = gone_of(found, "a")
    assert (absent.subject, absent.title) == (Subject.SOURCE, f"About {A}")


def test_a_new_article_does_not_take_the_address_of_a_removed_one() -> None:
    found = assembled({"articles/A.txt": [WAREHOUSE]}, register=FIRST.register)
    assert found.sources[0].slug.startswith("a-")
    assert gone_of(found, "a")


CARD = "---\nname: {}\n{}\n---\n"


def test_an_actor_that_is_merged_leads_on() -> None:
    merged = CARD.format("Harbour Board", "merge_into: norway")
    articles = {A: [FIRE, Told("Norway sends help", actors=("norway",))]}
    found = assembled(articles, {"actors/harbour-board.md": merged}, assembled(articles).register)
    assert leads(found, "harbour-board", Subject.ACTOR) == "norway"


def test_an_actor_whose_card_is_renamed_leads_on() -> None:
    card = CARD.format("Board of the Harbour", "aliases: [Harbour Board]\ntype: organisation")
    first = assembled({A: [FIRE]}, {"actors/hb.md": card})
    found = assembled({A: [FIRE]}, {"actors/board.md": card}, first.register)
    assert leads(found, "hb", Subject.ACTOR) == "board"


def test_a_hidden_actor_leaves_a_page_without_a_name() -> None:
    found = assembled({A: [FIRE]}, {"actors/harbour-board.md": CARD.format("HB", "hide: true")}, FIRST.register)
    absent = gone_of(found, "harbour-board")
    assert (absent.subject, absent.why, absent.title) == (Subject.ACTOR, Absence.HIDDEN, "")


def test_an_actor_nobody_names_any_more_says_so() -> None:
    found = assembled({A: [Told(FIRE.text, actors=())]}, register=FIRST.register)
    absent = gone_of(found, "harbour-board")
    assert (absent.why, absent.title) == (Absence.VANISHED, "Harbour Board")


def test_what_was_never_published_leaves_no_page() -> None:
    card = CARD.format("Harbour Board", "merge_into: norway")
    found = assembled({A: [FIRE, Told("Norway sends help", actors=("norway",))]}, {"actors/harbour-board.md": card})
    assert (found.redirects, found.gone) == ((), ())


HAND = "---\ntitle: {}\ndate: 1204\n---\n"


def test_an_event_written_by_hand_whose_file_is_renamed_leads_on() -> None:
    first = assembled({}, {"events/founding.md": HAND.format("Town founded")})
    found = assembled({}, {"events/1204-founding.md": HAND.format("Town founded")}, first.register)
    assert leads(found, "founding") == "1204-founding"


def test_an_event_written_by_hand_whose_file_gets_another_id_leads_on() -> None:
    first = assembled({}, {"events/founding.md": HAND.format("Town founded")})
    file = HAND.format("The town is founded").replace("title", "event: town\ntitle")
    assert leads(assembled({}, {"events/founding.md": file}, first.register), "founding") == "town"


def test_an_event_written_by_hand_that_is_removed_says_so() -> None:
    first = assembled({}, {"events/founding.md": HAND.format("Town founded")})
    found = assembled({}, {}, first.register)
    assert gone_of(found, "founding").title == "Town founded"
    assert answering(first) <= answering(found)


def test_lines_of_two_branches_for_one_sentence_lead_to_one_event() -> None:
    """Both added the article, and one had another wording of it first: git keeps both lines."""
    other = assembled({A: [Told(f"A {FIRE.text[0].lower()}{FIRE.text[1:]}")]})
    both = [*FIRST.register, *(line for line in other.register if line not in FIRST.register)]
    found = assembled({A: [FIRE]}, register=both)
    (event,) = found.events
    assert event.id == ID
    assert answering(FIRST) | answering(other) <= answering(found)


def test_a_damaged_line_is_an_error_and_the_rest_counts() -> None:
    from dateline.permalinks import write

    data = write(FIRST.register) + b"oops\n"
    found = assembled({A: [FIRE]}, register=data)
    assert found.events[0].id == ID
    assert [message.split(": ")[0] for message in told(found)] == [f"register.tsv:{len(FIRST.register) + 2}"]
