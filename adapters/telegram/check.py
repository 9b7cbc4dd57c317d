"""The lines for `doctor`: the bot itself, then each chat."""

from __future__ import annotations

from telegram import Bot

from adapters.shared.chats import ServedChats
from adapters.telegram.capabilities import TelegramCapabilities
from adapters.telegram.refs import chat_ref, number_of
from bot.core.ref import Ref


def lines_for_doctor(bot: Bot, chats: ServedChats, capabilities: TelegramCapabilities) -> list[str]:
    """A line that begins with `!` reports a fault."""
    lines = [f"telegram: this is @{bot.username}"]
    for chat in chats.on_platform:
        faults = _faults(bot, chats, capabilities, chat)
        lines += [f"! telegram: {fault}" for fault in faults]
        if not faults:
            lines.append(f"telegram: {chats.name(chat)}: the bot is there and may do what it needs")
    return lines


def _faults(bot: Bot, chats: ServedChats, capabilities: TelegramCapabilities, chat: Ref) -> list[str]:
    name, rights = chats.name(chat), capabilities.rights(chat)
    if rights.problem:
        return [f"{name} ({chat}): {rights.problem}; add the bot to it, and look at the number in config.yaml"]
    faults = []
    if (number := capabilities.moved.current(number_of(chat))) != number_of(chat):
        new = chat_ref(number)
        faults.append(f"{name} has become a supergroup: write {new} in place of {chat} in config.yaml")
    if not rights.is_admin and not bot.can_read_all_group_messages:
        faults.append(f"the bot does not hear what is written in {name}: make it an administrator there")
    if chat in chats.desks:
        faults += [f"give the bot the right {right} in {name}" for right in rights.missing]
    return faults
