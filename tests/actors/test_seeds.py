"""The two articles that the project began with, read where they lie; they are not ours to copy."""

from functools import cache
from pathlib import Path

import pytest

from dateline import articles
from dateline.actors import Merged, analyser, find, installed_model, merge
from dateline.model import Mention, Role

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
pytestmark = [
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not there (../shared/seeds)"),
    pytest.mark.skipif(installed_model() is None, reason="no language model is installed"),
]


@cache
def mentions() -> tuple[tuple[str, Mention], ...]:
    found = []
    for path in sorted(SEEDS.glob("*.txt")):
        article = articles.read(path.name, path.read_bytes())
        analysis = analyser(None)(article.text, article.sentences)
        found.extend((path.name, mention) for mention in find(article.text, article.sentences, analysis))
    return tuple(found)


@cache
def merged() -> Merged:
    roles = [(mention.key, Role(mention.role, article, "")) for article, mention in mentions() if mention.role]
    return merge(mentions(), roles, ())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Belarus", "country"),
        ("Russia", "country"),
        ("Ukraine", "country"),
        ("Kazakhstan", "country"),
        ("China", "country"),
        ("Alexander Lukashenko", "person"),
        ("Vladimir Putin", "person"),
        ("Dmitry Peskov", "person"),
        ("Andriy Demchenko", "person"),
        ("Shanghai Cooperation Organization", "organisation"),
        ("Collective Security Treaty Organization", "organisation"),
        ("Commonwealth of Independent States", "organisation"),
        ("NATO", "organisation"),
        ("European Union", "organisation"),
        ("Belarusian Defense Ministry", "organisation"),
        ("Ukrainian Border Guard", "organisation"),
    ],
)
def test_the_index_holds(name: str, kind: str) -> None:
    assert [actor.type.value for actor in merged().actors if actor.name == name] == [kind]


def test_nobody_is_there_twice() -> None:
    """Capitals, surnames, spellings of the ministry and the misprint are whom they stand for."""
    people = {actor.name for actor in merged().actors if actor.type.value == "person"}
    assert people == {"Alexander Lukashenko", "Vladimir Putin", "Dmitry Peskov", "Andriy Demchenko"}
    ministries = [actor for actor in merged().actors if "inistry" in actor.name]
    assert len(ministries) == 1
    assert {"minsk", "moscow", "kyiv", "beijing"} & {actor.id for actor in merged().actors} == set()


@pytest.mark.parametrize("word", ["Iskander", "S-400", "Union State", "Telegram", "Google", "CLICK", "PUTIN-ALIGNED"])
def test_weapons_treaties_media_and_furniture_are_nobody(word: str) -> None:
    assert [actor.name for actor in merged().actors if word.lower() in actor.name.lower()] == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mr. Peksov", "Dmitry Peskov"),
        ("Mr. Demchenko", "Andriy Demchenko"),
        ("The ministry", "Belarusian Defense Ministry"),
        ("Beijing", "China"),
        ("SCO", "Shanghai Cooperation Organization"),
        ("Minsk", "Belarus"),
        ("Moscow", "Russia"),
        ("Kyiv", "Ukraine"),
    ],
)
def test_the_words_stand_for(words: str, name: str) -> None:
    meant = {mention.name for _, mention in mentions() if mention.text == words}
    assert meant == {name}


def test_roles_are_as_stated() -> None:
    roles = {actor.name: {role.title for role in actor.roles} for actor in merged().actors if actor.roles}
    assert roles == {
        "Alexander Lukashenko": {"Belarusian President"},
        "Andriy Demchenko": {"spokesman for Ukraine’s Border Guard"},
        "Dmitry Peskov": {"Kremlin spokesman"},
        "Vladimir Putin": {"Russian President"},
    }
