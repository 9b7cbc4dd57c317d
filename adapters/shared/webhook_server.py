"""An HTTP server for the updates that a platform posts to the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import CannotStart

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def served(handler: Handler, host: str, port: int, *, most_bytes: int, setting: str) -> AsyncIterator[None]:
    """Answers every POST at this address for as long as the context is open. `most_bytes`: of one body. Raises CannotStart,
    with the name of the `setting` to correct, when the address cannot be used."""
    site = web.Application(client_max_size=most_bytes)
    site.router.add_post("/{path:.*}", handler)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise CannotStart(f"nothing can listen at {host}:{port} ({error.strerror}); see {setting}") from None
        yield
    finally:
        await runner.cleanup()
