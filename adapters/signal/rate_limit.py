"""How fast messages may be sent. Signal publishes no limits; whoever writes to many strangers is soon asked for a captcha.

A chat may get a burst and then one message a second. People who never wrote to the account get one every quarter of a minute in
all, in the order in which they were first wanted. Deletions, reactions and edits wait for nobody.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.ref import Ref
from bot.errors import Busy

WAITS_HERE_S: Final = 1.5
"""So short a wait is not worth writing down."""

BURST: Final = 30
STRANGERS_AT_ONCE: Final = 3
STRANGER_EVERY_S: Final = 15.0
_MOST: Final = 5000


@dataclass(slots=True)
class _Bucket:
    """Fills by one a second, up to BURST."""

    left: float
    at: float

    def wait(self, now: float) -> float:
        self.left = min(BURST, self.left + now - self.at)
        self.at = now
        return max(0.0, 1.0 - self.left)


class Pace:
    """Says when a message may go. `monotonic`: seconds that never run backwards."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._chats: dict[Ref, _Bucket] = {}
        self._slots: dict[Ref, float] = {}
        self._next_slot = float("-inf")
        self._closed_until = 0.0

    async def turn(self, chat: Ref, stranger: bool = False) -> None:
        """Returns when a message may go to a chat, and counts it. Raises Busy when that takes longer than a moment."""
        while (wait := self._wait(chat, stranger)) > 0:
            if wait > WAITS_HERE_S:
                raise Busy(timedelta(seconds=wait))
            await asyncio.sleep(wait)
        self._chats[chat].left -= 1.0
        self._slots.pop(chat, None)

    def close(self, pause: timedelta) -> None:
        """Signal asked to write to nobody new for so long."""
        self._closed_until = self._monotonic() + pause.total_seconds()

    def _wait(self, chat: Ref, stranger: bool) -> float:
        now = self._monotonic()
        if chat not in self._chats and len(self._chats) >= _MOST:
            del self._chats[next(iter(self._chats))]
        bucket = self._chats.setdefault(chat, _Bucket(BURST, now))
        return max(bucket.wait(now), self._until_slot(chat, now) if stranger else 0.0)

    def _until_slot(self, chat: Ref, now: float) -> float:
        """Each waits for a moment of its own, so that they do not all come back at the same one."""
        if chat not in self._slots:
            earliest = now - STRANGER_EVERY_S * (STRANGERS_AT_ONCE - 1)
            self._next_slot = max(self._next_slot + STRANGER_EVERY_S, earliest)
            self._slots[chat] = self._next_slot
        return max(self._slots[chat], self._closed_until) - now
