"""`mkdocs build` with the site's own theme: which files are written, and what they hold."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from tests.plugin.sites import CONFIGURATION, FERRY, build, make_site


def snapshot(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def page(folder: Path, address: str = "") -> str:
    return (folder / "site" / address / "index.html").read_text(encoding="utf-8")


def test_a_strict_build_is_clean_and_makes_every_kind_of_page(tmp_path: Path) -> None:
    answer = build(make_site(tmp_path), "--strict")
    assert answer.exit_code == 0, answer.output
    pages = set(snapshot(tmp_path / "site"))
    expected = {"index.html", "2031/05/index.html", "1999/index.html", "actors/index.html", "about/index.html"}
    assert expected | {"sources/ferry/index.html", "404.html", "assets/style.css"} <= pages
    assert any(path.startswith("events/2031-05-02") for path in pages)


def test_articles_cards_and_events_are_not_republished(tmp_path: Path) -> None:
    files = {"content/actors/norway.md": "---\nname: Norway\n---\n\nA *country*.\n"}
    build(make_site(tmp_path, files=files), "--strict")
    paths = set(snapshot(tmp_path / "site"))
    assert not [path for path in paths if path.startswith(("articles/", "events/norway")) or path.endswith(".md")]
    assert "articles/ferry" not in {str(PurePosixPath(path).parent) for path in paths}


def test_a_second_build_changes_no_byte(tmp_path: Path) -> None:
    make_site(tmp_path, CONFIGURATION + "site_url: https://example.org/strait/\n")
    build(tmp_path)
    first = snapshot(tmp_path / "site")
    build(tmp_path)
    assert snapshot(tmp_path / "site") == first
    (tmp_path / ".dateline/cache.sqlite").unlink()
    build(tmp_path)
    assert snapshot(tmp_path / "site") == first


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_hashes_changes_no_byte(tmp_path: Path, seed: str) -> None:
    make_site(tmp_path)
    build(tmp_path)
    (tmp_path / ".dateline/cache.sqlite").unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "site_config.yml", "-d", "again"]
    subprocess.run(command, cwd=tmp_path, env={"PYTHONHASHSEED": seed}, check=True, timeout=120)
    assert snapshot(tmp_path / "again") == snapshot(tmp_path / "site")


def test_the_page_of_a_removed_article_says_that_it_is_gone(tmp_path: Path) -> None:
    make_site(tmp_path, files={"content/articles/second.md": FERRY.replace("ferry", "tram")})
    build(tmp_path)
    assert "The tram to Vardholm resumed service" in page(tmp_path, "sources/second")
    (tmp_path / "content/articles/second.md").unlink()
    build(tmp_path)
    assert "This article is no longer one of the sources." in page(tmp_path, "sources/second")
    assert "sources/second/" not in page(tmp_path, "sources")


def test_the_home_page_is_introduced_by_the_editors(tmp_path: Path) -> None:
    index = "---\ntitle: Ships & islands\ndescription: What sails.\n---\n\nSee [how](about.md) it is *made*.\n"
    build(make_site(tmp_path, files={"content/index.md": index}), "--strict")
    home = page(tmp_path)
    assert "<h1>Ships &amp; islands</h1>" in home
    assert '<meta name="description" content="What sails.">' in home
    assert '<p>See <a href="about/">how</a> it is <em>made</em>.</p>' in home
    assert "resumed service" in home


def test_a_heading_in_the_introduction_is_the_headline(tmp_path: Path) -> None:
    build(make_site(tmp_path, files={"content/index.md": "# Ships & *islands*\n\nText.\n"}), "--strict")
    assert page(tmp_path).count("<h1") == 1
    assert "<h1>Ships &amp; islands</h1>" in page(tmp_path)


def test_editors_pages_are_in_the_navigation_of_every_page(tmp_path: Path) -> None:
    build(make_site(tmp_path), "--strict")
    assert '<a href="./about/">About</a>' in page(tmp_path)
    assert '<a href="../about/">About</a>' in page(tmp_path, "actors")
    assert 'href="../../about/"' in page(tmp_path, "sources/ferry")
    about = page(tmp_path, "about")
    assert '<a href="../about/" aria-current="page">About</a>' in about
    assert "<p>How it is made.</p>" in about


def test_the_error_page_links_from_the_address_of_the_site(tmp_path: Path) -> None:
    build(make_site(tmp_path, CONFIGURATION + "site_url: https://example.org/strait/\n"))
    assert 'href="/strait/assets/style.css"' in (tmp_path / "site/404.html").read_text()


def test_the_sitemap_names_every_page_and_no_day(tmp_path: Path) -> None:
    build(make_site(tmp_path, CONFIGURATION + "site_url: https://example.org/strait/\n"))
    sitemap = (tmp_path / "site/sitemap.xml").read_text()
    for address in ("", "about/", "actors/", "2031/05/", "sources/ferry/"):
        assert f"<loc>https://example.org/strait/{address}</loc>" in sitemap
    assert "lastmod" not in sitemap


def test_a_site_without_an_address_has_no_sitemap(tmp_path: Path) -> None:
    build(make_site(tmp_path))
    assert not list((tmp_path / "site").glob("sitemap*"))


def test_a_site_may_replace_a_single_template(tmp_path: Path) -> None:
    configuration = CONFIGURATION + "theme:\n  name: null\n  custom_dir: mine\n"
    settings = "{% set title = 'Lost' %}{% set description = '' %}{% set section = '' %}"
    page_of_mine = settings + "{% extends 'base.html' %}{% block main %}Lost at sea{% endblock %}"
    files = {"mine/404.html": page_of_mine}
    answer = build(make_site(tmp_path, configuration, files), "--strict")
    assert answer.exit_code == 0, answer.output
    assert "Lost at sea" in (tmp_path / "site/404.html").read_text()
    assert "resumed service" in page(tmp_path)


def test_an_editors_page_at_a_generated_address_is_reported(tmp_path: Path) -> None:
    answer = build(make_site(tmp_path, files={"content/actors.md": "# Who is who\n"}))
    assert "actors.md:1: a generated page has the address of this one; rename it" in answer.output


def test_an_article_cannot_bring_markup_or_script_into_a_page(tmp_path: Path) -> None:
    article = (
        "---\ntitle: '<script>alert(1)</script>'\ndate: 2031-05-06\npublisher: '\"><img src=x onerror=alert(2)>'\n"
        "url: 'javascript:alert(3)'\n---\n\n"
        'The mayor of Vardholm <script>alert(4)</script> opened the "new" <b>bridge</b> on May 2.\n'
    )
    build(make_site(tmp_path, files={"content/articles/evil.md": article}))
    for path, data in snapshot(tmp_path / "site").items():
        if path.endswith(".html"):
            text = data.decode()
            assert "<script" not in text, path
            assert "<img" not in text, path
            assert 'href="javascript:' not in text, path


def test_directory_addresses_are_required(tmp_path: Path) -> None:
    answer = build(make_site(tmp_path, CONFIGURATION + "use_directory_urls: false\n"))
    assert answer.exit_code == 1
    assert "site_config.yml:1: use_directory_urls is false; leave it out" in answer.output


def test_findings_that_may_stand_do_not_stop_a_strict_build(tmp_path: Path) -> None:
    undated = "The tram of Vardholm stopped on Tuesday, the council said.\n"
    answer = build(make_site(tmp_path, files={"content/articles/tram.txt": undated}), "--strict")
    assert answer.exit_code == 0, answer.output
    assert "more to look at: dateline check" in answer.output


def test_a_cached_build_of_our_own_site_takes_less_than_three_seconds(tmp_path: Path) -> None:
    checkout = Path(__file__).parents[2]
    for name in ("content", "templates"):
        shutil.copytree(checkout / name, tmp_path / name)
    shutil.copy(checkout / "site_config.yml", tmp_path)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", "site_config.yml"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=120)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=tmp_path, check=True, timeout=120)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)  # processor time, which a busy machine does not lengthen
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 3
