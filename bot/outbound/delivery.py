"""Works the outbox off. What protects people goes first; sends to one chat keep their order, one at a time.

Deletions, restrictions, reactions and edits may be repeated freely, so they are simply done again after a crash. A *send*
cannot be repeated without being seen twice: that it is begun is written down before it is made. What a crash leaves in doubt
is sent again where it must arrive (cards, questions, facts; a double carries the same case code), and not where it need not
(hints, reminders, answers).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.core.action import (
    Action,
    ApproveJoin,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    RefuseJoin,
    Restrict,
    UpdateCard,
)
from bot.core.fallback import place_of
from bot.core.ref import MessageRef
from bot.core.step_result import purpose_of
from bot.errors import Busy, Gone, Lost, NabuurError, Refused, StorageFails
from bot.outbound.early_deletion import EarlyDeletions
from bot.outbound.send_order import URGENT_KINDS, SendOrder, platform_of
from bot.ports import Adapter, Clock
from bot.store.batch import LanePlan
from bot.store.codec import stored_name
from bot.store.outbox import NOT_TWICE, Conclusion, OutboxEntry
from bot.store.schema import ActionState
from bot.store.store import Store

log = logging.getLogger(__name__)

REPEATABLE = frozenset(
    stored_name(kind)
    for kind in (
        *(EditMessage, ApproveJoin, DeleteMessage, LeaveChat, LockGroup, RefuseJoin, Restrict),
        UpdateCard,
    )
)
LOOK_AT = 384
"""So many rows are looked at for something that may be sent: one chat with a long queue must not hide the others."""

TIMEOUT = timedelta(seconds=60)
EXPIRE_EVERY = timedelta(seconds=1)
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
        self._under_way: dict[str, OutboxEntry] = {}
        self._concluded: asyncio.Queue[Conclusion] = asyncio.Queue()
        self._turns = SendOrder()
        self._ahead = EarlyDeletions(self._attempt, self._may_go_ahead)
        self._tasks: asyncio.TaskGroup | None = None
        self._stopping = False
        self._expired_at = clock.now() - EXPIRE_EVERY
        self.counts: dict[str, int] = {}

    def wake(self) -> None:
        self._wake.set()

    def ahead(self, plans: Sequence[LanePlan]) -> None:
        """These are about to be written down. What may go out beside that goes out."""
        if self._tasks is not None and not self._stopping:
            self._ahead.begin(plans, self._tasks)

    def not_written(self, plans: Sequence[LanePlan]) -> None:
        self._ahead.forget(plans)

    def _may_go_ahead(self, entry: OutboxEntry) -> bool:
        adapter = self._adapters.get(platform_of(entry))
        return adapter is not None and adapter.comes_again and self._turns.reachable(entry)

    def stop(self) -> None:
        """Begin nothing new."""
        self._stopping = True
        self._wake.set()

    @property
    def idle(self) -> bool:
        return not self._under_way

    async def only_waits(self) -> bool:
        """Nothing is under way, and nothing that is planned may be begun now: it is too early, or its chat or platform is left
        alone for a while."""
        now = self._clock.now()
        due = await self._store.due(now, LOOK_AT, self._turns.held(now), URGENT_KINDS)
        return self.idle and not self._turns.take(due, ())

    async def run(self) -> None:
        """Until `stop`. What is under way then is finished first, so that its answer is written down."""
        doubtful = await self._store.settle_doubts()
        if doubtful:
            log.warning("a crash left sends in doubt that are not made twice", extra={"count": doubtful})
            self._count("doubtful", doubtful)
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            keeping = tasks.create_task(self._keep_books(), name="delivery books")
            while not (self._stopping and self.idle):
                self._wake.clear()
                if self._stopping or not await self._start_what_is_due(tasks):
                    await self._tidy()
                    await self._rest()
            keeping.cancel()

    async def _start_what_is_due(self, tasks: asyncio.TaskGroup) -> bool:
        try:
            now = self._clock.now()
            due = await self._store.due(now, LOOK_AT, self._turns.held(now), URGENT_KINDS)
            waiting = [entry for entry in due if entry.key not in self._under_way]
            entries = self._turns.take(waiting, self._under_way.values())
            sends = [entry for entry in entries if entry.kind not in REPEATABLE and not entry.called_off]
            self._start([entry for entry in entries if entry not in sends], tasks)  # it need not wait for the disk
            if sends:
                await self._store.begin([entry.key for entry in sends])
                self._start(sends, tasks)
        except Exception:  # a locked or full disk: nothing was begun, and it is tried again
            log.exception("the store refuses")
            await asyncio.sleep(1)
            self._wake.set()
            return False
        return bool(entries)

    def _start(self, entries: Sequence[OutboxEntry], tasks: asyncio.TaskGroup) -> None:
        for entry in entries:
            self._under_way[entry.key] = entry
            tasks.create_task(self._deliver(entry), name=f"deliver {entry.key}")

    async def _tidy(self) -> None:
        """What is too late is never taken; that it is over is written down when there is time."""
        try:
            await self._expire()
        except Exception:  # a locked or full disk: it is tried again
            log.exception("the store refuses")

    async def _keep_books(self) -> None:
        """Write down what came of the attempts, as many as there are at one time, until they are on the disk."""
        while True:
            conclusions = [await self._concluded.get()]
            while not self._concluded.empty():
                conclusions.append(self._concluded.get_nowait())
            while not await self._written(conclusions):  # noqa: ASYNC110 - nobody calls when the disk has room again
                await asyncio.sleep(1)
            for each in conclusions:
                self._count("again" if each.state is ActionState.WAITING else each.state)
                del self._under_way[each.entry.key]
            self._wake.set()
            self._wake_pipeline()

    async def _written(self, conclusions: Sequence[Conclusion]) -> bool:
        try:
            await self._store.conclude(conclusions, self._clock.now())
        except (
            Exception
        ):  # a locked or full disk; what was done must not be forgotten, so it is tried until it is written
            log.exception("the store refuses")
            return False
        return True

    async def _rest(self) -> None:
        """Until something is planned, something is finished, or a pause is over."""
        now = self._clock.now()
        try:
            moments = [await self._store.next_moment(now), self._turns.next_moment(now)]
        except StorageFails:
            moments = [now + timedelta(seconds=1)]
        moment = min((moment for moment in moments if moment is not None), default=None)
        pause = 60.0 if moment is None else max(0.01, (moment - self._clock.now()).total_seconds())
        try:
            async with asyncio.timeout(min(pause, 60.0)):
                await self._wake.wait()
        except TimeoutError:
            pass

    async def _expire(self) -> None:
        now = self._clock.now()
        if timedelta(0) <= now - self._expired_at < EXPIRE_EVERY:
            return
        self._expired_at = now
        for key, lane in await self._store.expire(now):
            log.warning("too late to be of use", extra={"action": key, "lane": lane})
            self._count("expired")

    async def _deliver(self, entry: OutboxEntry) -> None:
        begun = self._ahead.take(entry.key)
        conclusion = await self._attempt(entry) if begun is None else replace(await begun, entry=entry)
        self._concluded.put_nowait(conclusion)

    async def _attempt(self, entry: OutboxEntry) -> Conclusion:
        if entry.called_off:
            return Conclusion(entry, ActionState.SUPERSEDED, why="called off")
        try:
            async with asyncio.timeout(TIMEOUT.total_seconds()):
                concluded = Conclusion(entry, ActionState.DELIVERED, await self._do(entry.action))
        except Gone:
            concluded = self._gone(entry)
        except Busy as error:
            concluded = self._wait(entry, min(error.retry_after, LONGEST_PAUSE), error, in_doubt=False)
        except Refused as error:
            concluded = _refused(entry, error.why)
        except (Lost, TimeoutError) as error:
            return self._lost(entry, error)
        except Exception as error:  # an adapter's fault must not stop the others; it is logged, counted and tried again
            log.exception("an action failed", extra={"action": entry.key})
            return self._failed(entry, error)
        self._turns.reached(entry)
        return concluded

    async def _do(self, action: Action) -> MessageRef | None:
        platform = place_of(action).platform
        adapter = self._adapters.get(platform)
        if adapter is None:
            raise Refused(f"the platform {platform} is not set up")
        return await adapter.do(action)

    def _gone(self, entry: OutboxEntry) -> Conclusion:
        """Deleting what is gone is done; everything else that needs the thing is pointless."""
        if entry.kind == stored_name(DeleteMessage):
            return Conclusion(entry, ActionState.DELIVERED)
        return _refused(entry, "the message is gone")

    def _lost(self, entry: OutboxEntry, error: Lost | TimeoutError) -> Conclusion:
        """Where there was no connection at all, nothing is in doubt, and the whole platform is left alone for a moment."""
        if isinstance(error, Lost) and not error.maybe_done:
            now = self._clock.now()
            return self._wait(entry, self._turns.away(entry, now) - now, error, in_doubt=False)
        return self._in_doubt(entry, error) or self._wait(entry, _pause(entry.attempts), error, in_doubt=_sends(entry))

    def _failed(self, entry: OutboxEntry, error: Exception) -> Conclusion:
        """Nobody foresaw it; the others of its chat do not wait for it."""
        if entry.attempts >= GIVE_UP_AFTER:
            return Conclusion(entry, ActionState.DEAD, why=f"failed {entry.attempts} times: {type(error).__name__}")
        return self._in_doubt(entry, error) or self._again(entry, _pause(entry.attempts), error, _sends(entry))

    def _in_doubt(self, entry: OutboxEntry, error: Exception) -> Conclusion | None:
        """A send that would rather be lost than doubled ends here."""
        if _sends(entry) and purpose_of(entry.action) in NOT_TWICE:
            return Conclusion(entry, ActionState.DOUBTFUL, why="the connection broke while it was sent")
        return None

    def _wait(self, entry: OutboxEntry, pause: timedelta, error: Exception, in_doubt: bool) -> Conclusion:
        concluded = self._again(entry, pause, error, in_doubt)
        if concluded.not_before is not None:
            self._turns.wait(entry, concluded.not_before)
        return concluded

    def _again(self, entry: OutboxEntry, pause: timedelta, error: Exception, in_doubt: bool) -> Conclusion:
        why = type(error).__name__ if not isinstance(error, NabuurError) else str(error)
        return Conclusion(entry, ActionState.WAITING, why=why, not_before=self._clock.now() + pause, in_doubt=in_doubt)

    def _count(self, what: str, number: int = 1) -> None:
        self.counts[what] = self.counts.get(what, 0) + number


def _sends(entry: OutboxEntry) -> bool:
    return entry.kind not in REPEATABLE


def _pause(attempts: int) -> timedelta:
    return min(LONGEST_PAUSE, timedelta(seconds=2 ** min(attempts, 9)))


def _refused(entry: OutboxEntry, why: str) -> Conclusion:
    log.warning("refused", extra={"action": entry.key, "kind": entry.kind})
    return Conclusion(entry, ActionState.REFUSED, why=why)
