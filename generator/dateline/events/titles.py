"""The clause as a chronology would print it: the text's own words, fewer of them.

Left out: the date (`dateless`), and what the clause can do without (`trimming`). What only points becomes a name
(`naming`). Nothing is added that the article does not say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dateline.events.clauses import Clause
from dateline.events.dateless import date_words
from dateline.events.dating import Dated
from dateline.events.naming import POSSESSIVES, PRONOUNS, Before, bare_phrase, is_human, names, phrase
from dateline.events.speech import Saying, is_statement, mention_at
from dateline.events.tree import SUBJECTS, Tree
from dateline.events.trimming import cuttable, dangling, joined, without_commas
from dateline.events.vocabulary import AHEAD, DENY
from dateline.events.wording import render, shortened, tidied
from dateline.model import ActorType, Mention, Resolved

LIMIT = 130  # characters; what is longer loses openers, additions and its tail
SHORTEST = 18  # below it nothing more is left out
_FEWEST = 3  # words
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me", "i’m", "we’re", "i've", "we've"})
_VAGUE = PRONOUNS | POSSESSIVES | {"this", "that", "these", "those", "who", "which"}
_TAKES_NOUN = SUBJECTS | {"dobj"}  # what a relative word can be for its noun to be printed in its place
_QUOTES = frozenset('“”"')
_OPENING = frozenset({"cc", "mark", "punct", "intj"})
_PLANNED = frozenset({"plan", "schedule", "slate", "expect", "book", "pencil", "propose", "intend"})
# What is left of a phrase whose verb or date has been cut.
_TAIL = re.compile(
    r",? and \w+ of (?:them|whom|which)$|, (?:most recently|the last time|the latest)$|,? (?:and|or|but)$"
)
_RELATIVES = ("Which ", "Who ", "Whom ", "Whose ")
_LIGHT = frozenset({"set", "make", "see", "give", "take", "do", "get", "record", "report", "reach", "hold"})


def title(
    tree: Tree,
    dated: Dated,
    others: Sequence[Resolved],
    mentions: tuple[Mention, ...],
    saying: Saying | None,
    before: Before,
) -> str:
    """What the clause reports, at most about `LIMIT` characters; empty where too little is left to print.

    `others` are the expressions that date other clauses of the sentence; `before` says what a pronoun may stand for.
    """
    verb = dated.clause.head
    denial = _denied_by(tree, verb)
    if denial is not None:  # "the army *denied* that it had crossed the river on Monday"
        dated, verb = replace(dated, clause=Clause(denial)), denial
    printed = names(tree, verb, mentions, saying, before)
    own = date_words(tree, verb, dated.own)
    own -= _possessive_dates(tree, dated.own, printed)
    if dated.clause.nominal:
        return _noun_title(tree, verb, own | {i for timex in dated.own for i in tree.within(timex.span)}, printed)
    if is_statement(tree, verb):
        spoken = _statement(tree, dated, own, others, printed, mentions)
        if spoken:
            return spoken
    if saying is not None and _is_first_person(tree, verb):
        spoken = _of_himself(tree, verb, saying)
        if spoken:
            return spoken
    text = _clause_title(tree, dated, own, others, printed, mentions)
    short = len(text.split()) < _FEWEST
    if tree.tokens[verb].dep == "acl" and tree.tokens[verb].tag == "VBN" and _main(tree, verb)[0] == verb:
        text = _headline(text)
        if len(text.split()) < _FEWEST and tree.tokens[verb].lemma in _LIGHT:
            return ""  # "the record set in 1947"
    elif short and (place := _where(tree, verb)):
        text = tidied(f"{place}, where {text[:1].lower()}{text[1:]}")
    elif (short and not _is_whole(tree, verb)) or _is_bare(tree, verb, mentions) or text.startswith(_RELATIVES):
        everything = [i for i in range(len(tree.tokens)) if i not in own]
        text = shortened(_worded(tree, everything, printed), LIMIT)
    return _with_speaker(tree, _TAIL.sub("", text), saying)


def _denied_by(tree: Tree, verb: int) -> int | None:
    """The verb whose subject denies what the clause says."""
    above = tree.heads[verb]
    denied = tree.tokens[verb].dep in {"ccomp", "xcomp", "pcomp"} and tree.tokens[above].lemma.lower() in DENY
    if denied and tree.tokens[min(above + 2, len(tree.tokens) - 1)].text == ",":
        return None  # "rejected that, saying *talks began in May*"
    return above if denied and above != verb and tree.subject(above) is not None else None


def _is_vague(text: str) -> bool:
    """Whether a title opens with a word that means nothing without the sentence before."""
    return text.split(" ", 1)[0].strip("“”\"‘’',").lower() in _VAGUE


def _possessive_dates(tree: Tree, timexes: Sequence[Resolved], printed: dict[int, str]) -> set[int]:
    """ "Friday's election" becomes "the election": the tokens that print as "the"."""
    articles = set()
    for timex in timexes:
        indices = tree.within(timex.span)
        if indices and tree.tokens[tree.head_of(indices)].dep == "poss":
            printed[indices[0]] = "the"
            articles.add(indices[0])
    return articles


def _where(tree: Tree, verb: int) -> str:
    """The place that a clause with "where" is about: "a plant in Ohio, *where* work began"."""
    relative = _relative(tree, verb)
    if relative is None or tree.tokens[relative].text.lower() != "where":
        return ""
    about = tree.subtree(tree.heads[verb], {verb})
    return render(tree, [i for i in about if i < verb], {}).strip(" ,")


def _headline(text: str) -> str:
    """ "*A* ceasefire agreed" reads as a headline without its article."""
    first, _, rest = text.partition(" ")
    return rest[:1].upper() + rest[1:] if first.lower() in {"a", "an", "the", *POSSESSIVES} else text


def _is_whole(tree: Tree, verb: int) -> bool:
    """ "Promotion followed": few words, but something and what it did."""
    return tree.subject(verb) is not None and tree.tokens[verb].pos == "VERB"


def _is_bare(tree: Tree, verb: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether the clause has nothing to be about."""
    about = tree.subject(verb) is not None or _antecedent(tree, verb, mentions, {}) is not None
    return not about and tree.child(verb, "expl", "attr") is None


