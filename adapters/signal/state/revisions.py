"""The timestamps of edited messages.

Every edit on Signal gives a message a new timestamp, and later reactions name the newest one; the core knows a message by its
first. A file of the data folder holds one line for each edit, so a reaction on an edited card counts after a restart too. A
line has the author (Signal's own id) and two timestamps, and no text.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from adapters.signal import NAME
from adapters.signal.state.private_file import opener, replace
from bot.translation import reason_of

log = logging.getLogger(__name__)

FILE: Final = "signal-revisions"
OURS_KEPT: Final = timedelta(days=30)
"""A case is kept as long after its decision, and until then a moderator may react to its card."""

OTHERS_KEPT: Final = timedelta(days=2)
"""A member can edit or delete a message for a day."""

FORGETS_EVERY: Final = timedelta(hours=1)

MOST: Final = 20_000
"""Edits that are remembered; of more, the oldest go."""

_OURS: Final = "ours"


class Revisions:
    """The timestamps of edited messages, in memory only until `load`."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._originals: dict[tuple[str, int], int] = {}
        self._ours: set[str] = set()
        self._looked_at = datetime.min.replace(tzinfo=UTC)

    def load(self, folder: Path, me: str, now: datetime) -> None:
        """Reads the file, without the lines that are too old, and keeps later edits in it. `me`: the account's uuid."""
        path = folder / FILE
        self._originals = dict(_read(path, me, now)) | self._originals
        self._path, self._looked_at = path, now
        self._ours.add(me)
        if path.exists():
            self._write(path)

    def forget_old(self, now: datetime, me: str) -> None:
        """Drops the edits that are too old, once in `FORGETS_EVERY`. After a jump of the clock it waits that long. With a full
        disk, the file stays as it is."""
        since = now - self._looked_at
        if self._path is None or timedelta(0) <= since < FORGETS_EVERY:
            return
        self._looked_at = now
        self._ours.add(me)
        kept = {key: first for key, first in self._originals.items() if _is_kept(key[1], key[0] in self._ours, now)}
        if timedelta(0) <= since < 2 * FORGETS_EVERY and len(kept) < len(self._originals):
            self._originals = kept
            with suppress(OSError):
                self._write(self._path)

    def _write(self, path: Path) -> None:
        lines = [_line(*key, original, key[0] in self._ours) for key, original in self._originals.items()]
        replace(path, "".join(lines).encode())

    def note(self, author: str, revision: int, original: int, ours: bool) -> None:
        """Adds an edit. With a full disk, receiving continues without the line."""
        self._originals[author, revision] = original
        if ours:
            self._ours.add(author)
        while len(self._originals) > MOST:
            del self._originals[next(iter(self._originals))]
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with open(self._path, "a", encoding="utf-8", opener=opener) as file:
                file.write(_line(author, revision, original, ours))
        except OSError as error:
            log.warning("an edit will be forgotten at a restart", extra={"account": NAME, "why": reason_of(error)})

    def original(self, author: str, timestamp: int) -> int:
        """The first timestamp of a message."""
        return self._originals.get((author, timestamp), timestamp)

    def newest(self, author: str, original: int) -> int:
        """The newest timestamp of a message. The apps name it in the next edit, and where they delete the message."""
        edits = reversed(self._originals.items())
        return next((revision for (who, revision), first in edits if (who, first) == (author, original)), original)


def _line(author: str, revision: int, original: int, ours: bool) -> str:
    return f"{_OURS if ours else author} {revision} {original}\n"


def _read(path: Path, me: str, now: datetime) -> Iterator[tuple[tuple[str, int], int]]:
    """Oldest first, without lines that a crash has cut."""
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
        if _is_kept(int(revision), ours, now):
            yield (me if ours else author, int(revision)), int(original)


def _is_kept(revision: int, ours: bool, now: datetime) -> bool:
    return now - _moment(revision, now) < (OURS_KEPT if ours else OTHERS_KEPT)


def _moment(milliseconds: int, now: datetime) -> datetime:
    """Long ago for a number that is no time: a member's app may send any number."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return now - OURS_KEPT
