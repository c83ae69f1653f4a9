"""What editors' cards claim: which keys are theirs, which are not, and where cards contradict each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from dateline.actors import bodies, gazetteer, people
from dateline.actors.names import plain, slug, trimmed
from dateline.model import ActorCard, Finding, Span


@dataclass(frozen=True, slots=True)
class Claims:
    """`card_of` says which card a `Mention.key` belongs to, `refused` which keys a card's `not_aliases` turn away."""

    card_of: dict[str, ActorCard]
    refused: frozenset[tuple[str, str]]  # (card id, key)
    targets: dict[str, str]  # ids that an editor merged into others, with where each ends up
    findings: tuple[Finding, ...]

    def target(self, card: ActorCard) -> str:
        """The id of the actor that the card describes, or of the one it is merged into."""
        return self.targets.get(card.id, card.id)


def read(cards: Sequence[ActorCard], keys: Collection[str]) -> Claims:
    """Who claims what. `keys` are those of all mentions: other actors a card may name.

    Of two cards that claim one name, the first by path keeps it and the other gets a finding.
    """
    ordered = sorted(cards, key=lambda card: card.path)
    known = {*keys, *(card.id for card in cards), *gazetteer.entries()}
    refused = frozenset((card.id, key) for card in ordered for name in card.not_aliases for key in keys_of(name))
    card_of, rivals = _claimed(ordered, refused)
    targets, misled = _targets(ordered, known)
    orphans = [_unknown(card, "parent", card.parent) for card in ordered if card.parent and card.parent not in known]
    return Claims(card_of, refused, targets, (*rivals, *misled, *orphans))


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


def _claimed(
    cards: Iterable[ActorCard], refused: Collection[tuple[str, str]]
) -> tuple[dict[str, ActorCard], list[Finding]]:
    card_of: dict[str, ActorCard] = {}
    findings = []
    for card in cards:
        told: set[str] = set()  # one line a rival, not one for each spelling
        # One that is about some articles only has its names there; see `namesakes`.
        for name in (card.id,) if card.articles else (card.name, *card.aliases, card.id):
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
    return card_of, findings


def _targets(cards: Sequence[ActorCard], known: Collection[str]) -> tuple[dict[str, str], list[Finding]]:
    wanted = {card.id: card.merge_into for card in cards if card.merge_into}
    targets: dict[str, str] = {}
    findings = []
    for card in cards:
        target, seen = card.id, set[str]()
        while target in wanted and target not in seen:
            seen.add(target)
            target = wanted[target]
        if target in seen:
            what = f"'merge_into: {card.merge_into}' leads back to this card"
            findings.append(Finding(card.path, 1, what, "remove it from one of the cards", error=True))
        elif target not in known:
            findings.append(_unknown(card, "merge_into", target))
        elif target != card.id:
            targets[card.id] = target
    return targets, findings


def _unknown(card: ActorCard, field: str, id: str) -> Finding:
    return Finding(
        card.path,
        1,
        f"'{field}: {id}' names no actor",
        "use the id of an actor, the last part of the address of its page",
        error=True,
    )
