"""Whether two profiles tell of one event.

They must fall on one date, within the precision of each; never on two different days. Then points are given for
names, words and figures in common and for the same happening, and taken for what each tells and the other does not.
The points were fitted on pairs written for it and rounded; `benchmarks/pairs.py` measures them.
"""

from __future__ import annotations

from datetime import timedelta

from dateline.merging.contrast import contrasted
from dateline.merging.figures import scores, weight
from dateline.merging.profiles import Profile
from dateline.merging.words import COMMON, SIDES, STAGES
from dateline.model import Grain, Interval, Kind

_ENOUGH = 2.75  # points
_NAME, _MOST_NAMES = 1.0, 3
_WORD, _MOST_WORDS = 1.0, 5
_FIGURE, _MOST_FIGURES = 1.5, 1.5
_SAME_HAPPENING, _OTHER_HAPPENING = 2.0, -2.0
_SAME_VERB_ONLY = -2.5  # "signed an accord on fishing", "signed an accord on mining"
_NAMES_ONLY = -1.0  # and at most a happening that many reports of a day may tell
_RIVAL, _MOST_RIVALS = -2.0, 3  # a name or a score on each side that the other lacks; a place counts twice

_SLIGHT = 0.3  # the weight of figures that prove nothing: below "four"

_WEEKEND = timedelta(days=2)
_DIRECTED = frozenset({"accuse", "sue"})  # who does it to whom is all the difference


def one_event(one: Profile, other: Profile) -> bool:
    """Whether the two tell of one event. Symmetric; no report is compared with its own article."""
    if one.article == other.article:
        return False
    if not _common_names(one, other) and not one.countries & other.countries:
        return False
    exact = (one.interval.start, one.interval.end) == (other.interval.start, other.interval.end)
    exact = exact or _corrects(one, other) or _corrects(other, one)
    if not exact and not (_within(one.interval, other.interval) or _within(other.interval, one.interval)):
        return False
    if _differ(one.speaker, other.speaker) and one.kind is other.kind is Kind.STATEMENT:
        return False
    if one.subject != other.subject and _DIRECTED & one.happenings & other.happenings:
        return False
    return points(one, other) >= _ENOUGH and not contrasted(one.title, other.title)


def points(one: Profile, other: Profile) -> float:
    """How much speaks for one event; below zero, more speaks against it."""
    names = _common_names(one, other)
    words = one.words & other.words
    telling = words - COMMON
    figures = min(sum(weight(figure) for figure in one.figures & other.figures), _MOST_FIGURES)
    rivals = _rivals(one.names - names, other.names - names) + _rivals(one.places, other.places)
    rivals += _rivals(scores(one.figures), scores(other.figures))
    same = _same_happening(one, other)
    found = (
        _NAME * min(len(names), _MOST_NAMES)
        + _WORD * min(len(telling), _MOST_WORDS)
        + _FIGURE * figures
        + _RIVAL * min(rivals, _MOST_RIVALS)
    )
    if one.happenings and other.happenings:
        found += _SAME_HAPPENING if same else _OTHER_HAPPENING
    if not telling and figures < _SLIGHT:
        if one.verbs & other.verbs and one.point and other.point:
            found += _SAME_VERB_ONLY
        if not same or (len(names) < 2 and len(words) < 2):
            found += _NAMES_ONLY
    return found


def _common_names(one: Profile, other: Profile) -> frozenset[str]:
    """A name may be among the words of the other, where it opens a sentence."""
    return one.names & (other.names | other.words) | other.names & one.words


def _differ(one: str | None, other: str | None) -> bool:
    """Whether both are known and are not the same."""
    return one is not None and other is not None and one != other


def _rivals(one: frozenset[str], other: frozenset[str]) -> int:
    """How many each has that the other lacks."""
    return min(len(one - other), len(other - one))


def _same_happening(one: Profile, other: Profile) -> bool:
    """Whether what one tells of foremost, the other tells of too, or tells from the other side. A stage of a case
    must be told by both: an arrest is another event than the deed, and than the charge."""
    for this, that in ((one, other), (other, one)):
        if this.foremost and this.foremost <= STAGES and not this.foremost & that.happenings:
            return False
    if one.foremost & other.happenings or other.foremost & one.happenings:
        return True
    return one.subject != other.subject and any(one.foremost & row and other.foremost & row for row in SIDES)


def _corrects(one: Profile, other: Profile) -> bool:
    """Whether the first says that the day of the other is wrong."""
    return other.interval.grain is Grain.DAY and other.interval.start in one.not_on


def _within(fine: Interval, wide: Interval) -> bool:
    """Whether a date lies inside a less precise one, both with two bounds; "late May" and a weekend are less precise
    than a day."""
    if None in (fine.start, fine.end, wide.start, wide.end):
        return False
    assert fine.start and fine.end and wide.start and wide.end
    inside = wide.start <= fine.start and fine.end <= wide.end
    return inside and (wide.grain.coarser_than(fine.grain) or wide.approximate or wide.end - wide.start == _WEEKEND)
