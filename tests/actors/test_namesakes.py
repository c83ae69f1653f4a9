"""Two people of one name are told apart by the articles that mean the one."""

from __future__ import annotations

from dataclasses import replace

from dateline.actors import told_apart
from dateline.model import ActorCard, ActorType, Attribution, Chronology, Denial, Role
from tests.editorial.made_up import Told, assembled, event_of, extraction, leads, told

CARVER = ("john-carver",)
BRIDGE, BOOK = Told("The mayor opens the bridge", actors=CARVER), Told("The poet reads from the book", actors=CARVER)
MAYOR, POET = "articles/mayor.md", "articles/poet.md"
ARTICLES = {MAYOR: [BRIDGE], POET: [BOOK]}


def card(*articles: str, name: str = "John Carver", more: str = "") -> str:
    return f"---\nname: {name}\ntype: person\narticles: [{', '.join(articles)}]\n{more}---\n"


def actors_of(found: Chronology) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return event_of(found, BRIDGE.text).actors, event_of(found, BOOK.text).actors


def test_without_a_card_they_are_one() -> None:
    assert actors_of(assembled(ARTICLES)) == (CARVER, CARVER)


def test_a_card_takes_the_name_in_its_articles_only() -> None:
    found = assembled(ARTICLES, {"actors/carver-poet.md": card("poet")})
    assert actors_of(found) == (CARVER, ("carver-poet",))
    assert {actor.id: (actor.name, actor.type) for actor in found.actors}["carver-poet"] == (
        "John Carver",
        ActorType.PERSON,
    )
    assert told(found) == []


def test_both_may_have_a_card() -> None:
    files = {"actors/carver-poet.md": card("poet"), "actors/carver-mayor.md": card("mayor")}
    found = assembled(ARTICLES, files, assembled(ARTICLES).register)
    assert actors_of(found) == (("carver-mayor",), ("carver-poet",))
    (gone,) = found.gone
    assert (gone.id, gone.title) == ("john-carver", "John Carver")


def test_an_alias_counts_there_too() -> None:
    only_surname = {**ARTICLES, POET: [Told(BOOK.text, actors=("carver",))]}
    found = assembled(only_surname, {"actors/carver-poet.md": card("poet", more="aliases: [Carver]\n")})
    assert actors_of(found) == (CARVER, ("carver-poet",))


def test_the_article_is_known_when_it_is_renamed() -> None:
    files = {"actors/carver-poet.md": card("articles/poet.md")}
    register = assembled(ARTICLES, files).register
    renamed = {MAYOR: [BRIDGE], "articles/2031/poems.md": [BOOK]}
    found = assembled(renamed, files, register)
    assert actors_of(found) == (CARVER, ("carver-poet",))
    again = assembled(renamed, files, found.register)
    assert actors_of(again) == (CARVER, ("carver-poet",))
    assert leads(again, event_of(again, BOOK.text).id) == event_of(assembled(ARTICLES, files), BOOK.text).id


def test_two_cards_for_one_article_are_told() -> None:
    files = {"actors/carver-a.md": card("poet"), "actors/carver-b.md": card("poet")}
    found = assembled(ARTICLES, files)
    assert actors_of(found) == (CARVER, ("carver-a",))
    assert told(found) == [
        "actors/carver-b.md:1: a name of this card is claimed by actors/carver-a.md too, in articles/poet.md; "
        "take the article out of one of the cards"
    ]


def test_who_says_so_who_denies_it_and_in_which_office_are_told_apart_too() -> None:
    quote = Told("Carver denies it", actors=CARVER)
    plain = extraction(POET, [quote])
    span = plain.reports[0].span
    told_by = replace(
        plain.reports[0],
        attribution=(Attribution("john-carver", "says"), Attribution(None, "said")),
        denials=(Denial("john-carver", "denies", span, quote.quote), Denial("other", "denies", span, quote.quote)),
    )
    found = replace(plain, reports=(told_by,), roles=(("john-carver", Role("poet", POET, quote.quote)),))
    carver = ActorCard("actors/carver-poet.md", "carver-poet", "John Carver", articles=(POET,))
    ((apart,), findings) = told_apart([found], [carver])
    assert findings == ()
    assert [said.actor for said in apart.reports[0].attribution] == ["carver-poet", None]
    assert [denial.actor for denial in apart.reports[0].denials] == ["carver-poet", "other"]
    assert [key for key, _ in apart.roles] == ["carver-poet"]
    assert {mention.key for mention in apart.mentions} == {"carver-poet"}
