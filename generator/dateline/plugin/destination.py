"""Where a generated page may be written: below the site's folder and nowhere else."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import PluginError


def destination(folder: str | Path, path: str) -> Path:
    """The file of the page at that path of the site. Follows links, so that none leads out of the folder."""
    site = Path(folder).resolve()
    file = (site / path).resolve()
    if not file.is_relative_to(site):
        raise PluginError(f"{path}:1: the page would lie outside the site's folder; rename what it is made from")
    return file
