"""The options under `plugins: - dateline:` in site_config.yml, and what follows from them.

What each means is a row of data/fields.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.config import load_config
from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig

from dateline import pipeline
from dateline.cache import Cache, fingerprint
from dateline.errors import ConfigError
from dateline.execution import processors
from dateline.model import Chronology
from dateline.spelling import did_you_mean, nearest

SITE_CONFIG = "site_config.yml"
CACHE_FILE = "cache.sqlite"


class Jobs(BaseConfigOption[int]):
    """A number of processes, from one up."""

    def __init__(self) -> None:
        super().__init__()
        self.default = processors()

    def run_validation(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise ValidationError(f"{value!r} is not a number of processes; write 1 or more, or leave it out")
        return value


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What an editor may write, as MkDocs checks it. A name that is none of these is an error, not a warning."""

    tagline = Type(str, default="")
    model = Optional(Type(str))
    jobs = Jobs()
    cache = Type(str, default=".dateline")

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        known = [name for name, _ in self._schema]
        unknown = [name for name in self if name not in known]
        errors, warnings = super().validate()
        errors += [(name, ValidationError(self._unknown(str(name), known))) for name in unknown]
        return errors, [warning for warning in warnings if warning[0] not in unknown]

    def _unknown(self, name: str, known: Sequence[str]) -> str:
        remedy = did_you_mean(name, known, f"use {', '.join(sorted(known))}")
        place = place_of(Path(self.config_file_path), ("plugins", "dateline", name))
        return f"{place}: there is no option “{name}”; {remedy}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the stages need of the configuration. `content` and `cache` are folders."""

    content: Path
    cache: Path
    model: str | None
    jobs: int
    tagline: str


def settings(site: MkDocsConfig, options: Options) -> Settings:
    home = Path(site.config_file_path).parent
    return Settings(Path(site.docs_dir), home / options.cache, options.model, options.jobs, options.tagline)


def misspelt(file: Path) -> Iterator[str]:
    """What MkDocs only calls unrecognised: settings that are none of its own, and nearly one."""
    known = [name for name, _ in MkDocsConfig._schema]
    for each, tree in _trees(file):
        for name, _ in _pairs([tree]):
            if name.value not in known and (near := nearest(name.value, known, most=1)):
                place = f"{each.name}:{name.start_mark.line + 1}"
                yield f"{place}: there is no setting “{name.value}”; did you mean “{near[0]}”?"


def place_of(file: Path, keys: Sequence[str]) -> str:
    """`site_config.yml:7`: where those nested keys stand, in the file or in the one it inherits from."""
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
    """A configuration and those it inherits from, taken apart. MkDocs has read them all by now."""
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


def templates() -> Path:
    """The folder of templates: beside this file once installed, at the top of a checkout."""
    package = Path(__file__).parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def load(file: Path) -> Settings:
    """The settings in a site's configuration file, for commands that MkDocs does not start."""
    site = load_config(str(file))
    for plugin in site.plugins.values():
        if isinstance(plugin.config, Options):
            return settings(site, plugin.config)
    raise ConfigError(str(file), "the plugin 'dateline' is not in use", "add it under 'plugins'")


def read_site(site: Settings) -> Chronology:
    """The chronology of a site: reads again only what is new or changed."""
    inputs = pipeline.gather(site.content)
    with Cache(site.cache / CACHE_FILE, fingerprint(site.model)) as cache:
        return pipeline.chronology_of(inputs, model=site.model, cache=cache, jobs=site.jobs)
