"""One article's sentences → its `Report` values, and an account of every sentence that yields none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.events import plain
from dateline.events.clauses import Clause
from dateline.events.corrections import days_taken_back, taken_back
from dateline.events.dating import Dated, dated_clauses, is_clock, without_dateline
from dateline.events.denials import Rejecting, denied, rejecting
from dateline.events.figures import figures
from dateline.events.reality import is_asserted, is_unreal
from dateline.events.reversals import Reversing, reversing
from dateline.events.sentences import Sentence, read
from dateline.events.speech import (
    Saying,
    is_claim,
    is_speech,
    is_statement,
    looks_ahead,
    mention_at,
    saying_over,
    says,
    will_be,
)
from dateline.events.titles import quoted, title
from dateline.events.tree import Tree
from dateline.events.vocabulary import AHEAD
from dateline.model import (
    Analysis,
    Article,
    Attribution,
    Basis,
    Dct,
    Extraction,
    Figure,
    Finding,
    Grain,
    Interval,
    Kind,
    Measure,
    Mention,
    Omission,
    Omitted,
    Report,
    Resolved,
    Reversal,
    Role,
    Span,
    Status,
    Timex,
    TimexType,
    Unresolved,
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
    reversals: list[Reversal] = []
    told: list[Span] = []
    lead = True
    for sentence in read(article, timexes, mentions, analysis):
        turned = _reversing(article, sentence)
        reversals += [turned.reversal] if turned else []
        wrong = taken_back(article.text, sentence.span, sentence.dates)
        right = replace(sentence, dates=tuple(timex for timex in sentence.dates if timex not in wrong))
        found = [_corrected(report, wrong) for report in _reports(article, right, turned, lead)]
        if found:
            counted = _figures(article, sentence, timexes)
            line = _line(article, sentence.span)
            reports.extend(replace(report, figures=counted, line=line) for report in found)
        lead = lead and without_dateline(article.text, sentence.span).start == sentence.span.end
        if sentence.tree is not None:
            if (rejection := rejecting(sentence.tree, sentence.span, sentence.mentions)) is not None:
                rejections.append(rejection)
            if any(is_statement(sentence.tree, index) for index in range(len(sentence.tree.tokens))):
                told.append(sentence.span)
        if not found:
            unknown = any(isinstance(timex, Unresolved) and timex.span in sentence.span for timex in timexes)
            why = Omission.NO_EVENT if sentence.dates else Omission.UNRESOLVED if unknown else Omission.NO_DATE
            text = article.text[sentence.span.start : sentence.span.end]
            omitted.append(Omitted(sentence.span, _shortened(text), why))
    return Extraction(
        source=article.source,
        reports=denied(reports, rejections, told, article.text),
        reversals=tuple(reversals),
        mentions=tuple(mentions),
        roles=_roles(article, mentions),
        omitted=tuple(sorted(omitted, key=lambda stretch: stretch.span)),
        findings=_findings(article, timexes),
    )


def _corrected(report: Report, wrong: Sequence[Resolved]) -> Report:
    day = report.interval.start if report.interval.grain is Grain.DAY else None
    return replace(report, not_on=days_taken_back(report.quote, wrong, day))


def _reports(article: Article, sentence: Sentence, turned: Reversing | None, lead: bool) -> list[Report]:
    planned = turned.planned if turned else ()  # on the day of a plan that was called off nothing happens
    dates = tuple(timex for timex in sentence.dates if all(timex.span != plan.span for plan in planned))
    sentence = replace(sentence, dates=dates)
    days = tuple(timex for timex in sentence.dates if not is_clock(timex))
    parsed = sentence.tree
    if parsed is None:
        news = lead and not sentence.measures and _publishable(article.source.dct)
        return plain.reports(article, sentence.span, days, sentence.mentions, news)
    dct = article.source.dct
    clauses = dated_clauses(parsed, days, sentence.measures, dct)
    if not clauses and days and _happened(parsed):  # the date of the dateline
        begin = parsed.tokens[0].span.start
        clauses = [Dated(Clause(_root(parsed)), timex) for timex in days[:1] if timex.span.end <= begin]
    if lead and _publishable(dct) and _is_news(parsed, clauses, sentence.measures):
        clauses.insert(0, Dated(Clause(_root(parsed)), None))
    if not clauses and turned:  # when it was called off is not said, and the plan itself is what is left to tell
        clauses = [Dated(Clause(turned.thing, nominal=True), timex, (timex,)) for timex in planned[:1]]
    several = len({one.clause for one in clauses}) > 1
    reports = [_report(article, sentence, parsed, one, several) for one in clauses]
    return [report for report in reports if report is not None]


def _report(article: Article, sentence: Sentence, parsed: Tree, one: Dated, several: bool) -> Report | None:
    clause, timex, dct = one.clause, one.timex, article.source.dct
    interval = timex.interval if timex else dct.interval if dct else None
    if interval is None:
        return None
    mentions = sentence.mentions
    saying = saying_over(parsed, clause.head, mentions)
    if saying is None and sentence.speaker is not None:
        saying = Saying(clause.head, None, sentence.speaker.mention, sentence.speaker.verb)
    others = tuple(other for other in sentence.dates if all(other.span != mine.span for mine in one.own))
    heading = title(parsed, one, others, mentions, saying, sentence.before)
    if sentence.speaker is not None:
        heading = quoted(parsed, sentence.speaker.name, sentence.speaker.verb)
    if not heading:
        return None
    statement = not clause.nominal and (
        is_statement(parsed, clause.head) or (clause.vehicle and is_speech(parsed, clause.head))
    )
    if statement and timex is not None and _promised(parsed, clause.head, timex):
        statement = False
    if statement and saying is None and not heading.startswith("“") and not _names_speaker(parsed, clause, heading):
        saying = _own_saying(parsed, clause, mentions)
    claimed = saying is not None and is_claim(saying, parsed, article.source.publisher)
    starts_ahead = interval.start is None or (dct is not None and interval.start >= (dct.interval.end or dct.day))
    if not clause.nominal and is_unreal(parsed, clause.head, ahead=starts_ahead):
        return None
    claimed = claimed or is_asserted(parsed, clause.head)
    ahead = not statement and looks_ahead(parsed, clause.head, parsed.within(timex.span) if timex else ())
    today = not statement and will_be(parsed, clause.head)
    status = _status(interval, dct, ahead=ahead, today=today, claimed=claimed)
    kept = _clause_mentions(parsed, clause, mentions, saying) if several else mentions
    return Report(
        span=sentence.span,
        quote=article.text[sentence.span.start : sentence.span.end],
        title=heading,
        interval=interval,
        basis=timex.basis if timex else Basis.PUBLICATION,
        timex=timex,
        kind=Kind.STATEMENT if statement else Kind.OCCURRENCE,
        status=status,
        mentions=kept,
        attribution=_attribution(saying),
    )


def _status(interval: Interval, dct: Dct | None, *, ahead: bool, today: bool, claimed: bool) -> Status:
    """Planned where it lies ahead of the article or says so of a time not yet over, or (`today`) of the day itself;
    else claimed or reported."""
    if dct is not None:
        tomorrow = dct.interval.end or dct.day  # exclusive end: the first day after publication
        starts = interval.start or date.min
        ends = interval.end or date.max
        if starts >= tomorrow:
            return Status.PLANNED
        if ahead and (ends > tomorrow or (today and ends == tomorrow)):
            return Status.PLANNED
    elif ahead:
        return Status.PLANNED
    return Status.CLAIMED if claimed else Status.REPORTED


def _root(parsed: Tree) -> int:
    """The verb of the main clause; below a reporting verb, what is reported."""
    root = next((i for i, head in enumerate(parsed.heads) if head == i and parsed.is_clause(i)), 0)
    content = parsed.child(root, "ccomp")
    if content is None:
        return root
    return content if is_speech(parsed, root) or (content < root and says(parsed, root)) else root


def _publishable(dct: Dct | None) -> bool:
    """Whether an undated lead may take the article's date: it is stated to the day."""
    return dct is not None and dct.stated and dct.interval.grain is Grain.DAY


