"""Measures the chain from articles to events against articles that were marked by hand.

    python -m benchmarks.events [FOLDER] [--model NAME] [--errors]

A gold folder holds articles and, beside each, a JSON file of the same name: what a careful editor would let stand.
Each article is read alone, so that one article's names cannot help another. The JSON has

- `events`: `contains` (words of the evidence, a part of one sentence), `date` (EDTF, a list where several readings
  are right, null where any is), `actors` that must be on the event, `status` and `kind` (null where debatable, a
  list where several are right), and `optional` for what an editor might as well leave out: finding it is
  no error, nor is missing it;
- `actors` that must have a page, `not_actors` that must not (written exactly so), `types` that the actors named
  must be of where they have a page;
- `dct`, and `silent`: words of sentences that must make no event.

`A|B` in a list of actors means either. Everything is judged as a row of `Verdict` values, right or wrong.
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from dateline.articles import SUFFIXES
from dateline.model import Actor, Chronology, Event, Evidence
from dateline.pipeline import ARTICLES, Inputs, RawFile, chronology_of, read_folder
from dateline.timex import edtf

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
DEV = CORPUS / "dev"
HELD = CORPUS / "held"  # nobody tunes on these; see tests/corpus/README.md


class Measure(Enum):
    """What is measured; the value heads its column."""

    RECALL = "recall"  # events of the gold that were found, in the right sentence and with the right date
    PRECISION = "precis."  # events found that are in the gold
    DATE = "date"  # of events found in the right sentence, those with the right date
    STATUS = "status"  # this and the next two: of events found with the right date
    KIND = "kind"
    WHO = "who"  # actors of the gold that are on the event
    ACTORS = "actors"  # actors of the gold that have a page
    SPURIOUS = "no-act."  # names that must have no page and have none
    TYPE = "type"  # person, organisation, country or place: of those actors that have a page
    DCT = "dct"
    SILENT = "silent"  # sentences that must make no event and make none


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing that was judged. `where` is the sentence, or the name."""

    measure: Measure
    right: bool
    where: str
    expected: str
    got: str


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """`dates`, `statuses` and `kinds` are the right answers; empty where every answer is."""

    contains: str
    dates: tuple[str, ...]
    actors: tuple[str, ...]
    statuses: tuple[str, ...]
    kinds: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """One article and what an editor expects of it."""

    article: RawFile
    events: tuple[GoldEvent, ...]
    actors: tuple[str, ...]
    not_actors: tuple[str, ...]
    types: tuple[tuple[str, str], ...]
    silent: tuple[str, ...]
    dct: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """An event as one sentence supports it."""

    event: Event
    evidence: Evidence

    @property
    def date(self) -> str:
        return edtf(self.event.interval)


def read_gold(folder: Path) -> tuple[Gold, ...]:
    """Every article of the folder; one without its JSON is an error."""
    articles = read_folder(folder, ARTICLES, SUFFIXES)
    return tuple(_gold(article, folder / article.path.removeprefix(f"{ARTICLES}/")) for article in articles)


def _gold(article: RawFile, path: Path) -> Gold:
    marked = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return Gold(
        article=article,
        events=tuple(_gold_event(event) for event in marked["events"]),
        actors=tuple(marked["actors"]),
        not_actors=tuple(marked["not_actors"]),
        types=tuple((name, kind) for kind, names in marked["types"].items() for name in names),
        silent=tuple(marked["silent"]),
        dct=marked["dct"],
    )


def _gold_event(marked: dict[str, Any]) -> GoldEvent:
    return GoldEvent(
        contains=marked["contains"],
        dates=_answers(marked["date"]),
        actors=tuple(marked["actors"]),
        statuses=_answers(marked["status"]),
        kinds=_answers(marked["kind"]),
        optional=marked.get("optional", False),
    )


def _answers(marked: str | list[str] | None) -> tuple[str, ...]:
    if marked is None:
        return ()
    return (marked,) if isinstance(marked, str) else tuple(marked)


def chronology_of_article(gold: Gold, model: str | None) -> Chronology:
    return chronology_of(Inputs(articles=(gold.article,)), model=model)


def judge(gold: Gold, chronology: Chronology) -> Iterator[Verdict]:
    """Every verdict on what was made of one article."""
    found = [Found(event, evidence) for event in chronology.events for evidence in event.evidence]
    yield from _judge_events(gold.events, found, chronology.actors)
    yield from _judge_silence(gold.silent, found)
    yield from _judge_actors(gold, chronology.actors)
    (source,) = chronology.sources
    dct = edtf(source.dct.interval) if source.dct else None
    yield Verdict(Measure.DCT, dct == gold.dct, gold.article.path, str(gold.dct), str(dct))


