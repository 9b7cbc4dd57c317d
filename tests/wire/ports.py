"""Ports that nobody else gets, though several test runs share the machine."""

from __future__ import annotations

import os
import socket

_FIRST, _LAST = 10_000, 32_000
"""Below what the kernel hands out by itself (from 32768 on Linux): no connection takes one while its server is away."""

_next = _FIRST + os.getpid() * 101 % (_LAST - _FIRST)


def free_port() -> int:
    """One on loopback that nothing listens on; each process begins elsewhere, and takes none twice before it took all."""
    global _next
    while True:
        port, _next = _next, _next + 1 if _next + 1 < _LAST else _FIRST
        with socket.socket() as held:
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                held.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
