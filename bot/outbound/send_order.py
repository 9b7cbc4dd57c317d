"""The order of sends. Messages of one chat keep their order. A chat pauses if its platform asks to wait; a platform pauses if
it cannot be reached. Urgent actions (deletions, restrictions, locks, approvals) do not wait for their chat. The question about
the police does not wait for a pause that the platform did not name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.core.action import ApproveJoin, DeleteMessage, LockGroup, Purpose, Restrict
from bot.core.step_result import purpose_of
from bot.errors import Busy
from bot.store.codec import REPEATABLE, stored_name
from bot.store.due_actions import Held
from bot.store.outbox import OutboxEntry

URGENT_KINDS: Final = frozenset(stored_name(kind) for kind in (ApproveJoin, DeleteMessage, LockGroup, Restrict))
MAX_IN_FLIGHT: Final = 128
"""The number of sends under way at one time, and of urgent actions, so that neither waits for the other."""

ASK_AGAIN: Final = timedelta(seconds=30)
"""The next attempt to ask about the police, where the platform refuses for now and does not say for how long."""

_LONGEST_S: Final = 30


def sends(entry: OutboxEntry) -> bool:
    """True for an action that would show a message twice if it were done twice."""
    return entry.kind not in REPEATABLE


class SendOrder:
    """Knows the pauses of chats and platforms, and picks the actions that may begin."""

    def __init__(self) -> None:
        self._chats: dict[str, datetime] = {}
        self._guessed: dict[str, datetime] = {}  # the chats whose pause the platform did not name
        self._platforms: dict[str, datetime] = {}
        self._fails: dict[str, int] = {}
        self._now: datetime | None = None

    def paused_chats(self, now: datetime) -> list[str]:
        """Returns the chats that pause now, whatever waits for them. If the clock was set back, all pauses end."""
        back = self._now is not None and now < self._now
        self._now = now
        for waits in (self._chats, self._guessed, self._platforms):
            for name in [name for name, until in waits.items() if back or until <= now]:
                del waits[name]
        return sorted(self._chats)

    def held(self, now: datetime, seen: Collection[str] | None = None) -> Held:
        """The actions that a look leaves out. `seen`: the look is for sends behind those to these chats."""
        chats = {*self.paused_chats(now), *(seen or ())}
        return Held(sorted(chats), sorted(self._platforms), URGENT_KINDS, sends_only=seen is not None)

    def take(self, due: Sequence[OutboxEntry], under_way: Collection[OutboxEntry]) -> list[OutboxEntry]:
        """Returns the due actions that may begin now: at most one send for each chat, and of sends and urgent actions
        `MAX_IN_FLIGHT` each, with those under way."""
        taken: list[OutboxEntry] = []
        busy = {entry.chat for entry in under_way if entry.kind not in URGENT_KINDS}
        room = {
            urgent: MAX_IN_FLIGHT - sum((e.kind in URGENT_KINDS) is urgent for e in under_way)
            for urgent in (True, False)
        }
        for entry in due:
            urgent = entry.kind in URGENT_KINDS
            if not self.is_reachable(entry) or room[urgent] <= 0:
                continue
            if not urgent and (entry.chat in busy or self._waits_for_its_chat(entry)):
                continue
            taken.append(entry)
            room[urgent] -= 1
            if not urgent:
                busy.add(entry.chat)
        return taken

    def _waits_for_its_chat(self, entry: OutboxEntry) -> bool:
        return entry.chat in self._chats or (entry.chat in self._guessed and not _asks(entry))

    def has_room(self, under_way: Collection[OutboxEntry]) -> bool:
        """True if another send may begin beside these."""
        return sum(entry.kind not in URGENT_KINDS for entry in under_way) < MAX_IN_FLIGHT

    def pause_chat(self, entry: OutboxEntry, until: datetime, is_guess: bool = False) -> None:
        """Pauses the chat of a send that failed, so that no later send overtakes it. `is_guess`: the platform did not say how
        long to wait, so the send itself may not wait for the end of the pause."""
        if entry.kind not in URGENT_KINDS:
            (self._guessed if is_guess else self._chats)[entry.chat] = until

    def pause_platform(self, entry: OutboxEntry, now: datetime) -> datetime:
        """Pauses a platform that cannot be reached. Returns the end of the pause."""
        platform = _platform_of(entry)
        if platform not in self._platforms:
            self._fails[platform] = self._fails.get(platform, 0) + 1
            pause = min(_LONGEST_S, 2 ** min(self._fails[platform] - 1, 9))
            self._platforms[platform] = now + timedelta(seconds=pause)
        return self._platforms[platform]

    def is_reachable(self, entry: OutboxEntry) -> bool:
        """False while the platform of this entry pauses."""
        return _platform_of(entry) not in self._platforms

    def resume_platform(self, entry: OutboxEntry) -> None:
        """Ends the pause of a platform that has answered."""
        self._platforms.pop(_platform_of(entry), None)
        self._fails.pop(_platform_of(entry), None)

    def next_moment(self, now: datetime) -> datetime | None:
        """Returns the end of the next pause. None if nothing pauses."""
        pauses = (*self._chats.values(), *self._guessed.values(), *self._platforms.values())
        return min((until for until in pauses if until > now), default=None)


def own_pause(entry: OutboxEntry, pause: timedelta, error: Exception) -> timedelta:
    """The time to the next attempt of a send itself."""
    return min(pause, ASK_AGAIN) if is_guess(error) and _asks(entry) else pause


def is_guess(error: Exception) -> bool:
    """True if the platform did not say how long to wait."""
    return isinstance(error, Busy) and error.is_guess


def _asks(entry: OutboxEntry) -> bool:
    return entry.is_readable and purpose_of(entry.action) is Purpose.ASK


def _platform_of(entry: OutboxEntry) -> str:
    return entry.chat.partition(":")[0]
