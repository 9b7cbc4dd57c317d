"""Opens the database: one process, write-ahead log, each commit on the disk before it returns, no old data in free pages."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from bot.errors import CannotStart
from bot.store.connection import PRIMARY, DatabaseConnection, OneTripConnection, driver_of, is_lock
from bot.store.private_folder import refusal_in, refusal_of
from bot.translation import reason_of, tr

BEGIN: Final = "BEGIN IMMEDIATE"
"""A transaction that writes takes the lock for writing at once."""

READS = "reads"
"""The key in the connection's `info` for a transaction that only reads, with one of `Reads`."""


class Reads(Enum):
    """Whether the statements see one state of the database together, or each the newest one."""

    TOGETHER = auto()
    EACH_ALONE = auto()


_OF_NEW: Final = "PRAGMA auto_vacuum=INCREMENTAL"
"""For a database without content alone: it writes, and a look would wait for each process that writes."""

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-8000",
)

NOT_USABLE = tr("{file} cannot be used ({why}). Restore a backup, or give nabuur another `data:`.")

_HELD = tr("{file} cannot be used now: another program writes to it. End that program, or try again later.")

_NO_ROOM = 64 * 1024
"""The least number of free bytes on the disk. With less, SQLite cannot make the file beside the database that its readers
share."""


def is_begun(folder: Path) -> bool:
    """Whether there is a database. A start that fails leaves an empty file, which is none."""
    path = folder / "nabuur.db"
    return path.exists() and path.stat().st_size > 0


def is_full(folder: Path, code: int) -> bool:
    """Whether SQLite refused because the disk is full. On a disk without any room it also speaks of an I/O error."""
    number = code & PRIMARY
    if number == sqlite3.SQLITE_IOERR:
        return shutil.disk_usage(folder).free < _NO_ROOM
    return number == sqlite3.SQLITE_FULL


_MAYBE_RIGHTS: Final = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})


def may_be_rights(code: int) -> bool:
    """Whether SQLite may have refused because of the rights of a file. It does not say so."""
    return code & PRIMARY in _MAYBE_RIGHTS


@contextmanager
def readable(folder: Path) -> Iterator[None]:
    """Raises CannotStart for a database that cannot be opened, or only to read."""
    path = folder / "nabuur.db"
    if path.exists() and not os.access(path, os.W_OK) and (refusal := refusal_in(folder)):
        raise refusal
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        fault = getattr(error, "orig", None) or error
        code = getattr(fault, "sqlite_errorcode", 0)
        if is_lock(error):
            raise CannotStart(_HELD.with_values(file=path)) from None
        if is_full(folder, code):
            raise refusal_of(folder, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))) from None
        if may_be_rights(code) and (refusal := refusal_in(folder)):
            raise refusal from None
        raise CannotStart(NOT_USABLE.with_values(file=path, why=reason_of(fault))) from None


def engine_for(path: Path) -> AsyncEngine:
    """Returns an engine with a single connection."""
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        async_creator=lambda: OneTripConnection(lambda: _connect(path)).opened(),
        poolclass=StaticPool,
        hide_parameters=True,  # parameters hold members' texts
    )
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _connect(path: Path) -> sqlite3.Connection:
    """Runs in the thread of the connection."""
    raw = sqlite3.connect(path, isolation_level=None)  # SQLAlchemy's BEGIN below is the only one
    try:
        if raw.execute("PRAGMA page_count").fetchone() == (0,):
            raw.execute(_OF_NEW)
        for pragma in _PRAGMAS:
            raw.execute(pragma)
        raw.create_function("is_utf8", 1, _is_utf8, deterministic=True)
    except sqlite3.Error:
        raw.close()
        raise
    return raw


def _is_utf8(raw: bytes | None) -> bool:
    """A function for SQL: SQLite hands a text on without looking at its bytes, and Python cannot read a broken one."""
    try:
        (raw or b"").decode()
    except UnicodeDecodeError:
        return False
    return True


def _begin(connection: Connection) -> None:
    """A transaction that only reads does not take the write lock."""
    driver = driver_of(connection)
    how: Reads | None = connection.info.get(READS)
    match how:
        case None:
            driver.run_here(BEGIN)
        case Reads.TOGETHER:
            driver.run_here("BEGIN")
        case Reads.EACH_ALONE:
            pass


def is_whole(connection: Connection) -> bool:
    return bool(connection.scalar(text("PRAGMA quick_check(1)")) == "ok")


def shrink(connection: Connection) -> None:
    """Releases free pages and empties the write-ahead log, so that no deleted data stays on the disk."""
    cursor = connection.connection.cursor()  # not by `execute`, which would begin a transaction
    for pragma in ("PRAGMA incremental_vacuum", "PRAGMA wal_checkpoint(TRUNCATE)"):
        cursor.execute(pragma)
        cursor.fetchall()
    cursor.close()


@asynccontextmanager
async def connected(folder: Path) -> AsyncIterator[DatabaseConnection]:
    """A connection to the database in this folder."""
    connection = DatabaseConnection(engine_for(folder / "nabuur.db"))
    try:
        with readable(folder):
            await connection.open()
        yield connection
    finally:
        await connection.close()
