"""The MkDocs plugin: MkDocs finds, watches and serves the files; what the pages say comes from the stages.

With the site's own theme, which is the default, generated pages are written straight to the site's folder after
MkDocs has built the pages that editors wrote. Any other theme gets them as MkDocs pages outside its navigation.
"""

from __future__ import annotations

import re
import traceback
import warnings
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Literal, cast
from urllib.parse import quote, urljoin
from xml.sax.saxutils import escape

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.theme import Theme
from mkdocs.utils.templates import TemplateContext

from dateline import __version__, pipeline, site
from dateline.config import SITE_CONFIG, Options, read_site, settings, templates
from dateline.errors import DatelineError
from dateline.model import Chronology, Page

log = get_plugin_logger("dateline")

RAW = (pipeline.ARTICLES, pipeline.EVENTS, pipeline.ACTORS)  # folders that make pages and are no pages themselves
HOME = "index.html"
STYLE = "assets/dateline.css"  # for other themes


class DatelinePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The hooks stand in the order in which MkDocs calls them; what one leaves for the next is declared first."""

    own_theme: bool
    template_folders: list[Path]
    chronology: Chronology
    pages: dict[str, Page]  # made here, by path; only for another theme
    files: Files  # what lies in the content folder, without the raw ones
    in_navigation: list[MkDocsPage]  # written by editors
    frame: site.Frame

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps a plugin that has this hook, and with it a loaded language model, between rebuilds."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        file = Path(config.config_file_path)
        if not config.use_directory_urls:
            raise PluginError(f"{file.name}:1: use_directory_urls is false; leave it out, addresses end in a slash")
        self.own_theme = takes_own_theme(config)
        if self.own_theme:
            self.template_folders = [Path(folder) for folder in config.theme.dirs]
        else:
            self.template_folders = [templates()]
            config.extra_css.append(STYLE)
        config.watch.extend(str(folder) for folder in self.template_folders)
        if (inherited := file.with_name(SITE_CONFIG)).is_file():  # MkDocs watches only the file it is started with
            config.watch.append(str(inherited))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if PurePosixPath(file.src_uri).parts[0] in RAW:
                files.remove(file)
        try:
            self.chronology = read_site(settings(config, self.config))
        except DatelineError as error:
            raise PluginError(str(error)) from error
        report(self.chronology)
        self.files = files
        if not self.own_theme:
            self._add_pages(config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        if not self.own_theme:
            nav.items.extend(Link(link.title, link.path) for link in site.SECTIONS if link.path)
        self.in_navigation = nav.pages
        return nav

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Another theme shows the chronology below what editors wrote on the home page."""
        if self.own_theme or page.file.dest_uri != HOME or isinstance(page, GeneratedPage):
            return html
        return html + boxed(self.pages[HOME])

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """By now the editors' pages have their titles, and the home page has its text."""
        if self.own_theme:
            links = [site.Link(str(page.title), page.url, page.url) for page in self.in_navigation if page.url]
            frame = replace(self._frame(config), navigation=(*site.SECTIONS, *links))
            home = next((file.page for file in files.documentation_pages() if file.dest_uri == HOME), None)
            self.frame = introduced(frame, home) if home else frame
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        return self._in_frame(context)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        return self._in_frame(context)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if not self.own_theme:
            return
        folder = Path(config.site_dir)
        environment = site.environment(self.template_folders)
        sources = {file.dest_uri: file.src_uri for file in self.files if file.src_uri != "index.md"}
        addresses = [file.url for file in self.files.documentation_pages()]
        for page in pipeline.render(self.chronology, self.frame, environment):
            if page.path in sources:
                log.warning(f"{sources[page.path]}:1: a generated page has this address; rename the file")
            write(folder / page.path, site.framed(page, self.frame, environment))
            addresses.append(quote(page.path.removesuffix(HOME)))
        if config.site_url:
            write(folder / "sitemap.xml", sitemap(config.site_url, addresses))

    def on_build_error(self, *, error: Exception) -> None:
        """A template that fails is an editor's mistake, and told as one."""
        place = failing_template(error, self.template_folders)
        if place:
            log.error(f"{place}: {error}; mend the template")
            raise Abort("Aborted with a broken template!")

    def _frame(self, config: MkDocsConfig) -> site.Frame:
        return site.Frame(
            name=config.site_name,
            tagline=self.config.tagline,
            description=config.site_description or "",
            events=len(self.chronology.events),
            actors=len(self.chronology.actors),
            sources=len(self.chronology.sources),
            version=f"Made with Dateline {__version__}",
        )

    def _in_frame(self, context: TemplateContext) -> TemplateContext:
        if self.own_theme:
            ours = {"frame": self.frame, "root": context["base_url"].rstrip("/") + "/"}
            return cast("TemplateContext", {**context, **ours})
        return context

    def _add_pages(self, config: MkDocsConfig) -> None:
        """The generated pages as pages of MkDocs, for a theme that is not ours."""
        environment = site.environment(self.template_folders)
        self.pages = {page.path: page for page in pipeline.render(self.chronology, self._frame(config), environment)}
        for page in self.pages.values():
            source = f"{page.path.removesuffix('.html')}.md"
            if page.path == HOME and self.files.get_file_from_path(source):
                continue  # see on_page_content
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            self.files.append(file)
            GeneratedPage(page, file, config)
        style = (templates() / "assets/style.css").read_text(encoding="utf-8")
        self.files.append(File.generated(config, STYLE, content=scoped(style)))
        for font in sorted((templates() / "assets/fonts").iterdir()):
            self.files.append(File.generated(config, f"assets/fonts/{font.name}", abs_src_path=str(font)))


