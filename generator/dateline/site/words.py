"""Dates, counts and statuses in words: what a reader sees, in American style.

A date in words never says more than the interval knows: a month stays a month, "late 2022" stays late 2022.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.model import ActorType, Basis, Fate, Grain, Interval, Omission, Outcome, Part, Status

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("winter", "spring", "summer", "fall")  # by month: (month % 12) // 3
QUARTERS = ("first", "second", "third", "fourth")
THIRDS = ("early ", "mid-", "late ")
PARTS = {Part.EARLY: "early ", Part.MID: "mid-", Part.LATE: "late "}
# The units that "early", "mid" and "late" divide, finest first, with the most days each can have.
DIVIDED = {
    Grain.MONTH: 31,
    Grain.SEASON: 92,
    Grain.YEAR: 366,
    Grain.DECADE: 3653,
    Grain.CENTURY: 36525,
}
PRECISIONS = {
    Grain.DAY: "day known",
    Grain.WEEK: "week known",
    Grain.MONTH: "month known",
    Grain.QUARTER: "quarter known",
    Grain.SEASON: "season known",
    Grain.THIRD: "part of a year",
    Grain.HALF: "half-year known",
    Grain.YEAR: "year known",
    Grain.DECADE: "decade known",
    Grain.CENTURY: "century known",
}
STATUSES = {
    Status.REPORTED: "Reported",
    Status.CLAIMED: "Claimed",
    Status.PLANNED: "Planned",
    Status.DISPUTED: "Disputed",
    Status.CONFIRMED: "Confirmed",
    Status.CANCELLED: "Cancelled",
    Status.RETRACTED: "Retracted",
}
STATUS_MEANINGS = {
    Status.REPORTED: "the publisher says so in its own voice",
    Status.CLAIMED: "one side’s word; half filled, because half is missing",
    Status.DISPUTED: "one side says so, another rejects it",
    Status.PLANNED: "still ahead when the article appeared",
    Status.CONFIRMED: "an editor has checked it",
    Status.CANCELLED: "was planned and did not happen",
    Status.RETRACTED: "the publisher or an editor has taken it back",
}
BASES = {
    Basis.STATED: "The text gives the date in full.",
    Basis.RESOLVED: "The date is worked out from the text.",
    Basis.PUBLICATION: "The sentence gives no date; the day of publication stands for it.",
    Basis.EDITOR: "An editor set the date.",
}
OMISSIONS = {
    Omission.PROMOTION: "Promotion",
    Omission.HEADLINE: "Headline of another story",
    Omission.HEADING: "Heading",
    Omission.CAPTION: "Caption",
    Omission.NOTICE: "Notice",
    Omission.POST: "Post from a social network",
    Omission.BYLINE: "Byline",
    Omission.NO_DATE: "No date",
    Omission.UNRESOLVED: "A date that cannot be told",
    Omission.NO_EVENT: "Dated, but nothing happens",
}
FATES = {Fate.DONE: "reported since", Fate.CALLED_OFF: "called off", Fate.POSTPONED: "put off"}
ACTOR_TYPES = {
    ActorType.COUNTRY: ("Country", "Countries"),
    ActorType.ORGANISATION: ("Organization", "Organizations"),
    ActorType.PERSON: ("Person", "People"),
    ActorType.GROUP: ("Group", "Groups"),
    ActorType.PLACE: ("Place", "Places"),
}


# -- dates ----------------------------------------------------------------------------------------------------


def in_words(interval: Interval) -> str:
    """The date as a reader says it: "late 2022", "July 3–4, 2024", "from about January 2023"."""
    doubt = "possibly " if interval.uncertain else ""
    unit = divided_unit(interval)
    about = "about " if interval.approximate and unit is None else ""
    first, last = bounds(interval)
    if first is None and last is None:
        return "date unknown"
    if first is None or last is None:
        return doubt + one_sided(interval, about)
    if interval.part is not None and unit is not None:
        return doubt + PARTS[interval.part] + unit_in_words(first, unit)
    return doubt + about + range_in_words(first, last, interval.grain)


def on_day(day: date) -> str:
    """
    >>> on_day(date(2024, 7, 9))
    'July 9, 2024'
    """
    return unit_in_words(day, Grain.DAY)


def one_sided(interval: Interval, about: str) -> str:
    """A date with one bound: "from June 3, 2024", "by July 1, 2024", "before February 2022"."""
    if interval.start is not None:
        return f"from {about}{unit_in_words(interval.start, interval.grain)}"
    assert interval.end is not None, "one side has a bound"
    if interval.grain is Grain.DAY:
        return f"by {about}{day(interval.end - timedelta(days=1))}"
    return f"before {about}{unit_in_words(interval.end, interval.grain)}"


def divided_unit(interval: Interval) -> Grain | None:
    """The unit of which the interval is the early, middle or late part: the finest one that it fits.

    "Late summer 2021" and "late 2021" differ in this alone.
    """
    first, last = bounds(interval)
    if interval.part is None or first is None or last is None:
        return None
    for unit, most_days in DIVIDED.items():
        beginning = first_of_unit(first, unit)
        ending = first_of_unit(beginning + timedelta(days=most_days), unit) - timedelta(days=1)
        place = (first == beginning, last == ending)
        expected = {Part.EARLY: (True, False), Part.MID: (False, False), Part.LATE: (False, True)}
        if last <= ending and place == expected[interval.part]:
            return unit
    return None


def bounds(interval: Interval) -> tuple[date | None, date | None]:
    """The first and the last day, both inclusive."""
    return interval.start, interval.end and interval.end - timedelta(days=1)


def range_in_words(first: date, last: date, grain: Grain) -> str:
    if first_of_unit(first, grain) == first_of_unit(last, grain):
        return unit_in_words(first, grain)
    if grain in (Grain.DAY, Grain.WEEK):
        return days(first, last)
    if grain is Grain.MONTH and first.year == last.year:
        return f"{MONTHS[first.month - 1]}–{MONTHS[last.month - 1]} {last.year}"
    return f"{unit_in_words(first, grain)}–{unit_in_words(last, grain)}"


def unit_in_words(inside: date, grain: Grain) -> str:
    """The unit of that grain which contains the day."""
    year, month = inside.year, inside.month
    match grain:
        case Grain.DAY:
            return day(inside)
        case Grain.WEEK:
            monday = first_of_unit(inside, grain)
            return f"week of {days(monday, monday + timedelta(days=6))}"
        case Grain.MONTH:
            return f"{MONTHS[month - 1]} {year}"
        case Grain.QUARTER:
            return f"{QUARTERS[(month - 1) // 3]} quarter of {year}"
        case Grain.SEASON:
            winter_of = first_of_unit(inside, grain).year if month in (12, 1, 2) else None
            years = str(year) if winter_of is None else f"{winter_of}–{(winter_of + 1) % 100:02}"
            return f"{SEASONS[month % 12 // 3]} {years}"
        case Grain.THIRD:
            return f"{THIRDS[(month - 1) // 4]}{year}"
        case Grain.HALF:
            return f"{'first' if month < 7 else 'second'} half of {year}"
        case Grain.YEAR:
            return str(year)
        case Grain.DECADE:
            return f"{year // 10 * 10}s"
        case Grain.CENTURY:
            return f"{ordinal(year // 100 + 1)} century"


def first_of_unit(inside: date, grain: Grain) -> date:
    """The first day of the unit of that grain which contains the day; winter begins in December."""
    year, month = inside.year, inside.month
    match grain:
        case Grain.DAY:
            return inside
        case Grain.WEEK:
            return inside - timedelta(days=inside.weekday())
        case Grain.MONTH:
            return date(year, month, 1)
        case Grain.QUARTER:
            return date(year, (month - 1) // 3 * 3 + 1, 1)
        case Grain.SEASON if month < 3:
            return date(max(year - 1, 1), 12, 1)
        case Grain.SEASON:
            return date(year, month // 3 * 3, 1)
        case Grain.THIRD:
            return date(year, (month - 1) // 4 * 4 + 1, 1)
        case Grain.HALF:
            return date(year, (month - 1) // 6 * 6 + 1, 1)
        case Grain.YEAR:
            return date(year, 1, 1)
        case Grain.DECADE:
            return date(max(year // 10 * 10, 1), 1, 1)
        case Grain.CENTURY:
            return date(max(year // 100 * 100, 1), 1, 1)


def day(value: date) -> str:
    """
    >>> day(date(2024, 6, 28))
    'June 28, 2024'
    """
    return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"


def days(first: date, last: date) -> str:
    """
    >>> days(date(2024, 7, 3), date(2024, 7, 4))
    'July 3–4, 2024'
    >>> days(date(2024, 6, 28), date(2024, 7, 2))
    'June 28–July 2, 2024'
    """
    if first == last:
        return day(first)
    if first.year != last.year:
        return f"{day(first)}–{day(last)}"
    beginning = f"{MONTHS[first.month - 1]} {first.day}"
    ending = str(last.day) if first.month == last.month else f"{MONTHS[last.month - 1]} {last.day}"
    return f"{beginning}–{ending}, {last.year}"


def beside_year(interval: Interval) -> str:
    """The date as it stands under the heading of its year: "June 28". Only a date with a month can spare it."""
    words = in_words(interval)
    first, last = bounds(interval)
    if first is None or last is None or first.year != last.year:
        return words
    if interval.grain not in (Grain.DAY, Grain.WEEK, Grain.MONTH) or words.endswith(f"-{first.year}"):
        return words
    spared = words.removesuffix(f", {first.year}").removesuffix(f" {first.year}")
    return spared if any(month in spared for month in MONTHS) else words


def precision(interval: Interval) -> str:
    """How well the date is known, in two or three words; the weekday for an exact day."""
    first, last = bounds(interval)
    if first is None and last is None:
        return "none given"
    if first is None:
        return "latest date known"
    if last is None:
        return "earliest date known"
    unit = divided_unit(interval)
    if unit is not None:
        return f"part of a {unit.value}"
    if interval.approximate:
        return "approximate"
    if interval.grain is Grain.DAY and first == last:
        return WEEKDAYS[first.weekday()]
    if interval.grain is Grain.DAY:
        return count((last - first).days + 1, "day")
    if first_of_unit(first, interval.grain) != first_of_unit(last, interval.grain):
        return f"first and last {interval.grain.value} known"
    return PRECISIONS[interval.grain]


def machine(interval: Interval) -> str | None:
    """The value of HTML's `datetime`, for the dates HTML can write: an exact day, week, month or year."""
    first, last = bounds(interval)
    if first is None or last is None or interval.approximate or interval.part is not None:
        return None
    if first_of_unit(first, interval.grain) != first_of_unit(last, interval.grain):
        return None
    match interval.grain:
        case Grain.DAY:
            return first.isoformat()
        case Grain.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}"
        case Grain.MONTH:
            return f"{first.year:04}-{first.month:02}"
        case Grain.YEAR:
            return f"{first.year:04}"
        case _:
            return None


