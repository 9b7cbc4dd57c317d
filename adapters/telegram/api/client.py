"""The library's client, set up for this project."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from telegram import Bot
from telegram.error import InvalidToken

from adapters.telegram.api.aiohttp_request import AiohttpRequest
from adapters.telegram.api.answers import ApiCalls, BotAnswer, FileAnswer
from adapters.telegram.errors import ask, wrong_token
from bot.errors import Refused
from bot.translation import tr

CONNECTIONS: Final = 64
TIMEOUT_S: Final = 20.0
POLL: Final = timedelta(seconds=30)

_TOKEN: Final = re.compile(r"\d+:[\w/-]+", re.ASCII)
"""A `?` or `#` would cut the address of each call; Telegram's test servers want `/test` behind the token."""


@dataclass(slots=True)
class Identity:
    """The bot's own account. `id`: the number in front of the token. `hears_all`: the bot hears every message in groups where
    it is an ordinary member. `username` is empty and `hears_all` None until Telegram says them in a way that can be read."""

    id: int
    username: str = ""
    hears_all: bool | None = None


@dataclass(frozen=True, slots=True)
class Client:
    """The library's client, with one set of connections for calls and one for receiving, where an answer may take long."""

    bot: Bot
    calls: ApiCalls
    me: Identity
    sending: AiohttpRequest
    receiving: AiohttpRequest

    async def ask_who_it_is(self) -> None:
        """Raises CannotStart for a wrong token, Busy or Lost."""
        answer, _ = await self.calls.get(BotAnswer, "getMe")
        self.me.username = answer.username or ""
        self.me.hears_all = answer.can_read_all_group_messages

    async def fetch(self, file_id: str, most: int) -> bytes:
        """The content of a file. Raises Refused for one with more than `most` bytes, Gone, Busy or Lost."""
        answer, _ = await self.calls.get(FileAnswer, "getFile", file_id=file_id)
        if answer.file_path is None:
            raise Refused(tr("Telegram does not say where the file is"))
        if (answer.file_size or 0) > most:
            raise Refused(tr("the file is too large"))
        content = await ask(self.sending.download(f"{self.bot.base_file_url}/{answer.file_path}", most + 1))
        if content is None or len(content) > most:
            raise Refused(tr("the file is too large"))
        return content

    async def close(self) -> None:
        """The next call opens the connections again. A cancellation during the first close does not prevent the second."""
        try:
            await self.sending.shutdown()
        finally:
            await self.receiving.shutdown()


def open_client(token: str, base_url: str) -> Client:
    """`base_url`: Telegram's servers, or a Bot API server of the operator. Raises CannotStart for a malformed token.

    The library's logs contain message texts, so they are off. Its setting for waits as timedelta is on.
    """
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    sending = AiohttpRequest(CONNECTIONS, TIMEOUT_S)
    receiving = AiohttpRequest(2, POLL.total_seconds() + TIMEOUT_S)
    base = base_url.rstrip("/")
    if not _TOKEN.fullmatch(token):
        raise wrong_token()
    try:
        number = int(token.partition(":")[0])
        bot = Bot(token, f"{base}/bot", f"{base}/file/bot", request=sending, get_updates_request=receiving)
    except (InvalidToken, ValueError):
        raise wrong_token() from None
    return Client(bot, ApiCalls(bot), Identity(number), sending, receiving)
