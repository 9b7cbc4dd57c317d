"""Receives from all adapters. If one ends with an error, the desks hear of it once, and it starts again after a pause. They
also hear when it receives again.

Only an adapter that cannot even start ends the program, so that the operator reads why. Later, its end is never the end of
the others.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.deciding.turns import talk_of
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.errors import CannotStart, NabuurError
from bot.ports import Accept, Adapter, NotifyDesks
from bot.store.batch import OWN_TURN, Arrival

log = logging.getLogger(__name__)

PAUSES_S: Final = (1, 5, 30, 120, 600)
"""Between the attempts to start an adapter again; the last pause repeats."""

SETTLED_S: Final = 60.0
"""An adapter that received for this long has started well: a later end is a new fault, which the desks hear of."""


class ReceiveLoop:
    """`adapters`: each with a name of its own."""

    def __init__(self, adapters: Sequence[Adapter], waiting: WaitingArrivals, notify_desks: NotifyDesks) -> None:
        self._adapters = adapters
        self._waiting = waiting
        self._notify_desks = notify_desks
        self.last_update: dict[str, datetime] = {}
        """The moment of the last update, by account."""
        self.failing: set[str] = set()
        """The accounts whose receiving has ended. The bot tries them again; an attempt that soon ends changes nothing, since a
        program that watches the bot would take it for a return."""
        self._told: set[str] = set()
        """The accounts about which the desks heard that they ended, and not yet that they are back."""

    async def run(self) -> None:
        """Receives until all inputs have ended. Raises CannotStart."""
        async with asyncio.TaskGroup() as tasks:
            for adapter in self._adapters:
                tasks.create_task(self._keep_receiving(adapter), name=f"receive {adapter.name}")

    async def _keep_receiving(self, adapter: Adapter) -> None:
        fails, has_settled = 0, False
        while True:
            started_at = time.monotonic()
            try:
                return await self._receive(adapter)
            except Exception as error:  # the guard: one platform must not stop the others
                self.failing.add(adapter.name)
                if time.monotonic() - started_at >= SETTLED_S:
                    fails, has_settled = 0, True
                if isinstance(error, CannotStart) and not has_settled:
                    raise
                await self._report(adapter.name, error, is_new=not fails)
            await asyncio.sleep(PAUSES_S[min(fails, len(PAUSES_S) - 1)])
            fails += 1

    async def _receive(self, adapter: Adapter) -> None:
        settled = asyncio.get_running_loop().call_later(SETTLED_S, self.failing.discard, adapter.name)
        try:
            await adapter.run(self._acceptor(adapter))
        finally:
            settled.cancel()
        self.failing.discard(adapter.name)

    async def _report(self, name: str, error: Exception, is_new: bool) -> None:
        """The message of an error of a library may quote a member: only those of this project go to the log."""
        why = str(error) if isinstance(error, NabuurError) else type(error).__name__
        log.error("receiving ended; it starts again", extra={"account": name, "why": why}, exc_info=is_new)
        if is_new:
            self._told.add(name)
            await self._notify_desks("platform_ended", {"text": name.capitalize()})

    def _acceptor(self, adapter: Adapter) -> Accept:
        account = adapter.name
        turn = talk_of(account) if adapter.in_order else OWN_TURN

        async def accept(key: str, raw: bytes, received_at: datetime) -> None:
            self.last_update[account] = received_at
            self.failing.discard(account)
            await self._waiting.accept(Arrival(account, key, raw, received_at, turn))
            if account in self._told:
                self._told.discard(account)
                await self._notify_desks("platform_back", {"text": account.capitalize()})

        return accept
