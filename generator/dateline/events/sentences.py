"""The sentences of an article, each with all that later steps ask of it and of those around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.events.dating import without_dateline
from dateline.events.naming import Before, after, phrase
from dateline.events.speech import is_statement, mention_at
from dateline.events.tree import Tree, tree
from dateline.model import Analysis, Article, Measure, Mention, Resolved, Span, Timex


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a quotation, and the verb that says so: "Ann Lee", "said"."""

    name: str
    mention: Mention | None
    verb: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """`tree` and `mentions` leave out a dateline; `tree` is `None` without a language model. `before` says what a
    pronoun may stand for. `speaker` is set where the whole is a quotation and another sentence names who speaks."""

    span: Span
    tree: Tree | None
    mentions: tuple[Mention, ...]
    dates: tuple[Resolved, ...]
    measures: tuple[Measure, ...]
    before: Before
    speaker: Speaker | None = None


def read(
    article: Article, timexes: Sequence[Timex], mentions: Sequence[Mention], analysis: Analysis
) -> list[Sentence]:
    found: list[Sentence] = []
    before: Before = {}
    for span in article.sentences:
        body = without_dateline(article.text, span)
        here = tuple(mention for mention in mentions if mention.span in body)
        inside = [timex for timex in timexes if timex.span in span]
        parsed = tree(body, analysis.tokens)
        found.append(
            Sentence(
                span,
                parsed,
                here,
                tuple(timex for timex in inside if isinstance(timex, Resolved)),
                tuple(timex for timex in inside if isinstance(timex, Measure)),
                before,
            )
        )
        before = after(parsed, here, before) if parsed is not None else {}
    return _with_speakers(article, found)


def _with_speakers(article: Article, sentences: Sequence[Sentence]) -> list[Sentence]:
    """“It fell. *We had told them so in May*,” she said: what is said without a word of who says it has the speaker
    of the quotation it stands in, else of the one before it in the paragraph."""
    found = list(sentences)
    for paragraph in article.paragraphs:
        quoted = _quotations(article.text, paragraph)
        numbers = [i for i, sentence in enumerate(found) if sentence.span in paragraph]
        speaker: Speaker | None = None
        for number in numbers:
            sentence = found[number]
            if not _is_inside(article.text, sentence.span, quoted):
                speaker = _speaker(sentence) if _touches(sentence.span, quoted) else None
                continue
            whole = next(span for span in quoted if sentence.span.overlaps(span))
            later = next((i for i in numbers if i > number and found[i].span.overlaps(whole)), None)
            named = _speaker(found[later]) if later is not None else None
            found[number] = replace(sentence, speaker=named or speaker)
    return found


def _quotations(text: str, paragraph: Span) -> list[Span]:
    """The stretches between quotation marks; the last one may be left open."""
    spans: list[Span] = []
    start: int | None = None
    for at in range(paragraph.start, paragraph.end):
        opens = text[at] == "“" or (text[at] == '"' and start is None)
        if opens and start is None:
            start = at
        elif start is not None and text[at] in '”"':
            spans.append(Span(start, at + 1))
            start = None
    return spans if start is None else [*spans, Span(start, paragraph.end)]


def _touches(sentence: Span, quoted: Sequence[Span]) -> bool:
    return any(sentence.overlaps(span) for span in quoted)


def _is_inside(text: str, sentence: Span, quoted: Sequence[Span]) -> bool:
    if not quoted:
        return False
    letters = [at for at in range(sentence.start, sentence.end) if text[at].isalnum()]
    return bool(letters) and all(any(span.start <= at < span.end for span in quoted) for at in letters)


def _speaker(sentence: Sentence) -> Speaker | None:
    """Who says something in a sentence, if one does."""
    parsed = sentence.tree
    if parsed is None:
        return None
    for verb in range(len(parsed.tokens)):
        subject = parsed.child(verb, "nsubj")
        if subject is None or not is_statement(parsed, verb):
            continue
        mention = mention_at(parsed, subject, sentence.mentions)
        named = mention is not None and mention.span.overlaps(parsed.tokens[subject].span)
        name = mention.name if named and mention is not None else phrase(parsed, subject)
        if named or (name and parsed.tokens[subject].pos != "PRON"):
            return Speaker(name, mention, parsed.tokens[verb].text.lower())
    return None
