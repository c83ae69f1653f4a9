"""One function over many items, here or in several processes; the results are the same either way.

A `map` is all that the stages need to know of parallel work.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

from dateline.errors import DatelineError

BATCH = 16  # a worker first loads a language model: for fewer items it would not pay

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """How many this process may use, which in a container is fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_ordered(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """`map(function, items)` in up to `jobs` processes: lazy, and in the order of the items.

    One process, or no more than a batch, means here; otherwise function, items and results are pickled.
    """
    if jobs <= 1:
        yield from map(function, items)
        return
    remaining = iter(items)
    first = list(islice(remaining, BATCH))
    following = list(islice(remaining, BATCH))
    if not following:
        yield from map(function, first)
        return
    yield from _map_in_pool(function, chain(first, following, remaining), jobs)


def _map_in_pool(function: Callable[[Item], Result], items: Iterator[Item], jobs: int) -> Iterator[Result]:
    # Spawned, not forked: a fork of a process with threads (mkdocs serve has some) can hang.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ignore_interrupt)
    pending: deque[Future[list[Result]]] = deque()
    try:
        while batch := list(islice(items, BATCH)):
            pending.append(pool.submit(_map_batch, function, batch))
            if len(pending) > 2 * jobs:  # enough to keep all busy; more would only hold memory
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    except BrokenProcessPool as error:
        what = "a worker process was killed, perhaps for want of memory"
        raise DatelineError("jobs", what, "use fewer jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _map_batch(function: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [function(item) for item in batch]


def _ignore_interrupt() -> None:
    """Ctrl-C reaches all processes of a terminal; only the first one is to answer it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
