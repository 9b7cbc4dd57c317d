"""Deletions in batches: the requests of one moment go together, and requests during a call go with the next call.

A raid of forty messages is gone after two calls, and a single message waits for no other.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from telegram import Bot

from adapters.telegram.errors import ask
from bot.errors import Busy, Gone, Lost, NabuurError, Refused
from bot.translation import tr

MOST_IN_A_CALL: Final = 100
"""Messages in one call of `deleteMessages` (Bot API)."""


@dataclass(frozen=True, slots=True)
class _Request:
    ids: tuple[int, ...]
    done: asyncio.Future[None]


@dataclass(slots=True)
class _Queue:
    """`waiting`: the requests that arrived during a call."""

    waiting: list[_Request] = field(default_factory=list)
    is_running: bool = False
    closed_until: float = 0.0


class Deletions:
    """One queue for each chat."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._queues: dict[int, _Queue] = {}

    async def delete(self, chat_id: int, ids: Sequence[int]) -> None:
        """Returns when the messages do not exist any more. Raises Refused, Busy or Lost."""
        queue = self._queues.setdefault(chat_id, _Queue())
        request = _Request(tuple(ids), asyncio.get_running_loop().create_future())
        queue.waiting.append(request)
        if not queue.is_running:
            await self._run(chat_id, queue)
        await request.done

    async def _run(self, chat_id: int, queue: _Queue) -> None:
        """The first caller works for all. If it is cancelled, the other callers get Lost and try again."""
        queue.is_running = True
        batch: list[_Request] = []
        try:
            await asyncio.sleep(0)  # the other requests of this moment
            while queue.waiting:
                batch = _next_batch(queue.waiting)
                await self._in_turn(chat_id, queue, batch)
        finally:
            queue.is_running = False
            _fail([*batch, *queue.waiting], Lost(tr("the deletion was stopped")))
            queue.waiting.clear()
            if queue.closed_until < time.monotonic():
                self._queues.pop(chat_id, None)

    async def _in_turn(self, chat_id: int, queue: _Queue, batch: list[_Request]) -> None:
        """Deletes a batch. It makes no call during a pause that Telegram asked for."""
        wait_s = queue.closed_until - time.monotonic()
        if wait_s > 0:
            return _fail(batch, Busy(timedelta(seconds=wait_s)))
        try:
            await self._delete(chat_id, batch)
        except Busy as error:
            queue.closed_until = time.monotonic() + error.retry_after.total_seconds()
            _fail(batch, error)

    async def _delete(self, chat_id: int, batch: list[_Request]) -> None:
        """Raises Busy; the requests get all other errors."""
        try:
            await self._call(chat_id, [message for request in batch for message in request.ids])
        except Refused as error:
            await self._halve(chat_id, batch, error)
        except (Busy, asyncio.CancelledError):
            raise
        except NabuurError as error:
            _fail(batch, error)
        else:
            for request in batch:
                if not request.done.done():
                    request.done.set_result(None)

    async def _halve(self, chat_id: int, batch: list[_Request], error: Refused) -> None:
        """Deletes the messages in halves, since one that the bot may not delete makes Telegram refuse the whole call."""
        if len(batch) == 1:
            return _fail(batch, error)
        half = len(batch) // 2
        await self._delete(chat_id, batch[:half])
        await self._delete(chat_id, batch[half:])

    async def _call(self, chat_id: int, ids: list[int]) -> None:
        try:
            if len(ids) == 1:
                await ask(self._bot.delete_message(chat_id, ids[0]))
            else:
                await ask(self._bot.delete_messages(chat_id, ids))
        except Gone:
            return  # the wish is fulfilled


def _next_batch(waiting: list[_Request]) -> list[_Request]:
    """Takes out as many requests as fit into one call, at least one."""
    batch = [waiting.pop(0)]
    size = len(batch[0].ids)
    while waiting and size + len(waiting[0].ids) <= MOST_IN_A_CALL:
        batch.append(waiting.pop(0))
        size += len(batch[-1].ids)
    return batch


def _fail(batch: Sequence[_Request], error: NabuurError) -> None:
    for request in batch:
        if not request.done.done():
            request.done.set_exception(error)
            request.done.exception()  # a caller that was cancelled never looks at it, and asyncio would log that
