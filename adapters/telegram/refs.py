"""How Telegram's numbers become our references, and back.

A group that became a supergroup has a new number, and its messages are counted anew. For the house it stays the group that
config.yaml names; a message of its new home carries the new number in its own reference: `-100…:17`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from adapters.telegram import NAME
from bot.core.ref import TOGETHER, MessageRef, Ref
from bot.errors import Refused

_HOME: Final = ":"


@dataclass(frozen=True, slots=True)
class Place:
    """Messages in a chat, by Telegram's own numbers."""

    chat: int
    ids: tuple[int, ...]


class Homes:
    """Where groups have moved to. `first` is the number by which the house knows a group: the one that config.yaml names.
    Where that is the new one already (`named`), only what the house remembers of before still leads from the old one."""

    def __init__(self, named: Set[int] = frozenset()) -> None:
        self._named = named
        self._now: dict[int, int] = {}
        self._first: dict[int, int] = {}

    def note(self, old: int, new: int) -> None:
        first = self.first(old)
        self._now[first] = new
        if new not in self._named:
            self._first[new] = first

    def now(self, number: int) -> int:
        return self._now.get(number, number)

    def first(self, number: int) -> int:
        return self._first.get(number, number)


def chat_ref(number: int) -> Ref:
    return Ref(NAME, str(number))


def number_of(chat: Ref) -> int:
    try:
        return int(chat.id)
    except ValueError:
        raise Refused(f"{chat} is no chat of Telegram") from None


def message_ref(first: int, now: int, ids: Sequence[int]) -> MessageRef:
    """`first`: the chat as the house knows it; `now`: where the messages are."""
    written = TOGETHER.join(map(str, ids))
    return MessageRef(chat_ref(first), written if first == now else f"{now}{_HOME}{written}")


def place_of(message: MessageRef) -> Place:
    """Raises Refused for what was not made here."""
    home, colon, written = message.id.rpartition(_HOME)
    try:
        ids = tuple(int(each) for each in written.split(TOGETHER))
        return Place(int(home) if colon else number_of(message.chat), ids)
    except ValueError:
        raise Refused(f"{message} is no message of Telegram") from None
