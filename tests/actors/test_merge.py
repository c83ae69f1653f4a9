import random
from dataclasses import replace
from typing import Any

import pytest

from dateline.actors import Merged, merge
from dateline.model import ActorCard, ActorType, Mention, Role, Span, Trust
from tests.actors.written import write


def merged(*articles: str, cards: tuple[ActorCard, ...] = ()) -> Merged:
    """What comes of articles marked as in `write`, named a.md, b.md, … in turn."""
    mentions, roles = [], []
    for letter, text in zip("abcdefgh", articles, strict=False):
        for mention in write(text).mentions():
            mentions.append((f"articles/{letter}.md", mention))
            if mention.role:
                roles.append((mention.key, Role(mention.role, f"articles/{letter}.md", text)))
    return merge(mentions, roles, cards)


def card(name: str, **fields: Any) -> ActorCard:
    id = fields.pop("id", name.lower().replace(" ", "-"))
    return ActorCard(path=f"actors/{id}.md", id=id, name=name, **fields)


def names(result: Merged) -> dict[str, str]:
    return {actor.id: actor.name for actor in result.actors}


# -- who is one -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("articles", "actors"),
    [
        pytest.param(
            ("Mr. {Roe|PERSON} left.", "{Ben Roe|PERSON} left."), {"ben-roe": "Ben Roe"}, id="surname-and-full-name"
        ),
        pytest.param(
            ("{Ben Q. Roe|PERSON} left.", "{Ben Roe|PERSON} left. {Ben Roe|PERSON} ran."),
            {"ben-roe": "Ben Roe"},
            id="initial",
        ),
        pytest.param(
            ("Peru’s Ministry of Defence", "the Peruvian Defence Ministry and the Peruvian Defence Ministry"),
            {"peru-ministry-of-defence": "Peruvian Defence Ministry"},
            id="ministry",
        ),
        pytest.param(("Lima denied it.", "Peru left.", "Peruvians left."), {"peru": "Peru"}, id="country"),
        pytest.param(
            ("{Tile Makers Union|ORG} (TMU) met.", "{TMU|ORG} met."),
            {"tile-makers-union": "Tile Makers Union"},
            id="acronym-explained-elsewhere",
        ),
        pytest.param(("{Dorling Inc.|ORG} grew.", "{Dorling|ORG} shrank."), {"dorling": "Dorling"}, id="legal-form"),
    ],
)
def test_mentions_of_one_actor_meet(articles: tuple[str, ...], actors: dict[str, str]) -> None:
    result = merged(*articles)
    found = names(result)
    found.pop("peru", None) if "peru" not in actors else None
    assert found == actors


def test_two_people_of_one_surname_stay_apart_and_are_shown_to_the_editor() -> None:
    result = merged("{Ben Roe|PERSON} left.", "{Sam Roe|PERSON} left.", "Mr. {Roe|PERSON} left.")
    assert set(names(result)) == {"ben-roe", "sam-roe", "roe"}
    (finding,) = result.findings
    assert str(finding).startswith("articles/c.md:1: 'Roe' may be any of Ben Roe, Sam Roe; ")
    assert not finding.error


def test_a_form_of_address_of_the_other_sex_is_somebody_else() -> None:
    result = merged("spokeswoman {Ada Roe|PERSON} left.", "Mr. {Roe|PERSON} left.")
    assert set(names(result)) == {"ada-roe", "roe"}


def test_a_misprint_is_no_alias() -> None:
    result = merged("{Dmitry Orlov|PERSON} left.\nMr. {Olrov|PERSON} returned.")
    assert [(actor.name, actor.aliases) for actor in result.actors] == [("Dmitry Orlov", ())]


# -- what is told of them -------------------------------------------------------------------------------------


def test_a_body_brings_its_country_along() -> None:
    result = merged("Kenya’s Border Guard fired.")
    assert {actor.id: actor.parent for actor in result.actors} == {"kenya": None, "kenya-border-guard": "kenya"}


def test_aliases_are_names_and_no_pronouns_or_capitals() -> None:
    result = merged(
        "Lima denied it. The Russian Federation left. Peru left.",
        "{Ben Roe|PERSON} left. Then he ran. Mr. {Roe|PERSON} sat.",
    )
    assert {actor.name: actor.aliases for actor in result.actors} == {
        "Ben Roe": (),
        "Peru": (),
        "Russia": ("Russian Federation",),
    }


