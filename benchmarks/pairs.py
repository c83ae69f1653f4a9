"""Measures which reports of different articles become one event, on pairs of short articles written for it.

    python -m benchmarks.pairs [FILE] [--model NAME] [--errors]

`tests/pairs/README.md` says what a pair is. The two articles of a pair make one chronology by themselves.
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dateline import articles
from dateline.chronology import slug
from dateline.model import Chronology, Event
from dateline.pipeline import ARTICLES, Inputs, RawFile, chronology_of
from dateline.timex import edtf

PAIRS = Path(__file__).parents[1] / "tests" / "pairs"
DEV = PAIRS / "dev.yml"
HELD = PAIRS / "held.yml"  # nobody tunes on these


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and whether they tell of one event. `disagree` names what a merged event must show both of."""

    name: str
    kind: str
    same: bool
    disagree: str | None
    reports: tuple[RawFile, RawFile]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair.

    `merged`: the first sentences of both became one event. `silent`: one of them made no event at all, so that
    there was nothing to merge. `astray` counts the events that join anything else of the two reports. `differences`
    are what the joined events say that their sources differ on: "figure" or "date".
    """

    pair: Pair
    merged: bool
    silent: bool
    astray: int
    differences: tuple[str, ...] = ()

    @property
    def wrong(self) -> int:
        """Events that should not have been joined."""
        return self.astray + (self.merged and not self.pair.same)


def read_pairs(path: Path) -> tuple[Pair, ...]:
    return tuple(_pair(marked) for marked in yaml.safe_load(path.read_text(encoding="utf-8")))


def _pair(marked: Mapping[str, Any]) -> Pair:
    return Pair(
        name=marked["name"],
        kind=marked["kind"],
        same=marked["same"],
        disagree=marked.get("disagree"),
        reports=(_report(marked, "one"), _report(marked, "other")),
    )


def _report(marked: Mapping[str, Any], which: str) -> RawFile:
    date, publisher, text = marked[which]
    file = f"---\ndate: {date}\npublisher: {publisher}\n---\n\n{text}\n"
    return RawFile(f"{ARTICLES}/{slug(marked['kind'])}-{slug(marked['name'])}-{which}.md", file.encode())


def judge(pair: Pair, found: Chronology) -> Outcome:
    first = {report.path: articles.read(report.path, report.data).sentences[0] for report in pair.reports}

    def is_told_first(event: Event) -> bool:
        return all(evidence.span.overlaps(first[evidence.article]) for evidence in event.evidence)

    joined = [event for event in found.events if len({evidence.article for evidence in event.evidence}) > 1]
    told = {evidence.article for event in found.events if is_told_first(event) for evidence in event.evidence}
    return Outcome(
        pair=pair,
        merged=any(is_told_first(event) for event in joined),
        silent=told != set(first),
        astray=sum(not is_told_first(event) for event in joined),
        differences=tuple(
            "date" if any(reading.interval for reading in disagreement.readings) else "figure"
            for event in joined
            for disagreement in event.disagreements
        ),
    )


def precision(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Events joined rightly, of all that were joined."""
    counts = [(outcome.merged and outcome.pair.same, outcome.wrong) for outcome in outcomes]
    right = sum(right for right, _ in counts)
    return right, right + sum(wrong for _, wrong in counts)


def recall(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Pairs that were joined, of those that should be."""
    same = [outcome.merged for outcome in outcomes if outcome.pair.same]
    return sum(same), len(same)


def differences_shown(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Pairs whose event says on what its sources differ, of those that are marked and were joined."""
    marked = [outcome for outcome in outcomes if outcome.merged and outcome.pair.disagree]
    return sum(outcome.pair.disagree in outcome.differences for outcome in marked), len(marked)


def differences_right(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Differences that are marked, of all that are shown on events rightly joined."""
    found = [
        (outcome.pair.disagree, told) for outcome in outcomes if outcome.pair.same for told in outcome.differences
    ]
    return sum(marked == told for marked, told in found), len(found)


# -- the command -----------------------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure which reports become one event.")
    parser.add_argument("file", nargs="?", type=Path, default=DEV)
    parser.add_argument("--model", help="a spaCy pipeline by name, or “none”")
    parser.add_argument("--errors", action="store_true", help="list the pairs that went wrong")
    arguments = parser.parse_args()
    warnings.simplefilter("error")
    judged = []
    for pair in read_pairs(arguments.file):
        found = chronology_of(Inputs(articles=pair.reports), model=arguments.model)
        judged.append(judge(pair, found))
        told = set(judged[-1].differences) == ({pair.disagree} if pair.disagree and judged[-1].merged else set())
        if arguments.errors and (judged[-1].wrong or judged[-1].merged is not pair.same or not told):
            _explain(judged[-1], found)
    print(f"{'':14}{'pairs':>8}{'merged':>8}{'wrong':>8}{'silent':>8}")
    for kind in dict.fromkeys(outcome.pair.kind for outcome in judged):
        print(_row(kind, [outcome for outcome in judged if outcome.pair.kind == kind]))
    print(_row("all", judged))
    print(f"precision {_share(*precision(judged))}, recall {_share(*recall(judged))}")
    shown, right = _share(*differences_shown(judged)), _share(*differences_right(judged))
    print(f"differences of what was merged: shown {shown}, rightly {right}")


def _row(kind: str, outcomes: Sequence[Outcome]) -> str:
    merged = sum(outcome.merged for outcome in outcomes)
    wrong = sum(outcome.wrong for outcome in outcomes)
    silent = sum(outcome.silent for outcome in outcomes)
    return f"{kind:14}{len(outcomes):8}{merged:8}{wrong:8}{silent:8}"


def _share(right: int, judged: int) -> str:
    return f"{100 * right / judged:.0f}% ({right}/{judged})" if judged else "– (there are none)"


def _explain(outcome: Outcome, found: Chronology) -> None:
    expected = "one event" if outcome.pair.same else "two events"
    print(f"{outcome.pair.kind}, {outcome.pair.name}: expected {expected}; got")
    for event in found.events:
        origin = " and ".join(Path(evidence.article).stem.rsplit("-", 1)[1] for evidence in event.evidence)
        print(f"    {origin}: {edtf(event.interval)} {event.title} [{', '.join(event.actors)}]")
        for disagreement in event.disagreements:
            told = " and ".join(f"“{reading.text}”" for reading in disagreement.readings)
            print(f"        the sources differ on {disagreement.about}: {told}")


if __name__ == "__main__":
    main()
