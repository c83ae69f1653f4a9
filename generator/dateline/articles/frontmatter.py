"""The YAML between two `---` lines at the top of a file, each value with the line it stands on.

Every scalar is a string: what a date, a number or a "no" means is decided by whoever asks for the field, so
that `language: no` is Norwegian and `date: 2024-06-31` an error with a line instead of a crash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from dateline.errors import InputError

Value = str | tuple["Field", ...] | Mapping[str, "Field"] | None


@dataclass(frozen=True, slots=True)
class Field:
    """A value and its line in the file. `None` is a key without a value."""

    value: Value
    line: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, empty where the file has none, and what follows; `line` is the line the body begins on."""

    fields: Mapping[str, Field] = field(default_factory=dict)
    body: str = ""
    line: int = 1


_FENCE = re.compile(r"---[ \t]*\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LONGEST = 100_000
_DEEPEST = 20
_QUOTE_IT = "put a value that holds “: ”, “#” or quotes between quotation marks"

# libyaml where it is installed: ten times as fast, the same events.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def split(path: str, text: str) -> FrontMatter:
    """`text` has `\\n` as its line end."""
    opening = _FENCE.match(text)
    if opening is None:
        return FrontMatter(body=text)
    closing = _END.search(text, opening.end())
    if closing is None:
        raise InputError(path, "the front matter has no end", "close it with a line of three hyphens: ---")
    source = text[opening.end() : closing.start()]
    if len(source) > _LONGEST:
        raise InputError(path, "the front matter is longer than 100,000 characters", "move text below its end, ---")
    return FrontMatter(
        _Reader(path, source).fields(), text[closing.end() + 1 :], 2 + text.count("\n", 0, closing.end())
    )


class _Reader:
    """Builds the fields from YAML's event stream, which needs no recursion and never constructs objects."""

    def __init__(self, path: str, source: str) -> None:
        self._path = path
        self._events: Iterator[yaml.Event] = yaml.parse(source, _LOADER)

    def fields(self) -> Mapping[str, Field]:
        try:
            while True:
                event = next(self._events)
                if isinstance(event, yaml.StreamEndEvent):
                    return {}
                if isinstance(event, yaml.NodeEvent):
                    break
            top = self._field(event, depth=0)
            if isinstance(top.value, Mapping):
                self._nothing_behind()
                return top.value
            if top.value is None:
                return {}
            raise self._error(
                "the front matter is not a list of “key: value” lines", "write, e.g., “title: …”", top.line
            )
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 2 if error.problem_mark else 1
            problem = error.problem or "cannot be read"
            raise self._error(f"the front matter is no valid YAML: {problem}", _QUOTE_IT, line) from None
        except yaml.YAMLError as error:
            raise self._error(f"the front matter is no valid YAML: {error}", _QUOTE_IT, 1) from None

    def _nothing_behind(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                line = event.start_mark.line + 2 if event.start_mark else 1
                raise self._error("the front matter begins again", "keep one pair of --- lines", line)

    def _error(self, what: str, remedy: str, line: int) -> InputError:
        return InputError(self._path, what, remedy, line)

    def _field(self, event: yaml.Event, depth: int) -> Field:
        # Marks count from 0, and the fence is the file's first line.
        line = event.start_mark.line + 2 if event.start_mark else 1
        if depth > _DEEPEST:
            raise self._error("the front matter is nested too deeply", "use plain keys and lists", line)
        if isinstance(event, yaml.ScalarEvent):
            empty = not event.style and event.value in ("", "~", "null")
            return Field(None if empty else event.value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Field(tuple(self._field(item, depth + 1) for item in self._until(yaml.SequenceEndEvent)), line)
        if isinstance(event, yaml.MappingStartEvent):
            return Field(self._mapping(depth), line)
        raise self._error("the front matter uses a YAML alias (*name)", "write the value out", line)

    def _mapping(self, depth: int) -> Mapping[str, Field]:
        found: dict[str, Field] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._field(event, depth + 1)
            if not isinstance(key.value, str):
                raise self._error("a key in the front matter is not a word", "write “key: value”", key.line)
            if key.value in found:
                raise self._error(f"“{key.value}” is given twice", "keep one of the two lines", key.line)
            found[key.value] = self._field(next(self._events), depth + 1)
        return found

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event
