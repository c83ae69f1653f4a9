"""Two people of one name: a card that names its articles takes the mentions there that would be somebody else's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.actors.cards import keys_of
from dateline.model import ActorCard, Attribution, Denial, Extraction, Finding, Mention, Report


def told_apart(
    extractions: Iterable[Extraction], cards: Sequence[ActorCard]
) -> tuple[tuple[Extraction, ...], tuple[Finding, ...]]:
    """The extractions with the card's id as the key of what a card's names mean in its articles.

    Of two cards that claim one name in one article, the first by path has it and the other gets a finding.
    """
    keys: dict[str, dict[str, ActorCard]] = {}  # article → key → card
    findings = []
    for card in sorted((card for card in cards if card.articles), key=lambda card: card.path):
        names = sorted({key for name in (card.name, *card.aliases) for key in keys_of(name)})
        for article in card.articles:
            here = keys.setdefault(article, {})
            rivals = {here.setdefault(key, card).path for key in names} - {card.path}
            for rival in sorted(rivals):
                what = f"a name of this card is claimed by {rival} too, in {article}"
                findings.append(Finding(card.path, 1, what, "take the article out of one of the cards", error=True))
    told = (_told(extraction, keys.get(extraction.source.path, {})) for extraction in extractions)
    return tuple(told), tuple(findings)


def _told(extraction: Extraction, cards: Mapping[str, ActorCard]) -> Extraction:
    if not cards:
        return extraction

    def key(old: str) -> str:
        return cards[old].id if old in cards else old

    def mention(found: Mention) -> Mention:
        return replace(found, key=key(found.key))

    def said(found: Attribution) -> Attribution:
        return replace(found, actor=found.actor and key(found.actor))

    def denied(found: Denial) -> Denial:
        return replace(found, actor=found.actor and key(found.actor))

    def report(found: Report) -> Report:
        return replace(
            found,
            mentions=tuple(map(mention, found.mentions)),
            attribution=tuple(map(said, found.attribution)),
            denials=tuple(map(denied, found.denials)),
        )

    return replace(
        extraction,
        reports=tuple(map(report, extraction.reports)),
        mentions=tuple(map(mention, extraction.mentions)),
        roles=tuple((key(old), role) for old, role in extraction.roles),
    )
