"""Waits for a turn to send: short ones in the adapter, long ones in the outbox."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from bot.errors import Busy

LONGEST_WAIT_S: Final = 1.5
"""The adapter waits this long itself. For longer waits, the outbox keeps the message."""


async def wait_for_turn(seconds_left: Callable[[], float]) -> None:
    """Returns when `seconds_left()` is zero or less. Raises Busy when that takes longer than `LONGEST_WAIT_S`."""
    while (wait_s := seconds_left()) > 0:
        if wait_s > LONGEST_WAIT_S:
            raise Busy(timedelta(seconds=wait_s))
        await asyncio.sleep(wait_s)
