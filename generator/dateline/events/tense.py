"""On which side of the article a date lies, as the verb above it says: "Duluth *plays* on Saturday" looks ahead."""

from __future__ import annotations

from dateline.events.tree import Tree
from dateline.events.vocabulary import AHEAD, MODAL, SPEECH, STATE
from dateline.model import Grain, Resolved

_AT = frozenset({"on", "in", "at", "during", "over", "late", "early", "of"})
_BOUNDS = frozenset({"by", "before", "until", "till"})
_INSIDE = frozenset({"advmod", "npadvmod", "prep", "pobj", "pcomp", "conj", "amod"})
_PERFECT = frozenset({"has", "have", "had", "’ve", "'ve", "’d", "'d"})
_PAST = _PERFECT | {"was", "were"}


def side(tree: Tree, verb: int, timex: Resolved) -> int:
    """−1 where `verb` puts the date in the past, +1 in the future, 0 where it may be either, or where the date does
    not hang on the verb itself ("rejected *the plan for May*")."""
    at = tree.head_of(tree.within(timex.span))
    carrier = tree.tokens[tree.heads[at]].text.lower() if tree.tokens[at].dep == "pobj" else ""
    if carrier == "for":  # "called a debate for Thursday"
        return 1 if timex.interval.grain is Grain.DAY else 0
    if carrier in _BOUNDS:
        auxiliaries = tree.auxiliaries(verb)
        return -1 if "had" in auxiliaries else 1 if auxiliaries & MODAL else 0  # "had burned it *by Tuesday*"
    if carrier and carrier not in _AT:
        return 0
    path = [at]
    while path[-1] != verb and tree.tokens[path[-1]].dep in _INSIDE:
        path.append(tree.heads[path[-1]])
    if path[-1] != verb and tree.tokens[path[-1]].dep == "xcomp" and tree.heads[path[-1]] == verb:
        came_to_nothing = "have" in tree.auxiliaries(path[-1])  # "was to have flown on Wednesday": of either side
        return 1 if tree.tokens[verb].lemma.lower() == "be" and not came_to_nothing else 0
    nouns = any(tree.tokens[i].pos in {"NOUN", "PROPN"} for i in path[1:-1])
    return tense(tree, verb) if path[-1] == verb and not nouns else 0


def tense(tree: Tree, verb: int) -> int:
    """−1 for past and perfect, +1 for what will be or is arranged ("plays on Saturday"), else 0."""
    token = tree.tokens[verb]
    lemma = token.lemma.lower()
    auxiliaries = tree.auxiliaries(verb)
    if lemma in AHEAD or ("have" in auxiliaries and auxiliaries & MODAL):
        return 0
    if auxiliaries & MODAL:
        return 1
    if lemma == "be":
        return 0
    if "could" in auxiliaries and tree.child(verb, "neg") is not None:
        return -1
    if token.tag == "VBD" or (token.tag == "VBN" and auxiliaries & _PAST):
        return -1
    if token.tag == "VBN":
        return 1 if auxiliaries & {"is", "are"} else 0
    present = token.tag in {"VBZ", "VBP"} and lemma not in STATE | SPEECH
    return 1 if present and tree.subject(verb) is not None else 0
