"""The path of a message. READ FIRST.

     platform ──► adapter ──► inbox ──► read ──► step ──► outbox ──► delivery ──► adapter ──► platform
                  raw update  on disk   labels,  rules,    same transaction
                  as it came  before    spans    cases,    as the inbox
                              it is              incidents row's end
                              confirmed

1. `Mailbox.accept` takes a raw update from an adapter and returns when the update is on the disk. After that the adapter
   confirms it to the platform.
2. A round takes the arrivals in order. For each arrival the adapter decodes it, the reader reads it, and the core's `step`
   decides. All of this is values: nothing outside the process changes. A round ends after `ROUND_LASTS_S`; the next round
   takes the other arrivals.
3. One transaction writes the round: the decided arrivals, the watch states, the planned actions and the audit log.
4. After the commit the pipeline takes over the new watch states and wakes delivery. After a crash before 3 the bot decides
   the same arrivals again, in the same way. A crash after 3 loses nothing, because the outbox is on the disk.

For a few arrivals, 1 and 3 are one commit. One kind of action may begin before the end of 3: a deletion that a rule decided
alone (`outbound/early_deletion.py`). If a message of a group cannot be read or decided, the moderators get it as it is. If
an arrival cannot even be decoded, it becomes a dead letter, the desks hear of it, and the next ones go on.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from bot.core.event import Event, message_of
from bot.core.reading import Reading
from bot.core.ref import Ref
from bot.core.route import Directory, Knows, lanes_of
from bot.core.step import hand_over, step, tell_unread
from bot.core.step_result import WatchContext
from bot.core.watch_state import Member, WatchState
from bot.errors import NabuurError, StorageFails
from bot.mailbox import Mailbox, WaitingArrival
from bot.ports import Clock, Reader
from bot.reader_input import read_message
from bot.round import Round
from bot.store.batch import Arrival, LanePlan
from bot.store.store import Store

log = logging.getLogger(__name__)

QUICK = 64
"""The pipeline decides up to this number of arrivals at once and writes them in one commit. It first stores a larger number."""

ROUND = 500
"""The largest number of arrivals in a round."""

ROUND_LASTS_S = 0.3
"""The time after which a round is written, so that a slow reader does not hold back decided arrivals (as in a raid)."""

RETRY = timedelta(seconds=1)

Decode = Callable[[Arrival], Sequence[Event]]
ContextOf = Callable[[str, Callable[[str], bool]], WatchContext]


class Outgoing(Protocol):
    """The part of delivery that the pipeline needs."""

    def begin_early(self, plans: Sequence[LanePlan]) -> None:
        """Begins the deletions among these plans that need not wait for their commit."""

    def forget_early(self, plans: Sequence[LanePlan]) -> None:
        """Forgets the deletions among these plans, because their commit failed."""

    def wake(self) -> None:
        """Makes delivery look into the outbox."""


class Pipeline:
    """Decides arrivals in order and commits the results."""

    def __init__(
        self,
        mailbox: Mailbox,
        store: Store,
        lanes: dict[str, WatchState],
        directory: Directory,
        reader: Reader,
        decode: Decode,
        context_of: ContextOf,
        clock: Clock,
        outgoing: Outgoing,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.lanes = lanes
        self.reader = reader
        self._mailbox = mailbox
        self._store = store
        self._directory = directory
        self._decode = decode
        self._context_of = context_of
        self._clock = clock
        self._outgoing = outgoing
        self._monotonic = monotonic
        self._stopping = False
        self._deciding = False
        self.ignored = 0  # events of chats without a watch

    @property
    def idle(self) -> bool:
        """True if all arrivals are decided and written."""
        return self._mailbox.is_empty and not self._deciding

    async def run(self) -> None:
        """Runs until `stop`, and then until nothing waits. Never cancel it, so that the commit and `lanes` stay the same."""
        while not (self._stopping and self._mailbox.is_empty):
            await self._mailbox.wait()
            self._deciding = True
            await self._turn()
            self._deciding = False

    def stop(self) -> None:
        """Ends `run` after the arrivals that wait. Call it when the adapters have stopped receiving."""
        self._stopping = True
        self._mailbox.wake()

    async def _turn(self) -> None:
        taken = self._mailbox.take(ROUND)
        try:
            await self._take(taken)
        except Exception:  # a full disk or a locked file: the arrivals that are not on the disk go back
            log.exception("the store refuses", extra={"waiting": len(taken)})
            self._mailbox.put_back(taken)
            await asyncio.sleep(RETRY.total_seconds())

    async def _take(self, taken: list[WaitingArrival]) -> None:
        arrivals = [waiting.arrival for waiting in taken]
        if not self._mailbox.backlog and len(arrivals) <= QUICK:
            left = await self._decide_and_commit(await self._store.unknown(arrivals))
            if left:
                await self._store.accept(left)
                self._mailbox.backlog = True
            return _confirm(taken)
        if arrivals:
            await self._store.accept(arrivals)
            _confirm(taken)
        self._mailbox.backlog = False  # before the query, so that a `note_backlog` during the query counts
        pending = await self._store.pending(ROUND)
        self._mailbox.backlog |= len(pending) == ROUND or self._mailbox.has_waiting
        if await self._decide_and_commit(pending):
            self._mailbox.backlog = True

    async def _decide_and_commit(self, arrivals: Sequence[Arrival]) -> Sequence[Arrival]:
        """Runs one round. Returns the arrivals for which the round had no time."""
        work, count = await self._decide(arrivals)
        if count:
            await self._commit(work, arrivals[:count])
        return arrivals[count:]

    async def _commit(self, work: Round, arrivals: Sequence[Arrival]) -> None:
        self._outgoing.begin_early(work.batch.planned)
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
            await self._commit_instead(self._hand_over, arrivals[0], error)
        except StorageFails:
            raise
        except Exception:  # the message cannot be written as it is either
            await self._commit_instead(self._set_aside, arrivals[0], error)

    async def _commit_instead(
        self, close: Callable[[Round, Arrival, Exception], None], arrival: Arrival, error: Exception
    ) -> None:
        work = Round(self.lanes)
        close(work, arrival, error)
        await self._store.commit(work.batch, self._clock.now())
        self.lanes.update(work.changed)
        self._outgoing.wake()

    async def _decide(self, arrivals: Sequence[Arrival]) -> tuple[Round, int]:
        """Returns a round and the number of its arrivals, which is at least 1 unless `arrivals` is empty."""
        work, over_at = Round(self.lanes), self._monotonic() + ROUND_LASTS_S
        for count, arrival in enumerate(arrivals, start=1):
            await self._decide_one(work, arrival)
            if self._monotonic() >= over_at:
                return work, count
        return work, len(arrivals)

    async def _decide_one(self, work: Round, arrival: Arrival) -> None:
        """Decides all events of an arrival, or none. After a fault in one event the moderators get its messages."""
        attempt = work.attempt()
        try:
            for event in self._decode(arrival):
                await self._step(attempt, event)
        except Exception as error:  # the guard: one faulty update must not stop a watch
            self._hand_over(work, arrival, error)
        else:
            work.merge(arrival, attempt)

    def _hand_over(self, work: Round, arrival: Arrival, error: Exception) -> None:
        """Shows the messages of the arrival to the moderators as they are. If that fails too, sets the arrival aside."""
        attempt = work.attempt()
        try:
            handed_over = [self._hand_over_event(attempt, event) for event in self._decode(arrival)]
        except Exception:  # the first error is the one to report
            handed_over = []
        if not handed_over or not all(handed_over):
            return self._set_aside(work, arrival, error)
        log.error("not read", extra=_about(arrival, error))
        work.merge(arrival, attempt)
        return None

    def _hand_over_event(self, attempt: Round, event: Event) -> bool:
        """False: the event is no message of a group."""
        message = message_of(event)
        watch = self._directory.of_group.get(message.ref.chat) if message else None
        if message is None or watch is None:
            return False
        attempt.add(watch, hand_over(attempt.state(watch), event.key, message, self._context(watch, attempt)))
        return True

    def _set_aside(self, work: Round, arrival: Arrival, error: Exception) -> None:
        """Makes a dead letter of the arrival, and tells the desks of the groups that it names, or else all of its platform."""
        log.error("put aside", extra=_about(arrival, error))
        groups = self._directory.of_group.items()
        platform = [(group, watch) for group, watch in groups if group.platform == arrival.account]
        named = [watch for group, watch in platform if group.id.encode() in arrival.raw]
        for watch in dict.fromkeys(named or [watch for _, watch in platform]):
            key, context = f"unread {arrival.account} {arrival.key} {watch}", self._context(watch, work)
            work.absorb(watch, tell_unread(work.state(watch), key, arrival.account, arrival.received_at, context))
        work.set_aside(arrival, _reason(error))

    async def _step(self, attempt: Round, event: Event) -> None:
        watches = lanes_of(event, self._directory, attempt.states(), self._knows(attempt))
        if not watches:
            self.ignored += 1
        for watch in watches:
            state = attempt.state(watch)
            context = self._context(watch, attempt)
            reading = await self._read(state, event, context)
            named = event if len(watches) == 1 else replace(event, key=f"{event.key} {watch}")
            attempt.add(watch, step(state, named, reading, context))

    def _context(self, watch: str, attempt: Round) -> WatchContext:
        return self._context_of(watch, attempt.code_taken(watch, self._directory))

    def _knows(self, attempt: Round) -> Knows:
        def knows(watch: str, person: Ref) -> Member | None:
            pseudonym = self._context_of(watch, lambda code: False).pseudonym(person)
            return attempt.state(watch).members.get(pseudonym)

        return knows

    async def _read(self, state: WatchState, event: Event, context: WatchContext) -> Reading | None:
        message = message_of(event)
        if message is None:
            return None
        reading = await read_message(self.reader, state, message, context)
        if reading.failed:
            log.error("not read whole", extra={"key": event.key, "why": ", ".join(reading.failed)})
        return reading


def _about(arrival: Arrival, error: Exception) -> dict[str, str]:
    return {"account": arrival.account, "key": arrival.key, "why": _reason(error)}


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, NabuurError) else type(error).__name__


def _confirm(taken: Sequence[WaitingArrival]) -> None:
    for waiting in taken:
        waiting.confirm()
