"""The chronology as the articles give it, under the addresses that were published before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.model import Chronology, Permalink, Subject
from dateline.permalinks.actors import renamed_actors
from dateline.permalinks.events import with_lasting_ids
from dateline.permalinks.sources import kept_slugs, source_slugs


def settled(found: Chronology, register: Sequence[Permalink], moves: Mapping[str, str]) -> Chronology:
    """Events under their lasting ids, sources under their slugs, and where the ids of other actors lead."""
    paths = [source.path for source in found.sources]
    taken = {line.id for line in register if line.subject is Subject.SOURCE}
    slugs = source_slugs(paths, kept_slugs(register, paths, moves), taken)
    return replace(
        found,
        events=with_lasting_ids(found.events, register, moves, found.sources),
        sources=tuple(replace(source, slug=slugs[source.path]) for source in found.sources),
        redirects=(*found.redirects, *renamed_actors(found, register)),
    )
