"""What editors write: actor cards and event files, read, and applied on top of what was extracted.

An editor's file is Markdown with front matter. It overrides only what it names; the body is in the editor's words.
"""

from dateline.editorial.articles import Articles
from dateline.editorial.cards import read_cards
from dateline.editorial.decisions import apply
from dateline.editorial.edits import EventEdit, read_edits

__all__ = ["Articles", "EventEdit", "apply", "read_cards", "read_edits"]
