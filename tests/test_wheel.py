"""What is installed is what is tested: the wheel has the package, its tables and the theme."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.plugin.sites import make_site

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("dateline-*.whl")
    return wheel


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def files(folder: str) -> set[str]:
    found = (path for path in (CHECKOUT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(CHECKOUT / folder).as_posix() for path in found}


def test_the_wheel_has_the_whole_package(names: set[str]) -> None:
    assert files("generator") <= names


def test_the_wheel_has_the_theme(names: set[str]) -> None:
    assert {f"dateline/templates/{name}" for name in files("templates")} <= names


def test_the_wheel_has_nothing_else(names: set[str]) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"dateline"}


def test_the_wheel_makes_a_site(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "dateline.cli", "new", "site"]
    answer = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "site/.github/workflows/pages.yml").is_file()


def test_the_wheel_builds_a_site_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    site = make_site(tmp_path / "site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", "site_config.yml", "-d", "built"]
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    with (installed / "dateline/templates/assets/style.css").open("a", encoding="utf-8") as style:
        style.write("/* from the wheel */")  # to see that this copy is the one that runs
    answer = subprocess.run(
        command, cwd=site, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert "/* from the wheel */" in (site / "built/assets/style.css").read_text(encoding="utf-8")
    assert (site / "built/sources/ferry/index.html").is_file(), answer.stderr
