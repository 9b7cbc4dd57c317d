"""signal-cli's own JSON-RPC: one JSON object a line, over TCP (signal-cli's man page, "signal-cli-jsonrpc")."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from adapters.signal.errors import error_from_rpc
from bot.errors import Lost
from bot.translation import reason_of, tr

MOST_BYTES: Final = 16 * 1024 * 1024
"""The limit of one line. A longer line ends the connection."""

TIMEOUT_S: Final = 30.0
RECEIVE_BUFFER: Final = 32 * 1024
"""Bytes in the kernel. If the process dies they are lost, since signal-cli has forgotten them."""


class ConnectionEnded(Lost):
    """signal-cli closed the connection in good order: everything that it wrote has arrived."""


class RpcError(msgspec.Struct):
    code: int = 0
    message: str = ""
    data: Any = None


class RpcLine(msgspec.Struct):
    """An answer (`id`), or a notification (`method`)."""

    id: str | int | None = None
    method: str = ""
    params: msgspec.Raw = msgspec.Raw(b"")
    result: msgspec.Raw = msgspec.Raw(b"")
    error: RpcError | None = None


class SubscriptionParams(msgspec.Struct):
    """The `params` of `receive` for a subscriber. Without a subscription, `params` is the envelope itself."""

    result: msgspec.Raw = msgspec.Raw(b"")


_lines = msgspec.json.Decoder(RpcLine)
_subscription_params = msgspec.json.Decoder(SubscriptionParams)


@dataclass(slots=True)
class RpcConnection:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    _last_id: int = 0

    async def ask(self, method: str, params: Mapping[str, Any]) -> str:
        """Writes a request; returns its id."""
        self._last_id += 1
        line = {"jsonrpc": "2.0", "id": str(self._last_id), "method": method, "params": params}
        self.writer.write(msgspec.json.encode(line) + b"\n")
        await self.writer.drain()
        return str(self._last_id)

    async def read_nothing_until(self, ready: Awaitable[object]) -> None:
        """Leaves with signal-cli the envelopes that cannot be stored yet: the process would lose them if it died."""
        transport = self.writer.transport
        assert isinstance(transport, asyncio.ReadTransport)
        transport.pause_reading()
        try:
            await ready
        finally:
            transport.resume_reading()

    async def line(self) -> bytes:
        """The next line. Raises ConnectionEnded at the end, and Lost if messages may be missing."""
        try:
            return await self.reader.readuntil(b"\n")
        except asyncio.IncompleteReadError as error:
            if error.partial:
                raise Lost(tr("signal-cli's connection ends in the middle of a line")) from None
            raise ConnectionEnded(tr("signal-cli has closed the connection")) from None
        except (OSError, EOFError, asyncio.LimitOverrunError) as error:
            raise Lost(tr("signal-cli's connection ends: {name}", name=reason_of(error))) from None


def parse_line(line: bytes) -> RpcLine | None:
    """None for a line that is no JSON-RPC."""
    try:
        return _lines.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return None


def envelope_in(line: RpcLine) -> tuple[bytes, bool]:
    """The envelope with its account, verbatim; True if it comes from a subscription."""
    try:
        envelope = bytes(_subscription_params.decode(line.params).result)
    except (msgspec.DecodeError, RecursionError):
        envelope = b""
    return (envelope, True) if envelope else (bytes(line.params), False)


def result_of(answer: RpcLine) -> Any:
    """Raises Busy, Refused or Lost for an error. A result that cannot be read is None: the call was done all the same."""
    if answer.error is None:
        try:
            return msgspec.json.decode(answer.result) if answer.result else None
        except (msgspec.DecodeError, RecursionError):
            return None
    raise error_from_rpc(answer.error.code, answer.error.message, answer.error.data)


@dataclass(frozen=True, slots=True)
class RpcClient:
    host: str
    port: int
    number: str

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[RpcConnection]:
        """Raises Lost if there is no signal-cli at this address."""
        try:
            async with asyncio.timeout(TIMEOUT_S):
                reader, writer = await asyncio.open_connection(self.host, self.port, limit=MOST_BYTES)
        except (OSError, TimeoutError) as error:
            raise Lost(tr("signal-cli cannot be reached: {name}", name=reason_of(error)), maybe_done=False) from None
        connected: socket.socket | None = writer.get_extra_info("socket")
        if connected is not None:
            connected.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER)
        try:
            yield RpcConnection(reader, writer)
        finally:
            writer.transport.abort()

    async def call(self, method: str, **params: Any) -> Any:
        """A request on a connection of its own. Raises Busy, Refused or Lost."""
        with_account = params if method == "version" else {"account": self.number, **params}
        async with self.connected() as connection:
            try:
                async with asyncio.timeout(TIMEOUT_S):
                    return await _answer(connection, await connection.ask(method, with_account))
            except (OSError, TimeoutError) as error:
                raise Lost(tr("signal-cli does not answer: {name}", name=reason_of(error))) from None


async def _answer(connection: RpcConnection, request: str) -> Any:
    while True:
        line = parse_line(await connection.line())
        if line is not None and line.id == request:
            return result_of(line)
