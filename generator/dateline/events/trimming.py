"""What a title can do without."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dateline.events.speech import is_bare, says
from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import DANGLING, OPENERS
from dateline.model import ActorType, Mention

_PRESENT = frozenset({"VBZ", "VBP"})


def dangling(tree: Tree, verb: int) -> set[int]:
    """Openers and adverbs that lean on another sentence or on the rest of this one, as the roots of subtrees."""
    drop = set()
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if (
            (token.dep in {"cc", "mark", "intj", "preconj"} and child < verb)
            or (token.dep in {"advmod", "npadvmod"} and token.text.lower() in DANGLING and not tree.children[child])
            or (token.dep == "prep" and child < verb and _opens(tree, child))
            or (token.dep in {"parataxis", "ccomp"} and says(tree, child) and is_bare(tree, child))
            or (token.tag == "WRB" and child < verb and tree.tokens[verb].dep == "conj")
            or (token.dep == "advcl" and (child < verb or _concedes(tree, child)))
            or token.text.lower() == "according"
        ):
            drop.add(child)
    return drop


def _concedes(tree: Tree, clause: int) -> bool:
    """ "… *although* it rained", and of a coming day what would be "*when* they meet"."""
    for child in tree.children[clause]:
        word = tree.tokens[child].text.lower()
        if tree.tokens[child].dep in {"mark", "advmod"} and child < clause:
            if word in {"although", "though", "while", "whereas"}:
                return True
            if word == "when" and tree.auxiliaries(clause) & {"would", "could", "will", "may", "might"}:
                return True
    return False


def _opens(tree: Tree, preposition: int) -> bool:
    """ "In the meantime", "in addition"."""
    noun = tree.child(preposition, "pobj", "pcomp")
    return noun is not None and tree.tokens[noun].lemma.lower() in OPENERS


def joined(tree: Tree, verb: int, elsewhere: frozenset[int], secondary: frozenset[int]) -> set[int]:
    """Other clauses of the sentence, with the words that join them: those with their own subject after "and" or a
    semicolon, those of another time, and those that have a date of their own. `elsewhere` are the tokens of dates
    that belong to other clauses, `secondary` those of this clause's own that are not printed for it."""
    drop = set()
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if token.dep not in {"conj", "ccomp", "parataxis", "advcl"}:
            continue
        below = tree.subtree(child)
        own_date = token.dep != "ccomp" and not elsewhere.isdisjoint(below)
        if not tree.is_clause(child):
            if own_date and child > verb:
                drop.add(child)
            continue
        own_subject = tree.child(child, *SUBJECTS) is not None
        between = range(min(child, verb), max(child, verb))
        apart = any(tree.tokens[i].text == ";" for i in between)
        own_date = own_date or (token.dep == "advcl" and not secondary.isdisjoint(below))
        if (
            (token.dep == "conj" and (own_subject or _other_time(tree, verb, child)))
            or (apart and own_subject)
            or own_date
        ):
            drop.add(child)
            drop.update(i for i in tree.children[verb] if verb < i < child and tree.tokens[i].dep == "cc")
    return drop


def _other_time(tree: Tree, verb: int, other: int) -> bool:
    """ "Resigned *and now sells insurance*", "was shut *but has since reopened*"."""
    past = tree.tokens[verb].tag == "VBD" or bool(tree.auxiliaries(verb) & {"was", "were"})
    if not past or tree.child(other, *SUBJECTS) is not None:
        return False
    return tree.tokens[other].tag in _PRESENT or bool(tree.auxiliaries(other) & {"has", "have", "will", "is", "are"})


def cuttable(
    tree: Tree, verb: int, dropped: Collection[int], mentions: tuple[Mention, ...]
) -> tuple[list[int], list[int]]:
    """What a title can do without: asides set off by commas; and what it loses only to be shorter, the most
    dispensable first: what opens the clause, what is joined or added after it, phrases from the end."""
    indices = tree.subtree(verb, dropped)
    tokens = tree.tokens
    asides = [
        i
        for i in reversed(indices)
        if (tokens[i].dep in {"appos", "parataxis", "relcl", "acl"} or _stray(tree, i))
        and i != verb
        and _after_comma(tree, i)
        and not any(tokens[child].tag == "TO" for child in tree.children[i])
        and not _names_head(tree, i, mentions)
        and not is_list(tree, i)
    ]
    openers = [child for child in tree.children[verb] if tokens[child].dep in {"prep", "npadvmod"} and child < verb]
    chain = _chain(tree, verb, dropped)
    added = [
        child
        for one in chain
        for child in reversed(tree.children[one])
        if tokens[child].dep in {"advcl", "conj"} and child > one and child not in dropped
    ]
    phrases = [
        _whole(tree, i) for i in reversed(indices) if tokens[i].dep == "prep" and tokens[i].text != "of" and i > verb
    ]
    clauses = [i for i in reversed(indices) if tokens[i].dep in {"relcl", "acl"} and i != verb]
    of_subject = [i for i in clauses if i < verb]
    early = [i for i in reversed(indices) if tokens[i].dep == "prep" and tokens[i].text != "of" and i < verb]
    rest = dict.fromkeys([*of_subject, *phrases, *(i for i in early if i not in openers), *clauses])
    return asides, [*openers, *added, *rest]


