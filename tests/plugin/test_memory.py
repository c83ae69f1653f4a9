"""A preview remembers what lasts: not the addresses that came and went while somebody was writing."""

from __future__ import annotations

from dateline import permalinks
from dateline.plugin.memory import Memory
from tests.editorial.made_up import Told, answering, assembled

FIRE, TIDE = Told("Fire destroys the market hall"), Told("A spring tide floods the customs shed")
A, B = "articles/a.md", "articles/b.md"
BEFORE = permalinks.write(assembled({A: [FIRE]}).register)


def test_what_came_and_went_is_forgotten() -> None:
    memory = Memory()
    memory.learn(BEFORE)
    with_b = memory.without_passing(assembled({A: [FIRE], B: [TIDE]}, register=BEFORE))
    memory.learn(permalinks.write(with_b.register))
    without = assembled({A: [FIRE]}, register=with_b.register)
    assert without.gone
    assert memory.without_passing(without).gone == ()
    assert permalinks.write(memory.without_passing(without).register) == BEFORE


def test_what_was_there_before_is_not() -> None:
    memory = Memory()
    memory.learn(BEFORE)
    empty = memory.without_passing(assembled({}, register=BEFORE))
    assert {(line.subject, line.id) for line in permalinks.read(BEFORE)[0]} <= answering(empty)


def test_nor_what_came_in_from_elsewhere() -> None:
    memory = Memory()
    memory.learn(b"")
    memory.without_passing(assembled({}))
    memory.learn(BEFORE)  # another editor's work, fetched while the preview runs
    assert memory.without_passing(assembled({}, register=BEFORE)).gone
