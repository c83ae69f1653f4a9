"""What of a report is compared: names, words, figures and what happens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dateline.actors import gazetteer
from dateline.merging.figures import figures
from dateline.merging.words import COMMON, LIGHT, STOP, WORD, happenings, likened, stem, stems
from dateline.model import ActorType, Interval, Kind, Report, Span

_ASIDE = re.compile(r", [^,]{3,80},")
_NAMED = frozenset({ActorType.PERSON, ActorType.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Profile:
    """`names` are stems of the names in the sentence but for countries, so that "Supaul" meets "Supaul, India";
    `countries` and `places` are actor ids. `words` tell of neither an actor nor a happening. `foremost` is what the
    title tells of first: one happening, or several where its word may mean any of them."""

    article: str
    title: str
    interval: Interval
    not_on: tuple[date, ...]
    kind: Kind
    speaker: str | None
    subject: str | None
    countries: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    figures: frozenset[str]
    said: frozenset[str]
    verbs: frozenset[str]
    happenings: frozenset[str]
    foremost: frozenset[str]


def profile(
    article: str, report: Report, ids: Mapping[str, str | None], parents: Mapping[str, str | None]
) -> Profile:
    """`ids` says which actor a `Mention.key` is, `parents` to which actor an actor belongs."""
    known = [(mention, actor) for mention in report.mentions if (actor := ids.get(mention.key))]
    text = _undated(report)
    called = " | ".join([text, *(mention.name for mention, _ in known)])
    nations = list(gazetteer.scan(called, Span(0, len(called))))
    countries = {match.entry.id for match in nations} | {parent for _, actor in known if (parent := parents.get(actor))}
    national = {key for match in nations if match.reading is not gazetteer.Reading.CAPITAL for key in stems(match.phrase)}
    named = {stem(word) for mention, _ in known for word in WORD.findall(mention.name) if word[0].isupper()}
    named |= _capitalised(text)
    said = next((ids.get(one.actor) for one in report.attribution if one.actor), None)
    first = next((actor for mention, actor in known if mention.type is not ActorType.PLACE), None)
    title = _told(report.title)
    told = frozenset().union(*(happening for _, happening in _told(text)))
    return Profile(
        article=article,
        title=report.title,
        interval=report.interval,
        not_on=report.not_on,
        kind=report.kind,
        speaker=said,
        subject=first,
        countries=frozenset(countries),
        places=frozenset(actor for mention, actor in known if mention.type is ActorType.PLACE),
        names=frozenset(name for name in named - national - STOP if likened(name) not in COMMON),
        words=_words(report, text) - named - national,
        figures=figures(text),
        said=(_words(report, text) & {likened(word) for word in WORD.findall(report.title)}) - named - national - COMMON,
        verbs=frozenset(verb for verb, _ in title),
        happenings=told,
        foremost=_foremost(_told(_ASIDE.sub("", report.title))) or told,
    )


def _foremost(told: list[tuple[str, frozenset[str]]]) -> frozenset[str]:
    """The first happening of a title, or the one behind it that a light verb leaves it to."""
    first: frozenset[str] = frozenset()
    for verb, happening in told:
        if happening and verb not in LIGHT:
            return happening
        first = first or happening
    return first


def _undated(report: Report) -> str:
    """The sentence, with a comma where its date was."""
    if report.timex is None:
        return report.quote
    start, end = report.timex.span.start - report.span.start, report.timex.span.end - report.span.start
    return f"{report.quote[:start]},{report.quote[end:]}"


def _capitalised(text: str) -> set[str]:
    """Stems of the words with a capital, but for a lone one that opens the sentence."""
    found = [match for match in WORD.finditer(text) if match.group()[0].isupper()]
    opens = found and not text[: found[0].start()].strip("“\"‘' (")
    if opens and (len(found) == 1 or found[1].start() > found[0].end() + 1):
        del found[0]
    return {stem(match.group()) for match in found}


def _told(title: str) -> list[tuple[str, frozenset[str]]]:
    """What happens by the words of a title that are not names, each with those words."""
    found = [
        "" if match.start() and match.group()[0].isupper() else stem(match.group()) for match in WORD.finditer(title)
    ]
    return [(" ".join(found[at] for at in where), happening) for where, happening in happenings(found)]


def _words(report: Report, text: str) -> frozenset[str]:
    """What the sentence tells beside who and what happens: without the words that only describe an actor."""
    found = list(WORD.finditer(text))
    keys = [stem(match.group()) for match in found]
    left_out = {at for where, _ in happenings(keys) for at in where}
    starts = {m.span.start - report.span.start for m in report.mentions if m.type in _NAMED}
    for number, match in enumerate(found):
        if match.start() in starts:  # "the former *banker* Yves Tassin"
            before = number - 1
            while before >= 0 and keys[before] not in STOP and before not in left_out:
                left_out.add(before)
                before -= 1
    roles = {key for mention in report.mentions for key in stems(mention.role or "")}
    named = [(m.span.start - report.span.start, m.span.end - report.span.start) for m in report.mentions]
    return frozenset(
        likened(match.group())
        for number, match in enumerate(found)
        if number not in left_out
        and keys[number] not in STOP | roles
        and len(keys[number]) > 1
        and not figures(match.group())
        and not any(start <= match.start() < end for start, end in named)
    )
