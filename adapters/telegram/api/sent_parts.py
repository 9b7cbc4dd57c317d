"""The parts of a message that are sent already: if the rest has to wait for longer than one attempt of the outbox lasts, the
next attempt goes on behind them.

Known in memory only, and without texts. One message at a time goes to a chat; an urgent one may go before the next attempt.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from bot.core.ref import Ref
from bot.errors import Busy, Lost, Refused

KEPT_S: Final = 3600.0
"""A message whose next attempt does not come within this time begins anew: the same words may be a message of their own."""


@dataclass(slots=True)
class MessageParts:
    """`ends`: of each part so far, the ids of its messages, or Telegram's refusal. `place`: of the next part. `attempted_at`:
    when this attempt began, in the seconds of `time.monotonic`."""

    ends: list[list[int] | Refused] = field(default_factory=list)
    place: int = 0
    attempted_at: float = field(default_factory=time.monotonic)

    @property
    def is_begun(self) -> bool:
        return any(isinstance(end, list) for end in self.ends)

    @property
    def age_s(self) -> float:
        """The age of this attempt."""
        return time.monotonic() - self.attempted_at

    async def send(self, part: Callable[[], Awaitable[list[int]]]) -> list[int]:
        """Sends the next part, unless an earlier attempt did. Returns the ids of its messages. Raises Refused, Busy or Lost."""
        if self.place == len(self.ends):
            try:
                self.ends.append(await part())
            except Refused as error:
                self.ends.append(error)
        end, self.place = self.ends[self.place], self.place + 1
        if isinstance(end, Refused):
            raise end
        return end


class SentParts:
    """The messages that broke off, by their chat and their hash."""

    def __init__(self) -> None:
        self._broken: dict[tuple[Ref, int], MessageParts] = {}

    @contextmanager
    def of(self, chat: Ref, message: Hashable) -> Iterator[MessageParts]:
        """The parts of a message for one attempt. `message`: equal for each attempt of a message."""
        self._broken = {key: parts for key, parts in self._broken.items() if parts.age_s < KEPT_S}
        parts = self._broken.pop((chat, hash(message)), None) or MessageParts()
        parts.place, parts.attempted_at = 0, time.monotonic()
        try:
            yield parts
        except (Busy, Lost, asyncio.CancelledError):
            if parts.is_begun:
                self._broken[chat, hash(message)] = parts
            raise
