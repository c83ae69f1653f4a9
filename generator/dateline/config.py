"""The options under `plugins: - dateline:` in site_config.yml, and what follows from them.

plugins:
  - dateline:
      tagline: …          shown beside the site's name
      model: …            a spaCy pipeline by name; `none` does without; left out: the one installed with Dateline
      jobs: 2             processes that read articles; left out: one a processor
      cache: .dateline    folder of what was read before; may be deleted at any time
      register: true      whether a build may add new addresses to content/register.tsv; see docs/editing.md
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from mkdocs.config import load_config
from mkdocs.config.base import BaseConfigOption, Config, ValidationError
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig

from dateline import permalinks, pipeline
from dateline.cache import Cache, fingerprint
from dateline.errors import ConfigError
from dateline.execution import processors
from dateline.model import Chronology, Permalink

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
    """What an editor may write, as MkDocs checks it."""

    tagline = Type(str, default="")
    model = Optional(Type(str))
    jobs = Jobs()
    cache = Type(str, default=".dateline")
    register = Type(bool, default=True)


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
