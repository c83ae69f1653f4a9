"""Names in one article: who is meant by which words.

tables (countries, institutions, state bodies) + the model's entities + titled and incorporated capitals
  → the longest, most trusted reading of each stretch
  → people and organisations under their fullest name → roles → pronouns and "the ministry"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.actors import (
    bodies,
    capitalised,
    capitals,
    carried,
    entities,
    gazetteer,
    georgia,
    kinship,
    organisations,
    parties,
    people,
    references,
    roles,
    tables,
)
from dateline.actors.agreement import agree
from dateline.actors.gazetteer import Match, Reading
from dateline.actors.language import LONGEST_SENTENCE
from dateline.actors.names import UPPER, fold, plain
from dateline.actors.syntax import Syntax
from dateline.model import Analysis, Mention, Source, Span, Trust

TRUST_ORDER = tuple(Trust)
PLACELINE = rf"[{UPPER}]{{2}}[{UPPER} .'-]{{1,30}}(?:, [^—–()\n]{{1,40}})?"
DATELINE = re.compile(rf"{PLACELINE}(?: \((?P<agency>[^()\n]{{2,30}})\))? ?(?:[—–]|--? )|{PLACELINE}: ")


def find(
    text: str, sentences: Sequence[Span], analysis: Analysis, source: Source | None = None
) -> tuple[Mention, ...]:
    """The mentions of one article in text order, without overlap, each inside a sentence.

    The headline of `source` says who the article is about, and its publisher is nobody in its own articles.

    A sentence longer than the language model reads is no prose and names nobody.
    """
    sentences = [sentence for sentence in sentences if sentence.end - sentence.start <= LONGEST_SENTENCE]
    straight = plain(text)
    syntax = Syntax(analysis)
    matches = [match for sentence in sentences for match in gazetteer.scan(straight, sentence)]
    named = [
        *_listed(straight, matches, syntax),
        *bodies.find(straight, sentences, matches),
        *parties.find(straight, sentences, matches, bodies.main_country(matches)),
        *entities.find(straight, analysis.entities, matches, syntax),
        *capitalised.find(straight, sentences),
        *organisations.bracketed(straight, sentences),
    ]
    datelines = _datelines(straight, sentences)
    nobody = (*entities.no_actors(analysis.entities), *(Span(*dateline.span()) for dateline in datelines))
    publishers = {source.publisher if source else None, *(dateline["agency"] for dateline in datelines)} - {None}
    things = (
        *entities.things(straight, analysis.entities, matches),
        *(span for name in sorted(filter(None, publishers)) for span in _own(straight, plain(name))),
    )
    chosen = tuple(organisations.keyed(mention) for mention in _choose(named, nobody, len(text), things))
    chosen = _with_acronyms(chosen, organisations.acronyms(straight, chosen, sentences), len(text))
    country = bodies.main_country(matches)
    chosen = parties.decide(georgia.decide(straight, chosen), matches, country)
    chosen = _sorted(*chosen, *carried.find(straight, sentences, chosen))
    chosen = agree(straight, people.with_honorifics(straight, chosen))
    chosen = organisations.unify(straight, chosen)
    chosen = _sorted(*chosen, *people.bare_surnames(straight, sentences, chosen))
    chosen = roles.add(text, sentences, chosen)  # as stated, typography and all
    chosen = people.unify(chosen, kinship.introduced(straight, sentences, chosen))
    sexes = kinship.sexes(straight, chosen)
    title = plain(source.title) if source else ""
    mentions = references.find(straight, sentences, chosen, syntax, country, sexes, title)
    kin = kinship.by_given_name(straight, mentions) | people.in_quotations_only(straight, sentences, mentions)
    return tuple(
        replace(mention, text=text[mention.span.start : mention.span.end])
        for mention in mentions
        if mention.key not in kin
    )


def _sorted(*mentions: Mention) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _datelines(text: str, sentences: Iterable[Span]) -> list[re.Match[str]]:
    """Where the reporter was, "KYIV, June 28 (Agency) —", is nobody who acts."""
    found = (DATELINE.match(text, sentence.start, sentence.end) for sentence in sentences)
    return [dateline for dateline in found if dateline]


def _own(text: str, publisher: str) -> Iterable[Span]:
    """Where an article speaks of its publisher: "told the Marl Herald", "told the Herald"."""
    name = publisher.removeprefix("The ").removeprefix("the ")
    last = name.split()[-1] if name.split() else ""
    spelt = re.escape(name) if name and not _is_known(name) else "(?!)"
    if " " in name and last.istitle() and fold(last) not in tables.words("bodies"):
        spelt += rf"|(?<=\b[Tt]he ){re.escape(last)}"
    return (Span(*found.span()) for found in re.finditer(rf"\b(?:{spelt})\b(?!\s[{UPPER}])", text))


def _is_known(name: str) -> bool:
    """Whether the tables know it: a news agency may be in the news itself."""
    return any(match.span == Span(0, len(name)) for match in gazetteer.scan(name, Span(0, len(name))))


def _listed(text: str, matches: Sequence[Match], syntax: Syntax) -> Iterable[Mention]:
    governments = {
        match.span: match.entry.id
        for match in matches
        if match.reading is Reading.CAPITAL
        and not text[match.span.start : match.span.end].isupper()
        and capitals.stands_for_government(text, match.span, syntax)
    }
    acting = set(governments.values())
    for match in matches:
        entry = match.entry
        if match.reading is Reading.CAPITAL:
            if capitals.in_longer_name(text, match.span):
                continue
            again = entry.id in acting and capitals.acts(match.span, syntax)
            if match.span not in governments and not again:
                entry = gazetteer.town(match)
        words = text[match.span.start : match.span.end]
        yield Mention(match.span, words, entry.name, entry.id, entry.type, Trust.GAZETTEER)


def _with_acronyms(mentions: Sequence[Mention], acronyms: Sequence[Mention], length: int) -> tuple[Mention, ...]:
    """What the article itself explains goes before what the tables know."""
    explained = {mention.span for mention in acronyms}
    return _choose([*acronyms, *(mention for mention in mentions if mention.span not in explained)], (), length)


def _choose(
    mentions: Sequence[Mention], excluded: Iterable[Span], length: int, things: Iterable[Span] = ()
) -> tuple[Mention, ...]:
    """The longest reading of each stretch, of equally long ones the most trusted; what is `excluded` is nobody unless
    it is somebody, and of `things` not even then."""
    readings: list[tuple[Span, int, str, Mention | None]] = [
        *((mention.span, TRUST_ORDER.index(mention.trust), mention.key, mention) for mention in mentions),
        *((span, len(TRUST_ORDER), "", None) for span in excluded),
        *((span, -1, "", None) for span in things),
    ]
    readings.sort(key=lambda reading: (reading[0].start - reading[0].end, *reading[:3]))
    taken = bytearray(length)  # a flag for each character: linear, however many names there are
    chosen = []
    for span, _, _, mention in readings:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            if mention:
                chosen.append(mention)
    return _sorted(*chosen)
