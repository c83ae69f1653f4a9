"""One article's sentences → its `Report` values, and an account of every sentence that yields none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.events import plain
from dateline.events.clauses import Clause, clause_of
from dateline.events.corrections import days_taken_back, taken_back
from dateline.events.denials import Rejecting, denied, rejecting
from dateline.events.reality import is_asserted, is_unreal
from dateline.events.speech import (
    Saying,
    is_claim,
    is_speech,
    is_statement,
    looks_ahead,
    mention_at,
    saying_over,
)
from dateline.events.titles import is_vague, title
from dateline.events.tree import Tree, tree
from dateline.model import (
    Analysis,
    Article,
    Attribution,
    Basis,
    Dct,
    Extraction,
    Finding,
    Grain,
    Interval,
    Kind,
    Mention,
    Omission,
    Omitted,
    Report,
    Resolved,
    Role,
    Span,
    Status,
    Timex,
    Unresolved,
)

_DATELINE = re.compile(r"[A-Z][A-Z.’' -]{2,30},[^—–]{0,60}?(?:[—–]|\s-\s)")  # "NAIROBI, March 3 (Agency) —"
# A time of day alone says when within a day, and dates nothing.
_CLOCK = re.compile(
    r"(?:(?:at|around|about|shortly|just|before|after|past|early|late)\s)*"
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?(?:[ap]\.?m\.?|o[’']clock)|midnight|noon|midday)"
    r"(?-i:\s[A-Z]{2,4})?",
    re.IGNORECASE,
)
_NOBODY = frozenset({"nobody", "nothing", "none"})
_STATE_IT = "state it: `date: YYYY-MM-DD` in front matter, or a first line `Date: YYYY-MM-DD`"
_SHOWN = 60  # characters of a left-out sentence that are kept


def extract(
    article: Article, timexes: Sequence[Timex], mentions: Sequence[Mention], analysis: Analysis
) -> Extraction:
    """All that the article contributes. `article.source.dct` is its date, stated or inferred, if it has one."""
    reports: list[Report] = []
    omitted = list(article.furniture)
    rejections: list[Rejecting] = []
    for position, sentence in enumerate(article.sentences):
        here = tuple(mention for mention in mentions if mention.span in sentence)
        dated = tuple(timex for timex in timexes if isinstance(timex, Resolved) and timex.span in sentence)
        parsed = tree(sentence, analysis.tokens)
        wrong = taken_back(article.text, sentence, dated)
        right = tuple(timex for timex in dated if timex not in wrong)
        found = _reports(article, sentence, parsed, right, here, lead=position == 0)
        found = [_corrected(report, wrong) for report in found]
        reports.extend(found)
        if parsed is not None and (rejection := rejecting(parsed, sentence, here)) is not None:
            rejections.append(rejection)
        if not found:
            unknown = any(isinstance(timex, Unresolved) and timex.span in sentence for timex in timexes)
            why = Omission.NO_EVENT if dated else Omission.UNRESOLVED if unknown else Omission.NO_DATE
            omitted.append(Omitted(sentence, _shortened(article.text[sentence.start : sentence.end]), why))
    return Extraction(
        source=article.source,
        reports=denied(reports, rejections, article.text),
        mentions=tuple(mentions),
        roles=_roles(article, mentions),
        omitted=tuple(sorted(omitted, key=lambda stretch: stretch.span)),
        findings=_findings(article, timexes),
    )


def _corrected(report: Report, wrong: Sequence[Resolved]) -> Report:
    day = report.interval.start if report.interval.grain is Grain.DAY else None
    return replace(report, not_on=days_taken_back(report.quote, wrong, day))


def _reports(
    article: Article,
    sentence: Span,
    parsed: Tree | None,
    dated: tuple[Resolved, ...],
    mentions: tuple[Mention, ...],
    lead: bool,
) -> list[Report]:
    days = tuple(timex for timex in dated if not _CLOCK.fullmatch(timex.text))
    if parsed is None:
        return plain.reports(article, sentence, days, mentions)
    found: dict[int, tuple[Clause, Resolved]] = {}
    dateline = _DATELINE.match(article.text, sentence.start, sentence.end)
    if dateline and any(timex.span.start >= dateline.end() for timex in days):
        days = tuple(timex for timex in days if timex.span.start >= dateline.end())
    for timex in days:
        clause = clause_of(parsed, timex.span)
        if clause is None:
            continue
        known = found.get(clause.head)
        if known is None or _finer(timex.interval, known[1].interval):
            found[clause.head] = (clause, timex)
    clauses: list[tuple[Clause, Resolved | None]] = [*found.values()]
    if not clauses and lead and _publishable(article.source.dct, parsed):
        clauses = [(Clause(_root(parsed)), None)]
    several = len(clauses) > 1
    reports = [
        _report(article, sentence, parsed, clause, timex, dated, mentions, several) for clause, timex in clauses
    ]
    return [report for report in reports if report is not None]


def _report(
    article: Article,
    sentence: Span,
    parsed: Tree,
    clause: Clause,
    timex: Resolved | None,
    dated: tuple[Resolved, ...],
    mentions: tuple[Mention, ...],
    several: bool,
) -> Report | None:
    dct = article.source.dct
    interval = timex.interval if timex else dct.interval if dct else None
    if interval is None:
        return None
    saying = saying_over(parsed, clause.head, mentions)
    own = tuple(other for other in dated if clause_of(parsed, other.span) == clause)
    others = tuple(other for other in dated if other not in own)
    heading = title(parsed, clause, own, others, mentions, saying)
    if not heading:
        return None
    statement = not clause.nominal and (
        is_statement(parsed, clause.head) or (clause.vehicle and is_speech(parsed, clause.head))
    )
    if statement and saying is None and not heading.startswith("“") and not _names_speaker(parsed, clause, heading):
        saying = _own_saying(parsed, clause, mentions)
    claimed = saying is not None and is_claim(saying, parsed, article.source.publisher)
    starts_ahead = interval.start is None or (dct is not None and interval.start >= (dct.interval.end or dct.day))
    if not clause.nominal and is_unreal(parsed, clause.head, ahead=starts_ahead):
        return None
    claimed = claimed or is_asserted(parsed, clause.head)
    ahead = looks_ahead(parsed, clause.head)
    status = _status(interval, dct, ahead=ahead and not statement, claimed=claimed)
    kept = _clause_mentions(parsed, clause, mentions, saying) if several else mentions
    return Report(
        span=sentence,
        quote=article.text[sentence.start : sentence.end],
        title=_named(heading, saying),
        interval=interval,
        basis=timex.basis if timex else Basis.PUBLICATION,
        timex=timex,
        kind=Kind.STATEMENT if statement else Kind.OCCURRENCE,
        status=status,
        mentions=kept,
        attribution=_attribution(saying),
    )


def _status(interval: Interval, dct: Dct | None, *, ahead: bool, claimed: bool) -> Status:
    """Planned where it lies ahead of the article or says so of a time not yet over; else claimed or reported."""
    if dct is not None:
        today = dct.interval.end or dct.day  # exclusive end: the first day after publication
        starts = interval.start or date.min
        ends = interval.end or date.max
        if starts >= today:
            return Status.PLANNED
        if ahead and ends > today:
            return Status.PLANNED
    elif ahead:
        return Status.PLANNED
    return Status.CLAIMED if claimed else Status.REPORTED


def _finer(one: Interval, other: Interval) -> bool:
    return other.grain.coarser_than(one.grain)


def _root(parsed: Tree) -> int:
    """The verb of the main clause; below a reporting verb, what is reported."""
    root = next((i for i, head in enumerate(parsed.heads) if head == i and parsed.is_clause(i)), 0)
    content = parsed.child(root, "ccomp")
    return content if content is not None and is_speech(parsed, root) else root


def _publishable(dct: Dct | None, parsed: Tree) -> bool:
    """Whether an undated lead may take the article's date: it is stated to the day, and something has happened."""
    if dct is None or not dct.stated or dct.interval.grain is not Grain.DAY:
        return False
    root = _root(parsed)
    if not parsed.is_clause(root) or parsed.subject(root) is None:
        return False
    auxiliaries = {
        parsed.tokens[child].lemma.lower()
        for child in parsed.children[root]
        if parsed.tokens[child].dep in {"aux", "auxpass"}
    }
    subject = parsed.subject(root)
    nobody = subject is not None and parsed.tokens[subject].lemma.lower() in _NOBODY
    happened = parsed.tokens[root].tag == "VBD" or bool(auxiliaries & {"have", "be"})
    negated = nobody or parsed.child(root, "neg") is not None
    return happened and not negated and parsed.tokens[root].lemma != "be"


