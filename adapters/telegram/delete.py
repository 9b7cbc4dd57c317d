"""Deletions: the first goes at once; those that come while it is under way go together, a hundred at a time.

A raid of forty messages is gone after two calls, and a single message waits for nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from telegram import Bot

from adapters.telegram.client import ask
from bot.errors import Gone, Lost, NabuurError, Refused

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


class Deletions:
    """One queue a chat."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._chats: dict[int, _Chat] = {}

    async def delete(self, chat_id: int, ids: Sequence[int]) -> None:
        """Returns when the messages are not there any more. Raises Gone, Refused, Busy or Lost."""
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
            while chat.waiting:
                await self._together(chat_id, _next(chat.waiting))
        finally:
            chat.under_way = False
            _fail(chat.waiting, Lost("the deletion was stopped"))
            self._chats.pop(chat_id, None)

    async def _together(self, chat_id: int, batch: list[_Wanted]) -> None:
        ids = [one for wanted in batch for one in wanted.ids]
        try:
            await self._call(chat_id, ids)
        except Refused as error:
            if len(batch) > 1:  # one that is too old spoils the call for all: ask for each
                for wanted in batch:
                    await self._together(chat_id, [wanted])
                return
            _fail(batch, error)
        except NabuurError as error:
            _fail(batch, error)
        except asyncio.CancelledError:
            _fail(batch, Lost("the deletion was stopped"))
            raise
        else:
            for wanted in batch:
                if not wanted.done.done():
                    wanted.done.set_result(None)

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


def _fail(batch: list[_Wanted], error: NabuurError) -> None:
    for wanted in batch:
        if not wanted.done.done():
            wanted.done.set_exception(error)
