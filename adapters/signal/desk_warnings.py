"""What the desks should hear from the adapter itself. It goes through the inbox like everything else.

A connection that comes and goes is not told each time: what is missed soon after the last word is told as one, a little later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from adapters.signal.wire import Gap

AGAIN: Final = timedelta(minutes=10)


class Notices:
    """`again_s`: between two words about the same thing."""

    def __init__(self, now: Callable[[], datetime], again_s: float = AGAIN.total_seconds()) -> None:
        self._now = now
        self._again_s = again_s
        self._missed: list[tuple[datetime, datetime]] = []
        self._challenged: datetime | None = None
        self._wake = asyncio.Event()

    def missed(self, since: datetime, until: datetime) -> None:
        """What was written meanwhile may have been lost."""
        self._missed.append((since, until))
        self._wake.set()

    def challenged(self) -> None:
        """Signal asks whether a human is there."""
        self._challenged = self._now()
        self._wake.set()

    async def run(self, tell: Callable[[Gap], Awaitable[None]]) -> None:
        """Until cancelled. `tell` returns when it is on the disk."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            if self._missed:
                since, until = min(gap[0] for gap in self._missed), max(gap[1] for gap in self._missed)
                self._missed.clear()
                await tell(Gap(since.timestamp(), until.timestamp()))
            if self._challenged is not None:
                at, self._challenged = self._challenged, None
                await tell(Gap(at.timestamp(), at.timestamp(), challenged=True))
            await asyncio.sleep(self._again_s)