def test_each_office_is_told_once_an_article() -> None:
    text = "President {Ben Roe|PERSON} left.\nPresident {Ben Roe|PERSON} ran."
    (actor,) = merged(text, text).actors
    assert [(role.title, role.article) for role in actor.roles] == [
        ("President", "articles/a.md"),
        ("President", "articles/b.md"),
    ]


def test_actors_come_by_name() -> None:
    result = merged("Zambia, Émile of {Österby|GPE}, Austria and {eBay|ORG} met.")
    assert [actor.name for actor in result.actors] == sorted(
        (a.name for a in result.actors), key=lambda n: n.replace("Ö", "o").lower()
    )


def test_the_order_of_articles_makes_no_difference() -> None:
    mentions = [
        (f"articles/{letter}.md", mention)
        for letter, text in zip(
            "abcde",
            [
                "{Ben Roe|PERSON} met President {Ann Roe|PERSON}.",
                "Mr. {Roe|PERSON} and {Dorling Inc|ORG} left.",
                "{Dorling|GPE} flooded. NATO met.",
                "Peru’s Ministry of Defence denied it.",
                "{Tile Makers Union|ORG} (TMU) met {Doe|PERSON}.",
            ],
            strict=True,
        )
        for mention in write(text).mentions()
    ]
    cards = (card("Ben Roe", aliases=("Roe",)), card("Doe", hide=True), card("TMU", merge_into="nato"))
    expected = merge(mentions, (), cards)
    for seed in range(5):
        shuffled = random.Random(seed).sample(mentions, len(mentions))
        assert merge(shuffled, (), cards[::-1]) == expected


# -- editors' cards -------------------------------------------------------------------------------------------


def test_a_card_names_types_and_describes() -> None:
    written = card(
        "Benjamin Roe",
        id="roe",
        type=ActorType.GROUP,
        aliases=("Ben Roe",),
        biography="He *ran*.",
        sames=("https://x.org/q",),
    )
    (actor,) = merged("{Ben Roe|PERSON} left.", cards=(written,)).actors
    assert (actor.id, actor.name, actor.type, actor.biography, actor.sames, actor.trust) == (
        "roe", "Benjamin Roe", ActorType.GROUP, "He *ran*.", ("https://x.org/q",), Trust.EDITOR,
    )  # fmt: skip


def test_an_ambiguous_surname_belongs_to_the_card_that_claims_it() -> None:
    result = merged(
        "{Ben Roe|PERSON} and {Ann Roe|PERSON} left.",
        "Mr. {Roe|PERSON} left.",
        cards=(card("Ben Roe", aliases=("Roe",)),),
    )
    assert result.ids["roe"] == "ben-roe"
    assert set(names(result)) == {"ben-roe", "ann-roe"}
    assert result.findings == ()


def test_a_name_that_is_no_alias_stays_apart() -> None:
    result = merged(
        "{Ben Roe|PERSON} left.", "Mr. {Roe|PERSON} left.", cards=(card("Ben Roe", not_aliases=("Roe",)),)
    )
    assert set(names(result)) == {"ben-roe", "roe"}


def test_a_card_may_use_any_spelling_of_a_body() -> None:
    written = card("Peru’s defenders", id="peru-mod", aliases=("the Peruvian Ministry of Defence",))
    result = merged("Peru’s Defense Ministry met.", cards=(written,))
    assert result.ids["peru-ministry-of-defence"] == "peru-mod"


def test_a_card_for_a_country_changes_the_parent_of_its_bodies() -> None:
    result = merged(
        "Kenya’s Border Guard fired.", cards=(card("Republic of Kenya", id="kenya-republic", aliases=("Kenya",)),)
    )
    assert {actor.id: actor.parent for actor in result.actors} == {
        "kenya-republic": None,
        "kenya-border-guard": "kenya-republic",
    }


def test_a_card_for_nobody_is_an_actor_all_the_same() -> None:
    (actor,) = merged("It rained.", cards=(card("Ada Roe", type=ActorType.PERSON),)).actors
    assert (actor.id, actor.type) == ("ada-roe", ActorType.PERSON)


