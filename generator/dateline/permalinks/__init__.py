"""Addresses that last: the register in `content/register.tsv` knows each that was published, and what it rests on.

    register ─moves─▶ which article took over which ─settled─▶ chronology ─(editors)─▶ ─remembered─▶ register

All of it is pure; the file is read and written at the rim.
"""

from dateline.permalinks.events import called, new_id, with_id
from dateline.permalinks.likeness import likeness
from dateline.permalinks.memory import interval, remembered
from dateline.permalinks.moves import moves
from dateline.permalinks.nearest import Nearest, named
from dateline.permalinks.register import NAME, read, write
from dateline.permalinks.settled import settled
from dateline.permalinks.sources import slug, source_slugs

__all__ = [
    "NAME",
    "Nearest",
    "called",
    "interval",
    "likeness",
    "moves",
    "named",
    "new_id",
    "read",
    "remembered",
    "settled",
    "slug",
    "source_slugs",
    "with_id",
    "write",
]
