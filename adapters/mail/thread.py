"""Blocking calls in a thread that a stop of the bot does not wait for."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


async def in_thread(call: Callable[[], T]) -> T:
    """Like `asyncio.to_thread`, but the end of the program does not wait for a call that hangs."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # without an error there is a result

    def work() -> None:
        result: T | None = None
        failed: BaseException | None = None
        try:
            result = call()
        except Exception as error:  # it belongs to the caller
            failed = error
        with suppress(RuntimeError):  # the loop is closed: the caller is gone
            loop.call_soon_threadsafe(settle, result, failed)

    threading.Thread(target=work, name="mailbox", daemon=True).start()
    return await done