def test_a_hidden_actor_is_nobody() -> None:
    result = merged("{Ben Roe|PERSON} left.", "Mr. {Roe|PERSON} ran.", cards=(card("Ben Roe", hide=True),))
    assert result.actors == ()
    assert (result.ids["ben-roe"], result.ids["roe"]) == (None, None)


def test_a_card_merges_one_actor_into_another() -> None:
    result = merged("{Bennie Roe|PERSON} met {Ada Doe|PERSON}.", cards=(card("Bennie Roe", merge_into="ada-doe"),))
    assert result.ids["bennie-roe"] == "ada-doe"
    assert names(result) == {"ada-doe": "Ada Doe"}


@pytest.mark.parametrize(
    ("cards", "message"),
    [
        pytest.param(
            (card("Ben Roe", aliases=("Big Ben",)), card("Ada Doe", aliases=("Big Ben",))),
            "actors/ben-roe.md:1: the name 'Big Ben' is claimed by actors/ada-doe.md too; "
            "remove it from one of the cards, or merge them with 'merge_into'",
            id="alias-claimed-twice",
        ),
        pytest.param(
            (card("Ben Roe", merge_into="nobody"),),
            "actors/ben-roe.md:1: 'merge_into: nobody' names no actor; "
            "use the id of an actor, the last part of the address of its page",
            id="merged-into-nobody",
        ),
        pytest.param(
            (card("Ben Roe", parent="nobody"),),
            "actors/ben-roe.md:1: 'parent: nobody' names no actor; "
            "use the id of an actor, the last part of the address of its page",
            id="parent-is-nobody",
        ),
    ],
)
def test_contradictory_cards_are_errors(cards: tuple[ActorCard, ...], message: str) -> None:
    (finding,) = merged("It rained.", cards=cards).findings
    assert (str(finding), finding.error) == (message, True)


def test_cards_merged_in_a_circle_are_errors_and_stay_actors() -> None:
    result = merged(
        "It rained.", cards=(card("Ben Roe", merge_into="ada-doe"), card("Ada Doe", merge_into="ben-roe"))
    )
    assert [finding.path for finding in result.findings if finding.error] == [
        "actors/ada-doe.md",
        "actors/ben-roe.md",
    ]
    assert set(names(result)) == {"ben-roe", "ada-doe"}


def test_a_thousand_people_merge_in_no_time() -> None:
    kind, trust = ActorType.PERSON, Trust.MODEL
    mentions = [
        (f"articles/{n % 50}.md", Mention(Span(0, 1), name, name, name.lower().replace(" ", "-"), kind, trust))
        for n in range(1000)
        for name in (f"Given{n} Family{n % 300}", f"Family{n % 300}")
    ]
    assert len(merge(mentions, (), ()).actors) == 1000 + 300


@pytest.mark.parametrize(
    ("articles", "actors"),
    [
        pytest.param(
            ("{Aleksandr Roenka|PERSON} left.", "{Alexander Roenko|PERSON} left. {Alexander Roenko|PERSON} ran."),
            {"alexander-roenko": "Alexander Roenko"},
            id="two-spellings",
        ),
        pytest.param(
            ("{Sam Roe Jr.|PERSON} left.", "{Sam Roe|PERSON} left."), {"sam-roe-jr": "Sam Roe Jr."}, id="generation"
        ),
        pytest.param(
            ("{Sam Roe Jr.|PERSON} left.", "{Sam Roe Sr.|PERSON} left."),
            {"sam-roe-jr": "Sam Roe Jr.", "sam-roe-sr": "Sam Roe Sr."},
            id="father-and-son",
        ),
    ],
)
def test_people_across_articles(articles: tuple[str, ...], actors: dict[str, str]) -> None:
    assert names(merged(*articles)) == actors


def test_two_people_told_apart_under_one_name_stay_two() -> None:
    (mayor,) = write("{John Carver|PERSON} left.").mentions()
    poet = replace(mayor, key="carver-poet")
    found = merge([("articles/a.md", mayor), ("articles/b.md", poet)], (), ())
    assert names(found) == {"carver-poet": "John Carver", "john-carver": "John Carver"}


def test_an_institution_has_the_names_of_the_tables_and_no_generic_one() -> None:
    (actor,) = merged("The European Commission met.\nThe {Commission|ORG} left.").actors[:1]
    assert "EU Commission" in actor.aliases
    assert "Commission" not in actor.aliases
