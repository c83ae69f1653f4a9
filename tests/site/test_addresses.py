import pytest

from dateline.site import addresses

WEB = {
    "https": ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    "http": ("http://example.org", "http://example.org"),
    "space around": (" https://example.org/ ", "https://example.org/"),
    "capitals": ("HTTPS://EXAMPLE.ORG/", "HTTPS://EXAMPLE.ORG/"),
    "script": ("javascript:alert(1)", None),
    "script in capitals": ("JaVaScRiPt:alert(1)", None),
    "script after a tab": ("java\tscript:alert(1)", None),
    "data": ("data:text/html,<script>alert(1)</script>", None),
    "file": ("file:///etc/passwd", None),
    "no host": ("https:alert(1)", None),
    "broken host": ("http://[::1", None),
    "no scheme": ("//example.org/", None),
    "words": ("see the paper", None),
    "empty": ("", None),
    "none": (None, None),
}


@pytest.mark.parametrize(("url", "expected"), WEB.values(), ids=WEB)
def test_only_web_addresses_become_links(url: str | None, expected: str | None) -> None:
    assert addresses.web(url) == expected


def test_articles_are_called_by_their_file_names() -> None:
    assert addresses.source_slugs(["articles/2024/The Flood.md", "articles/fire.txt"]) == {
        "articles/2024/The Flood.md": "the-flood",
        "articles/fire.txt": "fire",
    }


def test_articles_of_one_name_keep_apart() -> None:
    slugs = addresses.source_slugs(["articles/x.md", "articles/x.txt", "articles/articles-x-md.md", "articles/!.md"])
    assert len(set(slugs.values())) == 4
    assert slugs["articles/x.md"] != "x" != slugs["articles/x.txt"]


def test_an_article_added_elsewhere_moves_nothing() -> None:
    before = addresses.source_slugs(["articles/b.md", "articles/c.md"])
    after = addresses.source_slugs(["articles/a.md", "articles/b.md", "articles/c.md"])
    assert before.items() <= after.items()


def test_an_address_is_safe_in_a_link_whatever_the_id() -> None:
    assert addresses.actor('a"b c') == "actors/a%22b%20c/"
