"""Where a template went wrong. A broken template is an editor's mistake, and told as one."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError


def failing_template(error: Exception, folders: Iterable[Path]) -> str | None:
    """The message, or `None` if the error came from somewhere else."""
    place = _place(error, tuple(folders))
    return f"{place}: {error}; mend the template" if place else None


def _place(error: Exception, folders: tuple[Path, ...]) -> str | None:
    if isinstance(error, TemplateSyntaxError):
        return f"{_short(Path(error.filename or error.name or 'template'))}:{error.lineno}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):  # Jinja puts the template's own lines into it
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return f"{_short(Path(frame.filename))}:{frame.lineno}"
    if isinstance(error, TemplateNotFound):
        return f"{error.name}:1"
    return None


def _short(path: Path) -> Path:
    """Relative where the file lies below the working directory."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
