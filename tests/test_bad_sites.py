"""Bad input, a directory each: laid over a good site, it must be told with the message beside it.

The rest of the site is still built, unless the build is strict.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import commands
from tests.plugin.sites import build, make_site

BAD_SITES = Path(__file__).with_name("bad_sites")


def check(site: Path) -> Result:
    return CliRunner().invoke(commands, ["check", "-f", str(site / "site_config.yml")], catch_exceptions=False)


def assert_told_and_left_out(site: Path, message: str) -> None:
    checked = check(site)
    assert checked.exit_code == 1
    assert message in checked.stdout.splitlines()

    built = build(site)
    assert built.exit_code == 0, built.output
    assert message in built.output
    assert "The ferry to Vardholm resumed service" in (site / "site/index.html").read_text(encoding="utf-8")

    strict = build(site, "--strict", to="strict")
    assert strict.exit_code == 1
    assert message in strict.output
    assert "Traceback" not in strict.output


@pytest.mark.parametrize("name", sorted(folder.name for folder in BAD_SITES.iterdir()))
def test_bad_input_is_told_and_the_rest_is_built(name: str, tmp_path: Path) -> None:
    make_site(tmp_path)
    shutil.copytree(BAD_SITES / name / "content", tmp_path / "content", dirs_exist_ok=True)
    message = (BAD_SITES / name / "message.txt").read_text(encoding="utf-8").strip()
    assert_told_and_left_out(tmp_path, message)


def test_an_article_of_ten_megabytes_is_refused(tmp_path: Path) -> None:
    article = "The tide rose on May 2, 2031. It was late. " * 240_000
    make_site(tmp_path, files={"content/articles/tide.txt": article})
    what = "is larger than an article can be (5 MB, or a million characters of text)"
    assert_told_and_left_out(tmp_path, f"articles/tide.txt:1: {what}; put each article in a file of its own")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    make_site(tmp_path)
    (tmp_path / "content/articles" / os.fsdecode(b"tide\xff.txt")).write_bytes(b"")
    message = "articles/tide\\udcff.txt:1: the file is empty; put the article's text in it, or remove it"
    assert_told_and_left_out(tmp_path, message)


def test_no_article_at_all(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    shutil.rmtree(site / "content/articles")
    message = "articles:1: there is no article; put .md, .txt or .html files into this folder"
    assert check(site).stdout.splitlines() == [message]
    assert check(site).exit_code == 1
    assert build(site).exit_code == 0
    assert (site / "site/about/index.html").is_file()
    strict = build(site, "--strict")
    assert strict.exit_code == 1
    assert message in strict.output
