"""Whom "he", "her" or "it" stands for: the one antecedent that sex, grammar and attention leave, or nobody.

A wrong name in a title is worse than none. A person is looked for in the sentence so far, then in the one before, and
farther back only as the article's main figure or while nobody else has come in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from dateline.actors import tables
from dateline.actors.capitals import government_verb_forms
from dateline.actors.memory import Memory, Turn
from dateline.actors.names import is_quoted
from dateline.model import ActorType, Mention, Span

SEXES = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
OBJECTS = frozenset({"dobj", "pobj", "dative", "iobj"})
PUBLIC = frozenset({ActorType.ORGANISATION, ActorType.COUNTRY})
FARTHEST = 3  # sentences back in which somebody who is not the main figure is still in mind
MOST_WORDS_OWNED = 3
FRONTED = re.compile(r"(?:The|A|An|One)\s[^,.;:]{3,60},\s(?:he|she)\b")
QUOTATION = re.compile(r"[“\"]([^”\"]*)")


def person(span: Span, word: str, memory: Memory) -> Mention | None:
    """Whom a pronoun for a person stands for."""
    sex = SEXES[word]
    verb = memory.syntax.verb_of_subject(span) if word in {"he", "she"} else None
    found = _last_speaker(span, sex, memory) if verb and verb.text.lower() in tables.words("speech") else None
    found = found or _person(span, sex, memory, subject=word in {"he", "she"})
    if found is None:
        memory.sentence.unknown.add(sex)
    else:
        memory.sexes.setdefault(found.key, sex)
    return found


def speaker(span: Span, memory: Memory) -> Mention | None:
    """ "It said" is whoever was said to speak last, if that is no person; "it bought" the last sentence's subject."""
    verb = memory.syntax.verb_of_subject(span)
    if verb is None:
        return None
    if verb.text.lower() in tables.words("speech"):
        met = [mention for turn in (*_last_named(memory), memory.sentence) for mention in turn.met]
        speakers = [mention for mention in met if _speaks(mention, memory)]
        return speakers[-1] if speakers and speakers[-1].type in PUBLIC else None
    acts = verb.text.lower() in government_verb_forms() or verb.lemma.lower() in tables.words("acting")
    if not acts or memory.syntax.root(span) is None or any(m.type in PUBLIC for m in memory.sentence.met):
        return None
    return _last_subject(memory) or _only_acting(memory)


def owner(span: Span, memory: Memory) -> Mention | None:
    """ "Its director", "its shares": the one body or country that acts in this sentence, else in the one before."""
    here = [mention for mention in memory.sentence.met if mention.type in PUBLIC]
    # In another sentence "its budget" may be the budget of the plan it speaks of; only people have one employer.
    nouns = tables.words("titles", "bodies", "owned") if here else tables.words("titles")
    if not any(word in nouns for word in _owned(memory.text[span.end : memory.sentence.sentence.end])):
        return None
    if here:
        acting = {mention.key: mention for mention in here if memory.subject_verb(mention)}
        return next(iter(acting.values())) if len(acting) == 1 else None
    return _last_subject(memory) or _only_body(memory)


def _owned(behind: str) -> Iterable[str]:
    """The words behind "its" up to a comma, a few at most."""
    for word in behind[:60].split()[: MOST_WORDS_OWNED + 1]:
        bare = re.sub(r"['’]s?$|(?<!\.\w)[.,;:]$", "", word)
        yield bare
        if bare != word:
            return


# -- people ---------------------------------------------------------------------------------------------------


def _person(span: Span, sex: str, memory: Memory, *, subject: bool) -> Mention | None:
    here = _fitting(memory.sentence, sex, memory)
    here = [
        mention for mention in here if not (_acts_on(mention, span, memory) or _is_explained(mention, span, memory))
    ]
    if sex in memory.sentence.unknown:
        return None
    described = FRONTED.match(memory.text, memory.sentence.sentence.start, span.end)  # "The son of a farmer, he …"
    governed = any(_governs(mention, span, memory) for mention in here)
    unnamed = not (described or governed) and memory.unnamed_human(memory.sentence, sex, until=span.start)
    if subject and (unnamed or _points_ahead(span, memory)):
        return None
    if not here:
        return _from_before(sex, memory)
    found = _choice(here, memory.sentence, sex, memory)
    if found and subject and not memory.subject_verb(found) and _rival_before(found, sex, memory):
        return None
    return found


