"""The bot's capabilities in each chat: the rights that Telegram reports, and the actions that they allow."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from telegram import ChatMember

from adapters.shared.capabilities import MEMBER_ACTIONS
from adapters.shared.chats import ServedChats
from adapters.telegram.api.answers import ChatAnswer, MemberAnswer
from adapters.telegram.api.chat_calls import ALWAYS_MOVES, MOST_MOVES
from adapters.telegram.api.client import Client
from adapters.telegram.errors import GroupMoved, ask
from adapters.telegram.refs import MovedGroups, chat_ref, is_supergroup, number_of
from adapters.telegram.wire import STATUSES
from bot.core.action import ApproveJoin, DeleteMessage, LockGroup, PinMessage, RefuseJoin, RemoveMember, Restrict
from bot.core.fallback import ActionKind
from bot.core.ref import Ref
from bot.errors import NabuurError, Refused
from bot.translation import in_language, tr

log = logging.getLogger(__name__)

_AskedRights = tuple[tuple[str, str, frozenset[ActionKind]], ...]

_RIGHTS: Final[_AskedRights] = (
    ("can_delete_messages", tr("to delete messages"), frozenset({DeleteMessage})),
    ("can_restrict_members", tr("to ban users"), frozenset({Restrict, LockGroup, RemoveMember})),
    ("can_invite_users", tr("to add users"), frozenset({ApproveJoin, RefuseJoin})),
)
"""The name of a right in the Bot API, its name in Telegram's menu, and the actions that need it."""

_PIN: Final = (("can_pin_messages", tr("to pin messages"), frozenset[ActionKind]({PinMessage})),)
"""Needed only for official posts, so only in groups that may read some."""

ALL_ACTIONS: Final[frozenset[ActionKind]] = MEMBER_ACTIONS.union(*(kinds for _, _, kinds in (*_RIGHTS, *_PIN)))

_ONLY_IN_SUPERGROUPS: Final[frozenset[ActionKind]] = frozenset({Restrict})

AT_ONCE: Final = 20
"""Chats that are looked at at the same time. Sending and deleting need connections too."""

LOOK_AGAIN_S: Final = 5.0

LOOK_FOR_MOVES_S: Final = 60.0
"""A strange supergroup makes the bot look at its basic groups once in this time. A move that it misses by this is told by
Telegram's messages about the move."""


@dataclass(frozen=True, slots=True)
class Rights:
    """`missing`: rights that the bot lacks, in the words of Telegram's menu. `is_admin`: Telegram sends all messages of
    a chat to its administrators. `problem`: the reason why the bot can do nothing here; empty otherwise. `unread`: the parts of
    Telegram's answers that cannot be read; the bot then assumes that it has the rights."""

    able: frozenset[ActionKind]
    missing: tuple[str, ...] = ()
    is_admin: bool = False
    problem: str = ""
    unread: tuple[str, ...] = ()


