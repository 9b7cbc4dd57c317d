"""Receiving by a subscription at signal-cli's JSON-RPC, with `--receive-mode manual`: signal-cli keeps what comes in between.

There is no acknowledgement: signal-cli forgets an envelope once it has written it to the socket. So the adapter reads little
ahead, and keeps the socket's buffer small (`rpc.RECEIVE_BUFFER`), for the case that the process dies.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from typing import Final

from adapters.shared.tasks import task_group
from adapters.signal import NAME
from adapters.signal.api.rpc import (
    ConnectionEnded,
    RpcClient,
    RpcConnection,
    RpcLine,
    envelope_in,
    parse_line,
    result_of,
)
from adapters.signal.state.reconnection import ReceivingGaps
from bot.errors import Busy, Lost, NabuurError, Refused
from bot.translation import tr

log = logging.getLogger(__name__)

MOST_UNSTORED: Final = 64
"""Envelopes on their way to the disk at the same time."""

QUIET_S: Final = 30.0
"""After this silence the adapter asks signal-cli for an answer; after the same time again it counts as dead."""

UNSUBSCRIBE_WITHIN_S: Final = 5.0

OnEnvelope = Callable[[bytes], Awaitable[None]]
"""Returns when the envelope is on the disk. Calls that begin in order are stored in order."""


class RpcReceiving:
    """`on_lost`: called when the connection to signal-cli ends."""

    def __init__(
        self, rpc: RpcClient, on_envelope: OnEnvelope, gaps: ReceivingGaps, on_lost: Callable[[], None]
    ) -> None:
        self._rpc = rpc
        self._on_envelope = on_envelope
        self._gaps = gaps
        self._on_lost = on_lost
        self._is_subscribed = False
        self._subscription: object = None
        self._in_hand: RpcLine | None = None  # read, and not yet on its way to the disk

    async def run(self) -> None:
        """Runs until cancelled. Raises CannotStart for a number without an account in signal-cli."""
        while True:
            try:
                async with self._rpc.connected() as connection:
                    await self._receive(connection)
            except (Lost, Busy, Refused) as error:
                complete = not self._is_subscribed or isinstance(error, ConnectionEnded)
                self._is_subscribed = False
                self._on_lost()
                await self._gaps.wait(error, timedelta(seconds=0 if complete else 2 * QUIET_S))

    async def _receive(self, connection: RpcConnection) -> None:
        room, self._in_hand = asyncio.Semaphore(MOST_UNSTORED), None
        subscribing = await connection.ask("subscribeReceive", {"account": self._rpc.number})
        async with task_group() as tasks:
            try:
                while True:
                    await self._take(await self._next(connection), connection, tasks, room, subscribing)
            except asyncio.CancelledError:
                await self._unsubscribe(connection, tasks, room)
                raise
            except NabuurError:
                await asyncio.sleep(0)  # the end of the group would cancel envelopes that have not begun their way
                raise

    async def _take(
        self,
        line: RpcLine,
        connection: RpcConnection,
        tasks: asyncio.TaskGroup,
        room: asyncio.Semaphore,
        subscribing: str,
    ) -> None:
        if line.method == "receive":
            self._in_hand = line
            if room.locked():
                await connection.read_nothing_until(room.acquire())
            else:
                await room.acquire()
            tasks.create_task(self._store(line, room), name="signal envelope")
            self._in_hand = None
        elif line.id == subscribing:
            self._subscription = result_of(line)
            self._is_subscribed = True
            self._gaps.restored()

    async def _unsubscribe(self, connection: RpcConnection, tasks: asyncio.TaskGroup, room: asyncio.Semaphore) -> None:
        """Takes the envelopes that signal-cli writes until it has read the request, and waits until all are on the disk."""
        with suppress(TimeoutError, Lost, OSError):
            async with asyncio.timeout(UNSUBSCRIBE_WITHIN_S):
                if self._in_hand is not None:
                    await self._take(self._in_hand, connection, tasks, room, "")
                params = {"account": self._rpc.number, "subscription": self._subscription}
                unsubscribing = await connection.ask("unsubscribeReceive", params)
                while (line := await self._next(connection)).id != unsubscribing:
                    await self._take(line, connection, tasks, room, "")
        with suppress(TimeoutError):
            async with asyncio.timeout(UNSUBSCRIBE_WITHIN_S):
                for _ in range(MOST_UNSTORED):  # all places are free: all envelopes are stored
                    await room.acquire()

    async def _next(self, connection: RpcConnection) -> RpcLine:
        """The next line that can be parsed. Asks for an answer after a long silence. Raises Lost."""
        asked = False
        while True:
            try:
                async with asyncio.timeout(QUIET_S):
                    raw = await connection.line()
            except TimeoutError:
                if asked:
                    raise Lost(tr("signal-cli says nothing any more")) from None
                asked = True
                await connection.ask("version", {})
                continue
            asked = False
            line = parse_line(raw)
            if line is not None:
                return line
            await self._on_envelope(raw.rstrip(b"\n"))  # put aside for the operator

    async def _store(self, line: RpcLine, room: asyncio.Semaphore) -> None:
        try:
            envelope, by_subscription = envelope_in(line)
            if not by_subscription and self._gaps.keeps:
                self._gaps.keeps = False
                log.warning(
                    "signal-cli keeps no messages while the bot is away: start it with --receive-mode manual",
                    extra={"account": NAME},
                )
            await self._on_envelope(envelope)
        finally:
            room.release()
