"""Lanes in the database: read whole at start, written by their differences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from bot.core.case import Case
from bot.core.incident import Incident
from bot.core.join_request import JoinRequest
from bot.core.reminder import PostponedReminder, SentReminder
from bot.core.tally import Tally
from bot.core.watch_state import DailyLimit, Member, PendingNote, RecentMessage, WatchState
from bot.store import schema
from bot.store.batch import LaneChange
from bot.store.codec import decode, encode
from bot.store.schema import micros

_PARTS: tuple[tuple[str, Table, Any], ...] = (
    ("cases", schema.cases, Case),
    ("incidents", schema.incidents, Incident),
    ("members", schema.members, Member),
    ("talk", schema.talk, tuple[RecentMessage, ...]),
    ("timers", schema.timers, datetime),
    ("brakes", schema.brakes, DailyLimit),
    ("said", schema.said, datetime),
    ("reminded", schema.reminded, SentReminder),
    ("put_off", schema.put_off, PostponedReminder),
    ("notes", schema.notes, PendingNote),
    ("joins", schema.joins, JoinRequest),
    ("locked", schema.locked, datetime),
    ("tally", schema.tally, Tally),
)


def load(connection: Connection, watches: Iterable[str]) -> dict[str, WatchState]:
    """The lanes of these watches as they were last committed."""
    parts: dict[str, dict[str, dict[str, Any]]] = {watch: {} for watch in watches}
    for name, table, kind in _PARTS:
        for lane, key, body in connection.execute(select(table.c.lane, _key(table), table.c.body)):
            if lane in parts:
                parts[lane].setdefault(name, {})[key] = decode(body, kind)
    return {watch: WatchState(watch, **found) for watch, found in parts.items()}


def others(connection: Connection, watches: Iterable[str]) -> dict[str, WatchState]:
    """The lanes of watches that config.yaml does not name any more."""
    found = {lane for _, table, _ in _PARTS for lane in connection.execute(select(table.c.lane).distinct()).scalars()}
    return load(connection, found - set(watches))


def save(connection: Connection, changes: Iterable[LaneChange]) -> None:
    """Write what differs between each lane before and after."""
    changes = list(changes)
    for name, table, _ in _PARTS:
        gone, fresh = _difference(name, table, changes)
        if gone:
            connection.execute(_delete(table), gone)
        if fresh:
            connection.execute(_upsert(table), fresh)


def _difference(
    name: str, table: Table, changes: Iterable[LaneChange]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    gone, fresh = [], []
    for change in changes:
        before: Mapping[str, Any] = getattr(change.before, name)
        after: Mapping[str, Any] = getattr(change.after, name)
        if before is after:
            continue
        lane = change.after.watch
        gone += [{"b_lane": lane, "b_key": key} for key in before if key not in after]
        row = _case_row if name == "cases" else _plain
        fresh += [
            {"lane": lane, _key(table).name: key, **row(value)}
            for key, value in after.items()
            if before.get(key) is not value
        ]
    return gone, fresh


def _plain(value: Any) -> dict[str, Any]:
    return {"body": encode(value)}


def _case_row(case: Case) -> dict[str, Any]:
    return {"code": case.code, "open": case.is_open, "opened_at": micros(case.opened_at), "body": encode(case)}


def _key(table: Table) -> Any:
    return list(table.primary_key.columns)[1]


def _delete(table: Table) -> Any:
    return table.delete().where(table.c.lane == bindparam("b_lane"), _key(table) == bindparam("b_key"))


def _upsert(table: Table) -> Any:
    statement = insert(table)
    others = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    return statement.on_conflict_do_update(index_elements=["lane", _key(table).name], set_=others)
