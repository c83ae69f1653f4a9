"""`mkdocs serve` shows every change without a restart."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.plugin.sites import CONFIGURATION, FERRY, make_site, write

PATIENCE = 60.0  # seconds; a change is usually shown within two


@dataclass(frozen=True)
class Served:
    folder: Path
    address: str
    log: Path

    def get(self, path: str = "") -> str | None:
        """The page, `None` while there is none at that address."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            return None

    def wait(self, reached: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not reached():
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.2)

    def shows(self, text: str, path: str = "") -> None:
        self.wait(lambda: text in (self.get(path) or ""))

    def lacks(self, text: str, path: str = "") -> None:
        self.wait(lambda: text not in (self.get(path) or text))


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    configuration = CONFIGURATION + "theme:\n  name: null\n  custom_dir: mine\n"
    make_site(tmp_path, configuration, {"mkdocs.yml": "INHERIT: site_config.yml\n", "mine/.keep": ""})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = tmp_path / "log"
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", address]
    with log.open("w") as out, subprocess.Popen(command, cwd=tmp_path, stdout=out, stderr=out) as server:
        served = Served(tmp_path, f"http://{address}/", log)
        served.wait(lambda: "Serving on" in log.read_text() or server.poll() is not None)
        yield served
        server.terminate()


def test_every_kind_of_change_is_shown_without_a_restart(served: Served) -> None:
    folder = served.folder
    served.shows("The ferry to Vardholm resumed service")

    write(folder, "content/articles/ferry.md", FERRY.replace("resumed service", "broke down"))
    served.shows("broke down")

    write(folder, "content/articles/tram.md", "---\ntitle: Tram\n---\n\nThe tram reached Vardholm on June 3, 2031.\n")
    served.shows("The tram reached Vardholm")

    (folder / "content/articles/tram.md").unlink()
    served.lacks("The tram reached Vardholm")
    assert served.get("sources/tram/") is None

    write(folder, "content/actors/norway.md", "---\nname: Kingdom of Norway\n---\n\nA monarchy.\n")
    served.shows("Kingdom of Norway", "actors/")

    write(folder, "content/events/launch.md", "---\ntitle: Launch of the new ferry\ndate: 2031-04-01\n---\n")
    served.shows("Launch of the new ferry")

    base = (Path(__file__).parents[2] / "templates/base.html").read_text(encoding="utf-8")
    write(folder, "mine/base.html", base.replace("<body>", "<body><p>Made by hand</p>"))
    served.shows("Made by hand")

    configuration = (folder / "site_config.yml").read_text()
    write(folder, "site_config.yml", configuration.replace("Strait", "Sound"))
    served.shows("Sound</title>", "actors/")


def test_a_mistake_is_told_and_its_correction_shown(served: Served) -> None:
    write(served.folder, "mine/home.html", "{% broken %}")
    served.wait(lambda: bool(re.search(r"home\.html:1: .*; mend the template", served.log.read_text())))
    served.shows("resumed service", "sources/ferry/")
    (served.folder / "mine/home.html").unlink()
    served.shows("The ferry to Vardholm resumed service")

    write(served.folder, "mine/base.html", b"\xff")
    served.wait(lambda: "mine/base.html:1: the file is not UTF-8; mend the template" in served.log.read_text())
    (served.folder / "mine/base.html").unlink()
    served.shows("The ferry to Vardholm resumed service")

    write(served.folder, "content/articles/empty.txt", b"")
    served.wait(lambda: "articles/empty.txt:1: " in served.log.read_text())
    assert "Traceback" not in served.log.read_text()


def test_a_draft_is_shown_and_the_register_is_written_without_end(served: Served) -> None:
    folder = served.folder
    register = folder / "content/register.tsv"
    served.wait(register.is_file)
    draft = "---\ntitle: Tram\ndraft: true\n---\n\nThe tram reached Vardholm on June 3, 2031.\n"
    write(folder, "content/articles/tram.md", draft)
    served.shows("The tram reached Vardholm")
    assert "tram" not in register.read_text()

    write(folder, "content/articles/tram.md", draft.replace("draft: true\n", ""))
    served.wait(lambda: "The tram reached Vardholm" in register.read_text())
    served.shows("The tram reached Vardholm")
    time.sleep(3)  # what the register set off
    builds = served.log.read_text().count("Documentation built")
    time.sleep(3)
    assert served.log.read_text().count("Documentation built") == builds
    assert builds <= 6, served.log.read_text()
