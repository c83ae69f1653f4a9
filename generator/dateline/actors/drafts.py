"""What all mentions with one key say together, and which short names stand for which full ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.actors import people
from dateline.actors.names import fold, slug
from dateline.model import ActorType, Mention, Trust

TYPE_ORDER = tuple(ActorType)
TRUST_ORDER = tuple(Trust)


@dataclass(slots=True)
class Draft:
    """An actor in the making."""

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
    def trust(self) -> Trust:
        return min(self.trusts, key=TRUST_ORDER.index)

    @property
    def name(self) -> str:
        """The most usual of its names, of equally usual ones the fullest."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))


def collect(mentions: Iterable[tuple[str, Mention]]) -> dict[str, Draft]:
    """The drafts by key. `mentions` come with the path of their article."""
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


def full_names(drafts: Mapping[str, Draft]) -> dict[str, tuple[str, ...]]:
    """Keys of short names ("Roe", "TMU") with the keys of the full names they may stand for, at least one each."""
    return {
        key: tuple(sorted(longer))
        for key, longer in (*_surnames(drafts), *_acronyms(drafts), *_spellings(drafts))
        if longer
    }


def _surnames(drafts: Mapping[str, Draft]) -> Iterable[tuple[str, list[str]]]:
    persons = {key: draft for key, draft in drafts.items() if draft.type is ActorType.PERSON}
    parsed = {key: people.parsed(draft.name) for key, draft in persons.items()}
    bearers: dict[str, list[str]] = defaultdict(list)
    for key, name in parsed.items():
        for surname in name.surnames:
            bearers[surname].append(key)
    for key, draft in persons.items():
        yield (
            key,
            [
                other
                for other in bearers[parsed[key][-1]]
                if _may_be(draft.name, persons[other].name) and not _contradict(draft, persons[other])
            ],
        )


def _may_be(short: str, full: str) -> bool:
    return people.same_but_generation(short, full) or people.short_for(people.parsed(short), people.parsed(full))


def _spellings(drafts: Mapping[str, Draft]) -> Iterable[tuple[str, list[str]]]:
    """Names that another alphabet's letters have given two spellings, "Aleksandr" and "Alexander": each with the one
    that is found most. Two people told apart under one and the same name stay two, and no spelling says which."""
    spelt: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, draft in drafts.items():
        if draft.type is ActorType.PERSON:
            spelt[people.in_one_spelling(draft.name)].append(key)
    for keys in spelt.values():
        if len({fold(drafts[key].name) for key in keys}) < len(keys):
            continue
        best = max(keys, key=lambda key: (drafts[key].names.total(), key))
        yield from ((key, [best]) for key in keys if key != best)


def _contradict(one: Draft, other: Draft) -> bool:
    """Whether one is surely a man and the other a woman."""
    return bool(one.sexes and other.sexes and not one.sexes & other.sexes)


def _acronyms(drafts: Mapping[str, Draft]) -> Iterable[tuple[str, list[str]]]:
    """An acronym that one article explains stands for the same in the articles that do not."""
    explained: dict[str, list[str]] = defaultdict(list)
    for key, draft in drafts.items():
        for text in draft.texts:
            if text.isupper() and slug(text) != key and draft.type is not ActorType.PERSON:
                explained[slug(text)].append(key)
    for key, draft in drafts.items():
        if draft.name.isupper() and draft.type is not ActorType.PERSON:
            yield key, explained[key]
