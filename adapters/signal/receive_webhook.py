"""Receiving by the webhook of signal-cli-rest-api.

The server tries each envelope once, and does nothing else until it has an answer: the answer waits for the disk, and for
nothing more.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from hmac import compare_digest
from typing import Final

import msgspec
from aiohttp import web

from adapters.shared.webhook_server import served
from adapters.signal import NAME
from adapters.signal.receive_rpc import OnEnvelope

log = logging.getLogger(__name__)

MOST_BYTES: Final = 16 * 1024 * 1024

_OF_A_BROWSER: Final = ("Origin", "Sec-Fetch-Site")


class _Body(msgspec.Struct):
    """JSON-RPC's `receive`."""

    params: msgspec.Raw = msgspec.Raw(b"")


_bodies = msgspec.json.Decoder(_Body)


class SignalWebhook:
    """The server signs nothing: a program that knows the address and the `secret` path can forge messages. Without a secret the
    address should be reachable from this machine only. The page of a browser never may post."""

    def __init__(self, on_envelope: OnEnvelope, host: str, port: int, secret: str = "") -> None:
        self._on_envelope = on_envelope
        self._secret = secret
        self._host, self._port = host, port

    async def run(self) -> None:
        """Runs until cancelled. Raises CannotStart for an address that cannot be used."""
        if _is_every_address(self._host):
            log.warning(
                "the webhook listens to the whole network: any computer there could forge messages",
                extra={"account": NAME},
            )
        setting = "`listen:`"
        async with served(self._receive, self._host, self._port, most_bytes=MOST_BYTES, setting=setting):
            await asyncio.Event().wait()

    async def _receive(self, request: web.Request) -> web.Response:
        if not self._is_allowed(request):
            return web.Response(status=403)
        body = await request.read()
        try:
            envelope = bytes(_bodies.decode(body).params) or body
        except (msgspec.DecodeError, RecursionError):
            envelope = body  # put aside for the operator
        await self._on_envelope(envelope)
        return web.Response()

    def _is_allowed(self, request: web.Request) -> bool:
        path = request.path.removeprefix("/").encode("utf-8", "replace")
        is_secret = not self._secret or compare_digest(path, self._secret.encode())
        return is_secret and not any(name in request.headers for name in _OF_A_BROWSER)


def _is_every_address(host: str) -> bool:
    """True for `0.0.0.0` and `::`."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False
