"""The clause as a chronology would print it: the text's own words, fewer of them.

Left out: the date phrase, what hangs on the sentence before ("also", "however"), non-restrictive asides. A pronoun or
"the ministry" as subject becomes the actor's name. Nothing is added that the article does not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from dateline.events.clauses import Clause
from dateline.events.speech import Saying, is_speech, mention_at
from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import DANGLING
from dateline.model import Grain, Mention, Resolved, Span

LIMIT = 120  # characters; what is longer loses its asides, then its tail
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_VAGUE = _PRONOUNS | {"this", "that", "these", "those", "who", "which"}
_OPENERS = "“\"‘'(["
_ASIDE = frozenset({"appos", "relcl", "acl", "advcl", "parataxis"})
_QUOTES = frozenset('“”"')
_RELATIVE = re.compile(r"^(?:which|who|that)\s+")


def title(
    tree: Tree,
    clause: Clause,
    timexes: Iterable[Resolved],
    mentions: tuple[Mention, ...],
    saying: Saying | None,
) -> str:
    """What the clause reports, at most about `LIMIT` characters; empty where too little is left to print."""
    if clause.nominal:
        return _noun_title(tree, clause.head, timexes, mentions)
    dated = _date_words(tree, tuple(timexes))
    names = _names(tree, clause.head, mentions, saying)
    if is_speech(tree, clause.head):
        spoken = _statement(tree, clause.head, dated, names)
        if spoken:
            return spoken
    return _clause_title(tree, clause.head, dated, names, mentions)


def is_vague(text: str) -> bool:
    """Whether a title opens with a word that means nothing without the sentence before."""
    first = text.split(" ", 1)[0].strip("“”\"‘’',").lower()
    return first in _VAGUE or first in _POSSESSIVES


def _clause_title(
    tree: Tree, verb: int, dated: set[int], names: dict[int, str], mentions: tuple[Mention, ...]
) -> str:
    lead = _antecedent(tree, verb, mentions)
    dropped = dated | _dangling(tree, verb) | _coordinated(tree, verb)
    asides = _asides(tree, verb)
    for cut in ((), *(asides[: n + 1] for n in range(len(asides)))):
        indices = tree.subtree(verb, dropped | set(cut))
        text = _render(tree, indices, names)
        if lead is not None:
            text = f"{lead} {_RELATIVE.sub('', text)}"
        if len(text) <= LIMIT:
            break
    return _finish(text)


def _statement(tree: Tree, verb: int, dated: set[int], names: dict[int, str]) -> str:
    """ "Ann Lee said: “…”" for a quotation; the content alone for a plain announcement set before its verb."""
    content = tree.child(verb, "ccomp")
    speaker = tree.subject(verb)
    if content is None or content > verb or speaker is None:
        return ""
    said = [i for i in tree.subtree(content) if i < verb or tree.tokens[i].dep != "punct"]
    quoted = any(_QUOTES & set(tree.tokens[i].text) for i in range(min(said), max(said) + 1)) or any(
        tree.tokens[i].text in _QUOTES for i in range(min(said))
    )
    text = _render(tree, [i for i in said if i not in dated], names).strip('“”" ,')
    if not quoted:
        return _finish(text)
    phrase = [i for i in _bare_phrase(tree, speaker) if i not in dated]
    return f"{_finish(_render(tree, phrase, names))} {tree.tokens[verb].text}: “{_shorten(text, LIMIT - 30)}”"


def _noun_title(tree: Tree, noun: int, timexes: Iterable[Resolved], mentions: tuple[Mention, ...]) -> str:
    """A dated noun with what describes it ("attack that killed 12"); too bare without."""
    dated = _date_words(tree, tuple(timexes), keep_years=False)
    # without its determiner, and the prepositions that only place it
    drop = dated | {child for child in tree.children[noun] if tree.tokens[child].dep in {"det", "punct", "appos"}}
    indices = tree.subtree(noun, drop)
    content = [i for i in indices if tree.tokens[i].pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}]
    return _finish(_render(tree, indices, {})) if len(content) >= 3 else ""


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
        modifies = token.dep in {"nummod", "compound", "amod", "nmod"}
        if keep_years and modifies and timex.interval.grain is Grain.YEAR:
            continue
        others = [i for i in indices if tree.tokens[i].pos in {"NOUN", "PROPN"} and i == head]
        if others and token.pos == "NOUN" and token.dep in SUBJECTS | {"dobj"}:
            continue  # the date is what the sentence is about
        words.update(indices)
        above = tree.heads[head]
        while tree.tokens[above].dep in {"prep", "mark", "advmod"} and all(
            child in words or tree.tokens[child].dep == "punct" for child in tree.children[above]
        ):
            words.add(above)
            above = tree.heads[above]
    return words


def _dangling(tree: Tree, verb: int) -> set[int]:
    """Openers and adverbs that lean on another sentence or on the rest of this one, with their subtrees' roots."""
    drop = set()
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if (
            token.dep in {"cc", "mark", "intj", "preconj"}
            or (token.dep in {"advmod", "npadvmod"} and token.text.lower() in DANGLING)
            or (token.dep in {"parataxis", "ccomp"} and is_speech(tree, child) and _bare_saying(tree, child))
            or (token.dep == "advcl" and child < verb)
            or token.text.lower() == "according"
        ):
            drop.add(child)
    return drop


