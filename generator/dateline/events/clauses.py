"""Which clause of a sentence a date belongs to.

A date hangs on the nearest verb above it in the dependency tree: "Since Russia launched its invasion in
February 2022, cooperation has ramped up" dates the launch. Where a preposition places the verb *after* or
*before* a dated noun ("after the June attack"), the date is the noun's.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import DAYPART, RELATIONAL, SHARING, SPEECH, STATE, VEHICLE
from dateline.model import Grain, Span

_DEPENDENT = frozenset({"xcomp", "pcomp", "advcl", "ccomp", "prep", "dep", "oprd"})


@dataclass(frozen=True, slots=True)
class Clause:
    """What a date dates: `head` is a verb, or with `nominal` a noun. `vehicle` is set where the date hangs on a
    noun that carries a statement ("in a June 29 statement")."""

    head: int
    nominal: bool = False
    vehicle: bool = False


def clause_of(tree: Tree, timex: Span, grain: Grain | None = None) -> Clause | None:
    """The clause that the expression at `timex`, of a `grain`, dates; `None` where nothing happens at it."""
    indices = tree.within(timex)
    if not indices:
        return None
    at = tree.head_of(indices)
    if _names_another(tree, at, grain):
        return Clause(tree.heads[at], nominal=True)
    noun: int | None = None  # the nearest noun above the date
    vehicle = False
    while not tree.is_clause(at):
        token = tree.tokens[at]
        if at not in indices and token.pos in {"NOUN", "PROPN"} and token.lemma.lower() not in DAYPART:
            noun = at if noun is None else noun
            vehicle = vehicle or token.lemma.lower() in VEHICLE
        if noun is not None and token.dep in {"prep", "mark"} and token.text.lower() in RELATIONAL:
            return Clause(noun, nominal=True)
        if noun == at and _explains(tree, at, indices):
            return Clause(noun, nominal=True)
        if tree.heads[at] == at:
            return Clause(noun, nominal=True) if noun is not None else None
        at = tree.heads[at]
    return Clause(_main(tree, _finite(tree, at)), vehicle=vehicle)


def _names_another(tree: Tree, date: int, grain: Grain | None) -> bool:
    """Whether a year says which thing is meant ("about *the 2011 tsunami*") rather than when the clause happens ("won
    *the 2020 election*", "*the 2004 tsunami* killed 230,000")."""
    noun = tree.heads[date]
    if grain is not Grain.YEAR or tree.tokens[date].dep not in {"nummod", "compound", "amod", "nmod"}:
        return False
    token, above = tree.tokens[noun], tree.tokens[tree.heads[noun]]
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    if token.dep == "pobj":
        return above.text.lower() not in {"in", "during", "at", "on", *RELATIONAL}
    if token.dep == "dobj":
        return above.lemma.lower() not in SHARING
    return token.dep in SUBJECTS and above.tag != "VBD" and "was" not in tree.auxiliaries(tree.heads[noun])


def _explains(tree: Tree, noun: int, date: list[int]) -> bool:
    """ "Ann Lee, *her assistant from 2013 to 2015*, left": the date is of what stands beside the name."""
    token = tree.tokens[noun]
    beside = tree.tokens[tree.heads[noun]]
    if token.dep != "appos" or token.pos != "NOUN" or beside.pos != "PROPN" or noun > min(date):
        return False
    return not any(tree.tokens[i].text == "," for i in range(noun, min(date)))


def _main(tree: Tree, verb: int) -> int:
    """ "Nine died *when a tanker overturned* on Friday": the date is of the main clause too, which tells the news;
    not where that only sets the scene ("was a student when war broke out")."""
    first = tree.first_joined(verb)
    main = tree.heads[first]
    below = [child for one in {first, verb} for child in tree.children[one]]
    when = any(tree.tokens[i].text.lower() == "when" and main < i < verb for i in below)
    if tree.tokens[first].dep != "advcl" or tree.tokens[first].tag != "VBD" or not when:
        return verb
    token = tree.tokens[main]
    happened = token.tag == "VBD" or (token.tag == "VBN" and "had" not in tree.auxiliaries(main))
    told = happened and token.lemma.lower() not in STATE | SPEECH and tree.subject(main) is not None
    return main if told and not tree.auxiliaries(main) & {"has", "have"} else verb


def _leans(tree: Tree, verb: int) -> bool:
    if tree.is_participle(verb):
        return False
    subject = tree.child(verb, *SUBJECTS)
    if subject is not None and tree.tokens[subject].text.lower() == "what":
        return True  # "in *what is now Benin*"
    infinitive = any(tree.tokens[child].tag == "TO" for child in tree.children[verb])
    return tree.tokens[verb].dep in _DEPENDENT and (subject is None or infinitive)


def _finite(tree: Tree, verb: int) -> int:
    """Climbs from an infinitive or participle without a subject to the verb that has one ("agreed to *help*"); a past
    participle stays, be it of a noun or of the subject ("*founded in 1926*, the firm has 412 shops")."""
    while tree.heads[verb] != verb and _leans(tree, verb):
        above = tree.heads[verb]
        while not tree.is_clause(above) and tree.heads[above] != above:
            above = tree.heads[above]
        if not tree.is_clause(above):
            break
        verb = above
    return verb
