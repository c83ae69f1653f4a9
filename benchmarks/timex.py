"""How well and how fast expressions of time are read, on gold data that lies outside the repository.

    python benchmarks/timex.py ../shared/temporal             # prints, and rewrites tests/timex/scores/
    python benchmarks/timex.py ../shared/temporal --check     # fails where a score differs from the file

The folder holds `dev/*.jsonl` (one document a line: doc_id, dct, text, timexes with start, end, type, value) and
`score_timex.py`, whose scores are kept. Speed is the best of several runs over all texts, on one core; start-up
(import, table, first patterns) is timed apart, in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from dateline.timex import tag

SCORES = Path(__file__).parent.parent / "tests" / "timex" / "scores"
START_UP = "from dateline.timex import tag; from datetime import date; tag('on Monday', date(2024, 7, 2))"
RUNS = 3


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--check", action="store_true")
    given = arguments.parse_args()
    corpora = sorted((given.folder / "dev").glob("*.jsonl"))
    if not corpora:
        print(f"{given.folder}: no dev/*.jsonl; name the folder with the gold data", file=sys.stderr)
        return 1
    changed = [path.stem for path in corpora if measure(path, given.folder / "score_timex.py", given.check)]
    print(f"start-up {start_up():.2f} s")
    return 1 if given.check and changed else 0


def measure(corpus: Path, scorer: Path, check: bool) -> bool:
    """Prints speed and scores of one corpus; whether its scores differ from the file, which is then rewritten."""
    documents = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = [json.dumps(tagged(document)) for document in documents]
    size = sum(len(document["text"].encode()) for document in documents)
    scores = score(corpus, scorer, lines)
    kept = SCORES / f"{corpus.stem}.json"
    printed = json.dumps(scores, indent=2) + "\n"
    changed = not kept.exists() or kept.read_text(encoding="utf-8") != printed
    if changed and not check:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(printed, encoding="utf-8")
    whole = scores["ALL"]
    f1 = ", ".join(f"{name} {whole[name][2]}" for name in ("strict", "relaxed", "value"))
    speed = size / 1000 / seconds(documents)
    note = " (changed)" if changed else ""
    print(f"{corpus.stem}: F1 {f1}, calendar {scores['cal']['prf'][2]}; {speed:.0f} KB/s{note}")
    return changed


def tagged(document: dict[str, Any]) -> dict[str, Any]:
    found = tag(document["text"], date.fromisoformat(document["dct"]))
    timexes = [
        {"start": one.span.start, "end": one.span.end, "type": one.type.value, "value": one.value, "mod": one.mod}
        for one in found
    ]
    return {**document, "timexes": timexes}


def score(corpus: Path, scorer: Path, lines: list[str]) -> dict[str, Any]:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as system:
        system.write("\n".join(lines) + "\n")
        system.flush()
        command = [sys.executable, str(scorer), str(corpus), system.name, "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def seconds(documents: list[dict[str, Any]]) -> float:
    texts = [(document["text"], date.fromisoformat(document["dct"])) for document in documents]
    best = float("inf")
    for _ in range(RUNS):
        started = time.process_time()
        for text, published in texts:
            tag(text, published)
        best = min(best, time.process_time() - started)
    return best


def start_up() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", START_UP], check=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
