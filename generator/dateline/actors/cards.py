"""What editors' cards claim: which keys are theirs, which are not, and where two cards contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.actors import bodies, gazetteer, people
from dateline.actors.names import plain, slug, trimmed
from dateline.model import ActorCard, Finding, Span


@dataclass(frozen=True, slots=True)
class Claims:
    """`card_of` says which card a `Mention.key` belongs to, `refused` which keys a card's `not_aliases` turn away."""

    card_of: dict[str, ActorCard]
    refused: frozenset[tuple[str, str]]  # (card id, key)
    findings: tuple[Finding, ...]


def read(cards: Sequence[ActorCard]) -> Claims:
    """Who claims what; of two cards that claim one name, the first by path keeps it and the other gets a finding."""
    card_of: dict[str, ActorCard] = {}
    findings = []
    refused = frozenset((card.id, key) for card in cards for name in card.not_aliases for key in keys_of(name))
    for card in sorted(cards, key=lambda card: card.path):
        told: set[str] = set()  # one line a rival, not one for each spelling
        for name in (card.name, *card.aliases, card.id):
            for key in sorted(keys_of(name)):
                if (card.id, key) in refused:
                    continue
                rival = card_of.setdefault(key, card)
                if rival is not card and rival.path not in told:
                    told.add(rival.path)
                    findings.append(
                        Finding(
                            card.path,
                            1,
                            f"the name '{name}' is claimed by {rival.path} too",
                            "remove it from one of the cards, or merge them with 'merge_into'",
                            error=True,
                        )
                    )
    return Claims(card_of, refused, tuple(findings))


def keys_of(name: str) -> frozenset[str]:
    """Every key under which mentions of this name can come."""
    text = plain(name)
    start, end = trimmed(text, 0, len(text))
    whole = Span(start, end)
    matches = tuple(gazetteer.scan(text, whole))
    keys = {slug(text[start:end]), people.key(text[start:end])}
    keys |= {match.entry.id for match in matches if match.span == whole and match.reading is gazetteer.Reading.NAME}
    keys |= {mention.key for mention in bodies.find(text, (whole,), matches) if mention.span == whole}
    return frozenset(keys)
