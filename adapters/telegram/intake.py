"""From what was received to what the inbox keeps: the updates of one message, verbatim, under a key that names it for ever,
with what only the moment of receiving could tell (`wire.Received`)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from adapters.telegram import NAME
from adapters.telegram.decode import message_key
from adapters.telegram.receive import Taken
from adapters.telegram.refs import Homes
from adapters.telegram.roles import Roles
from adapters.telegram.wire import Chat, Update, User
from bot.core.message import Role


class Intake:
    """`me`: the bot's own user name."""

    def __init__(self, roles: Roles, homes: Homes, me: str) -> None:
        self._roles = roles
        self._homes = homes
        self._me = me

    async def raws(self, messages: Sequence[Sequence[Taken]], at: datetime) -> list[bytes]:
        """What `decode` reads, one for each message. All that has to be asked for is asked for at one time."""
        for message in messages:
            self._note_move(message[0].update)
        return await asyncio.gather(*(self._raw(message, at) for message in messages))

    def _note_move(self, update: Update | None) -> None:
        if update is not None and update.message is not None and update.message.migrate_to_chat_id is not None:
            self._homes.note(update.message.chat.id, update.message.migrate_to_chat_id)

    async def _raw(self, message: Sequence[Taken], at: datetime) -> bytes:
        """What cannot be taken apart stays as it came: decoding it fails, and it is put aside."""
        if any(taken.update is None for taken in message):
            return message[0].raw
        who, chat = by_whom(message[0].update)
        role, homes = Role.MEMBER, {}
        if chat is not None:
            first = self._homes.first(chat.id)
            homes = {str(chat.id): first} if first != chat.id else {}
            role = await self._role(message[0].update, who, first)
        head = {"received_at": at.timestamp(), "role": role.value, "me": self._me, "homes": homes}
        updates = b",".join(taken.raw for taken in message)
        return msgspec.json.encode(head)[:-1] + b',"updates":[' + updates + b"]}"

    async def _role(self, update: Update | None, who: User | None, chat: int) -> Role:
        if who is None or update is None:
            return Role.MEMBER
        speaks = update.message or update.edited_message
        return await self._roles.of(who.id, chat, speaks=speaks is not None)


def key_of(message: Sequence[Taken]) -> str:
    """A message's own address, with the revision of an edit. Numbers of updates alone will not do: they start anew after a
    week without any (Bot API, "Update")."""
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


def received_at(message: Sequence[Taken], now: datetime) -> datetime:
    """Telegram's own time of a message; for the rest, now."""
    update = message[0].update
    dated = update and (update.message or update.edited_message)
    return datetime.fromtimestamp(dated.edit_date or dated.date, UTC) if dated else now


def by_whom(update: Update | None) -> tuple[User | None, Chat | None]:
    """Whose doing it is, and where. Whoever speaks as a chat is known by the chat, and by nobody's number."""
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
