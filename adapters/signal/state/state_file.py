"""The state that the adapter keeps over a restart, in one small file of the data folder.

It holds the members of the groups at the last look, the recipients that Signal could not deliver to, and the time of the last
envelope: no text, no number, no name. `doctor` reads the same file while the bot runs.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Annotated, Final

import msgspec
from msgspec import field

from adapters.signal import NAME
from adapters.signal.groups import Group
from adapters.signal.refs import internal_id
from adapters.signal.state.private_file import opener, replace
from adapters.signal.wire import Address
from bot.core.ref import Ref
from bot.translation import reason_of

log = logging.getLogger(__name__)

FILE: Final = "signal-memory.json"
LOCK: Final = "signal-runs"
"""Locked while a bot receives."""

_LOOKS, _LOOK_S = 25, 0.02
"""The attempts to take the lock while another process only looks at it, and the pause between two, in seconds."""

RECEIVED_EVERY: Final = timedelta(minutes=1)
RECEIVING_EVERY_S: Final = 20.0
"""The two times go to the disk at most this often."""


Seconds = Annotated[float, msgspec.Meta(ge=0, le=6e10)]
"""A Unix time or a span. Python can reckon with the times up to the limit, and a file with another one is damaged."""


class SavedGroup(msgspec.Struct):
    """A group at the last look, by uuid. `is_admin`: the account was an administrator."""

    members: list[str] = field(default_factory=list, name="people")
    requesting: list[str] = field(default_factory=list, name="asking")
    is_admin: bool = field(default=False, name="leads")
    is_in: bool = True


class FailedDelivery(msgspec.Struct):
    """Signal's reason for the failure, and the Unix time of the first one."""

    reason: str
    since: float


class SavedState(msgspec.Struct):
    """`revision`: counts the states of the groups; the same change found twice has the same revision. `last_received`: the Unix
    time of the last envelope. `receiving_until`: the Unix time until which the bot surely received; 0 if signal-cli keeps
    messages for the bot. `probe`: the last message of `doctor` that came back. `own_uuid`: of the account.
    `attachment`: the id of the last file that came. `runs`: False after a stop in good order. `ran_at`: the Unix time
    of the last sign of life. `lag_s`: how old messages were when they came, at most, since the sign of life before."""

    revision: int = field(default=0, name="number")
    groups: dict[str, SavedGroup] = {}
    undelivered: dict[str, FailedDelivery] = {}
    last_received: Seconds = field(default=0.0, name="heard")
    receiving_until: Seconds = field(default=0.0, name="alive")
    probe: str = ""
    own_uuid: str = ""
    attachment: str = ""
    runs: bool = False
    ran_at: Seconds = 0.0
    lag_s: Seconds = 0.0


_states = msgspec.json.Decoder(SavedState)


