"""The order of the stages, and the only file that knows it.

gather ─▶ extract (each article alone, cached, parallel) ─▶ assemble (with what editors wrote) ─▶ render
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment

from dateline import actors, articles, chronology, copies, editorial, events, highlights, permalinks, site, timex
from dateline.cache import Cache
from dateline.errors import InputError
from dateline.execution import map_ordered
from dateline.model import ActorCard, Article, Chronology, Extraction, Finding, Page, Permalink, Source, Timex

EVENTS = "events"
ACTORS = "actors"
ARTICLES = "articles"

_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")
NO_ARTICLE = Finding(ARTICLES, 1, "there is no article", "put .md, .txt or .html files into this folder", error=True)


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it lies on disk. `path` is relative to the content folder, with `/`, and is what messages show."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a chronology is made from, each sorted by path.

    `register` is the file of the addresses published so far, empty without one. `published` are the other files of
    the content folder, which become part of the site as they are.
    """

    articles: tuple[RawFile, ...] = ()
    actors: tuple[RawFile, ...] = ()
    events: tuple[RawFile, ...] = ()
    register: bytes = b""
    published: frozenset[str] = frozenset()


def gather(content: Path) -> Inputs:
    """Reads `content/articles`, `content/actors` and `content/events`; a folder that is absent is empty."""
    return Inputs(
        articles=read_folder(content / ARTICLES, ARTICLES, articles.SUFFIXES),
        actors=read_folder(content / ACTORS, ACTORS, frozenset({".md"})),
        events=read_folder(content / EVENTS, EVENTS, frozenset({".md"})),
        register=read_register(content),
        published=frozenset(_published(content)),
    )


def read_register(content: Path) -> bytes:
    file = content / permalinks.NAME
    return file.read_bytes() if file.is_file() else b""


def _published(content: Path) -> Iterator[str]:
    """Files that are no article, card or event."""
    for place in sorted(content.iterdir()) if content.is_dir() else ():
        if place.is_file():
            yield place.name
        elif place.name not in (ARTICLES, ACTORS, EVENTS):
            yield from (file.relative_to(content).as_posix() for file in place.rglob("*") if file.is_file())


def read_folder(folder: Path, prefix: str, suffixes: frozenset[str]) -> tuple[RawFile, ...]:
    """The files of a folder and its subfolders, by path; names that begin with a dot or `_` are left alone."""
    if not folder.is_dir():
        return ()
    found = []
    for path in folder.rglob("*"):
        relative = path.relative_to(folder)
        hidden = any(part.startswith((".", "_")) for part in relative.parts)
        if path.suffix.lower() in suffixes and path.is_file() and not hidden:
            name = relative.as_posix().encode(errors="backslashreplace").decode()  # a name need not be Unicode
            name = _CONTROL.sub(lambda sign: f"\\x{ord(sign[0]):02x}", name)  # nor one line
            found.append(RawFile(f"{prefix}/{name}", path.read_bytes()))
    return tuple(sorted(found, key=lambda file: file.path))


def read_dated(file: RawFile) -> Article:
    """The article with its date, stated or inferred. Raises `InputError` if it cannot be read."""
    article = articles.read(file.path, file.data)
    dct = article.source.dct or timex.infer(article)
    return replace(article, source=replace(article.source, dct=dct))


def tag(article: Article) -> tuple[Timex, ...]:
    """The temporal expressions of an article, "July 3 and 4" as one."""
    published = article.source.dct.interval if article.source.dct else None
    return timex.join(article.text, timex.tag(article.text, published, article.sentences))


