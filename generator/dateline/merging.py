"""Do two reports of different articles tell of one event?

They must fall on one date, within the precision of each; never on two different days. Then actors and words decide:
shared actors weigh by how much they tell apart (a person more than a country), words by how many of the shorter
report's are in the other. What happens (`data/en/happenings.toml`) may bring them together and can keep them apart.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise

from dateline.model import ActorType, Interval, Kind, Report

_TABLE = tomllib.loads((files("dateline") / "data" / "en" / "happenings.toml").read_text(encoding="utf-8"))
_STOP = frozenset(_TABLE["stop"]["words"])
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*")

_TELLS_APART = {
    ActorType.PERSON: 1.0,
    ActorType.ORGANISATION: 1.0,
    ActorType.GROUP: 0.8,
    ActorType.PLACE: 0.6,
    ActorType.COUNTRY: 0.4,
}
_ACTORS, _WORDS, _HAPPENING = 0.45, 0.55, 0.3  # what each adds to the likeness
_ENOUGH = 0.75  # for one date given twice
_ENOUGH_WITHIN = 0.85  # for a date within a wider one


def stem(word: str) -> str:
    """A word without its commonest endings: enough to tell "sinks" from "sale", not to read.

    >>> stem("Evacuated"), stem("evacuating"), stem("parties")
    ('evacu', 'evacu', 'part')
    """
    word = word.lower().removesuffix("'s").removesuffix("’s")
    for ending in (
        "ations",
        "ation",
        "ating",
        "ated",
        "ates",
        "ings",
        "ing",
        "ies",
        "ied",
        "ed",
        "es",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


_CLASSES = {
    tuple(stem(part) for part in word.split()): name for name, words in _TABLE["classes"].items() for word in words
}


_DIRECTED = frozenset({"accuse", "deny", "sue"})  # who does it to whom is all the difference


@dataclass(frozen=True, slots=True)
class Profile:
    """What of a report is compared. `actors` are ids with their weights, `words` stems without names and dates."""

    article: str
    interval: Interval
    kind: Kind
    actors: Mapping[str, float]
    speaker: str | None
    words: frozenset[str]
    happenings: frozenset[str]


def profile(
    article: str, report: Report, ids: Mapping[str, str | None], parents: Mapping[str, str | None]
) -> Profile:
    """`ids` says which actor a `Mention.key` is, `parents` to which actor an actor belongs."""
    actors: dict[str, float] = {}
    names: set[str] = set()
    for mention in report.mentions:
        actor = ids.get(mention.key)
        names.update(stem(word) for word in _WORD.findall(f"{mention.text} {mention.name} {mention.role or ''}"))
        if actor:
            actors[actor] = max(actors.get(actor, 0), _TELLS_APART[mention.type])
            if parent := parents.get(actor):
                actors.setdefault(parent, _TELLS_APART[ActorType.COUNTRY])
    dates = {stem(word) for word in _WORD.findall(report.timex.text)} if report.timex else set()
    title = _WORD.findall(report.title)
    stems = [stem(word) for word in title if word.lower() not in _STOP]
    said = next((ids.get(one.actor) for one in report.attribution if one.actor), None)
    first = next((ids.get(mention.key) for mention in report.mentions), None)
    return Profile(
        article=article,
        interval=report.interval,
        kind=report.kind,
        actors=actors,
        speaker=said or first,
        words=frozenset(stems) - names - dates,
        happenings=_happenings([stem(word) for word in title]),
    )


def _happenings(stems: list[str]) -> frozenset[str]:
    pairs = pairwise(stems)
    return frozenset(
        name for key in (*((word,) for word in stems), *pairs) if (name := _CLASSES.get(key)) is not None
    )


def one_event(one: Profile, other: Profile) -> bool:
    """Whether the two tell of one event. Symmetric; no report is compared with its own article."""
    if one.article == other.article or one.kind is not other.kind:
        return False
    exact = (one.interval.start, one.interval.end) == (other.interval.start, other.interval.end)
    if not exact and not (_within(one.interval, other.interval) or _within(other.interval, one.interval)):
        return False
    if one.happenings and other.happenings and not one.happenings & other.happenings:
        return False
    by_whom = one.kind is Kind.STATEMENT or _DIRECTED & one.happenings & other.happenings
    if by_whom and one.speaker != other.speaker:
        return False
    return likeness(one, other) >= (_ENOUGH if exact else _ENOUGH_WITHIN)


def likeness(one: Profile, other: Profile) -> float:
    """From 0, nothing shared, upward; 1 is a copy without a known happening."""
    shared = one.actors.keys() & other.actors.keys()
    fewer = min(sum(one.actors.values()), sum(other.actors.values()))
    actors = sum(one.actors[actor] for actor in shared) / max(fewer, 0.8)
    words = len(one.words & other.words) / max(min(len(one.words), len(other.words)), 3)
    happening = bool(one.happenings & other.happenings)
    return _ACTORS * min(actors, 1) + _WORDS * words + _HAPPENING * happening


def _within(fine: Interval, wide: Interval) -> bool:
    """Whether a date lies inside a less precise one, both with two bounds."""
    if None in (fine.start, fine.end, wide.start, wide.end) or not wide.grain.coarser_than(fine.grain):
        return False
    assert fine.start and fine.end and wide.start and wide.end
    return wide.start <= fine.start and fine.end <= wide.end
