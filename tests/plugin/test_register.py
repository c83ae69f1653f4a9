"""A build remembers the addresses it publishes, and old addresses answer, in our own theme and in others."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plugin.sites import CONFIGURATION, FERRY, build, make_site, write

OTHER = CONFIGURATION + "theme: readthedocs\nsite_url: https://example.org/strait/\n"
REGISTER = "content/register.tsv"


def page(folder: Path, address: str) -> str:
    return (folder / "site" / address / "index.html").read_text(encoding="utf-8")


def event_id(folder: Path) -> str:
    return next(path.name for path in (folder / "site/events").iterdir() if path.name.startswith("2031-05-02"))


def test_a_build_writes_the_register_once_and_does_not_publish_it(tmp_path: Path) -> None:
    build(make_site(tmp_path), "--strict")
    written = (tmp_path / REGISTER).read_bytes()
    assert event_id(tmp_path) in written.decode()
    before = (tmp_path / REGISTER).stat()
    build(tmp_path)
    after = (tmp_path / REGISTER).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert not list((tmp_path / "site").glob("register*"))
    assert [path.name for path in (tmp_path / "content").iterdir() if path.name.startswith(".")] == []


def test_a_site_may_leave_the_register_to_others(tmp_path: Path) -> None:
    build(make_site(tmp_path, CONFIGURATION + "      register: false\n"), "--strict")
    assert not (tmp_path / REGISTER).exists()


def test_a_damaged_register_is_told_and_left_alone(tmp_path: Path) -> None:
    make_site(tmp_path, files={REGISTER: "oops\n"})
    answer = build(tmp_path)
    assert "register.tsv:1: this is no line of the register; restore it from git, or remove it" in answer.output
    assert (tmp_path / REGISTER).read_text() == "oops\n"
    assert "resumed service" in page(tmp_path, "")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_checkout_that_cannot_be_written_is_built_with_a_warning(tmp_path: Path) -> None:
    make_site(tmp_path)
    (tmp_path / "content").chmod(0o555)
    answer = build(tmp_path)
    (tmp_path / "content").chmod(0o755)
    assert answer.exit_code == 0
    assert "register.tsv:1: new addresses cannot be remembered (Permission denied); build where" in answer.output


def test_a_register_that_cannot_be_written_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("dateline.config.NamedTemporaryFile", refuse)
    answer = build(make_site(tmp_path))
    assert answer.exit_code == 0
    assert (
        "register.tsv:1: new addresses cannot be remembered (Permission denied); "
        "build where it can be written, and commit it"
    ) in answer.output
    assert "resumed service" in page(tmp_path, "")


@pytest.mark.parametrize("configuration", [CONFIGURATION, OTHER], ids=["own theme", "another theme"])
def test_old_addresses_answer(configuration: str, tmp_path: Path) -> None:
    build(make_site(tmp_path, configuration), "--strict")
    id = event_id(tmp_path)
    charter = "---\ntitle: The ferry line\ndate: 1999\n---\n"
    write(tmp_path, "content/events/line.md", charter)
    write(tmp_path, "content/events/merged.md", f"---\nevent: {id}\nmerge_into: line\n---\n")
    answer = build(tmp_path, "--strict")
    assert answer.exit_code == 0, answer.output
    moved = page(tmp_path, f"events/{id}")
    assert '<meta http-equiv="refresh" content="0; url=../../events/line/">' in moved
    assert '<meta name="robots" content="noindex">' in moved
    assert 'It is now at <a href="../../events/line/">The ferry line</a>.' in moved
    whole = "https://example.org/strait/events/line/" if "site_url" in configuration else "../../events/line/"
    assert re.findall(r'<link rel="canonical" href="([^"]*)"', moved) == [whole]

    write(tmp_path, "content/events/merged.md", f"---\nevent: {id}\nstatus: retracted\n---\n\nNever *sailed*.\n")
    build(tmp_path, "--strict")
    gone = page(tmp_path, f"events/{id}")
    assert "Never <em>sailed</em>." in gone
    assert "noindex" in gone
    assert "refresh" not in gone
    assert f"events/{id}/" not in page(tmp_path, "")
    assert f"events/{id}/" in page(tmp_path, "corrections")


@pytest.mark.parametrize("theme", ["", "theme: readthedocs\n"], ids=["own theme", "another theme"])
def test_old_addresses_are_not_in_the_sitemap_or_the_search(theme: str, tmp_path: Path) -> None:
    make_site(tmp_path, f"{CONFIGURATION}site_url: https://example.org/\n{theme}")
    build(tmp_path)
    id = event_id(tmp_path)
    write(tmp_path, "content/events/hidden.md", f"---\nevent: {id}\nhide: true\n---\n")
    build(tmp_path)
    assert "No longer part of this chronology" in page(tmp_path, f"events/{id}")
    assert "resumed service" not in page(tmp_path, f"events/{id}")
    sitemap = (tmp_path / "site/sitemap.xml").read_text()
    assert id not in sitemap
    assert "/sources/ferry/" in sitemap
    index = tmp_path / "site/search/search_index.json"
    assert not index.exists() or id not in index.read_text()


def test_drafts_are_built_for_nobody(tmp_path: Path) -> None:
    draft = FERRY.replace("title:", "draft: true\ntitle:").replace("ferry", "tram")
    event = "---\ntitle: A secret plan\ndate: 2031-07\ndraft: true\n---\n"
    build(make_site(tmp_path, files={"content/articles/tram.md": draft, "content/events/plan.md": event}), "--strict")
    built = "".join(file.read_text() for file in (tmp_path / "site").rglob("*.html"))
    assert "tram" not in built
    assert "A secret plan" not in built
    assert "tram" not in (tmp_path / REGISTER).read_text()


def git(folder: Path, *arguments: str) -> str:
    told = ["-c", "user.name=E", "-c", "user.email=e@example.org", "-c", "init.defaultBranch=main"]
    command = ["git", *told, *arguments]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_two_branches_with_decisions_on_different_events_merge_without_a_conflict(tmp_path: Path) -> None:
    harbour = "---\ntitle: Harbour\ndate: 2031-05-06\n---\n\nThe harbour of Vardholm reopened on May 3, 2031.\n"
    make_site(tmp_path, files={"content/articles/harbour.md": harbour, ".gitignore": "site/\n.dateline/\n"})
    shutil.copy(Path(__file__).parents[2] / ".gitattributes", tmp_path)
    build(tmp_path)
    ids = [path.name for path in (tmp_path / "site/events").iterdir()]
    ferry = next(id for id in ids if "ferry" in id)
    other = next(id for id in ids if "harbour-of" in id)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "The first issue")
    for branch, id, tram in (("one", ferry, "April 4"), ("two", other, "April 5")):
        git(tmp_path, "checkout", "-qb", branch, "main")
        write(tmp_path, f"content/events/{branch}.md", f"---\nevent: {id}\ntitle: Titled by {branch}\n---\n")
        article = (
            f"---\ntitle: Tram {branch}\ndate: 2031-05-06\n---\n\nThe tram {branch} reached Vardholm on {tram}.\n"
        )
        write(tmp_path, f"content/articles/tram-{branch}.md", article)
        write(tmp_path, "content/articles/harbour.md", harbour)
        build(tmp_path)
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", f"The decision of {branch}")
    git(tmp_path, "merge", "-q", "--no-edit", "one")
    merged = (tmp_path / REGISTER).read_text()
    assert build(tmp_path, "--strict").exit_code == 0
    assert "Titled by one" in page(tmp_path, f"events/{ferry}")
    assert "Titled by two" in page(tmp_path, f"events/{other}")
    assert set((tmp_path / REGISTER).read_text().splitlines()) == set(merged.splitlines())


def test_the_command_line_reads_the_register_and_writes_nothing(tmp_path: Path) -> None:
    make_site(tmp_path)
    build(tmp_path)
    id = event_id(tmp_path)
    write(tmp_path, "content/articles/ferry.md", FERRY.replace("on May 2", "at last on May 2"))
    register = (tmp_path / REGISTER).read_bytes()
    command = [sys.executable, "-m", "dateline.cli", "events", "-f", str(tmp_path / "site_config.yml")]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert f'"id": "{id}"' in answer.stdout
    assert (tmp_path / REGISTER).read_bytes() == register