# -- counts and lists -----------------------------------------------------------------------------------------


def count(number: int, noun: str, plural: str | None = None) -> str:
    """
    >>> count(1, "event"), count(1200, "event"), count(2, "country", "countries")
    ('1 event', '1,200 events', '2 countries')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str]) -> str:
    """
    >>> listed(["Oslo", "Bergen", "Narvik"]), listed(["Oslo"])
    ('Oslo, Bergen and Narvik', 'Oslo')
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def sentence(fragment: str) -> str:
    """
    >>> sentence("given in full"), sentence("Why?")
    ('Given in full.', 'Why?')
    """
    return capitalised(fragment if fragment.endswith((".", "!", "?", ".”")) else f"{fragment}.")


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def quote_marks(text: str) -> tuple[str, str]:
    """What to set around a quotation: nothing where it brings quotation marks of its own.

    >>> quote_marks("The gates are open."), quote_marks("“Open,” she said.")
    (('“', '”'), ('', ''))
    """
    return ("", "") if any(mark in text for mark in '“”"„«') else ("“", "”")


def abbreviated(text: str, most_words: int) -> str:
    """
    >>> abbreviated("one two three four", 2)
    'one two …'
    """
    found = text.split()
    return text if len(found) <= most_words else f"{' '.join(found[:most_words])} …"


def ordinal(number: int) -> str:
    """
    >>> [ordinal(number) for number in (1, 2, 3, 11, 19, 21)]
    ['1st', '2nd', '3rd', '11th', '19th', '21st']
    """
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def status(value: Status, claimants: Sequence[str], deniers: Sequence[str]) -> str:
    """The status with the names it rests on: "Disputed: claimed by Belarus, denied by Ukraine"."""
    if value is Status.CLAIMED and claimants:
        return f"Claimed by {listed(claimants)}"
    if value is Status.DISPUTED and (claimants or deniers):
        sides = (("claimed by", claimants), ("denied by", deniers))
        return "Disputed: " + ", ".join(f"{verb} {listed(names)}" for verb, names in sides if names)
    return STATUSES[value]


def denied(deniers: Sequence[str]) -> str:
    """
    >>> denied(["Ukraine", "Poland"]), denied([])
    ('Denied by Ukraine and Poland', 'Denied')
    """
    return f"Denied by {listed(deniers)}" if deniers else "Denied"


def fate(outcome: Outcome) -> str:
    """What became of a plan: "called off"; "put off, now June 10, 2024"."""
    return FATES[outcome.fate] + (f", now {in_words(outcome.to)}" if outcome.to else "")
