"""Which words of a clause only say when, and go from its title: the chronology prints the date beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import EXTENT
from dateline.model import Grain, Resolved

# What has no meaning without its date.
_FUNCTION = frozenset({"case", "punct", "cc", "det", "predet", "quantmod"})
# "Did not begin until Friday" says the contrary without it, "the first since 1912" nothing.
_BOUNDS = frozenset({"until", "till", "before", "after", "since", "than", "into", "through"})
_DAWN = re.compile(
    r"^(?:dawn|noon|midday|midnight|daybreak|sunrise|sunset|dusk|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\d{1,2}:\d\d)",
    re.IGNORECASE,
)
_MODIFIES = frozenset({"nummod", "compound", "amod", "nmod", "poss"})
_DEICTIC = re.compile(r"^(?:the )?(?:following|next|previous|same|last|this|that)\b", re.IGNORECASE)
_PARTS = frozenset(
    {
        "hour", "morning", "afternoon", "evening", "night", "part", "half", "end", "start", "beginning", "middle",
        "course", "close", "rest", "most", "much", "eve",
    }
)  # fmt: skip
_LEAD_INS = (
    ("as", "early", "as"), ("as", "late", "as"), ("as", "soon", "as"), ("as", "recently", "as"),
    ("as", "far", "back", "as"), ("no", "later", "than"), ("not", "later", "than"), ("well", "into"),
    ("starting",), ("about",), ("around",), ("roughly",), ("shortly",), ("just",),
    ("beginning",), ("effective",), ("late",), ("early",),
)  # fmt: skip
_LONGEST_LEAD_IN = max(map(len, _LEAD_INS))
_COMPLEMENTS = frozenset({"attr", "acomp", "oprd", "ccomp", "xcomp", "dobj", "advmod", "agent", "prt", "prep"})


def date_words(tree: Tree, verb: int, timexes: Iterable[Resolved]) -> set[int]:
    """The tokens of the dates and of what carries only them ("on", "in the early hours of")."""
    words: set[int] = set()
    for timex in timexes:
        words |= _words_of(tree, verb, timex, words)
    return words


def _words_of(tree: Tree, verb: int, timex: Resolved, known: set[int]) -> set[int]:
    indices = tree.within(timex.span)
    if not indices:
        return set()
    head = tree.head_of(indices)
    token = tree.tokens[head]
    if _belongs(tree, verb, timex, head, indices):
        return set()
    words = set(indices)
    function = (c for i in indices for c in tree.children[i] if tree.tokens[c].dep in _FUNCTION)
    words.update(c for c in function if tree.tokens[c].text != ",")
    words.update(below for i in indices for child in tree.children[i] for below in _about_date(tree, child))
    opens = min(indices) == 1 and tree.tokens[0].pos in {"ADP", "SCONJ"}
    if opens and token.dep in _MODIFIES:
        return words | {0}  # "*In May* Canadian officers seized a trawler"
    if tree.heads[head] != head and token.dep not in _MODIFIES:
        words |= _carriers(tree, head, (min(indices), max(indices)), words | known)
    return words


def _about_date(tree: Tree, child: int) -> list[int]:
    """ "The second quarter, *which ended in June*": what is told of the date goes with it, but not what happened then
    ("in 1988, *when they stopped work*")."""
    if tree.tokens[child].dep == "acl":
        return tree.subtree(child)
    if tree.tokens[child].dep != "relcl":
        return []
    when = any(tree.tokens[i].tag == "WRB" for i in tree.children[child])
    return [] if when else tree.subtree(child)


def _belongs(tree: Tree, verb: int, timex: Resolved, head: int, indices: list[int]) -> bool:
    """Whether the clause would mean another thing, or nothing, without the date."""
    token, carrier = tree.tokens[head], tree.tokens[tree.heads[head]]
    quotes = sum(t.text in {"“", "”", '"'} for t in tree.tokens[: indices[0]])
    kind = token.dep in _MODIFIES - {"poss"} and carrier.pos in {"NOUN", "PROPN"} and indices[-1] < tree.heads[head]
    if kind and indices[0] > 1 and tree.tokens[indices[0] - 1].pos == "ADP":
        return True  # "met in *July* talks"
    if quotes % 2 and any(t.text in {"”", '"'} for t in tree.tokens[indices[-1] :]):
        return True  # nothing is taken out of a quotation
    if token.dep in _MODIFIES and token.dep != "poss" and timex.interval.grain.coarser_than(Grain.MONTH):
        return True  # "the 2020 election", "second-quarter results"
    if (
        carrier.pos in {"ADP", "SCONJ"}
        and carrier.text.lower() in _BOUNDS
        and token.dep == "pobj"
        and not _DAWN.match(timex.text)
    ):
        return True
    if token.dep in SUBJECTS:
        return True  # the date is what the clause is about
    if token.dep == "dobj" and token.pos == "NOUN" and not _DEICTIC.match(timex.text):
        return "auxpass" not in {tree.tokens[child].dep for child in tree.children[tree.heads[head]]}
    return _is_extent(tree, verb, head, indices)


def _is_extent(tree: Tree, verb: int, head: int, indices: list[int]) -> bool:
    """ "The concert *will be on 17 December*", "his term *runs through 2020*": the verb says nothing but when."""
    token = tree.tokens[verb]
    if token.lemma.lower() not in EXTENT or (token.tag == "VBD" and token.lemma != "be"):
        return False
    if not any(up == verb for up in tree.ancestors(head)):
        return False
    complements = (c for c in tree.children[verb] if c > verb and tree.tokens[c].dep in _COMPLEMENTS)
    return not any(_says_more(tree, complement, indices) for complement in complements)


def _says_more(tree: Tree, complement: int, indices: list[int]) -> bool:
    return any(
        i not in indices and tree.tokens[i].pos not in {"ADP", "PUNCT", "DET"} for i in tree.subtree(complement)
    )


def _carriers(tree: Tree, head: int, ends: tuple[int, int], words: set[int]) -> set[int]:
    """What stands before or after a date only to carry it."""
    first, last = ends
    found: set[int] = set()
    before = first - 1
    if before >= 0 and tree.tokens[before].pos == "ADP" and tree.tokens[before].dep != "prt":
        found.add(before)  # its preposition, whatever else the parser hangs on it
    above = tree.heads[head]
    while tree.tokens[above].pos in {"ADP", "SCONJ"} and tree.tokens[above].dep != "mark":
        rest = [child for child in tree.children[above] if child not in words]
        if any(tree.tokens[child].dep not in {"punct", "advmod", "cc"} for child in rest):
            break
        found.update((above, *rest))
        if tree.tokens[above].dep == "conj":  # "on Monday *and on Friday*"
            found.update(i for i in tree.children[tree.heads[above]] if tree.tokens[i].dep == "cc")
        part = tree.heads[above]
        if tree.tokens[above].text == "of" and tree.tokens[part].lemma.lower() in _PARTS:
            found.update(tree.subtree(part))
            carrier = tree.heads[part]
            if tree.tokens[carrier].pos == "ADP":
                found.add(carrier)
            break
        above = part
    start = min(found, default=first)
    for end in {first, start}:
        texts = tuple(token.text.lower() for token in tree.tokens[max(0, end - _LONGEST_LEAD_IN) : end])
        for phrase in _LEAD_INS:
            if texts[-len(phrase) :] == phrase:
                found.update(range(end - len(phrase), end))
    return found | _bound_after(tree, last + 1)


def _bound_after(tree: Tree, first: int) -> set[int]:
    """ "In December *at the earliest*"."""
    texts = tuple(token.text.lower() for token in tree.tokens[first : first + 3])
    return (
        set(range(first, first + 3))
        if texts[:2] == ("at", "the") and texts[2:] in {("earliest",), ("latest",)}
        else set()
    )
