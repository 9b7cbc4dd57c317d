"""What the adapter remembers over a restart, in one small file of the data folder that only the bot's user reads: who was in
its groups when it last looked, whom Signal could not deliver to, and when it last heard anything. No text, no number, no name.

`doctor` reads the same file, besides a bot that runs.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from adapters.signal import NAME
from adapters.signal.groups import Group
from adapters.signal.wire import Address
from bot.core.ref import Ref

log = logging.getLogger(__name__)

FILE: Final = "signal-memory.json"
RUNS: Final = "signal-runs"
"""Locked as long as a bot receives."""

HEARD_EVERY: Final = timedelta(minutes=1)
"""That something was heard is written down at most this often."""

ALIVE_EVERY_S: Final = 20.0


class Then(msgspec.Struct):
    """A group as it was: uuids. `leads`: the account administered it."""

    people: list[str] = []
    asking: list[str] = []
    leads: bool = False
    is_in: bool = True


class Failed(msgspec.Struct):
    """Signal's reason why somebody did not get a message, and since when (Unix time)."""

    reason: str
    since: float


class Remembered(msgspec.Struct):
    """`number` counts the states of the groups, so that the same change found twice is one. `heard`: when something last came
    (Unix time). `alive`: until when the bot surely received, where nothing is kept for it (0: it is kept). `probe`: the last
    message to oneself that came back."""

    number: int = 0
    groups: dict[str, Then] = {}
    undelivered: dict[str, Failed] = {}
    heard: float = 0.0
    alive: float = 0.0
    probe: str = ""


_reading = msgspec.json.Decoder(Remembered)


class Memory:
    """`folder`: the data folder. Nothing is read before `load`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writing = asyncio.Lock()
        self.now = Remembered()

    def load(self, at: datetime) -> None:
        """A file that cannot be read is begun anew, with numbers that were never used."""
        self.now = read(self._folder) or Remembered(number=int(at.timestamp()))

    def before(self, chat: Ref, me: str) -> Group | None:
        """The group as it was; None: it was not known."""
        then = self.now.groups.get(str(chat))
        if then is None:
            return None
        return Group(
            internal_id="",
            name="",
            people=_addresses(then.people),
            admins=frozenset({me} if then.leads else ()),
            asking=_addresses(then.asking),
            is_in=then.is_in,
        )

    async def keep_groups(self, groups: Mapping[Ref, Group], chats: Collection[Ref], me: str) -> None:
        """What was told of the groups is on the disk by now."""
        old = {str(chat): self.now.groups[str(chat)] for chat in chats if str(chat) in self.now.groups}
        new = old | {str(chat): _then(groups[chat], me) for chat in chats if chat in groups}
        if new != self.now.groups:
            self.now.groups = new
            self.now.number += 1
            await self._write()

    async def note_delivery(self, people: Collection[str], failed: Mapping[str, str], at: datetime) -> None:
        """`people` should have got a message; `failed`: by uuid, those who did not, and Signal's reason."""
        before, known = dict(self.now.undelivered), self.now.undelivered
        for uuid in people:
            if uuid not in failed:
                known.pop(uuid, None)
        for uuid, reason in failed.items():
            if uuid not in known or known[uuid].reason != reason:
                known[uuid] = Failed(reason, at.timestamp())
        if known != before:
            await self._write()

    async def heard(self, at: datetime, probe: str = "") -> None:
        """Something came."""
        if probe or at.timestamp() - self.now.heard >= HEARD_EVERY.total_seconds():
            self.now.heard, self.now.probe = at.timestamp(), probe or self.now.probe
            await self._write()

    def away_since(self) -> datetime | None:
        """When the bot stopped receiving last, if what came since is lost."""
        return datetime.fromtimestamp(self.now.alive, UTC) if self.now.alive else None

    async def stay_alive(self, now: Callable[[], datetime], keeps: bool) -> None:
        """Until cancelled, write down that somebody receives. `keeps`: nobody needs to know."""
        while True:
            self.now.alive = 0.0 if keeps else now().timestamp()
            await self._write()
            if keeps:
                return
            await asyncio.sleep(ALIVE_EVERY_S)

    async def _write(self) -> None:
        """A disk that is full is no reason to receive nothing: the next change is written again."""
        async with self._writing:
            try:
                await asyncio.to_thread(_replace, self._folder, msgspec.json.encode(self.now))
            except OSError as error:
                log.warning("cannot be remembered", extra={"account": NAME, "why": error.strerror})

    @contextmanager
    def receiving(self) -> Iterator[None]:
        """Whoever asks meanwhile sees that a bot runs."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with open(self._folder / RUNS, "w", opener=_private) as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                log.warning("another bot receives for the same data folder", extra={"account": NAME})
            yield


def read(folder: Path) -> Remembered | None:
    try:
        return _reading.decode((folder / FILE).read_bytes())
    except (OSError, msgspec.DecodeError):
        return None


def bot_runs(folder: Path) -> bool:
    """Does a bot receive, in another process?"""
    try:
        with open(folder / RUNS) as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _addresses(uuids: Collection[str]) -> dict[str, Address]:
    return {uuid: Address(uuid) for uuid in uuids}


def _then(group: Group, me: str) -> Then:
    return Then(sorted(group.people), sorted(group.asking), me in group.admins, group.is_in)


def _replace(folder: Path, written: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{FILE}.new"
    with open(beside, "wb", opener=_private) as file:
        file.write(written)
    beside.replace(folder / FILE)


def _private(path: str, flags: int) -> int:
    """For the bot's user alone."""
    return os.open(path, flags, 0o600)