def _worded(tree: Tree, indices: Sequence[int], printed: Mapping[int, str]) -> str:
    """The words of a clause, without what only joins it to something before."""
    ordered = sorted(set(indices))
    while (
        ordered
        and (tree.tokens[ordered[0]].dep in _OPENING or tree.tokens[ordered[0]].tag == "WRB")
        and not _QUOTES & set(tree.tokens[ordered[0]].text)
    ):
        ordered.pop(0)
    return tidied(render(tree, ordered, printed))


def _clause_title(
    tree: Tree,
    dated: Dated,
    own: set[int],
    others: Sequence[Resolved],
    printed: Mapping[int, str],
    mentions: tuple[Mention, ...],
) -> str:
    verb, planned = _main(tree, dated.clause.head)
    elsewhere = frozenset(i for timex in others for i in tree.within(timex.span))
    secondary = frozenset(i for timex in dated.own if timex != dated.timex for i in tree.within(timex.span))
    dropped = dangling(tree, verb) | joined(tree, verb, elsewhere, secondary) | planned
    relative = _relative(tree, verb)
    lead = (
        _antecedent(tree, verb, mentions, printed)
        if relative is None or tree.tokens[relative].dep in _TAKES_NOUN
        else None
    )
    if relative is not None:
        dropped.add(relative)

    if lead is not None:  # named already
        printed = {i: word for i, word in printed.items() if not word or word.removesuffix("’s") != lead}

    def worded(cut: Collection[int]) -> str:
        indices = without_commas(tree, tree.subtree(verb, dropped | set(cut)), {*cut, *planned}, own)
        indices = _between_colons(tree, verb, _of_this_date(tree, dated, indices))
        if lead is None:
            borrowed = _borrowed(tree, verb, printed)
            if borrowed:
                text = tidied(f"{render(tree, borrowed, printed)} {_decapitalised(tree, indices, printed)}")
                return _headline(text) if tree.is_participle(verb) else text
            return _worded(tree, indices, printed)
        if relative is not None and tree.tokens[relative].dep == "dobj":  # "the bloc that two states founded"
            ahead = render(tree, [i for i in indices if i <= verb], printed)
            noun = lead if any(mention.name == lead for mention in mentions) else lead[:1].lower() + lead[1:]
            return tidied(f"{ahead} {noun} {render(tree, [i for i in indices if i > verb], printed)}")
        return tidied(f"{lead} {render(tree, indices, printed).lstrip(' ,')}")

    text = worded(())
    cut: list[int] = []
    asides, more = cuttable(tree, verb, dropped, mentions)
    for constituent in (*asides, *more):
        if constituent not in asides and len(text) <= LIMIT:
            break
        shorter = worded([*cut, constituent])
        if len(shorter) >= SHORTEST:
            text = shorter
            cut.append(constituent)
    return shortened(text, LIMIT)


