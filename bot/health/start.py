"""Starts what `health` in config.yaml asks for."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta

from bot.config.values import HealthSigns
from bot.errors import CannotStart
from bot.health.ping import Ping
from bot.health.server import served
from bot.health.vital_signs import Examination
from bot.translation import tr


async def health_jobs(
    signs: HealthSigns, examination: Examination, stack: AsyncExitStack
) -> list[tuple[Callable[[], Awaitable[None]], timedelta]]:
    """Serves the vital signs until the stack closes. Returns the job that calls the address, for the timer loop. Raises
    CannotStart."""
    if signs.listen is not None:
        await stack.enter_async_context(served(examination.take, signs.listen))
    if signs.ping_env is None:
        return []
    url = os.environ.get(signs.ping_env, "")
    if not url.startswith(("https://", "http://")):
        raise CannotStart(
            tr(
                "the environment variable {variable} should hold the address that `health` calls",
                variable=signs.ping_env,
            )
        )
    return [(Ping(url, examination.take).call, signs.ping_every)]
