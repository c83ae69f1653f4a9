"""Everything Dateline raises on purpose.

    DatelineError
    ├── InputError        a file an editor wrote or dropped in cannot be used; the rest of the site can
    │   └── FetchError    what lies at a web address cannot be had, or is not wanted
    └── ConfigError       the configuration is wrong; nothing can be built

Each prints as ``path:line: what is wrong; what to do``. Doubtful *data* is no exception: it becomes a
`dateline.model.Finding`, which the site can go without and `dateline check` can show.
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root: one message, where it happened, and the remedy."""

    def __init__(self, path: str, what: str, remedy: str, line: int = 1) -> None:
        super().__init__(path, what, remedy, line)
        self.path = path
        self.line = line
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}; {self.remedy}"


class InputError(DatelineError):
    """One article, card or event file cannot be used. Caught at the rim and turned into a `Finding`."""


class FetchError(InputError):
    """`path` is a web address, which has no lines."""

    def __str__(self) -> str:
        return f"{self.path}: {self.what}; {self.remedy}"


class ConfigError(DatelineError):
    """The configuration cannot be used. Stops the build."""
