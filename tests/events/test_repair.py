"""Shapes that the parsers get wrong, on trees made by hand."""

import pytest

from dateline.events.tree import Tree, tree
from dateline.model import Span, Token


def parsed(table: str) -> Tree:
    """A tree from lines of *word tag label governor*, the governor counted from 1, 0 for the root."""
    tokens, at = [], 0
    for number, row in enumerate(table.strip().splitlines()):
        text, tag, dep, head = row.split()
        pos = {"N": "NOUN", "V": "VERB", "M": "AUX", "I": "ADP", ",": "PUNCT", ".": "PUNCT", "C": "CCONJ"}[tag[0]]
        lemma = {"ordered": "order", "agreed": "agree", "acknowledged": "acknowledge"}.get(text, text)
        governor = int(head) - 1 if int(head) else number
        tokens.append(Token(Span(at, at + len(text)), text, lemma, pos, tag, dep, governor))
        at += len(text) + 1
    found = tree(Span(0, at), tuple(tokens))
    assert found is not None
    return found


def governors(found: Tree) -> dict[str, str]:
    return {
        token.text: "" if head == at else found.tokens[head].text
        for at, (token, head) in enumerate(zip(found.tokens, found.heads, strict=True))
    }


def test_the_finite_verb_is_the_main_one() -> None:
    found = parsed("""
        ferries NNS nsubj 2
        ordered VBD ROOT 0
        in IN prep 2
        2015 N pobj 3
        will MD aux 6
        sail VB ccomp 2
    """)
    assert governors(found) | {"ordered": "ferries", "ferries": "sail", "sail": ""} == governors(found)


def test_who_ends_the_sentence_with_a_reporting_verb_speaks() -> None:
    found = parsed("""
        cards NNS nsubj 2
        failed VBD ROOT 0
        , , punct 2
        company NN dobj 2
        , , punct 4
        acknowledged VBN acl 4
        . . punct 2
    """)
    assert governors(found)["company"] == "acknowledged"
    assert governors(found)["acknowledged"] == "failed"


def test_a_verb_joined_by_nothing_describes_the_noun() -> None:
    found = parsed("""
        they NNS nsubj 2
        broke VBD ROOT 0
        ceasefire NN dobj 2
        agreed VBD conj 2
    """)
    assert governors(found)["agreed"] == "ceasefire"


def test_what_stands_before_although_is_of_the_main_clause() -> None:
    found = parsed("""
        team NN nsubj 2
        flew VBD ROOT 0
        in IN prep 9
        May N pobj 3
        , , punct 2
        although IN mark 9
        snow NN nsubj 9
        had V aux 9
        fallen VBN advcl 2
    """)
    assert governors(found)["in"] == "flew"


@pytest.mark.parametrize("joint", ["and CC cc 2", ", , punct 2"])
def test_joined_verbs_stay_joined(joint: str) -> None:
    found = parsed(f"""
        they NNS nsubj 2
        left VBD ROOT 0
        home NN dobj 2
        {joint}
        returned VBD conj 2
    """)
    assert governors(found)["returned"] == "left"


def test_nobody_is_helped_to_something_finite() -> None:
    found = parsed("""
        soldiers NNS ROOT 0
        who N nsubj 3
        came VBD relcl 1
        help VB advcl 3
        Brin NNP nsubj 6
        withdrew VBD ccomp 4
        . . punct 1
    """)
    expected = {"soldiers": "withdrew", "withdrew": "", "Brin": "help", "came": "soldiers", ".": "withdrew"}
    assert governors(found) | expected == governors(found)


def test_those_sent_to_help_are_the_subject() -> None:
    found = parsed("""
        volunteers NNS nsubj 2
        sent VBD ROOT 0
        help VB advcl 2
        Brin NNP nsubj 5
        left VBD ccomp 3
    """)
    expected = {"volunteers": "left", "left": "", "Brin": "help", "sent": "volunteers"}
    assert governors(found) | expected == governors(found)


def test_what_is_helped_in_a_sentence_of_its_own_stays() -> None:
    found = parsed("""
        she NNS nsubj 2
        helped VBD ROOT 0
        Brin NNP nsubj 4
        win VB ccomp 2
    """)
    assert governors(found) == {"she": "helped", "helped": "", "Brin": "win", "win": "helped"}
