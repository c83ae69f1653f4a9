"""A file somebody put into the folder → an `Article`: its text repaired, its sentences told from the furniture.

`read` is the stage; each file beside this one is one of its steps, in the order of the imports in `reading`.
"""

from dateline.articles.reading import SUFFIXES, read

__all__ = ["SUFFIXES", "read"]
