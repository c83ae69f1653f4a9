"""Names for words that only point: a title stands alone, without the sentence before it.

The evidence keeps the words of the article. A wrong name is worse than a pronoun, so that each rule here asks for
more than it needs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.actors import tables
from dateline.events.speech import Saying, is_speech
from dateline.events.tree import Tree
from dateline.events.vocabulary import AHEAD
from dateline.events.wording import render
from dateline.model import ActorType, Mention

PRONOUNS = frozenset({"he", "she", "it", "they"})
POSSESSIVES = frozenset({"his", "her", "its", "their"})
_OBJECTS = frozenset({"him", "her", "them"})
_LONGEST = 60  # characters of a phrase that may stand for a pronoun
_NOMINAL = frozenset({"NOUN", "PROPN"})

_FORMS = {
    "it": frozenset({"it"}),
    "they": frozenset({"they", "them"}),
    "he": frozenset({"he", "him"}),
    "she": frozenset({"she"}),
}
_IMPERSONAL = frozenset({"emerge", "transpire", "turn", "seem", "appear", "happen", "be"})
_GIVEN = {"he": "given_male", "she": "given_female"}
_OWNERS = {"its": "it", "their": "they"}
_HUMAN_ENDINGS = ("man", "woman", "er", "or", "ist", "ess", "ian", "ant", "ee")

Before = Mapping[str, str]
"""What "it", "they", "he" or "she" means where it opens a sentence, by the sentence before."""


def names(
    tree: Tree, verb: int, mentions: tuple[Mention, ...], saying: Saying | None, before: Before
) -> dict[int, str]:
    """What to print instead of a token: the actor's name for the first pronoun or "the ministry" that means it, where
    the clause has not named it before; empty for words that the name replaces."""
    subject = tree.subject(verb)
    if subject is None:
        return _mentioned(tree, verb, set(tree.subtree(verb)), mentions)
    opening = tree.subtree(subject)
    printed = _mentioned(tree, verb, set(opening), mentions)
    printed |= _other_than_an_actor(tree, verb, subject, saying, before) | _object(tree, verb, subject, before)
    if not any(i in printed for i in opening):
        printed |= _opened_by(tree, verb, subject, mentions, saying, before)
    return printed


def _other_than_an_actor(
    tree: Tree, verb: int, subject: int, saying: Saying | None, before: Before
) -> dict[int, str]:
    """A pronoun as subject where the sentence itself, or the one before, offers something nearer than an actor."""
    word = tree.tokens[subject].text.lower()
    if word not in {"it", "he", "she"}:
        return {}
    other = _in_sentence(tree, verb, subject, word)
    if word == "it" and not other:
        told = _told_before(tree, subject, word)
        other = _speaker(tree, verb, subject, word, saying) or ("" if told else before.get(word, ""))
    if other:
        return {subject: other}
    planned = tree.tokens[subject].dep == "nsubjpass" and tree.tokens[verb].lemma.lower() in AHEAD
    return {subject: tree.tokens[subject].text} if planned and word == "it" else {}  # nobody "is planned"


def _object(tree: Tree, verb: int, subject: int, before: Before) -> dict[int, str]:
    """ "Calder bought *it*": what the sentence before is about, if this one names nothing that it may be."""
    pronoun = tree.child(verb, "dobj")
    acts = tree.tokens[subject].pos in _NOMINAL
    if pronoun is None or tree.tokens[pronoun].text != "it" or not acts:
        return {}
    thing = _object_before(tree, verb, pronoun)
    return {pronoun: before.get("it", "it") if thing is None else thing}


def _opened_by(
    tree: Tree, verb: int, subject: int, mentions: tuple[Mention, ...], saying: Saying | None, before: Before
) -> dict[int, str]:
    """What to print for the word that opens the subject, where no actor stands for it."""
    opening = tree.subtree(subject)
    whom = [i for i in opening if tree.tokens[i].text == "whom"]
    if whom:  # "its troops, 53 *of whom* were killed"
        commas = (i for i in range(1, min(opening)) if tree.tokens[i].text == ",")
        nouns = [i - 1 for i in commas if tree.tokens[i - 1].pos in _NOMINAL]
        return dict.fromkeys(whom, phrase(tree, nouns[-1])) if nouns else {}
    first = min(opening)
    word = tree.tokens[first].text.lower()
    if any(m.span.overlaps(tree.tokens[first].span) for m in mentions):
        return {}
    if first == subject and word in PRONOUNS:
        name = (
            _said_before(tree, first, word, mentions)
            or _speaker(tree, verb, subject, word, saying)
            or _in_sentence(tree, verb, subject, word)
            or ("" if _told_before(tree, first, word) else before.get(word, ""))
        )
        return {first: name} if name else {}
    if word == "one":
        person = _person_beside(tree, subject, mentions)
        return {} if person is None else dict.fromkeys(tree.subtree(subject, {person}), "")
    if word in POSSESSIVES and tree.heads[first] == subject:
        return _owned(tree, first, subject, mentions, saying, before)
    return {}


def _object_before(tree: Tree, verb: int, pronoun: int) -> str | None:
    """ "Opened its runway in 1964 and lengthened *it*": the object of the verb before; "it" where that may be another
    thing, `None` where there is none."""
    if tree.tokens[verb].dep != "conj":
        return None
    things = [c for c in tree.children[tree.heads[verb]] if tree.tokens[c].dep == "dobj" and c < pronoun]
    if not things:
        return None
    return (phrase(tree, things[0]) if len(things) == 1 and _agrees(tree, things[0], "it") else "") or "it"


def _said_before(tree: Tree, first: int, word: str, mentions: tuple[Mention, ...]) -> str:
    """Whom the same pronoun meant earlier in the sentence: "*he* had received it; *he* returned it"."""
    for token in tree.tokens[:first]:
        if token.text.lower() == word and token.dep in {"nsubj", "nsubjpass"}:
            return next((m.name for m in mentions if m.span.overlaps(token.span)), "")
    return ""


def _owned(
    tree: Tree,
    first: int,
    subject: int,
    mentions: tuple[Mention, ...],
    saying: Saying | None,
    before: Before,
) -> dict[int, str]:
    """ "*Their captain, Ann Lee*, left" is Ann Lee; "*its roof* leaked" the speaker's roof, else just a roof."""
    word = tree.tokens[first].text.lower()
    person = _person_beside(tree, subject, mentions)
    if person is not None:
        return dict.fromkeys(tree.subtree(subject, {person}), "")
    if saying is None or saying.speaker is None or saying.speaker > first:
        owner = before.get(_OWNERS.get(word, ""), "")
        own = first + 1 if tree.tokens[first + 1].text == "own" and not owner else first
        return {first: possessive(owner) if owner else "", **({own: ""} if own != first else {})}
    mention = saying.mention
    named = mention is not None and mention.span.overlaps(tree.tokens[saying.speaker].span) and _owns(word, mention)
    return (
        {first: possessive(mention.name, person=mention.type is ActorType.PERSON)}
        if named and mention is not None
        else {}
    )


