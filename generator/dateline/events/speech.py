"""Who says so: the reporting verbs and sources that govern a clause, and whether it looks ahead."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from dateline.events.tree import SUBJECTS, VERBAL, Tree
from dateline.events.vocabulary import (
    AHEAD,
    CLAIM,
    DEED,
    DENIABLE,
    DENY,
    FINDINGS,
    FORESEE,
    HEARSAY,
    HOLD,
    MEDIA_NAMES,
    MEDIA_WORDS,
    MODAL,
    NEEDS_CONTENT,
    SETTLED,
    SPEECH,
)
from dateline.model import Mention

_CONTENT = ("ccomp", "dobj", "xcomp", "oprd", "attr", "acomp")


@dataclass(frozen=True, slots=True)
class Saying:
    """A reporting verb over a clause. `verb` and `speaker` are token indices; `mention` the actor who speaks."""

    verb: int
    speaker: int | None
    mention: Mention | None
    word: str

    @property
    def known(self) -> bool:
        return self.speaker is not None or self.mention is not None


def is_speech(tree: Tree, index: int) -> bool:
    """Whether a verb at `index` says something."""
    token = tree.tokens[index]
    return token.pos in VERBAL and token.lemma.lower() in SPEECH


def is_statement(tree: Tree, index: int) -> bool:
    """Whether the clause of a verb is somebody saying something: "Ann Lee said that …", not "was declared", nor
    "declared a state of emergency"."""
    token = tree.tokens[index]
    if tree.child(index, "nsubjpass", "auxpass") is not None:
        return False
    if token.pos == "VERB" and token.lemma.lower() in DENY:
        denied = tree.child(index, "ccomp", "xcomp", "dobj")
        return denied is not None and (
            tree.tokens[denied].dep != "dobj" or tree.tokens[denied].lemma.lower() in DENIABLE
        )
    if not is_speech(tree, index):
        return False
    if token.dep in {"acl", "amod"} and token.tag == "VBN":
        return False
    if tree.child(index, "ccomp", "xcomp", "pcomp", "parataxis", "oprd") is not None:
        return True
    subject, lemma = tree.subject(index), token.lemma.lower()
    if lemma in DEED and tree.child(index, "dobj") is not None:
        return False
    speechless = subject is not None and tree.tokens[subject].lemma.lower() in FINDINGS
    return not speechless and (lemma not in NEEDS_CONTENT or _has_content(tree, index))


def _has_content(tree: Tree, verb: int) -> bool:
    """ "Wrote to the board", "called for calm", "called on them to stop"."""
    to = {"for", "about", "to"} | ({"on", "upon"} if tree.tokens[verb].lemma.lower() == "call" else set())
    return any(
        tree.tokens[child].dep == "dobj" or (tree.tokens[child].dep == "prep" and tree.tokens[child].text in to)
        for child in tree.children[verb]
    )


def says(tree: Tree, index: int) -> bool:
    """Whether a verb tells what somebody says, holds or rules, in the active voice."""
    token = tree.tokens[index]
    telling = token.pos in VERBAL and token.lemma.lower() in SPEECH | HOLD
    return telling and tree.child(index, "nsubjpass", "auxpass") is None


def saying_over(tree: Tree, clause: int, mentions: tuple[Mention, ...]) -> Saying | None:
    """The nearest reporting verb whose content the clause is, or the source named by "according to".

    The verb of the clause itself does not count: a dated "said" is a statement, not something said.
    """
    return (
        _governing(tree, clause, mentions)
        or _inserted(tree, clause, mentions)
        or _according_to(tree, mentions)
        or _hearsay(tree, clause)
    )


def _governing(tree: Tree, clause: int, mentions: tuple[Mention, ...]) -> Saying | None:
    """ "The ministry claimed that *it downed a drone*"; "*He left*, she said"."""
    below = clause
    for above in tree.ancestors(clause):
        parted = any(tree.tokens[i].text == ";" for i in range(min(below, above), max(below, above)))
        content = not parted and tree.tokens[below].dep in {
            "ccomp",
            "xcomp",
            "parataxis",
            "dep",
            "pcomp",
            "acl",
            "advcl",
        }
        if tree.tokens[below].dep == "relcl" and any(
            tree.tokens[i].tag in {"WDT", "WP"} for i in tree.children[below]
        ):
            return None  # "said the driver, *who left in May*, …": the narrator adds it
        if tree.tokens[above].lemma.lower() in SPEECH | HOLD and tree.tokens[above].pos in VERBAL and content:
            if tree.tokens[below].dep in {"advcl", "acl"} or _passive_plan(tree, above):
                below = above
                continue  # "when she left, he said …": the adverbial is the narrator's
            if tree.child(above, "neg") is not None:
                return None  # "he did not say when *she left*"
            return _saying(tree, above, mentions)
        below = above
    return None


def _passive_plan(tree: Tree, verb: int) -> bool:
    """ "is expected to": a plan, and nobody who says it."""
    return tree.tokens[verb].lemma.lower() in AHEAD and tree.child(verb, "auxpass") is not None


def _inserted(tree: Tree, clause: int, mentions: tuple[Mention, ...]) -> Saying | None:
    """ "… which, *it said*, had entered": a reporting verb set between commas below the clause or one joined to it;
    "… rejected that, *saying* …" where the parser hangs the verb on what is said."""
    for child in (child for one in _chain(tree, clause) for child in tree.children[one]):
        dep = tree.tokens[child].dep
        if dep in {"parataxis", "ccomp"} and says(tree, child) and is_bare(tree, child):
            return _saying(tree, child, mentions)
        bare = tree.child(child, *_CONTENT) is None and child < clause
        if dep == "advcl" and tree.tokens[child].tag == "VBG" and is_speech(tree, child) and bare:
            speaker = next((i for i in range(child) if tree.tokens[i].dep in SUBJECTS), None)
            mention = mention_at(tree, speaker, mentions) if speaker is not None else None
            return Saying(child, speaker, mention, tree.tokens[child].text.lower())
    return None


def _chain(tree: Tree, clause: int) -> list[int]:
    """The clause, what it is joined to by "and", and what is joined to that or complements it."""
    first = tree.first_joined(clause)
    found = [first]
    below = {"conj", "ccomp", "acomp", "oprd"}
    for one in found:
        found += [child for child in tree.children[one] if tree.tokens[child].dep in below]
    return found if clause in found else [clause, *found]


def is_bare(tree: Tree, verb: int) -> bool:
    """An inserted "it said": a subject of its own, and nothing that is said."""
    content = tree.child(verb, *_CONTENT, "mark")
    return content is None and tree.child(verb, *SUBJECTS) is not None


def _according_to(tree: Tree, mentions: tuple[Mention, ...]) -> Saying | None:
    for index, token in enumerate(tree.tokens):
        if token.text.lower() == "according":
            to = next((child for child in tree.children[index] if tree.tokens[child].text == "to"), None)
            source = tree.child(to, "pobj") if to is not None else None
            if source is not None:
                return Saying(index, source, mention_at(tree, source, mentions), "according to")
    return None


def _hearsay(tree: Tree, clause: int) -> Saying | None:
    for child in tree.children[clause]:
        if tree.tokens[child].text.lower() in HEARSAY:
            return Saying(child, None, None, tree.tokens[child].text.lower())
    return None


def _saying(tree: Tree, verb: int, mentions: tuple[Mention, ...]) -> Saying:
    speaker = tree.subject(verb)
    if speaker is None and tree.tokens[verb].dep in {"acl", "relcl"}:
        speaker = tree.heads[verb]
    mention = mention_at(tree, speaker, mentions) if speaker is not None else None
    return Saying(verb, speaker, mention, tree.tokens[verb].text.lower())


def mention_at(tree: Tree, index: int, mentions: tuple[Mention, ...]) -> Mention | None:
    """The actor a noun phrase stands for: the mention on its head, else one that names its owner or apposition
    ("*Ukrainian* officials", "Ukraine's border guard")."""
    names = [index, *(child for child in tree.children[index] if tree.tokens[child].dep == "appos")]
    for head in (tree.tokens[i].span for i in names):
        for mention in mentions:
            if mention.span.overlaps(head):
                return mention
    phrase = [
        child
        for child in tree.children[index]
        if tree.tokens[child].dep in {"compound", "poss", "amod", "nmod", "prep"}
    ]
    near = [
        mention
        for mention in mentions
        for child in phrase
        for i in tree.subtree(child)
        if mention.span.overlaps(tree.tokens[i].span)
    ]
    return near[0] if near else None


def is_claim(saying: Saying, tree: Tree, publisher: str | None) -> bool:
    """Whether the words are a party's and not the carrier's: what a news agency reports is reported."""
    if tree.tokens[saying.verb].lemma.lower() in SETTLED:
        return False
    if tree.tokens[saying.verb].lemma.lower() in CLAIM or saying.word in HEARSAY:
        return True
    name = saying.mention.name if saying.mention else ""
    if not name and saying.speaker is not None:
        name = " ".join(tree.tokens[i].text for i in tree.subtree(saying.speaker))
    lowered = name.lower().removeprefix("the ")
    carrier = publisher is not None and re.search(rf"\b{re.escape(lowered)}\b", publisher.lower()) is not None
    if lowered in MEDIA_NAMES or (lowered and carrier):
        return False
    return not any(f" {word}" in f" {lowered}" for word in MEDIA_WORDS)


def will_be(tree: Tree, clause: int) -> bool:
    """ "Will", "would", "shall"."""
    return bool(tree.auxiliaries(clause) & MODAL)


def looks_ahead(tree: Tree, verb: int, date: Collection[int]) -> bool:
    """Whether the clause itself says that it has not happened: "will", "is set to", "plans to". Of what was agreed or
    promised, the date must be that of the promise: not "*agreed on Monday* to pay"."""
    lemma = tree.tokens[verb].lemma.lower()
    if will_be(tree, verb):
        return True
    if lemma in FORESEE and tree.child(verb, "dobj") is not None:
        return True  # "expects revenue of 6 billion"
    promise = tree.child(verb, "xcomp")
    if lemma in AHEAD and tree.child(verb, "auxpass") is not None:
        return True
    if lemma in AHEAD and promise is not None:
        inside = any(i in tree.subtree(promise) for i in date)
        return inside or not date or tree.tokens[verb].tag in {"VBZ", "VBP", "VBG"}
    if tree.tokens[verb].tag in {"VBZ", "VBP"} and any(tree.tokens[c].text == "until" for c in tree.children[verb]):
        return True  # "has until Friday to reply"
    predicate = tree.child(verb, "acomp", "oprd", "attr")
    return lemma == "be" and predicate is not None and tree.tokens[predicate].lemma.lower() in AHEAD
