import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.repair import repair


def misread(text: str) -> str:
    """The lossy damage itself: UTF-8 read as ISO-8859-7, and the control characters 80-9F dropped."""
    read = text.encode("utf-8").decode("iso8859-7", "replace").replace("\ufffd", "")
    return "".join(sign for sign in read if not "\x80" <= sign <= "\x9f")


LOSSY = {
    "apostrophe": "The dam’s owner doesn’t pay; they’ve left, and I’m told we’ll go.",
    "quotation": "He said “the dam broke” and left. It was “old.”",
    "quotation that ends after a comma": "She is “Europe’s oldest mayor,” they say.",
    "quotation that asks": "“Who paid?” he asked. “Nobody!” she said.",
    "dash between blanks": "Poland, Latvia and Estonia — all of them members — agreed.",
    "dash without blanks": "It was covert—and overt—to the end.",
    "range of years": "It stood from 1999–2004.",
    "ellipsis": "They waited… and left.",
    "quotation in brackets": "They left (“for good”) in May.",
    "line of a quotation": "“The dam broke,” he said.\n“Nobody was hurt,” she said.",
    "plural owner": "The owners’ lawyers met the leaders’ envoys.",
    "Irish name": "Mr. O’Brien met Ms. D’Souza.",
    "accents": "The café in São Paulo was reopened by José’s uncle.",
    "quotation that names a price": "They asked for “$300 a day” in May.",
    "quotation that begins with euros": "They asked for “€300 a day” and 20€ more.",
    "quotations in a row": "It worried “both banks.”“And we talk,” he said.",
}


@pytest.mark.parametrize("text", LOSSY.values(), ids=LOSSY.keys())
def test_lossy_greek_is_restored_by_position(text: str) -> None:
    assert misread(text) != text
    assert repair(misread(text)) == text


def test_what_is_left_of_emoji_goes() -> None:
    assert repair(misread("— Ann’s club 🇺🇦🇨🇦👨‍💻 (@ann) May 3, 2020")) == "— Ann’s club  (@ann) May 3, 2020"
    assert repair(misread("So “happy” 😂 today 🔥❤️ 🙏 in May")) == "So “happy”  today   in May"


GREEK = {
    "a Greek word": "The ministry’s note read Αθήνα and βιβλίο.",
    "a compound": "Doses of β-carotene and interferon-β fell.",
    "a formula": "They assumed β = 0.4 in the model.",
    "the number": "The ratio π is irrational.",
    "a letter that ends a clause": "They gave interferon β, then stopped.",
}


@pytest.mark.parametrize("text", GREEK.values(), ids=GREEK.keys())
def test_greek_that_is_meant_stays(text: str) -> None:
    assert repair(text) == text


EXACT = {
    "UTF-8 read as Windows-1252": ("Europeâ€™s â€œlastâ€\u009d dictator", "Europe’s “last” dictator"),
    "UTF-8 read as Windows-1253": ("Europeβ€™s β€\u009clastβ€\u009d dictator", "Europe’s “last” dictator"),
    "UTF-8 read as ISO-8859-7": ("Europeβ\x80\x99s β\x80\x9clastβ\x80\x9d dictator", "Europe’s “last” dictator"),
    "entities": ("Smith &amp; Sons &mdash; a firm", "Smith & Sons — a firm"),
    "line ends": ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
    "odd blanks": ("June\u00a028,\t2024 and\u2009on", "June 28, 2024 and on"),
    "invisible characters": ("Lu\u00adka\u200bshenko \u202eleft\ufeff", "Lukashenko left"),
    "combining accent": ("cafe\u0301", "café"),
    "ligature": ("the oﬃce", "the office"),
    "curly quotes stay": ("“We’re here,” he said — ‘now’…", "“We’re here,” he said — ‘now’…"),
    "accents stay": ("Erdoğan met Łukasz in Kraków, señor", "Erdoğan met Łukasz in Kraków, señor"),
    "Cyrillic stays": ("«Весна» в Минске", "«Весна» в Минске"),
}


@pytest.mark.parametrize(("damaged", "sound"), EXACT.values(), ids=EXACT.keys())
def test_other_damage_is_undone(damaged: str, sound: str) -> None:
    assert repair(damaged) == sound


PLAIN = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="&"), max_size=60)


@settings(deadline=None)
@given(PLAIN.map(lambda text: " ".join(text.split())))
def test_sound_text_stays_as_it_is(text: str) -> None:
    assert repair(text) == text


@settings(deadline=None)
@given(st.text(max_size=80))
def test_lines_keep_their_number(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    expected = sum(lines.count(end) for end in "\n\u2028\u2029")
    repaired = repair(text)
    assert repaired.count("\n") == expected
    assert unicodedata.is_normalized("NFC", repaired)
