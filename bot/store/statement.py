"""Statements of the path of a message: SQLAlchemy writes the text of each once, and SQLite runs that text.

SQLAlchemy's execution of a statement takes longer than SQLite's own work (decision 0050).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.dialects.sqlite.dml import OnConflictClause

from bot.store.connection import OneTripConnection, driver_of

__all__ = ["Statement", "insert"]

# SQLite and PostgreSQL write INSERT … ON CONFLICT alike, and SQLAlchemy's class for SQLite compiles for both. The one for
# PostgreSQL brings its drivers along, a tenth of a start. Its compiler asks for the name of a constraint, which SQLite has not.
OnConflictClause.constraint_target = None  # type: ignore[attr-defined]  # an attribute of the class for PostgreSQL only


class Statement:
    """`core`: a statement whose text does not depend on its values. It takes and gives values as SQLite stores them: numbers,
    texts, bytes and None. `columns`: those of an INSERT."""

    def __init__(self, core: ClauseElement, columns: Sequence[str] = ()) -> None:
        self.core = core
        self._columns = columns
        self._text = ""
        self._names: tuple[str, ...] = ()
        self._written: dict[str, Any] = {}  # the values that stand in `core`

    def rows(self, connection: Connection, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """Runs it and returns all rows. `values`: by the names of the parameters."""
        driver = self._driver(connection)
        return driver.run_here(self._text, self._in_order(values or {}))

    def count(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """Runs it and returns the number of rows that it wrote."""
        driver = self._driver(connection)
        return driver.count_here(self._text, self._in_order(values))

    def run_each(self, connection: Connection, every: Iterable[Mapping[str, Any]]) -> None:
        """Runs it once for each of these values."""
        driver = self._driver(connection)
        driver.run_each_here(self._text, [self._in_order(values) for values in every])

    def _in_order(self, values: Mapping[str, Any]) -> list[Any]:
        given = {**self._written, **values} if self._written else values
        return [given[name] for name in self._names]

    def _driver(self, connection: Connection) -> OneTripConnection:
        if not self._text:
            self._write(connection)
        return driver_of(connection)

    def _write(self, connection: Connection) -> None:
        compiled: Any = self.core.compile(dialect=connection.dialect, column_keys=list(self._columns) or None)
        self._names = tuple(compiled.positiontup)
        self._written = {name: _plain(bind.value) for name, bind in compiled.binds.items() if not bind.required}
        self._text = str(compiled)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value
