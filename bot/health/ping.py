"""A dead man's switch: while all is well, the bot calls an address every few minutes. A service behind that address raises
the alarm when the calls stop, so a bot that died on a Friday is noticed on that Friday."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import aiohttp

from bot.health import ping_fault
from bot.health.ping_fault import PingFault
from bot.health.vital_signs import VitalSigns
from bot.ports import Clock
from bot.translation import reason_of

log = logging.getLogger(__name__)

LIMIT_S: Final = 20.0


def address_in(variable: str) -> str:
    """The address in an environment variable; empty if it holds none that can be called."""
    url = os.environ.get(variable, "")
    return url if url.startswith(("https://", "http://")) else ""


class Ping:
    """`url` is a secret: a person who knows it can keep the alarm silent. `folder`: of the data, for the latest fault."""

    def __init__(self, url: str, take: Callable[[], Awaitable[VitalSigns]], folder: Path, clock: Clock) -> None:
        self._url = url
        self._take = take
        self._folder = folder
        self._clock = clock
        self._fault = ping_fault.kept(folder)
        self._is_logged = False

    async def call(self) -> None:
        """Calls the address, unless the bot is ill. Never raises for a fault of the network. The log has a line when calls
        begin to fail, and one when they are taken again."""
        if faults := (await self._take()).faults():
            log.warning("ill, so no call", extra={"count": len(faults)})
            return
        fault = await self._failed_call()
        if fault is not None and not self._is_logged:
            why = str(fault.status) if fault.status else fault.error or reason_of(TimeoutError())
            log.warning("the address of `health: ping_env` does not answer", extra={"why": why})
        elif fault is None and self._is_logged:
            log.warning("the address of `health: ping_env` answers again")
        self._is_logged = fault is not None
        if fault != self._fault:
            await asyncio.to_thread(ping_fault.keep, self._folder, fault)
        self._fault = fault

    async def _failed_call(self) -> PingFault | None:
        """None: the call was taken."""
        since = self._fault.since if self._fault else self._clock.now()
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=LIMIT_S)) as session,
                session.get(self._url) as answer,
            ):
                answer.raise_for_status()
        except aiohttp.ClientResponseError as error:
            return PingFault(since, status=error.status)
        except TimeoutError:
            return PingFault(since)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return PingFault(since, error=reason_of(error))
        return None
