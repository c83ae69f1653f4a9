"""Temporal expressions in English text: found, read, and printed in the notations of others.

- `grammar`: the table of rules, data/en/timex.toml, indexed; `patterns` is its notation
- `tagger`: where rows of the table match
- `cues`: do the words around look back or ahead?
- `normalizer`: what a match means, by the row's operator (`dates`, `relative`, `measures`), in a `context`
- `narrative`: a text from beginning to end
- `interval`: the calendar
- `dct`: when the article was published, where its own text forces it
- `join`: "July 3 and 4" as one date
- `formats`: EDTF, TIMEX3, TimeML
- `turn`: a weekday or month on the other side of the article
- `explain`: how each expression was read
"""

from dateline.timex.dct import infer
from dateline.timex.explain import explain
from dateline.timex.formats import edtf, parse_edtf, timeml
from dateline.timex.join import join
from dateline.timex.narrative import tag
from dateline.timex.turn import follow, turn

__all__ = ["edtf", "explain", "follow", "infer", "join", "parse_edtf", "tag", "timeml", "turn"]
