"""Receiving by webhook: Telegram posts updates, and repeats each one until the answer is 200, so the answer waits for the disk.

Telegram posts the next update of a chat after the answer to the one before (tdlib/telegram-bot-api, WebhookActor), so the
parts of an album cannot wait for each other.

Only requests with the secret count (Bot API, "setWebhook", `secret_token`). A proxy in front of this server does the TLS.
"""

from __future__ import annotations

import asyncio
from hmac import compare_digest
from typing import Final

from aiohttp import web
from telegram import Bot

from adapters.shared.connection import Reach, until_reached
from adapters.shared.webhook_server import served
from adapters.telegram import NAME
from adapters.telegram.account import WebhookSettings
from adapters.telegram.errors import ask
from adapters.telegram.raw_updates import parse_update
from adapters.telegram.receive_polling import OnMessages
from adapters.telegram.wire import ALLOWED_UPDATES
from bot.errors import CannotStart, Refused
from bot.translation import tr

MOST_BYTES: Final = 1024 * 1024
"""The limit of one update. Telegram's own are far smaller."""

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"


class TelegramWebhook:
    def __init__(self, bot: Bot, on_messages: OnMessages, settings: WebhookSettings, reach: Reach) -> None:
        self._bot = bot
        self._on_messages = on_messages
        self._settings = settings
        self._reach = reach

    async def run(self) -> None:
        """Runs until cancelled. Raises CannotStart for an address that cannot be used."""
        host, port = self._settings.host, self._settings.port
        async with served(self._receive, host, port, most_bytes=MOST_BYTES, setting="`webhook: listen:`"):
            await until_reached(self._register, NAME, self._reach)
            await asyncio.Event().wait()

    async def _register(self) -> None:
        url, secret = self._settings.url, self._settings.secret
        try:
            await ask(self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES)))
        except Refused as error:
            raise CannotStart(
                tr("Telegram does not take the webhook ({why}); see `webhook: url:`", why=error.why)
            ) from None

    async def _receive(self, request: web.Request) -> web.Response:
        secret = request.headers.get(SECRET_HEADER, "")
        if not compare_digest(secret.encode("utf-8", "replace"), self._settings.secret.encode()):
            return web.Response(status=403)
        update = parse_update(await request.read())  # also an unreadable one: refused, it would come again for ever
        await self._on_messages([[update]])
        return web.Response()
