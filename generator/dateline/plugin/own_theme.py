"""The site's own theme, which is the default: generated pages are framed by our templates and written straight to
the site's folder, after MkDocs has built the pages that editors wrote."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import quote, urljoin
from xml.sax.saxutils import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as EditorsPage
from mkdocs.theme import Theme

from dateline import pipeline, site
from dateline.config import templates
from dateline.model import Chronology
from dateline.plugin.destination import destination
from dateline.plugin.failure import Failures

HOME = "index.html"


def adopt(config: MkDocsConfig) -> bool:
    """Puts Dateline's templates in place and says so, unless the site names another theme.

    With `name: null` they stand behind the site's own `custom_dir`, which may replace single ones.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # nothing else tells "theme: mkdocs" from none at all
        named = any("theme" in given for given in config.user_configs)
    if not named:
        config.theme = Theme()
    if config.theme.name:
        return False
    # In place of MkDocs' last folder, which has a sitemap only: it carries the day of the build, so that no two
    # builds would be the same.
    config.theme.dirs[-1] = str(templates())
    config.theme.static_templates = config.theme.static_templates - {"sitemap.xml"} | {"404.html"}
    return True


def with_editors_pages(frame: site.Frame, navigation: Iterable[EditorsPage], files: Files) -> site.Frame:
    """The frame with what editors wrote: their pages in the navigation, their `index.md` above the chronology."""
    links = [site.Link(str(page.title), page.url, page.url) for page in navigation if page.url]
    frame = replace(frame, navigation=(*site.SECTIONS, *links))
    home = next((file.page for file in files.documentation_pages() if file.dest_uri == HOME), None)
    if home is None:
        return frame
    heading, text = split_heading(home.content or "")
    return replace(
        frame,
        headline=str(home.meta.get("title", heading)),
        description=str(home.meta.get("description", frame.description)),
        introduction=text,
    )


def split_heading(html: str) -> tuple[str, str]:
    """
    >>> split_heading('<h1 id="a">Rain &amp; <em>wind</em></h1><p>Text</p>')
    ('Rain & wind', '<p>Text</p>')
    """
    heading = re.match(r"\s*<h1[^>]*>(.*?)</h1>", html, re.DOTALL)
    if heading is None:
        return "", html
    return unescape(re.sub(r"<[^>]*>", "", heading[1])), html[heading.end() :]


def publish(chronology: Chronology, frame: site.Frame, failures: Failures, folder: Path) -> dict[str, bool]:
    """Writes every generated page whose template is whole into the folder; returns which paths are listed."""
    environment = site.environment(failures.folders)
    paths = {}
    for page in pipeline.render(chronology, frame, environment, failures.tell):
        write(destination(folder, page.path), site.framed(page, frame, environment))
        paths[page.path] = page.listed
    return paths


def address(path: str) -> str:
    """
    >>> address("actors/index.html")
    'actors/'
    """
    return quote(path.removesuffix(HOME))


def sitemap(site_url: str, addresses: Iterable[str]) -> str:
    urls = sorted({urljoin(site_url, address) for address in addresses})
    lines = "".join(f"<url><loc>{escape(url)}</loc></url>\n" for url in urls)
    opening = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{lines}</urlset>\n'


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
