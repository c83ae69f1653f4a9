"""What an expression may be counted from, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from dateline.model import Grain, Interval, Part, TimexType
from dateline.timex import formats
from dateline.timex import interval as calendar
from dateline.timex.cues import NONE, Cue
from dateline.timex.fields import GRAINS, string
from dateline.timex.grammar import Grammar
from dateline.timex.interval import bounds
from dateline.timex.patterns import Captures


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is counted from; `words` name it to a reader."""

    interval: Interval
    words: str

    @property
    def day(self) -> date:
        return bounds(self.interval)[0]


@dataclass(frozen=True, slots=True)
class Context:
    """All that an expression may be counted from: the article's date, the date named last (`narrative`; also
    `paragraph` while the paragraph lasts), and in a text that tells of other years (`history`) the time its story
    has reached (`story`). `mentioned` holds the last quarter, month … that was named: "the quarter" is that one.
    `range_start`: the date directly before, in "Jan. 2 through Jan. 5"."""

    grammar: Grammar
    dct: Anchor | None
    history: bool = False
    narrative: Anchor | None = None
    paragraph: Anchor | None = None
    story: Anchor | None = None
    range_start: Anchor | None = None
    mentioned: dict[Grain, Anchor] = field(default_factory=dict)
    cue: Cue = NONE


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means. `base` is the calendar unit its TIMEX3 value names; `interval` the days, which
    may be a part of it. `why` is None when the words alone say it all."""

    base: Interval
    interval: Interval
    why: str | None = None
    time: str = ""
    mod: str | None = None
    value: str | None = None

    def in_timex3(self) -> str:
        return (self.value or formats.value(self.base)) + self.time


@dataclass(frozen=True, slots=True)
class Amount:
    """A duration, a set or a vague reference: a TIMEX3 value that names no days."""

    type: TimexType
    value: str
    mod: str | None = None


class MissingError(Exception):
    """The expression names days, and what it takes to tell them is not there."""

    def __init__(self, reason: str, value: str) -> None:
        super().__init__(reason, value)
        self.reason = reason
        self.value = value


def in_words(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def whole(interval: Interval, why: str | None = None) -> Reading:
    return Reading(interval, interval, why)


MODS = {Part.EARLY: "START", Part.MID: "MID", Part.LATE: "END"}


def part_of(reading: Reading, captures: Captures) -> Reading:
    """The early, middle or late part that the captures name, if they do."""
    word = string(captures, "part") or string(captures, "edge")
    if not word or reading.time:
        return reading
    which = Part(word)
    return replace(reading, interval=calendar.part(reading.base, which), mod=MODS[which])


# -- anchors ---------------------------------------------------------------------------------------------------


def anchor_of(captures: Captures, context: Context, value: str, step: int = 0) -> Anchor:
    """Where the row says to count from. `narrative`: from the date named last. `near`: from the story in a
    history; from the day named last where the article is just telling of it; else, and where the row says
    nothing, from the article's date, which also stands in for a narrative not yet begun, except to look ahead
    from: “two days later” (`step` +1) than nothing cannot be told."""
    where = string(captures, "anchor")
    mentioned = context.mentioned.get(GRAINS.get(string(captures, "unit"), Grain.DAY))
    if where == "mentioned" and mentioned is not None and mentioned.interval.grain is not Grain.DAY:
        return mentioned
    if where == "narrative" and step > 0 and _too_far(captures, context):
        raise MissingError("the date named before it is in another paragraph, and only a year", value)
    if where == "narrative" and context.narrative is not None:
        return context.narrative
    if where == "narrative" and step > 0:
        raise MissingError("no date named before it to count from", value)
    if where == "near" and _ends_in_the_past(captures, context):
        assert context.paragraph is not None, "there is one in which it ends"
        return context.paragraph
    if where in ("near", "story", "mentioned") and context.history and context.story is not None:
        return context.story
    of_a_day = where in ("near", "mentioned") and string(captures, "unit") == "day"
    if of_a_day and context.narrative is not None and _is_told_of(context.narrative, where, context):
        return context.narrative
    if context.dct is not None:
        return context.dct
    raise MissingError("no publication date to count from", value)


def _too_far(captures: Captures, context: Context) -> bool:
    """Whether “two weeks later” would hang on a year, or longer, that another paragraph names."""
    if context.narrative is None or context.paragraph is not None or context.history:
        return False
    grain = GRAINS.get(string(captures, "unit"), Grain.DAY)
    return Grain.YEAR.coarser_than(grain) and not Grain.YEAR.coarser_than(context.narrative.interval.grain)


def _ends_in_the_past(captures: Captures, context: Context) -> bool:
    """Whether “by the end of the decade … had gone” is of a decade that the paragraph tells of: the end of the
    article's own still lies ahead, and so cannot be past."""
    told, grain = context.paragraph, GRAINS.get(string(captures, "unit"))
    if told is None or context.dct is None or grain is None or told.interval.grain.coarser_than(grain):
        return False
    late = string(captures, "edge") == "late" and context.cue.sign < 0
    return late and calendar.this(grain, told.interval) != calendar.this(grain, context.dct.interval)


def _is_told_of(narrative: Anchor, where: str, context: Context) -> bool:
    """Whether the narrative stands at a day that this paragraph names, or at one of the week around the article."""
    if narrative.interval.grain is not Grain.DAY:
        return False
    if where == "near" and context.paragraph is not None:
        return True
    return context.dct is not None and abs((context.dct.day - narrative.day).days) < 7


def counted(text: str, anchor: Anchor, back: bool | None = None, cue: Cue = NONE) -> str:
    way = {None: "", True: " back", False: " ahead"}[back]
    return f"“{text}” counted{way} from {anchor.words}{because(cue)}"


def because(cue: Cue) -> str:
    return f", since “{cue.words}” looks {'back' if cue.sign < 0 else 'ahead'}" if cue.sign else ""
