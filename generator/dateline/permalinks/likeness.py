"""How alike two sentences are that may be one, edited."""

from __future__ import annotations

SHORT = 40  # characters; a shorter sentence is found inside many others
PART = 0.9  # what being a part of the other counts, against being the whole


def likeness(one: str, other: str) -> float:
    """From 0 to 100. A sentence that was cut or went on is like the one it was.

    >>> likeness("The hall burned on May 2.", "The hall burned on May 3.") > 90
    True
    """
    from rapidfuzz.fuzz import partial_ratio, ratio

    whole = ratio(one, other)
    if min(len(one), len(other)) < SHORT:
        return whole
    return max(whole, PART * partial_ratio(one, other))
