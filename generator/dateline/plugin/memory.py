"""What `mkdocs serve` must not remember: addresses that came and went while an editor was still writing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dateline import permalinks
from dateline.model import Absence, Chronology, Subject


@dataclass(slots=True)
class Memory:
    """`lasting` are the addresses that others have written into the register, `own` is what this preview wrote."""

    lasting: set[tuple[Subject, str]] = field(default_factory=set)
    own: bytes = b""

    def learn(self, register: bytes) -> None:
        """What stands in the register before the preview, or came in from elsewhere since, was published."""
        if register != self.own:
            self.lasting |= {(line.subject, line.id) for line in permalinks.read(register)[0]}

    def without_passing(self, found: Chronology) -> Chronology:
        """The chronology without the pages of what was never published and is gone again."""
        passing = {
            (absent.subject, absent.id)
            for absent in found.gone
            if absent.why is Absence.VANISHED and (absent.subject, absent.id) not in self.lasting
        }
        register = tuple(line for line in found.register if (line.subject, line.id) not in passing)
        self.own = permalinks.write(register)
        return replace(
            found,
            gone=tuple(absent for absent in found.gone if (absent.subject, absent.id) not in passing),
            register=register,
        )
