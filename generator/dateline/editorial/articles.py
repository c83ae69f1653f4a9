"""Which article an editor means by a path: in full, without its folder or ending, or as it was before it moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.editorial.fields import Fields
from dateline.spelling import did_you_mean

FOLDER = "articles/"


class Articles:
    """The paths of all articles, and of those that took over another's place."""

    def __init__(self, paths: Iterable[str] = (), moves: Mapping[str, str] | None = None) -> None:
        self._paths: dict[str, str] = {}
        for path in sorted(paths):
            for name in _names(path):
                self._paths.setdefault(name, path)
        for old, new in sorted((moves or {}).items()):
            for name in _names(old):
                self._paths.setdefault(name, new)

    def named(self, fields: Fields, name: str) -> tuple[str, ...]:
        """The articles that a field names; one that is none is wrong there."""
        found = []
        for text in fields.texts(name):
            path = self._paths.get(text.removeprefix("content/"))
            if path is None:
                full = {known for known in self._paths if known.startswith(FOLDER)}
                remedy = did_you_mean(text, full, "write its path, such as articles/fire.md")
                fields.wrong(name, f"names no article: {text[:80]}", remedy)
            else:
                found.append(path)
        return tuple(dict.fromkeys(found))


def _names(path: str) -> tuple[str, ...]:
    short = path.removeprefix(FOLDER)
    return path, short, path.rsplit(".", 1)[0], short.rsplit(".", 1)[0]