def extract(file: RawFile, model: str | None = None) -> Extraction:
    """What one article reports, and when, and who; nothing else is known here.

    An article that cannot be read yields an extraction with that finding and nothing else.
    """
    try:
        article = read_dated(file)
    except InputError as error:
        finding = Finding(error.path, error.line, error.what, error.remedy, error=True)
        return Extraction(source=Source(file.path, title=""), readable=False, findings=(finding,))
    analysis = actors.analyser(model)(article.text, article.sentences)
    mentions = actors.find(article.text, article.sentences, analysis, article.source)
    found = events.extract(article, tag(article), mentions, analysis)
    prose = " ".join(article.text[sentence.start : sentence.end] for sentence in article.sentences)
    return replace(found, findings=(*article.findings, *found.findings), sketch=copies.sketch(prose))


def days_named(file: RawFile) -> highlights.Dated | InputError:
    """What one article contributes to the highlights, without a language model; the error if it cannot be read."""
    try:
        article = read_dated(file)
    except InputError as error:
        return error
    return highlights.dated(article, tag(article))


@dataclass(frozen=True, slots=True)
class Written:
    """What stands beside the articles, read: by editors, and by Dateline itself in the register.

    `moves` are the articles that took over the place of others.
    """

    cards: tuple[ActorCard, ...]
    edits: tuple[editorial.EventEdit, ...]
    register: tuple[Permalink, ...]
    moves: Mapping[str, str]
    findings: tuple[Finding, ...]


def read_written(extractions: Sequence[Extraction], inputs: Inputs) -> Written:
    register, register_findings = permalinks.read(inputs.register)
    moves = permalinks.moves(register, extractions)
    known = editorial.Articles((extraction.source.path for extraction in extractions), moves)
    actor_files = ((file.path, file.data) for file in inputs.actors)
    cards, card_findings = editorial.read_cards(actor_files, known, inputs.published)
    edits, edit_findings = editorial.read_edits(((file.path, file.data) for file in inputs.events), known)
    return Written(cards, edits, register, moves, (*register_findings, *card_findings, *edit_findings))


def assemble(extractions: Iterable[Extraction], inputs: Inputs, *, drafts: bool = False) -> Chronology:
    """One chronology out of all articles, of what editors wrote, and of the addresses that were published before.

    With `drafts` it shows what is marked as one, and remembers no address of it.
    """
    every = tuple(extractions)
    written = read_written(every, inputs)
    finished = [extraction for extraction in every if not extraction.source.draft]
    edits = tuple(edit for edit in written.edits if not edit.draft)
    published = _together(finished, replace(written, edits=edits), inputs)
    if not drafts or (len(finished), len(edits)) == (len(every), len(written.edits)):
        return published
    return replace(_together(every, written, inputs), register=published.register)


def _together(extractions: Iterable[Extraction], written: Written, inputs: Inputs) -> Chronology:
    found = chronology.build(extractions, written.cards)
    lasting = permalinks.settled(found, written.register, written.moves)
    edited = editorial.apply(lasting, written.edits, written.register)
    none = () if inputs.articles or inputs.events else (NO_ARTICLE,)
    told = replace(
        edited, findings=(*edited.findings, *written.findings, *chronology.differing(edited.events), *none)
    )
    return permalinks.remembered(told, written.register, site.period_titles(told.events), written.moves)


def chronology_of(
    inputs: Inputs, *, model: str | None = None, cache: Cache | None = None, jobs: int = 1, drafts: bool = False
) -> Chronology:
    """Extracts what the cache does not hold, then assembles."""
    known = cache.get_many(inputs.articles) if cache else {}
    missing = [file for file in inputs.articles if file.path not in known]
    fresh = dict(
        zip([file.path for file in missing], map_ordered(partial(extract, model=model), missing, jobs), strict=True)
    )
    if cache and fresh:
        cache.put_many((file, fresh[file.path]) for file in missing)
    return assemble((known.get(file.path) or fresh[file.path] for file in inputs.articles), inputs, drafts=drafts)


def render(
    found: Chronology,
    frame: site.Frame,
    environment: Environment,
    on_failure: Callable[[Exception], None] = site.stop,
) -> Iterator[Page]:
    """The pages of the site, in a fixed order; `on_failure` hears of those that cannot be rendered."""
    return site.pages(found, frame, environment, on_failure)
