"""The roles of people: the members of a moderators' chat are moderators. Another bot is none: its words come from elsewhere.

A bot cannot list the members of a chat. It learns them from the list of administrators, from messages in the moderators' chat
and from changes of memberships. If the bot knows as many members as Telegram counts, every other person is none. In all other
cases it asks about a person, and keeps the answer «no» for a while. It asks anew about a moderator who decides: after leaving
the moderators' chat no person decides, and Telegram tells only administrators who left.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from adapters.shared.chats import ServedChats
from adapters.telegram import NAME
from adapters.telegram.api.answers import AdministratorAnswer, ApiCalls, MemberAnswer, read_answer
from adapters.telegram.refs import MovedGroups, number_of
from bot.core.message import Person, Role
from bot.core.ref import Ref
from bot.errors import NabuurError

KEPT_S: Final = 1800.0
HEARD_S: Final = 86_400.0
"""Telegram keeps an update for a day. A bot that could not ask for longer has not heard who left."""

FRESH_S: Final = 5.0
"""An answer counts as new for this long: the message that waited for it is decided by then."""

ANSWER_WITHIN_S: Final = 2.0
"""Without an answer in this time the last one counts as long as it is kept; after that an author counts as a member."""

AT_ONCE: Final = 20
"""Questions under way at the same time. Deletions need connections too."""


class Roles:
    """`hears_leaves`: the bot is an administrator of this desk, so Telegram tells it who leaves."""

    def __init__(
        self,
        calls: ApiCalls,
        chats: ServedChats,
        moved: MovedGroups,
        hears_leaves: Callable[[Ref], bool] = lambda desk: False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._calls = calls
        self._moved = moved
        self._hears_leaves = hears_leaves
        self._monotonic = monotonic
        self._desks = {number_of(desk): desk for desk in chats.desks.values() if desk.platform == NAME}
        self._desk_of = {number: number for number in self._desks} | {
            number_of(group): number_of(desk)
            for group, desk in chats.desks.items()
            if group.platform == desk.platform == NAME
        }
        self._noted: dict[tuple[int, int], tuple[bool, float]] = {}  # desk and user: a member? noted at
        self._asked: dict[tuple[int, int], float] = {}  # desk and user: the last answer came at
        self._complete_until: dict[int, float] = {}
        self._turns = asyncio.Semaphore(AT_ONCE)

    # -- what is known

    def at_receipt(self, user: int, chat: int, writes: bool) -> Role:
        """The role as far as it is known. `writes`: the author of a message in a desk is a member of the desk. A button
        press proves no membership, since a client can invent it, nor does the line that its sender has left."""
        if chat in self._desks and writes:
            self.note(chat, user, is_member=True)
            return Role.MODERATOR
        desk = self._desk_of.get(chat)
        return Role.MODERATOR if desk is not None and self._kept(desk, user) else Role.MEMBER

    def known(self, person: Person, chat: Ref, decides: bool) -> Role | None:
        desk, user = self._desk_of.get(_number(chat)), _number(person.ref)
        if desk is None or user <= 0:  # no chat of a watch, or an author in the name of a chat
            return person.role
        is_member, now = self._kept(desk, user), self._monotonic()
        was_asked = now - self._asked.get((desk, user), -FRESH_S) < FRESH_S
        if is_member:
            return Role.MODERATOR if was_asked or self._hears_leaves(self._desks[desk]) else None
        is_complete = not decides and now < self._complete_until.get(desk, 0.0)
        return Role.MEMBER if is_member is False or was_asked or is_complete else None

    def note(self, chat: int, user: int, is_member: bool) -> None:
        """Keeps what an update says about a membership of a desk."""
        desk = self._moved.original(chat)
        if desk in self._desks:
            self._noted[desk, user] = (is_member, self._monotonic())

    def forget(self, chat: int, user: int) -> None:
        """The person left the desk, as a line there says: what was known before counts no more."""
        self._noted.pop((chat, user), None)
        self._asked.pop((chat, user), None)

    def _kept(self, desk: int, user: int) -> bool | None:
        """Whether the person is a member of the desk. None: it is not known, or no longer."""
        is_member, at = self._noted.get((desk, user), (None, 0.0))
        kept_s = HEARD_S if is_member and self._hears_leaves(self._desks[desk]) else KEPT_S
        return is_member if self._monotonic() - at < kept_s else None

    # -- what is asked

    async def ask(self, person: Person, chat: Ref) -> None:
        desk, user = self._desk_of.get(_number(chat)), _number(person.ref)
        if desk is None or user <= 0:
            return
        async with self._turns:
            answer = await self._answer(desk, user)
        self._asked[desk, user] = self._monotonic()
        if answer is not None:
            self.note(desk, user, answer)

    async def _answer(self, desk: int, user: int) -> bool | None:
        number = self._moved.current(desk)
        with suppress(NabuurError, TimeoutError):
            async with asyncio.timeout(ANSWER_WITHIN_S):
                member, _ = await self._calls.get(MemberAnswer, "getChatMember", chat_id=number, user_id=user)
                return member.is_in and member.is_person
        return None

    async def learn(self, desk: Ref) -> None:
        """Asks for the administrators of a desk and for the number of its members. Never raises."""
        original = _number(desk)
        number = self._moved.current(original)
        with suppress(NabuurError, TimeoutError):
            async with self._turns, asyncio.timeout(ANSWER_WITHIN_S):
                listed = await self._calls.do("getChatAdministrators", chat_id=number)
                count = await self._calls.do("getChatMemberCount", chat_id=number)
            for user in administrators(listed):
                self.note(original, user, is_member=True)
            members = sum(is_member for (place, _), (is_member, _) in self._noted.items() if place == original)
            if isinstance(count, int) and members + 1 >= count:  # and the bot itself
                self._complete_until[original] = self._monotonic() + KEPT_S


def administrators(listed: object) -> list[int]:
    """The people in an answer of getChatAdministrators, without bots. A part that cannot be read is left out."""
    answers = (read_answer(each, AdministratorAnswer)[0] for each in (listed if isinstance(listed, list) else []))
    users = (answer.user for answer in answers if answer.user is not None)
    return [user.id for user in users if user.id is not None and not user.is_bot]


def _number(chat: Ref) -> int:
    """0 for a place on another platform."""
    return int(chat.id) if chat.platform == NAME and chat.id.removeprefix("-").isdecimal() else 0
