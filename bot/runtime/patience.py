"""Waits for a task of the bot, within a limit. Then cancels it: what it has not done is on the disk."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

log = logging.getLogger(__name__)


async def wait_for(task: asyncio.Task[None], within: timedelta, stop: asyncio.Event, after_stop: timedelta) -> None:
    """Waits at most `within`, and at most `after_stop` once `stop` is set."""
    stopping = asyncio.create_task(stop.wait(), name="wait for stop")
    try:
        await asyncio.wait((task, stopping), timeout=within.total_seconds(), return_when=asyncio.FIRST_COMPLETED)
        if stopping.done():
            await asyncio.wait((task,), timeout=after_stop.total_seconds())
    finally:
        for each in (task, stopping):
            each.cancel()
        await asyncio.wait((task, stopping))


async def wait_for_results(task: asyncio.Task[None], within: timedelta) -> None:
    """Waits until a task has written its results, which a full disk may refuse for ever."""
    await asyncio.wait((task,), timeout=within.total_seconds())
    if not task.done():
        log.error("the store refuses; the next start does the rest", extra={"kind": task.get_name()})
        task.cancel()
        await asyncio.wait((task,))
