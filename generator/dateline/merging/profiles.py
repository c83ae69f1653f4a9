"""What of a report is compared: names, words, figures and what happens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dateline.actors import gazetteer
from dateline.merging.figures import figures
from dateline.merging.words import COMMON, LIGHT, STOP, WORD, happenings, likened, stem
from dateline.model import ActorType, Interval, Kind, Mention, Report, Span

_ASIDE = re.compile(r", [^,]{3,80},")
_DESCRIBED = frozenset({ActorType.PERSON, ActorType.ORGANISATION})

Told = tuple[range, str, frozenset[str]]  # where, with which words, and of which happening


@dataclass(frozen=True, slots=True)
class Profile:
    """Words, names and verbs are stems, all else of actors are ids.

    `speaker` is who says so, `subject` the first actor. `names` are all names in the sentence but for countries, word
    by word: so "Supaul" meets "Supaul, India". `words` tell of neither an actor nor a happening; those of the title
    that are not common are `point`. `happenings` are told anywhere, by `verbs` in the title; `foremost` is what the
    title tells of first: one, or several where its word may mean any of them.
    """

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
    point: frozenset[str]
    figures: frozenset[str]
    verbs: frozenset[str]
    happenings: frozenset[str]
    foremost: frozenset[str]


class _Word(NamedTuple):
    text: str
    start: int
    stem: str

    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


def profile(
    article: str, report: Report, ids: Mapping[str, str | None], parents: Mapping[str, str | None]
) -> Profile:
    """`ids` says which actor a `Mention.key` is, `parents` to which actor an actor belongs."""
    known = [(mention, actor) for mention in report.mentions if (actor := ids.get(mention.key))]
    text = _undated(report)
    words, title = _read(text), _read(report.title)
    told, told_in_title = _told(words), _told(title)
    short = _ASIDE.sub("", report.title)
    countries, national = _nations(" | ".join([text, *(mention.name for mention, _ in known)]))
    named = {word.stem for mention, _ in known for word in _read(mention.name) if word.is_capitalised()}
    named = (named | _capitalised(words, text)) - national
    telling = _telling(report, words, told) - named - national
    all_told = frozenset().union(*(happening for _, _, happening in told))
    return Profile(
        article=article,
        title=report.title,
        interval=report.interval,
        not_on=report.not_on,
        kind=report.kind,
        speaker=next((ids.get(one.actor) for one in report.attribution if one.actor), None),
        subject=next((actor for mention, actor in known if mention.type is not ActorType.PLACE), None),
        countries=countries | {parent for _, actor in known if (parent := parents.get(actor))},
        places=frozenset(actor for mention, actor in known if mention.type is ActorType.PLACE),
        names=frozenset(name for name in named - STOP if likened(name) not in COMMON),
        words=telling,
        point=telling.intersection(likened(word.text) for word in title) - COMMON,
        figures=figures(text),
        verbs=frozenset(verb for _, verb, _ in told_in_title),
        happenings=all_told,
        foremost=_foremost(told_in_title if short == report.title else _told(_read(short))) or all_told,
    )


def _undated(report: Report) -> str:
    """The sentence, with a comma where its date was."""
    if report.timex is None:
        return report.quote
    start, end = report.timex.span.start - report.span.start, report.timex.span.end - report.span.start
    return f"{report.quote[:start]},{report.quote[end:]}"


def _read(text: str) -> list[_Word]:
    return [_Word(match.group(), match.start(), stem(match.group())) for match in WORD.finditer(text)]


def _told(words: Sequence[_Word]) -> list[Told]:
    """What happens by the words that are not names."""
    keys = ["" if word.start and word.is_capitalised() else word.stem for word in words]
    return [(where, " ".join(keys[at] for at in where), happening) for where, happening in happenings(keys)]


def _foremost(told: Iterable[Told]) -> frozenset[str]:
    """The first happening of a title, or the one behind it that a light verb leaves it to."""
    first: frozenset[str] = frozenset()
    for _, verb, happening in told:
        if happening and verb not in LIGHT:
            return happening
        first = first or happening
    return first


def _nations(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The countries that a text names, the countries of its capitals among them, and the stems that only name one."""
    found = list(gazetteer.scan(text, Span(0, len(text))))
    own = (match for match in found if match.reading is not gazetteer.Reading.CAPITAL)
    return frozenset(match.entry.id for match in found), frozenset(
        word.stem for match in own for word in _read(match.phrase)
    )


def _capitalised(words: Sequence[_Word], text: str) -> set[str]:
    """Stems of the words with a capital, but for a lone one that opens the sentence."""
    found = [word for word in words if word.is_capitalised()]
    opens = found and not text[: found[0].start].strip("“\"‘' (")
    if opens and (len(found) == 1 or found[1].start > found[0].start + len(found[0].text) + 1):
        del found[0]
    return {word.stem for word in found}


def _telling(report: Report, words: Sequence[_Word], told: Iterable[Told]) -> frozenset[str]:
    """What a sentence tells beside who and what happens."""
    left_out = {at for where, _, _ in told for at in where}
    begins = {_within(mention, report).start for mention in report.mentions if mention.type in _DESCRIBED}
    for at, word in enumerate(words):
        before = at - 1
        while word.start in begins and before >= 0 and words[before].stem not in STOP and before not in left_out:
            left_out.add(before)  # "the former *banker* Yves Tassin"
            before -= 1
    roles = {word.stem for mention in report.mentions if mention.role for word in _read(mention.role)}
    named = [_within(mention, report) for mention in report.mentions]
    return frozenset(
        likened(word.text)
        for at, word in enumerate(words)
        if at not in left_out
        and word.stem not in STOP
        and word.stem not in roles
        and len(word.stem) > 1
        and not any(span.start <= word.start < span.end for span in named)
        and not figures(word.text)
    )


def _within(mention: Mention, report: Report) -> Span:
    return Span(mention.span.start - report.span.start, mention.span.end - report.span.start)
