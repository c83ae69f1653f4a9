"""The clause as a chronology would print it: the text's own words, fewer of them.

Left out: the date phrase, what hangs on the sentence before ("also", "however"), non-restrictive asides. A pronoun or
"the ministry" as subject becomes the actor's name. Nothing is added that the article does not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from dateline.events.clauses import Clause
from dateline.events.speech import Saying, is_bare, is_statement, mention_at
from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import AHEAD, DANGLING
from dateline.model import ActorType, Grain, Mention, Resolved, Span

LIMIT = 130  # characters; what is longer loses openers, additions and its tail
_FEWEST = 3  # words
SHORTEST = 30  # below it nothing more is left out
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_SPEAKER = frozenset({"i", "we", "my", "our", "i’m", "we’re", "i've", "we've", "i’ve", "we’ve", "i'm", "we're"})
_VAGUE = _PRONOUNS | {"this", "that", "these", "those", "who", "which"}
_OPENERS = "“\"‘'(["
_FUNCTION = frozenset({"case", "punct", "cc", "det", "predet", "quantmod"})  # what has no meaning without its date
_BOUNDS = frozenset({"until", "till", "before", "after"})
_MODIFIES = frozenset({"nummod", "compound", "amod", "nmod", "poss"})
_TAKES_NOUN = SUBJECTS | {"dobj"}  # what a relative word can be for its noun to be printed in its place
_QUOTES = frozenset('“”"')


def title(
    tree: Tree,
    clause: Clause,
    own: tuple[Resolved, ...],
    others: tuple[Resolved, ...],
    mentions: tuple[Mention, ...],
    saying: Saying | None,
) -> str:
    """What the clause reports, at most about `LIMIT` characters; empty where too little is left to print.

    `own` are the expressions that date the clause, `others` those that date other clauses of the sentence.
    """
    if clause.nominal:
        return _noun_title(tree, clause.head, own)
    dated = _date_words(tree, own)
    names = _names(tree, clause.head, mentions, saying)
    spoken = _statement(tree, clause.head, dated, names) if is_statement(tree, clause.head) else ""
    if spoken:
        return spoken
    elsewhere = frozenset(i for timex in others for i in tree.within(timex.span))
    text = _clause_title(tree, clause.head, dated, elsewhere, names, mentions)
    bare = tree.subject(clause.head) is None and _antecedent(tree, clause.head, mentions) is None
    if (bare and tree.child(clause.head, "expl", "attr") is None) or len(text.split()) < _FEWEST:
        text = _finish(
            _render(tree, [i for i in range(len(tree.tokens)) if i not in dated], {})
        )  # the whole sentence
    first_person = text.split(" ", 1)[0].lower() in _SPEAKER
    if first_person and saying is not None and saying.mention is not None:
        return f"{saying.mention.name} {saying.word}: “{_shorten(text, LIMIT - 20)}”"
    return text


def is_vague(text: str) -> bool:
    """Whether a title opens with a word that means nothing without the sentence before."""
    first = text.split(" ", 1)[0].strip("“”\"‘’',").lower()
    return first in _VAGUE or first in _POSSESSIVES


def _clause_title(
    tree: Tree,
    verb: int,
    dated: set[int],
    elsewhere: frozenset[int],
    names: dict[int, str],
    mentions: tuple[Mention, ...],
) -> str:
    dropped = _dangling(tree, verb) | _joined(tree, verb, elsewhere)
    relative = _relative(tree, verb)
    lead = _antecedent(tree, verb, mentions) if relative is None or tree.tokens[relative].dep in _TAKES_NOUN else None
    if relative is not None:
        dropped.add(relative)

    def printed(cut: Collection[int]) -> str:
        indices = _without_commas(tree, tree.subtree(verb, dropped | set(cut)), cut, dated)
        if lead is None:
            return _tidied(_render(tree, [*_borrowed_subject(tree, verb), *indices], names))
        if relative is not None and tree.tokens[relative].dep == "dobj":  # "the bloc that two states founded"
            before = _render(tree, [i for i in indices if i <= verb], names)
            noun = lead if any(mention.name == lead for mention in mentions) else lead[:1].lower() + lead[1:]
            return _tidied(f"{before} {noun} {_render(tree, [i for i in indices if i > verb], names)}")
        return _tidied(f"{lead} {_render(tree, indices, names)}")

    text = printed(())
    cut: list[int] = []
    asides, more = _cuttable(tree, verb, dropped, mentions)
    for constituent in (*asides, *more):
        if constituent not in asides and len(text) <= LIMIT:
            break
        shorter = printed([*cut, constituent])
        if len(shorter) >= SHORTEST:
            text = shorter
            cut.append(constituent)
    return _shorten(text, LIMIT)


def _statement(tree: Tree, verb: int, dated: set[int], names: dict[int, str]) -> str:
    """ "Ann Lee said: “…”" for a quotation; the content alone for a plain announcement set before its verb."""
    content = tree.child(verb, "ccomp")
    speaker = tree.subject(verb)
    if content is None or content > verb or speaker is None:
        return ""
    said = [i for i in tree.subtree(content) if i < verb or tree.tokens[i].dep != "punct"]
    quoted = any(_QUOTES & set(tree.tokens[i].text) for i in (*range(min(said), max(said) + 1), *range(min(said))))
    text = _render(tree, [i for i in said if i not in dated], names).strip('“”" ,')
    if not quoted:
        return _finish(text)
    phrase = [i for i in _bare_phrase(tree, speaker) if i not in dated]
    told = [
        i
        for child in tree.children[verb]
        if tree.tokens[child].dep in {"dobj", "dative"}
        for i in tree.subtree(child)
    ]
    opening = f"{_render(tree, phrase, names)} {_render(tree, [verb, *told], names)}"
    return f"{_finish(opening)}: “{_shorten(text, LIMIT - 20)}”"


def _noun_title(tree: Tree, noun: int, own: tuple[Resolved, ...]) -> str:
    """A dated noun with what describes it ("attack that killed 12"); too bare without."""
    dated = _date_words(tree, own, keep_years=False)
    drop = {child for child in tree.children[noun] if tree.tokens[child].dep in {"det", "punct", "appos"}}
    drop |= {child for child in tree.children[noun] if _only_dates(tree, child, dated)}
    indices = [i for i in tree.subtree(noun, drop) if i not in dated]
    content = [i for i in indices if tree.tokens[i].pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}]
    return _finish(_render(tree, indices, {})) if len(content) >= 3 else ""


def _only_dates(tree: Tree, clause: int, dated: Collection[int]) -> bool:
    """Whether a clause beside a noun says no more than its date: "the vote *scheduled for May 3*"."""
    rest = [tree.tokens[i] for i in tree.subtree(clause) if i not in dated and i != clause]
    kept = [token for token in rest if token.pos in {"NOUN", "PROPN"} and token.text.lower() != "place"]
    verbal = tree.tokens[clause].dep != "amod" and any(token.dep == "aux" for token in rest)
    planned = tree.tokens[clause].lemma.lower() in AHEAD or verbal
    return tree.tokens[clause].dep in {"acl", "relcl", "amod"} and planned and not kept


def _bare_phrase(tree: Tree, head: int) -> list[int]:
    asides = {child for child in tree.children[head] if tree.tokens[child].dep in {"appos", "relcl", "acl", "punct"}}
    return tree.subtree(head, asides)


def _date_words(tree: Tree, timexes: tuple[Resolved, ...], keep_years: bool = True) -> set[int]:
    """The tokens of the dates and of the prepositions that carry only them.

    A year that modifies a noun stays ("the 2020 election"): without it the noun means another thing.
    """
    words: set[int] = set()
    for timex in timexes:
        indices = tree.within(timex.span)
        if not indices:
            continue
        head = tree.head_of(indices)
        token = tree.tokens[head]
        modifies = token.dep in _MODIFIES
        if keep_years and modifies and timex.interval.grain is Grain.YEAR:
            continue
        carrier = tree.tokens[tree.heads[head]]
        if carrier.pos in {"ADP", "SCONJ"} and carrier.text.lower() in _BOUNDS and token.dep == "pobj":
            continue  # "did not begin until Friday" says the contrary without it
        others = [i for i in indices if tree.tokens[i].pos in {"NOUN", "PROPN"} and i == head]
        if others and token.pos == "NOUN" and token.dep in SUBJECTS | {"dobj"}:
            continue  # the date is what the sentence is about
        words.update(indices)
        words.update(child for i in indices for child in tree.children[i] if tree.tokens[child].dep in _FUNCTION)
        before = min(indices) - 1
        carried = before >= 0 and tree.tokens[before].pos == "ADP" and tree.tokens[before].dep != "prt"
        if carried and token.dep not in _MODIFIES:
            words.add(before)  # its preposition, whatever else the parser hangs on it
        above = tree.heads[head]
        while tree.tokens[above].pos in {"ADP", "SCONJ"} and tree.tokens[above].dep != "mark":
            rest = [child for child in tree.children[above] if child not in words]
            if any(tree.tokens[child].dep not in {"punct", "advmod", "cc"} for child in rest):
                break
            words.update((above, *rest))
            if tree.tokens[above].dep == "conj":  # "on Monday *and on Friday*"
                words.update(i for i in tree.children[tree.heads[above]] if tree.tokens[i].dep == "cc")
            above = tree.heads[above]
    return words


def _dangling(tree: Tree, verb: int) -> set[int]:
    """Openers and adverbs that lean on another sentence or on the rest of this one, with their subtrees' roots."""
    drop = set()
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if (
            (token.dep in {"cc", "mark", "intj", "preconj"} and child < verb)
            or (token.dep in {"advmod", "npadvmod"} and token.text.lower() in DANGLING)
            or (token.dep in {"parataxis", "ccomp"} and is_statement(tree, child) and is_bare(tree, child))
            or (token.dep == "advcl" and child < verb)
            or token.text.lower() == "according"
        ):
            drop.add(child)
    return drop


