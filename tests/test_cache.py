"""The cache may cost time; it must never cost a right page."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from dateline.cache import Cache, fingerprint
from dateline.model import (
    ActorType,
    Attribution,
    Basis,
    Bounds,
    Dct,
    Denial,
    Extraction,
    Fate,
    Figure,
    Finding,
    Grain,
    Interval,
    Kind,
    Mention,
    Omission,
    Omitted,
    Part,
    Report,
    Resolved,
    Reversal,
    Role,
    Source,
    Span,
    Status,
    TimexType,
    Trust,
)


@dataclass(frozen=True)
class File:
    path: str
    data: bytes


FILE = File("articles/harbour.md", b"The harbour reopened on March 3.")
DAY = Interval(date(2031, 3, 3), date(2031, 3, 4), Grain.DAY, approximate=True, part=Part.EARLY)
TIMEX = Resolved(
    Span(24, 31), "March 3", TimexType.DATE, "2031-03-03", None, "month day", DAY, Basis.RESOLVED, "counted"
)
MENTION = Mention(Span(0, 11), "The harbour", "Harbour", "harbour", ActorType.PLACE, Trust.CAPITALS)
EXTRACTION = Extraction(
    source=Source(FILE.path, "The harbour", authors=("A. Writer",), dct=Dct(DAY, True, "stated")),
    reports=(
        Report(
            Span(0, 32),
            FILE.data.decode(),
            "Harbour reopened",
            DAY,
            Basis.RESOLVED,
            TIMEX,
            Kind.OCCURRENCE,
            Status.CLAIMED,
            (MENTION,),
            (Attribution("harbour", "said"),),
            (Denial(None, "denied", Span(1, 2), "h"),),
            (Figure(Span(0, 2), "12", (Bounds(12.0, 18.0), Bounds(2.5, 3.5)), "person", "die"),),
            7,
        ),
    ),
    reversals=(Reversal(Fate.POSTPONED, "The harbour", ("harbour",), "harbour", (MENTION,), (DAY,), DAY),),
    mentions=(MENTION,),
    roles=(("harbour", Role("port", FILE.path, "The harbour", DAY)),),
    omitted=(Omitted(Span(0, 3), "The", Omission.HEADING),),
    findings=(Finding(FILE.path, 1, "what", "remedy", error=True),),
)


def store(folder: Path, file: File = FILE, rules: str = "rules") -> Path:
    place = folder / ".dateline" / "cache.sqlite"
    with Cache(place, rules) as cache:
        cache.put_many([(file, replace(EXTRACTION, source=replace(EXTRACTION.source, path=file.path)))])
    return place


def known(place: Path, file: File = FILE, rules: str = "rules") -> Extraction | None:
    with Cache(place, rules) as cache:
        return cache.get_many([file]).get(file.path)


def test_what_is_put_is_got(tmp_path: Path) -> None:
    assert known(store(tmp_path)) == EXTRACTION


@pytest.mark.parametrize(
    ("file", "rules"),
    [
        pytest.param(replace(FILE, data=b"The harbour closed."), "rules", id="article changed"),
        pytest.param(replace(FILE, path="articles/port.md"), "rules", id="file renamed"),
        pytest.param(FILE, "other rules", id="rules or model changed"),
    ],
)
def test_what_may_differ_is_not_got(tmp_path: Path, file: File, rules: str) -> None:
    assert known(store(tmp_path), file, rules) is None


def test_a_changed_article_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    place = store(tmp_path)
    store(tmp_path, replace(FILE, data=b"new"))
    with sqlite3.connect(place) as connection:
        assert connection.execute("SELECT count(*) FROM extraction").fetchone() == (1,)
    connection.close()


def test_more_articles_than_sqlite_takes_in_one_query(tmp_path: Path) -> None:
    files = [File(f"articles/{number}.md", b"x") for number in range(1_200)]
    with Cache(tmp_path / "c", "rules") as cache:
        cache.put_many((file, EXTRACTION) for file in files)
        assert len(cache.get_many(files)) == 1_200


def overwrite(place: Path, old: bytes, new: bytes) -> None:
    data = place.read_bytes()
    assert old in data
    place.write_bytes(data.replace(old, new))


def foreign(place: Path) -> None:
    place.unlink()
    with sqlite3.connect(place) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


DAMAGES = {
    "no database": lambda place: place.write_bytes(b"a shopping list, kept long enough to be no header" * 200),
    "cut short": lambda place: place.write_bytes(place.read_bytes()[:5000]),
    "header only": lambda place: place.write_bytes(place.read_bytes()[:100]),
    "zeros inside": lambda place: place.write_bytes(place.read_bytes()[:4096] + bytes(4096)),
    "empty": lambda place: place.write_bytes(b""),
    "of another program": foreign,
    "a word changed": lambda place: overwrite(place, b"reopened", b"exploded"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_as_good_as_none_and_is_mended(tmp_path: Path, damage: str) -> None:
    place = store(tmp_path)
    DAMAGES[damage](place)
    assert known(place) is None
    store(tmp_path)
    assert known(place) == EXTRACTION


def test_no_single_changed_byte_changes_an_extraction(tmp_path: Path) -> None:
    place = store(tmp_path)
    whole = place.read_bytes()
    for position in range(0, len(whole), 37):
        place.write_bytes(whole[:position] + bytes([whole[position] ^ 0x15]) + whole[position + 1 :])
        assert known(place) in (None, EXTRACTION)


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / ".dateline").write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING):
        place = store(tmp_path)
        assert known(place) is None
    assert "continuing without the cache" in caplog.text


def test_a_full_disk_is_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = store(tmp_path)
    with Cache(place, "rules") as cache:
        assert cache._connection is not None
        cache._connection.execute("PRAGMA max_page_count = 1")  # SQLite then reports what it reports on a full disk
        cache.put_many((File(f"{number}", b""), EXTRACTION) for number in range(100))
        assert "full" in caplog.text
        assert cache.get_many([FILE]) == {}
    assert known(place) == EXTRACTION


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_only_be_read_still_serves(tmp_path: Path) -> None:
    place = store(tmp_path)
    place.chmod(0o444)
    place.parent.chmod(0o555)
    try:
        assert known(place) == EXTRACTION
    finally:
        place.parent.chmod(0o755)


def write_many(place: str, number: int) -> None:
    for turn in range(20):
        with Cache(Path(place), "rules") as cache:
            cache.put_many([(File(f"articles/{number}-{turn}.md", b"x"), EXTRACTION)])


def test_two_builds_at_once_lose_nothing(tmp_path: Path) -> None:
    place = tmp_path / "new" / "cache.sqlite"
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(write_many, [str(place)] * 2, [1, 2]))
    files = [File(f"articles/{number}-{turn}.md", b"x") for number in (1, 2) for turn in range(20)]
    with Cache(place, "rules") as cache:
        assert len(cache.get_many(files)) == 40


KILLED = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_spill = 1"); connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE extraction SET value = zeroblob(200000), key = zeroblob(32)")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_build_killed_while_writing_leaves_the_last_state(tmp_path: Path) -> None:
    place = store(tmp_path)
    subprocess.run([sys.executable, "-c", KILLED, str(place)], check=False, timeout=60)
    assert known(place) == EXTRACTION


def test_the_fingerprint_knows_the_model() -> None:
    assert fingerprint(None) == fingerprint(None) != fingerprint("none")
