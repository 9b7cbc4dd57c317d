"""The path of a message. READ FIRST.

     platform ──► adapter ──► inbox ──► read ──► step ──► outbox ──► delivery ──► adapter ──► platform
                  raw update  on disk   labels,  rules,    same transaction
                  as it came  before    spans    cases,    as the inbox
                              it is              incidents row's end
                              confirmed

1. `WaitingArrivals.accept` takes a raw update from an adapter and returns when the update is on the disk. After that the
   adapter confirms it to the platform. This goes on while a round is decided.
2. A round takes the arrivals in turns (`deciding/turns.py`): decisions first, then talk, one chat after the other. For each
   arrival the adapter decodes it, the reader reads it, and the core's `step` decides (`deciding/arrivals.py`). All of this is
   values: nothing outside the process changes. A round ends early for a decision that came in.
3. One transaction writes the round: the decided arrivals, the watch states, the planned actions and the audit log.
4. After the commit the pipeline takes over the new watch states and wakes delivery. After a crash before 3 the bot decides
   the same arrivals again, in the same way. A crash after 3 loses nothing, because the outbox is on the disk.

One kind of action begins before the end of 3: the deletion of a message (`outbound/early_deletion.py`). If a message of a
group cannot be read or decided, the moderators get it as it is. If an arrival cannot even be decoded, it becomes a dead
letter, the desks hear of it, and the next ones go on.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Protocol

from bot.core.watch_state import WatchState
from bot.deciding.arrivals import Deciding
from bot.deciding.looking_ahead import AHEAD
from bot.deciding.roles import RoleQuestion, RoleUnknown
from bot.deciding.round import Round
from bot.deciding.turns import Turns
from bot.deciding.waiting_arrivals import WaitingArrival, WaitingArrivals, confirm
from bot.errors import StorageFails
from bot.ports import Clock
from bot.store.batch import Arrival, LanePlan
from bot.store.store import Store

log = logging.getLogger(__name__)

QUICK = 64
"""The pipeline decides up to this number of arrivals in one round, without a look into the inbox."""

ROUND = 256
"""The largest number of arrivals in a round, if only talk waits."""

MOST_STORED = 500
"""The largest number of arrivals that go to the disk in one commit."""

QUICK_ROUND_S = 0.02
"""New arrivals wait this long for the end of a round of a few arrivals: then the next round stores them."""

RETRY = timedelta(seconds=1)


class Outgoing(Protocol):
    """The part of delivery that the pipeline needs."""

    async def begin_early(self, plans: Sequence[LanePlan]) -> None:
        """Begins the deletions among these plans, beside their commit. Returns when their calls have left."""

    def forget_early(self, plans: Sequence[LanePlan]) -> None:
        """Forgets the deletions among these plans, because their commit failed."""

    def wake(self) -> None:
        """Plans are on the disk. Makes delivery look into the outbox."""


class Pipeline:
    """Stores arrivals, decides them in turns and commits the results."""

    def __init__(
        self,
        waiting: WaitingArrivals,
        store: Store,
        lanes: dict[str, WatchState],
        deciding: Deciding,
        outgoing: Outgoing,
        clock: Clock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.lanes = lanes
        self._waiting = waiting
        self._store = store
        self._deciding = deciding
        self._outgoing = outgoing
        self._clock = clock
        self._monotonic = monotonic
        self._turns = Turns()
        self._is_quick = False  # a round of a few arrivals is under way
        self._round_runs = asyncio.Event()
        self._is_storing = False
        self._asking: dict[str, asyncio.Task[None]] = {}  # by turn: its next arrival waits for the role of a person
        self._tasks: asyncio.TaskGroup | None = None
        self._stopping = False
        self._stops_at_once = False

    @property
    def idle(self) -> bool:
        """True if all arrivals are decided and written."""
        return self._nothing_waits and not self._round_runs.is_set()

    @property
    def _nothing_waits(self) -> bool:
        return self._waiting.is_empty and not self._is_storing and not self._asking

    async def run(self, ready: Awaitable[object] | None = None) -> None:
        """Runs until `stop`; decides nothing before `ready`. Never cancel it, so that the commit and `lanes` stay the same."""
        async with asyncio.TaskGroup() as self._tasks:
            storing = self._tasks.create_task(self._store_beside(), name="store arrivals")
            self._round_runs.set()  # arrivals are stored as during a round
            await (ready or asyncio.sleep(0))
            while not self._is_over:
                self._round_runs.clear()
                await self._waiting.wait()
                taken = self._waiting.take(MOST_STORED)
                self._round_runs.set()
                await self._turn(taken)
            await self._store_what_waits()
            for task in (storing, *self._asking.values()):
                task.cancel()

    @property
    def _is_over(self) -> bool:
        return self._stopping and (self._nothing_waits or self._stops_at_once)

    def stop(self, at_once: bool = False) -> None:
        """Ends `run` when nothing waits any more. `at_once`: after the arrival that is being decided; all others stay on the
        disk. Call it when the adapters have stopped receiving."""
        self._stopping, self._stops_at_once = True, at_once
        self._waiting.wake()

    async def _store_beside(self) -> None:
        """Stores the arrivals that come during a round: no platform waits for the reader."""
        while True:
            await self._round_runs.wait()
            await self._waiting.arrived()
            if self._is_quick:
                await asyncio.sleep(QUICK_ROUND_S)
            if self._round_runs.is_set():
                await self._store_what_waits()

    async def _store_what_waits(self) -> None:
        if not (taken := self._waiting.take(MOST_STORED)):
            return
        self._is_storing = True
        try:
            arrivals = self._with_turns(taken)
            await self._store.accept(arrivals)
            self._turns.note_arrived(arrivals)
            confirm(taken)
            self._waiting.note_backlog()
        except Exception:  # a full disk or a locked file: the arrivals go back
            log.exception("the store refuses", extra={"waiting": len(taken)})
            await self._put_back(taken)
        finally:
            self._is_storing = False

    async def _put_back(self, taken: list[WaitingArrival]) -> None:
        self._waiting.put_back(taken)
        await asyncio.sleep(RETRY.total_seconds())

    def _with_turns(self, waiting: Sequence[WaitingArrival]) -> list[Arrival]:
        return [self._deciding.with_turn(self.lanes, each.arrival) for each in waiting]

    async def _turn(self, taken: list[WaitingArrival]) -> None:
        are_few = not (self._waiting.backlog or self._is_storing) and len(taken) <= QUICK
        try:
            await (self._take_few(taken) if are_few else self._take_many(taken))
        except Exception:  # as above
            log.exception("the store refuses", extra={"waiting": len(taken)})
            await self._put_back(taken)

    async def _take_many(self, taken: list[WaitingArrival]) -> None:
        if taken:
            await self._store.accept(self._with_turns(taken))
            confirm(taken)
        self._waiting.backlog = False  # before the query, so that a `note_backlog` during the query counts
        pending = self._turns.in_order(await self._store.in_turns(self._share_out))
        left = await self._decide_and_commit(pending)
        self._waiting.backlog |= bool(left) or self._turns.are_more_waiting(pending)

    def _share_out(self, waiting: Sequence[str]) -> Sequence[tuple[str, int]]:
        return self._turns.share_out([turn for turn in waiting if turn not in self._asking], ROUND)

    async def _take_few(self, taken: list[WaitingArrival]) -> None:
        """Decides a few arrivals without a look into the inbox."""
        self._is_quick = True
        try:
            arrivals = self._turns.in_order(self._with_turns(taken))
            self._deciding.look_ahead(arrivals, self.lanes)  # beside the disk
            unknown = await self._store.accept_unknown(arrivals)
            confirm(taken)
            left = await self._decide_and_commit(unknown)
            self._waiting.backlog |= bool(left)  # in a line of its own: others may note a backlog during the round
        finally:
            self._is_quick = False

    async def _decide_and_commit(self, arrivals: Sequence[Arrival]) -> Sequence[Arrival]:
        """Runs one round. Returns the arrivals for which the round had no time, or that wait for a role."""
        work, decided = await self._decide(arrivals)
        if decided:
            await self._commit(work, decided)
        self._deciding.end_round()
        done = {(arrival.account, arrival.key) for arrival in decided}
        return [arrival for arrival in arrivals if (arrival.account, arrival.key) not in done]

    async def _commit(self, work: Round, arrivals: Sequence[Arrival]) -> None:
        if not work.batch.called_off:  # what an earlier arrival of the round planned, a later one may have called off
            await self._outgoing.begin_early(work.batch.planned)
        try:
            await self._store.commit(work.batch, self._clock.now())
        except StorageFails:
            self._outgoing.forget_early(work.batch.planned)
            raise
        except Exception as error:  # one arrival of the batch cannot be written: find it and set it aside
            self._outgoing.forget_early(work.batch.planned)
            log.exception("a batch fails", extra={"arrivals": len(arrivals)})
            return await self._commit_one_by_one(arrivals, error)
        self.lanes.update(work.changed)
        if work.batch.planned or work.batch.called_off:
            self._outgoing.wake()

    async def _commit_one_by_one(self, arrivals: Sequence[Arrival], error: Exception) -> None:
        if len(arrivals) > 1:
            for arrival in arrivals:
                await self._decide_and_commit([arrival])
            return
        try:
            await self._commit_instead(self._deciding.hand_over, arrivals[0], error)
        except StorageFails:
            raise
        except Exception:  # the message cannot be written as it is either
            await self._commit_instead(self._deciding.set_aside, arrivals[0], error)

    async def _commit_instead(
        self, close: Callable[[Round, Arrival, Exception], None], arrival: Arrival, error: Exception
    ) -> None:
        work = Round(self.lanes)
        close(work, arrival, error)
        await self._store.commit(work.batch, self._clock.now())
        self.lanes.update(work.changed)
        self._outgoing.wake()

    async def _decide(self, arrivals: Sequence[Arrival]) -> tuple[Round, list[Arrival]]:
        """Returns a round and its arrivals: the first one at least, unless it waits for a role."""
        work, begun_at = Round(self.lanes), self._monotonic()
        decided: list[Arrival] = []
        asked = set(self._asking)  # each of these chats keeps its order, also if its answer comes within the round
        self._turns.begin(arrivals)
        for place, arrival in enumerate(arrivals):
            self._deciding.look_ahead(arrivals[place : place + AHEAD], work.states())
            if arrival.turn in asked:
                continue
            try:
                await self._deciding.decide(work, arrival)
            except RoleUnknown as unknown:
                asked.add(arrival.turn)
                self._ask(unknown.question, arrival.turn, arrivals[place + 1 :])
                continue
            decided.append(arrival)
            self._turns.note_decided(arrival)
            if place + 1 < len(arrivals):  # else nothing goes before the deletion that was just decided
                await (asyncio.sleep(0) if self._is_quick else self._waiting.let_in())  # many readers never wait
            if self._stops_at_once or self._turns.is_over(self._monotonic() - begun_at):
                break
        self._turns.end()
        return work, decided

    def _ask(self, question: RoleQuestion, turn: str, following: Sequence[Arrival]) -> None:
        """Asks for a role beside the round; the other chats go on. In a raid the next authors are asked about as well."""
        assert self._tasks is not None, "rounds run inside `run`"
        more = self._deciding.unknown_authors(each for each in following if each.turn == turn)
        people = {each.person.ref: each for each in (question, *more)}.values()
        self._asking[turn] = self._tasks.create_task(self._ask_all(turn, list(people)), name="ask for roles")

    async def _ask_all(self, turn: str, questions: Sequence[RoleQuestion]) -> None:
        try:
            await asyncio.gather(*map(self._deciding.ask_role, questions))
        finally:
            del self._asking[turn]
            self._turns.note_answered(turn)
            self._waiting.note_backlog()
