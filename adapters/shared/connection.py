"""Connections of an adapter: how long they stay open, and how an adapter waits for a platform that it cannot reach."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Final, TypeVar

from bot.errors import Busy, CannotStart, Lost, NabuurError
from bot.translation import reason_of

log = logging.getLogger(__name__)

T = TypeVar("T")

START_WITHIN_S: Final = 30.0
"""The longest wait of an action for the start. Delivery ends the whole action after a minute, as one that may have arrived."""

PAUSES_S: Final = (1, 2, 5, 10, 30)
"""Between attempts to reach a platform; the last pause repeats."""

LONGEST_PAUSE_S: Final = 300.0
"""Receiving tries again at least so often, whatever pause the platform asks for."""


class Reach:
    """Since when the platform has not answered. `now`: aware UTC."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._now = now
        self.lost_since: datetime | None = None

    def lost(self) -> None:
        self.lost_since = self.lost_since or self._now()

    def found(self) -> None:
        self.lost_since = None


class Session:
    """The connections of one account. They stay open while a caller uses them; the last caller closes them.

    `start` runs once, before the first use: it asks the platform for the account and its rights. `close` must allow that the
    next call opens the connections again.
    """

    def __init__(self, start: Callable[[], Awaitable[None]], close: Callable[[], Awaitable[None]]) -> None:
        self._start = start
        self._close = close
        self._starting = asyncio.Lock()
        self._is_started = False
        self._users = 0

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        self._users += 1
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                await self._close()

    @asynccontextmanager
    async def started(self) -> AsyncIterator[None]:
        """Open, and started. Raises as `start` does."""
        async with self.open():
            await self.start()
            yield

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Holds the connections open for an action, as `started` does. Before the start, and by an account that is refused,
        nothing is sent: the outbox tries again, and receiving decides when the bot gives up."""
        async with self.open():
            try:
                await self._start_to_send()
                yield
            except CannotStart as error:
                raise Lost(str(error), maybe_done=False) from None

    async def _start_to_send(self) -> None:
        try:
            async with asyncio.timeout(START_WITHIN_S):
                await self.start()
        except TimeoutError as error:
            raise Lost(reason_of(error), maybe_done=False) from None
        except Lost as error:
            raise Lost(error.why, maybe_done=False) from error

    async def start(self) -> None:
        """Repeats `start` at each call until it succeeds once. Raises as `start` does."""
        if self._is_started:
            return
        async with self._starting:
            if not self._is_started:
                await self._start()
                self._is_started = True


async def until_reached(call: Callable[[], Awaitable[T]], platform: str, reach: Reach) -> T:
    """Repeats a call until the platform answers. Raises every error except Lost and Busy."""
    connection = ConnectionLog(platform, reach)
    while True:
        try:
            answer = await call()
        except (Lost, Busy) as error:
            await connection.wait(error)
        else:
            connection.restored()
            return answer


class ConnectionLog:
    """Logs a lost connection once and its return once, and waits between the attempts."""

    def __init__(self, platform: str, reach: Reach, pauses_s: Sequence[float] = PAUSES_S) -> None:
        self._platform = platform
        self._reach = reach
        self._pauses_s = pauses_s
        self._fails = 0
        self._lost_at_s = 0.0

    @property
    def is_lost(self) -> bool:
        return bool(self._fails)

    async def wait(self, error: NabuurError) -> None:
        """Waits until the next attempt: as long as `Busy` says, or longer after each failure in a row."""
        self._reach.lost()
        if not self._fails:
            self._lost_at_s = time.monotonic()
            log.warning("receiving stops for now", extra={"account": self._platform, "why": str(error)})
        pause_s = _pause_s(self._pauses_s, self._fails)
        self._fails += 1
        if isinstance(error, Busy):
            pause_s = min(error.retry_after.total_seconds(), LONGEST_PAUSE_S)
        await asyncio.sleep(pause_s)

    def restored(self) -> None:
        """Call it at every success; it does nothing while the connection was not lost."""
        self._reach.found()
        if self._fails:
            away_s = round(time.monotonic() - self._lost_at_s)
            log.warning("receiving again", extra={"account": self._platform, "away_s": away_s})
        self._fails = 0


def pause_s(fails: int) -> float:
    """The pause before the next attempt, after so many failed ones in a row."""
    return _pause_s(PAUSES_S, fails)


def _pause_s(pauses_s: Sequence[float], fails: int) -> float:
    return pauses_s[min(fails, len(pauses_s) - 1)]