def _happened(parsed: Tree, *, aside: bool = False) -> bool:
    """Whether the main clause tells that something has happened: past or perfect, not negated, not a state. Beside a
    dated clause (`aside`) it must say so without a doubt: "police are hunting a man who fled on Friday" does not."""
    root = _root(parsed)
    subject = parsed.subject(root)
    if not parsed.is_clause(root) or subject is None:
        return False
    nobody = parsed.tokens[subject].lemma.lower() in _NOBODY
    auxiliaries = parsed.auxiliaries(root)
    verb = parsed.tokens[root]
    happened = verb.tag == "VBD" or bool(auxiliaries & {"have", "has", "is", "are", "was", "were"})
    if aside:
        happened = happened and verb.tag != "VBG"
    negated = nobody or parsed.child(root, "neg") is not None
    return happened and not negated and verb.lemma != "be"


def _is_news(parsed: Tree, clauses: Sequence[Dated], measures: Sequence[Measure]) -> bool:
    """Whether the main clause of a lead tells of the day of publication: it has happened, no date reaches it, and it
    did not take long ("for 140 years the theatre survived")."""
    return (
        _happened(parsed, aside=bool(clauses))
        and not _main_is_dated(parsed, clauses)
        and not _lasted(parsed, measures)
    )


def _lasted(parsed: Tree, measures: Sequence[Measure]) -> bool:
    """ "For 140 years the theatre survived": the lead tells of a long time, not of the day."""
    root = _root(parsed)
    return parsed.tokens[root].tag == "VBD" and any(
        parsed.tokens[parsed.heads[at]].text.lower() == "for" and parsed.heads[parsed.heads[at]] == root
        for measure in measures
        for at in [parsed.head_of(parsed.within(measure.span) or [root])]
    )