class GeneratedPage(MkDocsPage):
    """A page of MkDocs whose text is made already."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(made.title, file, config)
        self._made = made

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {"description": self._made.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = boxed(self._made)
        self.toc = get_toc([])


# -- steps of the hooks ---------------------------------------------------------------------------------------


def takes_own_theme(config: MkDocsConfig) -> bool:
    """Puts Dateline's templates in place, unless the site names another theme; with `name: null` they stand behind
    the site's own `custom_dir`."""
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


def report(chronology: Chronology) -> None:
    """What must be mended is a warning, which stops a strict build; the rest is for `dateline check`."""
    errors = [finding for finding in chronology.findings if finding.error]
    for finding in errors:
        log.warning(str(finding))
    if others := len(chronology.findings) - len(errors):
        log.info(f"{others} more to look at: dateline check")


def introduced(frame: site.Frame, home: MkDocsPage) -> site.Frame:
    """The frame with what editors say on their home page, `index.md`."""
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


def boxed(page: Page) -> str:
    return f'<div class="dateline">{page.main}</div>'


def scoped(style: str) -> str:
    """Our style sheet for inside the box only: what it says of the whole document, it says of the box.

    The marks stay outside: what SVG's <use> repeats is not inside anything.
    """
    before, heading, after = style.partition("/* -- marks")
    marks, following, after = after.partition("/* -- ")
    inside = re.sub(r"(?<![\w.-])(:root|html|body)(?=[\s{,])", ":scope", before + following + after)
    return f"@scope (.dateline) {{\n{inside}\n}}\n{heading}{marks}"


def failing_template(error: Exception, folders: list[Path]) -> str | None:
    """Where a template went wrong, `path:line`; Jinja puts the template's own lines into the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return f"{shown(Path(error.filename or error.name or ''))}:{error.lineno}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return f"{shown(Path(frame.filename))}:{frame.lineno}"
    if isinstance(error, TemplateNotFound):
        return f"{error.name}:1"
    return None


def shown(path: Path) -> str:
    """Short where the file lies below the working directory."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def sitemap(site_url: str, addresses: list[str]) -> str:
    urls = sorted({urljoin(site_url, address) for address in addresses})
    lines = "".join(f"<url><loc>{escape(url)}</loc></url>\n" for url in urls)
    opening = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{lines}</urlset>\n'


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
