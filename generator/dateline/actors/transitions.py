"""Parser and name finder run one step at a time over all sentences together, as they are trained.

spaCy's own loop takes a sentence's steps without Python's lock. Its wheels for Python 3.11 carry a profiler's hooks,
which fetch the lock back in every small function: names took twice as long there as with the lock held throughout.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


def served(component: Any) -> bool:
    """Whether the component works by transitions and takes the best one each time."""
    return hasattr(component, "transition_states") and component.cfg["beam_width"] == 1


def annotate(component: Any, docs: Sequence[Doc]) -> None:
    """Writes into the documents what `component.pipe` would."""
    states = component.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    if unfinished:
        network = component.model.predict(docs)
        while unfinished:
            unfinished = component.transition_states(unfinished, network.predict(unfinished))
        network.clear_memory()
    component.set_annotations(docs, states)
