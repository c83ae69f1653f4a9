"""A capital in the news is a town ("in Minsk") or the government that sits there ("Minsk announced")."""

from __future__ import annotations

import re
from functools import cache

from dateline.actors import gazetteer, tables
from dateline.actors.gazetteer import Reading
from dateline.actors.names import possessive_end
from dateline.actors.syntax import Syntax
from dateline.model import Span, Token

ACCORDING = re.compile(r"\baccording to (?:both )?\Z", re.IGNORECASE)
# "between Minsk and Moscow", seen from either
FIRST_OF_TWO = re.compile(r"(?:\b([a-z]+) )?\bbetween \Z")
AND_BEHIND = re.compile(r" and ([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
SECOND_OF_TWO = re.compile(r"(?:\b([a-z]+) )?\bbetween ([A-Z][\w.]*(?: [A-Z][\w.]*)*) and \Z")
WORD_BEFORE = re.compile(r"\b([a-z]+)\s\Z")
LED = re.compile(r"-([a-z]+)")
CAPITALISED_BEHIND = re.compile(r"\s([A-Z][a-z]+)")
# A capitalised word inside a sentence: something in lower case stands before it.
CAPITALISED_BEFORE = re.compile(r"[a-z,] ([A-Z][a-z]+)\s\Z")
NEXT_WORD = re.compile(r"\s([A-Za-z-]+)")
MOST_WORDS_BEFORE_VERB = 3


def in_longer_name(text: str, span: Span) -> bool:
    """Whether the capital is a part of another name: "Real Madrid", "the Berlin Marathon"; not "Kyiv Mayor"."""
    behind = CAPITALISED_BEHIND.match(text, span.end)
    if behind and not _may_stand_beside(behind[1]):
        return True
    before = CAPITALISED_BEFORE.search(text, max(0, span.start - 24), span.start)
    return bool(before and not _may_stand_beside(before[1]))


def _may_stand_beside(word: str) -> bool:
    """A weekday, an office, a compass word: it makes no longer name of a capital."""
    beside = ("not_names", "titles", "titles_before_names", "compass", "country_words")
    return any(word.lower() in tables.words(table) for table in beside)


def stands_for_government(text: str, span: Span, syntax: Syntax) -> bool:
    """Whether the capital at `span` acts, or is acted towards, as a government."""
    if ACCORDING.search(text, max(0, span.start - 24), span.start) or _is_between_governments(text, span):
        return True
    before = WORD_BEFORE.search(text, max(0, span.start - 24), span.start)
    if before and before[1] in tables.words("verbs_towards_governments"):
        return True
    led = LED.match(text, span.end)
    if led:
        return led.group(1) in tables.words("government_endings")
    owned = possessive_end(text, span.end)
    if owned > span.end:
        return _owns_policy(text, owned)
    if syntax.within(span):
        return _acts(span, syntax) or _is_acted_towards(span, syntax)
    return _followed_by_government_verb(text, span.end)


def _is_between_governments(text: str, span: Span) -> bool:
    """ "Talks between Minsk and Moscow", not "trains between Lisbon and Porto"."""
    first = FIRST_OF_TWO.search(text, max(0, span.start - 30), span.start)
    behind = AND_BEHIND.match(text, span.end)
    second = SECOND_OF_TWO.search(text, max(0, span.start - 80), span.start)
    if first and behind:
        noun, partner = first[1], behind[1]
    elif second:
        noun, partner = second[1], second[2]
    else:
        return False
    known = next(gazetteer.scan(partner, Span(0, len(partner))), None)
    return known is not None and noun not in tables.words("journeys")


def _owns_policy(text: str, start: int) -> bool:
    """ "Minsk's claims", "Beijing's recent nuclear threats"; not "Paris's oldest streets"."""
    for _ in range(3):
        word = NEXT_WORD.match(text, start)
        if word is None:
            return False
        if word.group(1).lower() in tables.words("government_property"):
            return True
        start = word.end()
    return False


def acts(span: Span, syntax: Syntax) -> bool:
    """Whether it is the subject of an active verb: where it stands for its government elsewhere, it does here too."""
    root = syntax.root(span)
    if root is None or syntax.first_conjunct(root).dep == "nsubjpass":
        return False
    verb = syntax.verb_of_subject(span)
    return verb is not None and verb.lemma not in tables.words("town_verbs")


def _acts(span: Span, syntax: Syntax) -> bool:
    root = syntax.root(span)
    if root is None or syntax.first_conjunct(root).dep == "nsubjpass":
        return False
    verb = syntax.verb_of_subject(span)
    if verb is None:
        return False
    done = next(iter(syntax.objects(verb)), None)
    return (
        verb.text.lower() in government_verb_forms()
        or (done is not None and verb.lemma == "open" and done.lemma in tables.words("opened_by_governments"))
        or _with_another(span, root, syntax)
    )


def _with_another(span: Span, root: Token, syntax: Syntax) -> bool:
    """ "Washington and Seoul went ahead": two capitals that do one thing are governments."""
    first = syntax.first_conjunct(root)
    partners = (first, *syntax.conjuncts(first))
    return any(
        match.reading is Reading.CAPITAL
        for partner in partners
        if not partner.span.overlaps(span)
        for match in gazetteer.scan(partner.text, Span(0, len(partner.text)))
    )


def _is_acted_towards(span: Span, syntax: Syntax) -> bool:
    root = syntax.root(span)
    if root is None:
        return False
    root = syntax.first_conjunct(root)
    preposition = syntax.governor(root)
    if root.dep != "pobj":
        return False
    if preposition.text.lower() in tables.words("government_prepositions"):
        return True
    return syntax.governor(preposition).text.lower() in tables.words("pressure_nouns")


def _followed_by_government_verb(text: str, start: int) -> bool:
    for _ in range(MOST_WORDS_BEFORE_VERB + 1):
        word = NEXT_WORD.match(text, start)
        if word is None:
            return False
        form = word.group(1)
        if form in government_verb_forms():
            return True
        if form not in tables.words("before_verb") and not form.endswith("ly"):
            return False
        start = word.end()
    return False


@cache
def government_verb_forms() -> frozenset[str]:
    """The verbs of the table in every form; irregular ones are spelt out there."""
    forms = set()
    for base in tables.words("government_verbs"):
        stem = base.removesuffix("e")
        forms |= {base, base + "s", base + "es", stem + "ed", stem + "ing"}
    return frozenset(forms)
