"""A small made-up site, and MkDocs run on it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result
from mkdocs.__main__ import cli

# No language model: what is under test here does not need one.
CONFIGURATION = """
site_name: Strait
docs_dir: content
plugins:
  - dateline:
      model: none
"""

FERRY = """---
title: Ferry back in service
date: 2031-05-06
publisher: The Strait Gazette
---

The ferry to Vardholm resumed service on May 2, the harbour office said. Norway denied the claim.

Since 1999, the line has carried the island's mail.
"""


def make_site(folder: Path, configuration: str = CONFIGURATION, files: Mapping[str, str | bytes] = {}) -> Path:
    """Writes a site with one article, one page and these files besides."""
    standard = {
        "site_config.yml": configuration,
        "content/articles/ferry.md": FERRY,
        "content/about.md": "---\ntitle: About\n---\n\nHow it is made.\n",
    }
    for name, text in {**standard, **files}.items():
        write(folder, name, text)
    return folder


def write(folder: Path, name: str, text: str | bytes) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def build(folder: Path, *options: str, to: str = "site") -> Result:
    arguments = ["build", "-f", str(folder / "site_config.yml"), "-d", str(folder / to), *options]
    return CliRunner().invoke(cli, arguments, catch_exceptions=False)
