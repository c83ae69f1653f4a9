"""A site to start from: the files in `dateline/starter`, and those that depend on the Dateline that makes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path

from dateline import schema
from dateline.errors import InputError

NAME = "My chronology"  # in the starter's files, in place of the name
DOT = "dot-"  # files that begin with a dot would act on our own repository

REQUIREMENTS = "requirements.txt"
_NOWHERE = """\
# Dateline was installed from a folder of one machine, which no other can reach. Say here from where it can be had:
# dateline @ git+https://example.org/dateline.git@v1.0
"""


def new(folder: Path, name: str | None = None) -> list[str]:
    """Writes the site; returns the paths of its files in it. A folder that holds anything is left alone."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(str(folder), "is there already, and not empty", "name a new folder")
    title = name or name_of(folder)
    written = []
    for path, text in sorted(_files(title)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def name_of(folder: Path) -> str:
    """
    >>> name_of(Path("sites/border-watch"))
    'Border watch'
    """
    words = folder.resolve().name.replace("-", " ").replace("_", " ").split()
    return " ".join(words).capitalize() or NAME


def requirement() -> str | None:
    """The installed Dateline as pip names it; `None` where only this machine has it.

    Never its bare name unless it came from a package index: else that name may be somebody else's there.
    """
    try:
        installed = metadata.distribution("dateline")
    except metadata.PackageNotFoundError:
        return None
    origin = json.loads(installed.read_text("direct_url.json") or "null")
    if origin is None:
        return f"dateline=={installed.version}"
    url = str(origin.get("url", ""))
    if "vcs_info" in origin:
        return f"dateline @ {origin['vcs_info']['vcs']}+{url}@{origin['vcs_info']['commit_id']}"
    return f"dateline @ {url}" if url.startswith("https://") else None


def _files(title: str) -> Iterator[tuple[str, str]]:
    for path, file in _below(resources.files("dateline").joinpath("starter")):
        text = file.read_text(encoding="utf-8")
        shown = json.dumps(title, ensure_ascii=False) if path.endswith(".yml") else title
        yield path, text.replace(NAME, shown)
    yield "schemas/site.json", json.dumps(schema.json_schema(schema.File.SITE), ensure_ascii=False, indent=2) + "\n"
    yield REQUIREMENTS, f"{found}\n" if (found := requirement()) else _NOWHERE


def _below(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = path + (f".{entry.name.removeprefix(DOT)}" if entry.name.startswith(DOT) else entry.name)
        if entry.is_dir():
            yield from _below(entry, f"{name}/")
        else:
            yield name, entry
