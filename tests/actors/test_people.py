import pytest

from dateline.actors import people
from tests.actors.written import write


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("{Jane Roe|PERSON} won.\n{Roe|PERSON} wept.", "Roe", "Jane Roe", id="surname"),
        pytest.param("{Jane Roe|PERSON} won.\nMs. {Roe|PERSON} wept.", "Ms. Roe", "Jane Roe", id="form-of-address"),
        pytest.param("Mr {Roe|PERSON} won.\n{John Roe|PERSON} wept.", "Mr Roe", "John Roe", id="surname-first"),
        pytest.param(
            "{Ana de la Cruz|PERSON} won.\n{De la Cruz|PERSON} wept.", "De la Cruz", "Ana de la Cruz", id="particles"
        ),
        pytest.param(
            "{Juan Roe Paz|PERSON} won.\n{Roe Paz|PERSON} wept.", "Roe Paz", "Juan Roe Paz", id="two-surnames"
        ),
        pytest.param("{Kim Seo-yun|PERSON} won.\n{Kim|PERSON} wept.", "Kim", "Kim Seo-yun", id="family-name-first"),
        pytest.param("{Jane Roe|PERSON} won.\n{Jane|PERSON} wept.", "Jane", "Jane Roe", id="given-name"),
        pytest.param(
            "{Ana Inês Lua da Cruz|PERSON} won.\n{Lua|PERSON} wept.", "Lua", "Ana Inês Lua da Cruz", id="middle"
        ),
        pytest.param("{Donald J. Roe|PERSON} won.\n{Roe|PERSON} wept.", "Roe", "Donald J. Roe", id="initial"),
        pytest.param(
            "{J. Roe|PERSON} wept.\n{Jane Roe|PERSON} won.", "J. Roe", "Jane Roe", id="initial-for-the-name"
        ),
        pytest.param("{Sam Roe Jr.|PERSON} won.\nMr. {Roe|PERSON} wept.", "Mr. Roe", "Sam Roe Jr.", id="junior"),
        pytest.param(
            "{Dmitry Orlov|PERSON} left.\nMr. {Olrov|PERSON} returned.",
            "Mr. Olrov",
            "Dmitry Orlov",
            id="misprint-transposed",
        ),
        pytest.param(
            "{Ana Kowalska|PERSON} left. {Kowalska|PERSON} ran.\n{Kovalska|PERSON} fell.",
            "Kovalska",
            "Ana Kowalska",
            id="misprint-in-a-long-name",
        ),
        pytest.param(
            "{Ana Kowalska|PERSON} left.\nMs. {Kovalska|PERSON} fell.",
            "Ms. Kovalska",
            "Ana Kowalska",
            id="misprint-of-a-name-given-once",
        ),
        pytest.param("{Jane Roe|PERSON} won.\nThen Roe wept.", "Roe", "Jane Roe", id="surname-that-nobody-else-read"),
        pytest.param(
            "{Ben Roe|PERSON} sat.\n{Roe|PERSON} ran.\nHis wife, {Ann Roe|PERSON}, left.",
            "Roe",
            "Ben Roe",
            id="the-only-one-named-so-far",
        ),
        pytest.param(
            "{Ben Roe|PERSON} sat.\nHis wife, {Ann Roe|PERSON}, left.\nThen {Roe|PERSON} ran.",
            "Roe",
            "Ben Roe",
            id="whose-relative-came-in-later",
        ),
        pytest.param("Pope {Urban|PERSON} spoke.", "Pope Urban", "Pope Urban", id="regnal"),
        pytest.param("King {Olaf|PERSON} spoke.\n{Olaf|PERSON} left.", "Olaf", "King Olaf", id="regnal-short"),
    ],
)
def test_is_the_person_named_in_full(text: str, words: str, name: str) -> None:
    assert write(text).named()[words] == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "{Jane Roe|PERSON} met {Ann Roe|PERSON}.\n{Roe|PERSON} wept.", "Roe", "Roe", id="two-of-one-surname"
        ),
        pytest.param(
            "{Ben Roe|PERSON} met his brother {Tom Roe|PERSON}.\nThen {Roe|PERSON} wept.",
            "Roe",
            "Roe",
            id="relatives-introduced-together",
        ),
        pytest.param(
            "{Jane Roe|PERSON} won.\nMr. {Roe|PERSON} wept.", "Mr. Roe", "Roe", id="wrong-sex-by-given-name"
        ),
        pytest.param("spokeswoman {Jane Roe|PERSON} won.\nMr. {Roe|PERSON} wept.", "Mr. Roe", "Roe", id="wrong-sex"),
        pytest.param(
            "{Lars Hansen|PERSON} left.\nMr. {Hanson|PERSON} stayed.", "Mr. Hanson", "Hanson", id="short-names-differ"
        ),
        pytest.param(
            "{Ivan Medvedev|PERSON} left. {Medvedev|PERSON} sat.\n{Medvedeva|PERSON} ran.",
            "Medvedeva",
            "Medvedeva",
            id="wife",
        ),
        pytest.param(
            "{Ana Orlov|PERSON} left.\n{Eva Olrov|PERSON} came.", "Eva Olrov", "Eva Olrov", id="another-given-name"
        ),
    ],
)
def test_is_nobody_else(text: str, words: str, name: str) -> None:
    assert write(text).named()[words] == name