def _joined(tree: Tree, verb: int, elsewhere: frozenset[int]) -> set[int]:
    """Other clauses of the sentence, with the words that join them: those with their own subject after "and" or a
    semicolon, and those that have a date of their own."""
    drop = set()
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if token.dep not in {"conj", "ccomp", "parataxis", "advcl"} or not tree.is_clause(child):
            continue
        own_subject = tree.child(child, *SUBJECTS) is not None
        between = range(min(child, verb), max(child, verb))
        apart = any(tree.tokens[i].text == ";" for i in between)
        own_date = token.dep != "ccomp" and not elsewhere.isdisjoint(tree.subtree(child))
        if (token.dep == "conj" and own_subject) or (apart and own_subject) or own_date:
            drop.add(child)
            drop.update(i for i in tree.children[verb] if verb < i < child and tree.tokens[i].dep == "cc")
    return drop


def _borrowed_subject(tree: Tree, verb: int) -> list[int]:
    """The subject of the first of several joined verbs, for a later one: "the bloc granted it and *froze* …"."""
    if tree.tokens[verb].dep != "conj" or tree.child(verb, *SUBJECTS) is not None:
        return []
    subject = tree.subject(verb)
    return _bare_phrase(tree, subject) if subject is not None else []


def _cuttable(
    tree: Tree, verb: int, dropped: Collection[int], mentions: tuple[Mention, ...]
) -> tuple[list[int], list[int]]:
    """What a title can do without: asides set off by commas; and what it loses only to be shorter, the most
    dispensable first: what opens the clause, what is joined or added after it, prepositional phrases from the end."""
    indices = tree.subtree(verb, dropped)
    tokens = tree.tokens
    asides = [
        i
        for i in reversed(indices)
        if tokens[i].dep in {"appos", "parataxis", "relcl", "acl"}
        and i != verb
        and _after_comma(tree, i)
        and not _names_head(tree, i, mentions)
    ]
    openers = [child for child in tree.children[verb] if tokens[child].dep in {"prep", "npadvmod"} and child < verb]
    added = [
        child for child in reversed(tree.children[verb]) if tokens[child].dep in {"advcl", "conj"} and child > verb
    ]
    phrases = [i for i in reversed(indices) if tokens[i].dep == "prep" and tokens[i].text != "of" and i > verb]
    return asides, [*openers, *added, *phrases]


