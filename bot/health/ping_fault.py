"""The reason why the dead man's switch did not take the latest call. `doctor` reads it: a call of its own would be a sign
of life of a bot that may be dead."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.kept_copy import write_copy
from bot.translation import REASONS, recognised, said

FILE: Final = "ping-fault.json"
"""A file in the data folder while calls fail. It does not hold the address, which is a secret."""


@dataclass(frozen=True, slots=True)
class PingFault:
    """`since`: the first call in a row that failed. `status`: of the server's answer; 0: there was none. `error`: the name of
    the fault then, empty for a server that does not answer in time."""

    since: datetime
    status: int = 0
    error: str = ""

    def in_words(self) -> str:
        if self.status:
            return said("it answers {status}", status=self.status)
        return (
            said("no answer: {error}", error=recognised(self.error, REASONS))
            if self.error
            else said("no answer in time")
        )


def keep(folder: Path, fault: PingFault | None) -> None:
    """None: the latest call was taken. A disk that refuses costs only this note."""
    with suppress(OSError):
        if fault is None:
            (folder / FILE).unlink(missing_ok=True)
        else:
            since = fault.since.isoformat()
            write_copy(folder / FILE, {"since": since, "status": fault.status, "error": fault.error})


def kept(folder: Path) -> PingFault | None:
    try:
        written = json.loads((folder / FILE).read_text(encoding="ascii"))
        return PingFault(datetime.fromisoformat(written["since"]), int(written["status"]), str(written["error"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
