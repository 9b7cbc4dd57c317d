"""Calls under way when signal-cli is lost: the REST server never answers them, so the bot waits for them no longer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Final, TypeVar

T = TypeVar("T")

GRACE_S: Final = 2.0
"""An answer that is on its way still counts."""


class Outages:
    def __init__(self) -> None:
        self._under_way: set[asyncio.Timeout] = set()

    async def bound(self, call: Awaitable[T]) -> T:
        """Raises TimeoutError if signal-cli is lost before the answer comes."""
        async with asyncio.timeout(None) as limit:
            self._under_way.add(limit)
            try:
                return await call
            finally:
                self._under_way.discard(limit)

    def note(self) -> None:
        """signal-cli is lost."""
        at = asyncio.get_running_loop().time() + GRACE_S
        for limit in self._under_way:
            if limit.when() is None:
                limit.reschedule(at)
