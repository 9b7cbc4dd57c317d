"""The store: the only way from the rest of the bot to the database. Each method is one transaction."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import Connection

from bot.core.ref import Ref
from bot.core.step_result import AuditRecord
from bot.core.watch import USUAL_RETENTION, Retention
from bot.core.watch_state import WatchState
from bot.store import (
    backlog,
    damage,
    dead_letters,
    down_time,
    due_actions,
    forgetting,
    inbox,
    key_mark,
    outbox,
    purge,
    recent_messages,
    restored,
    watch_states,
)
from bot.store.audit import audit_chain, audit_log, evidence_log
from bot.store.audit.evidence_log import EvidenceEntry
from bot.store.backlog import Backlog
from bot.store.batch import Arrival, Batch, LaneChange
from bot.store.codec import INTERNAL, encode_internal
from bot.store.connection import DatabaseConnection
from bot.store.due_actions import NOTHING_HELD, Held
from bot.store.file import database, folder_lock, schema_version
from bot.store.group_commit import Writer, read_only
from bot.store.platform_answer import answer_of
from bot.store.private_folder import require_access
from bot.store.purge import Overdue
from bot.store.schema import micros


class Store:
    def __init__(self, connection: DatabaseConnection) -> None:
        self._connection = connection
        self._writer = Writer(connection)

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path) -> AsyncIterator[Store]:
        """Opens the store in this folder and creates a missing one. Raises CannotStart if another process has it open."""
        handle = folder_lock.lock(folder)
        try:
            async with database.connected(folder) as connection:
                with database.readable(folder):
                    await connection.run(partial(schema_version.upgrade, path=folder / "nabuur.db"))
                yield cls(connection)
        finally:
            handle.close()

    @classmethod
    @asynccontextmanager
    async def look_into(cls, folder: Path, *, current_only: bool = False) -> AsyncIterator[Store | None]:
        """Opens the store for reading beside a running bot. Yields None if there is no database yet, or an empty one. Raises
        CannotStart for one that this account cannot use, and for one of a newer nabuur or of another program. `current_only`:
        yields None for an older version too."""
        require_access(folder)
        if not database.is_begun(folder):
            yield None
            return
        async with database.connected(folder) as connection:
            with database.readable(folder):
                version_of = partial(schema_version.version_of, path=folder / "nabuur.db")
                version = await connection.run(lambda each: read_only(each, version_of))
            is_fit = version == schema_version.HEAD if current_only else version is not None
            yield cls(connection) if is_fit else None

    @property
    def refuses(self) -> bool:
        """Whether the disk or the file refused the latest write."""
        return self._writer.refuses

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        """Returns when all of them are on the disk."""
        await self._writer.write(lambda connection: inbox.accept(connection, arrivals), statements_only=True)

    async def accept_anew(self, arrivals: Sequence[Arrival]) -> None:
        """Does the same. Older ones that wait undecided and whose keys differ in the last word alone go."""
        await self._writer.write(lambda connection: inbox.accept_anew(connection, arrivals))

    async def accept_unknown(self, arrivals: Sequence[Arrival]) -> list[Arrival]:
        """Returns, when all are on the disk, those that were not known before, each once, in their order."""
        return await self._writer.write(lambda each: inbox.accept_unknown(each, arrivals), statements_only=True)

    async def pending(self, most: int) -> list[Arrival]:
        return await self._writer.read(lambda connection: inbox.pending(connection, most))

    async def in_turns(self, share_out: inbox.ShareOut) -> list[Arrival]:
        """Returns the undecided arrivals of the next round, shared out over the turns that wait."""
        return await self._writer.look_by_statements(lambda connection: inbox.in_turns(connection, share_out))

    async def commit(self, batch: Batch, at: datetime) -> None:
        """Writes a whole batch or nothing: decided arrivals, watch states, planned actions, lines of the audit log."""
        await self._writer.write(lambda connection: _commit(connection, batch, at), statements_only=batch.is_simple)

    async def lanes(self, watches: Iterable[str]) -> dict[str, WatchState]:
        return await self._writer.read(lambda connection: watch_states.load(connection, watches))

    async def skip_down_time(self, watches: Iterable[str], now: datetime) -> timedelta:
        """Moves the deadlines of cases and requests to join by the bot's down time. Returns that time."""
        return await self._writer.write(lambda connection: down_time.skip(connection, list(watches), now))

    async def known_key(self) -> key_mark.KnownKey:
        return await self._writer.read(key_mark.load)

    async def remember_key(self, mark: str) -> None:
        await self._writer.write(lambda connection: key_mark.save(connection, mark))

    async def alive_at(self) -> datetime | None:
        return await self._writer.read(down_time.alive_at)

    async def started_at(self) -> datetime | None:
        return await self._writer.read(down_time.started_at)

    async def take_start(self, now: datetime, news: down_time.NewsOfStart) -> None:
        """Notes a start of the bot, and accepts the news about it, in one transaction."""
        await self._writer.write(lambda connection: down_time.take_start(connection, now, news))

    async def mark_alive(self, now: datetime) -> None:
        await self._writer.write(lambda connection: down_time.set_alive(connection, now))

    async def due(self, now: datetime, most: int, held: Held = NOTHING_HELD) -> list[outbox.OutboxEntry]:
        """Returns the actions that may be done now."""
        return await self._writer.look(lambda connection: due_actions.due(connection, now, most, held))

    async def due_and_next(
        self, now: datetime, most: int, held: Held = NOTHING_HELD
    ) -> tuple[list[outbox.OutboxEntry], datetime | None]:
        """Returns also the next moment for which an action waits."""
        look = self._writer.look if held else self._writer.look_by_statements
        return await look(lambda each: (due_actions.due(each, now, most, held), due_actions.next_moment(each, now)))

    async def begin(self, keys: Sequence[str]) -> None:
        """Marks sends as in doubt before they begin."""
        await self._writer.write(lambda connection: outbox.begin(connection, keys), statements_only=True)

    async def conclude(self, conclusions: Sequence[outbox.Conclusion], at: datetime) -> bool:
        """Stores the results of attempts, and with them the events for the core. Returns whether there are any events."""
        events = [event for each in conclusions if (event := answer_of(each, at)) is not None]

        def write(connection: Connection) -> None:
            outbox.conclude(connection, conclusions)
            inbox.accept(connection, [Arrival(INTERNAL, event.key, encode_internal(event), at) for event in events])

        await self._writer.write(write, statements_only=True)
        return bool(events)

    async def expire(self, now: datetime) -> list[tuple[str, str]]:
        """Ends actions that are too late to be of use. Returns their keys and watches."""
        if not await self._writer.look_by_statements(lambda connection: outbox.late(connection, now)):
            return []  # as nearly always
        return await self._writer.write(lambda connection: outbox.end_expired(connection, now))

    async def follow_clock(self, now: datetime, jump: timedelta, arrivals: Sequence[Arrival]) -> None:
        """After a jump to `now`, waiting actions keep the time that was left, and `arrivals` tell the watches: all at once."""
        await self._writer.write(lambda connection: down_time.follow_clock(connection, now, jump, arrivals))

    async def settle_doubts(self) -> int:
        return await self._writer.write(outbox.settle_doubts)

    async def backlog(self, now: datetime) -> Backlog:
        return await self._writer.read(lambda connection: backlog.look(connection, now))

    async def has_spoken(self, chat: Ref, since: datetime, besides: Sequence[str]) -> bool:
        """Returns whether a new message of the bot arrived there, other than those whose keys begin with one of `besides`."""
        return await self._writer.read(lambda connection: recent_messages.has_spoken(connection, chat, since, besides))

    async def count_unfinished(self) -> int:
        return await self._writer.read(lambda each: inbox.count_new(each) + outbox.count_waiting(each))

    async def audit_log(self, since: datetime | None = None, watch: str = "") -> list[audit_log.LogLine]:
        """Returns the lines since this moment, oldest first. `watch`: of one watch only."""
        return await self._writer.read(lambda connection: audit_log.read(connection, since, watch))

    async def verify_audit_log(self, noted: str = "") -> tuple[audit_chain.Chain, int | None]:
        """Computes the chain of the log again. Returns also the number of the line with the hash `noted`, if there is one."""
        return await self._writer.read(lambda connection: audit_chain.verify_with(connection, noted))

    async def is_current(self) -> bool:
        """Returns False for a database of an older version, which the next `run` migrates."""
        return await self._writer.read(schema_version.is_current)

    async def is_whole(self) -> bool:
        return await self._writer.read(database.is_whole)

    async def dead_letters(self) -> list[dead_letters.DeadLetter]:
        return await self._writer.read(dead_letters.letters)

    async def retry_dead_actions(self, now: datetime) -> int:
        """Makes given-up actions wait again, and returns their number. The next start retries dead arrivals by itself."""
        return await self._writer.write(lambda connection: dead_letters.retry_actions(connection, now))

    async def drop_dead_letters(self) -> int:
        """Deletes all dead letters but reports in doubt. Returns their number."""
        return await self._writer.write(dead_letters.drop)

    async def decide_report(self, number: int, send: bool, now: datetime) -> bool | None:
        """Accepts the operator's choice about a report in doubt. False: it has one already. None: there is no such report."""
        return await self._writer.write(lambda connection: dead_letters.decide(connection, number, send, now))

    async def decisions_about(self, author: str) -> list[tuple[str, AuditRecord]]:
        """Returns the lines of the audit log about messages of this person (a pseudonym), each with its watch."""
        return await self._writer.read(lambda connection: audit_log.of_author(connection, author))

    async def drop_private_texts(self, person: Ref) -> None:
        """Empties the actions that wait for this person's own chat, or that failed there, and wipes the disk."""
        await self._writer.write(lambda connection: forgetting.drop_texts_for(connection, str(person)))
        await self._shrink()

    async def set_damaged_aside(self, now: datetime) -> int:
        """Moves the rows that cannot be read out of the way. Returns their number."""
        return await self._writer.write(lambda connection: damage.set_aside(connection, now))

    async def damaged(self) -> list[str]:
        """Returns a line for each row that was moved out of the way, without texts of members."""
        return await self._writer.read(damage.lines)

    async def note_restore(self, made_at: datetime) -> tuple[int, int]:
        """Ends what a restored database must not do again. Returns the numbers of ended actions and undecided arrivals."""
        return await self._writer.write(lambda connection: restored.note(connection, made_at))

    async def take_restore(self, arrivals: restored.ArrivalsOf) -> None:
        """Accepts the news about a backup at the first start from it."""
        await self._writer.write(lambda connection: restored.take(connection, arrivals))

    async def retry_dead_arrivals(self) -> int:
        return await self._writer.write(dead_letters.retry_arrivals)

    async def purge(
        self,
        now: datetime,
        watches: Iterable[str],
        forget_abandoned: Callable[[WatchState, datetime], WatchState],
        kept: Retention = USUAL_RETENTION,
        changes: Sequence[LaneChange] = (),
    ) -> None:
        """Deletes old keys, old decisions, old data of watches that config.yaml does not name, and what `changes` lack."""

        def write(connection: Connection) -> None:
            abandoned = watch_states.others(connection, watches).values()
            changed = [*changes, *(LaneChange(lane, forget_abandoned(lane, now)) for lane in abandoned)]
            purge.delete(connection, now, kept, changed)

        await self._writer.write(write)
        await self._shrink()

    async def _shrink(self) -> None:
        await self._writer.alone(database.shrink)

    async def log_evidence(self, entry: EvidenceEntry) -> None:
        """Adds a line to the audit log. Beside a running bot it is the one thing that another process writes."""
        await self._writer.write(lambda connection: evidence_log.append(connection, entry))

    async def evidence_log(self) -> list[EvidenceEntry]:
        return await self._writer.read(evidence_log.entries)

    async def overdue(self, now: datetime, kept: Retention) -> list[Overdue]:
        """Counts what `purge` would delete for its age."""
        return await self._writer.read(lambda connection: purge.count(connection, now, kept))

    async def lanes_besides(self, watches: Iterable[str] = ()) -> dict[str, WatchState]:
        """Returns the states of all other watches in the database, also of those that config.yaml does not name any more."""
        return await self._writer.read(lambda connection: watch_states.others(connection, watches))


def _commit(connection: Connection, batch: Batch, at: datetime) -> None:
    inbox.finish(connection, batch.done, batch.asides)
    watch_states.save(connection, batch.changes.values())
    for lane, done in batch.said_before:  # before the plans: an answer is not about later actions
        restored.answer(connection, lane, done, at)
    for lane, owner in batch.resumed:
        dead_letters.resume(connection, lane, owner, at)
    for lane, owner in batch.called_off:  # before the plans: those of the batch know it themselves
        outbox.call_off(connection, lane, owner)
        dead_letters.call_off(connection, lane, owner)
    outbox.plan(connection, batch.planned, at)
    for lane, owner in batch.unanswered:  # after the plans: a report of before a restore is planned for this
        dead_letters.set_aside(connection, lane, owner)
    audit_log.append(connection, batch.records)
    forgetting.unlink(connection, batch.unlinked)
    for number, (lane, kind, place) in enumerate(batch.unfit):
        dead_letters.add(connection, lane, kind, place, f"unfit {micros(at)}/{number}", at)
