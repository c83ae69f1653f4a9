"""Reports without a language model: the sentence is the clause, and words stand in for the parse.

Coarser on purpose: one event a sentence, dated by its finest expression.
"""

from __future__ import annotations

import re

from dateline.events.vocabulary import CLAIM, MODAL, SAY
from dateline.model import Article, Attribution, Kind, Mention, Report, Resolved, Span, Status

_FORMS = {verb: (verb, f"{verb}s", f"{verb}d" if verb.endswith("e") else f"{verb}ed") for verb in SAY | CLAIM}
_IRREGULAR = {
    "said": "say",
    "says": "say",
    "told": "tell",
    "wrote": "write",
    "denies": "deny",
    "denied": "deny",
}
_LEMMAS = {form: verb for verb, forms in _FORMS.items() for form in forms} | _IRREGULAR
_WORD = re.compile(r"[A-Za-z’']+")
_LIMIT = 120


def reports(
    article: Article, sentence: Span, dated: tuple[Resolved, ...], mentions: tuple[Mention, ...]
) -> list[Report]:
    """At most one report, dated by the finest expression of the sentence."""
    if not dated:
        return []
    timex = dated[0]
    for other in dated[1:]:
        if timex.interval.grain.coarser_than(other.interval.grain):
            timex = other
    quote = article.text[sentence.start : sentence.end]
    words = [(match.group().lower(), sentence.start + match.start()) for match in _WORD.finditer(quote)]
    said = next(((word, at) for word, at in words if word in _LEMMAS), None)
    dct = article.source.dct
    start = timex.interval.start
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
            title=_title(quote, Span(timex.span.start - sentence.start, timex.span.end - sentence.start)),
            interval=timex.interval,
            basis=timex.basis,
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


def _title(quote: str, timex: Span) -> str:
    """The sentence without its date phrase, shortened at a word."""
    before = re.sub(r"\b(?:on|in|since|by|from|at|during|until)\s*$", "", quote[: timex.start], flags=re.IGNORECASE)
    text = f"{before.rstrip()} {quote[timex.end :].lstrip(' ,')}".strip(' ,.;:—“”"')
    text = re.sub(r"\s+", " ", text)
    if len(text) > _LIMIT:
        text = text[: _LIMIT - 1].rsplit(" ", 1)[0].rstrip(" ,;:—") + "…"
    return text[:1].upper() + text[1:]