def _names_speaker(parsed: Tree, clause: Clause, heading: str) -> bool:
    """Whether the title itself says who speaks ("Ann Lee said: …"), so that the publisher vouches for it."""
    return parsed.tokens[clause.head].text in heading.split()[:12] or (
        parsed.tokens[clause.head].text + ":" in heading
    )


def _own_saying(parsed: Tree, clause: Clause, mentions: tuple[Mention, ...]) -> Saying | None:
    """The announcement whose content alone is the title: "…, *the ministry announced* Tuesday"."""
    speaker = parsed.subject(clause.head)
    if speaker is None:
        return None
    return Saying(
        clause.head, speaker, mention_at(parsed, speaker, mentions), parsed.tokens[clause.head].text.lower()
    )


def _named(heading: str, saying: Saying | None) -> str:
    """A title that opens with a pronoun gets the speaker's name where the pronoun is the speaker."""
    first, _, rest = heading.partition(" ")
    if (
        is_vague(heading)
        and first.lower() in {"it", "he", "she"}
        and saying is not None
        and saying.mention is not None
    ):
        return f"{saying.mention.name} {rest}"
    return heading


def _clause_mentions(
    parsed: Tree, clause: Clause, mentions: tuple[Mention, ...], saying: Saying | None
) -> tuple[Mention, ...]:
    """The actors of one clause of several: those below its head, its borrowed subject, and who says so."""
    indices = set(parsed.subtree(clause.head))
    subject = None if clause.nominal else parsed.subject(clause.head)
    for extra in (subject, saying.speaker if saying else None):
        if extra is not None:
            indices.update(parsed.subtree(extra))
    if parsed.tokens[clause.head].dep in {"relcl", "acl"}:
        indices.add(parsed.heads[clause.head])
    spans = [parsed.tokens[i].span for i in indices]
    return tuple(mention for mention in mentions if any(mention.span.overlaps(span) for span in spans))


