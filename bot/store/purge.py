"""Rows that are too old: deletes them, or counts them without any text.

The tables of the watch states forget by the core's rules (`bot/core/housekeeping`); the other tables by the age of a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, exists, func, or_, select

from bot.core.watch import Retention
from bot.store import forgetting, inbox, outbox, schema, watch_states
from bot.store.audit import audit_log
from bot.store.batch import LaneChange
from bot.store.schema import micros, moment


@dataclass(frozen=True, slots=True)
class Overdue:
    """Rows of one table whose time is over. `shorter`: rows that stay and lose a part. `oldest`: None if no date is in them."""

    table: str
    rows: int
    oldest: date | None
    shorter: int = 0


def delete(connection: Connection, now: datetime, kept: Retention, changes: Sequence[LaneChange]) -> None:
    """Deletes the rows, and what the watch states lose by these changes."""
    watch_states.save(connection, changes)
    forgetting.unlink_let_go(connection, changes)
    audit_log.purge(connection, now - kept.decisions, now)
    for table, _, is_over in _aged(now, kept):
        if table is not schema.decisions:
            connection.execute(table.delete().where(is_over))


def count(connection: Connection, now: datetime, kept: Retention) -> list[Overdue]:
    """The overdue rows of the tables that forget by age. A table without any is left out."""
    found = []
    for table, age, is_over in _aged(now, kept):
        rows, oldest = connection.execute(select(func.count(), func.min(age)).where(is_over)).one()
        if rows:
            found.append(Overdue(table.name, rows, moment(oldest).date()))
    return found


def _aged(now: datetime, kept: Retention) -> Iterator[tuple[Table, Column[Any], ColumnElement[bool]]]:
    """The tables that forget by age, with their moments and the condition for a row that is over."""
    keys = now - kept.keys
    yield schema.inbox, schema.inbox.c.received_at, inbox.is_over(keys)
    yield schema.outbox, schema.outbox.c.planned_at, _is_done(keys)
    yield schema.decisions, schema.decisions.c.at, audit_log.is_over(now - kept.decisions, now)
    evidence, damaged = schema.evidence, schema.damaged
    yield evidence, evidence.c.at, evidence.c.at < micros(now - kept.decisions)
    yield damaged, damaged.c.found_at, damaged.c.found_at < micros(now - kept.damaged)


def count_changes(changes: Iterable[LaneChange]) -> list[Overdue]:
    """The rows that the watch states lose by these changes. A table that loses nothing is left out."""
    gone: dict[str, list[Any]] = {}
    shorter: dict[str, list[Any]] = {}
    for change in changes:
        for table, lost, shortened in watch_states.losses(change):
            gone.setdefault(table, []).extend(lost)
            shorter.setdefault(table, []).extend(shortened)
    return [
        Overdue(table, len(gone[table]), min(_dates([gone[table], shorter[table]]), default=None), len(shorter[table]))
        for table in gone
        if gone[table] or shorter[table]
    ]


def _is_done(before: datetime) -> ColumnElement[bool]:
    """The condition for an action that was planned before this moment and has ended, or that still waits for the desk. A report
    in doubt is kept as long as its police file, and another action as long as the question about it."""
    rows, files = schema.outbox.c, schema.police_files.c
    waits = and_(rows.not_before.is_not(None), rows.not_before == schema.UNTIL_ANSWERED)
    is_its = and_(files.lane == rows.lane, rows.owner.startswith("police/" + files.id + "/"))
    is_asked = exists().where(schema.unsaid.c.lane == rows.lane)
    is_kept = and_(waits, or_(and_(rows.in_doubt, exists().where(is_its)), and_(~rows.in_doubt, is_asked)))
    return and_(rows.planned_at < micros(before), or_(rows.state.not_in(outbox.OPEN), waits), ~is_kept)


def _dates(value: Any) -> Iterator[date]:
    """Every date in a value of the core."""
    if isinstance(value, datetime):
        yield value.date()
    elif isinstance(value, date):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _dates(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _dates(getattr(value, field.name))
