"""What is installed is what is tested: the wheel has the package, its tables and the theme."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("dateline-*.whl")
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