def _judge_events(events: Sequence[GoldEvent], found: Sequence[Found], actors: Sequence[Actor]) -> Iterator[Verdict]:
    exact = _pairs(events, found, with_date=True)
    others = [event for event in events if event not in exact]
    left = [one for one in found if not any(one is taken for taken in exact.values())]
    misdated = _pairs([event for event in others if not event.optional], left, with_date=False)
    for event in events:
        if event in exact:
            yield from _judge_found(event, exact[event], actors)
        elif not event.optional:
            got = misdated[event].date if event in misdated else "nothing"
            yield Verdict(Measure.RECALL, False, event.contains, " or ".join(event.dates), got)
            if event in misdated:
                yield Verdict(Measure.DATE, False, event.contains, " or ".join(event.dates), got)
    for one in left:
        yield Verdict(Measure.PRECISION, False, one.evidence.quote, "no such event", f"{one.date} {_dated_by(one)}")


def _pairs(events: Iterable[GoldEvent], found: Sequence[Found], with_date: bool) -> dict[GoldEvent, Found]:
    """Each event of the gold with a finding of its own; the events with fixed dates choose first."""
    pairs: dict[GoldEvent, Found] = {}
    for event in sorted(events, key=lambda event: not event.dates):
        for one in found:
            fits = not with_date or not event.dates or one.date in event.dates
            if fits and event.contains in one.evidence.quote and not any(one is taken for taken in pairs.values()):
                pairs[event] = one
                break
    return pairs


def _judge_found(event: GoldEvent, found: Found, actors: Sequence[Actor]) -> Iterator[Verdict]:
    """An event that was found with the right date."""
    where = event.contains
    if not event.optional:
        yield Verdict(Measure.RECALL, True, where, found.date, found.date)
        yield Verdict(Measure.DATE, True, where, found.date, found.date)
        yield Verdict(Measure.PRECISION, True, where, found.date, found.date)
    status, kind = found.event.status.value, found.event.kind.value
    if event.statuses:
        yield Verdict(Measure.STATUS, status in event.statuses, where, " or ".join(event.statuses), status)
    if event.kinds:
        yield Verdict(Measure.KIND, kind in event.kinds, where, " or ".join(event.kinds), kind)
    there = [actor for actor in actors if actor.id in found.event.actors]
    for name in event.actors:
        yield Verdict(Measure.WHO, bool(_named(name, there)), where, name, ", ".join(actor.name for actor in there))


def _judge_silence(silent: Iterable[str], found: Sequence[Found]) -> Iterator[Verdict]:
    for words in silent:
        spoken = [one for one in found if words in one.evidence.quote]
        got = "; ".join(f"{one.date} {_dated_by(one)}" for one in spoken)
        yield Verdict(Measure.SILENT, not spoken, words, "no event", got)


def _judge_actors(gold: Gold, actors: Sequence[Actor]) -> Iterator[Verdict]:
    for name in gold.actors:
        yield Verdict(Measure.ACTORS, bool(_named(name, actors)), name, "a page", "none")
    names = {actor.name for actor in actors}
    for name in gold.not_actors:
        yield Verdict(Measure.SPURIOUS, name not in names, name, "no page", "a page")
    for name, kind in gold.types:
        for actor in _named(name, actors):
            yield Verdict(Measure.TYPE, actor.type.value == kind, name, kind, actor.type.value)


def _dated_by(found: Found) -> str:
    return f"(by “{found.evidence.timex.text}”)" if found.evidence.timex else "(by publication)"


def _named(alternatives: str, actors: Iterable[Actor]) -> list[Actor]:
    """Those of the actors that bear one of the names, be it as an alias."""
    wanted = {_folded(name) for name in alternatives.split("|")}
    return [actor for actor in actors if wanted & {actor.id, *map(_folded, (actor.name, *actor.aliases))}]


def _folded(name: str) -> str:
    return name.casefold().replace("’", "'").replace(".", "").removeprefix("the ")


def share(verdicts: Iterable[Verdict], measure: Measure) -> tuple[int, int]:
    """How many were right, of how many."""
    judged = [verdict.right for verdict in verdicts if verdict.measure is measure]
    return sum(judged), len(judged)


# -- the command -----------------------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the chain from articles to events.")
    parser.add_argument("folder", nargs="?", type=Path, default=DEV)
    parser.add_argument("--model", help="a spaCy pipeline by name, or “none”")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    arguments = parser.parse_args()
    warnings.simplefilter("error")
    every: list[Verdict] = []
    print(f"{'':28}", *(f"{measure.value:>8}" for measure in Measure))
    for gold in read_gold(arguments.folder):
        verdicts = list(judge(gold, chronology_of_article(gold, arguments.model)))
        every += verdicts
        print(_row(Path(gold.article.path).stem, verdicts))
        if arguments.errors:
            for verdict in verdicts:
                if not verdict.right:
                    print(f"    {verdict.measure.value:8} {verdict.where}")
                    print(f"             expected {verdict.expected}; got {verdict.got}")
    print(_row("all", every))
    counts = (share(every, measure) for measure in Measure)
    print(f"{'':28}", *(f"{f'{right}/{judged}':>8}" for right, judged in counts))


def _row(name: str, verdicts: Sequence[Verdict]) -> str:
    shares = (share(verdicts, measure) for measure in Measure)
    cells = (f"{100 * right / judged:7.0f}%" if judged else f"{'–':>8}" for right, judged in shares)
    return " ".join((f"{name[:28]:28}", *cells))


if __name__ == "__main__":
    main()
