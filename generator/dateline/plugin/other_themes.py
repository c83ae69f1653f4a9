"""Generated pages in a theme that is not ours: as MkDocs pages outside the navigation, their text in a box that our
style sheet applies to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from dateline import site
from dateline.config import templates
from dateline.model import Page
from dateline.plugin.destination import destination

STYLE = "assets/dateline.css"
MARKS = "/* -- marks"
SECTION = "/* -- "
_CANONICAL = re.compile(r"""<link\b[^>]*\brel=["']?canonical\b[^>]*>\s*""")


class GeneratedPage(MkDocsPage):
    """A page of MkDocs whose text is made already."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(made.title, file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {"description": self.made.description}
        if not self.made.listed:
            self.meta["search"] = {"exclude": True}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = boxed(self.made)
        self.toc = get_toc([])


def add(pages: Iterable[Page], files: Files, config: MkDocsConfig) -> None:
    """Adds the pages, and the style they need. A page that editors wrote at the same address stays."""
    for page in pages:
        destination(config.site_dir, page.path)
        source = f"{page.path.removesuffix('.html')}.md"
        if files.get_file_from_path(source) is None:
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(file)
            GeneratedPage(page, file, config)
    assets = templates() / "assets"
    style = (assets / "style.css").read_text(encoding="utf-8")
    files.append(File.generated(config, STYLE, content=scoped(style)))
    for font in sorted((assets / "fonts").iterdir()):
        files.append(File.generated(config, f"assets/fonts/{font.name}", abs_src_path=str(font)))


def is_listed(file: File) -> bool:
    return not isinstance(file.page, GeneratedPage) or file.page.made.listed


def boxed(page: Page) -> str:
    return f'<div class="dateline">{page.main}</div>'


def with_head(document: str, page: Page, frame: site.Frame) -> str:
    """The theme's document with what only a page that is not listed says of itself."""
    if page.forward is not None:
        document = _CANONICAL.sub("", document)  # the theme names the page itself, not where it leads
    return document.replace("</head>", f"{site.robots(page, frame)}</head>", 1)


def scoped(style: str) -> str:
    """Our style sheet for inside the box only: what it says of the whole document, it says of the box.

    The marks stay outside: what SVG's <use> repeats is not inside anything.
    """
    before, heading, after = style.partition(MARKS)
    marks, following, after = after.partition(SECTION)
    inside = re.sub(r"(?<![\w.-])(:root|html|body)(?=[\s{,])", ":scope", before + following + after)
    return f"@scope (.dateline) {{\n{inside}\n}}\n{heading}{marks}"
