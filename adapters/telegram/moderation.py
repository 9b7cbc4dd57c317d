"""What the bot does to people and groups: silences, puts out, closes, lets in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from telegram import Bot, ChatPermissions

from adapters.telegram.chat_calls import Way
from adapters.telegram.saved_permissions import Before
from bot.core.ref import Ref
from bot.errors import Refused

SHORTEST: Final = timedelta(seconds=35)
"""Under 30 seconds is for ever (Bot API, "restrictChatMember"), and clocks differ."""


class Governing:
    """`now`: aware UTC."""

    def __init__(self, bot: Bot, way: Way, before: Before, now: Callable[[], datetime]) -> None:
        self._bot = bot
        self._way = way
        self._before = before
        self._now = now

    async def restrict(self, chat: Ref, person: Ref, until: datetime) -> None:
        """A moment that is not in the future lifts it: then the person may do what everybody may."""
        number, now = int(person.id), self._now()
        if number < 0:
            raise Refused("a channel cannot be silenced, only put out")
        if until > now:
            muted, until = ChatPermissions.no_permissions(), max(until, now + SHORTEST)
            await self._way.to(chat, lambda at: self._bot.restrict_chat_member(at, number, muted, until_date=until))
        else:
            free = ChatPermissions.all_permissions()
            await self._way.to(chat, lambda at: self._bot.restrict_chat_member(at, number, free))

    async def lock(self, chat: Ref, locked: bool) -> None:
        """Only what lets members post is taken and given back. What they could do is on the disk before that."""
        now = await self._permissions(chat)
        if locked:
            await asyncio.to_thread(self._before.keep, chat, now.to_dict())
            await self._permit(chat, _sending(now, False))
            return
        before = await asyncio.to_thread(self._before.of, chat)
        await self._permit(chat, _sending(now, True) if before is None else ChatPermissions.de_json(dict(before)))
        await asyncio.to_thread(self._before.forget, chat)

    async def _permit(self, chat: Ref, wanted: ChatPermissions) -> None:
        await self._way.to(
            chat, lambda at: self._bot.set_chat_permissions(at, wanted, use_independent_chat_permissions=True)
        )

    async def _permissions(self, chat: Ref) -> ChatPermissions:
        found = await self._way.to(chat, lambda at: self._bot.get_chat(at))
        return (found.permissions if found else None) or ChatPermissions.all_permissions()

    async def let_in(self, chat: Ref, person: Ref) -> None:
        number = int(person.id)
        await self._way.to(chat, lambda at: self._bot.approve_chat_join_request(at, number))

    async def turn_away(self, chat: Ref, person: Ref) -> None:
        number = int(person.id)
        await self._way.to(chat, lambda at: self._bot.decline_chat_join_request(at, number))

    async def leave(self, chat: Ref) -> None:
        await self._way.to(chat, lambda at: self._bot.leave_chat(at))


def _sending(permissions: ChatPermissions, allowed: bool) -> ChatPermissions:
    """The same, with everything that posts allowed or not."""
    every = ChatPermissions.all_permissions().to_dict()
    posts = {name: allowed for name in every if name.startswith("can_send_") or name == "can_add_web_page_previews"}
    return ChatPermissions(**(permissions.to_dict() | posts))
