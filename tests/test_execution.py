"""Parallel results must not be told from serial ones."""

from __future__ import annotations

import os
from itertools import count, islice

import pytest

from dateline.errors import DatelineError
from dateline.execution import BATCH, map_ordered, processors


def square(number: int) -> int:
    return number * number


def process_of(_: int) -> int:
    return os.getpid()


def die(number: int) -> int:
    os._exit(number)


def fail(number: int) -> int:
    raise ValueError(f"number {number}")


@pytest.mark.parametrize("amount", [0, 1, BATCH, BATCH + 1, 5 * BATCH + 3])
@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(amount: int, jobs: int) -> None:
    assert list(map_ordered(square, range(amount), jobs)) == [n * n for n in range(amount)]


def test_a_batch_is_not_worth_a_process() -> None:
    assert set(map_ordered(process_of, range(BATCH), 2)) == {os.getpid()}


def test_more_than_a_batch_leaves_this_process() -> None:
    assert os.getpid() not in set(map_ordered(process_of, range(2 * BATCH), 2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_endless_input_is_read_only_as_far_as_needed(jobs: int) -> None:
    assert list(islice(map_ordered(square, count(), jobs), 3)) == [0, 1, 4]


def test_an_error_in_a_worker_is_raised_here() -> None:
    with pytest.raises(ValueError, match="number 0"):
        list(map_ordered(fail, range(2 * BATCH), 2))


def test_a_killed_worker_is_reported_with_a_remedy() -> None:
    with pytest.raises(DatelineError, match="use fewer jobs"):
        list(map_ordered(die, range(2 * BATCH), 2))


def test_there_is_at_least_one_processor() -> None:
    assert processors() >= 1
