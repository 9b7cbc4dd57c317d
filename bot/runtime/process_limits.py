"""The settings of the system and of Python that the bot's process makes at its start, its signals, and the limit of its end."""

from __future__ import annotations

import asyncio
import gc
import os
import resource
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Final

_COLLECT_AFTER: Final = 10_000
"""New objects between two looks for cycles, of which the bot makes few. After each 700, these took 4 % of its time."""


def set_limits() -> None:
    """Every file that the bot makes is for its own user only, and it may open as many as the system allows."""
    os.umask(0o077)
    _allow_many_files()


def _allow_many_files() -> None:
    """Connections count as files; the usual limit is far below what the system allows."""
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if allowed != most:
        with suppress(ValueError, OSError):  # macOS refuses a limit without end
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def collect_seldom() -> None:
    """Looks for cycles of objects that nothing uses any more, beside rules and code, which stay."""
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)
    gc.enable()


def hear_signals(stop: Callable[[], None]) -> None:
    """The first SIGTERM or SIGINT calls `stop` in the event loop, which runs. The second one ends the process like a crash,
    which loses nothing; it does not wait for the loop, which may be busy for a second."""
    loop, heard = asyncio.get_running_loop(), list[int]()

    def on_signal(number: int, _: object) -> None:
        if heard:
            os._exit(128 + number)
        heard.append(number)
        with suppress(RuntimeError):  # the loop has just ended
            loop.call_soon_threadsafe(stop)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, on_signal)


@contextmanager
def ending(limit: timedelta, limit_after_fault: timedelta) -> Iterator[None]:
    """Ends the process soon after the work, or after a fault, so that the service starts the bot again. Python would first wait
    for its threads, and one may wait for a disk that gives no answer. After a fault the reason is still to be printed."""
    try:
        yield
    except BaseException:
        _end_within(limit_after_fault, 1)
        raise
    _end_within(limit, 0)


def _end_within(limit: timedelta, code: int) -> None:
    end = threading.Timer(limit.total_seconds(), os._exit, (code,))
    end.daemon = True
    end.start()