def _between_colons(tree: Tree, verb: int, indices: list[int]) -> list[int]:
    """ "Called that a lie: *it had warned them*": a colon or semicolon parts clauses."""
    colons = [i for i in indices if tree.tokens[i].text in {":", ";"} and i < verb]
    begin = colons[-1] + 1 if colons else 0
    end = next((i for i in indices if tree.tokens[i].text == ";" and i > verb), len(tree.tokens))
    return [i for i in indices if begin <= i < end]


def _main(tree: Tree, verb: int) -> tuple[int, set[int]]:
    """The verb to make the title of, and what it loses: of "a concert *planned* for May was moved" the main one."""
    noun = tree.heads[verb]
    planned = tree.tokens[verb].dep == "acl" and tree.tokens[verb].lemma.lower() in _PLANNED
    if planned and tree.tokens[noun].dep in SUBJECTS:
        return tree.heads[noun], {verb}
    return verb, set()


def _decapitalised(tree: Tree, indices: Sequence[int], printed: Mapping[int, str]) -> str:
    """The words, to stand after a subject: "*Founded* by two sisters, the firm" begins in lower case."""
    text = render(tree, indices, printed).strip(" ,")
    first = tree.tokens[min(indices)] if indices else None
    return text[:1].lower() + text[1:] if first is not None and first.pos in {"VERB", "AUX", "ADV"} else text


def _of_this_date(tree: Tree, dated: Dated, indices: Sequence[int]) -> list[int]:
    """Of a verb with several dates the words that go with this one (see `Dated`)."""
    if dated.parted is None:
        return list(indices)
    parted = set(tree.within(dated.parted))
    if not dated.gapped:
        return [i for i in indices if i not in parted]
    verb, opening = dated.clause.head, tree.tokens[dated.gapped[0]]
    begin = verb + 1
    while begin < len(tree.tokens) and tree.tokens[begin].dep == "prt":
        begin += 1
    if opening.pos == "ADP":
        alike = (i for i in range(begin, min(parted)) if tree.tokens[i].text.lower() == opening.text.lower())
        begin = next(alike, min(parted))
    elif opening.pos not in {"NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON"}:
        begin = min(parted)
    kept = [i for i in indices if i < begin]
    return [*kept, *dated.gapped]


# -- what somebody says -----------------------------------------------------------------------------------------


def _statement(
    tree: Tree,
    dated: Dated,
    own: set[int],
    others: Sequence[Resolved],
    printed: Mapping[int, str],
    mentions: tuple[Mention, ...],
) -> str:
    """ "Ann Lee said: “…”" for a quotation; the content alone for a plain announcement set before its verb."""
    verb = dated.clause.head
    content = tree.child(verb, "ccomp")
    if content is None and tree.tokens[verb].dep == "parataxis":
        content = tree.heads[verb]
    speaker = tree.subject(verb)
    if content is None or content > verb or speaker is None or speaker < content:
        return ""
    inserted = tree.subtree(verb) if tree.tokens[verb].dep == "parataxis" else ()
    said = [i for i in tree.subtree(content) if i not in inserted and (i < verb or tree.tokens[i].dep != "punct")]
    if any(tree.tokens[i].text == ";" for i in range(max(said), min(verb, speaker))):
        return ""
    around = (*range(min(said), max(said) + 1), *range(min(said)))
    if not any(_QUOTES & set(tree.tokens[i].text) for i in around):
        return _clause_title(tree, replace(dated, clause=Clause(content)), own, others, printed, mentions)
    about = [i for i in bare_phrase(tree, speaker) if i not in own]
    told = [i for i in _told(tree, verb) if i not in own]
    opening = f"{render(tree, about, printed)} {render(tree, [verb, *told], printed)}"
    return f"{tidied(opening)}: “{_inside_quotes(tree, said)}”"


