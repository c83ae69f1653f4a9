"""What an editor may write under `plugins: - dateline:`, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import ClickException

from dateline import config
from dateline.errors import ConfigError
from dateline.execution import processors


def write(folder: Path, plugins: str) -> Path:
    (folder / "content").mkdir()
    file = folder / "site_config.yml"
    file.write_text(f"site_name: Strait\ndocs_dir: content\nplugins:\n{plugins}\n")
    return file


def test_nothing_need_be_written(tmp_path: Path) -> None:
    settings = config.load(write(tmp_path, "  - dateline"))
    assert settings == config.Settings(tmp_path / "content", tmp_path / ".dateline", None, processors(), "")


def test_everything_may_be_written(tmp_path: Path) -> None:
    options = "{tagline: Ships, model: none, jobs: 3, cache: ../kept}"
    settings = config.load(write(tmp_path, f"  - dateline: {options}"))
    assert settings == config.Settings(tmp_path / "content", tmp_path / "../kept", "none", 3, "Ships")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("{jobs: 0}", "0 is not a number of processes; write 1 or more, or leave it out"),
        ("{jobs: yes}", "True is not a number of processes; write 1 or more, or leave it out"),
        ("{jobs: many}", "'many' is not a number of processes; write 1 or more, or leave it out"),
        ("{model: 3}", "Expected type: <class 'str'>"),
        ("{tagline: [a]}", "Expected type: <class 'str'>"),
    ],
)
def test_a_wrong_option_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, options: str, message: str
) -> None:
    with pytest.raises(ClickException, match="configuration error"):
        config.load(write(tmp_path, f"  - dateline: {options}"))
    assert "dateline" in caplog.text
    assert message in caplog.text


def test_an_unknown_option_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config.load(write(tmp_path, "  - dateline: {jbos: 2}"))
    assert "Unrecognised configuration name: jbos" in caplog.text


def test_a_site_without_the_plugin_is_not_ours(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="the plugin 'dateline' is not in use; add it under 'plugins'"):
        config.load(write(tmp_path, "  - search"))


def test_the_templates_are_found() -> None:
    assert (config.templates() / "base.html").is_file()
