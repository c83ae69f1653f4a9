"""The words of `data/en/events.toml`, read once."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_TABLE = tomllib.loads((files("dateline") / "data" / "en" / "events.toml").read_text(encoding="utf-8"))

SAY = frozenset(_TABLE["speech"]["say"])
CLAIM = frozenset(_TABLE["speech"]["claim"])
HOLD = frozenset(_TABLE["speech"]["hold"])
SPEECH = SAY | CLAIM
SETTLED = frozenset(_TABLE["speech"]["settled"])
DEED = frozenset(_TABLE["speech"]["deed"])
NEEDS_CONTENT = frozenset(_TABLE["speech"]["needs_content"])
FINDINGS = frozenset(_TABLE["speech"]["findings"])
VEHICLE = frozenset(_TABLE["speech"]["vehicle"])
HEARSAY = frozenset(_TABLE["speech"]["hearsay"])
MODAL = frozenset(_TABLE["plan"]["modal"])
AHEAD = frozenset(_TABLE["plan"]["ahead"])
FORESEE = frozenset(_TABLE["plan"]["foresee"])
OUTLOOK = frozenset(_TABLE["plan"]["outlook"])
IMPLIED = frozenset(_TABLE["plan"]["implied"])
SHARING = frozenset(_TABLE["title"]["sharing"])
DAYPART = frozenset(_TABLE["title"]["daypart"])
STATE = frozenset(_TABLE["plan"]["state"])
COMPARED = frozenset(_TABLE["unreal"]["compared"])
CONDITION = frozenset(_TABLE["unreal"]["condition"])
INVERTED = frozenset(_TABLE["unreal"]["inverted"])
POSSIBLE = frozenset(_TABLE["unreal"]["possible"])
FEARED = frozenset(_TABLE["unreal"]["feared"])
IMAGINED = frozenset(_TABLE["unreal"]["imagined"])
ASSERTED = frozenset(_TABLE["unreal"]["asserted"])
DROPPED = frozenset(_TABLE["unreal"]["dropped"])
DENY = frozenset(_TABLE["denial"]["verb"])
CALL = frozenset(_TABLE["denial"]["call"])
FALSE = frozenset(_TABLE["denial"]["false"])
DENIABLE = frozenset(_TABLE["denial"]["said"])
OPENERS = frozenset(_TABLE["title"]["openers"])
EXTENT = frozenset(_TABLE["title"]["extent"])
DANGLING = frozenset(_TABLE["title"]["dangling"])
RELATIONAL = frozenset(_TABLE["title"]["relational"])
MEDIA_NAMES = frozenset(name.lower() for name in _TABLE["media"]["names"])
MEDIA_WORDS = tuple(_TABLE["media"]["words"])
