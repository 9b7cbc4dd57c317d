"""The watch states in the database. The bot reads them whole at the start and writes their differences."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select

from bot.core.case import Case
from bot.core.incident import Incident
from bot.core.member import Join, Member, Objection, PendingNote
from bot.core.message import RecentMessage
from bot.core.police_file import OfferedPost, PoliceFile
from bot.core.reading import Lesson
from bot.core.rule import DailyLimit, RuleRecord
from bot.core.schedule import PostponedReminder, SentReminder
from bot.core.tally import Tally
from bot.core.watch_state import Unsaid, WatchState
from bot.store import schema
from bot.store.batch import LaneChange
from bot.store.codec import decode, encode
from bot.store.key_text import kind_of_key, parse_said, parse_timer, said_text, timer_text
from bot.store.schema import micros
from bot.store.statement import Statement, insert

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Part:
    """One mapping of the watch state, and its table. `kind`: type of the values. `text`: the stored form of a key. `parse`: its
    reader, which returns None for text that is no key."""

    name: str
    table: Table
    kind: Any
    text: Callable[[Any], str] = str
    parse: Callable[[str], Any] = str

    @property
    def key(self) -> str:
        """The name of the column with the keys."""
        return _name_of_key(self.table)

    def of(self, state: WatchState) -> Mapping[Any, Any]:
        entries: Mapping[Any, Any] = getattr(state, self.name)
        return entries


_PARTS = (
    _Part("cases", schema.cases, Case),
    _Part("incidents", schema.incidents, Incident),
    _Part("members", schema.members, Member),
    _Part("talk", schema.talk, tuple[RecentMessage, ...]),
    _Part("timers", schema.timers, datetime, timer_text, parse_timer),
    _Part("brakes", schema.brakes, DailyLimit),
    _Part("said", schema.said, datetime, said_text, parse_said),
    _Part("reminded", schema.reminded, SentReminder),
    _Part("put_off", schema.put_off, PostponedReminder, timer_text, parse_timer),
    _Part("notes", schema.notes, PendingNote),
    _Part("joins", schema.joins, Join),
    _Part("locked", schema.locked, datetime),
    _Part("tally", schema.tally, Tally),
    _Part("begun", schema.begun, datetime),
    _Part("lessons", schema.lessons, Lesson),
    _Part("police_files", schema.police_files, PoliceFile),
    _Part("objections", schema.objections, Objection),
    _Part("years", schema.years, int),
    _Part("offers", schema.offers, OfferedPost),
    _Part("records", schema.records, RuleRecord),
    _Part("unsaid", schema.unsaid, Unsaid),
)


def load(connection: Connection, watches: Iterable[str]) -> dict[str, WatchState]:
    """Returns the last committed state of each watch. A row with an unreadable key stays in its table, and so does one with
    an unreadable body until the next start (`damage.py`); the watch state lacks it."""
    parts: dict[str, dict[str, Any]] = {watch: {} for watch in watches}
    for part in _PARTS:
        table = part.table
        for lane, text, body in connection.execute(select(table.c.lane, _key(table), table.c.body)):
            if lane not in parts:
                continue
            key = part.parse(text)
            if key is None:
                log.warning("a key cannot be read", extra={"lane": lane, "kind": part.name, "key": kind_of_key(text)})
            elif (value := _decoded(part, body)) is not None:
                parts[lane].setdefault(part.name, {})[key] = value
    return {watch: WatchState(watch, **found) for watch, found in parts.items()}


def _decoded(part: _Part, body: bytes) -> Any:
    """Returns None for a body that cannot be read."""
    try:
        return decode(body, part.kind)
    except (ValueError, TypeError, RecursionError):
        log.warning("a row cannot be read", extra={"kind": part.name})
        return None


def undecodable(connection: Connection, table: Table) -> list[tuple[str, str]]:
    """Returns watch and key of each row whose body is not what this table holds. Empty for a table of another kind."""
    part = next((part for part in _PARTS if part.table is table), None)
    if part is None:
        return []
    rows = connection.execute(select(table.c.lane, _key(table), table.c.body))
    return [(lane, key) for lane, key, body in rows if _decoded(part, body) is None]


def named(table: Table, lane: str, key: str) -> tuple[Any, Any]:
    """The conditions for the row with this key."""
    return table.c.lane == lane, _key(table) == key


def others(connection: Connection, watches: Iterable[str]) -> dict[str, WatchState]:
    """Returns the states of the watches in the database other than these."""
    tables = [part.table for part in _PARTS]
    found = {lane for table in tables for lane in connection.execute(select(table.c.lane).distinct()).scalars()}
    return load(connection, found - set(watches))


def save(connection: Connection, changes: Iterable[LaneChange]) -> None:
    """Writes the difference between each watch state before and after."""
    changes = list(changes)
    for part in _PARTS:
        gone, fresh = _difference(part, changes)
        if gone:
            _delete(part.table).run_each(connection, gone)
        if fresh:
            _upsert(part.table).run_each(connection, fresh)


def losses(change: LaneChange) -> Iterator[tuple[str, list[Any], list[Any]]]:
    """The values that a change deletes, and those that it replaces, as they were before, for each table."""
    for part in _PARTS:
        before, after = part.of(change.before), part.of(change.after)
        gone = [value for key, value in before.items() if key not in after]
        replaced = [value for key, value in before.items() if key in after and after[key] is not value]
        yield part.name, gone, replaced


def _difference(part: _Part, changes: Iterable[LaneChange]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    gone, fresh = [], []
    for change in changes:
        before, after = part.of(change.before), part.of(change.after)
        if before is after:
            continue
        lane = change.after.watch
        gone += [{"b_lane": lane, "b_key": part.text(key)} for key in before if key not in after]
        row = _case_row if part.name == "cases" else _plain
        fresh += [
            {"lane": lane, part.key: part.text(key), **row(value)}
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


@cache  # SQLAlchemy looks for it for longer than SQLite writes a row
def _name_of_key(table: Table) -> str:
    return str(_key(table).name)


@cache
def _delete(table: Table) -> Statement:
    return Statement(table.delete().where(table.c.lane == bindparam("b_lane"), _key(table) == bindparam("b_key")))


@cache
def _upsert(table: Table) -> Statement:
    statement = insert(table)
    others = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    names = [column.name for column in table.columns]
    return Statement(statement.on_conflict_do_update(index_elements=["lane", _key(table).name], set_=others), names)
