"""From received updates to inbox rows: the updates of one message, verbatim, under a permanent key.

A row also holds the facts that only the moment of receiving can tell (`wire.InboxEntry`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from adapters.telegram import NAME
from adapters.telegram.decode import message_key
from adapters.telegram.raw_updates import RawUpdate
from adapters.telegram.refs import MovedGroups
from adapters.telegram.roles import Roles
from adapters.telegram.wire import User, WireChat, WireUpdate
from bot.core.message import Role


class TelegramIntake:
    """`bot_name`: the bot's own user name."""

    def __init__(self, roles: Roles, moved: MovedGroups, bot_name: str) -> None:
        self._roles = roles
        self._moved = moved
        self._bot_name = bot_name

    async def rows(self, messages: Sequence[Sequence[RawUpdate]], at: datetime) -> list[bytes]:
        """One row for each message, for `decode`. All questions to Telegram go out at the same time."""
        for message in messages:
            self._note_move(message[0].update)
        return await asyncio.gather(*(self._row(message, at) for message in messages))

    def _note_move(self, update: WireUpdate | None) -> None:
        if update is not None and update.message is not None and update.message.migrate_to_chat_id is not None:
            self._moved.note(update.message.chat.id, update.message.migrate_to_chat_id)

    async def _row(self, message: Sequence[RawUpdate], at: datetime) -> bytes:
        """An update that cannot be parsed stays as it is: `decode` fails, and the bot puts it aside."""
        if any(part.update is None for part in message):
            return message[0].raw
        sender, chat = sender_and_chat(message[0].update)
        role, homes = Role.MEMBER, {}
        if chat is not None:
            original = self._moved.original(chat.id)
            homes = {str(chat.id): original} if original != chat.id else {}
            role = await self._role(message[0].update, sender, original)
        head = {"received_at": at.timestamp(), "role": role.value, "me": self._bot_name, "homes": homes}
        updates = b",".join(part.raw for part in message)
        return msgspec.json.encode(head)[:-1] + b',"updates":[' + updates + b"]}"

    async def _role(self, update: WireUpdate | None, sender: User | None, chat: int) -> Role:
        if sender is None or update is None:
            return Role.MEMBER
        written = update.message or update.edited_message
        return await self._roles.of(sender.id, chat, writes=written is not None)


def key_of(message: Sequence[RawUpdate]) -> str:
    """The address of the message, with the revision of an edit. The number of an update is not enough: the numbers start anew
    after a week without updates (Bot API, "Update")."""
    first = message[0]
    update = first.update
    if update is None:
        return f"{NAME}:unread {first.number} {sha256(first.raw).hexdigest()[:16]}"
    if update.message is not None:
        return message_key(update.message, len(message))
    if update.edited_message is not None:
        return message_key(update.edited_message)
    if update.callback_query is not None:
        return f"{NAME}:press {update.callback_query.id}"
    return f"{NAME}:update {first.number} {sha256(first.raw).hexdigest()[:16]}"


def received_at(message: Sequence[RawUpdate], now: datetime) -> datetime:
    """Telegram's own time for a message; `now` for other updates."""
    update = message[0].update
    dated = update and (update.message or update.edited_message)
    return datetime.fromtimestamp(dated.edit_date or dated.date, UTC) if dated else now


def sender_and_chat(update: WireUpdate | None) -> tuple[User | None, WireChat | None]:
    """The person behind an update, and the chat. No person for a message in the name of a chat: only the chat is known."""
    if update is None:
        return None, None
    if (message := update.message or update.edited_message) is not None:
        return message.from_ if message.sender_chat is None else None, message.chat
    if (query := update.callback_query) is not None:
        return query.from_, query.message.chat if query.message else None
    if (reaction := update.message_reaction) is not None:
        return reaction.user, reaction.chat
    if (change := update.chat_member) is not None:
        return change.new_chat_member.user, change.chat
    if (change := update.my_chat_member) is not None:
        return change.from_, change.chat
    if (request := update.chat_join_request) is not None:
        return request.from_, request.chat
    return None, None
