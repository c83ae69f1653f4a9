"""A broken template is an editor's mistake, and told as one: where it is, and once."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, Template, TemplateNotFound, TemplateSyntaxError
from mkdocs.plugins import get_plugin_logger

from dateline import site

log = get_plugin_logger("dateline")

ON_EVERY_PAGE = ("base.html", "generated.html")  # without them nothing can be built


@dataclass(frozen=True, slots=True)
class Place:
    """Where a template failed. `file` is relative where it lies below the working directory."""

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}; mend the template"


@dataclass(slots=True)
class Failures:
    """The broken templates of one build; `told` are those the editor has heard of."""

    folders: tuple[Path, ...] = ()
    told: set[Path] = field(default_factory=set)

    def tell(self, error: Exception) -> None:
        """Logs it, once for each template, and the build goes on without the page.

        Raises it again if it is no template's, or of a template that no page can do without.
        """
        place = failing_template(error, self.folders)
        if place is None or place.file.name in ON_EVERY_PAGE:
            raise error
        if place.file not in self.told:
            self.told.add(place.file)
            log.error(str(place))


def failing_template(error: Exception, folders: Iterable[Path]) -> Place | None:
    """The place in a template of these folders; `None` if the error came from somewhere else."""
    if isinstance(error, TemplateSyntaxError):
        file = Path(error.filename or error.name or "template")
        return Place(short(file), error.lineno, error.message or "a mistake")
    what = f"there is no template {error.name}" if isinstance(error, TemplateNotFound) else str(error)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):  # Jinja puts the template's own lines into it
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return Place(short(Path(frame.filename)), frame.lineno or 1, what)
    return Place(Path(error.name), 1, what) if isinstance(error, TemplateNotFound) and error.name else None


def short(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def forgive(environment: Environment, names: Iterable[str], failures: Failures) -> None:
    """Makes these templates, which MkDocs itself asks for, render nothing where they fail: it skips such a page."""

    class Forgiving(Template):
        def render(self, *given: object, **named: object) -> str:
            try:
                return super().render(*given, **named)
            except Exception as error:  # a template may raise anything  # noqa: BLE001
                failures.tell(error)
                return ""

    loader = site.Templates([str(folder) for folder in failures.folders])
    environment.template_class = Forgiving
    environment.loader = loader
    broken: dict[str, str] = {}
    for name in names:
        try:
            environment.get_template(name)
        except TemplateSyntaxError as error:  # while it is read; `extends` and `include` are followed when it renders
            failures.tell(error)
            broken[name] = ""
    environment.loader = ChoiceLoader([DictLoader(broken), loader])
