"""Blocking calls in a thread that a stop of the bot does not wait for."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


async def in_thread(call: Callable[[], T], discard: Callable[[T], None] = lambda result: None) -> T:
    """Like `asyncio.to_thread`, but the end of the program does not wait for a call that hangs. `discard`: for a result that
    comes after the caller was cancelled."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def pass_on(result: T) -> None:
        if done.done():
            discard(result)
        else:
            done.set_result(result)

    def fail(error: Exception) -> None:
        if not done.done():
            done.set_exception(error)

    def work() -> None:
        try:
            result = call()
        except Exception as error:  # it belongs to the caller
            with suppress(RuntimeError):  # the loop is closed
                loop.call_soon_threadsafe(fail, error)
            return
        try:
            loop.call_soon_threadsafe(pass_on, result)
        except RuntimeError:  # the loop is closed
            discard(result)

    threading.Thread(target=work, name="mailbox", daemon=True).start()
    return await done
