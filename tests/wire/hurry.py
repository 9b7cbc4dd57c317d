"""The event loop's own clock, run ahead: heartbeats and patience of a minute in no time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

import pytest

T = TypeVar("T")


class Hurry:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        loop = asyncio.get_running_loop()
        real = loop.time
        self.ahead_s = 0.0
        monkeypatch.setattr(loop, "time", lambda: real() + self.ahead_s)

    async def until(self, come: Callable[[], T], within_s: float) -> T:
        """Let the loop's time pass, second by second, until there is something. Raises AssertionError after `within_s`."""
        end = self.ahead_s + within_s
        while not (found := come()):
            if self.ahead_s >= end:
                raise AssertionError(f"not within {within_s} s")
            self.ahead_s += 1
            await asyncio.sleep(0)
            for _ in range(10):  # what became due is done, as far as it goes without waiting
                await asyncio.sleep(0.001)
        return found
