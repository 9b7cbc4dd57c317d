"""A bot whose clock runs ahead, so that the pauses between two attempts of its outbox are short."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.app import Bot
from bot.clock import SystemClock
from bot.ports import Clock

STEP: Final = timedelta(seconds=1)
EVERY_S: Final = 0.05


class ClockAhead:
    """The real time, and as much more as a test says."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        return SystemClock().now() + self._ahead

    def monotonic(self) -> timedelta:
        return SystemClock().monotonic() + self._ahead

    def move(self, by: timedelta) -> None:
        self._ahead += by


class HasBot(Protocol):
    clock: Clock

    def bot(self) -> AbstractAsyncContextManager[Bot]: ...


@asynccontextmanager
async def hurried(town: HasBot) -> AsyncIterator[Bot]:
    """The bot of the town. A second passes on its clock twenty times a second."""
    clock = ClockAhead()
    town.clock = clock
    async with town.bot() as bot:
        hurrying = asyncio.create_task(_hurry(clock, bot), name="hurry")
        try:
            yield bot
        finally:
            hurrying.cancel()
            with suppress(asyncio.CancelledError):
                await hurrying


async def _hurry(clock: ClockAhead, bot: Bot) -> None:
    while True:
        await asyncio.sleep(EVERY_S)
        clock.move(STEP)
        bot.delivery.wake()
