"""Mentions of all articles → actors: who is one, and what an editor's card says about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.actors import bodies, cards, drafts, gazetteer, organisations, tables
from dateline.actors.drafts import Draft
from dateline.actors.gazetteer import Reading
from dateline.actors.names import fold, plain, possessive_end
from dateline.model import Actor, ActorCard, ActorType, Finding, Mention, Role, Span, Trust

NO_NAMES = frozenset({"he", "she", "it", "the", "its", "his", "her", "him"})


@dataclass(frozen=True, slots=True)
class Merged:
    """`ids` says which actor a `Mention.key` is; `None` where an editor hides it."""

    actors: tuple[Actor, ...]
    ids: Mapping[str, str | None]
    findings: tuple[Finding, ...]


def merge(
    mentions: Iterable[tuple[str, Mention]], roles: Iterable[tuple[str, Role]], editors: Sequence[ActorCard]
) -> Merged:
    """Actors by name. `mentions` come with the path of their article, `roles` with the key of their mention.

    The order of both, and of the cards, makes no difference. A card for somebody whom no article names is an actor
    all the same, and so is the country of a body.
    """
    found = drafts.collect(mentions)
    claims = cards.read(editors, found.keys())
    short = drafts.full_names(found)

    ids = {key: _actor_id(key, short, claims) for key in found}
    ids |= {card.id: claims.target(card) for card in editors}
    editors_by_id = {card.id: card for card in editors}
    parents = _with_parents(ids, editors_by_id, claims)

    groups: dict[str, list[str]] = defaultdict(list)
    for key, actor_id in sorted(ids.items(), key=lambda item: (item[0] != item[1], item[0] in short, item[0])):
        groups[actor_id].append(key)  # full names first
    stated: dict[str, list[Role]] = defaultdict(list)
    for key, role in roles:
        stated[ids.get(key, key)].append(role)

    hidden = {card.id for card in editors if card.hide}
    visible = {key: None if actor_id in hidden else actor_id for key, actor_id in ids.items()}
    actors = [
        _actor(
            actor_id,
            [found[key] for key in keys if key in found],
            editors_by_id.get(actor_id),
            stated[actor_id],
            visible.get(parents.get(actor_id, "")),
        )
        for actor_id, keys in groups.items()
        if actor_id not in hidden
    ]
    return Merged(
        actors=tuple(sorted(actors, key=lambda actor: (fold(actor.name), actor.id))),
        ids=visible,
        findings=tuple(sorted((*claims.findings, *_ambiguous(found, short, claims)), key=str)),
    )


def _actor_id(key: str, short: Mapping[str, tuple[str, ...]], claims: cards.Claims) -> str:
    """The card that claims the key; else the card or the key of the one full name it is short for."""
    own = claims.card_of.get(key)
    if own:
        return claims.target(own)
    full = _full_name(key, short)
    card = claims.card_of.get(full)
    if card is None:
        return full
    return key if (card.id, key) in claims.refused else claims.target(card)


def _full_name(key: str, short: Mapping[str, tuple[str, ...]]) -> str:
    """Follows "roe" → "jane-roe" → "jane-mary-roe"; each name is longer than the last, so it ends."""
    while len(short.get(key, ())) == 1:
        key = short[key][0]
    return key


def _ambiguous(
    found: Mapping[str, Draft], short: Mapping[str, tuple[str, ...]], claims: cards.Claims
) -> Iterable[Finding]:
    """Short names that several people or bodies bear, unless a card decides."""
    for key, full in short.items():
        if len(full) > 1 and key not in claims.card_of:
            name = found[key].name
            bearers = ", ".join(sorted(found[other].name for other in full))
            yield Finding(
                min(found[key].articles),
                1,
                f"'{name}' may be any of {bearers}",
                f"write a card in actors/ that has '{name}' among its aliases, or leave it as an actor of its own",
            )


def _with_parents(ids: dict[str, str], editors: Mapping[str, ActorCard], claims: cards.Claims) -> dict[str, str]:
    """The key of each actor's parent; parents whom nobody names become actors in `ids`."""
    parents: dict[str, str] = {}
    waiting = sorted(set(ids.values()))
    while waiting:
        actor_id = waiting.pop()
        card, entry = editors.get(actor_id), gazetteer.entries().get(actor_id)
        parent = (card and card.parent) or (entry and entry.parent) or bodies.parent_of(actor_id)
        if not parent:
            continue
        parents[actor_id] = parent
        if parent not in ids and parent in gazetteer.entries():
            ids[parent] = _actor_id(parent, {}, claims)
            waiting.append(ids[parent])
    return parents


