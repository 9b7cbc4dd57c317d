"""What the bot may do in each chat, as Telegram says; and, in plain words, what somebody has to grant it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Final

from telegram import Bot, ChatMember, ChatMemberAdministrator

from adapters.telegram.client import ask
from bot.core.action import (
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    PostMaskedCopy,
    RefuseJoin,
    Reply,
    Repost,
    Restrict,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.fallback import ActionKind
from bot.errors import Refused

SPEAKS: Final[frozenset[ActionKind]] = frozenset(
    {
        SendMessage,
        SendPicture,
        Reply,
        SendPrivately,
        EditMessage,
        PostMaskedCopy,
        Repost,
        AskModerators,
        UpdateCard,
        LeaveChat,
    }
)
"""What needs no more than to be there."""

_GRANTS: Final[tuple[tuple[str, str, frozenset[ActionKind]], ...]] = (
    ("can_delete_messages", "to delete messages", frozenset({DeleteMessage})),
    ("can_restrict_members", "to ban users", frozenset({Restrict, LockGroup})),
    ("can_invite_users", "to add users", frozenset({ApproveJoin, RefuseJoin})),
)
"""A right by its name in the Bot API, as Telegram's own menu calls it, and what it is for."""

EVERYTHING: Final[frozenset[ActionKind]] = SPEAKS.union(*(kinds for _, _, kinds in _GRANTS))

_ONLY_IN_SUPERGROUPS: Final[frozenset[ActionKind]] = frozenset({Restrict})

_BASIC_GROUPS_FROM: Final = -(10**12)
"""Numbers of groups that are no supergroup are above this one (and below zero)."""


@dataclass(frozen=True, slots=True)
class Rights:
    """`lacks`: rights to ask for, in the words of Telegram's menu. `leads`: the bot is an administrator, and so hears all that
    is written. `why`: nothing can be done here, and this is why."""

    able: frozenset[ActionKind] = SPEAKS
    lacks: tuple[str, ...] = ()
    leads: bool = False
    why: str = ""


async def look(bot: Bot, chat_id: int) -> Rights:
    """Ask Telegram. A chat that the bot is not in has no rights, and says so. Raises Moved for a group with a new number."""
    try:
        if _BASIC_GROUPS_FROM < chat_id < 0:  # of reading, Telegram does not tell that a group has moved
            await ask(bot.send_chat_action(chat_id, "typing"))
        chat = await ask(bot.get_chat(chat_id))
        me = await ask(bot.get_chat_member(chat_id, bot.id))
    except Refused:
        return Rights(frozenset(), why="the bot is not in this chat, or the number is wrong")
    if chat is None or me is None:
        return Rights()
    return rights_of(me, chat.type == "supergroup")


def rights_of(me: ChatMember, is_supergroup: bool) -> Rights:
    if me.status in (ChatMember.LEFT, ChatMember.BANNED):
        return Rights(frozenset(), why="the bot was removed from this chat")
    if not isinstance(me, ChatMemberAdministrator):
        return Rights(SPEAKS, lacks=tuple(words for _, words, _ in _GRANTS))
    able: Set[ActionKind] = SPEAKS
    lacks = []
    for right, words, kinds in _GRANTS:
        if getattr(me, right):
            able = able | (kinds if is_supergroup else kinds - _ONLY_IN_SUPERGROUPS)
        else:
            lacks.append(words)
    return Rights(frozenset(able), tuple(lacks), leads=True)