def quoted(tree: Tree, name: str, verb: str, said: Sequence[int] = ()) -> str:
    """The words of a speaker (the whole sentence if none are given) as a quotation, without a change."""
    words = said or range(len(tree.tokens))
    return tidied(f"{name} {verb}") + f": “{_inside_quotes(tree, words)}”"


def _of_himself(tree: Tree, verb: int, saying: Saying) -> str:
    """What somebody says in the first person, if he has a name."""
    spoken = phrase(tree, saying.speaker) if saying.speaker is not None else ""
    name = saying.mention.name if saying.mention else spoken
    said = [i for i in tree.subtree(verb) if tree.tokens[i].dep != "punct" or tree.tokens[i].text == ","]
    told = _told(tree, saying.verb) if saying.verb != verb else []
    return quoted(tree, name, render(tree, [saying.verb, *told], {}) if told else saying.word, said) if name else ""


def _told(tree: Tree, verb: int) -> list[int]:
    """To whom something is said: "told *the committee*"."""
    objects = [child for child in tree.children[verb] if tree.tokens[child].dep in {"dobj", "dative"}]
    return [i for child in objects for i in bare_phrase(tree, child)]


def _inside_quotes(tree: Tree, said: Sequence[int]) -> str:
    text = render(tree, said, {}).strip('“”" ,.')
    return shortened(text[:1].upper() + text[1:], LIMIT - 20)


def _is_first_person(tree: Tree, verb: int) -> bool:
    return any(
        tree.tokens[i].text.lower() in _FIRST_PERSON and tree.tokens[i].pos == "PRON" for i in tree.subtree(verb)
    )


def _with_speaker(tree: Tree, text: str, saying: Saying | None) -> str:
    """ "Ann Lee said his party had won": who says so, where a pronoun would be left without a name."""
    if not _is_vague(text) or saying is None or saying.speaker is None or saying.word == "according to":
        return text
    speaker = tree.tokens[saying.speaker].span
    named = saying.mention is not None and saying.mention.span.overlaps(speaker)
    name = saying.mention.name if named and saying.mention else phrase(tree, saying.speaker)
    told = tree.child(saying.verb, "ccomp") is not None
    if not name or not told or name.split(" ", 1)[0].lower() in _VAGUE:
        return text
    return tidied(f"{name} {saying.word} {text[:1].lower()}{text[1:]}")


# -- nouns and relative clauses ---------------------------------------------------------------------------------


def _noun_title(tree: Tree, noun: int, own: set[int], printed: Mapping[int, str]) -> str:
    """A dated noun with what describes it ("attack that killed 12"); too bare without."""
    drop = {child for child in tree.children[noun] if tree.tokens[child].dep in {"det", "punct", "appos"}}
    drop |= {child for child in tree.children[noun] if _only_dates(tree, child, own)}
    indices = [i for i in tree.subtree(noun, drop) if i not in own]
    if tree.tokens[noun].dep == "appos":  # "Ann Lee, her assistant"
        indices = [*bare_phrase(tree, tree.heads[noun]), *range(min(tree.subtree(noun)) - 1, max(indices) + 1)]
        indices = [i for i in indices if i not in own]
    content = [i for i in indices if tree.tokens[i].pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}]
    return shortened(_worded(tree, indices, printed), LIMIT) if len(content) >= 2 else ""


def _only_dates(tree: Tree, clause: int, dated: Collection[int]) -> bool:
    """Whether a clause beside a noun says no more than its date: "the vote *scheduled for May 3*"."""
    rest = [tree.tokens[i] for i in tree.subtree(clause) if i not in dated and i != clause]
    kept = [token for token in rest if token.pos in {"NOUN", "PROPN"} and token.text.lower() != "place"]
    verbal = tree.tokens[clause].dep != "amod" and any(token.dep == "aux" for token in rest)
    planned = tree.tokens[clause].lemma.lower() in AHEAD or verbal
    return tree.tokens[clause].dep in {"acl", "relcl", "amod"} and planned and not kept


