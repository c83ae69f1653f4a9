"""Which article took over the place of one that is no longer there: moved or renamed, and perhaps edited as well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from dateline.model import Extraction, Permalink, Subject
from dateline.permalinks.likeness import likeness
from dateline.permalinks.register import shortened
from dateline.timex import edtf

ENOUGH = 0.5  # of an article's sentences, found again in another
ALIKE = 75  # from 0 to 100: two sentences of one date that are one, edited
EDITED = 0.9  # what such a sentence counts, against one that is the same


def moves(register: Iterable[Permalink], extractions: Iterable[Extraction]) -> dict[str, str]:
    """Old path → path, for every path the register knows that is gone and has a successor.

    What was found out once stays: the register then has both paths beside one slug.
    """
    register = tuple(register)
    present = {extraction.source.path: extraction for extraction in extractions}
    slugs = {line.article: line.id for line in register if line.subject is Subject.SOURCE}
    heirs = {slug: path for path, slug in sorted(slugs.items(), reverse=True) if path in present}
    missing = {path for path, slug in slugs.items() if path not in present and slug not in heirs}
    arrived = {path: extraction for path, extraction in present.items() if path not in slugs}
    for old, new in _assigned(_likely(register, missing, arrived)).items():
        heirs.setdefault(slugs[old], new)
    return {path: heirs[slug] for path, slug in slugs.items() if path not in present and slug in heirs}


def _assigned(likely: Iterable[tuple[float, str, str]]) -> dict[str, str]:
    """Each path once on either side, the likeliest pairs first."""
    heirs: dict[str, str] = {}
    for _, old, new in sorted(likely, key=lambda pair: (-pair[0], *pair[1:])):
        if old not in heirs and new not in heirs.values():
            heirs[old] = new
    return heirs


def _likely(
    register: Sequence[Permalink], missing: set[str], arrived: Mapping[str, Extraction]
) -> list[tuple[float, str, str]]:
    """Pairs of a missing article and one that has arrived, with the share of sentences found again.

    A title or a name of the file that stayed needs fewer of them, and none where the article had no event.
    """
    lines: dict[str, list[Permalink]] = defaultdict(list)
    titles: dict[str, str] = {}
    for line in register:
        if line.article in missing:
            if line.subject is Subject.EVENT:
                lines[line.article].append(line)
            elif line.subject is Subject.SOURCE:
                titles[line.article] = line.title
    by_quote, by_date = _places(arrived)
    called: dict[str, set[str]] = defaultdict(set)  # by title, and by name of the file
    for new, extraction in arrived.items():
        called[" ".join(extraction.source.title.split())].add(new)
        called[_stem(new)].add(new)
    likely = []
    for old in missing:
        counts: dict[str, float] = defaultdict(float)
        for line in lines[old]:
            same = by_quote.get(line.quote)
            for path in same or _alike(line, by_date.get(line.detail, ())):
                counts[path] += 1 if same else EDITED
        alike = called.get(titles[old], set()) | called[_stem(old)] if titles[old] else called[_stem(old)]
        for new in counts.keys() | alike:
            share = counts[new] / len(lines[old]) if lines[old] else 0.0
            if share >= ENOUGH or (new in alike and (share or not lines[old])):
                likely.append((share + (new in alike), old, new))
    return likely


def _stem(path: str) -> str:
    return f"/{PurePosixPath(path).stem}"  # no title begins so


def _places(
    arrived: Mapping[str, Extraction],
) -> tuple[dict[str, set[str]], dict[str, list[tuple[str, str]]]]:
    """The articles that have a sentence, and the (article, sentence) pairs of a date."""
    by_quote: dict[str, set[str]] = defaultdict(set)
    by_date: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, extraction in arrived.items():
        for report in extraction.reports:
            quote = shortened(report.quote)
            by_quote[quote].add(path)
            by_date[edtf(report.interval)].append((path, quote))
    return by_quote, by_date


def _alike(line: Permalink, places: Sequence[tuple[str, str]]) -> set[str]:
    return {path for path, quote in places if likeness(line.quote, quote) >= ALIKE}
