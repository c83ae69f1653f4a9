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


def test_articles_are_called_by_their_folders_and_file_names() -> None:
    assert addresses.source_slugs(["articles/2024/The Flood.md", "articles/fire.txt"]) == {
        "articles/2024/The Flood.md": "2024-the-flood",
        "articles/fire.txt": "fire",
    }


MEETING = {
    "endings": ("articles/x.md", "articles/x.txt"),
    "spaces and capitals": ("articles/A B.txt", "articles/a-b.txt"),
    "a folder": ("articles/2024/x.md", "articles/2024-x.md"),
    "no letter": ("articles/!.md", "articles/?.md"),
}


@pytest.mark.parametrize("paths", MEETING.values(), ids=MEETING)
def test_of_articles_that_meet_the_first_keeps_its_address(paths: tuple[str, str]) -> None:
    slugs = addresses.source_slugs(paths)
    first, second = sorted(paths)
    assert slugs[first] == addresses.source_slugs([first])[first]
    assert slugs[second].startswith(f"{slugs[first]}-")


def test_an_article_called_like_anothers_hashed_address_stays_apart() -> None:
    hashed = addresses.source_slugs(["articles/x.md", "articles/x.txt"])["articles/x.txt"]
    slugs = addresses.source_slugs(["articles/x.md", "articles/x.txt", f"articles/{hashed}.md"])
    assert slugs[f"articles/{hashed}.md"] == hashed
    assert len(set(slugs.values())) == 3


@pytest.mark.parametrize(
    "added", ["articles/a.md", "articles/2023/b.md", "articles/b.txt", "articles/2024/c.txt", "articles/x.md"]
)
def test_an_article_added_moves_no_other(added: str) -> None:
    there = ["articles/b.md", "articles/2024/b.md", "articles/2024/c.md"]
    before = addresses.source_slugs(there)
    assert before.items() <= addresses.source_slugs([*there, added]).items()


def test_an_address_is_safe_in_a_link_whatever_the_id() -> None:
    assert addresses.actor('a"b c') == "actors/a%22b%20c/"
