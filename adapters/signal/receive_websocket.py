"""Receiving by the websocket of signal-cli-rest-api: the last resort.

It loses most messages of a burst, and all messages that come while the bot is not connected.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import aiohttp
from aiohttp import WSMsgType

from adapters.signal.receive_rpc import OnEnvelope
from adapters.signal.state.reconnection import ReceivingGaps
from bot.errors import Lost
from bot.translation import reason_of, tr

MOST_BYTES: Final = 16 * 1024 * 1024
HEARTBEAT_S: Final = 30.0
"""A websocket that does not answer a ping within half of this time is dead; the adapter notices it within 45 seconds."""

_CLOSE: Final = aiohttp.ClientWSTimeout(ws_close=5.0)


class Websocket:
    """`address`: of the server's `/v1/receive`."""

    def __init__(self, address: str, on_envelope: OnEnvelope, gaps: ReceivingGaps) -> None:
        self._address = address
        self._on_envelope = on_envelope
        self._gaps = gaps

    async def run(self) -> None:
        """Runs until cancelled."""
        async with aiohttp.ClientSession() as session:
            while True:
                try:
                    await self._receive(session)
                except Lost as error:
                    await self._gaps.wait(error, timedelta(seconds=1.5 * HEARTBEAT_S))

    async def _receive(self, session: aiohttp.ClientSession) -> None:
        """Always raises Lost: after a clean close, messages are missing as well."""
        try:
            async with session.ws_connect(
                self._address, heartbeat=HEARTBEAT_S, max_msg_size=MOST_BYTES, timeout=_CLOSE
            ) as ws:
                self._gaps.restored()
                async for frame in ws:
                    if frame.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                        data = frame.data
                        await self._on_envelope(data.encode("utf-8", "replace") if isinstance(data, str) else data)
                raise Lost(tr("the websocket was closed ({close_code})", close_code=ws.close_code))
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Lost(tr("the websocket: {name}", name=reason_of(error))) from None
