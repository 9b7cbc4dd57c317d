"""One writer, many callers: what is asked for while a commit is under way goes into the next one together.

A commit costs one fsync however many callers it serves. Either a whole group is written, or, where one of them fails, each
alone, so that only the culprit hears of it.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StorageFails

Result = TypeVar("Result")
Write = Callable[[Connection], Any]

MOST_AT_ONCE = 500


class Writer:
    """The only way to the database. All access goes through one connection, so reads see every commit."""

    def __init__(self, connection: AsyncConnection) -> None:
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
            return await self._connection.run_sync(read)
        except Exception as error:
            raise _translated(error) from error
        finally:
            await self._connection.rollback()

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
        async with self._connection.begin():
            return await self._connection.run_sync(lambda connection: [write(connection) for write in writes])


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
