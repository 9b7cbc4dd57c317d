"""Whose turn it is: messages of one chat keep their order, a chat that was told to wait is left alone, and so is a platform
that cannot be reached. What protects people (deletions, restrictions) waits for no chat's turn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.core.action import ApproveJoin, DeleteMessage, LockGroup, Restrict
from bot.store.codec import stored_name
from bot.store.outbox import OutboxEntry

URGENT_KINDS: Final = frozenset(stored_name(kind) for kind in (ApproveJoin, DeleteMessage, LockGroup, Restrict))
MAX_IN_FLIGHT: Final = 128
"""Messages under way at one time; and as many of what passes, so that neither waits for the other."""

_LONGEST_S: Final = 30


class SendOrder:
    def __init__(self) -> None:
        self._chats: dict[str, datetime] = {}
        self._platforms: dict[str, datetime] = {}
        self._fails: dict[str, int] = {}
        self._now: datetime | None = None

    def held(self, now: datetime) -> list[str]:
        """Chats that get no message now. A clock that was set back must not hold anybody for long."""
        back = self._now is not None and now < self._now
        self._now = now
        for waits in (self._chats, self._platforms):
            for name in [name for name, until in waits.items() if back or until <= now]:
                del waits[name]
        return sorted(self._chats)

    def take(self, due: Sequence[OutboxEntry], under_way: Collection[OutboxEntry]) -> list[OutboxEntry]:
        """As much as may be under way at one time; of each chat one message."""
        taken: list[OutboxEntry] = []
        busy = {entry.chat for entry in under_way if entry.kind not in URGENT_KINDS}
        room = {
            passes: MAX_IN_FLIGHT - sum((e.kind in URGENT_KINDS) is passes for e in under_way)
            for passes in (True, False)
        }
        for entry in due:
            passes = entry.kind in URGENT_KINDS
            if platform_of(entry) in self._platforms or room[passes] <= 0:
                continue
            if not passes and (entry.chat in busy or entry.chat in self._chats):
                continue
            taken.append(entry)
            room[passes] -= 1
            if not passes:
                busy.add(entry.chat)
        return taken

    def wait(self, entry: OutboxEntry, until: datetime) -> None:
        """This one is tried again then, and nothing overtakes it in its chat."""
        if entry.kind not in URGENT_KINDS:
            self._chats[entry.chat] = until

    def away(self, entry: OutboxEntry, now: datetime) -> datetime:
        """Its platform cannot be reached; returns when to try again."""
        platform = platform_of(entry)
        if platform not in self._platforms:
            self._fails[platform] = self._fails.get(platform, 0) + 1
            pause = min(_LONGEST_S, 2 ** min(self._fails[platform] - 1, 9))
            self._platforms[platform] = now + timedelta(seconds=pause)
        return self._platforms[platform]

    def reachable(self, entry: OutboxEntry) -> bool:
        """As far as one knows."""
        return platform_of(entry) not in self._platforms

    def reached(self, entry: OutboxEntry) -> None:
        """Its platform answers."""
        self._platforms.pop(platform_of(entry), None)
        self._fails.pop(platform_of(entry), None)

    def next_moment(self, now: datetime) -> datetime | None:
        """When the next one may go on."""
        return min((until for until in (*self._chats.values(), *self._platforms.values()) if until > now), default=None)


def platform_of(entry: OutboxEntry) -> str:
    return entry.chat.partition(":")[0]
