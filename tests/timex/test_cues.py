"""Past or future from the governing verb and preposition."""

import pytest

from dateline.model import Span
from dateline.timex.cues import Cue, direction
from dateline.timex.grammar import english
from dateline.timex.patterns import fold


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        pytest.param("It will open [Friday].", 1, id="will"),
        pytest.param("It will be completed [Friday].", 1, id="a participle after will"),
        pytest.param("It is set to begin on [Wednesday].", 1, id="set to"),
        pytest.param("A hearing has been scheduled for [June 3].", 1, id="has been scheduled"),
        pytest.param("[On Friday], the court will rule.", 1, id="the first verb after it"),
        pytest.param("It stays closed until [Friday].", 1, id="until"),
        pytest.param("They must conclude by [May].", 1, id="by"),
        pytest.param("The fence fell on [Friday].", -1, id="irregular past"),
        pytest.param("It was completed [Friday].", -1, id="passive past"),
        pytest.param("It did not open until [Friday].", -1, id="not until"),
        pytest.param("By [Friday], two hundred had left.", -1, id="by … had"),
        pytest.param("By [Friday], the roads were clear.", -1, id="by … were"),
        pytest.param("It will be ready by [Friday], when it was due.", 1, id="will … by"),
        pytest.param("The deadline is [Friday].", 1, id="is"),
        pytest.param("Baghdad had until [Friday].", 1, id="had until"),
        pytest.param("The ministers plan to meet on [Friday].", 1, id="an infinitive"),
        pytest.param("It could have fallen on [Friday].", -1, id="could have"),
        pytest.param("Snow kept them away until [July 19].", -1, id="kept until"),
        pytest.param("He was due to be sentenced on [Friday].", 1, id="due to be"),
        pytest.param("She could not be reached on [Friday].", -1, id="could not"),
        pytest.param("He was to fly out on [Friday].", 1, id="was to"),
        pytest.param("They will meet in the United States on [Friday].", 1, id="united is no verb"),
        pytest.param("They will meet behind closed doors on [Friday].", 1, id="an adjective after behind"),
        pytest.param("It will study the proposed merger on [Friday].", 1, id="an adjective after the"),
        pytest.param("Obama visited on [Friday].", -1, id="a verb after a name in -a"),
        pytest.param("The fence was mended by [Friday].", -1, id="was … by"),
        pytest.param("It had held for a day by [Friday].", -1, id="had … by"),
        pytest.param("It was told to leave by [Friday].", 1, id="was told to … by"),
        pytest.param("It promised a plan by [Friday].", 1, id="promised … by"),
        pytest.param("She told this paper in [April].", -1, id="told whom"),
        pytest.param("It rejected the vote on [Friday].", -1, id="a vote is no verb"),
        pytest.param("The plan announced in [January] is dead.", -1, id="the announcement itself"),
        pytest.param("It will close, they said [Friday].", -1, id="said closes will"),
        pytest.param("It will open. [Friday] is a holiday.", 0, id="another sentence"),
        pytest.param("[Friday] is a holiday.", 0, id="neither"),
    ],
)
def test_direction(text: str, sign: int) -> None:
    assert cue_of(text).sign == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        pytest.param("She called a vote for [Friday].", 1, id="for a day"),
        pytest.param("He was blamed for [Friday]'s fire.", -1, id="for what a day brought"),
    ],
)
def test_direction_of_a_day(text: str, sign: int) -> None:
    assert cue_of(text, of_a_day=True).sign == sign


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param("The pass was closed until [July 19].", True, id="a bound of the past"),
        pytest.param("Snow will keep them away until [July 19].", False, id="a bound of the future"),
    ],
)
def test_bound(text: str, bound: bool) -> None:
    assert cue_of(text).bound == bound


def cue_of(text: str, of_a_day: bool = False) -> Cue:
    span = Span(text.index("["), text.index("]") - 1)
    folded = fold(text.replace("[", "").replace("]", ""))
    return direction(folded, span, english(), of_a_day)
