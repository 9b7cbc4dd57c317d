"""The lines that a person types, or that a file holds, as they come."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable
from typing import IO


async def typed_lines(lines: IO[str]) -> AsyncIterator[str]:
    """Lines as they come, read by a thread: a read from a terminal cannot be cancelled."""
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[str | None] = asyncio.Queue()
    room = threading.BoundedSemaphore(1000)

    def hand_over(line: str | None) -> bool:
        try:
            loop.call_soon_threadsafe(queue.put_nowait, line)
        except RuntimeError:  # the loop is closed: the program ended while more was typed
            return False
        return True

    def read() -> None:
        for line in _decoded(lines):
            room.acquire()
            if not hand_over(line):
                return
        hand_over(None)

    threading.Thread(target=read, name="console input", daemon=True).start()
    while (line := await queue.get()) is not None:
        room.release()
        yield line


def _decoded(lines: IO[str]) -> Iterable[str]:
    """The lines with replacement characters for bytes that are not UTF-8."""
    buffer = getattr(lines, "buffer", None)
    return lines if buffer is None else (line.decode("utf-8", "replace") for line in iter(buffer.readline, b""))
