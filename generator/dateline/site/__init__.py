"""The chronology as pages: HTML without a script, each page complete in itself.

    Chronology ─index─▶ Index ─pages─▶ Page, Page, … ─framed─▶ HTML documents

`index` arranges, `words` says dates and statuses, `axis`, `strip` and `marks` draw, `gaps` measures the rail,
`quotation` cuts the evidence; the `…_pages` choose what a page shows and the templates show it.
"""

from dateline.site.environment import Templates, environment
from dateline.site.frame import CORRECTIONS, SECTIONS, Frame, Link, framed, robots
from dateline.site.index import period_titles
from dateline.site.pages import pages, stop

__all__ = [
    "CORRECTIONS",
    "SECTIONS",
    "Frame",
    "Link",
    "Templates",
    "environment",
    "framed",
    "pages",
    "period_titles",
    "robots",
    "stop",
]
