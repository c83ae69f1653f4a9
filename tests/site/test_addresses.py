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


def test_an_address_is_safe_in_a_link_whatever_the_id() -> None:
    assert addresses.actor('a"b c') == "actors/a%22b%20c/"
