"""Works the outbox off. What protects people goes first; sends to one chat keep their order, one at a time.

Deletions, restrictions, reactions and edits may be repeated freely, so they are simply done again after a crash. A *send*
cannot be repeated without being seen twice: that it is begun is written down before it is made. What a crash leaves in doubt
is sent again where it must arrive (cards, questions, facts; a double carries the same case code), and not where it need not
(hints, reminders, answers).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.core.action import (
    Action,
    Amend,
    ApproveJoin,
    DeleteMessage,
    LockGroup,
    Pin,
    React,
    Remove,
    Restrict,
    UpdateCard,
)
from bot.core.fit import place_of
from bot.core.outcome import purpose_of
from bot.core.ref import MessageRef
from bot.errors import Busy, Gone, Lost, NabuurError, Refused
from bot.ports import Adapter, Clock
from bot.store.outbox import NOT_TWICE, Entry
from bot.store.store import Store

log = logging.getLogger(__name__)

REPEATABLE = (Amend, ApproveJoin, DeleteMessage, LockGroup, Pin, React, Remove, Restrict, UpdateCard)
AT_ONCE = 32
TIMEOUT = timedelta(seconds=60)
LONGEST_PAUSE = timedelta(minutes=5)
GIVE_UP_AFTER = 20
"""Attempts that failed for a reason nobody foresaw; then it is a dead letter. A lost connection is waited for without end."""


class Delivery:
    """Takes what is due from the store and has the adapters do it."""

    def __init__(
        self, store: Store, adapters: Mapping[str, Adapter], clock: Clock, wake_pipeline: Callable[[], None]
    ) -> None:
        self._store = store
        self._adapters = adapters
        self._clock = clock
        self._wake_pipeline = wake_pipeline
        self._wake = asyncio.Event()
        self._under_way: set[str] = set()
        self._busy_chats: set[str] = set()
        self._stopping = False
        self.counts: dict[str, int] = {}

    def wake(self) -> None:
        self._wake.set()

    def stop(self) -> None:
        """Begin nothing new."""
        self._stopping = True
        self._wake.set()

    @property
    def idle(self) -> bool:
        return not self._under_way

    async def run(self) -> None:
        """Until `stop`. What is under way then is finished first, so that its answer is written down."""
        doubtful = await self._store.settle_doubts()
        if doubtful:
            log.warning("a crash left sends in doubt that are not made twice", extra={"count": doubtful})
            self._count("doubtful", doubtful)
        async with asyncio.TaskGroup() as tasks:
            while not self._stopping:
                self._wake.clear()
                if not await self._start_what_is_due(tasks):
                    await self._rest()

    async def _start_what_is_due(self, tasks: asyncio.TaskGroup) -> bool:
        now = self._clock.now()
        await self._expire()
        started = False
        for entry in await self._store.due(now, AT_ONCE * 8):
            if len(self._under_way) >= AT_ONCE:
                break
            if entry.key in self._under_way or self._must_wait(entry):
                continue
            self._take(entry)
            tasks.create_task(self._deliver(entry), name=f"deliver {entry.key}")
            started = True
        return started

    def _must_wait(self, entry: Entry) -> bool:
        return not isinstance(entry.action, REPEATABLE) and entry.chat in self._busy_chats

    def _take(self, entry: Entry) -> None:
        self._under_way.add(entry.key)
        if not isinstance(entry.action, REPEATABLE):
            self._busy_chats.add(entry.chat)

    async def _rest(self) -> None:
        """Until something is planned, something is finished, or a pause is over."""
        moment = await self._store.next_moment()
        pause = 60.0 if moment is None else max(0.01, (moment - self._clock.now()).total_seconds())
        try:
            async with asyncio.timeout(min(pause, 60.0)):
                await self._wake.wait()
        except TimeoutError:
            pass

    async def _expire(self) -> None:
        for key, lane in await self._store.expire(self._clock.now()):
            log.info("too late to be of use", extra={"action": key, "lane": lane})
            self._count("expired")

    async def _deliver(self, entry: Entry) -> None:
        try:
            if entry.called_off:
                await self._store.called_off(entry, self._clock.now())
            else:
                await self._attempt(entry)
        finally:
            self._under_way.discard(entry.key)
            self._busy_chats.discard(entry.chat)
            self._wake.set()
            self._wake_pipeline()

    async def _attempt(self, entry: Entry) -> None:
        repeatable = isinstance(entry.action, REPEATABLE)
        if not repeatable:
            await self._store.begin(entry.key)
        try:
            async with asyncio.timeout(TIMEOUT.total_seconds()):
                ref = await self._do(entry.action)
        except Gone:
            await self._gone(entry)
        except Busy as error:
            await self._later(entry, error.retry_after, error, in_doubt=False)
        except Refused as error:
            await self._refused(entry, error.why)
        except (Lost, TimeoutError) as error:
            await self._lost(entry, repeatable, error)
        except Exception as error:  # an adapter's fault must not stop the others; it is logged, counted and tried again
            log.exception("an action failed", extra={"action": entry.key})
            await self._failed(entry, repeatable, error)
        else:
            await self._store.delivered(entry, ref, self._clock.now())
            self._count("delivered")

    async def _do(self, action: Action) -> MessageRef | None:
        platform = place_of(action).platform
        adapter = self._adapters.get(platform)
        if adapter is None:
            raise Refused(f"the platform {platform} is not set up")
        return await adapter.do(action)

    async def _gone(self, entry: Entry) -> None:
        """Deleting what is gone is done; everything else that needs the thing is pointless."""
        if isinstance(entry.action, DeleteMessage):
            await self._store.delivered(entry, None, self._clock.now())
        else:
            await self._refused(entry, "the message is gone")

    async def _refused(self, entry: Entry, why: str) -> None:
        log.warning("refused", extra={"action": entry.key, "kind": type(entry.action).__name__})
        self._count("refused")
        await self._store.refused(entry, why, self._clock.now())

    async def _lost(self, entry: Entry, repeatable: bool, error: Exception) -> None:
        if not repeatable and purpose_of(entry.action) in NOT_TWICE:
            self._count("doubtful")
            await self._store.give_up(entry.key, "doubtful", "the connection broke while it was sent")
            return
        await self._later(entry, _pause(entry.attempts), error, in_doubt=not repeatable)

    async def _failed(self, entry: Entry, repeatable: bool, error: Exception) -> None:
        if entry.attempts >= GIVE_UP_AFTER:
            self._count("dead")
            await self._store.give_up(entry.key, "dead", f"failed {entry.attempts} times: {type(error).__name__}")
            return
        await self._lost(entry, repeatable, error)

    async def _later(self, entry: Entry, pause: timedelta, error: Exception, in_doubt: bool) -> None:
        self._count("again")
        why = type(error).__name__ if not isinstance(error, NabuurError) else str(error)
        await self._store.later(entry.key, self._clock.now() + pause, why, in_doubt)

    def _count(self, what: str, number: int = 1) -> None:
        self.counts[what] = self.counts.get(what, 0) + number


def _pause(attempts: int) -> timedelta:
    return min(LONGEST_PAUSE, timedelta(seconds=2 ** min(attempts, 9)))