def _names_head(tree: Tree, apposition: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether an apposition gives the name of what it stands beside: "the fisheries minister, *John Crosbie*"."""
    named = any(m.span.overlaps(tree.tokens[apposition].span) for m in mentions if m.type is ActorType.PERSON)
    head = tree.tokens[tree.heads[apposition]].span
    return named and not any(m.span.overlaps(head) for m in mentions)


def _after_comma(tree: Tree, index: int) -> bool:
    first = min(tree.subtree(index))
    return first > 0 and tree.tokens[first - 1].text == ","


def _without_commas(tree: Tree, indices: Sequence[int], cut: Collection[int], dated: Collection[int]) -> list[int]:
    """The indices less the date, the commas that set off what was cut, and an "and" that joins nothing any more."""
    gone: set[int] = set(dated)
    for first in (i for i in dated if i - 1 not in dated and tree.tokens[i - 1].text == "," and i > 0):
        last = first
        while last + 1 in dated:
            last += 1
        if last + 1 < len(tree.tokens) and tree.tokens[last + 1].text == ",":
            gone.update((first - 1, last + 1))
    for root in cut:
        below = tree.subtree(root)
        before, after = min(below) - 1, max(below) + 1
        gone.update(i for i in (before, after) if 0 <= i < len(tree.tokens) and tree.tokens[i].text == ",")
        if tree.tokens[root].dep == "conj":
            head = tree.heads[root]
            gone.update(i for i in tree.children[head] if head < i < root and tree.tokens[i].dep in {"cc", "punct"})
    return [i for i in indices if i not in gone]


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


def _antecedent(tree: Tree, verb: int, mentions: tuple[Mention, ...]) -> str | None:
    """The noun phrase that a relative or participial clause is about."""
    if tree.tokens[verb].dep not in {"relcl", "acl"} or tree.heads[verb] == verb:
        return None
    if tree.tokens[verb].dep == "acl" and tree.child(verb, *SUBJECTS) is not None:
        return None  # "the claim that *he was warned*": complete in itself
    noun = tree.heads[verb]
    top = noun  # "a bloc of states founded by": the phrase is about the bloc
    while tree.tokens[top].dep == "pobj" and tree.tokens[tree.heads[top]].text == "of":
        top = tree.heads[tree.heads[top]]
        if tree.tokens[top].pos not in {"NOUN", "PROPN"}:
            top = noun
            break
    phrase = tree.subtree(top, {verb, *(c for c in tree.children[top] if tree.tokens[c].dep == "punct")})
    named = _named_before(tree, min(phrase), mentions)
    if named:
        return named
    mention = mention_at(tree, noun, mentions)
    if mention is not None and mention.span.overlaps(tree.tokens[noun].span):
        return mention.name
    return _finish(_render(tree, [i for i in phrase if i < verb], {}))


def _named_before(tree: Tree, first: int, mentions: tuple[Mention, ...]) -> str | None:
    """The actor whose name ends right before a comma and the phrase that explains it: "the SCO, *a bloc* …"."""
    if first == 0 or tree.tokens[first - 1].text != ",":
        return None
    comma = tree.tokens[first - 1].span
    edge = tree.tokens[first - 2].span if first >= 2 else comma
    near = [m for m in mentions if m.span.end <= comma.start and m.span.end >= edge.start - 1]
    return near[-1].name if near else None


def _names(tree: Tree, verb: int, mentions: tuple[Mention, ...], saying: Saying | None) -> dict[int, str]:
    """What to print instead of a token: the actor's name for the first pronoun or "the ministry" that means it, where
    the clause has not named it before; empty for words that the name replaces."""
    printed: dict[int, str] = {}
    inside = tree.subtree(verb)
    subject = tree.subject(verb)
    opening = set(inside) if subject is None else set(tree.subtree(subject))
    named: set[str] = set()
    for mention in mentions:
        indices = [i for i in tree.within(mention.span) if i in inside or i in opening]
        if not indices or mention.key in named:
            continue
        named.add(mention.key)
        if not _stands_in(mention) or not opening & set(indices):
            continue
        before = tree.tokens[indices[0] - 1].text.lower() if indices[0] > 0 else ""
        if before in _POSSESSIVES:
            continue  # "its army": named well enough
        head = tree.head_of(indices)
        possessive = tree.tokens[head].text.lower() in _POSSESSIVES
        first, *rest = indices
        printed[first] = f"{mention.name}’s" if possessive else mention.name
        printed.update(dict.fromkeys(rest, ""))
        if before == "the":
            printed[indices[0] - 1] = ""
    speaker = saying.mention if saying else None
    if speaker is not None:
        for index in sorted(opening):
            token = tree.tokens[index]
            lowered = token.text.lower()
            if any(m.span.overlaps(token.span) for m in mentions):
                break  # named, or means somebody else
            person = speaker.type is ActorType.PERSON
            if lowered in ({"his", "her"} if person else {"its"}) and tree.heads[index] == subject:
                printed[index] = f"{speaker.name}’s"
                break
            if lowered in ({"he", "she"} if person else {"it"}) and index == subject:
                printed[index] = speaker.name
                break
    return printed


def _stands_in(mention: Mention) -> bool:
    """Whether the words only point to the actor: a pronoun, "the ministry", "Mr. Lee", "his office"."""
    text = mention.text
    lowered = text.lower()
    return (
        lowered in _PRONOUNS | _POSSESSIVES
        or re.match(r"(?:the|its|his|her|their)\s", lowered) is not None
        or re.match(r"(?:Mr|Mrs|Ms|Dr)\b", text) is not None
        or text[:1].islower()
    )


def _render(tree: Tree, indices: Collection[int], names: dict[int, str]) -> str:
    """The tokens in text order, spaced as in the article; `names` replaces some."""
    parts: list[str] = []
    previous: Span | None = None
    for index in sorted(indices):
        token = tree.tokens[index]
        word = names.get(index, token.text)
        if not word:
            previous = token.span
            continue
        if parts and (previous is None or token.span.start > previous.end or token.span.start < previous.start):
            parts.append(" ")
        parts.append(word)
        previous = token.span
    return "".join(parts)


_TIDY: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\(\s*\)|\[\s*\]"), ""),
    (re.compile(r"\s+([,.;:?!”’)\]])"), r"\1"),
    (re.compile(r"(?:,\s*)+,"), ","),
    (re.compile(r"[—–]\s*[—–]|\s[—–](?=[\s,]*$)"), " "),
    (re.compile(r"^[\s,;:.—–)”-]+"), ""),
    (re.compile(r"[\s,;:.—–(“-]+$"), ""),
    (re.compile(r" {2,}"), " "),
)
_DATELINE = re.compile(r"^[A-Z][A-Z.’' -]{2,30}(?:,[^—–-]{0,40})?(?:\([^)]{0,40}\)\s*)?(?:[—–]|\s-\s)\s*")
_LEADING = re.compile(r"^(?:and|but|or|so|that|while|as|when|where|because|although|though)\s+", re.IGNORECASE)
_UNPAIRED = (("“", "”"), ("(", ")"))


def _finish(text: str) -> str:
    return _shorten(_tidied(text), LIMIT)


def _tidied(text: str) -> str:
    """Spaces and punctuation set right, first letter capital."""
    text = _DATELINE.sub("", text.lstrip())
    for pattern, replacement in _TIDY:
        text = pattern.sub(replacement, text)
    text = _LEADING.sub("", text)
    for opening, closing in _UNPAIRED:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    text = text.strip()
    return text[:1].upper() + text[1:]


def _shorten(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:—–") + "…"
