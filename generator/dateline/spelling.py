"""What somebody may have meant: the known words nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, likeness: float = 65, most: int = 2) -> tuple[str, ...]:
    """The best first; `likeness` runs from 0 to 100, for the same word.

    >>> nearest("pubisher", ["publisher", "published", "title"])
    ('publisher', 'published')
    """
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    matches = extract(word, sorted(known), scorer=ratio, limit=most, score_cutoff=likeness)
    return tuple(match[0] for match in matches)


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """
    >>> did_you_mean("tag", ["tags", "title"], "leave it out"), did_you_mean("xyz", ["tags"], "leave it out")
    ('did you mean “tags”?', 'leave it out')
    """
    near = nearest(word, known)
    return f"did you mean {' or '.join(f'“{one}”' for one in near)}?" if near else otherwise
