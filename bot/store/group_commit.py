"""One writer for many callers. Calls that come during a commit go together into the next commit.

A commit costs one fsync for any number of callers. If one call of a group fails, the writer runs each call in its own
transaction, so that only the faulty call raises.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, ProgrammingError

from bot.errors import StorageFails
from bot.store.connection import DatabaseConnection
from bot.store.database import READS, Reads

Result = TypeVar("Result")
Write = Callable[[Connection], Any]

log = logging.getLogger(__name__)

MOST_AT_ONCE = 500

_FAULTS_OF_A_VALUE = (
    IntegrityError, DataError, InterfaceError, ProgrammingError,
    sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError, sqlite3.ProgrammingError,
)  # fmt: skip
"""SQLAlchemy's, and those of `Statement`."""


class Writer:
    """Runs all reads and writes through one connection, so that each read sees every earlier commit."""

    def __init__(self, connection: DatabaseConnection) -> None:
        self._connection = connection
        self._asked: list[tuple[Write, asyncio.Future[Any]]] = []
        self._free = asyncio.Lock()
        self.refuses = False
        """The disk or the file refused the latest write."""

    async def write(self, write: Callable[[Connection], Result]) -> Result:
        """Runs `write` in a transaction and returns after the commit. Raises the error of `write`, with nothing written."""
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._asked.append((write, answer))
        while not answer.done():
            async with self._free:
                if not answer.done():
                    await _to_the_end(self._commit_group())
        return await answer

    async def read(self, read: Callable[[Connection], Result]) -> Result:
        """Runs `read`, which sees every earlier commit."""
        async with self._free:
            return await _to_the_end(self._read(read, Reads.TOGETHER))

    async def look(self, read: Callable[[Connection], Result]) -> Result:
        """The same without a transaction, which costs two statements more. For what only this process writes."""
        async with self._free:
            return await _to_the_end(self._read(read, Reads.EACH_ALONE))

    async def _read(self, read: Callable[[Connection], Result], how: Reads) -> Result:
        try:
            return await self._connection.run(lambda connection: _read_only(connection, read, how))
        except Exception as error:
            raise _translated(error) from error

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Keeps all other calls away from the database inside the `with` block."""
        async with self._free:
            yield

    async def _commit_group(self) -> None:
        group, self._asked = self._asked[:MOST_AT_ONCE], self._asked[MOST_AT_ONCE:]
        try:
            results = await self._in_transaction([write for write, _ in group])
        except Exception as error:  # the faulty call is found when each runs alone
            await self._one_by_one(group, error)
            return
        for (_, answer), result in zip(group, results, strict=True):
            if not answer.done():
                answer.set_result(result)

    async def _one_by_one(self, group: list[tuple[Write, asyncio.Future[Any]]], error: Exception) -> None:
        for write, answer in group:
            try:
                result = error if len(group) == 1 else (await self._in_transaction([write]))[0]
            except Exception as own_error:  # raised in the caller, which knows the remedy
                result = own_error
            if isinstance(result, Exception):
                result = _translated(result)
            if answer.done():
                continue
            if isinstance(result, Exception):
                answer.set_exception(result)
            else:
                answer.set_result(result)

    async def _in_transaction(self, writes: list[Write]) -> list[Any]:
        try:
            results = await self._connection.run(lambda connection: _all_or_none(connection, writes))
        except Exception as error:
            self.refuses = isinstance(_translated(error), StorageFails)
            raise
        if self.refuses:
            self.refuses = False
            log.warning("the disk takes writes again")
        return results


def _read_only(connection: Connection, read: Callable[[Connection], Result], how: Reads) -> Result:
    connection.info[READS] = how
    try:
        return read(connection)
    finally:
        connection.info[READS] = None
        connection.rollback()


def _all_or_none(connection: Connection, writes: list[Write]) -> list[Any]:
    with connection.begin():
        return [write(connection) for write in writes]


def _translated(error: Exception) -> Exception:
    """Turns faults of the disk or the file, which may pass, into StorageFails. Faults of a value stay as they are."""
    if isinstance(error, _FAULTS_OF_A_VALUE):
        return error
    if isinstance(error, DBAPIError | OSError | sqlite3.Error):
        return StorageFails(type(getattr(error, "orig", None) or error).__name__)
    return error


async def _to_the_end(work: Coroutine[Any, Any, Result]) -> Result:
    """Finishes the work even if the caller is cancelled, however often, so that the next call finds no open transaction."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    task.exception()  # the caller is gone; asyncio would log an error without a reader
    raise cancelled
