"""Deletions: those of one moment go together, and those that come while a call is under way go with the next, a hundred at
a time. A raid of forty messages is gone after two calls, and a single message waits for nothing.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from telegram import Bot

from adapters.telegram.client import ask
from bot.errors import Busy, Gone, Lost, NabuurError, Refused

AT_ONCE: Final = 100
"""Of `deleteMessages` (Bot API)."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    ids: tuple[int, ...]
    done: asyncio.Future[None]


@dataclass(slots=True)
class _Chat:
    """`waiting`: what came while a call is under way."""

    waiting: list[_Wanted] = field(default_factory=list)
    under_way: bool = False
    closed_until: float = 0.0


class Deletions:
    """One queue a chat. `monotonic`: seconds that never run backwards."""

    def __init__(self, bot: Bot, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._bot = bot
        self._monotonic = monotonic
        self._chats: dict[int, _Chat] = {}

    async def delete(self, chat_id: int, ids: Sequence[int]) -> None:
        """Returns when the messages are not there any more. Raises Refused, Busy or Lost."""
        chat = self._chats.setdefault(chat_id, _Chat())
        wanted = _Wanted(tuple(ids), asyncio.get_running_loop().create_future())
        chat.waiting.append(wanted)
        if not chat.under_way:
            await self._work_off(chat_id, chat)
        await wanted.done

    async def _work_off(self, chat_id: int, chat: _Chat) -> None:
        """Whoever comes first works for all who come meanwhile. If he is stopped, those who wait are told to try again."""
        chat.under_way = True
        try:
            await asyncio.sleep(0)  # the others of this moment
            while chat.waiting:
                await self._in_turn(chat_id, chat, _next(chat.waiting))
        finally:
            chat.under_way = False
            _fail(chat.waiting, Lost("the deletion was stopped"))
            chat.waiting.clear()
            if chat.closed_until < self._monotonic():
                self._chats.pop(chat_id, None)

    async def _in_turn(self, chat_id: int, chat: _Chat, batch: list[_Wanted]) -> None:
        """Telegram may have asked to wait."""
        wait = chat.closed_until - self._monotonic()
        if wait > 0:
            return _fail(batch, Busy(timedelta(seconds=wait)))
        try:
            await self._together(chat_id, batch)
        except Busy as error:
            chat.closed_until = self._monotonic() + error.retry_after.total_seconds()
            _fail(batch, error)

    async def _together(self, chat_id: int, batch: list[_Wanted]) -> None:
        """Raises Busy; everything else is told to those who want it."""
        try:
            await self._call(chat_id, [one for wanted in batch for one in wanted.ids])
        except Refused as error:
            await self._narrow_down(chat_id, batch, error)
        except (Busy, asyncio.CancelledError):
            raise
        except NabuurError as error:
            _fail(batch, error)
        else:
            for wanted in batch:
                if not wanted.done.done():
                    wanted.done.set_result(None)

    async def _narrow_down(self, chat_id: int, batch: list[_Wanted], error: Refused) -> None:
        """One that may not be deleted spoils the call for all: halve it until it is found."""
        if len(batch) == 1:
            return _fail(batch, error)
        half = len(batch) // 2
        await self._together(chat_id, batch[:half])
        await self._together(chat_id, batch[half:])

    async def _call(self, chat_id: int, ids: list[int]) -> None:
        try:
            if len(ids) == 1:
                await ask(self._bot.delete_message(chat_id, ids[0]))
            else:
                await ask(self._bot.delete_messages(chat_id, ids))
        except Gone:
            return  # that is what was wanted


def _next(waiting: list[_Wanted]) -> list[_Wanted]:
    """As many as fit into one call, taken out; at least one."""
    batch = [waiting.pop(0)]
    size = len(batch[0].ids)
    while waiting and size + len(waiting[0].ids) <= AT_ONCE:
        batch.append(waiting.pop(0))
        size += len(batch[-1].ids)
    return batch


def _fail(batch: Sequence[_Wanted], error: NabuurError) -> None:
    for wanted in batch:
        if not wanted.done.done():
            wanted.done.set_exception(error)
