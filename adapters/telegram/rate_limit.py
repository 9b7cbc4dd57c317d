"""The speed limits for sending. Deletions and restrictions are no messages: only Telegram's `retry_after` delays them.

Telegram's limits (its FAQ, "My bot is hitting limits"): about 30 messages a second in all, one a second to one chat with
"short bursts" above it, 20 a minute to one group. They are not exact; where they differ, `retry_after` decides.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from adapters.shared.rate_limit import wait_for_turn


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of at most `messages` within `within_s`."""

    messages: int
    within_s: float


OVERALL: Final = Limit(30, 1.0)
A_CHAT: Final = Limit(3, 3.06)
"""One a second, and three at once in a chat that was quiet: a press and a report at the same moment wait for no second."""

TIDY_AT: Final = 100
"""Quiet chats are forgotten when there are this many, and again when the number has doubled: not at every message."""

A_GROUP: Final = Limit(20, 60.5)
"""A little longer than Telegram's own limits, since messages take different times to arrive."""


@dataclass(slots=True)
class _Window:
    """The times of the last messages."""

    limit: Limit
    sent: deque[float] = field(default_factory=deque)

    def wait_s(self, now: float) -> float:
        """Seconds until one more message may go."""
        while self.sent and self.sent[0] <= now - self.limit.within_s:
            self.sent.popleft()
        if len(self.sent) < self.limit.messages:
            return 0.0
        return self.sent[-self.limit.messages] + self.limit.within_s - now

    def take(self, now: float, messages: int) -> None:
        """Messages that go together count one after the other, so the next one waits longer."""
        apart = self.limit.within_s / self.limit.messages
        self.sent.extend(now + apart * place for place in range(messages))

    def is_empty(self, now: float) -> bool:
        self.wait_s(now)
        return not self.sent


class TelegramRateLimit:
    """`monotonic`: seconds that never run backwards."""

    def __init__(
        self,
        overall: Limit = OVERALL,
        a_chat: Limit = A_CHAT,
        a_group: Limit = A_GROUP,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._monotonic = monotonic
        self._limits = (a_chat, a_group)
        self._overall = _Window(overall)
        self._chats: dict[int, tuple[_Window, ...]] = {}
        self._closed_until: dict[int, float] = {}
        self._tidy_at = TIDY_AT

    async def take_turn(self, chat: int, messages: int = 1) -> None:
        """Returns when so many messages may go to a chat, and counts them. Raises Busy for a long wait."""
        await wait_for_turn(lambda: self.wait_s(chat))
        now = self._monotonic()
        for window in (self._overall, *self._windows(chat)):
            window.take(now, messages)

    def wait_s(self, chat: int) -> float:
        """Seconds until a message may go to this chat."""
        now = self._monotonic()
        windows = (self._overall, *self._windows(chat))
        return max(self._closed_until.get(chat, 0.0) - now, *(window.wait_s(now) for window in windows))

    def close(self, chat: int, pause: timedelta) -> None:
        """Telegram asks for a pause in this chat."""
        self._closed_until[chat] = self._monotonic() + pause.total_seconds()

    def _windows(self, chat: int) -> tuple[_Window, ...]:
        if chat not in self._chats:
            if len(self._chats) >= self._tidy_at:
                self._forget_quiet_chats()
                self._tidy_at = max(TIDY_AT, 2 * len(self._chats))
            limits = self._limits if chat < 0 else self._limits[:1]
            self._chats[chat] = tuple(_Window(limit) for limit in limits)
        return self._chats[chat]

    def _forget_quiet_chats(self) -> None:
        now = self._monotonic()
        self._closed_until = {chat: until for chat, until in self._closed_until.items() if until > now}
        chats = self._chats.items()
        self._chats = {chat: windows for chat, windows in chats if not all(each.is_empty(now) for each in windows)}