def _last_speaker(span: Span, sex: str, memory: Memory) -> Mention | None:
    """ "… , he added": whoever spoke in the sentence before, if nobody else did and nobody is named here."""
    last = next(memory.before(), None)
    if last is None or sex in memory.sentence.unknown or _fitting(memory.sentence, sex, memory):
        return None
    speakers = {m.key: m for m in last.met if _speaks(m, memory) and not _quoted(m, last, memory)}
    (speaker,) = speakers.values() if len(speakers) == 1 else (None,)
    fits = speaker is not None and speaker.type is ActorType.PERSON and memory.sexes.get(speaker.key, sex) == sex
    return speaker if fits else None


def _quoted(mention: Mention, turn: Turn, memory: Memory) -> bool:
    return is_quoted(memory.text[turn.sentence.start : mention.span.start])


def _fitting(turn: Turn, sex: str, memory: Memory) -> list[Mention]:
    """The people of a sentence who may be of the sex. Whom only a quotation in it names do not count beside others,
    nor in the sentence of the pronoun: "“Ben trusted them,” he said"."""
    fitting = [m for m in turn.met if m.type is ActorType.PERSON and memory.sexes.get(m.key, sex) == sex]
    told = [mention for mention in fitting if not _quoted(mention, turn, memory)]
    return told if told or turn is memory.sentence else fitting


def _acts_on(mention: Mention, pronoun: Span, memory: Memory) -> bool:
    """ "Roe thanked him": whoever acts on somebody is somebody else."""
    token = memory.syntax.root(pronoun)
    if token is None or token.dep not in OBJECTS:
        return False
    verb = memory.syntax.governor(token)
    if verb.pos == "ADP":
        verb = memory.syntax.governor(verb)
    while verb.dep in {"xcomp", "advcl"} and verb.tag == "VB" and memory.syntax.governor(verb) is not verb:
        verb = memory.syntax.governor(verb)  # "Roe flew there to press him"
    if verb.dep == "relcl" and memory.syntax.root(mention.span) is memory.syntax.governor(verb):
        return True  # "Roe, who lost to him"
    return memory.subject_verb(mention) in {verb, memory.syntax.first_conjunct(verb)}


def _is_explained(mention: Mention, pronoun: Span, memory: Memory) -> bool:
    """ "Ben Roe, *his* understudy": somebody else's."""
    between = memory.text[mention.span.end : pronoun.start]
    return between == ", " and memory.text[pronoun.start : pronoun.end].lower() in {"his", "her"}


def _points_ahead(pronoun: Span, memory: Memory) -> bool:
    """ "When he left, Jane Roe …": the name may follow."""
    token = memory.syntax.root(pronoun)
    while token is not None and token.dep != "ROOT":
        if token.dep == "advcl":
            verb = memory.syntax.governor(token)
            subject = memory.syntax.subject(verb, memory.sentence.sentence)
            return subject is not None and subject.span.start > pronoun.end and subject.pos == "PROPN"
        token = memory.syntax.governor(token)
    return False


def _governs(mention: Mention, pronoun: Span, memory: Memory) -> bool:
    """ "Roe said when she opened the case": whether the clause of the pronoun depends on what the person does."""
    verb = memory.syntax.verb_of_subject(pronoun)
    if verb is None or verb.dep not in {"advcl", "ccomp"}:
        return False
    return memory.subject_verb(mention) is memory.syntax.governor(verb)


def _rival_before(found: Mention, sex: str, memory: Memory) -> bool:
    """ "According to Roe, he …": perhaps whoever the sentence before is about."""
    last = next(memory.before(), None)
    return bool(last and any(m.key != found.key for m in _fitting(last, sex, memory)))


def _choice(
    fitting: Sequence[Mention], turn: Turn, sex: str, memory: Memory, *, near: bool = False
) -> Mention | None:
    """The only person, or the one who acts while the others only stand by; of unknown sex where nobody's is known."""
    everyone = {mention.key: mention for mention in fitting}
    certain = {key for key in everyone if key in memory.sexes}
    acting = {mention.key: mention for mention in fitting if memory.subject_verb(mention)}
    if len(everyone) == 1:
        (only,) = (everyone | acting).values()
        sure = certain or acting or (near and not memory.sentence.opens)
        return only if sure or not _rivals(only, sex, memory) else None
    main = {mention.key for mention in memory.main_subjects(turn)}
    chosen = acting if len(acting) == 1 else {key: mention for key, mention in acting.items() if key in main}
    if len(chosen) != 1:
        return None
    (actor,) = chosen.values()
    involved = len(acting) > 1 or any(_is_acted_on(m, memory) for m in fitting if m.key != actor.key)
    if involved and not _is_main_figure(actor, sex, memory):
        return None
    return actor if actor.key in certain or not certain else None


