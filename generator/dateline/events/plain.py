"""Reports without a language model: the sentence is the clause, and words stand in for the parse.

Coarser on purpose: one event a sentence, dated by its finest expression.
"""

from __future__ import annotations

import re

from dateline.events.dating import without_dateline
from dateline.events.vocabulary import CLAIM, DEED, MODAL, SAY
from dateline.events.wording import shortened, tidied
from dateline.model import Article, Attribution, Basis, Kind, Mention, Report, Resolved, Span, Status

# Past tenses only: “reports”, “claims” and “state” are as often nouns.
_SAID = {f"{verb}d" if verb.endswith("e") else f"{verb}ed" for verb in SAY | CLAIM if verb not in DEED} | {
    "said",
    "says",
    "told",
    "denied",
}
_PASSIVE = frozenset({"was", "were", "been", "be", "is", "are"})  # "were told to leave"
_WORD = re.compile(r"[A-Za-z’']+")
_LIMIT = 120
_HAPPENED = re.compile(r"\b(?:has|have|was|were|[a-z]{3,}ed)\b")
# What carries a date and goes with it. “Since” and “until” say more than when.
_CARRIER = re.compile(
    r"(?:\b(?:as early as|no later than|at|around|about|late|early|shortly after) )?"
    r"\b(?:on|in|by|at|from|during|for)(?: the)? *$",
    re.IGNORECASE,
)


def reports(
    article: Article, sentence: Span, dated: tuple[Resolved, ...], mentions: tuple[Mention, ...], lead: bool
) -> list[Report]:
    """At most one report, dated by the finest expression of the sentence, by its dateline where nothing else does, or
    (a `lead` that tells of something past) by publication."""
    dct = article.source.dct
    body = without_dateline(article.text, sentence)
    inside = tuple(timex for timex in dated if timex.span in body) or dated
    timex = inside[0] if inside else None
    for other in inside[1:]:
        if timex is not None and timex.interval.grain.coarser_than(other.interval.grain):
            timex = other
    if timex is None and not (lead and _HAPPENED.search(article.text, body.start, body.end)):
        return []
    interval = timex.interval if timex else dct.interval if dct else None
    if interval is None:
        return []
    quote = article.text[sentence.start : sentence.end]
    words = [(match.group().lower(), sentence.start + match.start()) for match in _WORD.finditer(quote)]
    said = next(
        (
            (word, at)
            for (before, _), (word, at) in zip([("", 0), *words], words, strict=False)
            if word in _SAID and before not in _PASSIVE
        ),
        None,
    )
    start = interval.start
    ahead = any(word in MODAL for word, _ in words)
    planned = (dct is not None and start is not None and start >= (dct.interval.end or dct.day)) or (
        dct is None and ahead
    )
    status = Status.PLANNED if planned else Status.CLAIMED if said else Status.REPORTED
    attribution = (Attribution(_speaker(said[1], mentions), said[0]),) if said else ()
    return [
        Report(
            span=sentence,
            quote=quote,
            title=_title(article.text, body, timex.span if timex else None),
            interval=interval,
            basis=timex.basis if timex else Basis.PUBLICATION,
            timex=timex,
            kind=Kind.OCCURRENCE,
            status=status,
            mentions=mentions,
            attribution=attribution,
        )
    ]


def _speaker(at: int, mentions: tuple[Mention, ...]) -> str | None:
    """The actor nearest before the reporting verb, else the first after it."""
    before = [mention for mention in mentions if mention.span.end <= at]
    after = [mention for mention in mentions if mention.span.start > at]
    chosen = before[-1] if before else after[0] if after else None
    return chosen.key if chosen else None


def _title(text: str, body: Span, timex: Span | None) -> str:
    """The sentence without its date phrase, shortened at a word."""
    if timex is None or timex not in body:
        return shortened(tidied(text[body.start : body.end]), _LIMIT)
    before, after = text[body.start : timex.start], text[timex.end : body.end]
    if re.search(r"\b(?:since|until|till|before|after)\s*$", before, re.IGNORECASE):
        return shortened(tidied(text[body.start : body.end]), _LIMIT)
    before = _CARRIER.sub("", before).rstrip()
    opens = not before or before.endswith(",")
    return shortened(tidied(f"{before} {after.lstrip(' ,') if opens else after.lstrip()}"), _LIMIT)
