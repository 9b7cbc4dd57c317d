"""Calls whose answer the bot needs, read by structs of this project with only the fields that count.

The library refuses an answer that lacks any field which the specification promises, also one that the bot never reads. Telegram
drops and adds fields; no answer may keep the bot from starting or receiving. A part that cannot be read is absent here, and the
log names it once.

Source of names: Bot API 10.1, "User", "ChatFullInfo", "ChatMember", "Message".
"""

from __future__ import annotations

import logging
from typing import Any, Final, TypeVar

import msgspec
from telegram import Bot, ChatMember

from adapters.shared.partial_reading import fit
from adapters.telegram import NAME
from adapters.telegram.errors import ask
from adapters.telegram.wire import STATUSES

log = logging.getLogger(__name__)

_IN: Final = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER})

T = TypeVar("T")


class ApiAnswer(msgspec.Struct):
    """None: Telegram did not say it, or not in a way that can be read."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that Telegram always sends, and that are not there."""
        return ()


class BotAnswer(ApiAnswer):
    username: str | None = None
    can_read_all_group_messages: bool | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        return _absent(self, "username", "can_read_all_group_messages")


class ChatAnswer(ApiAnswer):
    """`permissions`: of all members."""

    type: str | None = None
    permissions: dict[str, Any] | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        return _absent(self, "type")


class UserAnswer(ApiAnswer):
    id: int | None = None
    is_bot: bool | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        return _absent(self, "id", "is_bot")


class MemberAnswer(ApiAnswer):
    user: UserAnswer | None = None
    status: str | None = None
    is_member: bool | None = None
    can_delete_messages: bool | None = None
    can_restrict_members: bool | None = None
    can_invite_users: bool | None = None
    can_pin_messages: bool | None = None

    @property
    def is_in(self) -> bool:
        """True for a member of the chat, one without rights too."""
        return self.status in _IN or (self.status == ChatMember.RESTRICTED and bool(self.is_member))

    @property
    def is_person(self) -> bool:
        return self.user is None or not self.user.is_bot

    @property
    def missing(self) -> tuple[str, ...]:
        rights = ("can_delete_messages", "can_restrict_members", "can_invite_users")
        expected = {"administrator": rights, "restricted": ("is_member",)}
        user = ("user",) if self.user is None or self.user.missing else ()
        if self.status not in STATUSES:
            return ("status", *user)
        return (*_absent(self, *expected.get(self.status, ())), *user)


class AdministratorAnswer(ApiAnswer):
    user: UserAnswer | None = None


class SentAnswer(ApiAnswer):
    """A message of the bot. Without `message_id` it was sent, but Telegram did not say which message it is."""

    message_id: int | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        return _absent(self, "message_id")


class FileAnswer(ApiAnswer):
    """Bot API, "File". `file_path`: where the server offers the file, for an hour at least."""

    file_size: int | None = None
    file_path: str | None = None


class WebhookAnswer(ApiAnswer):
    """Bot API, "WebhookInfo". `last_error_message`: of the newest failure, also if Telegram brought updates since."""

    url: str = ""
    pending_update_count: int = 0
    last_error_message: str = ""


class ApiCalls:
    """Every method raises Busy, Gone, Refused, Lost, or CannotStart for a wrong token, and never for the shape of an answer."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._said: set[str] = set()

    async def get(self, kind: type[T], method: str, **parameters: Any) -> tuple[T, tuple[str, ...]]:
        """The answer, and the names of its parts that cannot be read."""
        answer, unread = read_answer(await self.do(method, **parameters), kind)
        for part in unread:
            self._say(f"{method}: {part}")
        return answer, unread

    async def do(self, method: str, **parameters: Any) -> Any:
        """The answer as it came; None: the requested state existed already. The method goes out in lower case, for Telegram
        takes any (Bot API, "Making requests"): for a name that it knows, the library warns and proposes its own call."""
        return await ask(self._bot.do_api_request(method.lower(), parameters))

    def _say(self, part: str) -> None:
        if part not in self._said:
            self._said.add(part)
            log.warning("a part of an answer cannot be read", extra={"account": NAME, "part": part})


def read_answer(result: Any, kind: type[T]) -> tuple[T, tuple[str, ...]]:
    try:
        answer, unread = fit(result, kind)
    except ValueError:
        return kind(), ("result",)
    if isinstance(answer, ApiAnswer):
        unread = tuple(dict.fromkeys((*unread, *answer.missing)))
    return answer, unread


def _absent(answer: ApiAnswer, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(answer, name) is None)
