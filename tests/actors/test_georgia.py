import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("The Prime Minister of Georgia spoke in Tbilisi.", "georgia", id="tbilisi"),
        pytest.param("Georgia joined the Council of Europe.", "georgia", id="nothing-said"),
        pytest.param("Voters in Georgia queued in Atlanta, the governor said.", "georgia-us-state", id="atlanta"),
        pytest.param("Gov. Ada Roe of Georgia signed the bill in Savannah.", "georgia-us-state", id="gov"),
        pytest.param("Georgia and Armenia signed, Atlanta bankers said.", "georgia", id="as-many-clues-for-both"),
    ],
)
def test_the_article_tells_which_georgia(text: str, key: str) -> None:
    assert [m.key for m in write(text).mentions() if m.text == "Georgia"] == [key]