def _stray(tree: Tree, noun: int) -> bool:
    """A noun phrase after a comma, "*its largest purchase* so far", which the parser takes for an object."""
    token = tree.tokens[noun]
    determined = any(tree.tokens[child].dep in {"det", "poss"} for child in tree.children[noun])
    objects = [c for c in tree.children[tree.heads[noun]] if tree.tokens[c].dep in {"dobj", "ccomp", "attr"}]
    loose = token.dep == "npadvmod" or (token.dep in {"dobj", "oprd"} and objects[:1] != [noun])
    return token.pos == "NOUN" and loose and determined and noun > tree.heads[noun]


def _chain(tree: Tree, verb: int, dropped: Collection[int]) -> list[int]:
    """The verb and the clauses that complete it: "*said* that it *agreed* to *buy*"."""
    found = [verb]
    for one in found:
        found += [c for c in tree.children[one] if tree.tokens[c].dep in {"ccomp", "xcomp"} and c not in dropped]
    return found


def _whole(tree: Tree, preposition: int) -> int:
    """The participle rather than its phrase: "money *meant for roofs*"."""
    above = tree.heads[preposition]
    alone = [child for child in tree.children[above] if child != preposition and tree.tokens[child].dep != "punct"]
    carries_only = tree.tokens[above].dep in {"acl", "prep"} and not alone
    return above if carries_only else preposition  # also "*compared* with last year"


def _names_head(tree: Tree, apposition: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether an apposition gives the name of what it stands beside: "the fisheries minister, *John Crosbie*"."""
    named = any(m.span.overlaps(tree.tokens[apposition].span) for m in mentions if m.type is ActorType.PERSON)
    head = tree.tokens[tree.heads[apposition]]
    return named and (head.pos == "NOUN" or not any(m.span.overlaps(head.span) for m in mentions))


def is_list(tree: Tree, apposition: int) -> bool:
    """ "Northgate, *Carrick and Tarn*": the parser takes the second of several for an apposition."""
    coordinated = any(tree.tokens[i].dep == "cc" for i in tree.subtree(apposition))
    return (
        tree.tokens[apposition].pos == "PROPN" and coordinated and tree.tokens[tree.heads[apposition]].pos == "PROPN"
    )


def _after_comma(tree: Tree, index: int) -> bool:
    first = min(tree.subtree(index))
    return first > 0 and tree.tokens[first - 1].text == ","


def _leads_to_when(tree: Tree, index: int) -> bool:
    """ "Failed in 2018, *when* …" loses its comma with its date."""
    after = tree.tokens[index + 1 : index + 3]
    return len(after) == 2 and after[0].text == "," and after[1].tag == "WRB"


def without_commas(tree: Tree, indices: Sequence[int], cut: Collection[int], dated: Collection[int]) -> list[int]:
    """The indices less the date, the commas that set off what was cut, and an "and" that joins nothing any more."""
    gone: set[int] = set(dated)
    for first in (i for i in dated if i - 1 not in dated and tree.tokens[i - 1].text == "," and i > 0):
        last = first
        while last + 1 in dated:
            last += 1
        if last + 1 < len(tree.tokens) and tree.tokens[last + 1].text == ",":
            gone.update((first - 1, last + 1))
    gone.update(i + 1 for i in dated if _leads_to_when(tree, i))
    openers = {root for root in cut if root == min(indices, default=0)}
    for root in cut:
        below = tree.subtree(root)
        before, after = min(below) - 1, max(below) + 1
        commas = [i for i in (before, after) if 0 <= i < len(tree.tokens) and tree.tokens[i].text == ","]
        if before in commas or root in openers:
            gone.update(commas)
        if tree.tokens[root].dep == "conj":
            head = tree.heads[root]
            gone.update(i for i in tree.children[head] if head < i < root and tree.tokens[i].dep in {"cc", "punct"})
    return [i for i in indices if i not in gone]