def _main_is_dated(parsed: Tree, clauses: Sequence[Dated]) -> bool:
    """Whether a date reaches the main clause, its reporting verb or a clause joined to it, so that publication need
    not; a relative clause ("a farmer *jailed in 2011*") and what only precedes it do not."""
    asides = {"relcl", "acl", "advcl"}
    for one in clauses:
        path = [one.clause.head, *parsed.ancestors(one.clause.head)]
        if not one.clause.nominal and not any(parsed.tokens[i].dep in asides for i in path[:-1]):
            return True
    return False


def _promised(parsed: Tree, verb: int, timex: Resolved) -> bool:
    """ "Has vowed *to resign by May*": the date is of what is promised."""
    promise = parsed.child(verb, "xcomp")
    if promise is None or parsed.tokens[verb].lemma.lower() not in AHEAD:
        return False
    return any(i in parsed.subtree(promise) for i in parsed.within(timex.span))


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


def _clause_mentions(
    parsed: Tree, clause: Clause, mentions: tuple[Mention, ...], saying: Saying | None
) -> tuple[Mention, ...]:
    """The actors of one clause of several: those below its head, its borrowed subject, and who says so."""
    indices = set(parsed.subtree(clause.head))
    subject = None if clause.nominal else parsed.subject(clause.head)
    for extra in (subject, saying.speaker if saying else None):
        if extra is not None:
            indices.update(parsed.subtree(extra))
    spans = [parsed.tokens[i].span for i in indices]
    found = [mention for mention in mentions if any(mention.span.overlaps(span) for span in spans)]
    described = _described(parsed, clause)
    if described is None:
        return tuple(found)
    head = parsed.tokens[described].span
    beside = [mention for mention in mentions if mention.span.overlaps(head)]
    beside = beside or _subject_of_main_clause(parsed, described, mentions)
    return tuple(mention for mention in mentions if mention in found or mention in beside)


def _described(parsed: Tree, clause: Clause) -> int | None:
    """The word that the clause, or the one it is joined with, describes: "Acme, *which was founded and grew*"."""
    head = clause.head
    while parsed.tokens[head].dep == "conj" and parsed.is_clause(parsed.heads[head]):
        head = parsed.heads[head]
    return parsed.heads[head] if parsed.tokens[head].dep in {"relcl", "acl"} else None


def _subject_of_main_clause(parsed: Tree, word: int, mentions: tuple[Mention, ...]) -> list[Mention]:
    """ "*Roe* will lead the tour that begins on Monday": where the clause describes a thing."""
    subject = parsed.subject(_root(parsed))
    found = mention_at(parsed, subject, mentions) if subject is not None and subject != word else None
    return [found] if found else []


def _attribution(saying: Saying | None) -> tuple[Attribution, ...]:
    if saying is None:
        return ()
    return (Attribution(saying.mention.key if saying.mention else None, saying.word),)


def _reversing(article: Article, sentence: Sentence) -> Reversing | None:
    if sentence.tree is None:
        return None
    return reversing(
        sentence.tree, article.text, sentence.span, sentence.dates, sentence.mentions, article.source.dct
    )


def _figures(article: Article, sentence: Sentence, timexes: Sequence[Timex]) -> tuple[Figure, ...]:
    """The figures of a sentence outside its dates and its names; how long a thing lasts is a figure."""
    span = sentence.span
    dates = (timex.span for timex in timexes if timex.type is not TimexType.DURATION and timex.span in span)
    return figures(article.text, span, sentence.tree, (*dates, *(mention.span for mention in sentence.mentions)))


def _line(article: Article, span: Span) -> int:
    """The line of the file on which the stretch begins."""
    return article.line + article.text.count("\n", 0, span.start)


def _roles(article: Article, mentions: Sequence[Mention]) -> tuple[tuple[str, Role], ...]:
    """Offices as stated, each once, with the sentence that says so."""
    found: dict[tuple[str, str], Role] = {}
    for mention in mentions:
        if mention.role and (mention.key, mention.role) not in found:
            sentence = next((s for s in article.sentences if mention.span in s), mention.span)
            quote = article.text[sentence.start : sentence.end]
            published = article.source.dct.interval if article.source.dct else None
            found[mention.key, mention.role] = Role(mention.role, article.source.path, quote, published)
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
    findings.extend(
        Finding(
            path,
            _line(article, timex.span),
            f"“{timex.text}” has no date: {timex.reason}",
            "date the event in content/events/",
        )
        for timex in timexes
        if isinstance(timex, Unresolved)
    )
    return tuple(findings)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
