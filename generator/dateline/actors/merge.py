"""Mentions of all articles → actors: who is one, and what an editor's card says about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.actors import bodies, cards, gazetteer, people
from dateline.actors.gazetteer import Reading
from dateline.actors.names import fold, plain, slug
from dateline.model import Actor, ActorCard, ActorType, Finding, Mention, Role, Span, Trust

TYPE_ORDER = tuple(ActorType)
TRUST_ORDER = tuple(Trust)


@dataclass(frozen=True, slots=True)
class Merged:
    """`ids` says which actor a `Mention.key` is; `None` where an editor hides it."""

    actors: tuple[Actor, ...]
    ids: Mapping[str, str | None]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Draft:
    """What all mentions with one key say together."""

    names: Counter[str] = field(default_factory=Counter)
    texts: set[str] = field(default_factory=set)
    types: Counter[ActorType] = field(default_factory=Counter)
    trusts: set[Trust] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)

    @property
    def type(self) -> ActorType:
        return min(self.types, key=lambda kind: (-self.types[kind], TYPE_ORDER.index(kind)))

    @property
    def name(self) -> str:
        """The most usual of its names, of equally usual ones the fullest."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))


def merge(
    mentions: Iterable[tuple[str, Mention]], roles: Iterable[tuple[str, Role]], editors: Sequence[ActorCard]
) -> Merged:
    """Actors by name. `mentions` come with the path of their article, `roles` with the key of their mention.

    The order of both, and of the cards, makes no difference. A card for somebody whom no article names is an actor
    all the same. Biographies are still Markdown here.
    """
    drafts = _drafts(mentions)
    claims = cards.read(editors)
    same, findings = _same(drafts)
    targets, target_findings = _targets(editors, {*drafts, *(card.id for card in editors)})
    groups: dict[str, list[str]] = {card.id: [] for card in editors}
    for key in sorted(drafts):
        groups.setdefault(_actor_id(key, same, claims, targets), []).append(key)
    for card in editors:
        groups.setdefault(targets.get(card.id, card.id), [])

    by_id = {card.id: card for card in editors}
    hidden = {card.id for card in editors if card.hide}
    ids: dict[str, str | None] = {}
    for actor_id, keys in groups.items():
        for key in (actor_id, *keys):
            ids[key] = None if actor_id in hidden else actor_id
    for gone, target in targets.items():
        ids[gone] = None if target in hidden else target
    stated = defaultdict(list)
    for key, role in roles:
        stated[ids.get(key)].append(role)
    actors = [
        _actor(
            actor_id,
            [drafts[key] for key in _canonical_first(actor_id, keys, same)],
            by_id.get(actor_id),
            stated[actor_id],
            ids,
        )
        for actor_id, keys in groups.items()
        if actor_id not in hidden and actor_id not in targets
    ]
    return Merged(
        actors=tuple(sorted(actors, key=lambda actor: (fold(actor.name), actor.id))),
        ids=ids,
        findings=tuple(sorted((*findings, *target_findings, *claims.findings), key=str)),
    )


def _drafts(mentions: Iterable[tuple[str, Mention]]) -> dict[str, Draft]:
    drafts: dict[str, Draft] = defaultdict(Draft)
    for article, mention in mentions:
        draft = drafts[mention.key]
        draft.names[mention.name] += 1
        draft.texts.add(mention.text)
        draft.types[mention.type] += 1
        draft.trusts.add(mention.trust)
        draft.articles.add(article)
        sex = people.sex(mention)
        if sex:
            draft.sexes.add(sex)
    return dict(drafts)


def _same(drafts: Mapping[str, Draft]) -> tuple[dict[str, str], list[Finding]]:
    """Short names by key with the key of the one actor they stand for; the ambiguous ones as findings."""
    by_surname: dict[str, list[str]] = defaultdict(list)
    acronyms: dict[str, set[str]] = defaultdict(set)
    for key in sorted(drafts):
        draft = drafts[key]
        if draft.type is ActorType.PERSON:
            for surname in people.parsed(draft.name).surnames:
                by_surname[surname].append(key)
        else:
            for text in draft.texts:
                if text.isupper() and slug(text) != key:
                    acronyms[slug(text)].add(key)
    same: dict[str, str] = {}
    findings: list[Finding] = []
    for key, draft in sorted(drafts.items()):
        if draft.type is not ActorType.PERSON:
            if len(acronyms.get(key, ())) == 1 and draft.name.isupper():
                same[key] = next(iter(acronyms[key]))
            continue
        short = people.parsed(draft.name)
        longer = [
            other
            for other in by_surname.get(short[-1], ())
            if other != key
            and people.short_for(short, people.parsed(drafts[other].name))
            and not _contradict(draft, drafts[other])
        ]
        if len(longer) == 1:
            same[key] = longer[0]
        elif longer:
            names = ", ".join(sorted(drafts[other].name for other in longer))
            findings.append(
                Finding(
                    min(draft.articles),
                    1,
                    f"'{draft.name}' may be any of {names}",
                    f"write a card in actors/ that has '{draft.name}' among its aliases, or name the person in full",
                )
            )
    return {key: _last(key, same) for key in same}, findings


