"""Watches the REST server while it brings messages to the webhook: what comes while the server is away is lost.

One connection stays open, and on it the server is asked for its health. The end of the connection shows even a restart between
two questions.
"""

from __future__ import annotations

import asyncio
import ssl
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from adapters.signal.state.reconnection import ReceivingGaps
from bot.errors import Lost
from bot.translation import reason_of, tr

ASK_EVERY_S: Final = 5.0
ANSWER_WITHIN_S: Final = 10.0
MOST_BYTES: Final = 64 * 1024
"""The limit of the answer's body; a healthy server sends none."""

_MOST_DIGITS: Final = 18
_PORTS: Final = {"http": 80, "https": 443}


class HealthWatch:
    """`service`: the URL of the server."""

    def __init__(self, service: str, gaps: ReceivingGaps) -> None:
        url = urlsplit(service)
        self._host, self._port = url.hostname or "", url.port or _PORTS.get(url.scheme, 80)
        self._tls = ssl.create_default_context() if url.scheme == "https" else None
        self._gaps = gaps
        head = f"GET {url.path.rstrip('/')}/v1/health HTTP/1.1", f"Host: {url.netloc}", "Connection: keep-alive"
        self._request = "\r\n".join((*head, "", "")).encode()

    async def run(self) -> None:
        """Runs until cancelled."""
        while True:
            try:
                await self._watch()
            except (Lost, OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
                why = (
                    error if isinstance(error, Lost) else Lost(tr("signal-cli-rest-api: {name}", name=reason_of(error)))
                )
                await self._gaps.wait(why, timedelta(seconds=ASK_EVERY_S + ANSWER_WITHIN_S))

    async def _watch(self) -> None:
        """Returns if the server announces the end of the connection, as a proxy does after many requests."""
        async with asyncio.timeout(ANSWER_WITHIN_S):
            reader, writer = await asyncio.open_connection(self._host, self._port, ssl=self._tls)
        try:
            while await self._answers(reader, writer):
                self._gaps.restored()
                await _pause(reader)
        finally:
            writer.transport.abort()

    async def _answers(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """False: this connection ends with the answer. Raises Lost for an unhealthy server."""
        async with asyncio.timeout(ANSWER_WITHIN_S):
            writer.write(self._request)
            await writer.drain()
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            status = head.split(None, 2)[1:2]
            if not status or not status[0].startswith(b"2"):
                raise Lost(tr("signal-cli-rest-api is not healthy"))
            length = _length(head)
            if length > MOST_BYTES:
                raise Lost(tr("signal-cli-rest-api does not answer about its health"))
            await reader.readexactly(length)
        return b"connection: close" not in head


async def _pause(reader: asyncio.StreamReader) -> None:
    """Waits for the next question. Raises Lost if the connection ends meanwhile."""
    try:
        async with asyncio.timeout(ASK_EVERY_S):
            await reader.read(1)
    except TimeoutError:
        return
    raise Lost(tr("signal-cli-rest-api has closed the connection"))


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length" and value.strip().isdigit():
            return int(value.strip()[:_MOST_DIGITS])
    return 0
