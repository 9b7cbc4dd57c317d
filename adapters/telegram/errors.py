"""Translates the library's errors into those of `bot/errors.py`. Every error of the library goes through this file.

Every URL and some of the library's errors contain the token. So an error of the library is never the cause of another error,
and its text is shown only where it cannot contain the token.
"""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import timedelta
from typing import Final, TypeVar

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

from bot.errors import Busy, CannotStart, Gone, Lost, NabuurError, Refused
from bot.translation import tr

T = TypeVar("T")

_GONE: Final = ("message to delete not found", "message to edit not found", "message_id_invalid",
                "message not found")  # fmt: skip
_ALREADY_DONE: Final = ("message is not modified", "chat_not_modified", "user_already_participant", "query is too old",
                        "hide_requester_missing")  # fmt: skip
"""Parts of Telegram's answers, in lower case: the library changes the capitals."""

_REFUSALS: Final = (
    ("blocked by the user", tr("this person has blocked the bot")),
    ("user is deactivated", tr("this person is no longer on Telegram")),
    ("can't initiate conversation", tr("this person has not written to the bot yet")),
    ("chat not found", tr("Telegram does not find this chat")),
    ("bot was kicked", tr("the bot was removed from this chat")),
    ("bot is not a member", tr("the bot is not in this chat")),
    ("not enough rights", tr("the bot lacks a right in this chat")),
    ("no rights", tr("the bot lacks a right in this chat")),
    ("need administrator rights", tr("the bot lacks a right in this chat")),
    ("chat_admin_required", tr("the bot lacks a right in this chat")),
    ("message can't be deleted", tr("Telegram does not let the bot delete this message")),
    ("message can't be edited", tr("Telegram does not let the bot edit this message")),
    ("can't restrict self", tr("the bot cannot mute itself")),
    ("user is an administrator", tr("this person is an administrator of the group")),
    ("can't remove chat owner", tr("this person owns the group")),
    ("user not found", tr("Telegram does not find this person")),
    ("participant_id_invalid", tr("Telegram does not find this person")),
    ("topic_closed", tr("this topic is closed")),
    ("message is too long", tr("the message is too long")),
    ("group send failed", tr("the group takes no messages")),
    ("chat_write_forbidden", tr("the group takes no messages")),
)
"""A part of Telegram's words, and the sentence that the bot shows instead."""

_LONGEST_WHY: Final = 120

_WRONG_TOKEN: Final = tr(
    "Telegram does not know this token. Copy it again from @BotFather into the variable that `token_env` names."
)


class NeverSent(NetworkError):
    """There was no connection, so Telegram has not received the call."""


class ConnectionBroken(NetworkError):
    """The connection broke, or the answer did not come from the Bot API. Telegram may have carried out the call."""


class GroupMoved(NabuurError):
    """The group has a new number; the call must be made again with that number."""

    def __init__(self, new_number: int) -> None:
        super().__init__(tr("the group has become a supergroup"))
        self.new_number = new_number


class AnotherInstance(NabuurError):
    """Two programs receive with one token; Telegram serves only one of them at a time."""

    def __init__(self) -> None:
        super().__init__(tr("another program receives with this token: stop one of the two, or make a bot for each"))


class WebhookIsSet(NabuurError):
    """Telegram lets no program ask for updates as long as it has the address of a webhook."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "the bot has a webhook, and meanwhile Telegram does not say in which groups it is. Name the chats with --group "
                "and --moderators together with --yes; or open https://api.telegram.org/bot<token>/deleteWebhook in a browser, "
                "and try again. A bot with `receive: webhook` sets it again at its next start."
            )
        )


class TokenRefused(NabuurError):
    """Telegram refuses the token while the bot runs. A server that is being repaired says the same for a moment."""

    def __init__(self) -> None:
        super().__init__(_WRONG_TOKEN)


def wrong_token() -> CannotStart:
    return CannotStart(_WRONG_TOKEN)


async def ask(call: Awaitable[T]) -> T | None:
    """Awaits a call of the library. None: the requested state existed already. Raises only errors of this project."""
    try:
        return await call
    except TelegramError as error:
        ours = translated(error)
    except (KeyError, TypeError, ValueError, AttributeError):  # the library could not read the answer
        ours = Lost(tr("an answer that is not as the Bot API says"))
    if ours is None:
        return None
    raise ours


def translated(error: TelegramError) -> NabuurError | None:
    """None: Telegram says that there was nothing to do. `BadRequest` is a `NetworkError` in the library, so it comes first."""
    match error:
        case RetryAfter():
            return Busy(_as_timedelta(error.retry_after))
        case ChatMigrated():
            return GroupMoved(error.new_chat_id)
        case InvalidToken():
            return wrong_token()
        case Conflict() if "webhook is active" in error.message:
            return WebhookIsSet()
        case Conflict():  # of a call that is not about receiving, it says nothing that the bot could act on
            return Lost(tr("Telegram answers 409"))
        case Forbidden():
            return Refused(_telegrams_words(error))
        case BadRequest():
            return _bad_request(_telegrams_words(error))
        case NeverSent():
            return Lost(tr("Telegram cannot be reached"), maybe_done=False)
        case NetworkError():
            return Lost(tr("Telegram cannot be reached"))
        case _:
            return Refused(_telegrams_words(error))


def _as_timedelta(wait: int | timedelta) -> timedelta:
    """The library gives seconds or a timedelta, depending on its settings."""
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def _bad_request(words: str) -> NabuurError | None:
    lower = words.casefold()
    if any(part in lower for part in _ALREADY_DONE):
        return None
    if any(part in lower for part in _GONE):
        return Gone(tr("the message"))
    return Refused(words)


def _telegrams_words(error: TelegramError) -> str:
    """A sentence for a common refusal, else Telegram's own words. Safe to show: the library puts the token only into
    InvalidToken and into connection errors."""
    words = error.message.removeprefix("Bad Request: ").removeprefix("Forbidden: ")[:_LONGEST_WHY]
    lower = words.casefold()
    return next(
        (sentence for part, sentence in _REFUSALS if part in lower), tr("in its own words: “{words}”", words=words)
    )
