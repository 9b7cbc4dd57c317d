"""Turns Telegram's numbers into the core's references, and back.

A group that becomes a supergroup gets a new number, and its messages are counted anew. The core keeps the number that
config.yaml names; a message in the new group carries the new number in its reference: `-100…:17`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from adapters.telegram import NAME
from bot.core.ref import TOGETHER, MessageRef, Ref
from bot.errors import Refused
from bot.translation import tr

_COLON: Final = ":"

_SUPERGROUPS_BELOW: Final = -(10**12)
"""The numbers of supergroups are below this one; those of basic groups are between it and zero."""

NOBODY: Final = 0
"""Stands for the number of a person that cannot be read."""


@dataclass(frozen=True, slots=True)
class TelegramPlatformMessage:
    """One message, or several that are one for the core, by Telegram's numbers."""

    chat: int
    ids: tuple[int, ...]


class MovedGroups:
    """The new numbers of groups that moved. `named`: the numbers in config.yaml. If the new number is named there already, only
    references from before the move still use the old one."""

    def __init__(self, named: Set[int] = frozenset()) -> None:
        self._named = named
        self._current: dict[int, int] = {}
        self._original: dict[int, int] = {}

    def note(self, old: int, new: int) -> None:
        original = self.original(old)
        self._current[original] = new
        if new not in self._named:
            self._original[new] = original

    def current(self, number: int) -> int:
        """The number that Telegram uses now."""
        return self._current.get(number, number)

    def original(self, number: int) -> int:
        """The number that the core uses."""
        return self._original.get(number, number)

    def is_new_number(self, number: int) -> bool:
        """True for a new number of a group that config.yaml names by its earlier one."""
        original = self.original(number)
        return original != number and original in self._named


def chat_ref(number: int) -> Ref:
    return Ref(NAME, str(number))


def is_supergroup(number: int) -> bool:
    """False for a basic group and a private chat."""
    return number < _SUPERGROUPS_BELOW


def number_of(chat: Ref) -> int:
    """Raises Refused for a chat of another platform."""
    try:
        return int(chat.id)
    except ValueError:
        raise Refused(tr("{chat} is no chat of Telegram", chat=chat)) from None


def message_ref(original: int, current: int, ids: Sequence[int]) -> MessageRef:
    """`original`: the number of the chat for the core; `current`: the number under which the messages are."""
    written = TOGETHER.join(map(str, ids))
    return MessageRef(chat_ref(original), written if original == current else f"{current}{_COLON}{written}")


def platform_message(message: MessageRef) -> TelegramPlatformMessage:
    """Raises Refused for a reference that `message_ref` did not make."""
    number, colon, written = message.id.rpartition(_COLON)
    try:
        ids = tuple(int(each) for each in written.split(TOGETHER))
        return TelegramPlatformMessage(int(number) if colon else number_of(message.chat), ids)
    except ValueError:
        raise Refused(tr("{message} is no message of Telegram", message=message)) from None
