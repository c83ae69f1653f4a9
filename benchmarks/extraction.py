"""How fast articles become events and actors on one core, and whether memory stays flat.

    python -m benchmarks.extraction [--passes 5] [--model NAME]
    python -m benchmarks.extraction --memory 5000

The articles are those of `tests/corpus/dev`, in every pass with new names for their people and places: no article
comes twice, and a program that only remembered words would meet ever new ones. Loading stands apart: imports, model,
tables and one short article. The first pass still meets words and expressions of time that no article had before, the
later ones only new names. Rates are for articles of 500 words and in time of the processor, since other programs run
beside.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from dateline.actors import fingerprint
from dateline.articles import SUFFIXES
from dateline.pipeline import ARTICLES, RawFile, extract, read_folder

CORPUS = Path(__file__).parents[1] / "tests" / "corpus" / "dev"
LENGTH = 500  # words
LINES = 10  # of the table of memory
SHORT = RawFile(f"{ARTICLES}/short.md", b"---\ndate: 2024-03-08\n---\n\nMarl closed its bridge on Friday.\n")
BEGINNINGS = ("B", "Br", "D", "Dr", "F", "G", "Gr", "H", "K", "L", "M", "N", "P", "R", "S", "St", "T", "Tr", "V", "W")
MIDDLES = ("al", "an", "ar", "el", "en", "er", "il", "in", "ir", "ol", "on", "or", "ul", "un", "ur")
ENDS = ("ba", "by", "da", "den", "dry", "fa", "go", "ka", "ley", "lo", "mer", "no", "ra", "sey", "ta", "ton", "vic")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--passes", type=int, default=5, help="times that all articles are read")
    arguments.add_argument("--model", help="a language model other than the default, or 'none'")
    arguments.add_argument("--memory", type=int, metavar="N", help="read N articles and print how memory grows")
    given = arguments.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(fingerprint(given.model))
    print(f"loaded in {seconds([SHORT], given.model):.1f} s")
    if given.memory:
        watch_memory(given.memory, given.model)
    else:
        measure(given.passes, given.model)
    return 0


def measure(passes: int, model: str | None) -> None:
    """Prints how many articles a second the first pass reads, and the later ones, their median."""
    texts = articles()
    rates = []
    for _ in range(passes):
        files = list(islice(texts, len(sources())))
        words = sum(len(file.data.split()) for file in files)
        rates.append(words / LENGTH / seconds(files, model))
    print(f"{len(sources())} articles, first pass: {rates[0]:.1f} articles of {LENGTH} words a second")
    if rates[1:]:
        print(f"later passes: {statistics.median(rates[1:]):.1f} ({min(rates[1:]):.1f} to {max(rates[1:]):.1f})")


def watch_memory(number: int, model: str | None) -> None:
    """Prints the memory in use as articles are read and their outcome is thrown away."""
    texts = articles()
    step = max(1, number // LINES)
    print(f"{0:>7} articles {resident():>6.0f} MB")
    for read in range(step, number + 1, step):
        for file in islice(texts, step):
            extract(file, model)
        print(f"{read:>7} articles {resident():>6.0f} MB", flush=True)


def seconds(files: list[RawFile], model: str | None) -> float:
    started = time.process_time()
    for file in files:
        extract(file, model)
    return time.process_time() - started


def resident() -> float:
    """Megabytes of memory in use; where the system does not tell, the most that ever were."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def sources() -> tuple[RawFile, ...]:
    return read_folder(CORPUS, ARTICLES, SUFFIXES)


def articles() -> Iterator[RawFile]:
    """Without end: all articles, then all again with other names."""
    known = [(file, names(file)) for file in sources()]
    random = Random(1)
    number = 0
    while True:
        for file, words in known:
            number += 1
            text = file.data.decode()
            for word in words:
                text = re.sub(rf"\b{re.escape(word)}\b", invented(random), text)
            yield RawFile(file.path.replace(f"{ARTICLES}/", f"{ARTICLES}/{number}-"), text.encode())


def names(file: RawFile) -> list[str]:
    """The surnames and the towns that are marked in the article."""
    marks = json.loads((CORPUS / file.path.removeprefix(f"{ARTICLES}/")).with_suffix(".json").read_text("utf-8"))
    types = marks.get("types", {})
    written = [name for kind in ("person", "place") for one in types.get(kind, ()) for name in one.split("|")]
    return sorted({name.split()[-1] for name in written})


def invented(random: Random) -> str:
    return random.choice(BEGINNINGS) + random.choice(MIDDLES) + random.choice(MIDDLES) + random.choice(ENDS)


if __name__ == "__main__":
    sys.exit(main())
