"""The tables hold together; what they say is tested where it is used."""

import pytest

from dateline.actors import gazetteer, tables
from dateline.actors.names import fold

LISTS = sorted(name for name, rows in tables._toml().items() if isinstance(rows, list))


def test_no_two_rows_have_one_id() -> None:
    rows = [row.id for row in (*tables.countries(), *tables.institutions())]
    assert sorted(rows) == sorted(set(rows))


def test_every_parent_is_a_row() -> None:
    known = gazetteer.entries()
    assert [row.id for row in tables.institutions() if row.parent and row.parent not in known] == []


def test_no_name_means_two_countries() -> None:
    seen: dict[str, str] = {}
    for row in tables.countries():
        for name in dict.fromkeys((row.name, *row.aliases, *row.capitals, *row.adjectives, *row.people)):
            assert seen.setdefault(name, row.id) == row.id, name


def test_no_name_means_two_institutions() -> None:
    seen: dict[str, str] = {}
    for row in tables.institutions():
        for name in dict.fromkeys((row.name, *row.aliases, *row.seats)):
            assert seen.setdefault(name, row.id) == row.id, name


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_no_row_twice(name: str) -> None:
    rows = tables._toml()[name]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("name", sorted(set(LISTS) - {"not_countries", "places"}))
def test_words_are_compared_in_lower_case(name: str) -> None:
    assert [row for row in tables._toml()[name] if row != row.lower()] == []


@pytest.mark.parametrize("table", ["titles", "not_names", "honorifics", "legal_forms", "organisation_ends"])
def test_words_that_are_compared_folded_are_folded(table: str) -> None:
    assert [row for row in tables.words(table) if fold(row) != row] == []