def _person_beside(tree: Tree, noun: int, mentions: tuple[Mention, ...]) -> int | None:
    """The name in apposition to a noun: "one of them, *Ann Lee*"."""
    people = [m.span for m in mentions if m.type is ActorType.PERSON]
    beside = (c for c in tree.children[noun] if tree.tokens[c].dep == "appos")
    return next((c for c in beside if any(span.overlaps(tree.tokens[c].span) for span in people)), None)


def _mentioned(tree: Tree, verb: int, opening: set[int], mentions: tuple[Mention, ...]) -> dict[int, str]:
    printed: dict[int, str] = {}
    inside = set(tree.subtree(verb)) | opening
    if tree.tokens[verb].dep in {"acl", "relcl"}:
        about = {i for i in tree.subtree(tree.heads[verb]) if i < verb}
        inside, opening = inside | about, opening | about
    named = _named_in_antecedent(tree, verb, mentions)
    subject = tree.subject(verb)
    ordered = sorted(mentions, key=lambda m: subject is None or not m.span.overlaps(tree.tokens[subject].span))
    for mention in ordered:  # the subject first: "in her house *Ann Lee* found …"
        indices = [i for i in tree.within(mention.span) if i in inside]
        if not indices or mention.key in named:
            continue
        named.add(mention.key)
        if not _stands_in(mention):
            continue
        person = mention.type is ActorType.PERSON and mention.text.lower() in _OBJECTS | POSSESSIVES
        acted_on = tree.heads[indices[0]] == verb or tree.tokens[tree.heads[indices[0]]].dep in {
            "dobj",
            "pobj",
            "attr",
        }
        if not opening & set(indices) and not (person and acted_on):
            continue
        before = tree.tokens[indices[0] - 1].text.lower() if indices[0] > 0 else ""
        if before in POSSESSIVES:
            continue  # "its army": named well enough
        head = tree.head_of(indices)
        owns = tree.tokens[head].tag == "PRP$" or (
            tree.tokens[head].text.lower() in POSSESSIVES and tree.tokens[head].dep == "poss"
        )
        first, *rest = indices
        person = mention.type is ActorType.PERSON
        printed[first] = possessive(mention.name, person=person) if owns else mention.name
        printed.update(dict.fromkeys(rest, ""))
        if before == "the":
            printed[indices[0] - 1] = ""
    return printed


