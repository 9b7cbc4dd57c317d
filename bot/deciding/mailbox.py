"""The mailbox of the pipeline. Adapters, timers and delivery put arrivals in; the pipeline takes them out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from bot.store.batch import Arrival


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


class Mailbox:
    """Holds arrivals until they are on the disk. `backlog`: the inbox on the disk may hold undecided arrivals."""

    def __init__(self) -> None:
        self._waiting: list[WaitingArrival] = []
        self._wake = asyncio.Event()
        self._arrived = asyncio.Event()
        self.backlog = True  # a crash may have left undecided arrivals

    async def accept(self, arrival: Arrival) -> None:
        """Returns when the arrival is on the disk. A known arrival changes nothing."""
        waiting = WaitingArrival(arrival, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._arrived.set()
        self._wake.set()
        await waiting.confirmed

    def note_backlog(self) -> None:
        """Wakes the pipeline to read the inbox on the disk, for example after the store has put a receipt into it."""
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
