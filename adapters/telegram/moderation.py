"""Measures for members and groups: mute, close, approve and decline join requests, pin, leave."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from telegram import ChatPermissions

from adapters.telegram.api.answers import ChatAnswer, MemberAnswer
from adapters.telegram.api.chat_calls import ChatCalls
from adapters.telegram.api.client import Client
from adapters.telegram.refs import NOBODY, number_of
from adapters.telegram.saved_permissions import SavedPermissions
from bot.core.ref import MessageRef, Ref
from bot.errors import Gone, Refused
from bot.translation import tr

SHORTEST_MUTE: Final = timedelta(seconds=35)
"""Telegram takes less than 30 seconds for ever (Bot API, "restrictChatMember"), and clocks differ."""


class Moderation:
    """`now`: aware UTC. Every method raises Busy, Gone, Refused or Lost."""

    def __init__(self, client: Client, calls: ChatCalls, saved: SavedPermissions, now: Callable[[], datetime]) -> None:
        self._bot = client.bot
        self._api = client.calls
        self._calls = calls
        self._saved = saved
        self._now = now

    async def restrict(self, chat: Ref, person: Ref, until: datetime) -> None:
        """Mutes a member until a moment; a moment that is not in the future ends the mute."""
        member, now = number_of(person), self._now()
        if member <= NOBODY:
            raise Refused(tr("a channel cannot be muted, only banned") if member else tr("the author is not known"))
        if until > now:
            none, until = ChatPermissions.no_permissions(), max(until, now + SHORTEST_MUTE)
            await self._calls.call(chat, lambda at: self._bot.restrict_chat_member(at, member, none, until_date=until))
        else:
            every = ChatPermissions.all_permissions()
            await self._calls.call(chat, lambda at: self._bot.restrict_chat_member(at, member, every))

    async def remove(self, chat: Ref, person: Ref, back: bool) -> None:
        """A removed member cannot come in again until the bot lets them back. A channel is no member: its owner can post as
        none of their channels until then."""
        member = number_of(person)
        if member < NOBODY:
            set_ban = self._bot.unban_chat_sender_chat if back else self._bot.ban_chat_sender_chat
            await self._calls.call(chat, lambda at: set_ban(at, member))
        elif back:
            await self._calls.call(chat, lambda at: self._bot.unban_chat_member(at, member, only_if_banned=True))
        else:
            await self._calls.call(chat, lambda at: self._bot.ban_chat_member(at, member))

    async def lock(self, chat: Ref, locked: bool) -> None:
        """Closes or reopens a group. Only permissions to post change; the earlier permissions are on the disk before that. A
        group in which members may write was never closed, or a person has opened it: it keeps its own."""
        told = await self._permissions(chat)
        current = ChatPermissions.all_permissions() if told is None else told
        if _is_open(told):  # what is saved is from a closing that Telegram refused, or that is over
            await asyncio.to_thread(self._saved.remove, chat)
        if locked:
            await asyncio.to_thread(self._saved.save, chat, current.to_dict())
            await self._set_permissions(chat, _with_posting(current, False))
            return
        saved = await asyncio.to_thread(self._saved.of, chat)
        if saved is None and current.can_send_messages:
            return
        restored = _with_posting(current, True) if saved is None else ChatPermissions.de_json(dict(saved))
        await self._set_permissions(chat, restored)
        await asyncio.to_thread(self._saved.remove, chat)

    async def approve_join(self, chat: Ref, person: Ref) -> None:
        """Raises Gone for a request that was taken back: Telegram says the same of one who is in already."""
        member = number_of(person)
        if await self._calls.call(chat, lambda at: self._bot.approve_chat_join_request(at, member)):
            return
        found = await self._calls.call(
            chat, lambda at: self._api.get(MemberAnswer, "getChatMember", chat_id=at, user_id=member)
        )
        if found is not None and not found[0].is_in:
            raise Gone(tr("the request to join"))

    async def decline_join(self, chat: Ref, person: Ref) -> None:
        await self._calls.call(chat, lambda at: self._bot.decline_chat_join_request(at, number_of(person)))

    async def pin(self, message: MessageRef) -> None:
        """The members get a notice of Telegram."""
        await self._calls.edit(message, lambda found: self._bot.pin_chat_message(found.chat, found.ids[0]))

    async def leave(self, chat: Ref) -> None:
        """Stays in a supergroup to which a group of a watch has moved: before the bot knew that, it counted as strange."""
        if self._calls.moved.is_new_number(number_of(chat)):
            return
        await self._calls.call(chat, lambda at: self._bot.leave_chat(at))

    async def _set_permissions(self, chat: Ref, wanted: ChatPermissions) -> None:
        await self._calls.call(
            chat, lambda at: self._bot.set_chat_permissions(at, wanted, use_independent_chat_permissions=True)
        )

    async def _permissions(self, chat: Ref) -> ChatPermissions | None:
        """None: Telegram does not tell."""
        found = await self._calls.call(chat, lambda at: self._api.get(ChatAnswer, "getChat", chat_id=at))
        told = found[0].permissions if found else None
        if not told:
            return None
        known = {name: bool(told.get(name)) for name in ChatPermissions.all_permissions().to_dict()}
        return ChatPermissions.de_json(known)


def _is_open(permissions: ChatPermissions | None) -> bool:
    """False for texts alone, as where a person opens a closed group by one switch, and where Telegram does not tell."""
    if permissions is None or not permissions.can_send_messages:
        return False
    posts = (name for name in ChatPermissions.all_permissions().to_dict() if name.startswith("can_send_"))
    return any(getattr(permissions, name) for name in posts if name != "can_send_messages")


def _with_posting(permissions: ChatPermissions, allowed: bool) -> ChatPermissions:
    """The permissions, with every kind of post allowed or forbidden."""
    every = ChatPermissions.all_permissions().to_dict()
    posts = {name: allowed for name in every if name.startswith("can_send_") or name == "can_add_web_page_previews"}
    return ChatPermissions(**(permissions.to_dict() | posts))
