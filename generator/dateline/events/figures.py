"""The figures of a sentence: each number with what it counts and what happens to that.

"Two hundred steel workers" counts workers, "$1.2bn" is money, "132-41" a result. A number that counts nothing we can
name is no figure; nor is a part of another number ("including two children", "three of them").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from dateline.events.nouns import MONEY, PERSON, PERSONS, noun, singular
from dateline.events.numbers import TABLE, Number, numbers
from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import RELATIONAL
from dateline.model import Bounds, Figure, Span

PERCENT, POINT, MAGNITUDE, RESULT = "share", "point", "magnitude", "result"
MEASURES = frozenset({*TABLE["nouns"]["measures"], PERCENT, POINT})
CLASSES = frozenset(TABLE["doing"])
_WON = frozenset({"vote", "victory", "win", "defeat", "draw"})
_CONTESTS = {name: frozenset(words) for name, words in TABLE["contest"].items()}

_SAME_MONEY: Mapping[str, str] = TABLE["currency"]["same"]
_LIGHT = frozenset(TABLE["nouns"]["light"])
TO_PEOPLE = frozenset({"die", "injure", "arrest", "missing", "evacuate", "rescue", "attend"})  # "killing 42"
_MOVES = frozenset({"raise", "cut"})  # what moves is their subject: "the toll rose to 57"
_AMOUNT = "amount"
_MOVED = MONEY | {PERCENT, POINT}  # raised to so much, or by so much
_TO_OR_BY = (" to", " by", " from")
_POSSIBLE = frozenset(TABLE["nouns"]["possible"])
_DISTANCES = frozenset(TABLE["about"]["distance"]["of"])
_NEAR = 30  # characters
_MORE = re.compile(r"\s(?:more|others?)\b")
_VERB = re.compile(r"\s(?:(?:is|are|was|were|have|had|has|been|being)\s)*([a-z]+)")
_OF = re.compile(r"\sof\s\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DESCRIBES = frozenset({"acl", "amod", "relcl", "nmod"})
_PARTS = frozenset({"compound", "amod"})  # "a six-year *prison* term"
_DIRECTIONS = frozenset({"to", "by", "from"})
_COMPLEMENTS = ("oprd", "acomp", "attr", "xcomp", "ccomp")


def figures(text: str, sentence: Span, tree: Tree | None, taken: Iterable[Span] = ()) -> tuple[Figure, ...]:
    """In the order of the sentence, which is `text[sentence.start:sentence.end]`. Numbers that overlap `taken`, dates
    and names, count nothing."""
    quote = text[sentence.start : sentence.end]
    found: list[Figure] = []
    whole_at = None  # where the number begins of which the one before is a part
    for number in numbers(quote):
        span = _moved(number.span, sentence.start)
        is_whole = number.span.start == whole_at
        part = _part_after().match(quote, number.span.end)
        whole_at = part.end() + 1 if part else None
        if is_whole or _is_share(quote, number.span) or any(map(span.overlaps, taken)):
            continue
        if part is None or (tree is not None and _is_subject(tree, span)):
            figure = _figure(quote, sentence, tree, number, found[-1] if found else None)
            found += [figure] if figure else []
    return tuple(found)


def _figure(quote: str, sentence: Span, tree: Tree | None, number: Number, before: Figure | None) -> Figure | None:
    """The figure a number makes, if it counts anything; "two more" are of what the figure before counts."""
    behind = quote[number.span.end :]
    of, doing, named, at, counted = "", "", "", number.span, number.span
    bounds: tuple[Bounds, ...] = (number.bounds,)
    if number.last is not None and (contest := _contest(quote, number, sentence, tree)):
        of, doing, bounds = RESULT, contest, (number.first, number.last)
    elif _is_magnitude(quote, at):
        of = doing = MAGNITUDE
    elif number.sign:
        of = _SAME_MONEY.get(number.sign.upper(), number.sign.upper())
    elif unit := _percent().match(behind):
        of = POINT if unit["point"] else PERCENT
        counted = at = Span(at.start, at.end + unit.end())
    elif found := noun(quote, number, sentence, tree):
        of, counted = _SAME_MONEY.get(found[0], found[0]), found[1]
        named = quote[at.end : counted.end].strip(" -")
        if number.bounds == Bounds(1, 1) and quote[counted.start : counted.end] not in PERSONS:
            return None  # "one point on which they agree"
        if of in _DISTANCES and _whither().match(quote, counted.end):
            return None  # "30km north of the town"
        at = Span(at.start, counted.end) if of in MEASURES | MONEY else at
    elif before is not None and _MORE.match(behind):
        of, doing = before.of, before.doing
    is_of = _OF.search(quote, 0, at.start) is not None
    if of in PERSONS and not doing and not is_of and (next_word := _VERB.match(quote, counted.end)):
        doing = name if (name := _class_of(next_word[1].lower())) in TO_PEOPLE else ""
    if not doing and tree is not None:
        doing = _doing(tree, _moved(counted, sentence.start))
        doing = doing if of in _MOVED else doing.partition(" ")[0] if doing.endswith(_TO_OR_BY) else doing
    elif not doing and of not in MEASURES and not is_of:
        doing = _only_class(quote)
    of = of or (PERSON if doing in TO_PEOPLE else "")
    return Figure(_moved(at, sentence.start), quote[at.start : at.end], bounds, of, doing, named) if of else None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _is_share(quote: str, number: Span) -> bool:
    """ "Including two children"; "€1m each", "fined each of them €1m"."""
    each = (match.span() for match in _each().finditer(quote))
    near = any(start < number.end + _NEAR and number.start - _NEAR < end for start, end in each)
    return near or _part_before().search(quote, 0, number.start) is not None


def _is_subject(tree: Tree, number: Span) -> bool:
    """ "Three of them *died*", not "three of them children"."""
    return any(tree.tokens[i].dep in SUBJECTS and tree.is_clause(tree.heads[i]) for i in tree.within(number))


def _contest(quote: str, number: Number, sentence: Span, tree: Tree | None) -> str:
    """ "vote" or "score" where two joined numbers are its result: they fall ("52-48"), or the sentence tells of a
    contest and they count nothing themselves ("10-15 people")."""
    if number.last is None:
        return ""
    words = {word.lower() for word in _WORD.findall(quote)}
    told = next((name for name, those in _CONTESTS.items() if words & those), "")
    if number.last.high < number.first.low:
        return told or "score"
    found = noun(quote, number, sentence, tree)
    return "" if found and found[0] not in _WON else told


def _is_magnitude(quote: str, number: Span) -> bool:
    named = re.search(r"\bmagnitude(?:[\s-]|\sof\s)$", quote[: number.start], re.IGNORECASE)
    return named is not None or quote.startswith(("-magnitude", " magnitude"), number.end)


# -- what happens to it ----------------------------------------------------------------------------------------


def _doing(tree: Tree, counted: Span) -> str:
    """The class of what happens to what is counted, read off the tree from the noun to its verb; failing that the
    verb itself, or "of" the noun that is measured. "To", "by" and "from" belong to it: a rate raised to 5% is not one
    raised by 5%."""
    indices = tree.within(counted)
    if not indices:
        return ""
    at = tree.head_of(indices)
    describing = (child for child in tree.children[at] if tree.tokens[child].dep in _DESCRIBES)
    if name := _first_class(tree, (at, *describing)):
        return name
    direction, light = "", False
    for above in tree.ancestors(at):
        token = tree.tokens[above]
        lowered = token.text.lower()
        light = light or lowered in _LIGHT
        if lowered in RELATIONAL and token.dep == "prep":
            return ""  # "jailed after four years in office"
        if lowered in _DIRECTIONS and token.dep == "prep":
            direction = direction or lowered
        if tree.is_clause(above):
            return _told(tree, above, at, direction)
        parts = (child for child in tree.children[above] if tree.tokens[child].dep in _PARTS)
        if name := _first_class(tree, (above, *parts)):
            return f"{name} {direction or 'by'}" if name in _MOVES else name
        if token.pos in {"NOUN", "PROPN"} and not light:
            return f"of {singular(lowered) or lowered}"
    return ""


def _told(tree: Tree, verb: int, counted: int, direction: str) -> str:
    """What a verb tells, or what it adds where it tells nothing ("left 14 *dead*"); of one that only moves or stands,
    what its subject is ("*turnout* was 62 percent"), and whether that moves to the number or by it."""
    subjects = [child for child in tree.children[verb] if tree.tokens[child].dep in SUBJECTS and child != counted]
    own, lemma = _class_at(tree, verb), tree.tokens[verb].lemma.lower()
    if own in _MOVES or own == _AMOUNT or lemma == "be":
        moved = [index for subject in subjects for index in tree.subtree(subject)]
        name = _first_class(tree, moved)
        if own not in _MOVES:
            return name or (f"of {tree.tokens[subjects[0]].text.lower()}" if subjects else "")
        return name if name in TO_PEOPLE and direction in {"", "to"} else f"{name or own} {direction or 'by'}"
    added = [child for child in tree.children[verb] if tree.tokens[child].dep in _COMPLEMENTS]
    if name := own or _first_class(tree, added):
        return name
    if any(tree.tokens[child].text.lower() in _POSSIBLE for child in tree.children[verb]):
        return f"of what it may {lemma}"
    where = [tree.child(child, "pobj") for at in (counted, verb) for child in tree.children[at]]
    return _first_class(tree, filter(None, where)) or lemma  # "got 12 years in *prison*"


def _first_class(tree: Tree, indices: Iterable[int]) -> str:
    return next((name for index in indices if (name := _class_at(tree, index))), "")


def _class_at(tree: Tree, index: int) -> str:
    return _class_of(tree.tokens[index].text.lower())


def _only_class(quote: str) -> str:
    """Without a tree: what the sentence tells of, if it is one thing."""
    found = {name for word in _WORD.findall(quote.lower()) if (name := _class_of(word))}
    return found.pop() if len(found) == 1 else ""


def _class_of(word: str) -> str:
    return _classes().get(word, "")


@cache
def _classes() -> Mapping[str, str]:
    return {form: name for name, words in TABLE["doing"].items() for word in words for form in _forms(word)}


def _forms(word: str) -> Iterator[str]:
    """A word with the regular endings of verbs and nouns."""
    stem = word.removesuffix("e")
    yield from (word, f"{word}s", f"{stem}ed", f"{stem}ing")
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
    if word.endswith(("s", "x", "ch", "sh")):
        yield f"{word}es"


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(
        rf"\s?(?:-\s?)?(?:(?P<point>{_any(TABLE['percent']['point'])})|{_any(TABLE['percent']['share'])})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _whither() -> re.Pattern[str]:
    return re.compile(rf"\s{_any(TABLE['nouns']['whither'])}\b", re.IGNORECASE)


@cache
def _each() -> re.Pattern[str]:
    return re.compile(rf"\b{_any(TABLE['nouns']['each'])}\b(?!\s?cent)", re.IGNORECASE)


@cache
def _part_before() -> re.Pattern[str]:
    return re.compile(rf"\b{_any(TABLE['nouns']['part_before'])}\s\Z", re.IGNORECASE)


@cache
def _part_after() -> re.Pattern[str]:
    return re.compile(rf"\s{_any(TABLE['nouns']['part_after'])}\b", re.IGNORECASE)


def _any(phrases: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + ")"