class TelegramCapabilities:
    """The rights in every chat of the account, as Telegram last reported them."""

    def __init__(self, client: Client, chats: ServedChats, moved: MovedGroups) -> None:
        self._client = client
        self._chats = chats
        self.moved = moved
        self._rights: dict[Ref, Rights] = {}
        self._looked_for_moves_at = -LOOK_FOR_MOVES_S

    def of(self, chat: Ref) -> Set[ActionKind]:
        """All actions until Telegram has answered. After a crash the bot decides messages before it has a connection; Telegram
        refuses the actions that are not allowed, and a moderator does them."""
        rights = self._rights.get(chat)
        return rights.able if rights is not None else ALL_ACTIONS

    def rights(self, chat: Ref) -> Rights:
        """Raises KeyError before Telegram has answered."""
        return self._rights[chat]

    def hears_leaves(self, chat: Ref) -> bool:
        """True if Telegram tells the bot who leaves this chat."""
        rights = self._rights.get(chat)
        return rights is not None and rights.is_admin and not rights.unread

    async def look_at_all(self) -> None:
        """Raises Busy or Lost."""
        await self._look_at(self._chats.on_platform)

    async def look_at_basic_groups(self) -> None:
        """Looks at the basic groups. Only these may have moved to a new number, which has to be known before the first message
        from there. Raises Busy or Lost."""
        await self._look_at(
            [chat for chat in self._chats.on_platform if _is_basic(self.moved.current(number_of(chat)))]
        )

    async def look_for_moves(self) -> None:
        """Looks at the basic groups, at most once in `LOOK_FOR_MOVES_S`: a stranger may add the bot to one group after
        another. Raises Busy or Lost."""
        now = time.monotonic()
        if now - self._looked_for_moves_at >= LOOK_FOR_MOVES_S:
            self._looked_for_moves_at = now
            await self.look_at_basic_groups()

    async def look_at_the_others(self) -> None:
        """The chats whose rights are not known yet, and again those that Telegram did not answer for."""
        while left := [chat for chat in self._chats.on_platform if chat not in self._rights]:
            with suppress(NabuurError):
                await self._look_at(left)
                return
            await asyncio.sleep(LOOK_AGAIN_S)

    async def _look_at(self, chats: Sequence[Ref]) -> None:
        """Looks at some chats at a time, and at all of them before it raises the first error."""
        turns = asyncio.Semaphore(AT_ONCE)

        async def look(chat: Ref) -> None:
            async with turns:
                await self.look_at(chat)

        results = await asyncio.gather(*map(look, chats), return_exceptions=True)
        for error in results:
            if error is not None:
                raise error

    async def look_until_answered(self, chat: Ref) -> None:
        """Looks until Telegram answers, after a change that it reports once: else the earlier rights would count for ever."""
        while True:
            with suppress(NabuurError):
                return await self.look_at(chat)
            await asyncio.sleep(LOOK_AGAIN_S)

    async def look_at(self, chat: Ref) -> None:
        """Asks Telegram for the rights in one chat. Raises Busy or Lost."""
        asked = (*_RIGHTS, *_PIN) if chat in self._chats.with_official_posts else _RIGHTS
        for _ in range(MOST_MOVES):
            number = self.moved.current(number_of(chat))
            try:
                self._rights[chat] = await _ask_rights(self._client, number, asked)
            except GroupMoved as error:
                self.moved.note(number, error.new_number)
                log.warning(
                    "a group has a new number; write it into config.yaml",
                    extra={"key": str(chat_ref(error.new_number))},
                )
            else:
                return
        self._rights[chat] = Rights(frozenset(), problem=ALWAYS_MOVES)

    def is_nowhere(self) -> bool:
        """Whether the bot can do nothing in any of its chats, as with the token of another bot."""
        return bool(self._chats.on_platform) and all(self._rights[chat].problem for chat in self._chats.on_platform)

    def log_missing(self) -> None:
        """Logs missing rights at the start. Later changes of rights reach the bot as updates, and the coordinators as
        events."""
        if self.is_nowhere():
            log.error("the bot is in none of its chats: perhaps the token is that of another bot; doctor says more")
        for chat in self._chats.on_platform:
            rights = self._rights[chat]
            missing = ", ".join(map(in_language, rights.missing)) if chat in self._chats.desks else ""
            if why := rights.problem or missing:
                log.warning("the bot lacks rights; doctor says more", extra={"key": str(chat), "why": why})


def _is_basic(number: int) -> bool:
    return number < 0 and not is_supergroup(number)


async def _ask_rights(client: Client, number: int, asked: _AskedRights) -> Rights:
    """A chat without the bot has no rights, and a `problem`.
    `asked`: the rights that the bot needs there. Raises GroupMoved for a group with a new number."""
    try:
        if _is_basic(number):  # only calls that send report a moved group; calls that read do not
            await ask(client.bot.send_chat_action(number, "typing"))
        chat, _ = await client.calls.get(ChatAnswer, "getChat", chat_id=number)
        me, unread = await client.calls.get(MemberAnswer, "getChatMember", chat_id=number, user_id=client.me.id)
    except Refused:
        return Rights(frozenset(), problem=tr("the bot is not in this chat, or the number is wrong"))
    in_supergroup = chat.type == "supergroup" or (chat.type is None and is_supergroup(number))
    return replace(_rights_of(me, in_supergroup, asked), unread=tuple(f"getChatMember: {part}" for part in unread))


def _rights_of(me: MemberAnswer, in_supergroup: bool, asked: _AskedRights) -> Rights:
    """A right counts as given unless Telegram denies it."""
    if me.status in (ChatMember.LEFT, ChatMember.BANNED):
        return Rights(frozenset(), problem=tr("the bot was removed from this chat"))
    if me.status in STATUSES and me.status != ChatMember.ADMINISTRATOR:
        return Rights(MEMBER_ACTIONS, missing=tuple(menu for _, menu, _ in asked))
    able: Set[ActionKind] = MEMBER_ACTIONS
    missing = []
    for right, menu, kinds in asked:
        if getattr(me, right) is not False:
            able = able | (kinds if in_supergroup else kinds - _ONLY_IN_SUPERGROUPS)
        else:
            missing.append(menu)
    return Rights(frozenset(able), tuple(missing), is_admin=True)
