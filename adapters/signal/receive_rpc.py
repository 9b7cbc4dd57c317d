"""Receiving from signal-cli itself, subscribed, with `--receive-mode manual`: what comes while nobody is subscribed, it keeps.

It has no acknowledgement: what it wrote to the socket, it forgets. So little is read ahead, and as little as possible lies in
the socket when the process dies (`rpc.RECEIVED_AHEAD`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from typing import Final

from adapters.signal import NAME
from adapters.signal.connection_log import Patience
from adapters.signal.rpc import Connection, Ended, Line, Rpc, read_line, result_of, told
from bot.errors import Busy, CannotStart, Lost, Refused

log = logging.getLogger(__name__)

AHEAD: Final = 64
"""So many envelopes are on their way to the disk at one time."""

QUIET_S: Final = 30.0
"""After so long without a word, signal-cli is asked for one; and again so long later it is taken for dead."""

LEAVES_WITHIN_S: Final = 5.0

Hand = Callable[[bytes], Awaitable[None]]
"""Returns when the envelope is on the disk. Begun in order, so kept in order."""


class RpcReceiving:
    """`patience`: of a connection that keeps."""

    def __init__(self, rpc: Rpc, hand: Hand, patience: Patience, quiet_s: float = QUIET_S) -> None:
        self._rpc = rpc
        self._hand = hand
        self._quiet_s = quiet_s
        self._patience = patience
        self._hears = False
        self._subscription: object = None
        self._in_hand: Line | None = None  # read, and not yet on its way to the disk

    async def run(self) -> None:
        """Until cancelled. Raises CannotStart for a number that signal-cli does not have."""
        while True:
            try:
                async with self._rpc.connected() as connection:
                    await self._subscribed(connection)
            except (Lost, Busy, Refused) as error:
                unsure = timedelta(seconds=2 * self._quiet_s if self._hears and not isinstance(error, Ended) else 0)
                self._hears = False
                await self._patience.rest(error, unsure)

    async def _subscribed(self, connection: Connection) -> None:
        room, self._in_hand = asyncio.Semaphore(AHEAD), None
        subscribing = await connection.ask("subscribeReceive", {"account": self._rpc.number})
        try:
            async with asyncio.TaskGroup() as tasks:
                try:
                    while True:
                        await self._take(await self._next(connection), connection, tasks, room, subscribing)
                except asyncio.CancelledError:
                    await self._take_leave(connection, tasks, room)
                    raise
        except BaseExceptionGroup as group:
            raise first_of(group) from None

    async def _take(
        self, line: Line, connection: Connection, tasks: asyncio.TaskGroup, room: asyncio.Semaphore, subscribing: str
    ) -> None:
        if line.method == "receive":
            self._in_hand = line
            if room.locked():
                await connection.read_nothing_until(room.acquire())
            else:
                await room.acquire()
            tasks.create_task(self._keep(line, room), name="signal envelope")
            self._in_hand = None
        elif line.id == subscribing:
            self._subscription = result_of(line)
            self._hears = True
            self._patience.back()

    async def _take_leave(self, connection: Connection, tasks: asyncio.TaskGroup, room: asyncio.Semaphore) -> None:
        """At a stop: what signal-cli wrote until it heard that nobody listens any more is still for us."""
        with suppress(TimeoutError, Lost, OSError):
            async with asyncio.timeout(LEAVES_WITHIN_S):
                if self._in_hand is not None:
                    await self._take(self._in_hand, connection, tasks, room, "")
                params = {"account": self._rpc.number, "subscription": self._subscription}
                leaving = await connection.ask("unsubscribeReceive", params)
                while (line := await self._next(connection)).id != leaving:
                    await self._take(line, connection, tasks, room, "")
        with suppress(TimeoutError):
            async with asyncio.timeout(LEAVES_WITHIN_S):
                for _ in range(AHEAD):  # everything that is on its way to the disk is there
                    await room.acquire()

    async def _next(self, connection: Connection) -> Line:
        """The next line that can be read. Asks for a sign of life when it is quiet for too long. Raises Lost."""
        asked = False
        while True:
            try:
                async with asyncio.timeout(self._quiet_s):
                    raw = await connection.line()
            except TimeoutError:
                if asked:
                    raise Lost("signal-cli says nothing any more") from None
                asked = True
                await connection.ask("version", {})
                continue
            asked = False
            line = read_line(raw)
            if line is not None:
                return line
            await self._hand(raw.rstrip(b"\n"))  # it cannot be read: put aside for the operator

    async def _keep(self, line: Line, room: asyncio.Semaphore) -> None:
        try:
            envelope, by_subscription = told(line)
            if not by_subscription and self._patience.keeps:
                self._patience.keeps = False
                log.warning(
                    "signal-cli does not keep messages while nobody listens: start it with --receive-mode manual",
                    extra={"account": NAME},
                )
            await self._hand(envelope)
        finally:
            room.release()


def first_of(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The fault itself; one that ends everything goes before one that is waited for."""
    flat: list[BaseException] = []
    for each in group.exceptions:
        flat += [first_of(each)] if isinstance(each, BaseExceptionGroup) else [each]
    return next((each for each in flat if isinstance(each, CannotStart)), flat[0])
