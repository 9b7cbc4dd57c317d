"""The changes that coordinators asked for, each in a file of its own in the data folder. The newest ones are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from bot.core.ref import change_code
from bot.whole_file import write_whole

FOLDER: Final = "rule-changes"

KEPT: Final = 40
"""Changes in force, and as many that are not. A newer one takes the place of the oldest of its kind."""


class ChangeState(StrEnum):
    ASKED = "asked"
    IN_FORCE = "in force"
    DROPPED = "dropped"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Change:
    """`id`: of the request. `file`: inside the folder of rules; `before`, `after`: its whole text. `by`: the name of the
    coordinator who asked, and `confirmed_by` of the one who put it in force. `difference`: what changes, for people.
    `replaced_by`: the code of the same wish on top of a newer text of the file."""

    id: str
    code: str
    watch: str
    file: str
    before: str
    after: str
    difference: str
    by: str
    at: datetime
    state: ChangeState = ChangeState.ASKED
    confirmed_by: str = ""
    ended_at: datetime | None = None
    replaced_by: str = ""


class History:
    """Reads and writes at once: the files are few and small."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def all(self) -> Sequence[Change]:
        """The newest first. A file that cannot be read is left out."""
        found = [change for path in self._folder.glob("V*.json") if (change := _read(path)) is not None]
        return sorted(found, key=lambda change: (change.at, change.code), reverse=True)

    def in_force(self) -> list[Change]:
        """The newest confirmation first."""
        kept = [change for change in self.all() if change.state is ChangeState.IN_FORCE]
        return sorted(kept, key=lambda change: change.ended_at or change.at, reverse=True)

    def get(self, code: str) -> Change | None:
        return next((change for change in self.all() if change.code == code), None)

    def code_for(self, id: str) -> str:
        """The code of the change with this id, the same one each time."""
        codes = {change.code: change.id for change in self.all()}
        return change_code(id, lambda code: codes.get(code, id) != id)

    def keep(self, change: Change) -> None:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        write_whole(self._folder / f"{change.code}.json", msgspec.json.encode(change))
        known = self.all()
        for in_force in (True, False):
            same = [each for each in known if (each.state is ChangeState.IN_FORCE) is in_force]
            for old in same[KEPT:]:
                (self._folder / f"{old.code}.json").unlink(missing_ok=True)


def _read(path: Path) -> Change | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Change)
    except (OSError, ValueError):
        return None
