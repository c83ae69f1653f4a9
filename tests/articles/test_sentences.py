import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.sentences import split


def sentences(paragraph: str) -> list[str]:
    return [paragraph[span.start : span.end] for span in split(paragraph)]


# "|" stands where one sentence ends and the next begins.
CASES = {
    "two": "The dam broke. | Nobody was hurt.",
    "question": "Who paid? | The county did.",
    "exclamation": "It broke! | Nobody was hurt.",
    "ellipsis goes on": "They waited ... for hours. | Then it came.",
    "ellipsis ends": "They waited … | Then it came.",
    "no full stop at the end": "The dam broke. | Nobody was hurt",
    "figure begins": "It broke in 2001. | 15 people died.",
    "decimal": "Prices rose 3.5 percent to $1.2 billion. | Wages fell.",
    # abbreviations
    "titles": "Mr. Demir met Gen. Sir John Roe and Sen. Poe. | They talked.",
    "saint": "She lives in St. Petersburg. | He does not.",
    "street": "It burned on Main St. | The fire was put out.",
    "initials": "John F. Kennedy and J. K. Rowling never met. | They could not.",
    "initial ends": "They chose plan B. | It failed.",
    "country before a name": "The U.S. Army left. | It had come in 2003.",
    "country ends": "He left the U.S. | He came back in May.",
    "month before a day": "It broke on Jan. 6, 2021. | Nobody was hurt.",
    "month ends": "It broke in Sept. | The county paid.",
    "number": "They live at No. 10. | No one else does.",
    "hour before a day": "It broke at 3 p.m. Monday. | Nobody was hurt.",
    "hour before a zone": "It broke at 3 p.m. EDT on Monday.",
    "hour ends": "It broke at 3 p.m. | Police came at once.",
    "hour before lower case": "It broke at 3:15 a.m. on Monday.",
    "company": "Acme Corp. President Ann Roe resigned. | She was tired.",
    "company ends": "She left Acme Inc. | The firm closed.",
    "state in brackets": "Sen. Ann Roe (R., Ky.) Monday left. | She was tired.",
    "doctorate": "Ann Roe, Ph.D., left. | She was tired.",
    "dotted acronym in brackets": "The force (U.S. Navy included) left. | It was tired.",
    "versus": "It was Roe v. Wade vs. Poe. | Nobody won.",
    "list number": "1. The first dam broke. | Nobody was hurt.",
    # quotations
    "quotation ends after the stop": "“The dam broke.” | “Nobody was hurt,” he said.",
    "straight quotation": '"The dam broke." | "Nobody was hurt," he said.',
    "question, then who asked": "“Who paid?” Ann Roe asked. | Nobody knew.",
    "question, then he asked": "“Who paid?” he asked. | Nobody knew.",
    "question, then an article": "“Who paid?” the mayor said. | Nobody knew.",
    "question ends": "“Who paid?” | Nobody knew.",
    "single quotation marks": "‘The dam broke.’ | Nobody was hurt.",
    "brackets": "The dam broke. | (Nobody was hurt.) | The county paid.",
    "plural apostrophe": "The dams’ owners left. | Nobody paid.",
    "reference": "It broke in May.[1] | Nobody was hurt.[2][3] | The county paid.",
    # glued
    "glued words": "Ties grew exponentially.|In late 2022 they broke.",
    "glued quotations": "It worried “both banks.”|“And we talk,” he said.",
    "glued straight quotations": 'It worried "both banks."|"And we talk," he said.',
    "glued opening straight quotation": 'The dam broke.|"Nobody was hurt," he said.',
    "glued after straight quotation": '"The dam broke."|He left.',
    "glued year": "It broke in 1999.|In May it was rebuilt.",
    "glued name and starter": "He went to Minsk.|The talks failed.",
    "glued question": "Who paid?|The county did.",
    "glued names": "He went to Minsk.|Lukashenko stayed.",
    # not glued
    "dotted acronym without blank": "The U.S.Army left.",
    "domain": "He bought example.com and Booking.Com in May.",
    "address": "See https://Example.Com/Flood.Report for more.",
    "mail": "Write to Ann.Roe@example.com today.",
    "file": "It uses Node.js and ASP.NET today.",
    "title without blank": "Mr.Roe left St.Petersburg.",
    "version": "Version 2.0.Beta came out.",
    "dateline": "KYIV, June 28 (Agency) — The dam broke. | Nobody was hurt.",
    "lower case after stop": "It is sold as e.g. soap or approx. two bars.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences_end_where_a_reader_says(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert sentences(marked.replace(" | ", " ").replace("|", "")) == expected


TEXT = st.text(alphabet=st.sampled_from(list("aAbB 1.!?…\"'“”‘’()[]—-\t")), max_size=80) | st.text(max_size=80)


@settings(deadline=None)
@given(TEXT.map(lambda text: " ".join(text.split())))
def test_every_visible_character_is_in_exactly_one_sentence(paragraph: str) -> None:
    covered = [index for span in split(paragraph) for index in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert all(index in set(covered) for index, sign in enumerate(paragraph) if not sign.isspace())


@settings(deadline=None)
@given(TEXT)
def test_sentences_are_in_order_and_trimmed(paragraph: str) -> None:
    spans = split(paragraph)
    assert spans == sorted(spans)
    for span in spans:
        sentence = paragraph[span.start : span.end]
        assert sentence
        assert sentence == sentence.strip()
