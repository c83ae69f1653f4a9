"""An event keeps its id whatever happens to its articles; and no two events have one."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.chronology import default_id
from dateline.model import Extraction, Subject
from tests.editorial.made_up import Told, answering, assembled, event_of, extraction, leads

FIRE = "Fire destroys the market hall of the harbour board"
AGAIN = "Fire destroys the market hall of the harbour board overnight"
EARLIER, LATER = date(2031, 5, 20), date(2031, 6, 20)
A, B = "articles/a.md", "articles/b.md"


def fire(path: str = A, text: str = FIRE, day: int = 2, published: date = EARLIER) -> Extraction:
    return extraction(path, [Told(text, date(2031, 5, day))], published)


ALONE = assembled([fire()])
ID = event_of(ALONE, FIRE).id
OTHER = event_of(assembled([fire(B, AGAIN)]), AGAIN).id

KEPT = {
    "nothing": fire(),
    "the sentence is edited": fire(text="A fire destroys the market hall of the harbour board"),
    "the article is renamed": fire("articles/2031/fire.md"),
    "the article is renamed and edited": fire("articles/2031/a.md", f"{FIRE}, the paper says"),
    "a rule moves the date": fire(day=3),
    "the article has another date": fire(published=LATER),
}


@pytest.mark.parametrize("changed", KEPT.values(), ids=KEPT)
def test_the_id_stays_when(changed: Extraction) -> None:
    found = assembled([changed], register=ALONE.register)
    assert [event.id for event in found.events] == [ID]
    assert [absent.subject for absent in found.gone if absent.subject is not Subject.PERIOD] == []


@pytest.mark.parametrize("published", [EARLIER.replace(day=1), LATER], ids=["before it", "after it"])
def test_an_article_that_joins_takes_no_id_away(published: date) -> None:
    found = assembled([fire(), fire("articles/0.md", AGAIN, published=published)], register=ALONE.register)
    (event,) = found.events
    assert (event.id, event.former) == (ID, ())


def test_the_id_stays_when_the_first_article_is_removed() -> None:
    both = assembled([fire(), fire(B, AGAIN)])
    found = assembled([fire(B, AGAIN)], register=both.register)
    assert [event.id for event in found.events] == [ID]


def test_of_two_that_are_joined_the_first_published_gives_the_id_and_the_other_leads_to_it() -> None:
    apart = assembled([fire(published=LATER), fire(B, AGAIN, 3, EARLIER)])
    joined = assembled([fire(published=LATER), fire(B, AGAIN, 2, EARLIER)], register=apart.register)
    (event,) = joined.events
    assert (event.id, event.former) == (OTHER.replace("05-02", "05-03"), (ID,))
    assert leads(joined, ID) == event.id


def test_each_gets_its_id_back_when_they_part() -> None:
    apart = [fire(), fire(B, AGAIN, 3)]
    first = assembled(apart)
    joined = assembled([fire(), fire(B, AGAIN, 2)], register=first.register)
    again = assembled(apart, register=joined.register)
    assert [event.id for event in again.events] == [event.id for event in first.events]
    assert not [redirect for redirect in again.redirects if redirect.subject is Subject.EVENT]


def test_of_what_was_one_from_the_first_what_it_is_called_after_keeps_the_id() -> None:
    both = assembled([fire("articles/z.md"), fire(A, AGAIN, published=LATER)])
    (event,) = both.events
    parted = assembled([fire("articles/z.md", day=9), fire(A, AGAIN, published=LATER)], register=both.register)
    keeper = next(one for one in parted.events if default_id(one)[10:] == event.id[10:])
    assert keeper.id == event.id
    assert len({one.id for one in parted.events}) == 2


def test_two_events_of_the_same_words_have_two_ids() -> None:
    told = Told(FIRE, actors=())  # nobody in whom the two articles could agree
    found = assembled({A: [told], B: [told]})
    assert [event.id for event in found.events] == [default_id(found.events[0]), f"{default_id(found.events[0])}-2"]
    assert assembled({A: [told], B: [told]}, register=found.register).events == found.events


def test_a_new_event_takes_no_id_that_was_anothers() -> None:
    """The one that was published under it has changed its words since."""
    changed = assembled([fire(text="A fire destroys the market hall of the harbour board")], register=ALONE.register)
    new = extraction(B, [Told(FIRE, actors=())])
    found = assembled(
        [fire(text="A fire destroys the market hall of the harbour board"), new], register=changed.register
    )
    assert [event.id for event in found.events] == [ID, f"{ID}-2"]


def test_an_event_that_is_gone_leaves_its_page_and_comes_back_to_it() -> None:
    empty = [extraction(A, [Told("Crane drivers walk out")])]
    without = assembled(empty, register=ALONE.register)
    (absent,) = (gone for gone in without.gone if gone.subject is Subject.EVENT)
    assert (absent.id, absent.title) == (ID, FIRE)
    assert [event.id for event in assembled([fire()], register=without.register).events] == [ID]


def test_no_address_is_lost_when_everything_is_removed() -> None:
    everything = answering(ALONE)
    nothing = assembled([], register=ALONE.register)
    assert everything <= answering(nothing)
    assert everything <= answering(assembled([], register=nothing.register))
