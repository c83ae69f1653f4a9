"""`Original` → a file in the folder of articles, under a name that is free: what is there is never touched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from dateline import articles, timex
from dateline.adding import writing
from dateline.adding.original import Note, Original
from dateline.adding.shelf import Likeness, known, likenesses
from dateline.chronology import slug
from dateline.model import Article
from dateline.pipeline import RawFile, read_folder

FEW_WORDS = 60  # a page that shows its text only to subscribers, or only to browsers, has less
TITLE_WORDS = 9


@dataclass(frozen=True, slots=True)
class Stored:
    """`path` is that of the new file or, where it is not `new`, of the one that holds the same article."""

    path: str
    new: bool
    notes: tuple[Note, ...]


class Store:
    """A folder of articles and what is known of those in it. `shown` is how the folder is named to the editor."""

    def __init__(self, folder: Path, shown: str) -> None:
        self._folder = folder
        self._shown = shown
        self._known = [known(file) for file in read_folder(folder, shown, articles.SUFFIXES)]

    def add(self, original: Original, retrieved: datetime) -> Stored:
        """Stores the article unless it is here already. `retrieved` is in UTC."""
        data = writing.article(original, retrieved).encode()
        alike = likenesses(known(RawFile("", data)), self._known)
        if alike and alike[0].same:
            note = Note(f"this article is here already: {alike[0].how}", "nothing was stored")
            return Stored(alike[0].path, False, (note,))
        path = f"{self._shown}/{write_new(self._folder, _name(original.article), data)}"
        self._known.append(known(RawFile(path, data)))
        notes = (*_missing(original.article), *original.notes, *map(_double, alike))
        return Stored(path, True, notes)


def write_new(folder: Path, name: str, data: bytes) -> str:
    """Writes a Markdown file under that name, or under one with a number if the name is taken; returns the name.

    A name that a file with another ending has is taken too: the address of a page rests on the name alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in count(1):
        free = name if number == 1 else f"{name}-{number}"
        if not any(file.stem.lower() == free.lower() for file in folder.iterdir()):
            with suppress(FileExistsError), (folder / f"{free}.md").open("xb") as file:
                file.write(data)
                return f"{free}.md"
    raise AssertionError("numbers end")


def _name(article: Article) -> str:
    source = article.source
    title = slug(source.title, TITLE_WORDS) or "article"
    return f"{timex.edtf(source.dct.interval)}-{title}" if source.dct else title


def _missing(article: Article) -> Iterator[Note]:
    source = article.source
    if _is_first_sentence(source.title, article):
        yield Note("no title found, the first sentence stands in", "correct `title: …`")
    for name, value in (("author", source.authors), ("publisher", source.publisher), ("url", source.url)):
        if not value:
            yield Note(f"no {name} found", f"add `{name}: …`")
    if source.dct is None:
        inferred = timex.infer(article)
        hint = f" (its text speaks for {timex.edtf(inferred.interval)}: {inferred.reason})" if inferred else ""
        yield Note("no date found", f"add `date: YYYY-MM-DD`{hint}")
    words = sum(len(article.text[span.start : span.end].split()) for span in article.sentences)
    if words < FEW_WORDS:
        yield Note(f"the text is short (words: {words})", "look whether the article is complete")


def _is_first_sentence(title: str, article: Article) -> bool:
    first = article.text[article.sentences[0].start : article.sentences[0].end] if article.sentences else ""
    return title.rstrip("…") in first


def _double(likeness: Likeness) -> Note:
    return Note(f"{likeness.how} as {likeness.path}", "remove one of them unless both are meant")
