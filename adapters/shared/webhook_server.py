"""An HTTP server for the updates that a platform posts to the bot.

Any program that reaches the address can open connections, with or without a secret. So their number is limited, and a
connection that does not bring a whole request in time ends. When the limit is reached, the oldest one without a request makes
room."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web

from bot.errors import CannotStart
from bot.translation import reason_of, tr

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

MOST_OPEN: Final = 128
HEAD_WITHIN_S: Final = 10.0
BODY_WITHIN_S: Final = 30.0
IDLE_S: Final = 60.0
"""Between two requests of one connection."""

UNDER_WAY_S: Final = 2.0
"""The time for a request that is being answered when the bot stops."""

SAY_EVERY_S: Final = 60.0
"""A stranger may call without an end; the log gets one line in this time, with the number of calls."""

_REFUSALS: Final = {
    403: tr("a call of the webhook without the secret, or from a browser"),
    413: tr("a call of the webhook with too large a body"),
}


@asynccontextmanager
async def served(handler: Handler, host: str, port: int, *, most_bytes: int, setting: str) -> AsyncIterator[None]:
    """Answers every POST at this address for as long as the context is open. `most_bytes`: of one body. Raises CannotStart,
    with the name of the `setting` to correct, when the address cannot be used."""
    door = _Door(handler)
    site = web.Application(client_max_size=most_bytes)
    site.router.add_post("/{path:.*}", door.handle)
    runner = web.AppRunner(site, access_log=None, keepalive_timeout=IDLE_S, shutdown_timeout=UNDER_WAY_S)
    await runner.setup()
    try:
        try:
            server = await asyncio.get_running_loop().create_server(lambda: door.connection(runner), host, port)
        except OSError as error:
            raise CannotStart(
                tr(
                    "nothing can listen at {address} ({why}); see {setting}",
                    address=f"{host}:{port}",
                    why=reason_of(error),
                    setting=setting,
                )
            ) from None
        try:
            yield
        finally:
            server.close()  # `wait_closed` would wait for connections that stay open between two requests
    finally:
        await runner.cleanup()


class _Door:
    """The open connections. Connections that wait for a request are in `waiting`, oldest first."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self.open: dict[asyncio.BaseTransport, _Connection] = {}
        self.waiting: dict[_Connection, None] = {}
        self._refused: dict[int, _Refused] = {status: _Refused(why) for status, why in _REFUSALS.items()}

    def connection(self, runner: web.AppRunner) -> _Connection:
        assert runner.server is not None  # after `setup`
        return _Connection(self, runner.server())

    def make_room(self) -> None:
        if len(self.open) >= MOST_OPEN:
            oldest = next(iter(self.waiting), next(iter(self.open.values())))
            oldest.abort()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        connection = self.open.get(request.transport) if request.transport is not None else None
        if connection is None:
            return await self._answered(request)
        connection.begin(request)
        try:
            return await self._answered(request)
        finally:
            connection.wait(IDLE_S + HEAD_WITHIN_S)

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        try:
            answer = await self._handler(request)
        except web.HTTPException as refusal:
            self._note(refusal.status)
            raise
        self._note(answer.status)
        return answer

    def _note(self, status: int) -> None:
        if status in self._refused:
            self._refused[status].note()


class _Refused:
    """Logs the first call at once, and then counts."""

    def __init__(self, why: str) -> None:
        self._why = why
        self._count = 0
        self._say_at_s = 0.0

    def note(self) -> None:
        self._count += 1
        now_s = time.monotonic()
        if now_s >= self._say_at_s:
            log.warning(self._why, extra={"count": self._count})
            self._count, self._say_at_s = 0, now_s + SAY_EVERY_S


class _Connection(asyncio.Protocol):
    """Passes everything on to the protocol of the HTTP library."""

    def __init__(self, door: _Door, inner: asyncio.Protocol) -> None:
        self._door = door
        self._inner = inner
        self._transport: asyncio.Transport | None = None
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._door.make_room()
        self._transport = transport
        self._door.open[transport] = self
        self.wait(HEAD_WITHIN_S)
        self._inner.connection_made(transport)

    def wait(self, within_s: float) -> None:
        """Waits for the next request."""
        if self._transport in self._door.open:
            self._door.waiting[self] = None
            self._end_in(within_s, self.abort)

    def begin(self, request: web.Request) -> None:
        """The head of a request is complete; its body has to follow."""
        self._door.waiting.pop(self, None)
        self._end_in(BODY_WITHIN_S, lambda: None if request.content.is_eof() else self.abort())

    def _end_in(self, seconds: float, end: Callable[[], None]) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._deadline = asyncio.get_running_loop().call_later(seconds, end)

    def abort(self) -> None:
        if self._transport is not None:
            self._forget()
            self._transport.abort()

    def _forget(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._door.waiting.pop(self, None)
        if self._transport is not None:
            self._door.open.pop(self._transport, None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget()
        self._inner.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received()

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()