def _named_in_antecedent(tree: Tree, verb: int, mentions: tuple[Mention, ...]) -> set[str]:
    """The actors in the noun phrase that a relative clause is about: the title names them."""
    verb = tree.first_joined(verb)
    if tree.tokens[verb].dep not in {"relcl", "acl"}:
        return set()
    about = [i for i in tree.subtree(tree.heads[verb]) if i < verb]
    named = (m for m in mentions if any(m.span.overlaps(tree.tokens[i].span) for i in about))
    return {m.key for m in named if not _stands_in(m)}


def _stands_in(mention: Mention) -> bool:
    """Whether the words only point to the actor: a pronoun, "the ministry", "Mr. Lee", "his office"."""
    lowered = mention.text.lower()
    return (
        lowered in PRONOUNS | POSSESSIVES | _OBJECTS
        or re.match(r"(?:the|its|his|her|their)\s", lowered) is not None
        or re.match(r"(?:Mr|Mrs|Ms|Dr)\b", mention.text) is not None
        or mention.text[:1].islower()
    )


def _speaker(tree: Tree, verb: int, pronoun: int, word: str, saying: Saying | None) -> str:
    """ "The railway said *it* would stop": a speaker who stands before the pronoun, and nobody in between."""
    if saying is None or saying.speaker is None or saying.speaker > pronoun:
        return ""
    if not _is_above(tree, saying.verb, verb) and not any(t.text == ":" for t in tree.tokens[saying.verb : pronoun]):
        return ""
    between = range(saying.speaker + 1, pronoun)
    if any(tree.tokens[i].dep in {"nsubj", "nsubjpass"} and tree.tokens[i].pos in _NOMINAL for i in between):
        return ""
    token = tree.tokens[saying.speaker]
    appositions = [c for c in tree.children[saying.speaker] if tree.tokens[c].dep == "appos"]
    spans = [tree.tokens[i].span for i in (saying.speaker, *appositions)]
    if saying.mention is not None and any(saying.mention.span.overlaps(span) for span in spans):
        person = saying.mention.type is ActorType.PERSON
        return saying.mention.name if word in ({"he", "she"} if person else {"it"}) else ""
    if token.pos not in _NOMINAL or is_human(token.lemma):
        alone = not any(tree.tokens[c].dep in {"poss", "prep"} for c in tree.children[saying.speaker])
        human = word in {"he", "she"} and token.tag == "NN" and alone  # "her lawyer said she hoped" is not the lawyer
        return phrase(tree, saying.speaker) if human else ""
    return phrase(tree, saying.speaker) if word == "it" and token.tag in {"NN", "NNP"} else ""


def _is_above(tree: Tree, speech: int, verb: int) -> bool:
    """Whether the clause is what the reporting verb tells, and not a part of it."""
    while tree.heads[verb] != speech and tree.tokens[verb].dep == "conj":
        verb = tree.heads[verb]
    return tree.heads[verb] == speech and tree.tokens[verb].dep == "ccomp"


