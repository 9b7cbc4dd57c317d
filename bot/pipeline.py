"""The path of a message. READ FIRST.

     platform ──► adapter ──► inbox ──► read ──► step ──► outbox ──► delivery ──► adapter ──► platform
                  raw update  on disk   labels,  rules,    same transaction
                  as it came  before    spans    cases,    as the inbox
                              it is              incidents row's end
                              confirmed

1. `accept` takes a raw update from an adapter and returns when it is on the disk. Only then is the platform told.
2. A round takes what arrived, in order, and for each: the adapter decodes it, the reader reads it, the core's `step` decides.
   Nothing outside has happened so far; it is all values. A round is over when that takes long; the rest is for the next.
3. One transaction writes it: the updates are done, the lanes' new state, the actions in the outbox, the books.
4. Only then the new state counts and `delivery.py` is woken. A crash before 3 changes nothing: the round is done again and
   decides the same. A crash after 3 loses nothing: the outbox is on the disk.

In quiet times 1 and 3 are one commit. One thing may be done beside 3 (`ahead.py`): a deletion that a rule decided alone. What
cannot be decoded or decided is put aside for the operator; the stream goes on.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Protocol

from bot.core.event import Event, MessageEdited, MessagePosted
from bot.core.reading import Reading
from bot.core.ref import Ref
from bot.core.route import Directory, Knows, lanes_of
from bot.core.step import step
from bot.core.step_result import StepResult, WatchContext
from bot.core.watch_state import Member, WatchState
from bot.errors import NabuurError, StorageFails
from bot.ports import Clock, Reader
from bot.reader_input import build_reader_input
from bot.store.batch import Arrival, Batch, LaneChange, LanePlan, SetAside
from bot.store.store import Store

log = logging.getLogger(__name__)

QUICK = 64
"""So few arrivals are decided at once and written in one commit; more are first accepted, then decided in rounds."""

ROUND = 500
ROUND_LASTS_S = 0.3
"""What was decided waits no longer than this for what comes after it: a raid goes bit by bit, however slow the reader is."""

RETRY = timedelta(seconds=1)

Decode = Callable[[Arrival], Sequence[Event]]
SettingOf = Callable[[str, Callable[[str], bool]], WatchContext]


@dataclass(slots=True)
class _Waiting:
    arrival: Arrival
    confirmed: asyncio.Future[None]


@dataclass(slots=True)
class _Round:
    """The lanes as they are while a round is decided, and what it will write."""

    lanes: Mapping[str, WatchState]
    changed: dict[str, WatchState] = field(default_factory=dict)
    batch: Batch = field(default_factory=Batch)

    def lane(self, watch: str) -> WatchState:
        return self.changed.get(watch) or self.lanes[watch]

    def all(self) -> Mapping[str, WatchState]:
        return ChainMap(self.changed, self.lanes)  # type: ignore[arg-type]  # only ever read, and only the first is written


class Outgoing(Protocol):
    """What does the planned actions."""

    def ahead(self, plans: Sequence[LanePlan]) -> None:
        """These are about to be written down."""

    def not_written(self, plans: Sequence[LanePlan]) -> None:
        """They could not be."""

    def wake(self) -> None:
        """There is something in the outbox."""


class Pipeline:
    """Turns arrivals into committed outcomes, in order."""

    def __init__(
        self,
        store: Store,
        lanes: dict[str, WatchState],
        directory: Directory,
        reader: Reader,
        decode: Decode,
        setting_of: SettingOf,
        clock: Clock,
        outgoing: Outgoing,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.lanes = lanes
        self._store = store
        self._directory = directory
        self._reader = reader
        self._decode = decode
        self._setting_of = setting_of
        self._clock = clock
        self._outgoing = outgoing
        self._monotonic = monotonic
        self._arrived: list[_Waiting] = []
        self._wake = asyncio.Event()
        self._backlog = True  # a crash may have left undecided arrivals
        self._stopping = False
        self._deciding = False
        self.ignored = 0  # events of chats that no watch knows

    async def accept(self, arrival: Arrival) -> None:
        """Returns when the arrival is on the disk, whether it was new or known."""
        waiting = _Waiting(arrival, asyncio.get_running_loop().create_future())
        self._arrived.append(waiting)
        self._wake.set()
        await waiting.confirmed

    def look(self) -> None:
        """Somebody else put something into the inbox (an answer of a platform)."""
        self._backlog = True
        self._wake.set()

    @property
    def idle(self) -> bool:
        """All that has come is decided and written down."""
        return not (self._arrived or self._backlog or self._deciding)

    async def run(self) -> None:
        """Until `stop`; then until nothing waits. Never cancel it: a commit and the state it stands for belong together."""
        while not self._stopping or self._arrived or self._backlog:
            if not self._backlog:
                await self._wake.wait()
            self._wake.clear()
            self._deciding = True
            await self._turn()
            self._deciding = False

    def stop(self) -> None:
        """Finish what has arrived, then end. The adapters have stopped receiving."""
        self._stopping = True
        self._wake.set()

    async def _turn(self) -> None:
        taken, self._arrived = self._arrived[:ROUND], self._arrived[ROUND:]
        if self._arrived:
            self._wake.set()
        try:
            await self._take(taken)
        except Exception:  # a full disk, a locked file: nothing was confirmed, and all of it is tried again
            log.exception("the store refuses", extra={"waiting": len(taken)})
            self._arrived = [waiting for waiting in taken if not waiting.confirmed.done()] + self._arrived
            self._backlog = True  # what was confirmed and not decided lies in the inbox
            self._wake.set()
            await asyncio.sleep(RETRY.total_seconds())

    async def _take(self, taken: list[_Waiting]) -> None:
        arrivals = [waiting.arrival for waiting in taken]
        if not self._backlog and len(arrivals) <= QUICK:
            left = await self._decide_and_commit(await self._store.unknown(arrivals))
            if left:
                await self._store.accept(left)
                self._backlog = True
            return _confirm(taken)
        if arrivals:
            await self._store.accept(arrivals)
            _confirm(taken)
        self._backlog = False  # before the look: whoever calls `look` meanwhile is heard
        pending = await self._store.pending(ROUND)
        self._backlog |= len(pending) == ROUND or bool(self._arrived)
        if await self._decide_and_commit(pending):
            self._backlog = True

    async def _decide_and_commit(self, arrivals: Sequence[Arrival]) -> Sequence[Arrival]:
        """One round. Returns those for which there was no time."""
        work, count = await self._decide(arrivals)
        if count:
            await self._commit(work, arrivals[:count])
        return arrivals[count:]

    async def _commit(self, work: _Round, arrivals: Sequence[Arrival]) -> None:
        self._outgoing.ahead(work.batch.planned)
        try:
            await self._store.commit(work.batch, self._clock.now())
        except StorageFails:
            self._outgoing.not_written(work.batch.planned)
            raise
        except Exception as error:  # something in this batch cannot be written: find out what, and put it aside
            self._outgoing.not_written(work.batch.planned)
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
        work = _Round(self.lanes)
        self._put_aside(work, arrivals[0], error)
        await self._store.commit(work.batch, self._clock.now())

    async def _decide(self, arrivals: Sequence[Arrival]) -> tuple[_Round, int]:
        """A round, and how many arrivals are in it: at least one, if there is any."""
        work, over_at = _Round(self.lanes), self._monotonic() + ROUND_LASTS_S
        for count, arrival in enumerate(arrivals, start=1):
            events = self._decoded(work, arrival)
            if events is not None:
                await self._decide_one(work, arrival, events)
            if self._monotonic() >= over_at:
                return work, count
        return work, len(arrivals)

    def _decoded(self, work: _Round, arrival: Arrival) -> Sequence[Event] | None:
        try:
            return self._decode(arrival)
        except Exception as error:  # whatever a platform sends, the stream goes on
            self._put_aside(work, arrival, error)
            return None

    async def _decide_one(self, work: _Round, arrival: Arrival, events: Sequence[Event]) -> None:
        """All events of an arrival, or none: a fault in one leaves the round as if the arrival had not been there."""
        trial = _Round(work.all())
        try:
            for event in events:
                await self._step(trial, event)
        except Exception as error:  # the per-event guard: one poisoned message must not stop a watch
            self._put_aside(work, arrival, error)
            return
        for watch, lane in trial.changed.items():
            before = work.batch.changes[watch].before if watch in work.batch.changes else self.lanes[watch]
            work.batch.changes[watch] = LaneChange(before, lane)
        work.changed |= trial.changed
        work.batch.done.append(arrival)
        work.batch.planned += trial.batch.planned
        work.batch.records += trial.batch.records
        work.batch.called_off += trial.batch.called_off
        work.batch.unfit += trial.batch.unfit

    async def _step(self, trial: _Round, event: Event) -> None:
        watches = lanes_of(event, self._directory, trial.all(), self._knows(trial))
        if not watches:
            self.ignored += 1
        for watch in watches:
            lane = trial.lane(watch)
            setting = self._setting_of(watch, _taken_at_desk(watch, self._directory, trial.all()))
            reading = await self._read(lane, event, setting)
            named = event if len(watches) == 1 else replace(event, key=f"{event.key} {watch}")
            _keep(trial, watch, step(lane, named, reading, setting))

    def _knows(self, trial: _Round) -> Knows:
        def knows(watch: str, person: Ref) -> Member | None:
            pseudonym = self._setting_of(watch, lambda code: False).pseudonym(person)
            return trial.lane(watch).members.get(pseudonym)

        return knows

    async def _read(self, state: WatchState, event: Event, context: WatchContext) -> Reading | None:
        if not isinstance(event, MessagePosted | MessageEdited):
            return None
        return (await self._reader.read([build_reader_input(state, event, context)]))[0]

    def _put_aside(self, work: _Round, arrival: Arrival, error: Exception) -> None:
        why = str(error) if isinstance(error, NabuurError) else type(error).__name__
        log.error("put aside", extra={"account": arrival.account, "key": arrival.key, "why": why})
        work.batch.asides.append(SetAside(arrival, why))


def _keep(trial: _Round, watch: str, outcome: StepResult) -> None:
    if outcome.lane is not trial.lane(watch):
        trial.changed[watch] = outcome.lane
    trial.batch.planned += [LanePlan(watch, planned) for planned in outcome.planned]
    trial.batch.records += [(watch, record) for record in outcome.records]
    trial.batch.called_off += [(watch, owner) for owner in outcome.called_off]
    trial.batch.unfit += [(watch, type(action).__name__, "") for action in outcome.unfit]


def _taken_at_desk(watch: str, directory: Directory, lanes: Mapping[str, WatchState]) -> Callable[[str], bool]:
    neighbours = next((served for served in directory.of_desk.values() if watch in served), (watch,))
    return lambda code: any(lanes[served].knows_code(code) for served in neighbours)


def _confirm(taken: Sequence[_Waiting]) -> None:
    for waiting in taken:
        if not waiting.confirmed.done():
            waiting.confirmed.set_result(None)
