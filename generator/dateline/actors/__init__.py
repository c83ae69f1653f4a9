"""Names in text → `Mention` values (`find`, one article); mentions of all articles → `Actor` values (`merge`).

Order of trust: an editor's card, the tables (countries, capitals, institutions, state bodies), the language model,
words that are capitalised as only a name is.
"""

from dateline.actors.find import find
from dateline.actors.language import Analyser, analyser, fingerprint, installed_model
from dateline.actors.merge import Merged, merge
from dateline.actors.namesakes import told_apart

__all__ = ["Analyser", "Merged", "analyser", "find", "fingerprint", "installed_model", "merge", "told_apart"]
