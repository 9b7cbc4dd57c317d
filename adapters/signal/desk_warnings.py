"""Warnings of the adapter itself to the desks: missed messages, and challenges. They go through the inbox as all events do.

A connection that breaks often does not warn each time: gaps that follow soon on a warning become one warning, a little later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from adapters.signal.wire import Gap

APART: Final = timedelta(minutes=10)


class DeskWarnings:
    """`now`: aware UTC. `apart`: between two warnings."""

    def __init__(self, now: Callable[[], datetime], apart: timedelta = APART) -> None:
        self._now = now
        self._apart = apart
        self._missed: list[tuple[datetime, datetime]] = []
        self._challenged_at: datetime | None = None
        self._wake = asyncio.Event()

    def missed(self, since: datetime, until: datetime) -> None:
        """Messages of this span may be missing."""
        self._missed.append((since, until))
        self._wake.set()

    def challenged(self) -> None:
        """Signal asks whether a human is there."""
        self._challenged_at = self._now()
        self._wake.set()

    async def run(self, report: Callable[[Gap], Awaitable[None]]) -> None:
        """Until cancelled. `report` returns when the warning is on the disk."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            if self._missed:
                since, until = min(gap[0] for gap in self._missed), max(gap[1] for gap in self._missed)
                self._missed.clear()
                await report(Gap(since.timestamp(), until.timestamp()))
            if self._challenged_at is not None:
                at, self._challenged_at = self._challenged_at, None
                await report(Gap(at.timestamp(), at.timestamp(), challenged=True))
            await asyncio.sleep(self._apart.total_seconds())
