"""Ports of their own for tests, although several processes run tests on one machine."""

from __future__ import annotations

import atexit
import os
import socket
from collections.abc import Iterator
from itertools import cycle

_FIRST, _LAST = 10_000, 32_000
"""Below the ports that the kernel gives to connections (from 32768 on Linux): a server that is away keeps its port."""

_BLOCK = 500
"""The ports of one process. The first one stays bound as long as the process lives, so no other process takes the block."""

_blocks: dict[int, tuple[socket.socket, Iterator[int]]] = {}
"""By the process: a fork has a block of its own."""


def free_port() -> int:
    """A port on loopback without a listener. A process gets each port of its block once before it begins again."""
    if os.getpid() not in _blocks:
        _blocks[os.getpid()] = _take_block()
    for port in _blocks[os.getpid()][1]:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("a cycle has no end")


def _take_block() -> tuple[socket.socket, Iterator[int]]:
    starts = range(_FIRST, _LAST - _BLOCK + 1, _BLOCK)
    begin = os.getpid() % len(starts)
    for start in (*starts[begin:], *starts[:begin]):
        held = socket.socket()
        try:
            held.bind(("127.0.0.1", start))
        except OSError:
            held.close()
            continue
        atexit.register(held.close)
        return held, cycle(range(start + 1, start + _BLOCK))
    raise OSError("every block of ports is in use: too many processes run tests at once")
