"""The options under `plugins: - dateline:` in site_config.yml, and what follows from them.

What each means is a row of data/fields.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from mkdocs.config import load_config
from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig

from dateline import permalinks, pipeline, places
from dateline.cache import Cache, fingerprint
from dateline.errors import ConfigError
from dateline.execution import processors
from dateline.model import Chronology, Permalink
from dateline.spelling import did_you_mean, nearest

SITE_CONFIG = "site_config.yml"
CACHE_FILE = "cache.sqlite"
FILE_MODE = 0o644


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
    register = Type(bool, default=True)

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        known = [name for name, _ in self._schema]
        unknown = [name for name in self if name not in known]
        errors, warnings = super().validate()
        errors += [(name, ValidationError(self._unknown(str(name), known))) for name in unknown]
        return errors, [warning for warning in warnings if warning[0] not in unknown]

    def _unknown(self, name: str, known: Sequence[str]) -> str:
        remedy = did_you_mean(name, known, f"use {', '.join(sorted(known))}")
        place = places.of(Path(self.config_file_path), ("plugins", "dateline", name))
        return f"{place}: there is no option “{name}”; {remedy}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the stages need of the configuration. `content` and `cache` are folders.

    `keeps_register` says whether a build may write the register of addresses.
    """

    content: Path
    cache: Path
    model: str | None
    jobs: int
    tagline: str
    keeps_register: bool = True


def settings(site: MkDocsConfig, options: Options) -> Settings:
    home = Path(site.config_file_path).parent
    return Settings(
        content=Path(site.docs_dir),
        cache=home / options.cache,
        model=options.model,
        jobs=options.jobs,
        tagline=options.tagline,
        keeps_register=options.register,
    )


def misspelt(file: Path) -> Iterator[str]:
    """What MkDocs only calls unrecognised: settings that are none of its own, and nearly one."""
    known = [name for name, _ in MkDocsConfig._schema]
    for name, place in places.settings(file):
        if name not in known and (near := nearest(name, known, most=1)):
            yield f"{place}: there is no setting “{name}”; did you mean “{near[0]}”?"


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


def read_site(site: Settings, *, drafts: bool = False) -> Chronology:
    """The chronology of a site: reads again only what is new or changed."""
    inputs = pipeline.gather(site.content)
    with Cache(site.cache / CACHE_FILE, fingerprint(site.model)) as cache:
        return pipeline.chronology_of(inputs, model=site.model, cache=cache, jobs=site.jobs, drafts=drafts)


def keep_register(site: Settings, register: Sequence[Permalink]) -> None:
    """Writes the register where a line is new, at once or not at all.

    A file with lines that cannot be read stays as it is, so that nothing of it is lost.
    """
    old = pipeline.read_register(site.content)
    new = permalinks.write(register)
    _, findings = permalinks.read(old)
    if not site.keeps_register or not (register or old):
        return
    if new == old.replace(b"\r\n", b"\n") or any(finding.error for finding in findings):
        return
    with NamedTemporaryFile(dir=site.content, prefix=f".{permalinks.NAME}.", delete=False) as draft:
        draft.write(new)
    try:
        Path(draft.name).chmod(FILE_MODE)
        Path(draft.name).replace(site.content / permalinks.NAME)
    except OSError:
        Path(draft.name).unlink(missing_ok=True)
        raise
