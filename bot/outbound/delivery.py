"""Delivers the actions of the outbox. Urgent actions go first. Sends to one chat keep their order, one at a time.

Deletions, restrictions and edits may be repeated, so delivery does them again after a crash. A repeated *send* would show a
message twice, so the store marks each send as begun before it starts. After a crash, delivery sends cards, questions and
facts in doubt again (a second card carries the same case code). It drops hints, reminders, answers and summaries in doubt,
and asks the desk about reports to the police (`handover.py`).
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import ClockJumps
from bot.core.watch import Watch
from bot.outbound.attempt import Attempts
from bot.outbound.early_deletion import EarlyDeletions
from bot.outbound.handover import Handovers, SentList, is_marked_first
from bot.outbound.send_order import URGENT_KINDS, SendOrder
from bot.ports import Adapter, Clock
from bot.store.batch import LanePlan
from bot.store.outbox import Conclusion, OutboxEntry
from bot.store.schema import ActionState
from bot.store.store import Store

log = logging.getLogger(__name__)

LOOK_AT = 384
"""The number of due rows that one query returns. It is large, so that one chat with a long queue does not hide the others."""
TURNS_OF_A_CALL = 2
"""Turns of the event loop until an early deletion is on its way, the first of which waits for others to the same chat. The
commit begins after them: its thread would take the interpreter away in between."""
EXPIRE_EVERY = RETRY = timedelta(seconds=1)


class Delivery:
    """Takes due actions from the store and passes them to the adapters. `sent` hears of each delivery before the store.
    `outcomes`: of the attempts since the start; WAITING: a failed one that is repeated."""

    def __init__(
        self,
        store: Store,
        adapters: Mapping[str, Adapter],
        clock: Clock,
        wake_pipeline: Callable[[], None],
        jumps: ClockJumps,
        sent: SentList,
        watches: Mapping[str, Watch],
    ) -> None:
        self._store = store
        self._clock = clock
        self._jumps = jumps
        self._sent = sent
        self._wake_pipeline = wake_pipeline
        self._wake, self._under_way = asyncio.Event(), dict[str, OutboxEntry]()
        self._concluded: asyncio.Queue[Conclusion] = asyncio.Queue()
        self._send_order = SendOrder()
        self._attempts = Attempts(adapters, Handovers(store, sent, watches), self._send_order, clock)
        self._early = EarlyDeletions(self._attempts.make, self._send_order.is_reachable)
        self._tasks: asyncio.TaskGroup | None = None
        self._stopping = self._is_settled = False
        self._looked_at = clock.now()
        self._next_moment: datetime | None = None
        self._seen: frozenset[str] | None = None  # the chats of the full looks before the next one, if there were any
        self._expired_at = clock.now() - EXPIRE_EVERY
        self.outcomes = Counter[ActionState]()

    def wake(self) -> None:
        """Makes `run` look into the outbox."""
        self._wake.set()

    async def begin_early(self, plans: Sequence[LanePlan]) -> None:
        """Begins the deletions among these plans, beside their commit. Returns when their calls have left."""
        if self._tasks is not None and not self._stopping and self._early.begin(plans, self._tasks):
            for _ in range(TURNS_OF_A_CALL):
                await asyncio.sleep(0)

    def forget_early(self, plans: Sequence[LanePlan]) -> None:
        self._early.forget(plans)

    def stop(self) -> None:
        """Ends `run` after the actions under way. No new action begins."""
        self._stopping = True
        self._wake.set()

    @property
    def idle(self) -> bool:
        return not self._under_way

    async def has_nothing_to_do(self) -> bool:
        """True if no action is under way and none may begin now: each waits for its moment or for the end of a pause."""
        now = self._clock.now()
        due = await self._store.due(now, LOOK_AT, self._send_order.held(now))
        return self._is_settled and self.idle and not self._send_order.take(due, ())

    async def run(self) -> None:
        """Runs until `stop`, and then until the results of all actions under way are on the disk."""
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            storing = tasks.create_task(self._store_results(), name="delivery results")
            while not (self._stopping and self.idle):
                if self._stopping or self._seen is None:  # else the look may not see the chat that was woken for
                    self._wake.clear()
                if self._stopping or not await self._start_what_is_due(tasks):
                    await self._tidy()
                    await self._rest()
            storing.cancel()

    async def _start_what_is_due(self, tasks: asyncio.TaskGroup) -> bool:
        """True if another look may find more at once. The end of an action wakes `run`, and so does a new plan."""
        try:
            if not self._is_settled:
                await self._settle_doubts()
            now = self._looked_at = self._clock.now()
            held = self._send_order.held(now, self._seen)
            due, self._next_moment = await self._store.due_and_next(now, LOOK_AT, held)
            waiting = [entry for entry in due if entry.key not in self._under_way]
            entries = self._send_order.take(waiting, self._under_way.values())
            fresh = [entry for entry in entries if is_marked_first(entry)]
            # a repeatable action need not wait for the disk
            self._start([entry for entry in entries if entry not in fresh], tasks)
            if fresh:
                await self._store.begin([entry.key for entry in fresh])
                self._start(fresh, tasks)
        except Exception:  # a locked or full disk: no send was marked, and the loop tries again
            log.exception("the store refuses")
            await asyncio.sleep(RETRY.total_seconds())
            self._seen = None
            self._wake.set()
            return False
        return self._looks_again(due)

    def _looks_again(self, due: Sequence[OutboxEntry]) -> bool:
        """After a full look, the next one is for the sends behind the actions that it saw, so that these hide none."""
        before, self._seen = self._seen, None
        if len(due) < LOOK_AT or not self._send_order.has_room(self._under_way.values()):
            return False
        seen = (before or frozenset()).union(entry.chat for entry in due if entry.kind not in URGENT_KINDS)
        self._seen = seen if seen != before else None
        return self._seen is not None

    async def _settle_doubts(self) -> None:
        """Settles, before the first send, what a crash left in doubt."""
        doubtful = await self._store.settle_doubts()
        self._is_settled = True
        if doubtful:
            log.warning("a crash left sends in doubt that are not made twice", extra={"count": doubtful})
            self.outcomes[ActionState.DOUBTFUL] += doubtful

    def _start(self, entries: Sequence[OutboxEntry], tasks: asyncio.TaskGroup) -> None:
        for entry in entries:
            self._under_way[entry.key] = entry
            tasks.create_task(self._deliver(entry), name=f"deliver {entry.key}")

    async def _tidy(self) -> None:
        """Marks late actions as expired. `Store.due` does not return them, so the mark is not urgent."""
        try:
            await self._expire()
        except Exception:  # a locked or full disk: the loop tries again
            log.exception("the store refuses")

    async def _store_results(self) -> None:
        """Stores the results of attempts, all that wait in one commit. Repeats a failed commit until it succeeds."""
        while True:
            conclusions = [await self._concluded.get()]
            while not self._concluded.empty():
                conclusions.append(self._concluded.get_nowait())
            while not await self._conclude(conclusions):  # noqa: ASYNC110 - no event says that the disk has room again
                await asyncio.sleep(RETRY.total_seconds())
            for each in conclusions:
                self.outcomes[each.state] += 1
                del self._under_way[each.entry.key]
            self._wake.set()

    async def _conclude(self, conclusions: Sequence[Conclusion]) -> bool:
        try:
            if await self._store.conclude(conclusions, self._clock.now()):
                self._wake_pipeline()
        except Exception:  # a locked or full disk; the results must not be lost, so the caller tries again
            log.exception("the store refuses")
            return False
        return True

    async def _rest(self) -> None:
        """Waits until an action is planned or finished, or a pause ends that had not ended at the last look."""
        moments = (self._next_moment, self._send_order.next_moment(self._looked_at))
        moment = min((moment for moment in moments if moment is not None), default=None)
        pause = 60.0 if moment is None else max(0.01, (moment - self._clock.now()).total_seconds())
        with suppress(TimeoutError):
            async with asyncio.timeout(min(pause, 60.0)):
                await self._wake.wait()

    async def _expire(self) -> None:
        """Without trust in the clock, late actions do not expire: the clock may be set right, and then they are not late."""
        now = self._clock.now()
        if timedelta(0) <= now - self._expired_at < EXPIRE_EVERY or not self._jumps.is_trusted:
            return
        self._expired_at = now
        for key, lane in await self._store.expire(now):
            log.warning("too late to be of use", extra={"action": key, "lane": lane})
            self.outcomes[ActionState.EXPIRED] += 1

    async def _deliver(self, entry: OutboxEntry) -> None:
        begun = self._early.take(entry.key)
        conclusion = await self._attempts.make(entry) if begun is None else replace(await begun, entry=entry)
        if conclusion.state is ActionState.DELIVERED:
            await self._sent.add(entry)
        self._concluded.put_nowait(conclusion)
