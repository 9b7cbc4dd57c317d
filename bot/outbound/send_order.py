"""Whose turn it is: messages of one chat keep their order, a chat that was told to wait is left alone, and so is a platform
that cannot be reached. What protects people (deletions, restrictions) waits for no chat's turn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.core.action import ApproveJoin, DeleteMessage, LockGroup, Restrict
from bot.store.outbox import Entry

PASSES: Final = frozenset(kind.__name__ for kind in (ApproveJoin, DeleteMessage, LockGroup, Restrict))
AT_ONCE: Final = 128
"""Messages under way at one time; and as many of what passes, so that neither waits for the other."""

_LONGEST_S: Final = 30


class Turns:
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

    def take(self, due: Sequence[Entry], under_way: Collection[Entry]) -> list[Entry]:
        """As much as may be under way at one time; of each chat one message."""
        taken: list[Entry] = []
        busy = {entry.chat for entry in under_way if entry.kind not in PASSES}
        room = {passes: AT_ONCE - sum((e.kind in PASSES) is passes for e in under_way) for passes in (True, False)}
        for entry in due:
            passes = entry.kind in PASSES
            if platform_of(entry) in self._platforms or room[passes] <= 0:
                continue
            if not passes and (entry.chat in busy or entry.chat in self._chats):
                continue
            taken.append(entry)
            room[passes] -= 1
            if not passes:
                busy.add(entry.chat)
        return taken

    def wait(self, entry: Entry, until: datetime) -> None:
        """This one is tried again then, and nothing overtakes it in its chat."""
        if entry.kind not in PASSES:
            self._chats[entry.chat] = until

    def away(self, entry: Entry, now: datetime) -> datetime:
        """Its platform cannot be reached; returns when to try again."""
        platform = platform_of(entry)
        if platform not in self._platforms:
            self._fails[platform] = self._fails.get(platform, 0) + 1
            pause = min(_LONGEST_S, 2 ** min(self._fails[platform] - 1, 9))
            self._platforms[platform] = now + timedelta(seconds=pause)
        return self._platforms[platform]

    def reachable(self, entry: Entry) -> bool:
        """As far as one knows."""
        return platform_of(entry) not in self._platforms

    def reached(self, entry: Entry) -> None:
        """Its platform answers."""
        self._platforms.pop(platform_of(entry), None)
        self._fails.pop(platform_of(entry), None)

    def next_moment(self, now: datetime) -> datetime | None:
        """When the next one may go on."""
        return min((until for until in (*self._chats.values(), *self._platforms.values()) if until > now), default=None)


def platform_of(entry: Entry) -> str:
    return entry.chat.partition(":")[0]
