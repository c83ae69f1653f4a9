import pytest

from tests.actors.written import meaning

ROE = ("Roe nsubj sang", "Ben compound Roe")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("{Ada Roe|PERSON} won.\nThen she left.", "she", "Ada Roe", id="the-only-person"),
        pytest.param("{Ada Roe|PERSON} said she won.", "she", "Ada Roe", id="same-sentence"),
        pytest.param("{Ada Roe|PERSON} won.\nHer car broke.", "Her", "Ada Roe", id="possessive"),
        pytest.param("{Ben Roe|PERSON} met {Ada Doe|PERSON}.\nThen he left.", "he", "Ben Roe", id="by-given-name"),
        pytest.param("{Xyn Roe|PERSON} met Mrs. {Xan Doe|PERSON}.\nThen he left.", "he", "Xyn Roe", id="by-address"),
        pytest.param("Her son, {Xyn Roe|PERSON}, met {Ada Doe|PERSON}.\nThen he left.", "he", "Xyn Roe", id="by-kin"),
        pytest.param("{Ada Roe|PERSON} won.\nIt rained.\nThen she left.", "she", "Ada Roe", id="nobody-between"),
        pytest.param("Mr. {Ben Roe|PERSON} met Mrs. {Ada Doe|PERSON}.\nThen he left.", "he", "Ben Roe", id="by-sex"),
        pytest.param(
            "{Xyn Roe|PERSON} won.\nThen she left.\n{Xan Doe|PERSON} lost.\nThen he left.",
            "he",
            "Xan Doe",
            id="sex-learnt-from-a-pronoun",
        ),
    ],
)
def test_stands_for(text: str, words: str, name: str) -> None:
    assert meaning(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("{Ben Roe|PERSON} met {Tom Doe|PERSON}.\nThen he left.", "he", id="two-people"),
        pytest.param("{Ada Roe|PERSON} won.\nThen he left.", "he", id="wrong-sex"),
        pytest.param("Then he left.\n{Ben Roe|PERSON} won.", "he", id="nobody-yet"),
        pytest.param(
            "“Then he left,” said {Ben Roe|PERSON}.\n“Later he came,” said {Ben Roe|PERSON}.",
            "he",
            id="inside-a-quotation",
        ),
        pytest.param(
            "{Ben Roe|PERSON} met {Tom Doe|PERSON}.\nThen he left.\nThen he met {Max Poe|PERSON}.\nThen he won.",
            "he",
            id="after-a-pronoun-that-stayed-open",
        ),
        pytest.param(
            "{Xyn Roe|PERSON} won.\n{Ben Doe|PERSON} lost to {Xan Poe|PERSON}.\nThen she left.", "she", id="open"
        ),
        pytest.param("The {Tile Council|ORG} met.\nIt rained.", "It", id="it-does-not-act"),
    ],
)
def test_stands_for_nobody_certain(text: str, words: str) -> None:
    assert meaning(text, words) == []


def test_a_pronoun_goes_to_the_subject_where_another_only_stands_by() -> None:
    text = "{Ben Roe|PERSON} sang with {Tom Doe|PERSON}.\nThen he left."
    assert meaning(text, "he", *ROE, "with prep sang", "Doe pobj with", "Tom compound Doe") == ["Ben Roe"]


def test_a_pronoun_goes_to_neither_of_one_who_acts_and_one_who_is_acted_on() -> None:
    text = "{Ben Roe|PERSON} dismissed {Tom Doe|PERSON}.\nThen he left."
    relations = ("Roe nsubj dismissed", "Ben compound Roe", "Doe dobj dismissed", "Tom compound Doe")
    assert meaning(text, "he", *relations) == []


def test_a_subject_of_unknown_sex_does_not_win_over_one_of_the_right_sex() -> None:
    text = "{Xyn Roe|PERSON} sang with {Ada Doe|PERSON}.\nThen she left."
    relations = ("Roe nsubj sang", "Xyn compound Roe", "with prep sang", "Doe pobj with", "Ada compound Doe")
    assert meaning(text, "she", *relations) == []


def test_a_noun_with_a_name_beside_it_is_that_person() -> None:
    text = "Her son, {Ben Roe|PERSON}, sang with {Tom Doe|PERSON}.\nThen he left."
    relations = ("son nsubj sang", "Roe appos son", "Ben compound Roe", "with prep sang", "Doe pobj with")
    assert meaning(text, "he", *relations, "Tom compound Doe") == ["Ben Roe"]


def test_nobody_is_certain_after_somebody_without_a_name() -> None:
    text = "{Ada Roe|PERSON} won.\nA student found it.\nThen she left."
    assert meaning(text, "she", "Roe nsubj won", "student nsubj found") == []


def test_somebody_of_the_other_sex_without_a_name_is_no_rival() -> None:
    text = "{Ada Roe|PERSON} won.\nHer father wept.\nThen she left."
    assert meaning(text, "she", "Roe nsubj won", "father nsubj wept") == ["Ada Roe"]


def test_whoever_acts_on_somebody_is_somebody_else() -> None:
    text = "{Tom Doe|PERSON} won.\n{Ben Roe|PERSON} thanked him."
    assert meaning(text, "him", "Doe nsubj won", "Roe nsubj thanked", "him dobj thanked") == ["Tom Doe"]


def test_a_pronoun_before_the_name_of_its_sentence_is_left_open() -> None:
    text = "{Tom Doe|PERSON} lost.\nWhen he won, {Ben Roe|PERSON} sang."
    relations = ("Doe nsubj lost", "he nsubj won", "won advcl sang", "Roe nsubj sang", "Ben compound Roe")
    assert meaning(text, "he", *relations) == []


