"""The one place where the library's errors become ours.

The token stands in every URL and in some of the library's errors: nothing of theirs is passed on, neither as text nor as
the cause of ours.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeVar

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from adapters.telegram import NAME
from adapters.telegram.http import NeverSent, Web
from bot.errors import Busy, CannotStart, Gone, Lost, NabuurError, Refused

log = logging.getLogger(__name__)

T = TypeVar("T")

CONNECTIONS: Final = 64
TIMEOUT_S: Final = 20.0
POLL: Final = timedelta(seconds=30)

PAUSES_S: Final = (1, 2, 5, 10, 30)
"""Between attempts at what cannot be reached."""

_GONE: Final = ("message to delete not found", "message to edit not found", "message to react not found",
                "message to pin not found", "message_id_invalid", "message not found")  # fmt: skip
_DONE: Final = ("message is not modified", "chat_not_modified", "user_already_participant", "query is too old",
                "hide_requester_missing")  # fmt: skip
"""Telegram's words, in small letters: the library changes the capitals."""

_LONGEST_WHY: Final = 120


class Moved(NabuurError):
    """The group has a new address: ask again there."""

    def __init__(self, new_id: int) -> None:
        super().__init__("the group has become a supergroup")
        self.new_id = new_id


class AnotherInstance(NabuurError):
    def __init__(self) -> None:
        super().__init__("another program receives with this token: stop one of the two, or make a bot for each")


@dataclass(frozen=True, slots=True)
class Links:
    """The library's client, and a connection of its own for receiving, which waits long."""

    bot: Bot
    sending: Web
    receiving: Web

    async def close(self) -> None:
        """They open again by themselves when they are used. Whoever is cancelled at the first still closes the second."""
        try:
            await self.sending.shutdown()
        finally:
            await self.receiving.shutdown()


def links(token: str, base_url: str) -> Links:
    """Connections to Telegram's servers, or to `base_url` in their place. Raises CannotStart for a token that is none.

    The library's logs are silenced: they hold texts. Times to wait are asked for as timedelta (its own way for now).
    """
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    sending, receiving = Web(CONNECTIONS, TIMEOUT_S), Web(2, POLL.total_seconds() + TIMEOUT_S)
    base = base_url.rstrip("/")
    try:
        bot = Bot(token, f"{base}/bot", f"{base}/file/bot", request=sending, get_updates_request=receiving)
    except InvalidToken:
        raise wrong_token() from None
    return Links(bot, sending, receiving)


def wrong_token() -> CannotStart:
    return CannotStart(
        "Telegram does not know this token. Copy it again from @BotFather into the variable that `token_env` names."
    )


async def ask(call: Awaitable[T]) -> T | None:
    """Await a call of the library. None: what was asked for is so already. Raises only errors of ours."""
    try:
        return await call
    except TelegramError as error:
        ours = translated(error)
    except (KeyError, TypeError, ValueError, AttributeError):  # the library could make nothing of the answer
        ours = Lost("an answer that is not as the Bot API says")
    if ours is None:
        return None
    raise ours


async def patiently(do: Callable[[], Awaitable[T]]) -> T:
    """What has to be done before anything else can be: for as long as it takes. Raises CannotStart and Refused."""
    fails = 0
    while True:
        try:
            return await do()
        except (Lost, Busy) as error:
            log.warning("Telegram is not there yet", extra={"account": NAME, "why": str(error)})
            await asyncio.sleep(PAUSES_S[min(fails, len(PAUSES_S) - 1)])
            fails += 1


def translated(error: TelegramError) -> NabuurError | None:
    """Our word for an error of the library; None where it says that nothing was left to do.

    BadRequest is a NetworkError there, so it has to be looked at before it.
    """
    match error:
        case RetryAfter():
            return Busy(_waited(error))
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case InvalidToken():
            return wrong_token()
        case Conflict():
            return AnotherInstance()
        case Forbidden():
            return Refused(_plain(error))
        case BadRequest():
            return _bad_request(_plain(error))
        case NeverSent():
            return Lost("Telegram cannot be reached", maybe_done=False)
        case NetworkError():
            return Lost("Telegram cannot be reached")
        case _:
            return Refused(_plain(error))


def _waited(error: RetryAfter) -> timedelta:
    """The library gives seconds or a timedelta, as it is set up."""
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def _bad_request(said: str) -> NabuurError | None:
    words = said.casefold()
    if any(done in words for done in _DONE):
        return None
    if any(gone in words for gone in _GONE):
        return Gone("the message")
    return Refused(said)


def _plain(error: TelegramError) -> str:
    """Telegram's own words, which hold no token: the library puts it into InvalidToken and connection errors only."""
    return error.message.removeprefix("Bad Request: ").removeprefix("Forbidden: ")[:_LONGEST_WHY]