def _actor(
    actor_id: str, found: Sequence[Draft], card: ActorCard | None, roles: Iterable[Role], parent: str | None
) -> Actor:
    entry = gazetteer.entries().get(actor_id)
    if card and card.type:
        kind = card.type
    elif found:
        kind = found[0].type
    else:  # a card that no article confirms and that does not say
        kind = entry.type if entry else ActorType.ORGANISATION
    name = card.name if card else entry.name if entry else found[0].name
    if card:
        trust = Trust.EDITOR
    else:
        trust = min((draft.trust for draft in found), key=drafts.TRUST_ORDER.index, default=Trust.GAZETTEER)
    return Actor(
        id=actor_id,
        name=name,
        type=kind,
        aliases=_aliases(actor_id, name, kind, found, card),
        roles=_distinct(roles),
        parent=parent,
        sames=card.sames if card else (),
        biography=card.biography if card else "",
        trust=trust,
        offices=card.offices if card else (),
        picture=card.picture if card else None,
        corrections=card.corrections if card else (),
    )


def _aliases(
    actor_id: str, name: str, kind: ActorType, found: Iterable[Draft], card: ActorCard | None
) -> tuple[str, ...]:
    """Other names, without forms of address, pronouns, descriptions and, for a country, its adjective and capital."""
    others: dict[str, str] = {}
    for alias in gazetteer.other_names(actor_id) if found else ():
        others.setdefault(fold(alias), alias)
    for alias in card.aliases if card else ():
        others.setdefault(fold(alias), alias)
    for draft in found:
        # What a person is called besides the names is "Mr.", a pronoun or a misprint.
        for alias in sorted({*draft.names, *(() if kind is ActorType.PERSON else draft.texts)}):
            if _reads_as_name(alias) and not _borrowed(alias):
                others.setdefault(fold(alias), alias)
    others.pop(fold(name), None)
    return tuple(sorted(others.values(), key=lambda alias: (fold(alias), alias)))


def _reads_as_name(text: str) -> bool:
    """Not "the ministry", "Georgia's parliament", or "Army" alone."""
    words = [word for word in text.split() if word.lower() not in organisations.SMALL]
    if text.split()[0].lower() in NO_NAMES or not all(word[0].isupper() or word[0].isdigit() for word in words):
        return False
    return not _owned_by_country(text) and not _generic(text) and fold(text) not in tables.pairs("organs")


def _generic(text: str) -> bool:
    """One word that any such body is called by: "Council", "Conservative"."""
    generic = tables.words("organisation_ends", "bodies", "named_bodies", "team_ends", "party_members")
    return fold(text) in generic


def _owned_by_country(text: str) -> bool:
    match = next(gazetteer.scan(plain(text), Span(0, len(text))), None)
    return match is not None and match.span.start == 0 and possessive_end(text, match.span.end) > match.span.end


def _borrowed(text: str) -> bool:
    """An adjective, a people or a capital: it stands for the actor and is not its name."""
    whole = Span(0, len(text))
    matches = gazetteer.scan(plain(text), whole)
    return any(match.span == whole and match.reading is not Reading.NAME for match in matches)


def _distinct(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Each office once an article, with its first quotation in a fixed order."""
    ordered = sorted(roles, key=lambda role: (role.article, role.title, role.quote))
    first: dict[tuple[str, str], Role] = {}
    for role in ordered:
        first.setdefault((role.article, role.title), role)
    return tuple(first.values())
