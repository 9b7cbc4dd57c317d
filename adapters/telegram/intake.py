"""From what was received to what the inbox keeps: the updates of one message, verbatim, under a key that names it for ever,
with the author's role at that moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from adapters.telegram import NAME
from adapters.telegram.decode import message_key
from adapters.telegram.receive import Taken
from adapters.telegram.roles import Roles
from adapters.telegram.wire import Chat, Update, User
from bot.core.message import Role


async def raw_of(message: Sequence[Taken], roles: Roles, at: datetime) -> bytes:
    """What `decode` reads. What cannot be taken apart stays as it came: decoding it fails, and it is put aside."""
    if any(taken.update is None for taken in message):
        return message[0].raw
    who, chat = _by(message[0].update)
    role = await roles.of(who.id, chat.id) if who is not None and chat is not None else Role.MEMBER
    updates = b",".join(taken.raw for taken in message)
    head = f'{{"received_at":{at.timestamp()},"role":"{role.value}","updates":['.encode()
    return head + updates + b"]}"


def key_of(message: Sequence[Taken]) -> str:
    """A message's own address, with the revision of an edit. Numbers of updates alone will not do: they start anew after a
    week without any (Bot API, "Update")."""
    first = message[0]
    update = first.update
    if update is None:
        return f"{NAME}:unread {first.number} {sha256(first.raw).hexdigest()[:16]}"
    if update.message is not None:
        return message_key(update.message)
    if update.edited_message is not None:
        return f"{message_key(update.edited_message)}/{update.edited_message.edit_date}"
    if update.callback_query is not None:
        return f"{NAME}:press {update.callback_query.id}"
    return f"{NAME}:update {first.number} {sha256(first.raw).hexdigest()[:16]}"


def received_at(message: Sequence[Taken], now: datetime) -> datetime:
    """Telegram's own time of a message; for the rest, now."""
    update = message[0].update
    dated = update and (update.message or update.edited_message)
    return datetime.fromtimestamp(dated.edit_date or dated.date, UTC) if dated else now


def _by(update: Update | None) -> tuple[User | None, Chat | None]:
    """Whose doing it is, and where."""
    if update is None:
        return None, None
    if (message := update.message or update.edited_message) is not None:
        return message.from_, message.chat
    if (query := update.callback_query) is not None:
        return query.from_, query.message.chat if query.message else None
    if (reaction := update.message_reaction) is not None:
        return reaction.user, reaction.chat
    if (change := update.chat_member) is not None:
        return change.new_chat_member.user, change.chat
    if (request := update.chat_join_request) is not None:
        return request.from_, request.chat
    return None, None