def _last(key: str, same: Mapping[str, str]) -> str:
    """Follows "roe" → "jane-roe" → "jane-mary-roe"; each step leads to a longer name, so it ends."""
    while key in same:
        key = same[key]
    return key


def _contradict(one: Draft, other: Draft) -> bool:
    return bool(one.sexes and other.sexes and not one.sexes & other.sexes)


def _targets(editors: Sequence[ActorCard], known: set[str]) -> tuple[dict[str, str], list[Finding]]:
    """Ids that an editor merged into others, each with where it ends up."""
    wanted = {card.id: card.merge_into for card in editors if card.merge_into}
    targets: dict[str, str] = {}
    findings = []
    for card in editors:
        if not card.merge_into:
            continue
        target, seen = card.merge_into, {card.id}
        while target in wanted and target not in seen:
            seen.add(target)
            target = wanted[target]
        if target in seen:
            findings.append(
                Finding(card.path, 1, f"'merge_into: {card.merge_into}' leads back to this card",
                        "remove it from one of the cards", error=True)
            )  # fmt: skip
        elif target not in known:
            findings.append(
                Finding(card.path, 1, f"'merge_into: {card.merge_into}' names no actor",
                        "use the id of an actor, the last part of the address of its page", error=True)
            )  # fmt: skip
        else:
            targets[card.id] = target
    return targets, findings


def _actor_id(key: str, same: Mapping[str, str], claims: cards.Claims, targets: Mapping[str, str]) -> str:
    """The card that claims the key; else the card or the key of the full name it is short for."""
    card = claims.card_of.get(key)
    if card is None:
        full = same.get(key, key)
        card = claims.card_of.get(full)
        if card is None:
            return full
        if (card.id, key) in claims.refused:
            return key
    return targets.get(card.id, card.id)


def _canonical_first(actor_id: str, keys: Sequence[str], same: Mapping[str, str]) -> list[str]:
    """The keys of an actor, those of full names before those of short ones."""
    return sorted(keys, key=lambda key: (key != actor_id, key in same, key))


def _actor(
    actor_id: str,
    drafts: Sequence[Draft],
    card: ActorCard | None,
    roles: Iterable[Role],
    ids: Mapping[str, str | None],
) -> Actor:
    entry = gazetteer.entries().get(actor_id)
    kind = _type(drafts, card)
    name = card.name if card else entry.name if entry else drafts[0].name
    parent = (card and card.parent) or (entry and entry.parent) or bodies.parent_of(actor_id)
    trust = Trust.EDITOR if card else min((t for draft in drafts for t in draft.trusts), key=TRUST_ORDER.index)
    return Actor(
        id=actor_id,
        name=name,
        type=kind,
        aliases=_aliases(name, kind, drafts, card),
        roles=_distinct(roles),
        parent=ids.get(parent) if parent else None,
        sames=card.sames if card else (),
        biography=card.biography if card else "",
        trust=trust,
    )


def _type(drafts: Sequence[Draft], card: ActorCard | None) -> ActorType:
    """As the card says, else as most mentions do; a card that nobody confirms is taken for an organisation's."""
    if card and card.type:
        return card.type
    return drafts[0].type if drafts else ActorType.ORGANISATION


def _aliases(name: str, kind: ActorType, drafts: Iterable[Draft], card: ActorCard | None) -> tuple[str, ...]:
    """Other names, without forms of address, pronouns, descriptions and, for a country, its adjective and capital."""
    found: dict[str, str] = {}
    for alias in card.aliases if card else ():
        found.setdefault(fold(alias), alias)
    for draft in drafts:
        # What a person is called besides the names is "Mr.", a pronoun or a misprint.
        for alias in sorted({*draft.names, *(() if kind is ActorType.PERSON else draft.texts)}):
            if not _reference(alias) and not (kind is ActorType.COUNTRY and not _country_name(alias)):
                found.setdefault(fold(alias), alias)
    found.pop(fold(name), None)
    return tuple(sorted(found.values(), key=lambda alias: (fold(alias), alias)))


def _reference(text: str) -> bool:
    return text.split()[0].lower() in {"he", "she", "it", "the", "its", "his", "her"}


def _country_name(text: str) -> bool:
    whole = Span(0, len(text))
    return any(match.span == whole and match.reading is Reading.NAME for match in gazetteer.scan(plain(text), whole))


def _distinct(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Each office once an article, with the first quotation by the alphabet so that order does not matter."""
    ordered = sorted(roles, key=lambda role: (role.article, role.title, role.quote))
    return tuple({(role.article, role.title): role for role in reversed(ordered)}.values())[::-1]
