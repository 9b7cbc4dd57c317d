"""How fast messages may be sent. Deletions and restrictions are no messages: they pass, and obey only `retry_after`.

Telegram's limits (its FAQ, "My bot is hitting limits"): about 30 messages a second in all, one a second to one chat, 20 a
minute to one group. They are not exact, so `retry_after` has the last word.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.errors import Busy

WAITS_HERE_S: Final = 1.5
"""So short a wait is not worth writing down."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many within so long."""

    messages: int
    within_s: float


OVERALL: Final = Limit(30, 1.0)
A_CHAT: Final = Limit(1, 1.02)
A_GROUP: Final = Limit(20, 60.5)
"""A little longer than Telegram says: messages do not all take the same time to get there."""


@dataclass(slots=True)
class _Window:
    """When the last messages went."""

    limit: Limit
    sent: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until one more may go."""
        while self.sent and self.sent[0] <= now - self.limit.within_s:
            self.sent.popleft()
        if len(self.sent) < self.limit.messages:
            return 0.0
        return self.sent[-self.limit.messages] + self.limit.within_s - now

    def take(self, now: float, messages: int) -> None:
        """Several that go together count one after the other, so that what follows them waits for longer."""
        apart = self.limit.within_s / self.limit.messages
        self.sent.extend(now + apart * place for place in range(messages))


class Pace:
    """Says when a message may go. `monotonic`: seconds that never run backwards."""

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

    async def turn(self, chat: int, messages: int = 1) -> None:
        """Returns when this many messages may go to a chat, and counts them. Raises Busy when that takes longer than a
        moment."""
        while (wait := self.wait(chat)) > 0:
            if wait > WAITS_HERE_S:
                raise Busy(timedelta(seconds=wait))
            await asyncio.sleep(wait)
        now = self._monotonic()
        for window in (self._overall, *self._windows(chat)):
            window.take(now, messages)

    def wait(self, chat: int) -> float:
        """Seconds until a message may go to this chat."""
        now = self._monotonic()
        windows = (self._overall, *self._windows(chat))
        return max(self._closed_until.get(chat, 0.0) - now, *(window.wait(now) for window in windows))

    def close(self, chat: int, pause: timedelta) -> None:
        """Telegram asked to leave this chat alone."""
        self._closed_until[chat] = self._monotonic() + pause.total_seconds()

    def _windows(self, chat: int) -> tuple[_Window, ...]:
        if chat not in self._chats:
            self._tidy()
            limits = self._limits if chat < 0 else self._limits[:1]
            self._chats[chat] = tuple(_Window(limit) for limit in limits)
        return self._chats[chat]

    def _tidy(self) -> None:
        """Chats that nothing was sent to for a minute need not be remembered."""
        now = self._monotonic()
        self._closed_until = {chat: until for chat, until in self._closed_until.items() if until > now}
        quiet = [chat for chat, windows in self._chats.items() if not any(_rest(window, now) for window in windows)]
        for chat in quiet:
            del self._chats[chat]


def _rest(window: _Window, now: float) -> int:
    window.wait(now)
    return len(window.sent)
