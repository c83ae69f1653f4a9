"""Sentences that reject what a party says: "Ukrainian officials have dismissed the allegations"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events.speech import mention_at
from dateline.events.tree import Tree
from dateline.events.vocabulary import DENIABLE, DENY
from dateline.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Rejecting:
    """A denial as found. `words` are the content words of what is denied; `sweeping` where it rejects claims in
    the plural without naming them ("the allegations")."""

    span: Span
    verb: str
    mention: Mention | None
    words: frozenset[str]
    sweeping: bool
    relative: bool = False  # set in the same sentence beside what it rejects: "…, *a charge the organisers rejected*"


_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})


def rejecting(tree: Tree, sentence: Span, mentions: tuple[Mention, ...]) -> Rejecting | None:
    """The first denial in the sentence, if there is one."""
    for index, token in enumerate(tree.tokens):
        if token.pos != "VERB" or token.lemma.lower() not in DENY:
            continue
        denied = tree.child(index, "nsubjpass", "ccomp", "xcomp", "pcomp", "dobj")
        relative = token.dep == "relcl" and (denied is None or tree.tokens[denied].tag in {"WDT", "WP"})
        if relative:
            denied = tree.heads[index]
        if denied is None:
            continue
        head = tree.tokens[denied]
        content = head.dep in {"ccomp", "xcomp"} or head.pos == "VERB"
        if not (content or head.lemma.lower() in DENIABLE or head.pos == "PRON"):
            continue
        denier = tree.child(index, "nsubj")
        agent = tree.child(index, "agent")
        if head.dep == "nsubjpass":
            denier = tree.child(agent, "pobj") if agent is not None else None
        elif denier is None:
            denier = tree.subject(index)
        below = [] if relative else [i for i in tree.subtree(denied) if i != denied or content]
        words = (
            frozenset(
                tree.tokens[i].lemma.lower()
                for i in below
                if tree.tokens[i].pos in _CONTENT and len(tree.tokens[i].text) > 2
            )
            - DENIABLE
        )
        mention = mention_at(tree, denier, mentions) if denier is not None else None
        return Rejecting(
            sentence,
            token.text.lower(),
            mention,
            words,
            sweeping=not words and not relative and head.tag == "NNS",
            relative=relative,
        )
    return None
