"""Calls about a chat: from the core's references to Telegram's numbers, within the rate limits, also for groups that moved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from adapters.telegram.errors import GroupMoved, ask
from adapters.telegram.rate_limit import TelegramRateLimit
from adapters.telegram.refs import MovedGroups, TelegramPlatformMessage, number_of, platform_message
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, Refused
from bot.translation import tr

MOST_MOVES: Final = 3
"""Numbers of a group that one call tries."""

ALWAYS_MOVES: Final = tr("the group gets another number with each call")

T = TypeVar("T")


class ChatCalls:
    """Every method raises Busy, Gone, Refused or Lost."""

    def __init__(self, moved: MovedGroups, rate_limit: TelegramRateLimit) -> None:
        self.moved = moved
        self._rate_limit = rate_limit

    async def call(self, chat: Ref, make: Callable[[int], Awaitable[T]]) -> T | None:
        """Calls with the number of the chat, and again with the new number if the group has moved."""
        for _ in range(MOST_MOVES):
            number = self.moved.current(number_of(chat))
            try:
                return await ask(make(number))
            except GroupMoved as error:
                self.moved.note(number, error.new_number)
        raise Refused(ALWAYS_MOVES)

    async def wait_for_turn(self, chat: Ref, messages: int) -> None:
        """Counts `messages` against the rate limits of the chat."""
        await self._rate_limit.take_turn(self.moved.current(number_of(chat)), messages)

    async def post(self, chat: Ref, make: Callable[[int], Awaitable[T]]) -> T | None:
        """Sends a message that has waited for its turn."""
        try:
            return await self.call(chat, make)
        except Busy as error:
            self._rate_limit.close(self.moved.current(number_of(chat)), error.retry_after)
            raise

    def reachable(self, message: MessageRef) -> TelegramPlatformMessage:
        """Raises Refused for a message from before its group moved: under the new number, its id names another message."""
        found = platform_message(message)
        if self.moved.current(found.chat) != found.chat:
            raise Refused(tr("the group has become a supergroup since; older messages are out of reach"))
        return found

    async def edit(self, message: MessageRef, make: Callable[[TelegramPlatformMessage], Awaitable[T]]) -> T | None:
        """Calls about an existing message."""
        found = self.reachable(message)
        try:
            return await ask(make(found))
        except GroupMoved as error:
            self.moved.note(found.chat, error.new_number)
            raise Refused(tr("the group has just become a supergroup; older messages are out of reach")) from None