def _attribution(saying: Saying | None) -> tuple[Attribution, ...]:
    if saying is None:
        return ()
    return (Attribution(saying.mention.key if saying.mention else None, saying.word),)


def _roles(article: Article, mentions: Sequence[Mention]) -> tuple[tuple[str, Role], ...]:
    """Offices as stated, each once, with the sentence that says so."""
    found: dict[tuple[str, str], Role] = {}
    for mention in mentions:
        if mention.role and (mention.key, mention.role) not in found:
            sentence = next((s for s in article.sentences if mention.span in s), mention.span)
            quote = article.text[sentence.start : sentence.end]
            found[mention.key, mention.role] = Role(mention.role, article.source.path, quote)
    return tuple((key, role) for (key, _), role in found.items())


def _findings(article: Article, timexes: Sequence[Timex]) -> tuple[Finding, ...]:
    path, dct = article.source.path, article.source.dct
    findings = []
    if dct is None:
        findings.append(Finding(path, 1, "no publication date", _STATE_IT))
    elif not dct.stated:
        findings.append(
            Finding(
                path,
                1,
                f"publication date inferred: {dct.reason}",
                _STATE_IT,
            )
        )
    for timex in timexes:
        if isinstance(timex, Unresolved):
            line = article.line + article.text.count("\n", 0, timex.span.start)
            findings.append(
                Finding(
                    path,
                    line,
                    f"“{timex.text}” has no date: {timex.reason}",
                    "date the event in content/events/",
                )
            )
    return tuple(findings)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