def _borrowed(tree: Tree, verb: int, printed: Mapping[int, str]) -> list[int]:
    """The subject, and the auxiliaries, of the first of several joined verbs, for a later one ("the bloc granted it
    and *froze* …"); or the subject of the verb beside a participle."""
    joined_to = tree.tokens[verb].dep == "conj"
    if not (joined_to or tree.is_participle(verb)) or tree.child(verb, *SUBJECTS) is not None:
        return []
    subject = tree.subject(verb)
    if subject is None:
        return []
    if printed.get(subject) == "":  # "their captain, *Ann Lee*"
        return tree.subtree(subject)
    shared = tree.shared_auxiliaries(verb) if joined_to else ()
    return [*bare_phrase(tree, subject), *shared]


def _relative(tree: Tree, verb: int) -> int | None:
    """The relative word of a clause ("which", "where", "in which" as a whole), if it has one."""
    if tree.tokens[verb].dep != "relcl":
        return None
    for child in tree.children[verb]:
        if child < verb and any(tree.tokens[i].tag in {"WDT", "WP", "WP$", "WRB"} for i in tree.subtree(child)):
            return child
        if child < verb and tree.tokens[child].text.lower() == "that" and tree.tokens[child].dep in _TAKES_NOUN:
            return child
    return None


def _antecedent(tree: Tree, verb: int, mentions: tuple[Mention, ...], printed: Mapping[int, str]) -> str | None:
    """The noun phrase that a relative or participial clause is about."""
    first = verb
    while tree.tokens[first].dep == "conj" and tree.child(first, *SUBJECTS) is None and tree.heads[first] != first:
        first = tree.heads[first]  # "which was founded in 2011 and *went public* in 2021"
    if tree.tokens[first].dep not in {"relcl", "acl"} or tree.heads[first] == first:
        return None
    subject = tree.child(first, *SUBJECTS)
    if tree.tokens[first].dep == "acl" and subject is not None:
        return None  # "the claim that *he was warned*": complete in itself
    if first != verb and (subject is None or tree.tokens[subject].tag not in {"WDT", "WP"}):
        return None
    verb = first
    noun = tree.heads[verb]
    top = noun  # "a bloc of states founded by": the phrase is about the bloc
    who = any(tree.tokens[i].text.lower() == "who" for i in tree.children[verb])
    person = any(m.type is ActorType.PERSON and m.span.overlaps(tree.tokens[noun].span) for m in mentions)
    far = (
        who and not person and not is_human(tree.tokens[noun].lemma)
    )  # "scientists *from Wellington*, who flew over it"
    while tree.tokens[top].dep == "pobj" and (far or tree.tokens[tree.heads[top]].text == "of"):
        top = tree.heads[tree.heads[top]]
        if tree.tokens[top].pos not in {"NOUN", "PROPN"}:
            top = noun
            break
    about = tree.subtree(top, {verb, *(c for c in tree.children[top] if tree.tokens[c].dep == "punct")})
    named = _named_before(tree, min(about), mentions)
    if named:
        return named
    noun = top if far else noun
    beside = [noun, *(c for c in tree.children[noun] if tree.tokens[c].dep == "appos" and c < verb)]
    for one in beside:
        mention = mention_at(tree, one, mentions)
        if mention is not None and mention.span.overlaps(tree.tokens[one].span):
            return mention.name
    return tidied(render(tree, [i for i in about if i < verb], printed))


def _named_before(tree: Tree, first: int, mentions: tuple[Mention, ...]) -> str | None:
    """The actor whose name ends right before a comma and the phrase that explains it: "the SCO, *a bloc* …"."""
    if first == 0 or tree.tokens[first - 1].text != ",":
        return None
    comma = tree.tokens[first - 1].span
    edge = tree.tokens[first - 2].span if first >= 2 else comma
    near = [m for m in mentions if m.span.end <= comma.start and m.span.end >= edge.start - 1]
    return near[-1].name if near else None
