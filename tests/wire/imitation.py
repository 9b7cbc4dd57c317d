"""The parts that every imitated platform has: a world that tests wait in, faults to come, a server on loopback."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from aiohttp import web

from tests.wire.ports import free_port

T = TypeVar("T")
Fault = TypeVar("Fault")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LOOK_EVERY_S = 0.02
"""At things without an event: the bot's memory, the contents of its disk."""


class SpecificationBroken(AssertionError):
    """Messages of either side that the specification does not know."""


class World:
    """Wakes the tests that wait for something."""

    def __init__(self, recent: Callable[[], Sequence[str]]) -> None:
        """`recent`: the last calls of the bot, for people to read."""
        self._changed = asyncio.Event()
        self._recent = recent

    def wake(self) -> None:
        self._changed.set()

    async def until(self, come: Callable[[], T], *, within: float = 30.0) -> T:
        """Wait for something that is not empty. Raises AssertionError with what the bot did last."""
        deadline = time.monotonic() + within
        while True:
            self._changed.clear()
            if found := come():
                return found
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"not within {within} s; the last calls: {self._recent()}")
            try:
                async with asyncio.timeout(min(left, LOOK_EVERY_S)):
                    await self._changed.wait()
            except TimeoutError:
                continue


@dataclass(slots=True)
class _Planned(Generic[Fault]):
    name: str
    fault: Fault
    left: int | None
    when: Callable[[Any], bool] | None


@dataclass(slots=True)
class FaultPlan(Generic[Fault]):
    """The faults to come. The first that fits a call is used up by it."""

    _planned: list[_Planned[Fault]] = field(default_factory=list)

    def add(self, name: str, fault: Fault, times: int | None, when: Callable[[Any], bool] | None = None) -> None:
        """`name`: of the call; «*»: any. `times` None: until `heal`. `when`: whether it fits this call."""
        self._planned.append(_Planned(name, fault, times, when))

    def heal(self) -> None:
        self._planned.clear()

    def take(self, name: str, call: object = None) -> Fault | None:
        for planned in self._planned:
            if planned.name not in ("*", name) or (planned.when is not None and not planned.when(call)):
                continue
            if planned.left is not None:
                planned.left -= 1
                if planned.left <= 0:
                    self._planned.remove(planned)
            return planned.fault
        return None


class LoopbackServer:
    """A server over HTTP that goes away and comes back."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self._runner: web.AppRunner | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    async def listen(self, app: web.Application) -> None:
        """Port 0 picks a free one, which a later start uses again."""
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        self.port = self.port or free_port()
        await web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True).start()

    async def stop(self) -> None:
        """Every open connection is cut; new ones are refused."""
        runner, self._runner = self._runner, None
        for task in list(self._tasks):
            task.cancel()
        if runner is not None:
            await runner.cleanup()
            await asyncio.sleep(0.01)  # a closed connection ends in a later turn of the loop

    def until_stopped(self, answer: Handler) -> Handler:
        """The same answer, which a stop breaks off."""

        async def answered(request: web.Request) -> web.StreamResponse:
            task = asyncio.current_task()
            assert task is not None
            self._tasks.add(task)
            try:
                return await answer(request)
            finally:
                self._tasks.discard(task)

        return answered
