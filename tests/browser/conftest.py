"""A browser on a built site, served over HTTP with a strict policy; whatever leaves the site fails the test."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route, sync_playwright

from dateline import site
from tests.site.chronologies import BRIDGE, TEMPLATES, frame

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PROJECT = Path(__file__).parents[2]

Opener = Callable[..., Page]


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a careful host would."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What does not exist is answered with the site's own page, as hosts do."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, *arguments: object) -> None:
        """Keeps the test's output to itself."""


@contextmanager
def served(directory: Path) -> Iterator[str]:
    """The address of the folder while it is served on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(directory)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def render_made_up(directory: Path) -> None:
    """The invented chronology, in which every status and every precision occurs."""
    environment = site.environment([TEMPLATES])
    shown = frame(BRIDGE, introduction="<p>The strait has been crossed by boat for a long time.</p>")
    for page in site.pages(BRIDGE, shown, environment):
        file = directory / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(site.framed(page, shown, environment), encoding="utf-8")
    # What MkDocs would render: an editors' page, and the one for addresses that do not exist.
    about = SimpleNamespace(title="About", url="about/", meta={}, content="<h1>About</h1><p>How it is made.</p>")
    written = environment.get_template("main.html").render(frame=shown, root="../", page=about)
    (directory / "about").mkdir()
    (directory / "about/index.html").write_text(written, encoding="utf-8")
    missing = environment.get_template("404.html").render(frame=shown, root="/")
    (directory / "404.html").write_text(missing, encoding="utf-8")
    shutil.copytree(TEMPLATES / "assets", directory / "assets")


def build_content(directory: Path) -> None:
    """The project's own content, built as it is published, from a copy: a build may write into it."""
    copy = directory.with_name(f"{directory.name}-content")
    for name in ("content", "templates"):
        shutil.copytree(PROJECT / name, copy / name)
    shutil.copy(PROJECT / "site_config.yml", copy)
    command = (
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "-f",
        "site_config.yml",
        "--site-dir",
        str(directory),
    )
    subprocess.run(command, cwd=copy, check=True)


SITES = {"made up": render_made_up, "content": build_content}


@pytest.fixture(scope="session", params=SITES)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served. Any folder with a built site can stand here."""
    directory = tmp_path_factory.mktemp("site")
    SITES[request.param](directory)
    with served(directory) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert executable, f"no browser found; install one of {', '.join(BROWSERS)}"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Opener]:
    """Opens a page of the site; afterwards nothing may have gone wrong and nobody else have been asked."""
    faults: list[str] = []
    contexts = []

    def guard(route: Route, request: Request) -> None:
        if request.url.startswith((address, "data:")):
            route.continue_()
        else:
            faults.append(f"asked for {request.url}")
            route.abort()

    def listen(message: ConsoleMessage) -> None:
        expected = message.text.startswith("Failed to load resource") and "404" in message.text
        if message.type in {"error", "warning"} and not expected:
            faults.append(f"{message.type} in the console: {message.text}")

    def open_page(path: str = "", width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.route("**/*", guard)
        page = context.new_page()
        page.on("console", listen)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []
