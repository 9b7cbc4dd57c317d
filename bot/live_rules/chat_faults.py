"""Faults as moderators and coordinators read them in a chat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.errors import Fault

_MOST_FAULTS = 5


@dataclass(frozen=True, slots=True)
class ChatFaults:
    """The first faults as a text for a chat, in the language in which the program speaks then. Files have their names alone:
    no coordinator needs to know where the operator keeps them."""

    faults: Sequence[Fault]

    def __str__(self) -> str:
        faults = [replace(fault, file=Path(fault.file).name) for fault in self.faults]
        shown = [str(fault) for fault in faults[:_MOST_FAULTS]]
        more = len(self.faults) - len(shown)
        return "\n\n".join([*shown, *([f"… (+{more})"] if more else [])])
