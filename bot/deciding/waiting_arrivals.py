"""The arrivals that wait for the pipeline. Adapters, timers and delivery put them in; the pipeline takes them out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from bot.store.batch import Arrival

_TURNS = 8
"""Turns of the event loop for receiving between two decisions, while a platform hands over many arrivals."""

_MANY = 50
"""Arrivals that a platform hands over at once if more wait there."""

_FLOWS_S = 0.1
"""They flow for so long after that."""

_STORED_WITHIN_S = 0.05
"""The longest wait for the disk between two decisions."""


@dataclass(slots=True)
class WaitingArrival:
    """An arrival that its sender waits for, unless the sender was cancelled meanwhile. `confirmed` is done when the arrival is
    on the disk."""

    arrival: Arrival
    confirmed: asyncio.Future[None]
    is_stored: bool = False

    def confirm(self) -> None:
        self.is_stored = True
        if not self.confirmed.done():
            self.confirmed.set_result(None)


def confirm(taken: Iterable[WaitingArrival]) -> None:
    """These arrivals are on the disk."""
    for waiting in taken:
        waiting.confirm()


class WaitingArrivals:
    """Holds arrivals until they are on the disk. `backlog`: the inbox on the disk may hold undecided arrivals."""

    def __init__(self) -> None:
        self._waiting: list[WaitingArrival] = []
        self._senders = 0
        self._is_stored = asyncio.Event()
        self._many_at = -_FLOWS_S
        self._wake = asyncio.Event()
        self._arrived = asyncio.Event()
        self.backlog = True  # a crash may have left undecided arrivals

    async def accept(self, arrival: Arrival) -> None:
        """Returns when the arrival is on the disk. A known arrival changes nothing."""
        waiting = WaitingArrival(arrival, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._arrived.set()
        self._wake.set()
        self._senders += 1
        self._is_stored.clear()
        try:
            await waiting.confirmed
        finally:
            self._senders -= 1
            if not self._senders:
                self._is_stored.set()

    async def let_in(self) -> None:
        """Lets receiving go on between two decisions of a round, and writes to the disk what it has handed over. A press may
        wait behind that on the platform, and would else lose the time of one decision for each turn of the event loop that
        receiving needs."""
        for _ in range(_TURNS if time.monotonic() - self._many_at < _FLOWS_S else 1):
            await asyncio.sleep(0)
        if self._senders:
            with suppress(TimeoutError):
                async with asyncio.timeout(_STORED_WITHIN_S):
                    await self._is_stored.wait()

    def note_backlog(self) -> None:
        """Wakes the pipeline to read the inbox on the disk, for example after the store has put a platform's answer into it."""
        self.backlog = True
        self._wake.set()

    def wake(self) -> None:
        self._wake.set()

    @property
    def is_empty(self) -> bool:
        return not (self._waiting or self.backlog)

    async def wait(self) -> None:
        """Waits for an arrival or a backlog."""
        if not self.backlog:
            await self._wake.wait()
        self._wake.clear()

    async def arrived(self) -> None:
        """Waits for an arrival that is not on the disk. `take` takes it."""
        await self._arrived.wait()

    def take(self, most: int) -> list[WaitingArrival]:
        """Removes and returns the oldest arrivals. If others remain, the next `wait` returns at once."""
        taken, self._waiting = self._waiting[:most], self._waiting[most:]
        if len(taken) >= _MANY:
            self._many_at = time.monotonic()
        if self._waiting:
            self._wake.set()
        else:
            self._arrived.clear()
        return taken

    def put_back(self, taken: list[WaitingArrival]) -> None:
        """Returns unconfirmed arrivals to their place. The confirmed ones are in the inbox."""
        self._waiting = [waiting for waiting in taken if not waiting.is_stored] + self._waiting
        if self._waiting:
            self._arrived.set()
        self.note_backlog()
