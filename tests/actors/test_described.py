import pytest

from dateline.actors import described
from dateline.model import ActorType, Span


def noun(text: str, name: str) -> str | None:
    start = text.index(name)
    return described.noun(text, Span(start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Tickets from the budget airline Dorling rose.", "airline", id="right-before"),
        pytest.param("A firm called Dorling closed.", "firm", id="called"),
        pytest.param("Dorling, a charity in Marl, closed.", "charity", id="behind"),
        pytest.param("Dorling, the tile alliance, met.", "alliance", id="behind-with-a-word-between"),
        pytest.param("Dorling, Peru's largest grocer, closed.", "grocer", id="behind-with-an-owner"),
        pytest.param("The state safety service, Dorling, said so.", "service", id="apposition-before"),
        pytest.param("makers including Ajax and Dorling rose.", "maker", id="example"),
        pytest.param("tiles such as Dorling", None, id="example-of-a-thing"),
        pytest.param("towns such as Dorling", "town", id="example-town"),
        pytest.param("They left the town of Dorling.", "town", id="town-of"),
        pytest.param("The Dorling union struck.", "union", id="union-behind"),
        pytest.param("A spokesman for the group, Dorling, said so.", "spokesman", id="office-with-its-body"),
        pytest.param("Dorling, the police and crime commissioner, left.", "commissioner", id="and-inside"),
        pytest.param("The leader of the council, Dorling, said so.", "leader", id="of"),
        pytest.param("Dorling closed the airline.", None, id="object"),
        pytest.param("In Dorling, the airline said so.", None, id="a-new-subject"),
        pytest.param("a Dorling museum", None, id="any-of-a-town"),
    ],
)
def test_says_what_bears_the_name(text: str, expected: str | None) -> None:
    assert noun(text, "Dorling") == expected


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("airline", ActorType.ORGANISATION),
        ("tribunal", ActorType.ORGANISATION),
        ("village", ActorType.PLACE),
        ("conductor", ActorType.PERSON),
        ("widow", ActorType.PERSON),
        ("tile", None),
    ],
)
def test_a_noun_is_said_of_one_kind(noun: str, kind: ActorType | None) -> None:
    assert described.kind(noun) is kind