def test_the_main_figure_is_in_mind_wherever_the_story_is() -> None:
    life = "{Ada Roe|PERSON} died.\n{Roe|PERSON} sang.\nThen {Roe|PERSON} taught {Eva Doe|PERSON}.\n"
    grammar = ("Roe nsubj died", "Roe2 nsubj sang", "Roe3 nsubj taught", "Doe dobj taught")
    assert meaning(life + "Then she left.", "she", *grammar) == ["Ada Roe"]


def test_it_said_goes_to_the_last_speaker() -> None:
    text = "The Peruvian Defence Ministry said so.\nIt said more."
    relations = ("Ministry nsubj said", "Peruvian amod Ministry", "Defence compound Ministry", "It nsubj said2")
    assert meaning(text, "It", *relations) == ["Peruvian Defence Ministry"]


def test_it_said_does_not_go_to_a_person() -> None:
    text = "{Ada Roe|PERSON} said so.\nIt said more."
    assert meaning(text, "It", "Roe nsubj said", "Ada compound Roe", "It nsubj said2") == []


@pytest.mark.parametrize(
    ("verb", "names"),
    [
        pytest.param("sold", ["Peru"], id="acts"),
        pytest.param("lasted", [], id="may-be-a-thing"),
    ],
)
def test_it_goes_on_with_the_subject_where_only_somebody_can_do_so(verb: str, names: list[str]) -> None:
    text = f"Peru bought a ship.\nIt {verb} it."
    assert meaning(text, "It", "Peru nsubj bought", f"It nsubj {verb}", f"ship dobj {verb}") == names


def test_it_does_not_go_on_with_what_is_acted_on() -> None:
    text = "They praised Peru.\nIt sold ships."
    assert meaning(text, "It", "They nsubj praised", "Peru dobj praised", "It nsubj sold") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Peru won.\nThen its president left.", ["Peru"], id="office"),
        pytest.param("Peru won.\nThen its budget grew.", [], id="budget-may-be-of-something-else"),
        pytest.param("Peru won and its budget grew.", ["Peru"], id="budget-in-the-same-sentence"),
        pytest.param("Peru won and its flavour grew.", [], id="what-nobody-has"),
    ],
)
def test_its(text: str, names: list[str]) -> None:
    assert meaning(text, "its", "Peru nsubj won") == names


def test_its_goes_to_neither_of_two_who_act() -> None:
    text = "Peru won, Chile lost and its budget grew."
    assert meaning(text, "its", "Peru nsubj won", "Chile nsubj lost") == []


@pytest.mark.parametrize(
    ("text", "relations", "names"),
    [
        pytest.param(
            "{Ben Roe|PERSON} said no.\n“It is late,” he added.",
            ("Roe nsubj said", "he nsubj added"),
            ["Ben Roe"],
            id="added",
        ),
        pytest.param(
            "{Xyn Roe|PERSON} said {Ben Doe|PERSON} left.\n“It is late,” he added.",
            ("Roe nsubj said", "Doe nsubj left", "he nsubj added"),
            ["Xyn Roe"],
            id="the-speaker-and-not-whom-he-spoke-of",
        ),
        pytest.param(
            "{Ben Roe|PERSON} lost.\n“{Kai|PERSON} ran,” he said.",
            ("he nsubj said",),
            ["Ben Roe"],
            id="not-whom-he-names",
        ),
        pytest.param("The son of a smith, he sang.\n", (), [], id="nobody-named"),
        pytest.param(
            "{Ben Roe|PERSON} died.\nThe son of a smith, he sang.",
            ("Roe nsubj died", "son nsubj sang", "he nsubj sang"),
            ["Ben Roe"],
            id="described-before-the-pronoun",
        ),
        pytest.param(
            "A clerk left, {Ben Roe|PERSON} said when he won.",
            ("clerk nsubj left", "Roe nsubj said", "he nsubj won", "won advcl said"),
            ["Ben Roe"],
            id="in-a-clause-of-what-somebody-says",
        ),
    ],
)
def test_he(text: str, relations: tuple[str, ...], names: list[str]) -> None:
    assert meaning(text, "he", *relations) == names


def test_whom_a_quotation_is_about_is_not_its_speaker() -> None:
    life = "{Ben Roe|PERSON} died.\n{Roe|PERSON} sang.\nThen {Roe|PERSON} taught.\n"
    life += "“He was kind,” said {Al Doe|PERSON}.\n"
    grammar = ("Roe nsubj died", "Roe2 nsubj sang", "Roe3 nsubj taught", "Doe nsubj said")
    assert meaning(life + "In May he left.", "he", *grammar) == ["Ben Roe"]


def test_somebodys_understudy_is_not_his_own() -> None:
    text = "{Ben Roe|PERSON} sang.\nThen {Al Doe|PERSON}, his understudy, left."
    assert "Al Doe" not in meaning(text, "his", "Roe nsubj sang", "Doe nsubj left")


def test_whoever_loses_to_somebody_is_somebody_else() -> None:
    text = "{Tom Doe|PERSON} won.\n{Ben Roe|PERSON}, who lost to him, left."
    relations = ("Doe nsubj won", "Roe nsubj left", "lost relcl Roe", "to prep lost", "him pobj lost")
    assert meaning(text, "him", *relations) == ["Tom Doe"]