class StateFile:
    """`folder`: the data folder. `state` is empty until `load`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writing = asyncio.Lock()
        self._lag = timedelta(0)
        self.state = SavedState()

    def load(self, now: datetime) -> None:
        """An unreadable file begins anew, with a revision that no file has had."""
        self.state = read_state(self._folder) or SavedState(revision=int(now.timestamp()))

    def groups(self, chats: Iterable[Ref]) -> list[Group]:
        """The groups among `chats` that were known at the last look."""
        found = [self.group(chat, self.state.own_uuid) for chat in chats]
        return [group for group in found if group is not None]

    def group(self, chat: Ref, me: str) -> Group | None:
        """A group at the last look; None if it was unknown then. `me`: the account's uuid."""
        saved = self.state.groups.get(str(chat))
        if saved is None:
            return None
        return Group(
            internal_id=internal_id(chat),
            name="",
            members={uuid: Address(uuid) for uuid in saved.members},
            admins=frozenset({me} if saved.is_admin else ()),
            requesting={uuid: Address(uuid) for uuid in saved.requesting},
            is_in=saved.is_in,
        )

    async def save_groups(self, groups: Mapping[Ref, Group], chats: Collection[Ref], me: str) -> None:
        """Call it when all changes of the groups are in the inbox. Forgets the failed deliveries to people in none of them."""
        old = {str(chat): self.state.groups[str(chat)] for chat in chats if str(chat) in self.state.groups}
        new = old | {str(chat): _saved(groups[chat], me, old.get(str(chat))) for chat in chats if chat in groups}
        members = {uuid for group in new.values() for uuid in group.members}
        failed = {uuid: each for uuid, each in self.state.undelivered.items() if uuid in members}
        if new != self.state.groups or me != self.state.own_uuid or failed != self.state.undelivered:
            self.state.revision += new != self.state.groups
            self.state.groups, self.state.own_uuid, self.state.undelivered = new, me, failed
            await self._write()

    async def note_delivery(self, people: Collection[str], failed: Mapping[str, str], at: datetime) -> None:
        """`people`: the recipients of a message, by uuid. `failed`: Signal's reason for each one that did not get it."""
        before, known = dict(self.state.undelivered), self.state.undelivered
        for uuid in people:
            if uuid not in failed:
                known.pop(uuid, None)
        for uuid, reason in failed.items():
            if uuid not in known or known[uuid].reason != reason:
                known[uuid] = FailedDelivery(reason, at.timestamp())
        if known != before:
            await self._write()

    async def note_received(self, at: datetime, probe: str, attachment: str) -> None:
        """An envelope came. `probe`, `attachment`: the latest ones of this run; empty: none."""
        is_first_file = bool(attachment) and not self.state.attachment
        self.state.attachment = attachment or self.state.attachment
        if probe or is_first_file or at.timestamp() - self.state.last_received >= RECEIVED_EVERY.total_seconds():
            self.state.last_received, self.state.probe = at.timestamp(), probe or self.state.probe
            await self._write()

    def receiving_until(self) -> datetime | None:
        """The end of the last run; None if signal-cli kept later messages, and before the first run."""
        return datetime.fromtimestamp(self.state.receiving_until, UTC) if self.state.receiving_until else None

    def crash(self, now: datetime) -> tuple[datetime, datetime] | None:
        """The span in which messages were written that the last run may have lost by its crash; None after a good stop. Over
        JSON-RPC, signal-cli forgets a message that it has written to the connection, whether it was read or not."""
        if not self.state.runs:
            return None
        alive = datetime.fromtimestamp(self.state.ran_at, UTC)
        return alive - timedelta(seconds=self.state.lag_s), min(now, alive + timedelta(seconds=RECEIVING_EVERY_S))

    def note_lag(self, lag: timedelta) -> None:
        """A message came so long after it was written."""
        self._lag = max(self._lag, lag)

    async def note_start(self, now: datetime, complete_until: datetime, keeps: bool) -> None:
        """Call it before the first message can come: a kill right afterwards is then known. The parameters are those of
        `note_alive`; a signal-cli that keeps messages hands them on at first."""
        before = self.state.ran_at or now.timestamp()
        self.note_lag(now - datetime.fromtimestamp(before, UTC))
        await self.note_alive(now, complete_until, keeps)

    async def note_alive(self, now: datetime, complete_until: datetime, keeps: bool) -> None:
        """Writes down that the bot receives. `complete_until`: what is missing before this moment is told on the desks.
        `keeps`: signal-cli keeps messages while the bot is away."""
        self.note_lag(now - complete_until)
        self.state.receiving_until = 0.0 if keeps else complete_until.timestamp()
        self.state.runs, self.state.ran_at = True, now.timestamp()
        self.state.lag_s, self._lag = self._lag.total_seconds(), timedelta(0)
        await self._write()

    async def note_stopped(self) -> None:
        """After a stop in good order."""
        self.state.runs = False
        await self._write()

    async def _write(self) -> None:
        """Writes the state. Receiving continues on a full disk; the next change is written again."""
        async with self._writing:
            try:
                await asyncio.to_thread(replace, self._folder / FILE, msgspec.json.encode(self.state))
            except OSError as error:
                log.warning("the state cannot be saved", extra={"account": NAME, "why": reason_of(error)})

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Shows other processes that a bot receives (`bot_runs`)."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with open(self._folder / LOCK, "w", opener=opener) as file:
            if not _take(file):
                log.warning("another bot receives for the same data folder", extra={"account": NAME})
            yield


def _take(file: IO[str]) -> bool:
    """Takes the lock. False: another bot has it. A look of `bot_runs` keeps it for less than a millisecond, so it is tried
    again."""
    for _ in range(_LOOKS):
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        time.sleep(_LOOK_S)
    return False


def read_state(folder: Path) -> SavedState | None:
    """None for a file that is missing or unreadable."""
    try:
        return _states.decode((folder / FILE).read_bytes())
    except (OSError, msgspec.DecodeError):
        return None


def bot_runs(folder: Path) -> bool:
    """True if another process receives."""
    try:
        with open(folder / LOCK) as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _saved(group: Group, me: str, before: SavedGroup | None) -> SavedGroup:
    """The group as the file keeps it. If its list of members is empty, signal-cli has not received the list, and the members of
    `before` stay. If the bot has left the group, the members go."""
    if not group.is_in:
        return SavedGroup(is_admin=me in group.admins, is_in=False)
    members = sorted(group.members) or (before.members if before is not None else [])
    return SavedGroup(members, sorted(group.requesting), me in group.admins, group.is_in)
