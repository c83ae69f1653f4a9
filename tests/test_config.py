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


UNKNOWN = {
    "a slip": ("  - dateline: {jbos: 2}", "site_config.yml:4: there is no option “jbos”; did you mean “jobs”?"),
    "lines below": (
        "  - search\n  - dateline:\n      jobs: 2\n      tag_line: x",
        "site_config.yml:7: there is no option “tag_line”; did you mean “tagline”?",
    ),
    "a mapping of plugins": ("  dateline:\n    modle: x", "site_config.yml:5: there is no option “modle”; did you"),
    "nothing like it": ("  - dateline: {colour: red}", "site_config.yml:4: there is no option “colour”; use cache, "),
    "a number": ("  - dateline: {7: red}", "site_config.yml:4: there is no option “7”; use cache, "),
}


@pytest.mark.parametrize(("plugins", "message"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_an_unknown_option_is_an_error_with_its_line_and_what_may_be_meant(
    plugins: str, message: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ClickException, match="configuration error"):
        config.load(write(tmp_path, plugins))
    assert message in caplog.text
    assert "Unrecognised" not in caplog.text


def test_an_option_that_is_inherited_is_named_where_it_stands(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path, "  - dateline: {jbos: 2}")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: site_config.yml\n\n\n\n")
    with pytest.raises(ClickException):
        config.load(tmp_path / "mkdocs.yml")
    assert "site_config.yml:4: there is no option “jbos”" in caplog.text


def test_a_setting_of_mkdocs_that_is_misspelt_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = write(tmp_path, "  - dateline\nsite_descripton: Ships\nentirely_other: 1\nextra: {site_descripton: x}")
    config.load(file)
    ours = [record.message for record in caplog.records if record.name == "mkdocs.plugins.dateline"]
    assert ours == [
        "dateline: site_config.yml:5: there is no setting “site_descripton”; did you mean “site_description”?"
    ]


def test_a_configuration_with_tags_of_mkdocs_is_read(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = write(tmp_path, "  - dateline: {jbos: !ENV [NOWHERE, 2]}")
    with pytest.raises(ClickException):
        config.load(file)
    assert "site_config.yml:4: there is no option “jbos”" in caplog.text


def test_a_site_without_the_plugin_is_not_ours(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="the plugin 'dateline' is not in use; add it under 'plugins'"):
        config.load(write(tmp_path, "  - search"))


def test_the_templates_are_found() -> None:
    assert (config.templates() / "base.html").is_file()
