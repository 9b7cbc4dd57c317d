"""Rows that cannot be read, such as after a fault of the disk or an edit by hand.

A start moves them to the table `damaged` and goes on without them. There they wait for the operator, as `config.yaml` says.
Lines of the audit log stay in their place, where `nabuur audit verify` names the first one: the log is only added to.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Integer,
    LargeBinary,
    Table,
    case,
    cast,
    func,
    insert,
    select,
    text,
    type_coerce,
)
from sqlalchemy.types import NullType

from bot.core.texts import DayForm, DayText
from bot.store import watch_states
from bot.store.codec import encode
from bot.store.schema import LATEST_MICROS, ActionState, damaged, decisions, inbox, metadata, micros, moment, outbox
from bot.translation import tr

log = logging.getLogger(__name__)

_STATES: Final[Mapping[str, tuple[str, ...]]] = {inbox.name: ("new", "done", "dead"), outbox.name: tuple(ActionState)}


def set_aside(connection: Connection, now: datetime) -> int:
    """Moves every row that cannot be read. Returns their number."""
    count = 0
    for table in metadata.sorted_tables:
        if table is decisions:
            continue
        for find in (_mistyped, _undecodable):
            for row in list(find(connection, table)):
                _move(connection, table, row, now)
                log.error("a row cannot be read", extra={"kind": table.name})
                count += 1
    return count


def lines(connection: Connection) -> list[str]:
    """A line for each row that was set aside, without its content."""
    rows = connection.execute(select(damaged.c.id, damaged.c.part, damaged.c.found_at).order_by(damaged.c.id))
    return [
        tr(
            "row {row}, of {part}: could not be read on {day}",
            row=row.id,
            part=row.part,
            day=DayText(moment(row.found_at), DayForm.DATE),
        )
        for row in rows
    ]


def _mistyped(connection: Connection, table: Table) -> list[Mapping[str, Any]]:
    """The rows that hold a value of another type than their column, a text that is no UTF-8, an impossible moment, or no
    content where one waits. The question is plain SQL: SQLAlchemy would take longer than the rest of the start to write it."""
    wrong = " OR ".join(_wrongs(table))
    if connection.exec_driver_sql(f'SELECT 1 FROM "{table.name}" WHERE {wrong} LIMIT 1').first() is None:
        return []
    return [row._asdict() for row in connection.execute(_as_it_is(table).where(text(wrong)))]


def _wrongs(table: Table) -> Iterator[str]:
    """The conditions for a damaged row."""
    for column in table.columns:
        name, kind = f'"{column.name}"', _kind(column)
        null = ", 'null'" if column.nullable else ""
        yield f"typeof({name}) NOT IN ('{kind}'{null})"
        if kind == "text":
            yield f"is_utf8(CAST({name} AS BLOB)) = 0"
        if isinstance(column.type, BigInteger):  # in `schema.py` the type of a moment, and of nothing else
            yield f"{name} NOT BETWEEN 0 AND {LATEST_MICROS}"
    if table.name in _STATES:
        yield f"state NOT IN ({', '.join(map(repr, map(str, _STATES[table.name])))})"
    if table is inbox:
        yield "state = 'new' AND raw IS NULL"


def _kind(column: Column[Any]) -> str:
    """The type in SQLite."""
    match column.type:
        case LargeBinary():
            return "blob"
        case Integer() | Boolean():
            return "integer"
        case _:
            return "text"


def _is_broken(column: Column[Any]) -> ColumnElement[bool]:
    return func.is_utf8(_bytes(column)) == 0


def _bytes(column: Column[Any]) -> ColumnElement[Any]:
    return cast(column, LargeBinary)


def _undecodable(connection: Connection, table: Table) -> Iterator[Mapping[str, Any]]:
    """The rows of a watch state whose body is not what the table holds."""
    for lane, key in watch_states.undecodable(connection, table):
        found = connection.execute(_as_it_is(table).where(*watch_states.named(table, lane, key))).one()
        yield found._asdict()


def _as_it_is(table: Table) -> Any:
    """A query for whole rows, with values of any type. A text that is no UTF-8 comes as bytes."""
    return select(*(_value(column).label(column.name) for column in table.columns))


def _value(column: Column[Any]) -> ColumnElement[Any]:
    value = type_coerce(column, NullType())
    return case((_is_broken(column), type_coerce(_bytes(column), NullType())), else_=value)


def _move(connection: Connection, table: Table, row: Mapping[str, Any], now: datetime) -> None:
    key = [_holds(column, row[column.name]) for column in table.primary_key.columns]
    connection.execute(insert(damaged).values(part=table.name, found_at=micros(now), row=encode(dict(row))))
    connection.execute(table.delete().where(*key))


def _holds(column: Column[Any], value: Any) -> Any:
    stored: ColumnElement[Any] = _bytes(column) if isinstance(value, bytes) else column
    return type_coerce(stored, NullType()) == value
