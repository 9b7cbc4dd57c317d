"""Turns received updates into inbox rows: the updates of one message, verbatim, under a permanent key.

A row also holds the facts that only the moment of receiving can tell (`wire.TelegramInboxEntry`).
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import msgspec

from adapters.telegram import NAME
from adapters.telegram.content import Extra
from adapters.telegram.decode import edit_key, message_key, moment
from adapters.telegram.raw_updates import RawUpdate
from adapters.telegram.refs import MovedGroups
from adapters.telegram.roles import Roles
from adapters.telegram.wire import LeaveUpdate, User, WireChat, WireUpdate
from bot.core.message import Role

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InboxRow:
    """`received_at`: Telegram's own time of a message, else the moment of receiving; aware UTC."""

    key: str
    raw: bytes
    received_at: datetime


class TelegramIntake:
    """`bot_name`: the bot's own user name."""

    def __init__(self, roles: Roles, moved: MovedGroups, bot_name: str) -> None:
        self._roles = roles
        self._moved = moved
        self._bot_name = bot_name

    def rows(self, messages: Sequence[Sequence[RawUpdate]], at: datetime) -> list[InboxRow]:
        """One row for each message, for `decode`. No call to Telegram is made before an update is on the disk."""
        for message in messages:
            self._note_move(message[0].update)
        return [self._guarded_row(message, at) for message in messages]

    def _guarded_row(self, message: Sequence[RawUpdate], at: datetime) -> InboxRow:
        try:
            return InboxRow(key_of(message), self._row(message, at), received_at(message, at))
        except Exception:  # the guard: one update must not stop receiving; `decode` puts it aside
            log.exception("an update cannot be handled", extra={"account": NAME})
            return InboxRow(unread_key(message[0]), message[0].raw, at)

    def _note_move(self, update: WireUpdate | None) -> None:
        """Telegram says it in the old group and in the new one, and promises no order."""
        message = update.message if update is not None else None
        if message is None:
            return
        if message.migrate_to_chat_id is not None:
            self._moved.note(message.chat.id, message.migrate_to_chat_id)
        if message.migrate_from_chat_id is not msgspec.UNSET:
            self._moved.note(message.migrate_from_chat_id, message.chat.id)

    def _row(self, message: Sequence[RawUpdate], at: datetime) -> bytes:
        """An update that cannot be parsed stays as it is: `decode` fails, and the bot puts it aside."""
        if any(part.update is None for part in message):
            return message[0].raw
        sender, chat = sender_and_chat(message[0].update)
        role, homes = Role.MEMBER, {}
        if chat is not None:
            original = self._moved.original(chat.id)
            homes = {str(chat.id): original} if original != chat.id else {}
            role = self._role(message[0], sender, original)
        head = {"received_at": at.timestamp(), "role": role.value, "me": self._bot_name, "homes": homes}
        updates = b",".join(part.raw for part in message)
        return msgspec.json.encode(head)[:-1] + b',"updates":[' + updates + b"]}"

    def _role(self, received: RawUpdate, sender: User | None, chat: int) -> Role:
        if sender is None or received.update is None:
            return Role.MEMBER
        if (change := received.update.chat_member) is not None:
            member = change.new_chat_member
            self._roles.note(change.chat.id, member.user.id, member.is_in and not member.user.is_bot)
        left = member_who_left(received.raw)
        if left is not None:
            self._roles.forget(chat, left)
        written = received.update.message or received.update.edited_message
        writes = written is not None and left != sender.id and not sender.is_bot
        return self._roles.at_receipt(sender.id, chat, writes)


def member_who_left(raw: bytes) -> int | None:
    """The user of whom this update says that they left a chat. None: it says something else."""
    if b"left_chat_member" not in raw:
        return None
    try:
        line = msgspec.json.decode(raw, type=LeaveUpdate).message
    except msgspec.MsgspecError:
        return None
    return line.left_chat_member.id if line is not None and line.left_chat_member is not None else None


def key_of(message: Sequence[RawUpdate]) -> str:
    """The address of the message, with the revision of an edit. The number of an update is not enough: the numbers start anew
    after a week without updates (Bot API, "Update")."""
    first = message[0]
    update = first.update
    if update is None:
        return unread_key(first)
    if update.message is not None:
        return message_key(update.message, len(message))
    if update.edited_message is not None:
        return edit_key(update.edited_message, first.content.extra if first.content else Extra())
    if update.callback_query is not None:
        return f"{NAME}:press {update.callback_query.id}"
    return f"{NAME}:update {first.number} {sha256(first.raw).hexdigest()[:16]}"


def unread_key(update: RawUpdate) -> str:
    return f"{NAME}:unread {update.number} {sha256(update.raw).hexdigest()[:16]}"


def received_at(message: Sequence[RawUpdate], now: datetime) -> datetime:
    """Telegram's own time for a message; `now` for other updates, and for an impossible time."""
    update = message[0].update
    dated = update and (update.message or update.edited_message)
    return moment(dated.edit_date or dated.date, now.timestamp()) if dated else now


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
