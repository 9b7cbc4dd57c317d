"""One writer, many callers: what is asked for while a commit is under way goes into the next one together.

A commit costs one fsync however many callers it serves. Either a whole group is written, or, where one of them fails, each
alone, so that only the culprit hears of it. The connection lives in a thread of its own, and a whole transaction is one trip
there and back: a trip for every statement would cost more than the statements.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, ProgrammingError

from bot.errors import StorageFails
from bot.store.database import READS

Result = TypeVar("Result")
Write = Callable[[Connection], Any]

MOST_AT_ONCE = 500


class ThreadedConnection:
    """One connection, in a thread of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, "database")
        self._connection: Connection | None = None

    async def open(self) -> None:
        await self._there(self._open)

    def _open(self) -> None:
        self._connection = self._engine.connect()

    async def run(self, work: Callable[[Connection], Result]) -> Result:
        """Call `work` with the connection, there."""
        connection = self._connection
        assert connection is not None, "open it first"
        return await self._there(lambda: work(connection))

    async def close(self) -> None:
        await self._there(self._close)
        self._thread.shutdown()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()

    async def _there(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


class Writer:
    """The only way to the database. All access goes through one connection, so reads see every commit."""

    def __init__(self, connection: ThreadedConnection) -> None:
        self._connection = connection
        self._asked: list[tuple[Write, asyncio.Future[Any]]] = []
        self._free = asyncio.Lock()

    async def write(self, write: Callable[[Connection], Result]) -> Result:
        """Run `write` in a transaction; returns after the commit. Raises what `write` raised, with nothing written."""
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._asked.append((write, answer))
        while not answer.done():
            async with self._free:
                if not answer.done():
                    await _to_the_end(self._commit_group())
        return await answer

    async def read(self, read: Callable[[Connection], Result]) -> Result:
        """Run `read`; it sees everything that was committed before."""
        async with self._free:
            return await _to_the_end(self._read(read))

    async def _read(self, read: Callable[[Connection], Result]) -> Result:
        try:
            return await self._connection.run(lambda connection: _read_only(connection, read))
        except Exception as error:
            raise _translated(error) from error

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Nobody else is at the database meanwhile."""
        async with self._free:
            yield

    async def _commit_group(self) -> None:
        group, self._asked = self._asked[:MOST_AT_ONCE], self._asked[MOST_AT_ONCE:]
        try:
            results = await self._in_transaction([write for write, _ in group])
        except Exception as error:  # whose fault it is shows when each is tried alone
            await self._one_by_one(group, error)
            return
        for (_, answer), result in zip(group, results, strict=True):
            if not answer.done():
                answer.set_result(result)

    async def _one_by_one(self, group: list[tuple[Write, asyncio.Future[Any]]], error: Exception) -> None:
        for write, answer in group:
            try:
                result = error if len(group) == 1 else (await self._in_transaction([write]))[0]
            except Exception as own_error:  # handed to the caller, who knows what to do about it
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
        return await self._connection.run(lambda connection: _all_or_none(connection, writes))


def _read_only(connection: Connection, read: Callable[[Connection], Result]) -> Result:
    connection.info[READS] = True
    try:
        return read(connection)
    finally:
        connection.info[READS] = False
        connection.rollback()


def _all_or_none(connection: Connection, writes: list[Write]) -> list[Any]:
    with connection.begin():
        return [write(connection) for write in writes]


def _translated(error: Exception) -> Exception:
    """What the disk or the file is to blame for, and may be over soon; a value that cannot be written is not."""
    if isinstance(error, IntegrityError | DataError | InterfaceError | ProgrammingError):
        return error
    if isinstance(error, DBAPIError | OSError | sqlite3.Error):
        return StorageFails(type(getattr(error, "orig", None) or error).__name__)
    return error


async def _to_the_end(work: Coroutine[Any, Any, Result]) -> Result:
    """Finish the work even if the caller is cancelled: whoever comes next must not find the connection half-way."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
