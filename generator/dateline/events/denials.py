"""Sentences that reject what a party says: "the mine's owners dismissed the accusations"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.events.speech import mention_at
from dateline.events.tree import Tree
from dateline.events.vocabulary import DENIABLE, DENY
from dateline.model import Denial, Kind, Mention, Report, Span, Status


@dataclass(frozen=True, slots=True)
class Rejecting:
    """A denial as found in the sentence at `span`. `object` is what is denied, `words` its content words."""

    span: Span
    verb: str
    mention: Mention | None
    object: Span
    words: frozenset[str]
    sweeping: bool  # claims in the plural, none of them named: "the allegations"
    beside: bool  # set beside what it rejects: "…, *a charge the organisers rejected*"


_NEAR = 400  # characters between a claim and a denial that only points to it ("rejected the charge")
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})


def rejecting(tree: Tree, sentence: Span, mentions: tuple[Mention, ...]) -> Rejecting | None:
    """The first denial in the sentence, if there is one."""
    for index, token in enumerate(tree.tokens):
        if token.pos != "VERB" or token.lemma.lower() not in DENY:
            continue
        denied = tree.child(index, "nsubjpass", "ccomp", "xcomp", "pcomp", "dobj")
        relative = token.dep == "relcl" and (denied is None or tree.tokens[denied].tag in {"WDT", "WP"})
        if relative:
            denied = tree.heads[index]
        if denied is None:
            continue
        head = tree.tokens[denied]
        content = head.dep in {"ccomp", "xcomp"} or head.pos == "VERB"
        if not (content or head.lemma.lower() in DENIABLE or head.pos == "PRON"):
            continue
        denier = tree.child(index, "nsubj")
        agent = tree.child(index, "agent")
        if head.dep == "nsubjpass":
            denier = tree.child(agent, "pobj") if agent is not None else None
        elif denier is None:
            denier = tree.subject(index)
        inside = tree.subtree(denied)
        below = [] if relative else [i for i in inside if i != denied or content]
        words = frozenset(
            tree.tokens[i].lemma.lower()
            for i in below
            if tree.tokens[i].pos in _CONTENT and len(tree.tokens[i].text) > 2
        )
        words -= DENIABLE
        return Rejecting(
            span=sentence,
            verb=token.text.lower(),
            mention=mention_at(tree, denier, mentions) if denier is not None else None,
            object=Span(tree.tokens[min(inside)].span.start, tree.tokens[max(inside)].span.end),
            words=words,
            sweeping=not words and not relative and head.tag == "NNS",
            beside=relative,
        )
    return None


def denied(reports: Sequence[Report], rejections: Iterable[Rejecting], text: str) -> tuple[Report, ...]:
    """The reports of an article with the denials that reach them; `text` is the article's.

    A denial that meets a report disputes it. A sweeping one is set beside every claim before it and disputes none in
    particular: which of them is meant, the article does not say.
    """
    found: dict[int, list[Denial]] = defaultdict(list)
    disputed: set[int] = set()
    for rejection in rejections:
        actor = rejection.mention.key if rejection.mention else None
        quote = text[rejection.span.start : rejection.span.end]
        others = [i for i, report in enumerate(reports) if not actor or _speaker(report) != actor]
        met = _met(reports, others, rejection)
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


def _met(reports: Sequence[Report], others: Iterable[int], rejection: Rejecting) -> list[int]:
    """The reports that a denial speaks of: told in its object, said beside it, sharing its words, or right before."""
    inside: list[int] = []
    beside: list[int] = []
    before: list[int] = []
    for number in others:
        report = reports[number]
        if report.status is Status.PLANNED:
            continue
        if report.span == rejection.span:
            at = report.timex.span if report.timex else report.span
            (inside if at in rejection.object else beside).append(number)
        elif report.span.end <= rejection.span.start and _contestable(report):
            before.append(number)
    if inside:
        return inside
    if rejection.beside:
        return beside
    if rejection.sweeping or not before:
        return []
    nearest = [i for i in before if reports[i].span == reports[before[-1]].span]
    near = rejection.span.start - reports[nearest[0]].span.end <= _NEAR
    if not rejection.words:
        return nearest if near else []
    shared = {i: len(rejection.words & _stems(reports[i].quote)) for i in before}
    best = max(shared.values())
    if best >= 2:
        return [i for i in before if shared[i] == best]
    return nearest if near and shared[nearest[0]] == 1 else []


def _contestable(report: Report) -> bool:
    """What somebody says can be denied: a claim, or a statement by what it states."""
    says = report.kind is Kind.STATEMENT and report.status is Status.REPORTED
    return report.status in {Status.CLAIMED, Status.DISPUTED} or says


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
