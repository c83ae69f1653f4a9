"""Where something stands in a configuration, as `site_config.yml:7`: in the file, or in one it inherits from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml


def settings(file: Path) -> Iterator[tuple[str, str]]:
    """Every top-level key with its place."""
    for each, tree in _trees(file):
        for name, _ in _pairs([tree]):
            yield name.value, f"{each.name}:{name.start_mark.line + 1}"


def of(file: Path, keys: Sequence[str]) -> str:
    """The place of a key inside others, outermost first; the first line where it is nowhere."""
    for each, tree in _trees(file):
        nodes, line = [tree], 0
        for key in keys:
            found = [(name, value) for name, value in _pairs(nodes) if name.value == key]
            nodes = [value for _, value in found]
            line = found[-1][0].start_mark.line + 1 if found else 0
        if line:
            return f"{each.name}:{line}"
    return f"{file.name}:1"


def _trees(file: Path) -> Iterator[tuple[Path, yaml.Node | None]]:
    """A configuration and those it inherits from, taken apart; MkDocs has read them all by now."""
    if file.is_file():
        tree = yaml.compose(file.read_text(encoding="utf-8-sig"), yaml.SafeLoader)
        yield file, tree
        for name, value in _pairs([tree]):
            if name.value == "INHERIT":
                yield from _trees(file.parent / str(value.value))


def _pairs(nodes: Sequence[yaml.Node | None]) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """Keys and values of mappings, and of mappings in lists."""
    entries = [each for node in nodes for each in (node.value if isinstance(node, yaml.SequenceNode) else [node])]
    pairs = [pair for entry in entries if isinstance(entry, yaml.MappingNode) for pair in entry.value]
    return [(name, value) for name, value in pairs if isinstance(name, yaml.ScalarNode)]
