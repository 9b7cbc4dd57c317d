"""Ports of their own for tests, although several processes run tests on one machine."""

from __future__ import annotations

import os
import socket

_FIRST, _LAST = 10_000, 32_000
"""Below the ports that the kernel gives to connections (from 32768 on Linux): a server that is away keeps its port."""

_next = _FIRST + os.getpid() * 101 % (_LAST - _FIRST)


def free_port() -> int:
    """A port on loopback without a listener. Each process begins at another one, and gives each once before it begins again."""
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
