"""Faults as moderators and coordinators read them in a chat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bot.errors import Fault
from bot.translation import in_language

_MOST_FAULTS = 5

_FOLDERS: Final = re.compile(r"(?<![\w./-])(?:/[^/\n]+?)+/(?=[\w.-]+\.yaml\b)")


def without_folders(fault: Fault) -> str:
    """The fault as a text whose advice names files without the folders above them: «The other is in 60-ours.yaml, line 2.»"""
    return str(replace(fault, hint=_FOLDERS.sub("", in_language(fault.hint))))


@dataclass(frozen=True, slots=True)
class ChatFaults:
    """The first faults as a text for a chat, in the language in which the program speaks then. Files have their names alone:
    no coordinator needs to know where the operator keeps them."""

    faults: Sequence[Fault]

    def __str__(self) -> str:
        faults = [replace(fault, file=Path(fault.file).name) for fault in self.faults]
        shown = [without_folders(fault) for fault in faults[:_MOST_FAULTS]]
        more = len(self.faults) - len(shown)
        return "\n\n".join([*shown, *([f"… (+{more})"] if more else [])])
