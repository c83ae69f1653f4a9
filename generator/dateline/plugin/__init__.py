"""The MkDocs plugin: MkDocs finds, watches and serves the files; what the pages say comes from the stages.

`hooks` is what MkDocs calls; `own_theme` and `other_themes` are the two ways generated pages get into the site.
"""

from dateline.plugin.hooks import DatelinePlugin

__all__ = ["DatelinePlugin"]
