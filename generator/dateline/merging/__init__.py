"""Which reports of different articles tell of one event.

A `profile` is what of a report counts, `one_event` compares two of them, `groups` brings all together.
"""

from dateline.merging.event import one_event, points
from dateline.merging.groups import groups
from dateline.merging.profiles import Profile, profile
from dateline.merging.words import stem

__all__ = ["Profile", "groups", "one_event", "points", "profile", "stem"]