def _bare_saying(tree: Tree, verb: int) -> bool:
    """An inserted "it said": a reporting verb with a subject and no content of its own."""
    return tree.child(verb, *SUBJECTS) is not None and tree.child(verb, "ccomp", "dobj", "xcomp") is None


def _coordinated(tree: Tree, verb: int) -> set[int]:
    """Further clauses joined to this one that have their own subject, with the words that join them."""
    drop = set()
    for child in tree.children[verb]:
        if tree.tokens[child].dep == "conj" and tree.child(child, *SUBJECTS) is not None:
            drop.add(child)
            drop.update(
                other for other in tree.children[verb] if verb < other < child and tree.tokens[other].dep in {"cc"}
            )
    return drop


def _asides(tree: Tree, verb: int) -> list[int]:
    """What a title can lose to be shorter, the most dispensable first: asides, then whatever ends the clause."""
    indices = tree.subtree(verb)
    asides = [
        i
        for i in indices
        if tree.tokens[i].dep in _ASIDE and i != verb and (i > verb or tree.tokens[i].dep != "advcl")
    ]
    joined = [child for child in tree.children[verb] if tree.tokens[child].dep in {"conj", "cc"}]
    trailing = [child for child in reversed(tree.children[verb]) if tree.tokens[child].dep == "prep" and child > verb]
    return [*reversed(asides), *joined, *trailing]


def _antecedent(tree: Tree, verb: int, mentions: tuple[Mention, ...]) -> str | None:
    """The noun phrase that a relative or participial clause is about."""
    if tree.tokens[verb].dep not in {"relcl", "acl"} or tree.heads[verb] == verb:
        return None
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
    """What to print instead of a token: names for pronouns and for "the ministry"; empty for the words replaced."""
    printed: dict[int, str] = {}
    inside = set(tree.subtree(verb))
    for mention in mentions:
        indices = [i for i in tree.within(mention.span) if i in inside or tree.tokens[verb].dep == "conj"]
        if not indices or not _stands_in(mention):
            continue
        head = tree.head_of(indices)
        possessive = tree.tokens[head].dep == "poss" or tree.tokens[head].text.lower() in _POSSESSIVES
        first, *rest = indices
        printed[first] = f"{mention.name}’s" if possessive else mention.name
        printed.update(dict.fromkeys(rest, ""))
        if first > 0 and tree.tokens[first - 1].text.lower() == "the" and not mention.text.lower().startswith("the"):
            printed[first - 1] = ""
    speaker = saying.mention if saying else None
    if speaker is not None:
        for index in inside:
            token = tree.tokens[index]
            lowered = token.text.lower()
            if index in printed or any(m.span.overlaps(token.span) for m in mentions):
                continue
            if lowered in _POSSESSIVES and tree.heads[index] == tree.subject(verb) and lowered != "their":
                printed[index] = f"{speaker.name}’s"
            elif lowered in {"he", "she", "it"} and index == tree.subject(verb):
                printed[index] = speaker.name
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
            previous = previous or token.span
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
_LEADING = re.compile(r"^(?:and|but|or|so|that|while|as|when|where|because|although|though)\s+", re.IGNORECASE)
_UNPAIRED = (("“", "”"), ("(", ")"))


def _finish(text: str) -> str:
    """Spaces and punctuation set right, first letter capital, shortened to the limit."""
    for pattern, replacement in _TIDY:
        text = pattern.sub(replacement, text)
    text = _LEADING.sub("", text)
    for opening, closing in _UNPAIRED:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    text = _shorten(text.strip(), LIMIT)
    return text[:1].upper() + text[1:]


def _shorten(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:—–") + "…"
