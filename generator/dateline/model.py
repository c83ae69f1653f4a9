"""The values that pass between the stages, and nothing else: frozen, standard library only.

Read top to bottom it tells the whole story: an `Article` is read; `Timex` and `Mention` values are found in
its text; sentences become `Report` values; one article's reports are an `Extraction`; all extractions
together become the `Chronology` of `Event` and `Actor` values, which is rendered as `Page` values.

All character offsets are into `Article.text` (Unicode code points, half-open). All day intervals are half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters from `start` up to, not including, `end`."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


# -- time -----------------------------------------------------------------------------------------------------


class Grain(Enum):
    """The unit to which a date is known, finest first. `THIRD` is four months (EDTF quadrimester)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    THIRD = "third"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    def coarser_than(self, other: Grain) -> bool:
        order = list(Grain)
        return order.index(self) > order.index(other)


class Part(Enum):
    """A part of a unit that the text names without giving its bounds."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` up to, not including, `end`; `None` is a side on which the text sets no bound.

    `grain` is the unit to which the bounds are known: a month never becomes a day. `approximate` is EDTF's
    ``~`` (the text says "about"), `uncertain` its ``?`` (we doubt the reading). `part` keeps the word where
    the bounds alone would not show it ("early May").
    """

    start: date | None
    end: date | None
    grain: Grain
    approximate: bool = False
    uncertain: bool = False
    part: Part | None = None


