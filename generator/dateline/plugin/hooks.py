"""What MkDocs calls, in the order in which it calls it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from dateline import __version__, permalinks, pipeline, site
from dateline.config import SITE_CONFIG, Options, Settings, keep_register, misspelt, read_site, settings, templates
from dateline.errors import DatelineError
from dateline.model import Chronology, Page
from dateline.plugin import other_themes, own_theme
from dateline.plugin.failure import Failures, failing_template, forgive
from dateline.plugin.memory import Memory

log = get_plugin_logger("dateline")

# What makes pages and is no page itself.
RAW = (pipeline.ARTICLES, pipeline.EVENTS, pipeline.ACTORS, permalinks.NAME)


class DatelinePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What one hook leaves for the next stands first."""

    memory: Memory | None = None  # of addresses; only while a site is previewed
    has_own_theme: bool
    failures = Failures()
    chronology: Chronology
    pages: dict[str, Page]  # generated, by path; only for other themes
    navigation: list[MkDocsPage]  # written by editors
    files: Files  # what lies in the content folder, without the raw ones
    frame: site.Frame

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        for warning in misspelt(Path(config_file_path or "")):
            log.warning(warning)
        return super().load_config(options, config_file_path)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps a plugin that has this hook, and with it a loaded language model, between rebuilds."""
        self.memory = Memory() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        file = Path(config.config_file_path)
        if not config.use_directory_urls:
            raise PluginError(f"{file.name}:1: use_directory_urls is false; leave it out, addresses end in a slash")
        self.has_own_theme = own_theme.adopt(config)
        if not self.has_own_theme:
            config.extra_css.append(other_themes.STYLE)
        folders = config.theme.dirs if self.has_own_theme else [str(templates())]
        self.failures = Failures(tuple(map(Path, folders)))
        config.watch.extend(folders)
        if (inherited := file.with_name(SITE_CONFIG)).is_file():  # MkDocs watches only the file it is started with
            config.watch.append(str(inherited))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if PurePosixPath(file.src_uri).parts[0] in RAW:
                files.remove(file)
        here = settings(config, self.config)
        try:
            if self.memory:
                self.memory.learn(pipeline.read_register(here.content))
            self.chronology = read_site(here, drafts=self.memory is not None)
        except (DatelineError, OSError) as error:
            raise PluginError(str(error)) from error
        if self.memory:
            self.chronology = self.memory.without_passing(self.chronology)
        report(self.chronology)
        remember(here, self.chronology)
        if not self.has_own_theme:
            environment = site.environment(self.failures.folders)
            made = pipeline.render(self.chronology, self._frame(config), environment, self.failures.tell)
            self.pages = {page.path: page for page in made}
            other_themes.add(self.pages.values(), files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.navigation = nav.pages
        if not self.has_own_theme:
            nav.items.extend(Link(link.title, link.path) for link in (*site.SECTIONS, site.CORRECTIONS) if link.path)
        return nav

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Another theme shows the chronology below what editors wrote on the home page."""
        written = not isinstance(page, other_themes.GeneratedPage)
        if self.has_own_theme or not written or page.file.dest_uri != own_theme.HOME:
            return html
        home = self.pages.get(own_theme.HOME)  # none where its template is broken
        return html + other_themes.boxed(home) if home else html

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Another theme knows nothing of pages that search engines are to leave out."""
        if not isinstance(page, other_themes.GeneratedPage):
            return output
        return other_themes.with_head(output, page.made, self._frame(config))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """By now the editors' pages have their titles, and the home page has its text."""
        self.files = files
        if self.has_own_theme:
            self.frame = own_theme.with_editors_pages(self._frame(config), self.navigation, files)
            forgive(env, ("main.html", *sorted(config.theme.static_templates)), self.failures)
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        return self._in_frame(context)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        if template_name == "sitemap.xml" and not self.has_own_theme:
            context["pages"] = [file for file in context["pages"] if other_themes.is_listed(file)]
        return self._in_frame(context)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if not self.has_own_theme:
            return
        folder = Path(config.site_dir)
        paths = own_theme.publish(self.chronology, self.frame, self.failures, folder)
        written = {file.dest_uri: file for file in self.files if file.src_uri != "index.md"}
        for path in paths:
            if path in written:
                log.warning(f"{written[path].src_uri}:1: a generated page has the address of this one; rename it")
        if config.site_url:
            addresses = [own_theme.address(path) for path, listed in paths.items() if listed]
            addresses += [file.url for file in self.files.documentation_pages()]
            own_theme.write(folder / "sitemap.xml", own_theme.sitemap(config.site_url, addresses))

    def on_build_error(self, *, error: Exception) -> None:
        if place := failing_template(error, self.failures.folders):
            log.error(str(place))
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
            url=config.site_url or "",
        )

    def _in_frame(self, context: TemplateContext) -> TemplateContext:
        if not self.has_own_theme:
            return context
        ours = {"frame": self.frame, "root": context["base_url"].rstrip("/") + "/"}
        return cast("TemplateContext", {**context, **ours})


def remember(here: Settings, chronology: Chronology) -> None:
    try:
        keep_register(here, chronology.register)
    except OSError as error:
        what = f"new addresses cannot be remembered ({error.strerror or error})"
        log.warning(f"{permalinks.NAME}:1: {what}; build where it can be written, and commit it")


def report(chronology: Chronology) -> None:
    """What must be mended is a warning, which stops a strict build; the rest is for `dateline check`."""
    errors = [finding for finding in chronology.findings if finding.error]
    for finding in errors:
        log.warning(str(finding))
    if others := len(chronology.findings) - len(errors):
        log.info(f"{others} more to look at: dateline check")
