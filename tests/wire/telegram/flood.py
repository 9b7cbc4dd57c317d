"""How much a bot may send: a second a chat, a minute a group, a second over all. Deletions have a limit of their own.

Telegram publishes only these round figures. `enforced=False` counts without refusing.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.wire.telegram.clock import stopwatch
from tests.wire.telegram.errors import too_many

MESSAGES = frozenset(
    {
        *(
            "sendMessage",
            "sendPhoto",
            "sendVideo",
            "sendAudio",
            "sendVoice",
            "sendDocument",
            "sendAnimation",
            "sendSticker",
        ),
        *("sendVideoNote", "sendContact", "sendLocation", "sendVenue", "sendPoll", "sendDice", "sendMediaGroup"),
        *("copyMessage", "copyMessages", "forwardMessage", "forwardMessages"),
        *("editMessageText", "editMessageCaption", "editMessageReplyMarkup", "editMessageMedia"),
    }
)
DELETIONS = frozenset({"deleteMessage", "deleteMessages"})


@dataclass(slots=True)
class Flood:
    """`burst`: how many messages a chat takes at once before the second between them counts."""

    enforced: bool = False
    burst: int = 3
    per_group_minute: int = 20
    per_second: int = 30
    deletions_per_second: int | None = None
    seconds: Callable[[], float] = stopwatch
    refused: int = 0
    _sent: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _all: deque[float] = field(default_factory=deque)
    _deletions: deque[float] = field(default_factory=deque)

    def check(self, method: str, chat_id: int, messages: int) -> None:
        """Count a call, or refuse it. Raises ApiError(429) with `retry_after` in whole seconds."""
        now = self.seconds()
        if method in MESSAGES:
            wait = self._messages_wait(chat_id, messages, now)
        elif method in DELETIONS and self.deletions_per_second is not None:
            wait = _window(self._deletions, self.deletions_per_second, 1.0, now, 1)
        else:
            return
        if wait > 0 and self.enforced:
            self.refused += 1
            raise too_many(max(1, math.ceil(wait)))
        self._count(method, chat_id, messages, now)

    def most(self, chat_id: int, within_s: float) -> int:
        """The largest number of messages that this chat got in any such span."""
        times = list(self._sent[chat_id])
        return max((sum(1 for t in times if start <= t < start + within_s) for start in times), default=0)

    def _messages_wait(self, chat_id: int, messages: int, now: float) -> float:
        recent = self._sent[chat_id]
        wait = max(_window(self._all, self.per_second, 1.0, now, messages), _bucket(recent, self.burst, now))
        if chat_id < 0:
            wait = max(wait, _window(recent, self.per_group_minute, 60.0, now, messages))
        return wait

    def _count(self, method: str, chat_id: int, messages: int, now: float) -> None:
        if method in DELETIONS:
            self._deletions.append(now)
            return
        self._sent[chat_id].extend([now] * messages)
        self._all.extend([now] * messages)


def _window(times: deque[float], most: int, span_s: float, now: float, more: int) -> float:
    """How long until `more` fit into the last `span_s` seconds."""
    inside = [t for t in times if t > now - span_s]
    over = len(inside) + min(more, most) - most
    return inside[over - 1] + span_s - now if over > 0 else 0.0


def _bucket(times: deque[float], burst: int, now: float) -> float:
    """How long until a bucket of `burst` that regains one a second holds one again."""
    level, last = float(burst), None
    for t in times:
        level = min(burst, level + (t - last if last is not None else 0.0)) - 1
        last = t
    level = min(burst, level + (now - last if last is not None else 0.0))
    return max(0.0, 1.0 - level)
