"""The one connection to the database: SQLAlchemy's asyncio engine on aiosqlite, with one trip to its thread for a transaction.

aiosqlite makes a trip to its thread for each call, and a statement of SQLAlchemy is three or four calls, so a small commit
would make thirty trips. Here a whole function goes to the thread, and the calls that it makes there stay there (decision 0020).
"""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Coroutine, Iterable, Sequence
from typing import Any, Final, TypeVar, cast

import aiosqlite
from sqlalchemy import Connection, Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

Result = TypeVar("Result")

PRIMARY: Final = 0xFF
"""The bits of SQLite's extended error codes that hold the primary one."""

_ROWS_AT_ONCE = 64
"""aiosqlite's own default for iterating over a cursor."""


def is_lock(error: Exception) -> bool:
    """True if another process that writes holds the database. A lock is no fault of one call, and passes."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    return code is not None and code & PRIMARY in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class TripResult(asyncio.Future[Result]):
    """The answer of the thread. A caller that is cancelled meanwhile, however often, is cancelled when the answer comes: so the
    next call finds no open transaction."""

    def cancel(self, msg: Any | None = None) -> bool:
        return False


class OneTripConnection(aiosqlite.Connection):
    """A connection of aiosqlite whose calls stay in its thread when they come from its thread."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connect, _ROWS_AT_ONCE)
        self._thread.name = "database"
        self._thread.daemon = True  # as SQLAlchemy does: a thread that hangs must not keep the process

    async def opened(self) -> OneTripConnection:
        try:
            await self
        except BaseException:
            self._thread.join()  # aiosqlite ends it without waiting; it would outlive the event loop
            raise
        return self

    async def close(self) -> None:
        await super().close()
        self._thread.join()

    def in_one_trip(self, work: Callable[[], Coroutine[Any, Any, Result]]) -> TripResult[Result]:
        """Runs the whole coroutine that `work` makes in the thread of the connection. It may wait for this connection only."""
        return self.in_its_thread(lambda: _run_through(work()))

    def in_its_thread(self, work: Callable[[], Result]) -> TripResult[Result]:
        """Runs the whole function in the thread of the connection."""
        answer = TripResult[Result]()
        if self._running:
            self._tx.put_nowait((answer, work))
        else:
            answer.set_exception(ValueError("the connection is closed"))
        return answer

    def run_here(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Runs a statement and returns its rows. Call it in the thread of the connection."""
        return self._conn.execute(text, values).fetchall()

    def count_here(self, text: str, values: Sequence[Any]) -> int:
        """Runs a statement and returns the number of rows that it wrote."""
        return self._conn.execute(text, values).rowcount

    def run_each_here(self, text: str, every: Iterable[Sequence[Any]]) -> None:
        """Runs a statement once for each of these rows of values."""
        self._conn.executemany(text, every)

    def roll_back_here(self) -> None:
        """Ends a transaction that is still open, so that the next one can begin. SQLAlchemy takes one whose COMMIT was refused
        for ended, but SQLite keeps it if the refusal was a lock."""
        if self._conn.in_transaction:
            self._conn.rollback()

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if threading.current_thread() is self._thread:
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # as aiosqlite has it


class _ForStatements:
    """The part of a connection of SQLAlchemy that a `Statement` needs. Work that asks for more ends with an error."""

    def __init__(self, driver: OneTripConnection, dialect: Dialect) -> None:
        self.driver_connection = driver
        self.dialect = dialect

    @property
    def connection(self) -> _ForStatements:
        return self


def driver_of(connection: Connection) -> OneTripConnection:
    """The connection of aiosqlite below one of SQLAlchemy."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, OneTripConnection)
    return driver


def _run_through(work: Coroutine[Any, Any, Result]) -> Result:
    """Runs a coroutine that never waits. Raises RuntimeError if it does."""
    try:
        work.send(None)
    except StopIteration as end:
        result: Result = end.value
        return result
    work.close()
    raise RuntimeError("a transaction waits for something outside the thread of its connection")


class DatabaseConnection:
    """An open connection of the engine, for functions that take a plain SQLAlchemy connection."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._connection: AsyncConnection | None = None
        self._driver: OneTripConnection | None = None

    async def open(self) -> None:
        self._connection = await self.engine.connect()
        driver = (await self._connection.get_raw_connection()).driver_connection
        assert isinstance(driver, OneTripConnection)
        self._driver = driver

    def run(self, work: Callable[[Connection], Result]) -> TripResult[Result]:
        """Calls `work` with the connection, in its thread."""
        connection, driver = self._connection, self._driver
        assert connection is not None and driver is not None, "open it first"  # noqa: PT018 - one promise
        return driver.in_one_trip(lambda: connection.run_sync(work))

    def run_statements(self, work: Callable[[Connection], Result]) -> TripResult[Result]:
        """Calls `work`, which only runs `Statement`s, in the thread of the connection, without the greenlet of SQLAlchemy."""
        assert self._driver is not None, "open it first"
        connection = cast("Connection", _ForStatements(self._driver, self.engine.dialect))
        return self._driver.in_its_thread(lambda: work(connection))

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()
        await self.engine.dispose()