def _rivals(only: Mention, sex: str, memory: Memory) -> bool:
    """Whether somebody else who may be of this sex has been named a short while ago."""
    recent = memory.turns[-1 - FARTHEST :]
    return any(m.key != only.key for turn in recent for m in _fitting(turn, sex, memory))


def _is_acted_on(mention: Mention, memory: Memory) -> bool:
    """ "Ben Roe dismissed *Al Doe*": the next "he" may be either."""
    token = memory.syntax.root(mention.span)
    return token is not None and token.dep in {"dobj", "dative", "iobj", "oprd"}


def _from_before(sex: str, memory: Memory) -> Mention | None:
    near = 1 + _silent(memory)
    for distance, turn in enumerate(islice(memory.before(), FARTHEST), start=1):
        unnamed = memory.unnamed_human(turn, sex)
        fitting = _fitting(turn, sex, memory)
        if fitting and _speaks_of_another(fitting, turn, sex, memory):
            spoken_of = {mention.key: mention for mention in fitting if not _is_named(mention)}
            return next(iter(spoken_of.values())) if len(spoken_of) == 1 else memory.main_figure(sex)
        if fitting:
            found = _choice(fitting, turn, sex, memory, near=distance == 1)
            if found is None or (unnamed and found not in memory.main_subjects(turn)):
                return None
            attended = distance <= near or memory.subject_verb(found) is not None
            return found if attended or _is_main_figure(found, sex, memory) else None
        if unnamed and (distance == 1 or sex in turn.unknown):
            return None
    figure, latest = memory.main_figure(sex), memory.latest.get(sex)
    return figure if figure and latest and latest.key == figure.key else None


def _speaks_of_another(fitting: Sequence[Mention], turn: Turn, sex: str, memory: Memory) -> bool:
    """ "“He was kind,” said Roe": the next "he" is hardly Roe."""
    words = memory.text[turn.sentence.start : turn.sentence.end]
    quoted = " ".join(QUOTATION.findall(words)).lower()
    pronoun = re.search(r"\bhe\b" if sex == "male" else r"\bshe\b", quoted)
    return bool(pronoun) and all(_speaks(mention, memory) for mention in fitting if _is_named(mention))


def _is_named(mention: Mention) -> bool:
    return mention.text.lower() not in SEXES


def _silent(memory: Memory) -> int:
    """How many sentences right before this one name nobody."""
    return sum(1 for _ in takewhile(lambda turn: not turn.met, islice(memory.before(), FARTHEST)))


def _is_main_figure(mention: Mention, sex: str, memory: Memory) -> bool:
    figure = memory.main_figure(sex)
    return figure is not None and figure.key == mention.key


# -- bodies and countries ---------------------------------------------------------------------------------------


def _speaks(mention: Mention, memory: Memory) -> bool:
    verb = memory.syntax.verb_of_subject(mention.span)
    if verb is not None:
        return verb.text.lower() in tables.words("speech")
    before = memory.text[max(0, mention.span.start - 12) : mention.span.start].split()
    return bool(before) and before[-1] in tables.words("speech")


def _last_named(memory: Memory) -> list[Turn]:
    """The last sentence that names somebody."""
    return list(islice((turn for turn in islice(memory.before(), FARTHEST) if turn.met), 1))


def _only_body(memory: Memory) -> Mention | None:
    """The only body of the sentence right before, in which nobody else acts."""
    last = next(memory.before(), None)
    bodies = {m.key: m for m in last.met if m.type is ActorType.ORGANISATION} if last else {}
    (body,) = bodies.values() if len(bodies) == 1 else (None,)
    rivals = last is not None and any(m.type in PUBLIC for m in memory.main_subjects(last))
    return None if rivals else body


def _only_acting(memory: Memory) -> Mention | None:
    """The only body or country that does anything in the sentence right before."""
    last = next(memory.before(), None)
    acting = {m.key: m for m in last.met if m.type in PUBLIC and memory.subject_verb(m)} if last else {}
    (found,) = acting.values() if len(acting) == 1 else (None,)
    return found


def _last_subject(memory: Memory) -> Mention | None:
    """The body or country that is the subject of the sentence right before."""
    last = next(memory.before(), None)
    subjects = {mention.key: mention for mention in memory.main_subjects(last)} if last else {}
    (subject,) = subjects.values() if len(subjects) == 1 else (None,)
    return subject if subject is not None and subject.type in PUBLIC else None
