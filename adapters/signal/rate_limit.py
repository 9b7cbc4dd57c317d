"""The speed limits for sending. Signal publishes no limits; an account that writes to many strangers soon gets a captcha.

A chat may get a burst, and then one message a second. People that never wrote to the account get one message every 15
seconds in all, in the order of the requests. Deletions, reactions and edits do not wait.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from adapters.shared.rate_limit import wait_for_turn
from bot.core.ref import Ref

BURST: Final = 30
STRANGERS_AT_ONCE: Final = 3
STRANGER_EVERY_S: Final = 15.0
_MOST_CHATS: Final = 5000


@dataclass(slots=True)
class _Bucket:
    """Fills by one a second, up to BURST."""

    left: float
    at: float

    def wait_s(self, now: float) -> float:
        self.left = min(BURST, self.left + now - self.at)
        self.at = now
        return max(0.0, 1.0 - self.left)


class SignalRateLimit:
    """`monotonic`: seconds that never run backwards."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._chats: dict[Ref, _Bucket] = {}
        self._slots: dict[Ref, float] = {}
        self._next_slot = float("-inf")
        self._closed_until = 0.0

    async def take_turn(self, chat: Ref, stranger: bool) -> None:
        """Returns when a message may go to a chat, and counts it. Raises Busy for a long wait."""
        await wait_for_turn(lambda: self._wait_s(chat, stranger))
        self._chats[chat].left -= 1.0
        self._slots.pop(chat, None)

    def close(self, pause: timedelta) -> None:
        """Signal asks for a pause with strangers."""
        self._closed_until = self._monotonic() + pause.total_seconds()

    def _wait_s(self, chat: Ref, stranger: bool) -> float:
        now = self._monotonic()
        if chat not in self._chats and len(self._chats) >= _MOST_CHATS:
            del self._chats[next(iter(self._chats))]
        bucket = self._chats.setdefault(chat, _Bucket(BURST, now))
        return max(bucket.wait_s(now), self._until_slot_s(chat, now) if stranger else 0.0)

    def _until_slot_s(self, chat: Ref, now: float) -> float:
        """Each stranger gets a time of its own, so that the messages do not all return at the same time."""
        if chat not in self._slots:
            earliest = now - STRANGER_EVERY_S * (STRANGERS_AT_ONCE - 1)
            self._next_slot = max(self._next_slot + STRANGER_EVERY_S, earliest)
            self._slots[chat] = self._next_slot
        return max(self._slots[chat], self._closed_until) - now
