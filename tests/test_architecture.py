"""What may import what. The layers themselves are a contract in pyproject.toml."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline

PACKAGE = Path(dateline.__file__).parent
CHECKOUT = PACKAGE.parents[1]

# A third party's package, and the only parts of ours that may import it.
RESERVED = {
    "mkdocs": {"plugin", "cli", "config"},
    "sqlite3": {"cache"},
    "spacy": {"actors"},
    "multiprocessing": {"execution"},
    "concurrent": {"execution"},
    "click": {"cli"},
}


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("package", RESERVED)
def test_a_package_is_imported_only_where_it_belongs(package: str) -> None:
    importers = {
        file.relative_to(PACKAGE).with_suffix("").parts[0]
        for file in PACKAGE.rglob("*.py")
        if package in set(imported(file))
    }
    assert importers
    assert importers <= RESERVED[package]


def test_stages_import_downwards_only() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run([lint], cwd=CHECKOUT, capture_output=True, text=True, timeout=120, check=False)
    assert answer.returncode == 0, answer.stdout


SLOW = {"spacy", "mkdocs", "trafilatura", "jinja2", "sqlite3", "thinc", "numpy"}


def modules_of(code: str, cwd: Path = CHECKOUT) -> set[str]:
    """The modules loaded in a fresh interpreter after that code has run."""
    code = f"import sys\n{code}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=True, timeout=120
    )
    return set(answer.stderr.split())


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["events", "--help"], ["explain", "last Friday", "--dct", "2024-05-06"]],
    ids=lambda arguments: arguments[0],
)
def test_a_quick_command_loads_nothing_slow(arguments: list[str]) -> None:
    code = f"from dateline.cli import commands\ncommands({arguments!r}, standalone_mode=False)"
    assert not SLOW & modules_of(code)


def test_tagging_loads_nothing_slow() -> None:
    code = """
from dateline.cli.text import tag_line
assert not tag_line((1, b'{"doc_id": 1, "dct": "2024-05-06", "text": "It rained on Friday."}'), "jsonl").failed
"""
    assert not SLOW & modules_of(code)


SITE = """
from pathlib import Path
from dateline import config
site = config.Settings(Path("content"), Path("cache"), None, 1, "")
assert config.read_site(site).sources
"""


def test_a_build_with_everything_cached_loads_no_language_model(tmp_path: Path) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/port.txt").write_text(
        "Date: 2031-05-02\n\nThe port of Ostrava reopened on May 1.\n"
    )
    modules_of(SITE, tmp_path)
    loaded = modules_of(SITE, tmp_path)
    assert "dateline.pipeline" in loaded
    assert not {"spacy", "thinc", "trafilatura"} & loaded