def _in_sentence(tree: Tree, verb: int, pronoun: int, word: str) -> str:
    """The subject or the object of the clause that this one hangs on, or that stands before it, where only one of
    them agrees: "the train was late *when it* derailed", "the judge set the fine, *but it* was cut"."""
    above = tree.heads[verb]
    while not tree.is_clause(above) and tree.heads[above] != above:
        above = tree.heads[above]
    parted = {"advcl"} | ({"ccomp", "parataxis"} if any(t.text == ";" for t in tree.tokens[:pronoun]) else set())
    fronted = [c for c in tree.children[verb] if tree.tokens[c].dep in parted and c < pronoun]
    told = is_speech(tree, above) and tree.tokens[verb].dep == "ccomp"
    if any(tree.tokens[c].text.lower() == word and c < pronoun for one in fronted for c in tree.children[one]):
        return ""  # whoever was meant there is meant here
    clauses = [*fronted, *([above] if above != verb and not told else [])]
    found = {
        child
        for clause in clauses
        for child in tree.children[clause]
        if tree.tokens[child].dep in {"nsubj", "nsubjpass", "dobj"}
        and child < pronoun
        and (tree.tokens[child].pos in _NOMINAL or tree.tokens[child].tag == "JJ")
        and _agrees(tree, child, word)
    }
    if word == "it" and tree.tokens[verb].lemma.lower() in _IMPERSONAL:
        return ""
    if len(found) != 1:
        return ""
    inside = {i for one in found for i in tree.subtree(one)}
    if word in {"he", "she"} and any(
        t.pos == "PROPN" and i not in inside for i, t in enumerate(tree.tokens[:pronoun])
    ):
        return ""  # perhaps whoever is named
    (noun,) = found
    beside = _named_beside(tree, noun) if tree.tokens[noun].tag == "JJ" else None
    return phrase(tree, noun if beside is None else beside)


def _named_beside(tree: Tree, noun: int) -> int | None:
    return next(
        (c for c in tree.children[noun] if tree.tokens[c].dep == "appos" and tree.tokens[c].pos == "PROPN"), None
    )


def _agrees(tree: Tree, noun: int, word: str) -> bool:
    token = tree.tokens[noun]
    if word == "it" and token.tag == "JJ" and _named_beside(tree, noun) is not None:
        return True  # "the fifth, Zähringer"
    plural = token.tag in {"NNS", "NNPS"} or tree.child(noun, "conj") is not None
    if plural or word == "they":
        return plural and word == "they"
    return is_human(token.lemma) if word in {"he", "she"} else token.tag == "NN" and not is_human(token.lemma)


def _told_before(tree: Tree, first: int, word: str) -> bool:
    """Whether something else that the pronoun may mean stands before it in its sentence."""
    same = any(token.text.lower() == word and token.dep in {"nsubj", "nsubjpass"} for token in tree.tokens[:first])
    return not same and any(
        token.pos in _NOMINAL
        and token.dep in {"nsubj", "nsubjpass", "dobj"}
        and (_agrees(tree, i, word) or word == "it")
        for i, token in enumerate(tree.tokens[:first])
    )


def _owns(word: str, speaker: Mention) -> bool:
    return word in ({"his", "her"} if speaker.type is ActorType.PERSON else {"its"})


# -- from sentence to sentence ----------------------------------------------------------------------------------


def _is_who(tree: Tree, noun: int) -> bool:
    clauses = (c for c in tree.children[noun] if tree.tokens[c].dep == "relcl")
    return any(tree.tokens[i].text.lower() == "who" for c in clauses for i in tree.children[c])


def after(tree: Tree, mentions: tuple[Mention, ...], before: Before) -> Before:
    """What a pronoun that opens the next sentence would mean."""
    return {**_person(tree, mentions, before), **_subjects(tree, mentions, before)}


