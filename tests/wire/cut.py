"""The end of a connection in the middle of an answer, as a lost network or a killed server makes it."""

from __future__ import annotations

import socket

from aiohttp import web


def cut(request: web.Request) -> web.Response:
    """Resets the connection of a request. The response is for aiohttp alone: no byte of it goes out."""
    if request.transport is not None:
        connection: socket.socket | None = request.transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        request.transport.abort()
    return web.Response()
