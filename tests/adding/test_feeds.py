"""What the entries of a feed hold, in each of the formats."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path

import pytest

from dateline.adding import feeds
from dateline.errors import InputError
from tests.adding.written import LAST, LEAD, MORE, sentences

HTML = f'<p>{LEAD}</p><script>x()</script><h2>The mail</h2><p>{MORE} <a href="/more">More</a></p><p>{LAST}</p>'
ESCAPED = HTML.replace("&", "&amp;").replace("<", "&lt;")

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Strait Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
<item><title>Ferry back in service</title><link>https://gazette.example/2031/ferry</link>
<dc:creator>Ann Roe</dc:creator><category>Ships</category><category>Vardholm</category>
<pubDate>Tue, 06 May 2031 23:30:00 -0700</pubDate>
<description>In short.</description><content:encoded>{ESCAPED}</content:encoded></item>
<item><title>Rain</title><link>https://gazette.example/2031/rain</link><description>It rained.</description></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>The Strait Gazette</title>
<entry><title type="html">Ferry &lt;b&gt;back&lt;/b&gt; in service</title>
<link rel="alternate" href="https://gazette.example/2031/ferry"/><id>urn:1</id>
<author><name>Ann Roe</name></author><author><name>Sam Poe</name></author>
<published>2031-05-06T23:30:00-07:00</published><updated>2031-05-08T00:00:00Z</updated>
<content type="html">{ESCAPED}</content></entry></feed>"""

JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Strait Gazette",
        "language": "en-GB",
        "items": [
            {
                "id": "1",
                "url": "https://gazette.example/2031/ferry",
                "title": "Ferry back in service",
                "content_html": HTML,
                "date_published": "2031-05-06T23:30:00-07:00",
                "authors": [{"name": "Ann Roe"}],
                "tags": ["Ships"],
            }
        ],
    }
)


@pytest.mark.parametrize("feed", [RSS, ATOM, JSON], ids=["RSS", "Atom", "JSON Feed"])
def test_an_entry_with_its_text_is_an_article(feed: str) -> None:
    entry = feeds.entries("feed", feed.encode())[0]
    article = feeds.original("feed", entry).article
    source = article.source
    assert (source.title, source.publisher) == ("Ferry back in service", "The Strait Gazette")
    assert source.authors[0] == "Ann Roe"
    assert source.url == "https://gazette.example/2031/ferry"
    assert source.language.lower() == "en-gb"
    assert source.dct is not None
    assert str(source.dct.day) == "2031-05-06"
    assert sentences(article)[0] == LEAD
    assert [each.text for each in article.furniture if each.text == "The mail"] == ["The mail"]
    assert "x()" not in article.text


def test_all_that_a_feed_says_of_an_entry() -> None:
    assert feeds.entries("feed", ATOM.encode())[0].authors == ("Ann Roe", "Sam Poe")
    assert feeds.entries("feed", RSS.encode())[0].tags == ("Ships", "Vardholm")
    assert feeds.entries("feed", JSON.encode())[0].tags == ("Ships",)


def test_an_entry_that_only_announces_is_told() -> None:
    entry = feeds.entries("feed.xml", RSS.encode())[1]
    with pytest.raises(InputError) as error:
        feeds.original("feed.xml", entry)
    assert str(error.value) == (
        "feed.xml:1: entry 2, “Rain”, holds 2 words only; "
        "add the article itself: dateline add https://gazette.example/2031/rain"
    )


def test_the_encoding_that_the_feed_declares_is_read() -> None:
    data = RSS.replace("utf-8", "iso-8859-1").replace("Ann Roe", "Änn Røe").encode("iso-8859-1")
    assert feeds.entries("feed", data)[0].authors == ("Änn Røe",)


def test_a_file_of_the_working_directory_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes that are a name are no reason to open what has it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.xml").write_text(RSS)
    with pytest.raises(InputError):
        feeds.entries("feed", b"other.xml")


def test_an_entity_brings_no_file_in(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret")
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    data = RSS.replace("?>\n", f"?>\n{doctype}\n", 1).replace("It rained.", "It rained. &x;")
    assert "the secret" not in repr(feeds.entries("feed", data.encode()))


def test_entities_do_not_multiply() -> None:
    inner = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{inner}]>'
    data = RSS.replace("?>\n", f"?>\n{doctype}\n", 1).replace("It rained.", "&a9;")
    begin = time.perf_counter()
    with suppress(InputError):
        assert len(repr(feeds.entries("feed", data.encode()))) < 100_000
    assert time.perf_counter() - begin < 5


BAD = {
    "empty": b"",
    "a page": b"<html><body><p>Rain</p></body></html>",
    "no entries": b"<rss version='2.0'><channel><title>x</title></channel></rss>",
    "broken": b"<rss",
    "broken JSON": b'{"items": [',
    "deep JSON": b'{"items": ' + b"[" * 100_000,
    "JSON without items": b'{"a": 1}',
    "JSON with other items": b'{"items": {"a": 1}}',
    "JSON with no objects in it": b'{"items": [1, null, "x"]}',
    "binary": bytes(range(256)),
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD.keys())
def test_what_is_no_feed_is_told(data: bytes) -> None:
    with pytest.raises(InputError) as error:
        feeds.entries("feed.xml", data)
    assert str(error.value).startswith("feed.xml:1: is no ")
    assert "; give the address of a feed, or a file of RSS, Atom or JSON Feed" in str(error.value)


def test_wrong_types_in_json_are_as_nothing() -> None:
    item = {"title": 1, "url": ["x"], "content_html": None, "content_text": HTML, "authors": "Ann", "tags": [1, "a"]}
    data = json.dumps({"items": [item], "title": {}, "authors": [1, {"name": 2}, {"name": "Sam Poe"}]}).encode()
    (entry,) = feeds.entries("feed", data)
    assert (entry.title, entry.url, entry.authors, entry.tags) == ("", None, ("Sam Poe",), ("a",))
    assert "<p>" in feeds.original("feed", entry).article.text  # plain text says what it says


def test_an_address_that_a_browser_must_not_be_sent_to_is_left_out() -> None:
    data = RSS.replace("https://gazette.example/2031/ferry", "javascript:alert(1)")
    assert feeds.entries("feed", data.encode())[0].url is None
