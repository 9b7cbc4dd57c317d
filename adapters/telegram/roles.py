"""Who is a moderator: whoever is in the moderators' chat. A bot cannot list a chat's members, so it asks about each author
once, and keeps the answer for a while."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Set
from typing import Final

from telegram import Bot, ChatMember

from adapters.telegram.client import ask
from adapters.telegram.refs import Homes
from bot.core.message import Role
from bot.errors import NabuurError

KEPT_S: Final = 1800.0
WAITS_S: Final = 2.0
"""An author whose role Telegram does not tell within this time is taken for a member, and asked about again."""

_IN: Final = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER})


class Roles:
    """`desks`: each group's moderators' chats, by number; and each of these, for itself."""

    def __init__(
        self, bot: Bot, desks: Mapping[int, Set[int]], homes: Homes, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._bot = bot
        self._desks = desks
        self._homes = homes
        self._all_desks = frozenset().union(*desks.values()) if desks else frozenset()
        self._monotonic = monotonic
        self._known: dict[tuple[int, int], tuple[bool, float]] = {}

    async def of(self, user: int, chat: int, speaks: bool) -> Role:
        """The role of a person in a group or a desk. `speaks`: who writes in a desk is in it; a press may be made up."""
        if chat in self._all_desks and speaks:
            self.note(chat, user, is_in=True)
            return Role.MODERATOR
        desks = self._desks.get(chat, frozenset())
        answers = [await self._is_in(desk, user) for desk in sorted(desks)]
        return Role.MODERATOR if any(answers) else Role.MEMBER

    def note(self, desk: int, user: int, is_in: bool) -> None:
        """Somebody came into a chat, or left it."""
        desk = self._homes.first(desk)
        if desk in self._all_desks:
            self._known[desk, user] = (is_in, self._monotonic() + KEPT_S)

    async def _is_in(self, desk: int, user: int) -> bool:
        known, until = self._known.get((desk, user), (False, 0.0))
        if until > self._monotonic():
            return known
        try:
            async with asyncio.timeout(WAITS_S):
                member = await ask(self._bot.get_chat_member(self._homes.now(desk), user))
        except (NabuurError, TimeoutError):
            return known  # what was true half an hour ago is the best guess
        is_in = member is not None and (
            member.status in _IN
            or (member.status == ChatMember.RESTRICTED and bool(getattr(member, "is_member", False)))
        )
        self.note(desk, user, is_in)
        return is_in