class TimexType(Enum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(Enum):
    """What an event's date rests on."""

    STATED = "stated"  # a full date in the text
    RESOLVED = "resolved"  # counted from the article's date or from the narrative
    PUBLICATION = "publication"  # a lead that reports a happening and gives no date
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A temporal expression that names days.

    `value` and `mod` are the TIMEX3 attributes. `rule` is the name of the row that matched; `why` says in words
    how the interval was reached ("counted from the article's date, 2022-05-10").
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None
    rule: str
    interval: Interval
    basis: Basis
    why: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A duration, a set or a vague reference (PAST_REF): it has a TIMEX3 value and names no days."""

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A temporal expression that names days we cannot tell. `reason` says what is missing.

    `value` is the TIMEX3 value as far as it is known (``XXXX-06-28``).
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None
    rule: str
    reason: str


Timex = Resolved | Measure | Unresolved


@dataclass(frozen=True, slots=True)
class Dct:
    """Document creation time: when the article was published, and how we know.

    `interval` may be coarser or longer than a day where the text forces no more. `day` is the anchor of
    "Tuesday": the first day of the interval.
    """

    interval: Interval
    stated: bool
    reason: str

    @property
    def day(self) -> date:
        assert self.interval.start is not None, "a publication date has a first day"
        return self.interval.start


# -- articles -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor put right in the open: when, in which words, and the file that says so."""

    day: date
    note: str
    path: str


@dataclass(frozen=True, slots=True)
class Source:
    """What is known about an article besides its text. `path` is relative to the documents folder, with `/`.

    `slug` is the last part of the address of its page, once the register has decided it; `copy_of` is the path of the
    article whose text this one carries, which is known only beside all others.
    """

    path: str
    title: str
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    archive_url: str | None = None
    language: str = "en"
    tags: tuple[str, ...] = ()
    draft: bool = False
    dct: Dct | None = None
    corrections: tuple[Correction, ...] = ()
    slug: str = ""
    copy_of: str | None = None


class Omission(Enum):
    """Why a stretch of an article makes no event."""

    PROMOTION = "promotion"  # "CLICK HERE TO READ MORE", newsletters, advertisement
    HEADLINE = "headline"  # a headline of another story, in capitals
    HEADING = "heading"  # a heading of this story
    CAPTION = "caption"
    NOTICE = "notice"  # copyright, corrections, "Updated 3:15 p.m."
    POST = "post"  # an embedded post of a social network
    BYLINE = "byline"
    NO_DATE = "no date"  # a sentence without a date
    UNRESOLVED = "unresolved date"
    NO_EVENT = "no event"  # dated, and nothing happens in it


@dataclass(frozen=True, slots=True)
class Omitted:
    """A stretch of an article that contributes nothing, and why."""

    span: Span
    text: str
    why: Omission


@dataclass(frozen=True, slots=True)
class Article:
    """One article, read and repaired.

    `text` is the whole repaired body; `sentences` are the spans that may carry events, in order, without
    overlap; `furniture` the rest, with the reason. `paragraphs` covers the text in order. `line` is the line of
    the file on which `text` begins. `source.dct` is what the file states, before any inference. `findings` are
    about its front matter.
    """

    source: Source
    text: str
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    furniture: tuple[Omitted, ...]
    line: int = 1
    findings: tuple[Finding, ...] = ()


# -- actors ---------------------------------------------------------------------------------------------------


class ActorType(Enum):
    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"


class Trust(Enum):
    """Who says that this is an actor, most trusted first."""

    EDITOR = "editor"
    GAZETTEER = "gazetteer"
    MODEL = "model"  # named entity recognition
    CAPITALS = "capitals"  # a capitalised sequence


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of an article that stand for an actor.

    `name` is the fullest name the article gives for it ("Mr. Demchenko" → "Andriy Demchenko"), `key` the
    normalised form under which mentions of all articles meet (for gazetteer entries: the actor's id).
    `role` is the office stated beside this mention ("Russian President"), if any.
    """

    span: Span
    text: str
    name: str
    key: str
    type: ActorType
    trust: Trust
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the parser sees it. `head` is the index of its governor (itself at the root); labels are
    spaCy's (Universal POS, Penn tag, ClearNLP dependency)."""

    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity as the model labels it (OntoNotes: PERSON, ORG, GPE, NORP, LOC, FAC, …)."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the language model says of one article; both empty when no model is installed."""

    tokens: tuple[Token, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An office as an article states it, with the sentence that says so and when the article was published."""

    title: str
    article: str
    quote: str
    published: Interval | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office as an editor's card gives it; `first` and `last` are when it began and ended, as far as known."""

    title: str
    first: Interval | None = None
    last: Interval | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """`file` lies in the content folder and is published with the site. `alt` is what it shows, in words."""

    file: str
    credit: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts. `id` is a slug and part of the address of its page.

    `biography` is HTML from the editor's card, empty without one. `parent` is an actor's id
    (ministry → country). `sames` are addresses of the same actor elsewhere.
    """

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    parent: str | None = None
    sames: tuple[str, ...] = ()
    biography: str = ""
    trust: Trust = Trust.MODEL
    offices: tuple[Office, ...] = ()
    picture: Picture | None = None
    corrections: tuple[Correction, ...] = ()


# -- reports and events ---------------------------------------------------------------------------------------


class Status(Enum):
    """How far an event is established. The last three come from editors only."""

    REPORTED = "reported"  # the publisher's own voice
    CLAIMED = "claimed"  # a party to the matter says so
    PLANNED = "planned"  # ahead of the article's date
    DISPUTED = "disputed"  # a denial is linked
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    RETRACTED = "retracted"


class Kind(Enum):
    OCCURRENCE = "occurrence"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so and with which verb. `actor` is a `Mention.key` in a report and an `Actor.id` in an event;
    `None` where the text names nobody we know ("officials said")."""

    actor: str | None
    verb: str


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence of the same article that rejects what a report says, and by whom (as in `Attribution`)."""

    actor: str | None
    verb: str
    span: Span
    quote: str


class Fate(Enum):
    """What becomes of a plan."""

    DONE = "done"
    CALLED_OFF = "called off"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True)
class Reversal:
    """A sentence that says a plan was called off or put off.

    `words` name the plan, `head` is the noun among them. `dates` are the days it was planned for, as far as the
    sentence names them, and `to` is the new one.
    """

    fate: Fate
    quote: str
    words: tuple[str, ...]
    head: str
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Interval, ...] = ()
    to: Interval | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a number is used for, both inclusive."""

    low: float
    high: float

    def meet(self, other: Bounds) -> bool:
        """Whether one number can be both."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a sentence gives, with what it counts and what happens to that.

    `bounds` are two for a result ("132-41"). `of` is a noun in the singular, the sign of a currency or the name of
    a measure; `doing` a class of `data/en/figures.toml` or a verb, empty where neither is known. `named` is the noun
    with what stands between it and the number.
    """

    span: Span
    text: str
    bounds: tuple[Bounds, ...]
    of: str
    doing: str = ""
    named: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says happened. `quote` is `Article.text[span.start:span.end]`, the exact sentence.

    `timex` is the expression that dates it, `None` for a lead dated by publication. `mentions` are those of
    the sentence, and those a pronoun in it stands for; `figures` those of the sentence. `line` is the line of the
    file on which the sentence begins. `not_on` are days of which the sentence says that they were wrongly given.
    """

    span: Span
    quote: str
    title: str
    interval: Interval
    basis: Basis
    timex: Resolved | None
    kind: Kind
    status: Status
    mentions: tuple[Mention, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    denials: tuple[Denial, ...] = ()
    figures: tuple[Figure, ...] = ()
    line: int = 1
    not_on: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should look at: one line of `dateline check`.

    `error` findings must be mended (exit status 1, and they stop a strict build); the others may stand. `kind` names
    the sort of doubt, and `about` is the id of the event or actor it is about; both are empty where there is none.
    """

    path: str
    line: int
    what: str
    remedy: str
    error: bool = False
    kind: str = ""
    about: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article contributes; what the cache stores. The article's text is not in it.

    An article that could not be read is not `readable` and has findings only.
    """

    source: Source
    readable: bool = True
    reports: tuple[Report, ...] = ()
    reversals: tuple[Reversal, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[tuple[str, Role], ...] = ()  # (Mention.key, role)
    omitted: tuple[Omitted, ...] = ()
    findings: tuple[Finding, ...] = ()
    sketch: tuple[int, ...] = ()  # of the text: see `copies`


@dataclass(frozen=True, slots=True)
class ActorCard:
    """What an editor wrote about an actor in `content/actors/`; it decides over everything found in text.

    `id` is the file's name without ending. `not_aliases` are names that must not be read as this actor. With
    `articles` (paths) the card is about those articles only: there its names mean this actor, elsewhere another.
    `biography` is HTML. `hide` keeps the actor off the site; `merge_into` names the id it belongs to.
    """

    path: str
    id: str
    name: str
    type: ActorType | None = None
    aliases: tuple[str, ...] = ()
    not_aliases: tuple[str, ...] = ()
    parent: str | None = None
    sames: tuple[str, ...] = ()
    biography: str = ""
    hide: bool = False
    merge_into: str | None = None
    articles: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    picture: Picture | None = None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a quotation to set off: `span` is relative to the quotation; `actor` is `None` for the date."""

    span: Span
    actor: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One article's word for an event. `why` says in words how its date was read; `status` is how far this article
    establishes the event, `figures` and `not_on` are those of its report, `line` is the line on which the sentence
    begins."""

    article: str
    span: Span
    quote: str
    timex: Resolved | None
    marks: tuple[Mark, ...]
    why: str
    status: Status = Status.REPORTED
    figures: tuple[Figure, ...] = ()
    not_on: tuple[date, ...] = ()
    line: int = 1


@dataclass(frozen=True, slots=True)
class Rejection:
    """A denial on an event. `event` is the id of the event that the denial itself is, if it is one."""

    actor: str | None
    verb: str
    article: str
    quote: str
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an article says became of a plan. `event` is the id of the event that this is itself, if it is one; `to`
    the new date of a plan that was put off, if it is named."""

    fate: Fate
    article: str
    quote: str
    event: str | None = None
    to: Interval | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article gives for what others give otherwise. `span` is relative to the quotation, and `text` its
    words; `interval` is set where the words are a date."""

    article: str
    quote: str
    span: Span
    text: str
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A figure or a date that the sources of one event give differently. `about` names it in words that follow
    "differ on"."""

    about: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """What an editor names in support of an event: a publication that is no article of this collection."""

    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    archive_url: str | None = None
    published: Interval | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, with everything that supports it. `id` is part of the address of its page.

    `actors` and `attribution` hold actor ids. `note` is HTML in the editor's words. `path` is the editor's
    file that changed or wrote the event. Either `evidence` or `path` is there. `checked`: an editor says that it
    is right. `former` are other ids that lead here, `once` those of events that it was a part of in the last build.
    `parts` are the events that its reports would make alone, each with the id it was published under if it was, else
    without; empty where there is one report.
    """

    id: str
    interval: Interval
    title: str
    status: Status
    kind: Kind
    basis: Basis
    actors: tuple[str, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    denials: tuple[Rejection, ...] = ()
    denies: tuple[str, ...] = ()  # ids of events whose claim this event rejects
    disagreements: tuple[Disagreement, ...] = ()
    outcomes: tuple[Outcome, ...] = ()  # of a plan
    plans: tuple[str, ...] = ()  # ids of plans of which this event tells the outcome
    note: str = ""
    path: str | None = None
    place: str = ""
    tags: tuple[str, ...] = ()
    checked: bool = False
    citations: tuple[Citation, ...] = ()
    corrections: tuple[Correction, ...] = ()
    former: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    parts: tuple[Event, ...] = ()

    @property
    def alone(self) -> tuple[Event, ...]:
        """The events its reports would make alone: itself where there is one report or an editor wrote it."""
        return self.parts or (self,)


# -- addresses that last --------------------------------------------------------------------------------------


class Subject(Enum):
    """What a page is about."""

    EVENT = "event"
    ACTOR = "actor"
    SOURCE = "source"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Permalink:
    """A line of the register: an address that was published, and what it rests on.

    `id` is its last part (a period's has a slash, `2024/06`). An event rests on `article` and `quote`, a line for
    each piece of evidence; one written by hand on the editor's file, without a quote; a source on its article.
    `detail` is the date of an event or a source in EDTF, and the type of an actor. `line` is where it was read.
    """

    subject: Subject
    id: str
    article: str = ""
    detail: str = ""
    title: str = ""
    quote: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Redirect:
    """The page of `id` is now that of `to`, of the same subject."""

    subject: Subject
    id: str
    to: str


class Absence(Enum):
    """Why a page that was published is no longer part of the chronology."""

    HIDDEN = "hidden"  # an editor took it out, without a word
    WITHDRAWN = "withdrawn"  # an editor took it back and says so
    VANISHED = "vanished"  # no article tells of it any more


@dataclass(frozen=True, slots=True)
class Gone:
    """A page that says that what stood at its address is gone.

    `title` and `interval` are what the page may still say of it, `note` (HTML) and `corrections` the editor's reason;
    empty for what is hidden. `event` is what was hidden or withdrawn, if articles still tell of it.
    """

    subject: Subject
    id: str
    why: Absence
    title: str = ""
    interval: Interval | None = None
    note: str = ""
    corrections: tuple[Correction, ...] = ()
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Chronology:
    """The whole: events in chronological order, actors by name, sources by path.

    `redirects` and `gone` are the pages that keep old addresses answering; `register` is what is to be remembered
    of all addresses.
    """

    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    omitted: tuple[tuple[str, tuple[Omitted, ...]], ...] = ()  # by article path
    findings: tuple[Finding, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    gone: tuple[Gone, ...] = ()
    register: tuple[Permalink, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site, without the frame around it.

    `path` is relative to the site ("events/x/index.html"), `main` the HTML inside `<main>`, `section` the entry
    of the site's navigation it belongs to ("chronology", "actors", "sources"). `forward` is the page of the site that
    readers are sent on to, as `path`. `listed` says whether search engines and the sitemap are to know the page.
    """

    path: str
    title: str
    description: str
    main: str
    section: str
    forward: str | None = None
    listed: bool = True
