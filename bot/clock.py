"""The clock of the running bot, and its jumps. Tests and replays use their own clocks.

A machine without a clock of its own starts hours or years off, and is set right later; a wrong server may set it off for a
moment. The bot notices this by a second clock that runs evenly.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from bot.ports import Clock

SMALLEST_JUMP = timedelta(minutes=1)
TRUSTED_AFTER = timedelta(hours=1)
"""The clock has to agree with itself for this long after a jump before anything is erased, and before a plan is followed."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> timedelta:
        return timedelta(seconds=time.monotonic())


class ClockJumps:
    """Compares the time of day with the even clock."""

    def __init__(self, clock: Clock, is_trusted: bool = True) -> None:
        self._clock = clock
        self._now, self._even = clock.now(), clock.monotonic()
        self._trusted_at = self._even if is_trusted else self._even + TRUSTED_AFTER

    def since_last_look(self) -> timedelta:
        """Returns the jump since the last call; zero for a small one."""
        now, even = self._clock.now(), self._clock.monotonic()
        jump = self._jump(now, even)
        self._now, self._even = now, even
        if abs(jump) < SMALLEST_JUMP:
            return timedelta()
        self._trusted_at = even + TRUSTED_AFTER
        return jump

    @property
    def is_trusted(self) -> bool:
        """False also for a jump at which `since_last_look` has not looked yet."""
        now, even = self._clock.now(), self._clock.monotonic()
        return even >= self._trusted_at and abs(self._jump(now, even)) < SMALLEST_JUMP

    def _jump(self, now: datetime, even: timedelta) -> timedelta:
        return (now - self._now) - (even - self._even)
