"""The command line: what goes to which stream, in which form, with which exit status."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import commands

ARTICLE = """---
title: Ferry back in service
date: 2031-05-06
publisher: The Strait Gazette
---

The ferry to Vardholm resumed service on May 2, the harbour office said.

Since 1999, the line has carried the island's mail.
"""


def dateline(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(commands, arguments, input=stdin, catch_exceptions=False)


def process(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """As a reader runs it: the installed command in a process of its own."""
    command = [str(Path(sys.executable).with_name("dateline")), *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, timeout=120, check=False, env={**os.environ, **environment}
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site without a language model, which is not under test here."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/ferry.md").write_text(ARTICLE, encoding="utf-8")
    file = tmp_path / "site_config.yml"
    file.write_text("site_name: Strait\ndocs_dir: content\nplugins:\n  - dateline:\n      model: none\n")
    return file


# -- events ---------------------------------------------------------------------------------------------------

KEYS = (
    "id, date, start, end, grain, approximate, title, status, kind, basis, attribution, actors, sources, "
    "disagreements, outcomes, plans"
)


def test_an_event_is_a_line_with_the_promised_keys(site: Path) -> None:
    lines = dateline("events", "-f", str(site)).stdout.splitlines()
    events = [json.loads(line) for line in lines]
    assert [event["date"] for event in events] == ["1999", "2031-05-02"]
    (since, resumed) = events
    assert ", ".join(resumed) == KEYS
    assert (since["start"], since["end"]) == ("1999-01-01", "1999-12-31")
    assert (resumed["start"], resumed["end"], resumed["grain"]) == ("2031-05-02", "2031-05-02", "day")
    (source,) = resumed["sources"]
    assert list(source) == ["article", "publisher", "published", "quote", "start", "end", "timex", "status"]
    assert source["article"] == "articles/ferry.md"
    assert (source["publisher"], source["published"]) == ("The Strait Gazette", "2031-05-06")
    assert source["quote"] == "The ferry to Vardholm resumed service on May 2, the harbour office said."
    assert (source["timex"]["text"], source["timex"]["value"]) == ("May 2", "2031-05-02")


def test_a_folder_of_articles_needs_no_site_and_is_shown_as_given(site: Path) -> None:
    folder = site.parent / "content/articles"
    answer = dateline("events", "--articles", str(folder))
    assert answer.exit_code == 0
    articles = {source["article"] for line in answer.stdout.splitlines() for source in json.loads(line)["sources"]}
    assert articles == {f"{folder.as_posix()}/ferry.md"}


def test_the_site_of_the_working_directory_is_the_default(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    assert dateline("events").stdout == dateline("events", "-f", "site_config.yml").stdout != ""


def test_csv_has_a_row_an_event_and_the_same_events(site: Path) -> None:
    rows = list(csv.DictReader(dateline("events", "-f", str(site), "--format", "csv").stdout.splitlines()))
    events = [json.loads(line) for line in dateline("events", "-f", str(site)).stdout.splitlines()]
    assert [row["id"] for row in rows] == [event["id"] for event in events]
    assert rows[1]["publishers"] == "The Strait Gazette"


def test_deleting_the_cache_changes_nothing(site: Path) -> None:
    first = dateline("events", "-f", str(site)).stdout
    cached = dateline("events", "-f", str(site)).stdout
    cache = site.parent / ".dateline" / "cache.sqlite"
    assert cache.is_file()
    cache.unlink()
    assert first == cached == dateline("events", "-f", str(site)).stdout


# -- check ----------------------------------------------------------------------------------------------------


def test_check_is_content_with_a_site_in_order(site: Path) -> None:
    answer = dateline("check", "-f", str(site))
    assert answer.exit_code == 0, answer.output


def test_check_says_where_and_fails_where_something_must_be_mended(site: Path) -> None:
    (site.parent / "content/articles/empty.txt").write_bytes(b"")
    answer = dateline("check", "-f", str(site))
    assert answer.exit_code == 1
    assert any(line.startswith("articles/empty.txt:1: ") and "; " in line for line in answer.stdout.splitlines())
    assert "1 of them to mend" in answer.stderr


def test_findings_are_sorted(site: Path) -> None:
    for name in ("b", "a", "c"):
        (site.parent / f"content/articles/{name}.txt").write_bytes(b"")
    lines = dateline("check", "-f", str(site)).stdout.splitlines()
    assert lines == sorted(lines)
    assert len(lines) >= 3


# -- explain --------------------------------------------------------------------------------------------------


def test_explain_counts_from_the_given_day() -> None:
    assert "2024-05-03" in dateline("explain", "last Friday", "--dct", "2024-05-06").stdout


def test_explain_wants_a_day() -> None:
    answer = dateline("explain", "last Friday", "--dct", "May")
    assert answer.exit_code == 2
    assert "%Y-%m-%d" in answer.stderr


# -- timex ----------------------------------------------------------------------------------------------------

DOCUMENT = {"doc_id": "a", "corpus": "mine", "dct": "2031-05-06", "text": "It rained on Friday."}
FRIDAY = {"start": 13, "end": 19, "text": "Friday", "type": "DATE", "value": "2031-05-02", "mod": None}


def test_timexes_are_added_to_a_document() -> None:
    (line,) = dateline("timex", stdin=json.dumps(DOCUMENT)).stdout.splitlines()
    assert list(json.loads(line)) == ["doc_id", "dct", "text", "corpus", "timexes"]
    assert json.loads(line) == {**DOCUMENT, "timexes": [FRIDAY]}


def test_gold_timexes_in_the_input_are_not_repeated() -> None:
    (line,) = dateline("timex", stdin=json.dumps({**DOCUMENT, "timexes": ["gold"]})).stdout.splitlines()
    assert json.loads(line)["timexes"] == [FRIDAY]


@pytest.mark.parametrize("dct", [None, "", "2031-05-06", "2031-05-06T23:00:00Z"])
def test_a_dct_may_be_missing_or_carry_a_time(dct: str | None) -> None:
    assert dateline("timex", stdin=json.dumps({**DOCUMENT, "dct": dct})).exit_code == 0


def test_as_many_processes_as_one_likes_give_the_same_lines() -> None:
    stdin = "".join(json.dumps({**DOCUMENT, "doc_id": number}) + "\n" for number in range(70))
    assert (
        process("timex", "--jobs", "2", stdin=stdin.encode()).stdout == process("timex", stdin=stdin.encode()).stdout
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("rain", "<stdin>:2: this is not JSON; "),
        ("[" * 100_000, "<stdin>:2: this is not JSON; "),
        ('{"doc_id": 1}', "<stdin>:2: there is no text; "),
        ('["text"]', "<stdin>:2: there is no text; "),
        ('{"text": "Friday", "dct": "2031-02-30"}', "<stdin>:2: the dct '2031-02-30' is no day; "),
        ('{"text": "Friday", "dct": [1]}', "<stdin>:2: the dct [1] is no day; "),
    ],
    ids=["no JSON", "deep JSON", "no text", "no object", "impossible day", "no day"],
)
def test_a_bad_line_is_reported_and_the_others_are_tagged(line: str, message: str) -> None:
    answer = dateline("timex", stdin=f"{json.dumps(DOCUMENT)}\n{line}\n\n{json.dumps(DOCUMENT)}\n")
    assert answer.exit_code == 1
    assert message in answer.stderr
    assert [json.loads(line)["timexes"] for line in answer.stdout.splitlines()] == [[FRIDAY], [FRIDAY]]


def test_timeml_is_one_xml_document() -> None:
    answer = dateline("timex", "--format", "tml", stdin=json.dumps(DOCUMENT))
    text = ET.fromstring(answer.stdout.encode()).find("TEXT")
    assert text is not None
    assert "".join(text.itertext()).strip() == DOCUMENT["text"]


# -- as a process ---------------------------------------------------------------------------------------------


def test_output_is_utf8_whatever_the_locale_and_whatever_the_text() -> None:
    stdin = '{"text": "Café \\ud800 on Friday"}'.encode()
    answer = process("timex", stdin=stdin, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert answer.returncode == 0
    assert json.loads(answer.stdout.decode("utf-8"))["text"] == "Café \ud800 on Friday"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["events", "-f", "nowhere.yml"], "nowhere.yml:1: there is no such file; "),
        (["check", "--articles", "nowhere"], "Directory 'nowhere' does not exist"),
        (["events", "--articles", ".", "-f", "x.yml"], "leave out one of --articles and -f"),
    ],
    ids=["no site", "no folder", "both"],
)
def test_a_mistake_is_a_message_and_no_traceback(arguments: list[str], message: str) -> None:
    answer = process(*arguments)
    assert answer.returncode != 0
    assert answer.stdout == b""
    assert message in answer.stderr.decode()
    assert "Traceback" not in answer.stderr.decode()


def test_a_closed_pipe_ends_quietly() -> None:
    command = Path(sys.executable).with_name("dateline")
    many = (json.dumps(DOCUMENT) + "\n").encode() * 20_000
    answer = subprocess.run(
        ["bash", "-c", f"'{command}' timex | head -n 1"], input=many, capture_output=True, timeout=120, check=False
    )
    assert json.loads(answer.stdout)["doc_id"] == "a"
    assert answer.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_ctrl_c_ends_without_a_traceback() -> None:
    command = Path(sys.executable).with_name("dateline")
    pipe = subprocess.PIPE
    with subprocess.Popen([command, "timex"], stdin=pipe, stdout=pipe, stderr=pipe) as running:
        assert running.stdin and running.stdout
        running.stdin.write((json.dumps(DOCUMENT) + "\n").encode())
        running.stdin.flush()
        running.stdout.readline()  # now it runs, and waits for more
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=60)
    assert running.returncode != 0
    assert b"Traceback" not in errors


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(commands, ["events", "--articles", str(tmp_path)])
    assert result.exit_code == 1
    assert "there is no article; put .md, .txt or .html files into this folder" in str(result.exception)
