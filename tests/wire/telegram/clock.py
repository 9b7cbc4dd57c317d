"""The server's time: the real one, and as much more or less as a test says. 48 hours pass in no time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Source = Callable[[], datetime]


class WorldClock:
    """`source` tells the time; a fixed one makes a clock that only moves by `advance`."""

    def __init__(self, source: Source | None = None) -> None:
        self._source = source or (lambda: datetime.now(UTC))
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Aware UTC."""
        return self._source() + self._ahead

    def monotonic(self) -> timedelta:
        return self.now() - datetime(1970, 1, 1, tzinfo=UTC)

    def unix(self) -> int:
        return int(self.now().timestamp())

    def advance(self, by: timedelta) -> None:
        """A negative step sets the clock back."""
        self._ahead += by


def stopped(at: datetime | None = None) -> WorldClock:
    """A clock that moves only by `advance`."""
    fixed = at or datetime.now(UTC).replace(microsecond=0)
    return WorldClock(lambda: fixed)


def stopwatch() -> float:
    """Seconds of the machine, for measuring; never goes back."""
    return time.monotonic()
