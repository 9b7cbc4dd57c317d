"""Receiving from signal-cli-rest-api: it brings envelopes to our webhook, or we listen at its websocket.

The webhook is tried once and never again, and until it is answered the server can do nothing else: so the answer waits for the
disk and for nothing more. The websocket loses what comes in a burst and while nobody listens; it is the last resort.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from datetime import timedelta
from typing import Final

import aiohttp
import msgspec
from aiohttp import WSMsgType, web

from adapters.signal import NAME
from adapters.signal.connection_log import Patience
from adapters.signal.receive_rpc import Hand
from bot.errors import CannotStart, Lost

log = logging.getLogger(__name__)

LARGEST: Final = 16 * 1024 * 1024
HEARTBEAT_S: Final = 30.0
"""A websocket that does not answer a ping within half of this is dead: so it is noticed within 45 seconds."""


class _Brought(msgspec.Struct):
    """The body of the webhook: JSON-RPC's `receive`."""

    params: msgspec.Raw = msgspec.Raw(b"")


_brought = msgspec.json.Decoder(_Brought)


class Webhook:
    """Nobody proves who calls: so only this machine, or what `listen` names, may."""

    def __init__(self, hand: Hand, host: str, port: int) -> None:
        self._hand = hand
        self._host, self._port = host, port

    async def run(self) -> None:
        """Until cancelled. Raises CannotStart when nothing can listen."""
        if not _is_private(self._host):
            log.warning(
                "the webhook listens to the whole network: anybody could make up messages", extra={"account": NAME}
            )
        site = web.Application(client_max_size=LARGEST)
        site.router.add_post("/{path:.*}", self._receive)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        try:
            await self._listen(runner)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _listen(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            raise CannotStart(
                f"nothing can listen at {self._host}:{self._port} ({error.strerror}); see `listen:` in config.yaml"
            ) from None

    async def _receive(self, request: web.Request) -> web.Response:
        body = await request.read()
        try:
            envelope = bytes(_brought.decode(body).params) or body
        except (msgspec.DecodeError, RecursionError):
            envelope = body  # put aside for the operator
        await self._hand(envelope)
        return web.Response()


class Websocket:
    """`address`: of the server's /v1/receive."""

    def __init__(self, address: str, hand: Hand, patience: Patience, heartbeat_s: float = HEARTBEAT_S) -> None:
        self._address = address
        self._hand = hand
        self._heartbeat_s = heartbeat_s
        self._patience = patience
        self._unsure = timedelta(seconds=1.5 * heartbeat_s)

    async def run(self) -> None:
        """Until cancelled."""
        async with aiohttp.ClientSession() as session:
            while True:
                try:
                    await self._listen(session)
                except Lost as error:
                    await self._patience.rest(error, self._unsure)

    async def _listen(self, session: aiohttp.ClientSession) -> None:
        """Always raises Lost: a clean close is none the less an end."""
        try:
            async with session.ws_connect(
                self._address, heartbeat=self._heartbeat_s, max_msg_size=LARGEST, timeout=_CLOSES
            ) as ws:
                self._patience.back()
                async for frame in ws:
                    if frame.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                        data = frame.data
                        await self._hand(data.encode("utf-8", "replace") if isinstance(data, str) else data)
                raise Lost(f"the websocket was closed ({ws.close_code})")
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Lost(f"the websocket: {type(error).__name__}") from None


_CLOSES: Final = aiohttp.ClientWSTimeout(ws_close=5.0)


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return True
