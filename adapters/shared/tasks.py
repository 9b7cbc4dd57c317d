"""A TaskGroup whose errors reach the caller as they are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.errors import CannotStart


@asynccontextmanager
async def task_group() -> AsyncIterator[asyncio.TaskGroup]:
    """Raises the first error of its tasks instead of a group. `CannotStart` goes before all others: it ends the program."""
    try:
        async with asyncio.TaskGroup() as tasks:
            yield tasks
    except BaseExceptionGroup as group:
        raise _first_error(group) from None


def _first_error(group: BaseExceptionGroup[BaseException]) -> BaseException:
    flat: list[BaseException] = []
    for error in group.exceptions:
        flat += [_first_error(error)] if isinstance(error, BaseExceptionGroup) else [error]
    return next((error for error in flat if isinstance(error, CannotStart)), flat[0])
