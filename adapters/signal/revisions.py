"""Which timestamps a message has. Every edit on Signal gives it a new one, and whoever reacts afterwards names the newest; the
house knows a message by its first.

Kept in a file of the data folder, one line an edit, so that a reaction on a card that was changed counts after a restart too.
It holds who wrote (Signal's own id) and two timestamps, no text.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from adapters.signal import NAME

log = logging.getLogger(__name__)

FILE: Final = "signal-revisions"
OURS_KEPT: Final = timedelta(days=30)
"""As long as a case is kept after its decision: so long somebody may react to its card."""

OTHERS_KEPT: Final = timedelta(days=2)
"""A member may change or delete a message for a day."""

MOST: Final = 20_000
"""So many are remembered; then the oldest go."""

_OURS: Final = "ours"


class Revisions:
    """In memory alone until `keep_in`."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._originals: dict[tuple[str, int], int] = {}

    def keep_in(self, folder: Path, me: str, now: datetime) -> None:
        """The data folder. What stands there and is not too old is known again. `me`: the account's own uuid."""
        path = folder / FILE
        self._originals = dict(_read(path, me, now)) | self._originals
        self._path = path
        if path.exists():
            _write_anew(path, [_line(*key, original, key[0] == me) for key, original in self._originals.items()])

    def note(self, author: str, revision: int, original: int, ours: bool) -> None:
        """A message has a new timestamp besides its first. A disk that is full is no reason to receive nothing."""
        self._originals[author, revision] = original
        while len(self._originals) > MOST:
            del self._originals[next(iter(self._originals))]
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with open(self._path, "a", encoding="utf-8", opener=_private) as file:
                file.write(_line(author, revision, original, ours))
        except OSError as error:
            log.warning("an edit will be forgotten at a restart", extra={"account": NAME, "why": error.strerror})

    def original(self, author: str, timestamp: int) -> int:
        """The timestamp by which the house knows a message."""
        return self._originals.get((author, timestamp), timestamp)


def _line(author: str, revision: int, original: int, ours: bool) -> str:
    return f"{_OURS if ours else author} {revision} {original}\n"


def _read(path: Path, me: str, now: datetime) -> Iterator[tuple[tuple[str, int], int]]:
    """Oldest first. A line that a crash cut in two says nothing."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return
    for line in lines[-MOST:]:
        author, _, numbers = line.partition(" ")
        revision, _, original = numbers.partition(" ")
        if not (author and revision.isdecimal() and original.isdecimal()):
            continue
        ours = author == _OURS
        if now - _moment(int(revision), now) < (OURS_KEPT if ours else OTHERS_KEPT):
            yield (me if ours else author, int(revision)), int(original)


def _moment(milliseconds: int, now: datetime) -> datetime:
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, OSError, ValueError):  # somebody's app made it up
        return now - OURS_KEPT


def _write_anew(path: Path, lines: list[str]) -> None:
    beside = path.with_suffix(".new")
    with open(beside, "w", encoding="utf-8", opener=_private) as file:
        file.writelines(lines)
    beside.replace(path)


def _private(path: str, flags: int) -> int:
    """For the bot's user alone."""
    return os.open(path, flags, 0o600)