def test_the_form_of_address_tells_two_of_one_surname_apart() -> None:
    written = write("Mr. {John Roe|PERSON} met Mrs. {Ann Roe|PERSON}.\nMrs. {Roe|PERSON} wept.")
    assert written.named()["Mrs. Roe"] == "Ann Roe"


def test_a_misprint_makes_no_second_actor() -> None:
    written = write("{Dmitry Orlov|PERSON} left.\nMr. {Olrov|PERSON} returned.")
    assert {mention.key for mention in written.mentions()} == {"dmitry-orlov"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Jane Q. Roe", "jane-roe", id="middle-initial"),
        pytest.param("J. Roe", "j-roe", id="initial-only"),
        pytest.param("Dr. Jane Roe", "jane-roe", id="honorific"),
        pytest.param("Sam Roe Jr.", "sam-roe-jr", id="junior"),
        pytest.param("José Ñáñez", "jose-nanez", id="accents"),
    ],
)
def test_a_person_has_one_key_however_written(name: str, key: str) -> None:
    assert people.key(name) == key


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{Jane Brown|PERSON} won.\nBrown bears fled the brown field.", id="a-common-word-at-the-head"),
        pytest.param("{Jane Roe|PERSON} won.\nThen Roe Street froze.", id="beginning-of-a-longer-name"),
        pytest.param("{Jane Roe|PERSON} won.\nThen Mount Roe froze.", id="end-of-a-longer-name"),
        pytest.param("{Jane Roe|PERSON} won.\nThen the Roe sank.", id="with-an-article"),
        pytest.param("Then Roe wept.\n{Jane Roe|PERSON} won.", id="not-named-in-full-before"),
        pytest.param("{Jane Roe|PERSON} won.\nThen Roebuck wept.", id="part-of-a-word"),
    ],
)
def test_a_bare_surname_is_not_read_where_it_may_be_something_else(text: str) -> None:
    assert [mention.text for mention in write(text).mentions()] == [
        " ".join(text.split("{")[1].split("|")[0].split())
    ]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "{Roe-Doe Pedro|PERSON} won.\n{Pedro Roe-Doe|PERSON} wept.",
            "Roe-Doe Pedro",
            "Pedro Roe-Doe",
            id="family-name-first",
        ),
        pytest.param(
            "{Ruth Ada Roe|PERSON} was born.\n{Ruth Roe-Doe|PERSON} won.",
            "Ruth Ada Roe",
            "Ruth Roe-Doe",
            id="married-name",
        ),
        pytest.param(
            "{Pedro Roe Doe|PERSON} won.\n{Roe|ORG} wept.", "Roe", "Pedro Roe Doe", id="first-of-two-family-names"
        ),
        pytest.param("{Omar al-Roe|PERSON} won.\n{Roe|PERSON} wept.", "Roe", "Omar al-Roe", id="arabic-article"),
        pytest.param(
            "{Sam Roe Jr.|PERSON} won.\n{Sam Roe|PERSON} wept.", "Sam Roe", "Sam Roe Jr.", id="generation-left-out"
        ),
        pytest.param(
            "Prime Minister {Sheikh Xyn|PERSON} won.", "Sheikh Xyn", "Sheikh Xyn", id="sheikh-is-a-part-of-the-name"
        ),
        pytest.param("Then {Dr Ada Roe|PERSON} won.", "Dr Ada Roe", "Ada Roe", id="form-of-address-inside"),
        pytest.param("Then Lord {Roe|GPE} won.", "Lord Roe", "Lord Roe", id="lord"),
    ],
)
def test_a_name_in_another_form_is_the_same_person(text: str, words: str, name: str) -> None:
    assert write(text).named()[words] == name


def test_father_and_son_stay_two() -> None:
    text = "{Sam Roe Sr.|PERSON} met {Sam Roe Jr.|PERSON}.\n{Sam Roe|PERSON} wept."
    assert [mention.key for mention in write(text).mentions()] == ["sam-roe-sr", "sam-roe-jr", "sam-roe"]


def test_whom_only_a_quotation_names_by_one_word_is_nobody() -> None:
    text = "“{Kasia|PERSON} trusted them,” said {Ada Roe|PERSON}."
    assert [mention.name for mention in write(text).mentions()] == ["Ada Roe"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Aleksandr Lukashenka", "Alexander Lukashenko", True, id="belarusian"),
        pytest.param("Volodymyr Zelenskyy", "Vladimir Zelensky", True, id="ukrainian"),
        pytest.param("Dmitri Roevski", "Dmitry Roevsky", True, id="russian"),
        pytest.param("Mohamed Roe", "Mohammed Roe", True, id="arabic"),
        pytest.param("Vladimir Roe", "Volodymyr Doe", False, id="another-family"),
        pytest.param("Andrei Roe", "Alexei Roe", False, id="another-given-name"),
        pytest.param("Anne Roeska", "Anne Roesko", False, id="name-outside-the-tables"),
        pytest.param("Pavel Roe Jr.", "Pavlo Roe Sr.", False, id="another-generation"),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert (people.in_one_spelling(one) == people.in_one_spelling(other)) is same
