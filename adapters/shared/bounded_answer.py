"""Answers of a server over HTTP, of a limited length: a faulty server or a proxy may send a body without an end."""

from __future__ import annotations

from typing import Final

import aiohttp

MOST_BYTES: Final = 32 * 1024 * 1024
"""The limit of one answer. The largest sound ones are a hundred updates of Telegram, or the groups of a large Signal
account."""


class BoundedAnswer(aiohttp.ClientResponse):
    """An answer of limited length, for a client library that reads its answers itself. A longer body raises
    ClientPayloadError and ends the connection."""

    async def read(self) -> bytes:
        if self._body is None:
            try:
                self._body = await read_bounded(self.content)  # `json` and `text` look there
            except BaseException:
                self.close()
                raise
        return await super().read()


async def read_bounded(content: aiohttp.StreamReader) -> bytes:
    """The whole body. Raises ClientPayloadError for one with more than `MOST_BYTES`."""
    body = bytearray()
    async for part in content.iter_any():
        body += part
        if len(body) > MOST_BYTES:
            raise aiohttp.ClientPayloadError(f"more than {MOST_BYTES} bytes")
    return bytes(body)


async def first_bytes(content: aiohttp.StreamReader, most: int) -> bytes:
    """The body up to its end, or the first `most` bytes of a longer one."""
    body = bytearray()
    while len(body) < most and (part := await content.read(most - len(body))):
        body += part
    return bytes(body)
