"""`dateline add` as an editor uses it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline import articles
from dateline.cli import commands
from tests.adding.server import Reply, serving
from tests.adding.written import LEAD, MORE, PAGE, TEXT, pdf, sentences
from tests.plugin.sites import make_site

STORED = "content/articles/2031-05-06-ferry-back-in-service.md"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_site(tmp_path)
    (tmp_path / "content/articles/ferry.md").unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(commands, ["add", *arguments], input=stdin, catch_exceptions=False)


def test_a_file_is_stored_and_its_path_is_printed(site: Path) -> None:
    (site / "page.html").write_text(PAGE)
    answer = add("page.html")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, f"{STORED}\n", "")
    assert sentences(articles.read(STORED, (site / STORED).read_bytes()))[0] == LEAD


def test_what_could_not_be_found_is_told_beside(site: Path) -> None:
    answer = add("-", stdin=f"Ferry back in service\n\n{TEXT}".encode())
    assert answer.stdout == "content/articles/ferry-back-in-service.md\n"
    assert "content/articles/ferry-back-in-service.md:1: no date found; add `date: YYYY-MM-DD`" in answer.stderr


def test_the_address_may_be_given(site: Path) -> None:
    url, archive = "https://gazette.example/ferry", "https://archive.example/1"
    (path,) = add("-", "--url", url, "--archive-url", archive, stdin=TEXT.encode()).stdout.split()
    source = articles.read(path, Path(path).read_bytes()).source
    assert (source.url, source.archive_url) == (url, archive)


@pytest.mark.parametrize("option", ["--url", "--archive-url"])
def test_an_address_that_is_none_is_refused(option: str, site: Path) -> None:
    answer = add("-", option, "javascript:alert(1)", stdin=TEXT.encode())
    assert answer.exit_code == 2
    assert "javascript:alert(1) is no web address; begin it with https://" in answer.stderr


def test_one_address_for_several_articles_is_refused(site: Path) -> None:
    assert "are about one article" in add("a.txt", "b.txt", "--url", "https://a.example").stderr


def test_what_cannot_be_read_is_told_and_the_rest_is_stored(site: Path) -> None:
    (site / "empty.txt").write_bytes(b"")
    (site / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (site / "page.html").write_text(PAGE)
    answer = add("empty.txt", "picture.png", "nowhere.txt", "content", "page.html")
    assert answer.exit_code == 1
    assert answer.stdout == f"{STORED}\n"
    assert answer.stderr.splitlines() == [
        "empty.txt:1: the file is empty; put the article's text in it, or remove it",
        "picture.png:1: is a binary file, not text; put the article's text in a .md, .txt or .html file",
        "nowhere.txt: No such file or directory",
        "content: Is a directory",
    ]


def test_a_file_that_is_far_too_large_is_not_read(site: Path) -> None:
    with (site / "disk.img").open("wb") as file:
        file.truncate(3_000_000_000)
    assert "disk.img:1: is larger than 20,000,000 bytes" in add("disk.img").stderr


def test_twice_is_once(site: Path) -> None:
    (site / "page.html").write_text(PAGE)
    answer = add("page.html", "page.html")
    assert (answer.exit_code, answer.stdout) == (0, f"{STORED}\n{STORED}\n")
    assert f"{STORED}:1: this article is here already: the same bytes; nothing was stored" in answer.stderr
    assert len(list((site / "content/articles").iterdir())) == 1


def test_the_site_may_be_elsewhere(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = make_site(tmp_path_factory.mktemp("other"))
    (path,) = add("-f", str(other / "site_config.yml"), "-", stdin=TEXT.encode()).stdout.split()
    assert Path(path).parent == other / "content/articles"


def test_without_a_site_the_remedy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    command = [str(Path(sys.executable).with_name("dateline")), "add", "a.txt"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert answer.returncode == 1
    expected = "site_config.yml:1: there is no such file; name a site with -f, or make one with `dateline new`\n"
    assert answer.stderr == expected


# -- from the web ---------------------------------------------------------------------------------------------


def test_a_page_is_fetched_only_where_private_addresses_are_allowed(site: Path) -> None:
    with serving({"/ferry": Reply(PAGE.encode(), "text/html; charset=utf-8")}) as server:
        refused = add(server.url("/ferry"))
        assert refused.exit_code == 1
        assert "leads to 127.0.0.1, an address inside a private network" in refused.stderr
        answer = add(server.url("/ferry"), "--allow-private")
        assert answer.stdout == f"{STORED}\n"
        text = (site / STORED).read_text()
        assert f"url: {server.url('/ferry')}\n" in text
        assert "canonical_url: https://gazette.example/2031/ferry\n" in text


WEB = {
    "a charset of the server's": (
        Reply(PAGE.replace("harbour office", "Øresund café").encode("iso-8859-1"), "text/html; charset=iso-8859-1"),
        "the Øresund café said",
    ),
    "plain text": (Reply(TEXT.encode(), "text/plain"), MORE),
    "a PDF": (Reply(pdf([["Ferry back", *LEAD.split(", ")]]), "application/pdf"), "in the repair yard"),
    "a PDF of no stated kind": (
        Reply(pdf([["Ferry back", *LEAD.split(", ")]]), "application/octet-stream"),
        "in the repair yard",
    ),
}


@pytest.mark.parametrize(("reply", "words"), WEB.values(), ids=WEB.keys())
def test_what_is_fetched_is_read_by_its_kind(reply: Reply, words: str, site: Path) -> None:
    with serving({"/ferry.php": reply}) as server:
        (path,) = add(server.url("/ferry.php"), "--allow-private").stdout.split()
    assert words in Path(path).read_text()


BAD_WEB = {
    "not found": (Reply(status=404), ": answers 404 Not Found; save the page in your browser, and add the file"),
    "empty": (Reply(b""), ": the file is empty; put the article's text in it, or remove it"),
    "a picture": (Reply(b"\x89PNG", "image/png"), ": is image/png; only text/html, "),
    "a program": (Reply(b"\x7fELF", "application/octet-stream"), ": is application/octet-stream, and no PDF; "),
    "a picture by another name": (Reply(b"\x89PNG\0\0\0\0", "text/html"), ": is a binary file, not text; "),
    "no article": (Reply(b"<html><body></body></html>"), ": no article can be found in this page; "),
}


@pytest.mark.parametrize(("reply", "message"), BAD_WEB.values(), ids=BAD_WEB.keys())
def test_what_cannot_be_had_is_told(reply: Reply, message: str, site: Path) -> None:
    with serving({"/ferry": reply}) as server:
        answer = add(server.url("/ferry"), "--allow-private")
        assert answer.exit_code == 1
        assert answer.stdout == ""
        assert answer.stderr.startswith(server.url("/ferry") + message)
    assert not list((site / "content/articles").iterdir())


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="needs a folder that this user may not write to")
def test_a_folder_that_cannot_be_written_to_is_told(site: Path) -> None:
    (site / "content/articles").chmod(0o500)
    assert "Permission denied" in add("-", stdin=TEXT.encode()).stderr
