import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.actors.names import fold, plain, possessive_end, slug, trimmed


@pytest.mark.parametrize(
    ("name", "address"),
    [
        pytest.param("Belarus", "belarus", id="plain"),
        pytest.param("Côte d’Ivoire", "cote-divoire", id="accents-and-apostrophe"),
        pytest.param("Łukasz Żółw", "lukasz-zolw", id="letters-that-do-not-decompose"),
        pytest.param("U.S. Steel", "us-steel", id="dots"),
        pytest.param("Johnson & Johnson", "johnson-and-johnson", id="ampersand"),
        pytest.param("São Tomé and Príncipe", "sao-tome-and-principe", id="tildes"),
    ],
)
def test_an_address_is_plain(name: str, address: str) -> None:
    assert slug(name) == address


def test_names_without_latin_letters_keep_apart() -> None:
    assert slug("北京") != slug("上海")
    assert slug("北京") == slug("北京")


@given(st.text(min_size=1))
def test_every_name_has_an_address_in_ascii(name: str) -> None:
    assert slug(name).isascii()
    assert slug(name)
    assert slug(slug(name)) == slug(name)


@given(st.text())
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("the Rail Board", "Rail Board", id="article"),
        pytest.param("The “Rail Board’s”", "Rail Board", id="quotes-and-possessive"),
        pytest.param("Jane Roe's", "Jane Roe", id="possessive"),
        pytest.param("the miners'", "miners", id="plural-possessive"),
        pytest.param("Thessaly", "Thessaly", id="begins-like-an-article"),
        pytest.param("the", "the", id="nothing-but-an-article"),
    ],
)
def test_a_name_is_trimmed(text: str, name: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == name


@pytest.mark.parametrize(
    ("text", "name", "owner"),
    [
        pytest.param("Kenya's army", "Kenya", "Kenya's", id="s"),
        pytest.param("Honduras' army", "Honduras", "Honduras'", id="bare-apostrophe"),
        pytest.param("Kenya army", "Kenya", "Kenya", id="none"),
    ],
)
def test_the_possessive_ends_where_it_ends(text: str, name: str, owner: str) -> None:
    assert text[: possessive_end(text, len(name))] == owner