def _person(tree: Tree, mentions: tuple[Mention, ...], before: Before) -> Before:
    """The only person named here, if he acts; the one of the sentence before, while nobody else comes in."""
    named = {m.key: m for m in mentions if m.type is ActorType.PERSON and not _stands_in(m)}
    if len(named) > 1:
        return {}
    subjects = [i for i, token in enumerate(tree.tokens) if token.dep in {"nsubj", "nsubjpass"}]
    if not named:
        others = any(tree.tokens[i].pos == "NOUN" and is_human(tree.tokens[i].lemma) for i in subjects)
        return {} if others else {word: name for word, name in before.items() if word in {"he", "she"}}
    (person,) = named.values()
    if any(m.key == person.key and m.span.overlaps(tree.tokens[i].span) for m in mentions for i in subjects):
        given = person.name.split(" ", 1)[0].lower()
        words = [word for word, names_ in _GIVEN.items() if given in tables.words(names_)]
        return dict.fromkeys(words or _GIVEN, person.name)
    return {word: name for word, name in before.items() if word in {"he", "she"} and name == person.name}


def _subjects(tree: Tree, mentions: tuple[Mention, ...], before: Before) -> Before:
    """The subject of the sentence, where nothing else agrees with it in number. What opens with a pronoun itself
    hands on what that means."""
    root = next((i for i, head in enumerate(tree.heads) if head == i and tree.is_clause(i)), None)
    subject = tree.child(root, "nsubj", "nsubjpass") if root is not None else None
    if root is not None and subject is not None and is_speech(tree, root):
        told = tree.child(root, "ccomp")  # "the bridge will reopen, the council said"
        first = told is not None and told < subject
        root, subject = (told, tree.child(told or root, "nsubj", "nsubjpass")) if first else (root, None)
    if root is None or subject is None:
        return {}
    token = tree.tokens[subject]
    words = {t.text.lower() for t in tree.tokens}
    if token.text.lower() in PRONOUNS or token.pos not in _NOMINAL:
        return {word: name for word, name in before.items() if word == token.text.lower()}
    text = phrase(tree, subject)
    if not text or tree.child(subject, "poss") is not None:
        return {}  # "the bank's decision": what follows may speak of the bank
    others = [c for c in tree.children[root] if tree.tokens[c].dep in {"dobj", "attr"}]
    found: dict[str, str] = {}
    nobody = not any(m.span.overlaps(token.span) for m in mentions)
    if nobody and token.tag == "NNP" and _is_who(tree, subject):
        return {"he": text, "she": text}
    for word in PRONOUNS:
        rival = any(_agrees(tree, other, word) for other in others) or words & _FORMS[word]
        person = any(m.type is ActorType.PERSON and m.span.overlaps(token.span) for m in mentions)
        if not rival and not person and (_agrees(tree, subject, word) or (word == "it" and token.tag == "NNP")):
            found[word] = text
    return found


def possessive(name: str, *, person: bool = False) -> str:
    """ "Ann Lee’s", "Ann Voss’s", "the United States’"."""
    return f"{name}’" if name.endswith("s") and not person else f"{name}’s"


def is_human(lemma: str) -> bool:
    word = lemma.lower()
    return word in tables.words("humans", "titles", "kin") or word.endswith(_HUMAN_ENDINGS)


def phrase(tree: Tree, head: int) -> str:
    """A noun phrase without its asides; empty where it is too long to stand for a pronoun."""
    text = render(tree, bare_phrase(tree, head), {}).strip(" ,")
    return text if len(text) <= _LONGEST else ""


def _enumerates(tree: Tree, apposition: int) -> bool:
    return tree.tokens[apposition].pos == "PROPN" and any(
        tree.tokens[i].dep == "cc" for i in tree.subtree(apposition)
    )


def bare_phrase(tree: Tree, head: int) -> list[int]:
    asides = {
        child
        for child in tree.children[head]
        if tree.tokens[child].dep in {"appos", "relcl", "acl"} or tree.tokens[child].text in {",", "—", "–", ";"}
    }
    if any(tree.tokens[c].dep == "appos" and _enumerates(tree, c) for c in tree.children[head]):
        return tree.subtree(head)
    return tree.subtree(head, asides)
