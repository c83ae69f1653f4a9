"""The register: written the same, read whatever a merge has left of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Permalink, Subject
from dateline.permalinks import read, write

FIRE = Permalink(Subject.EVENT, "2031-fire-1", "articles/a.md", "2031-05-02", "Fire in the hall", "Fire in the hall.")
HAND = Permalink(Subject.EVENT, "founding", "events/founding.md", "1204", "Town founded")
NORWAY = Permalink(Subject.ACTOR, "norway", "", "country", "Norway")
MAY = Permalink(Subject.PERIOD, "2031/05", "", "", "May 2031")
FILE = write([FIRE, HAND, NORWAY, MAY])


def test_it_reads_like_a_table() -> None:
    assert FILE.decode().splitlines()[1:] == [
        "event\t2031-fire-1\tarticles/a.md\t2031-05-02\tFire in the hall\tFire in the hall.",
        "event\tfounding\tevents/founding.md\t1204\tTown founded",
        "actor\tnorway\t\tcountry\tNorway",
        "period\t2031/05\t\t\tMay 2031",
    ]


def test_what_is_written_is_read() -> None:
    assert read(FILE) == ((FIRE, HAND, NORWAY, MAY), ())


WORDS = st.text(max_size=30).map(lambda text: " ".join(text.split()))
IDS = st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True)
LINES = st.builds(
    Permalink, st.sampled_from([Subject.EVENT, Subject.ACTOR, Subject.SOURCE]), IDS, IDS, IDS, WORDS, WORDS
)


@given(st.lists(LINES, unique=True))
def test_it_comes_back_whatever_the_words(lines: list[Permalink]) -> None:
    found, findings = read(write(lines))
    assert (found, findings) == (tuple(lines), ())


def test_a_quotation_is_one_line_and_not_long() -> None:
    ((line,), _) = read(write([Permalink(Subject.EVENT, "x", quote="One\ttwo\n three " + "word " * 100)]))
    assert line.quote.startswith("One two three word")
    assert len(line.quote) <= 200


BORNE = {
    "Windows line ends": FILE.replace(b"\n", b"\r\n"),
    "byte-order mark": b"\xef\xbb\xbf" + FILE,
    "lines twice": FILE + FILE,
    "empty lines": FILE.replace(b"\n", b"\n\n"),
    "no heading": FILE.split(b"\n", 1)[1],
    "no last line end": FILE.rstrip(b"\n"),
}


@pytest.mark.parametrize("data", BORNE.values(), ids=BORNE)
def test_what_merges_and_editors_leave_is_borne(data: bytes) -> None:
    assert read(data) == ((FIRE, HAND, NORWAY, MAY), ())


def test_the_marks_of_a_conflict_are_told_and_both_sides_kept() -> None:
    event, actor = (write([line]).split(b"\n")[1] for line in (FIRE, NORWAY))
    data = b"<<<<<<< HEAD\n" + event + b"\n||||||| base\n=======\n" + actor + b"\n>>>>>>> other\n"
    lines, findings = read(data)
    assert lines == (FIRE, NORWAY)
    assert [str(finding).split(";")[0] for finding in findings] == [
        f"register.tsv:{line}: the mark of a merge conflict" for line in (1, 3, 4, 6)
    ]
    assert not any(finding.error for finding in findings)


BAD = {
    "prose": b"This is no line.",
    "unknown subject": b"thing\tx",
    "no id": b"event",
    "empty id": b"event\t\tarticles/a.md",
    "an id that leads elsewhere": b"event\t../../evil",
    "a hidden id": b"event\t.git",
    "a period that leads elsewhere": b"period\t../../evil",
    "too many columns": b"event\tx\ta\tb\tc\td\te",
    "binary": bytes(range(14, 256)),
}


@pytest.mark.parametrize("line", BAD.values(), ids=BAD)
def test_a_line_that_is_none_is_told_and_the_others_are_read(line: bytes) -> None:
    lines, findings = read(FILE + line + b"\n")
    assert lines == (FIRE, HAND, NORWAY, MAY)
    assert {str(finding) for finding in findings} == {
        "register.tsv:6: this is no line of the register; restore it from git, or remove it"
    }
    assert all(finding.error for finding in findings)


@given(st.binary())
def test_no_file_is_too_strange(data: bytes) -> None:
    lines, findings = read(data)
    assert read(write(lines))[1] == ()
    assert all(re.match(r"register.tsv:\d+: ", str(finding)) for finding in findings)
