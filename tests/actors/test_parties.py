import pytest

from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        pytest.param("Britain voted. Then Labour won.", "Labour", "labour-party", id="labour"),
        pytest.param("In Britain a Conservative MP left.", "Conservative", "conservative-party", id="adjective"),
        pytest.param(
            "MPs left. Then the Conservatives won.", "Conservatives", "conservative-party", id="only-a-clue"
        ),
        pytest.param(
            "In Peru and Peruvian towns the Labour Party won.", "Labour Party", "peru-labour-party", id="peru"
        ),
        pytest.param(
            "Peruvians in Peru and Britain saw the Labour Party win.", "Labour Party", "labour-party", id="both"
        ),
        pytest.param("Then the Labour Party won.", "Labour Party", "labour-party", id="nothing-else"),
    ],
)
def test_the_party_of_the_country(text: str, words: str, key: str) -> None:
    assert {mention.text: mention.key for mention in write(text).mentions()}[words] == key


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In Canada an MP left. Then Conservative MPs won.", id="another-country"),
        pytest.param("Then Labour won.", id="nothing-british"),
        pytest.param("MPs left.\nLabour costs rose.", id="costs"),
    ],
)
def test_no_british_party(text: str) -> None:
    assert [mention for mention in write(text).mentions() if mention.key.endswith("party")] == []
