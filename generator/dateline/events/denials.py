"""Sentences that reject what a party says: "the mine's owners dismissed the accusations"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.events.speech import mention_at, saying_over
from dateline.events.tree import VERBAL, Tree
from dateline.events.vocabulary import CALL, DENIABLE, DENY, FALSE
from dateline.model import Denial, Kind, Mention, Report, Span, Status


@dataclass(frozen=True, slots=True)
class Rejecting:
    """A denial as found in the sentence at `span`. `object` is what is denied, `words` its content words."""

    span: Span
    verb: str
    mention: Mention | None
    object: Span
    words: frozenset[str]
    names: frozenset[str]  # proper names among the words
    himself: bool  # "denied *ignoring* it": of what the denier did
    sides: frozenset[str]  # the actors named in the denier's name: "*Estrava's* defence ministry"
    sweeping: bool  # claims in the plural, none of them named: "the allegations"
    beside: bool  # set beside what it rejects: "…, *a charge the organisers rejected*"


_NEAR = 400  # characters between a claim and a denial that only points to it ("rejected the charge")
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})
_POINTERS = frozenset({"that", "this", "it", "them", "these", "those", "which"})
_PREDICATES = frozenset({"oprd", "dobj", "prep", "acomp", "attr", "ccomp", "xcomp", "advcl"})


def rejecting(tree: Tree, sentence: Span, mentions: tuple[Mention, ...]) -> Rejecting | None:
    """The first denial in the sentence, if there is one."""
    for index, token in enumerate(tree.tokens):
        if token.pos not in VERBAL or _is_negated(tree, index):
            continue
        lemma = token.lemma.lower()
        if lemma in DENY:
            found = _denial(tree, index, sentence, mentions)
        elif lemma in CALL or lemma == "be":
            found = _belied(tree, index, sentence, mentions)
        else:
            continue
        if found is not None:
            return found
    return None


def _is_negated(tree: Tree, verb: int) -> bool:
    """ "Does not dispute", "would neither confirm nor deny"."""
    above = tree.heads[verb] if tree.tokens[verb].dep == "conj" else verb
    return any(
        tree.tokens[child].dep == "neg" or tree.tokens[child].text.lower() in {"neither", "nor"}
        for one in (verb, above)
        for child in tree.children[one]
    )


def _denial(tree: Tree, verb: int, sentence: Span, mentions: tuple[Mention, ...]) -> Rejecting | None:
    """ "Denied that …", "rejected the charge", "disputed it"."""
    pointer = _pointer_after(tree, verb)
    behind = (
        c for c in tree.children[verb] if c > verb and tree.tokens[c].dep in {"ccomp", "xcomp", "pcomp", "dobj"}
    )
    denied = pointer if pointer is not None else next(behind, tree.child(verb, "nsubjpass"))
    relative = tree.tokens[verb].dep == "relcl" and tree.child(verb, "nsubjpass") is None and denied is None
    if relative:
        denied = tree.heads[verb]
    if denied is None:
        return None
    head = tree.tokens[denied]
    content = pointer is None and (head.dep in {"ccomp", "xcomp"} or head.pos == "VERB")
    points = head.lemma.lower() in DENIABLE or head.text.lower() in _POINTERS or head.tag in {"WDT", "WP"}
    if not (content or pointer is not None or points):
        return None
    denier = tree.child(verb, "nsubj")
    agent = tree.child(verb, "agent")
    if head.dep == "nsubjpass":
        denier = tree.child(agent, "pobj") if agent is not None else None
    elif denier is None:
        denier = tree.subject(verb)
    inside = [denied] if pointer is not None else tree.subtree(denied)
    opinion = [i for child in tree.children[denied] if tree.tokens[child].text == "as" for i in tree.subtree(child)]
    below = [] if relative else [i for i in inside if (i != denied or content) and i not in opinion]
    words = frozenset(
        tree.tokens[i].lemma.lower() for i in below if tree.tokens[i].pos in _CONTENT and len(tree.tokens[i].text) > 2
    )
    words -= DENIABLE
    return Rejecting(
        span=sentence,
        verb=tree.tokens[verb].text.lower(),
        mention=mention_at(tree, denier, mentions) if denier is not None else None,
        object=Span(tree.tokens[min(inside)].span.start, tree.tokens[max(inside)].span.end),
        words=words,
        names=frozenset(tree.tokens[i].text for i in below if tree.tokens[i].pos == "PROPN"),
        himself=head.dep in {"xcomp", "pcomp"},
        sides=_sides(tree, denier, mentions),
        sweeping=not words and not relative and head.tag == "NNS",
        beside=relative,
    )


def _sides(tree: Tree, denier: int | None, mentions: tuple[Mention, ...]) -> frozenset[str]:
    spans = [tree.tokens[i].span for i in tree.subtree(denier)] if denier is not None else []
    return frozenset(m.key for m in mentions if any(m.span.overlaps(span) for span in spans))


def _pointer_after(tree: Tree, verb: int) -> int | None:
    """The "that" or "it" right after the verb which ends the clause, whatever the parser takes it for."""
    after = verb + 2
    if after >= len(tree.tokens) or tree.tokens[verb + 1].text.lower() not in _POINTERS:
        return None
    return verb + 1 if tree.tokens[after].pos == "PUNCT" else None


def _belied(tree: Tree, verb: int, sentence: Span, mentions: tuple[Mention, ...]) -> Rejecting | None:
    """ "Called that a lie", "described the report as baseless"; what somebody said "is untrue"."""
    predicates = [child for child in tree.children[verb] if tree.tokens[child].dep in _PREDICATES]
    predicates += [i for child in predicates for i in tree.children[child] if tree.tokens[i].text == "as"]
    false = [c for c in predicates if any(tree.tokens[i].lemma.lower() in FALSE for i in tree.subtree(c))]
    if not false:
        return None
    copula = tree.tokens[verb].lemma == "be"
    said = tree.child(verb, "nsubj") if copula else tree.child(verb, "dobj", "nsubjpass")
    if said is None or tree.tokens[said].lemma.lower() in FALSE:
        return None
    head = tree.tokens[said]
    relative = tree.tokens[verb].dep == "relcl" and head.tag in {"WDT", "WP"}
    if not (relative or head.lemma.lower() in DENIABLE or head.text.lower() in _POINTERS):
        return None
    saying = saying_over(tree, verb, mentions) if copula else None
    denier = saying.speaker if saying else None if copula else tree.subject(verb)
    if denier is None:
        return None
    return Rejecting(
        span=sentence,
        verb=saying.word if saying else tree.tokens[verb].text.lower(),
        mention=mention_at(tree, denier, mentions),
        object=head.span,
        words=frozenset(),
        names=frozenset(),
        himself=False,
        sides=_sides(tree, denier, mentions),
        sweeping=not relative and head.tag == "NNS",
        beside=relative,
    )


def denied(
    reports: Sequence[Report], rejections: Iterable[Rejecting], told: Sequence[Span], text: str
) -> tuple[Report, ...]:
    """The reports of an article with the denials that reach them; `text` is the article's, `told` its sentences in
    which somebody says something.

    A denial that meets a report disputes it. A sweeping one is set beside every claim before it and disputes none in
    particular: which of them is meant, the article does not say.
    """
    found: dict[int, list[Denial]] = defaultdict(list)
    disputed: set[int] = set()
    for rejection in rejections:
        actor = rejection.mention.key if rejection.mention else None
        quote = text[rejection.span.start : rejection.span.end]
        others = [i for i, report in enumerate(reports) if not actor or _speaker(report) != actor]
        met = _met(reports, others, rejection, told)
        disputed.update(met)
        swept = [i for i in others if rejection.sweeping and _claimed_before(reports[i], rejection)]
        for number in met or swept:
            found[number].append(Denial(actor, rejection.verb, rejection.span, quote))
    return tuple(
        replace(
            report,
            denials=tuple(found[number]),
            status=Status.DISPUTED if number in disputed else report.status,
        )
        for number, report in enumerate(reports)
    )


def _met(reports: Sequence[Report], others: Iterable[int], rejection: Rejecting, told: Sequence[Span]) -> list[int]:
    """The reports that a denial speaks of: told in its object, said beside it, sharing its words, or said last."""
    inside: list[int] = []
    beside: list[int] = []
    before: list[int] = []
    for number in others:
        report = reports[number]
        if report.status is Status.PLANNED:
            continue
        if report.span == rejection.span:
            at = report.timex.span if report.timex else report.span
            if at in rejection.object:
                inside.append(number)
            elif _contestable(report) and (rejection.beside or at.end <= rejection.object.start):
                beside.append(number)
        elif report.span.end <= rejection.span.start and _contestable(report):
            before.append(number)
    if inside:
        return inside
    points = not rejection.words and not rejection.sweeping
    if rejection.beside or (beside and points):
        return beside
    if rejection.sweeping or not before:
        return []
    nearest = [i for i in before if reports[i].span == reports[before[-1]].span]
    last = reports[nearest[0]].span.end
    between = any(last <= one.start and one.end <= rejection.span.start for one in told)
    near = rejection.span.start - last <= _NEAR and not between
    accused = [i for i in before if _names(reports[i], rejection.sides)]
    if near and nearest[0] in accused and not rejection.himself:
        return nearest  # "Estrava denied that it had aircraft there", right after what was said of Estrava
    if not rejection.words and not near and accused:
        last = reports[accused[-1]].span.end
        return accused[-1:] if rejection.span.start - last <= _NEAR else []
    if not rejection.words:
        return nearest if near else []
    shared = {i: len(rejection.words & _stems(reports[i].quote)) for i in before}
    best = max(shared.values())
    if best >= 2:
        return [i for i in before if shared[i] == best]
    if near and shared[nearest[0]] == 1:
        return nearest
    # "The army denied losing Tarn", soon after the rebels said that they had taken it.
    spoken_of = [i for i in before if rejection.names & set(re.findall(r"\w+", reports[i].quote))]
    soon = spoken_of and rejection.span.start - reports[spoken_of[-1]].span.end <= _NEAR
    return spoken_of[-1:] if soon and reports[spoken_of[-1]].status is Status.CLAIMED else []


def _contestable(report: Report) -> bool:
    """What somebody says can be denied: a claim, or a statement by what it states."""
    says = report.kind is Kind.STATEMENT and report.status is Status.REPORTED
    return report.status in {Status.CLAIMED, Status.DISPUTED} or says


def _names(report: Report, actors: frozenset[str]) -> bool:
    said = _speaker(report)
    return any(mention.key in actors and mention.key != said for mention in report.mentions)


def _claimed_before(report: Report, rejection: Rejecting) -> bool:
    return report.status is Status.CLAIMED and report.span.end <= rejection.span.start


def _speaker(report: Report) -> str | None:
    return report.attribution[0].actor if report.attribution else None


def _stems(quote: str) -> frozenset[str]:
    """Words of a quotation with the commonest endings off, to meet the lemmas of a denial."""
    words = {word.strip("“”\"'’.,;:()").lower() for word in quote.split()}
    return frozenset(
        words
        | {word.removesuffix("s") for word in words}
        | {word.removesuffix("ed") for word in words}
        | {word.removesuffix("d") for word in words}
    )
