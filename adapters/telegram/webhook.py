"""Updates that Telegram brings itself. It tries again until it is answered with 200, so the answer waits for the disk.

Only who knows the secret is listened to (Bot API, "setWebhook", `secret_token`). A proxy in front of this does the TLS.
"""

from __future__ import annotations

import asyncio
import logging
from hmac import compare_digest
from typing import Final

from aiohttp import web
from telegram import Bot

from adapters.telegram.client import ask, patiently
from adapters.telegram.receive import ALBUM_WAITS, Hand, Taken, taken_apart
from adapters.telegram.wire import ALLOWED_UPDATES
from bot.errors import CannotStart, Refused

log = logging.getLogger(__name__)

LARGEST: Final = 1024 * 1024
"""Bytes of one update. Telegram's own are far smaller."""

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    def __init__(self, bot: Bot, hand: Hand, host: str, port: int, url: str, secret: str) -> None:
        self._bot = bot
        self._hand = hand
        self._host, self._port = host, port
        self._url = url
        self._secret = secret
        self._albums: dict[str, asyncio.Task[None]] = {}
        self._parts: dict[str, list[Taken]] = {}

    async def run(self) -> None:
        """Until cancelled."""
        site = web.Application(client_max_size=LARGEST)
        site.router.add_post("/{path:.*}", self._receive)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        try:
            await self._listen(runner)
            await patiently(self._set)
            async with asyncio.TaskGroup() as self._tasks:
                await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _set(self) -> None:
        try:
            await ask(
                self._bot.set_webhook(self._url, secret_token=self._secret, allowed_updates=list(ALLOWED_UPDATES))
            )
        except Refused as error:
            raise CannotStart(f"Telegram does not take the webhook ({error.why}); see `webhook: url:`") from None

    async def _listen(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            raise CannotStart(
                f"nothing can listen at {self._host}:{self._port} ({error.strerror}); see `webhook: listen:`"
            ) from None

    async def _receive(self, request: web.Request) -> web.Response:
        said = request.headers.get(SECRET_HEADER, "")
        if not compare_digest(said.encode("utf-8", "replace"), self._secret.encode()):
            log.warning("somebody calls the webhook without the secret")
            return web.Response(status=403)
        taken = taken_apart(
            await request.read()
        )  # what cannot be read is put aside: refused, it would come again for ever
        if taken.album:
            await self._with_the_rest(taken)
        else:
            await self._hand([[taken]])
        return web.Response()

    async def _with_the_rest(self, taken: Taken) -> None:
        """The parts of an album come in calls of their own; none is answered before all are on the disk together."""
        self._parts.setdefault(taken.album, []).append(taken)
        if taken.album not in self._albums:
            self._albums[taken.album] = self._tasks.create_task(self._gather(taken.album), name="album")
        await asyncio.shield(self._albums[taken.album])

    async def _gather(self, album: str) -> None:
        await asyncio.sleep(ALBUM_WAITS.total_seconds())
        del self._albums[album]
        await self._hand([sorted(self._parts.pop(album), key=lambda part: part.number)])
