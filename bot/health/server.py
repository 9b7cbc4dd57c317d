"""Serves `/healthz` and `/metrics` on this machine."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web

from bot.config.values import HostPort
from bot.errors import CannotStart
from bot.health.metrics import CONTENT_TYPE, render
from bot.health.vital_signs import VitalSigns
from bot.translation import reason_of, tr

UNDER_WAY_S: Final = 1.0
"""The time for a request that is being answered when the bot stops."""


@asynccontextmanager
async def served(take: Callable[[], Awaitable[VitalSigns]], listen: HostPort) -> AsyncIterator[None]:
    """Answers for as long as the context is open. Raises CannotStart if the address cannot be used."""

    async def health(request: web.Request) -> web.Response:
        faults = (await take()).faults()
        return web.Response(text="\n".join(faults or ["ok"]) + "\n", status=503 if faults else 200)

    async def metrics(request: web.Request) -> web.Response:
        return web.Response(body=render(await take()), headers={"Content-Type": CONTENT_TYPE})

    site = web.Application()
    site.router.add_get("/healthz", health)
    site.router.add_get("/metrics", metrics)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=UNDER_WAY_S)
    await runner.setup()
    try:
        await web.TCPSite(runner, listen.host, listen.port).start()
    except OSError as error:
        await runner.cleanup()
        raise CannotStart(
            tr(
                "nothing can listen at {listen} ({why}); see `health: listen`",
                listen=listen,
                why=reason_of(error),
            )
        ) from None
    try:
        yield
    finally:
        await runner.cleanup()
