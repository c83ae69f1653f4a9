"""What a sentence only supposes: conditions, fears, plans that were dropped. It makes no event."""

from __future__ import annotations

from itertools import pairwise

from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import (
    AHEAD,
    ASSERTED,
    CONDITION,
    DENIABLE,
    DROPPED,
    FEARED,
    IMAGINED,
    INVERTED,
    POSSIBLE,
)


def is_unreal(tree: Tree, verb: int, *, ahead: bool) -> bool:
    """Whether the clause of `verb` is told as not having happened. `ahead`: its date lies in the future, where
    "could" and "may" are fair warning."""
    return (
        _is_condition(tree, verb)
        or _was_put_off(tree, verb)
        or _is_possible(tree, verb, ahead=ahead)
        or any(_supposes(tree, below, above) for below, above in _upward(tree, verb))
    )


def _was_put_off(tree: Tree, verb: int) -> bool:
    """ "A trial *first set for June*": it was held on another day, or never."""
    adverbs = {tree.tokens[child].text.lower() for child in tree.children[verb]}
    return tree.tokens[verb].lemma.lower() in AHEAD and bool(adverbs & {"first", "originally", "initially"})


def is_asserted(tree: Tree, verb: int) -> bool:
    """Whether the clause is what a noun says: "*the rumour that he left*"."""
    return any(
        tree.tokens[below].dep in {"acl", "relcl"}
        and tree.tokens[above].lemma.lower() in ASSERTED
        and tree.child(below, *SUBJECTS) is not None
        for below, above in _upward(tree, verb)
    )


def _upward(tree: Tree, verb: int) -> list[tuple[int, int]]:
    """(dependent, governor) from `verb` to the root."""
    path = [verb, *tree.ancestors(verb)]
    return list(pairwise(path))


def _is_condition(tree: Tree, verb: int) -> bool:
    """A clause under "if", or inverted like "*had the train left*", or one inside such a clause."""
    for clause in (verb, *tree.ancestors(verb)):
        for child in tree.children[clause]:
            token = tree.tokens[child]
            if token.dep in {"mark", "advmod"} and token.text.lower() in CONDITION and child < clause:
                return True
        fronted = tree.tokens[clause].dep == "advcl" and clause == min(tree.subtree(clause))
        if fronted and tree.tokens[clause].text.lower() in INVERTED:
            return True  # the parser may take "had" itself for the verb
        subject = tree.child(clause, *SUBJECTS)
        auxiliary = tree.child(clause, "aux", "auxpass")
        inverted = subject is not None and auxiliary is not None and auxiliary < subject
        opens = auxiliary == min(tree.subtree(clause)) or tree.tokens[clause].dep == "advcl"
        if inverted and opens and tree.tokens[auxiliary or 0].text.lower() in INVERTED:
            return True
    return False


def _is_possible(tree: Tree, verb: int, *, ahead: bool) -> bool:
    """ "Could have ruled", "might have left"; of a past day also "could rule"."""
    auxiliaries = {
        tree.tokens[child].text.lower()
        for child in tree.children[verb]
        if tree.tokens[child].dep in {"aux", "auxpass"}
    }
    if "could" in auxiliaries and tree.child(verb, "neg") is not None:
        return False
    perfect = "have" in auxiliaries
    return (bool(auxiliaries & POSSIBLE) and (perfect or not ahead)) or ("would" in auxiliaries and perfect)


def _supposes(tree: Tree, below: int, above: int) -> bool:
    """Whether the governor makes its dependent clause a fear, a fancy or a plan that was dropped."""
    dependent, governor = tree.tokens[below], tree.tokens[above]
    if governor.lemma.lower() in FEARED and dependent.dep in {"ccomp", "xcomp"}:
        return True
    if dependent.dep == "acl" and governor.lemma.lower() in IMAGINED:
        return True
    said = dependent.lemma.lower() in DENIABLE
    dropped = governor.lemma.lower() in DROPPED and dependent.dep in {"nsubjpass", "dobj"} and not said
    return dropped and any(tree.tokens[child].dep == "acl" for child in tree.children[below])
