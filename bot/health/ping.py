"""A dead man's switch: while all is well, the bot calls an address every few minutes. A service behind that address raises
the alarm when the calls stop, so a bot that died on a Friday is noticed on that Friday."""

from __future__ import annotations

import logging
import os
from collections.abc import Awaitable, Callable
from typing import Final

import aiohttp

from bot.health.vital_signs import VitalSigns

log = logging.getLogger(__name__)

LIMIT_S: Final = 20.0


def address_in(variable: str) -> str:
    """The address in an environment variable; empty if it holds none that can be called."""
    url = os.environ.get(variable, "")
    return url if url.startswith(("https://", "http://")) else ""


class Ping:
    """`url` is a secret: a person who knows it can keep the alarm silent."""

    def __init__(self, url: str, take: Callable[[], Awaitable[VitalSigns]]) -> None:
        self._url = url
        self._take = take
        self._failed = False

    async def call(self) -> None:
        """Calls the address, unless the bot is ill. Never raises for a fault of the network."""
        if faults := (await self._take()).faults():
            log.warning("ill, so no call", extra={"count": len(faults)})
            return
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=LIMIT_S)) as session,
                session.get(self._url) as answer,
            ):
                answer.raise_for_status()
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            if not self._failed:
                log.warning("the address of `health: ping_env` does not answer", extra={"why": type(error).__name__})
            self._failed = True
        else:
            self._failed = False
