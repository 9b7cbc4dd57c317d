"""From the house's references to Telegram's numbers: follows groups that moved, and keeps to what Telegram asks to wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.telegram.client import Moved, ask
from adapters.telegram.rate_limit import Pace
from adapters.telegram.refs import Homes, Place, number_of, place_of
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, Refused

T = TypeVar("T")


class Way:
    def __init__(self, homes: Homes, pace: Pace) -> None:
        self.homes = homes
        self.pace = pace

    async def to(self, chat: Ref, call: Callable[[int], Awaitable[T]]) -> T | None:
        """Call with the chat's number; once more where the group turns out to have moved. Raises Busy, Gone, Refused or
        Lost."""
        number = self.homes.now(number_of(chat))
        try:
            return await ask(call(number))
        except Moved as moved:
            self.homes.note(number, moved.new_id)
            return await ask(call(moved.new_id))

    async def send(self, chat: Ref, call: Callable[[int], Awaitable[T]], messages: int = 1) -> T | None:
        """The same for a message, in its turn."""
        await self.turn(chat, messages)
        return await self.at_once(chat, call)

    async def turn(self, chat: Ref, messages: int) -> None:
        await self.pace.turn(self.homes.now(number_of(chat)), messages)

    async def at_once(self, chat: Ref, call: Callable[[int], Awaitable[T]]) -> T | None:
        """A message that has had its turn."""
        try:
            return await self.to(chat, call)
        except Busy as busy:
            self.pace.close(self.homes.now(number_of(chat)), busy.retry_after)
            raise

    def place(self, message: MessageRef) -> Place:
        """Raises Refused for a message that stayed behind when its group moved: with the new number, the same id would be
        another message."""
        place = place_of(message)
        if self.homes.now(place.chat) != place.chat:
            raise Refused("the group has become a supergroup since; older messages are out of reach")
        return place

    async def about(self, message: MessageRef, call: Callable[[Place], Awaitable[T]]) -> T | None:
        """Call about a message that is there."""
        place = self.place(message)
        try:
            return await ask(call(place))
        except Moved as moved:
            self.homes.note(place.chat, moved.new_id)
            raise Refused("the group has just become a supergroup; older messages are out of reach") from None
