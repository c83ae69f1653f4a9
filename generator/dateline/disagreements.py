"""Where the reports of one event give different figures or dates for the same thing.

Nobody is corrected here: both are shown. Two figures are held against each other where they count the same thing to
which the same happens, or where each is the only one of its kind in its sentence and nothing says that they are of
different things. They disagree if no number can be both: "at least 12" and "14" agree, "at least 57" and "42" do not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from dateline.events.figures import CLASSES, MEASURES, PERCENT, TO_PEOPLE
from dateline.events.nouns import MONEY, PERSONS, is_person, likened, plural
from dateline.events.numbers import TABLE
from dateline.model import Bounds, Disagreement, Evidence, Figure, Interval, Reading, Span

_ABOUT: Mapping[str, Mapping[str, str]] = TABLE["about"]
_TO_WORKERS = frozenset({"hire", "cut"})
_UNITS = MEASURES - {PERCENT}  # what means nothing without what happens to it


def disagreements(told: Sequence[Evidence]) -> tuple[Disagreement, ...]:
    """What the evidence of one event disagrees on: the date first, then figures in the order of the first report that
    gives them. Every piece that gives the thing has its reading, those that agree among them too."""
    return (*_dates(told), *_figures(told))


# -- dates -----------------------------------------------------------------------------------------------------


def _dates(told: Sequence[Evidence]) -> list[Disagreement]:
    readings = [
        _reading(evidence, evidence.timex.span, evidence.timex.text, evidence.timex.interval)
        for evidence in told
        if evidence.timex is not None
    ]
    intervals = [reading.interval for reading in readings if reading.interval is not None]
    apart = any(not _overlap(one, other) for one, other in combinations(intervals, 2))
    return [Disagreement("the date", tuple(readings))] if apart else []


def _overlap(one: Interval, other: Interval) -> bool:
    """Whether a day can be in both; of a date that is only about right we do not say that it is another."""
    if any((one.approximate, one.uncertain, other.approximate, other.uncertain)):
        return True
    ends_before = one.end is not None and other.start is not None and one.end <= other.start
    begins_after = one.start is not None and other.end is not None and other.end <= one.start
    return not ends_before and not begins_after


# -- figures ---------------------------------------------------------------------------------------------------


def _figures(told: Sequence[Evidence]) -> list[Disagreement]:
    found = []
    seen: set[tuple[int, Span]] = set()
    for place, evidence in enumerate(told):
        for figure in evidence.figures:
            if (place, figure.span) in seen:
                continue
            same = _same_thing(told, figure)
            seen.update((where, one.span) for where, one in same)
            if any(not _agree(one, other) for (_, one), (_, other) in combinations(same, 2)):
                readings = tuple(_reading(told[where], one.span, one.text) for where, one in same)
                found.append(Disagreement(_about(same[0][1]), readings))
    return found


def _same_thing(told: Sequence[Evidence], figure: Figure) -> list[tuple[int, Figure]]:
    """The figure that each report gives for the same thing; none of a report that gives several."""
    found = []
    for where, evidence in enumerate(told):
        same = [other for other in evidence.figures if _same_happens(figure, other)]
        if not same:
            same = [other for other in evidence.figures if _is_of(figure, other)]
            same = same if all(_may_be_same(figure, other) for other in same) else []
        if len(same) == 1:
            found.append((where, same[0]))
    return found


def _same_happens(one: Figure, other: Figure) -> bool:
    """Whether the same happens to what both count; people are the same people then, whatever they are called."""
    if not one.doing or one.doing != other.doing or len(one.bounds) != len(other.bounds):
        return False
    both_people = {one.of, other.of} <= PERSONS
    return both_people or _is_of(one, other) or (one.doing in TO_PEOPLE and is_person(one.of) and is_person(other.of))


def _is_of(one: Figure, other: Figure) -> bool:
    return likened(one.of) == likened(other.of) and len(one.bounds) == len(other.bounds)


def _may_be_same(one: Figure, other: Figure) -> bool:
    """Whether two figures of one kind, to which other things happen as the words go, may count the same all the same.

    Not where both happenings are known, where one is a rise "to" and one a rise "by", where a unit is measured, where
    the people of a place are counted ("a village of 2,000 people") or what can be ("can carry 300"), or where people
    die in one sentence and do something else in the other.
    """
    about = TO_PEOPLE | _TO_WORKERS if one.of in PERSONS else CLASSES
    known = [figure.doing.partition(" ")[0] in about for figure in (one, other)]
    if all(known) or _direction(one) != _direction(other) or one.of in _UNITS:
        return False
    if one.of in PERSONS | {PERCENT}:
        return not any(known) and not any(figure.doing.startswith("of ") for figure in (one, other))
    return not any(figure.doing.startswith("of what it may") for figure in (one, other))


def _is_class(doing: str) -> bool:
    return doing.partition(" ")[0] in CLASSES


def _direction(figure: Figure) -> str:
    return figure.doing.partition(" ")[2] if _is_class(figure.doing) else ""


def _agree(one: Figure, other: Figure) -> bool:
    """Whether the same numbers can be meant; a result may be told from the other side."""
    return _meet(one.bounds, other.bounds) or _meet(one.bounds, other.bounds[::-1])


def _meet(some: Sequence[Bounds], others: Sequence[Bounds]) -> bool:
    return all(one.meet(other) for one, other in zip(some, others, strict=True))


def _about(figure: Figure) -> str:
    """What a figure is of, in words.

    >>> _about(Figure(Span(0, 2), "20", (), "village", "flood")), _about(Figure(Span(0, 2), "14", (), "miner", "die"))
    ('the number of villages', 'the number of dead')
    """
    words = _ABOUT.get(_kind(figure.of), {})
    doing = figure.doing.partition(" ")[0]
    named = figure.named.lower() if figure.named.lower().endswith(plural(figure.of)) else plural(figure.of)
    return words.get(doing) or words.get("otherwise") or f"the number of {named}"


def _kind(of: str) -> str:
    if of in PERSONS:
        return "people"
    if of in MONEY:
        return "money"
    return next((kind for kind, words in _ABOUT.items() if of in words.get("of", ())), of)


def _reading(evidence: Evidence, span: Span, text: str, interval: Interval | None = None) -> Reading:
    base = evidence.span.start
    return Reading(evidence.article, evidence.quote, Span(span.start - base, span.end - base), text, interval)
