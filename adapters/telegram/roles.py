"""The roles of people: the members of a moderators' chat are moderators.

A bot cannot list the members of a chat. It asks about each author once, and keeps the answer «no» for a while. It asks anew
about a moderator each time: after leaving the moderators' chat nobody decides, and Telegram tells only administrators who left.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Final

from telegram import ChatMember

from adapters.shared.chats import ServedChats
from adapters.telegram import NAME
from adapters.telegram.api.answers import ApiCalls, MemberAnswer
from adapters.telegram.refs import MovedGroups, number_of
from bot.core.message import Role
from bot.errors import NabuurError

KEPT_S: Final = 1800.0
ANSWER_WITHIN_S: Final = 2.0
"""Without an answer in this time the last one counts as long as it is kept; after that an author counts as a member."""

_MEMBERS: Final = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER})


class Roles:
    def __init__(
        self, calls: ApiCalls, chats: ServedChats, moved: MovedGroups, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._calls = calls
        self._moved = moved
        self._monotonic = monotonic
        self._desks = {number_of(desk) for desk in chats.desks.values() if desk.platform == NAME}
        self._desk_of = {number: number for number in self._desks} | {
            number_of(group): number_of(desk)
            for group, desk in chats.desks.items()
            if group.platform == desk.platform == NAME
        }
        self._known: dict[tuple[int, int], tuple[bool, float]] = {}

    async def of(self, user: int, chat: int, writes: bool) -> Role:
        """The role of a person in a group or a desk. `writes`: the author of a message in a desk is a member of the
        desk; a button press proves no membership, since a client can invent it."""
        if chat in self._desks and writes:
            self.note(chat, user, is_member=True)
            return Role.MODERATOR
        desk = self._desk_of.get(chat)
        return Role.MODERATOR if desk is not None and await self._is_member(desk, user) else Role.MEMBER

    def note(self, chat: int, user: int, is_member: bool) -> None:
        """Keeps what an update says about a membership of a desk."""
        desk = self._moved.original(chat)
        if desk in self._desks:
            self._known[desk, user] = (is_member, self._monotonic() + KEPT_S)

    async def _is_member(self, desk: int, user: int) -> bool:
        known, until = self._known.get((desk, user), (False, 0.0))
        is_kept = until > self._monotonic()
        if is_kept and not known:
            return False
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                number = self._moved.current(desk)
                member, _ = await self._calls.get(MemberAnswer, "getChatMember", chat_id=number, user_id=user)
        except (NabuurError, TimeoutError):
            return known and is_kept
        is_member = member.status in _MEMBERS or (member.status == ChatMember.RESTRICTED and bool(member.is_member))
        self.note(desk, user, is_member)
        return is_member
