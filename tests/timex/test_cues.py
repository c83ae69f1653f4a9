"""Past or future from the governing verb and preposition."""

import pytest

from dateline.model import Span
from dateline.timex.cues import direction
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
        pytest.param("The plan announced in [January] is dead.", -1, id="the announcement itself"),
        pytest.param("It will close, they said [Friday].", -1, id="said closes will"),
        pytest.param("It will open. [Friday] is a holiday.", 0, id="another sentence"),
        pytest.param("[Friday] is a holiday.", 0, id="neither"),
    ],
)
def test_direction(text: str, sign: int) -> None:
    span = Span(text.index("["), text.index("]") - 1)
    folded = fold(text.replace("[", "").replace("]", ""))
    assert direction(folded, span, english()).sign == sign
