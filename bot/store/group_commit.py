"""One writer for many callers. Calls that come during a commit go together into the next commit.

A commit costs one fsync for any number of callers. If one call of a group fails, the writer runs each call in its own
transaction, so that only the faulty call raises. If another process has locked the database, all calls of the group fail at
once, since each of them would wait for the lock again.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, ProgrammingError

from bot.errors import DAMAGED, StorageFails
from bot.store.connection import PRIMARY, DatabaseConnection, driver_of, is_lock
from bot.store.file.database import BEGIN, READS, Reads
from bot.translation import reason_of

Result = TypeVar("Result")
Write = Callable[[Connection], Any]

log = logging.getLogger(__name__)

MOST_AT_ONCE = 500

_FAULTS_OF_A_VALUE = (
    IntegrityError, DataError, InterfaceError, ProgrammingError,
    sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError, sqlite3.ProgrammingError,
)  # fmt: skip
"""SQLAlchemy's, and those of `Statement`."""


@dataclass(frozen=True, slots=True)
class _Asked:
    write: Write
    answer: asyncio.Future[Any]
    statements_only: bool


class Writer:
    """Runs all reads and writes through one connection, so that each read sees every earlier commit. A caller that is cancelled
    leaves no transaction open."""

    def __init__(self, connection: DatabaseConnection) -> None:
        self._connection = connection
        self._asked: list[_Asked] = []
        self._free = asyncio.Lock()
        self.refuses = False
        """The disk or the file refused the latest write."""

    async def write(self, write: Callable[[Connection], Result], statements_only: bool = False) -> Result:
        """Runs `write` in a transaction and returns after the commit. Raises the error of `write`, with nothing written.
        `statements_only`: it only runs `Statement`s, so SQLAlchemy has no part in the transaction (decision 0054)."""
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._asked.append(_Asked(write, answer, statements_only))
        while not answer.done():
            async with self._free:
                await asyncio.sleep(0)  # for the other calls of this moment
                if not answer.done():
                    await self._commit_group()
        return await answer

    async def read(self, read: Callable[[Connection], Result]) -> Result:
        """Runs `read`, which sees every earlier commit."""
        return await self._read(read, Reads.TOGETHER)

    async def look(self, read: Callable[[Connection], Result]) -> Result:
        """Runs `read` without a transaction, which costs two statements more. For tables that only this process writes."""
        return await self._read(read, Reads.EACH_ALONE)

    async def look_by_statements(self, read: Callable[[Connection], Result]) -> Result:
        """Does the same as `look` for a `read` that only runs `Statement`s."""
        async with self._free:
            try:
                return await self._connection.run_statements(read)
            except Exception as error:
                raise _translated(error) from error

    async def _read(self, read: Callable[[Connection], Result], how: Reads) -> Result:
        async with self._free:
            try:
                return await self._connection.run(lambda connection: read_only(connection, read, how))
            except Exception as error:
                raise _translated(error) from error

    async def alone(self, work: Callable[[Connection], Result]) -> Result:
        """Runs `work` outside of a transaction, while no other call uses the database."""
        async with self._free:
            try:
                return await self._connection.run(work)
            except Exception as error:
                raise _translated(error) from error

    def _commit_group(self) -> asyncio.Future[list[Any]]:
        """One trip. The callers get their answers at its end, also if the caller is gone that waits for it."""
        group, self._asked = self._asked[:MOST_AT_ONCE], self._asked[MOST_AT_ONCE:]
        simple = all(each.statements_only for each in group)
        run = self._connection.run_statements if simple else self._connection.run
        committed = run(lambda connection: _written(connection, [each.write for each in group], simple))
        committed.add_done_callback(lambda _: self._hand_out(group, committed))
        return committed

    def _hand_out(self, group: list[_Asked], committed: asyncio.Future[list[Any]]) -> None:
        failed = committed.exception()
        results = [failed] * len(group) if failed is not None else committed.result()
        for asked, result in zip(group, results, strict=True):
            if asked.answer.done():
                continue
            if isinstance(result, BaseException):
                asked.answer.set_exception(result)
                asked.answer.exception()  # a caller that was cancelled does not ask for it, and asyncio would log that
            else:
                asked.answer.set_result(result)
        self._note_refusal(any(isinstance(result, StorageFails) for result in results))

    def _note_refusal(self, refused: bool) -> None:
        if self.refuses and not refused:
            log.warning("the disk takes writes again")
        self.refuses = refused


def read_only(connection: Connection, read: Callable[[Connection], Result], how: Reads = Reads.TOGETHER) -> Result:
    """Runs `read` without the lock for writing, so that no process that writes holds it up."""
    connection.info[READS] = how
    try:
        if how is Reads.TOGETHER:  # SQLAlchemy begins none by itself after a BEGIN that was refused
            connection.begin()
        return read(connection)
    finally:
        connection.info[READS] = None
        connection.rollback()


def _written(connection: Connection, writes: list[Write], simple: bool) -> list[Any]:
    """The results, after one commit. If a call fails, each runs in its own transaction, and the result of a faulty one is its
    error. `simple`: all of them only run `Statement`s."""
    try:
        return (_by_statements if simple else _by_sqlalchemy)(connection, writes)
    except Exception as error:  # raised in the caller, which knows the remedy
        if len(writes) == 1 or is_lock(error):
            return [_translated(error) for _ in writes]
        return [_written(connection, [write], simple)[0] for write in writes]


def _by_sqlalchemy(connection: Connection, writes: list[Write]) -> list[Any]:
    """All or none of them."""
    try:
        with connection.begin():
            return [write(connection) for write in writes]
    except Exception:
        driver_of(connection).roll_back_here()
        raise


def _by_statements(connection: Connection, writes: list[Write]) -> list[Any]:
    """All or none of them."""
    driver = driver_of(connection)
    try:
        driver.run_here(BEGIN)
        results = [write(connection) for write in writes]
        driver.run_here("COMMIT")
        return results
    except Exception:
        driver.roll_back_here()
        raise


def _translated(error: Exception) -> Exception:
    """Turns faults of the disk or the file, which may pass, into StorageFails. Faults of a value stay as they are."""
    if isinstance(error, _FAULTS_OF_A_VALUE):
        return error
    if isinstance(error, DBAPIError | OSError | sqlite3.Error):
        fault = getattr(error, "orig", None) or error
        is_damaged = getattr(fault, "sqlite_errorcode", 0) & PRIMARY == sqlite3.SQLITE_CORRUPT
        return StorageFails(DAMAGED if is_damaged else reason_of(fault))
    return error
