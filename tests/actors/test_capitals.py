import pytest

from tests.actors.written import write

ACTING = [
    pytest.param("Hanoi announced a ban.", ("Hanoi nsubj announced",), "Hanoi", "Vietnam", id="announces"),
    pytest.param("Lima has abstained.", ("Lima nsubj abstained",), "Lima", "Peru", id="abstains"),
    pytest.param(
        "Oslo and Lima signed a pact.",
        ("Oslo nsubj signed", "Lima conj Oslo"),
        "Lima",
        "Peru",
        id="signs-with-another",
    ),
    pytest.param("According to Quito, it failed.", (), "Quito", "Ecuador", id="according-to"),
    pytest.param("ties between Riga and Oslo", (), "Oslo", "Norway", id="between-second"),
    pytest.param("ties between Riga and Oslo", (), "Riga", "Latvia", id="between-first"),
    pytest.param("Riga’s claims were false.", (), "Riga", "Latvia", id="owns-claims"),
    pytest.param("the Oslo-backed plan", (), "Oslo", "Norway", id="backed"),
    pytest.param("founded by Oslo", ("by agent founded", "Oslo pobj by"), "Oslo", "Norway", id="by"),
    pytest.param("sanctions on Hanoi", ("on prep sanctions", "Hanoi pobj on"), "Hanoi", "Vietnam", id="sanctions-on"),
    pytest.param("He urged Lima to act.", (), "Lima", "Peru", id="urged"),
    pytest.param("Lima denied the report.", (), "Lima", "Peru", id="without-a-parse"),
    pytest.param("Lima has repeatedly denied it.", (), "Lima", "Peru", id="without-a-parse-adverb"),
    pytest.param(
        "Brussels urged restraint.", ("Brussels nsubj urged",), "Brussels", "European Union", id="institution"
    ),
]

TOWNS = [
    pytest.param("He lives in Hanoi.", ("in prep lives", "Hanoi pobj in"), "Hanoi", id="in"),
    pytest.param("a resident of Lima", ("of prep resident", "Lima pobj of"), "Lima", id="resident-of"),
    pytest.param("Oslo was flooded.", ("Oslo nsubjpass flooded",), "Oslo", id="passive"),
    pytest.param("Oslo woke to snow.", ("Oslo nsubj woke",), "Oslo", id="wakes"),
    pytest.param("Riga’s streets were empty.", (), "Riga", id="owns-streets"),
    pytest.param("an attack on Tripoli", ("on prep attack", "Tripoli pobj on"), "Tripoli", id="attack-on"),
    pytest.param("Lima Mayor Ana Roe resigned.", (), "Lima", id="mayor-of"),
    pytest.param("Oslo Tuesday morning", (), "Oslo", id="weekday-behind"),
]

NEITHER = [
    pytest.param("QUITO, May 3 (Agency) — Rain fell.", "QUITO", id="dateline"),
    pytest.param("an Oslo-based firm", "Oslo", id="based"),
    pytest.param("She won the Oslo Marathon.", "Oslo", id="marathon"),
    pytest.param("They beat Sporting Lisbon.", "Lisbon", id="team"),
]


@pytest.mark.parametrize(("text", "relations", "words", "name"), ACTING)
def test_stands_for_its_government(text: str, relations: tuple[str, ...], words: str, name: str) -> None:
    assert write(text, *relations).named()[words] == name


@pytest.mark.parametrize(("text", "relations", "words"), TOWNS)
def test_is_the_town(text: str, relations: tuple[str, ...], words: str) -> None:
    (mention,) = [mention for mention in write(text, *relations).mentions() if mention.text == words]
    assert (mention.name, mention.type.value) == (words.title(), "place")


@pytest.mark.parametrize(("text", "words"), NEITHER)
def test_is_a_part_of_another_name(text: str, words: str) -> None:
    assert words not in write(text).named()
