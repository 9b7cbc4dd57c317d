"""signal-cli's own JSON-RPC: one JSON object a line over TCP (signal-cli's man page, "signal-cli-jsonrpc")."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from adapters.signal.errors import from_rpc
from bot.errors import Lost

LONGEST: Final = 16 * 1024 * 1024
"""Bytes of one line. A longer one ends the connection."""

TIMEOUT_S: Final = 30.0
RECEIVED_AHEAD: Final = 32 * 1024
"""Bytes that the kernel may hold for us. What is there when the process dies is lost: signal-cli has forgotten it."""


class Ended(Lost):
    """In good order: all that was written has arrived."""


class Fault(msgspec.Struct):
    code: int = 0
    message: str = ""
    data: Any = None


class Line(msgspec.Struct):
    """An answer (`id`), or something that signal-cli tells (`method`)."""

    id: str | int | None = None
    method: str = ""
    params: msgspec.Raw = msgspec.Raw(b"")
    result: msgspec.Raw = msgspec.Raw(b"")
    error: Fault | None = None


class Subscribed(msgspec.Struct):
    """What `receive` tells in manual mode. Otherwise the envelope stands there bare, and `result` is missing."""

    result: msgspec.Raw = msgspec.Raw(b"")


_lines = msgspec.json.Decoder(Line)
_subscribed = msgspec.json.Decoder(Subscribed)


@dataclass(slots=True)
class Connection:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    _asked: int = 0

    async def ask(self, method: str, params: Mapping[str, Any]) -> str:
        """Write a request; returns its id."""
        self._asked += 1
        line = {"jsonrpc": "2.0", "id": str(self._asked), "method": method, "params": params}
        self.writer.write(msgspec.json.encode(line) + b"\n")
        await self.writer.drain()
        return str(self._asked)

    async def read_nothing_until(self, come: Awaitable[object]) -> None:
        """Leave with signal-cli what cannot be kept yet: what was read and is not on the disk dies with the process."""
        transport = self.writer.transport
        assert isinstance(transport, asyncio.ReadTransport)
        transport.pause_reading()
        try:
            await come
        finally:
            transport.resume_reading()

    async def line(self) -> bytes:
        """The next line. Raises Ended at the end, and Lost where something may be missing."""
        try:
            line = await self.reader.readuntil(b"\n")
        except asyncio.IncompleteReadError as error:
            if error.partial:
                raise Lost("signal-cli's connection ends in the middle of a line") from None
            raise Ended("signal-cli has closed the connection") from None
        except (OSError, EOFError, asyncio.LimitOverrunError) as error:
            raise Lost(f"signal-cli's connection ends: {type(error).__name__}") from None
        return line


def read_line(line: bytes) -> Line | None:
    """None: it is no JSON-RPC."""
    try:
        return _lines.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return None


def told(line: Line) -> tuple[bytes, bool]:
    """The envelope with its account, verbatim, and whether it comes by a subscription."""
    try:
        inner = bytes(_subscribed.decode(line.params).result)
    except (msgspec.DecodeError, RecursionError):
        inner = b""
    return (inner, True) if inner else (bytes(line.params), False)


@dataclass(frozen=True, slots=True)
class Rpc:
    host: str
    port: int
    number: str

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[Connection]:
        """Raises Lost when nobody is there."""
        try:
            async with asyncio.timeout(TIMEOUT_S):
                reader, writer = await asyncio.open_connection(self.host, self.port, limit=LONGEST)
        except (OSError, TimeoutError) as error:
            raise Lost(f"signal-cli cannot be reached: {type(error).__name__}", maybe_done=False) from None
        held: socket.socket | None = writer.get_extra_info("socket")
        if held is not None:
            held.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVED_AHEAD)
        try:
            yield Connection(reader, writer)
        finally:
            writer.transport.abort()

    async def call(self, method: str, **params: Any) -> Any:
        """Ask on a connection of its own. Raises Busy, Refused or Lost."""
        wanted = {"account": self.number, **params} if method not in ("version", "listAccounts") else params
        async with self.connected() as connection:
            try:
                async with asyncio.timeout(TIMEOUT_S):
                    return await _answer(connection, await connection.ask(method, wanted))
            except (OSError, TimeoutError) as error:
                raise Lost(f"signal-cli does not answer: {type(error).__name__}") from None


async def _answer(connection: Connection, asked: str) -> Any:
    while True:
        line = read_line(await connection.line())
        if line is None or line.id != asked:
            continue
        return result_of(line)


def result_of(line: Line) -> Any:
    """Raises Busy, Refused or Lost for an error."""
    if line.error is None:
        return msgspec.json.decode(line.result) if line.result else None
    data = line.error.data if isinstance(line.error.data, dict) else {}
    tokens = tuple(str(token) for token in data.get("challengeTokens") or ())
    raise from_rpc(line.error.code, line.error.message, tokens)
