"""The figures of a sentence: each number with what it counts and what happens to that.

"Two hundred steel workers" counts workers, "$1.2bn" is money, "132-41" a result. A number that counts nothing we can
name is no figure; nor is a part of another number ("including two children", "three of them").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from dateline.events.numbers import TABLE, Number, numbers
from dateline.events.tree import SUBJECTS, Tree
from dateline.events.vocabulary import RELATIONAL
from dateline.model import Bounds, Figure, Span

PERCENT, POINT, MAGNITUDE, RESULT, PERSON = "share", "point", "magnitude", "result", "person"
PERSONS = frozenset(TABLE["nouns"]["persons"])
MONEY = frozenset({*TABLE["currency"]["words"], *TABLE["currency"]["signs"]})
MEASURES = frozenset({*TABLE["nouns"]["measures"], PERCENT, POINT})
CLASSES = frozenset(TABLE["doing"])
_CONTESTS = {name: frozenset(words) for name, words in TABLE["contest"].items()}

_IRREGULAR: dict[str, str] = TABLE["nouns"]["irregular"]
_PLURALS = {one: many for many, one in reversed(list(_IRREGULAR.items()))}  # of two plurals the first
_STOP = frozenset(TABLE["nouns"]["stop"])
_SAME_MONEY: Mapping[str, str] = TABLE["currency"]["same"]
_STATES = frozenset(TABLE["nouns"]["states"])
_LIGHT = frozenset(TABLE["nouns"]["light"])
_TO_PEOPLE = frozenset({"die", "injure", "arrest", "missing", "evacuate", "rescue", "attend"})  # "killing 42"
_MOVES = frozenset({"raise", "cut"})  # what moves is their subject: "the toll rose to 57"
_AMOUNT = "amount"
_MOST_WORDS = 4  # of a noun phrase behind its number
_MORE = re.compile(r"\s(?:more|others?)\b")
_VERB = re.compile(r"\s(?:(?:is|are|was|were|have|had|has|been|being)\s)*([a-z]+)")
_OF = re.compile(r"\sof\s\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DESCRIBES = frozenset({"acl", "amod", "relcl", "nmod"})
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
        if is_whole or _part_before().search(quote, 0, number.span.start) or any(map(span.overlaps, taken)):
            continue
        if part is None or (tree is not None and _is_subject(tree, span)):
            figure = _figure(quote, sentence, tree, number, found[-1] if found else None)
            found += [figure] if figure else []
    return tuple(found)


def _figure(quote: str, sentence: Span, tree: Tree | None, number: Number, before: Figure | None) -> Figure | None:
    """The figure a number makes, if it counts anything; "two more" are of what the figure before counts."""
    behind = quote[number.span.end :]
    of, doing, at, counted = "", "", number.span, number.span
    bounds: tuple[Bounds, ...] = (number.bounds,)
    if number.last is not None and (contest := _contest(quote, behind)):
        of, doing, bounds = RESULT, contest, (number.first, number.last)
    elif _is_magnitude(quote, at):
        of = doing = MAGNITUDE
    elif number.sign:
        of = _SAME_MONEY.get(number.sign.upper(), number.sign.upper())
    elif unit := _percent().match(behind):
        of = POINT if unit["point"] else PERCENT
        counted = at = Span(at.start, at.end + unit.end())
    elif noun := _noun(behind):
        of, counted = _SAME_MONEY.get(noun[0], noun[0]), _moved(noun[1], at.end)
        if number.bounds == Bounds(1, 1) and quote[counted.start : counted.end] not in PERSONS:
            return None  # "one point on which they agree"
        at = Span(at.start, counted.end) if of in MEASURES | MONEY else at
    elif before is not None and _MORE.match(behind):
        of, doing = before.of, before.doing
    is_of = _OF.search(quote, 0, at.start) is not None
    if of in PERSONS and not doing and not is_of and (next_word := _VERB.match(quote, counted.end)):
        doing = name if (name := _class_of(next_word[1].lower())) in _TO_PEOPLE else ""
    if not doing and tree is not None:
        doing = _doing(tree, _moved(counted, sentence.start))
    elif not doing and of not in MEASURES and not is_of:
        doing = _only_class(quote)
    of = of or (PERSON if doing in _TO_PEOPLE else "")
    return Figure(_moved(at, sentence.start), quote[at.start : at.end], bounds, of, doing) if of else None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _is_subject(tree: Tree, number: Span) -> bool:
    """ "Three of them *died*", not "three of them children"."""
    return any(tree.tokens[i].dep in SUBJECTS and tree.is_clause(tree.heads[i]) for i in tree.within(number))


def _contest(quote: str, behind: str) -> str:
    """ "vote" or "score" where two joined numbers are its result and count no plural themselves ("10-15 people")."""
    noun = _noun(behind)
    if noun is not None and noun[0] not in {"vote", "victory", "win", "defeat", "draw"}:
        return ""
    words = {word.lower() for word in _WORD.findall(quote)}
    return next((name for name, those in _CONTESTS.items() if words & those), "")


def _is_magnitude(quote: str, number: Span) -> bool:
    named = re.search(r"\bmagnitude(?:[\s-]|\sof\s)$", quote[: number.start], re.IGNORECASE)
    return named is not None or quote.startswith(("-magnitude", " magnitude"), number.end)


# -- what is counted -------------------------------------------------------------------------------------------


def _noun(behind: str) -> tuple[str, Span] | None:
    """The noun that the words right behind a number count, in the singular, and where it stands; a plural among them,
    or an adjective that stands for people ("14 dead")."""
    position = 0
    people: Span | None = None
    for _ in range(_MOST_WORDS):
        word = _WORD.match(behind, position + 1) if behind[position : position + 1] == " " else None
        if word is None or word.group().lower() in _STOP:
            break
        place, lowered = Span(*word.span()), word.group().lower()
        if (one := singular(lowered)) is not None:
            return one, place
        if lowered in PERSONS and people is None:
            people = place
        if lowered in _STATES:
            return PERSON, place
        position = word.end()
    return (behind[people.start : people.end].lower(), people) if people else None


def singular(word: str) -> str | None:
    """The singular of a plural in small letters; `None` for what is no plural.

    >>> singular("villages"), singular("companies"), singular("people"), singular("gas"), singular("steel")
    ('village', 'company', 'person', None, None)
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "’s", "'s")):
        return None
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def plural(word: str) -> str:
    """
    >>> plural("village"), plural("company"), plural("person"), plural("box")
    ('villages', 'companies', 'people', 'boxes')
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("ch", "sh", "ss", "x")) else f"{word}s"


# -- what happens to it ----------------------------------------------------------------------------------------


def _doing(tree: Tree, counted: Span) -> str:
    """The class of what happens to what is counted, read off the tree from the noun to its verb; failing that the
    verb itself. "To", "by" and "from" belong to it: a rate raised to 5% is not one raised by 5%."""
    indices = tree.within(counted)
    if not indices:
        return ""
    at = tree.head_of(indices)
    for near in (at, *(child for child in tree.children[at] if tree.tokens[child].dep in _DESCRIBES)):
        if name := _class_at(tree, near):
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
        if name := _class_at(tree, above):
            return name
        if token.pos in {"NOUN", "PROPN"} and not light:
            return singular(lowered) or lowered
    return ""


def _told(tree: Tree, verb: int, counted: int, direction: str) -> str:
    """What a verb tells, or what it adds where it tells nothing ("left 14 *dead*"); of one that only moves or stands,
    what its subject is ("*turnout* was 62 percent"), and whether that moves to the number or by it."""
    subjects = [child for child in tree.children[verb] if tree.tokens[child].dep in SUBJECTS and child != counted]
    own, told = _class_at(tree, verb), tree.tokens[verb].lemma.lower()
    if own not in _MOVES and own != _AMOUNT and told != "be":
        added = [child for child in tree.children[verb] if tree.tokens[child].dep in _COMPLEMENTS]
        return own or next((name for index in added if (name := _class_at(tree, index))), told)
    moved = [index for subject in subjects for index in tree.subtree(subject)]
    name = next((name for index in moved if (name := _class_at(tree, index))), "")
    if own not in _MOVES:
        return name or (tree.tokens[subjects[0]].text.lower() if subjects else "")
    if name in _TO_PEOPLE and direction in {"", "to"}:
        return name
    return f"{name or own} {direction or 'by'}"


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
def _part_before() -> re.Pattern[str]:
    return re.compile(rf"\b{_any(TABLE['nouns']['part_before'])}\s\Z", re.IGNORECASE)


@cache
def _part_after() -> re.Pattern[str]:
    return re.compile(rf"\s{_any(TABLE['nouns']['part_after'])}\b", re.IGNORECASE)


def _any(phrases: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + ")"
