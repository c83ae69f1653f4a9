"""Every command of the README works as it stands there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


COMMANDS = [line for block in blocks("sh") for line in block.splitlines() if line]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader has in front of them after `make`, without the site and the cache of this checkout."""
    tmp_path = tmp_path_factory.mktemp("checkout")
    for name in ("content", "templates"):
        shutil.copytree(CHECKOUT / name, tmp_path / name)
    for name in (
        "site_config.yml",
        "mkdocs.yml",
        "Makefile",
        "pyproject.toml",
        "requirements.txt",
        "requirements-dev.txt",
    ):
        shutil.copy(CHECKOUT / name, tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, text=True, timeout=300, check=False
    )


def test_the_readme_has_commands() -> None:
    assert {"make serve", "make test"} <= set(COMMANDS)


@pytest.mark.parametrize("command", [command for command in COMMANDS if not command.startswith("make ")])
def test_a_command_answers(command: str, checkout: Path) -> None:
    answer = run(command, checkout)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout or command.endswith(" check")


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.startswith("make ")])
def test_make_knows_how(command: str, checkout: Path) -> None:
    """Only what it would do: these commands install, and `make test` is what runs this test."""
    answer = run(f"{command} --dry-run", checkout)
    assert answer.returncode == 0, answer.stderr
    assert re.search(r"mkdocs (serve|build)|pytest", answer.stdout)


def test_the_example_article_becomes_an_event(checkout: Path, tmp_path: Path) -> None:
    (article,) = blocks("markdown")
    (tmp_path / "bridge.md").write_text(article, encoding="utf-8")
    answer = run(f".venv/bin/dateline events --articles {tmp_path} --format csv", checkout)
    assert "2024-03-07" in answer.stdout, answer.stderr
