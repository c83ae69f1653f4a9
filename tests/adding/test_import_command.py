"""`dateline import` as an editor uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.articles import frontmatter
from dateline.cli import commands
from tests.adding.server import Reply, serving
from tests.adding.test_feeds import RSS
from tests.adding.test_sheets import TIMELINE
from tests.plugin.sites import build, make_site

TABLE = "date,title,text\n2031-05-02,Ferry sails,At last.\n2030,The *Vard* company is founded,\n"
EVENT = "content/events/2031-05-02-ferry-sails.md"
OTHER = "content/events/2030-the-vard-company-is-founded.md"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(make_site(tmp_path))
    return tmp_path


def read(name: str, text: str | None = None, *options: str) -> Result:
    if text is not None and name != "-":
        Path(name).write_text(text, encoding="utf-8")
    return CliRunner().invoke(commands, ["import", name, *options], input=text, catch_exceptions=False)


def files(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text() for path in (site / "content").rglob("*.md")}


# -- tables ---------------------------------------------------------------------------------------------------


def test_each_row_is_an_event_file(site: Path) -> None:
    answer = read("events.csv", TABLE)
    assert (answer.exit_code, answer.stdout) == (0, f"{EVENT}\n{OTHER}\n")
    assert answer.stderr == "2 stored, 0 here already, 0 left out, 0 to mend\n"
    assert files(site)[EVENT] == "---\ntitle: Ferry sails\ndate: 2031-05-02\n---\n\nAt last.\n"


def test_the_site_shows_them(site: Path) -> None:
    read("events.csv", TABLE)
    answer = build(site, "--strict")
    assert answer.exit_code == 0, answer.output
    page = (site / "site/events/2030-the-vard-company-is-founded/index.html").read_text()
    assert "The *Vard* company is founded" in page


def test_what_a_table_says_of_sources_is_kept(site: Path) -> None:
    read("events.csv", f"{TIMELINE}2031,5,2,,,,,Ferry sails,,https://a.example/x,Gazette,At the quay,,Ships\n")
    assert files(site)[EVENT] == (
        "---\ntitle: Ferry sails\ndate: 2031-05-02\ntags: [Ships]\nsources:\n"
        "- publisher: Gazette\n  title: At the quay\n  url: https://a.example/x\n---\n"
    )


def test_twice_is_once(site: Path) -> None:
    read("events.csv", TABLE)
    before = files(site)
    again = read("events.csv", TABLE)
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr == "0 stored, 2 here already, 0 left out, 0 to mend\n"
    assert files(site) == before


def test_what_an_editor_made_of_an_event_stays(site: Path) -> None:
    """Renamed, or with another title: it is the same event as long as one of the two is as it was."""
    read("events.csv", TABLE)
    Path(EVENT).write_text("---\ntitle: Ferry sails again\ndate: 2031-05-02\n---\nMine.\n")
    Path(OTHER).rename("content/events/founded.md")
    before = files(site)
    assert read("events.csv", TABLE).stdout == ""
    assert files(site) == before


def test_what_is_wrong_in_a_row_is_told_and_the_rest_is_stored(site: Path) -> None:
    answer = read("events.csv", f"{TABLE}Tuesday,Rain,\n,Sun,\n")
    assert answer.exit_code == 1
    assert answer.stdout == f"{EVENT}\n{OTHER}\n"
    assert [line.partition("; ")[0][:33] for line in answer.stderr.splitlines()] == [
        "events.csv:4: the date is wrong: ",
        "events.csv:5: the date is wrong: ",
        "2 stored, 0 here already, 0 left ",
    ]


def test_two_rows_of_one_date_and_title_are_told(site: Path) -> None:
    answer = read("events.csv", f"{TABLE}2031-05-02,Ferry sails,It did not.\n")
    assert "events.csv:4: has the date and title of line 2; tell them apart, or remove one\n" in answer.stderr
    assert "At last." in files(site)[EVENT]


def test_our_own_table_comes_back_as_the_same_dates_and_titles(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    exported = CliRunner().invoke(commands, ["events", "--format", "csv"]).stdout
    other = make_site(tmp_path_factory.mktemp("other"))
    (other / "content/articles/ferry.md").unlink()
    (site / "events.csv").write_text(exported)
    answer = read("events.csv", None, "-f", str(other / "site_config.yml"))
    assert answer.exit_code == 0, answer.stderr
    expected = [json.loads(line) for line in CliRunner().invoke(commands, ["events"]).stdout.splitlines()]
    assert len(answer.stdout.splitlines()) == len(expected) == 2
    for event in expected:
        fields = frontmatter.split("x", (other / f"content/events/{event['id']}.md").read_text()).fields
        assert (fields["date"].value, fields["title"].value) == (event["date"], event["title"])


def test_a_table_of_another_kind_is_told(site: Path) -> None:
    (site / "events.csv").write_text("a,b\n1,2\n")
    with pytest.raises(Exception, match=r"events\.csv:1: the first line names no columns of events"):
        read("events.csv")


# -- feeds ----------------------------------------------------------------------------------------------------

ARTICLE = "content/articles/2031-05-06-ferry-back-in-service.md"


def test_each_entry_with_its_text_is_an_article(site: Path) -> None:
    answer = read("-", RSS)
    assert (answer.exit_code, answer.stdout) == (0, f"{ARTICLE}\n")
    assert "<stdin>:1: entry 2, “Rain”, holds 2 words only; add the article itself: dateline add " in answer.stderr
    assert "1 stored, 0 here already, 1 left out, 0 to mend" in answer.stderr
    assert "url: https://gazette.example/2031/ferry\n" in Path(ARTICLE).read_text()
    assert build(site, "--strict").exit_code == 0


def test_a_feed_read_again_brings_what_is_new_only(site: Path) -> None:
    read("-", RSS)
    before = files(site)
    again = read("-", RSS.replace("In short.", "In short, at noon."))
    assert again.stdout == ""
    assert "0 stored, 1 here already, 1 left out, 0 to mend" in again.stderr
    assert files(site) == before


# -- from the web ---------------------------------------------------------------------------------------------


def test_both_may_come_from_the_web(site: Path) -> None:
    replies = {
        "/feed": Reply(RSS.encode(), "application/rss+xml"),
        "/table": Reply(TABLE.replace("At last", "Øresund").encode("cp1252"), "text/csv; charset=windows-1252"),
    }
    with serving(replies) as server:
        with pytest.raises(Exception, match="an address inside a private network"):
            read(server.url("/feed"))
        assert read(server.url("/feed"), None, "--allow-private").stdout == f"{ARTICLE}\n"
        assert EVENT in read(server.url("/table"), None, "--allow-private").stdout
    assert "Øresund" in files(site)[EVENT]
