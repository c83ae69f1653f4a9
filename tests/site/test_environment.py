"""What templates may do with a value."""

import pytest

from dateline.site.environment import unbroken

TITLES = {
    "a letter and a number": ("Crews move an S-400", "S-400"),
    "capitals and a number": ("A MIM-104 is sent", "MIM-104"),
    "a number and a letter": ("Two F-16s land", "F-16s"),
    "small letters": ("An Su-35 is lost", "Su-35"),
    "words": ("A Franco-German plan", None),
    "numbers": ("A 10-4 vote", None),
    "a word in small letters": ("The vote-2 paper", None),
}


@pytest.mark.parametrize(("title", "kept"), TITLES.values(), ids=TITLES)
def test_a_name_of_letters_and_a_number_is_not_broken(title: str, kept: str | None) -> None:
    expected = title.replace(kept, f'<span class="unbroken">{kept}</span>') if kept else title
    assert unbroken(title) == expected


def test_markup_in_a_title_stays_text() -> None:
    assert unbroken("<b>S-300</b>") == '&lt;b&gt;<span class="unbroken">S-300</span>&lt;/b&gt;'
