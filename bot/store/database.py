"""Opens the database: one process, write-ahead log, each commit on the disk before it returns, no old data in free pages."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from typing import IO, Final

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from bot.errors import CannotStart, FolderInUse
from bot.store.connection import PRIMARY, DatabaseConnection, OneTripConnection, driver_of
from bot.store.private_folder import close_to_others, refusal_in, refusal_of
from bot.store.schema import metadata
from bot.translation import reason_of, tr

HEAD = "0017"
"""The newest migration. A new database, and one at this version, opens without alembic."""

BEGIN: Final = "BEGIN IMMEDIATE"
"""A transaction that writes takes the lock for writing at once."""

READS = "reads"
"""The key in the connection's `info` for a transaction that only reads, with one of `Reads`."""


class Reads(Enum):
    """Whether the statements see one state of the database together, or each the newest one."""

    TOGETHER = auto()
    EACH_ALONE = auto()


_LOOKS, _LOOK_S = 50, 0.02
"""The attempts to take the lock of the folder while another process only looks at it, and the pause between two, in seconds."""

_PRAGMAS = (
    "PRAGMA auto_vacuum=INCREMENTAL",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-8000",
)

NOT_OURS = tr("{path} is not a database of nabuur. Restore a backup, or move it away.")
NOT_USABLE = tr("{file} cannot be used ({why}). Restore a backup, or give nabuur another `data:`.")

_NO_ROOM = 64 * 1024
"""The least number of free bytes on the disk. With less, SQLite cannot make the file beside the database that its readers
share."""


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
    """Raises CannotStart for a database that cannot be opened."""
    try:
        yield
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0)
        if is_full(folder, code):
            raise refusal_of(folder, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))) from None
        if may_be_rights(code) and (refusal := refusal_in(folder)):
            raise refusal from None
        raise CannotStart(
            NOT_USABLE.with_values(file=folder / "nabuur.db", why=reason_of(error.orig or error))
        ) from None


def lock(folder: Path) -> IO[str]:
    """Locks the folder for this process until the returned handle is closed. Raises CannotStart if another process has it."""
    try:
        close_to_others(folder)
        for name in ("nabuur.db", "nabuur.lock"):  # SQLite gives its other files the rights of the first
            (folder / name).touch(mode=0o600)
        handle = (folder / "nabuur.lock").open("a+")
    except OSError as error:
        raise refusal_of(folder, error) from None
    if not _take(folder, handle):
        handle.seek(0)
        pid = handle.read().strip() or tr("unknown")
        handle.close()
        raise FolderInUse(
            tr(
                "another nabuur (process {pid}) is using the folder {folder}. Stop it first, or give this one another `data:`.",
                pid=pid,
                folder=folder,
            )
        )
    try:
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
    except OSError as error:
        with suppress(OSError):  # what could not be written is tried again at the end
            handle.close()
        raise refusal_of(folder, error) from None
    return handle


def _take(folder: Path, handle: IO[str]) -> bool:
    """Takes the lock. False: a bot has it. A look of `is_in_use` keeps it for less than a millisecond, so it is tried again."""
    for _ in range(_LOOKS):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if is_in_use(folder):
                return False
            time.sleep(_LOOK_S)
        else:
            return True
    return False


def is_in_use(folder: Path) -> bool:
    """Whether a running bot has the folder."""
    try:
        handle = (folder / "nabuur.lock").open()
    except OSError:
        return False
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


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


def upgrade(connection: Connection) -> None:
    """Migrates the tables to the newest version, or creates them. Raises CannotStart for a database of a newer nabuur."""
    version = _version(connection)
    connection.rollback()
    if version == HEAD:
        return
    if version is None and _is_empty(connection):
        with connection.begin():
            _create(connection)
        return
    _refuse_newer(version)
    from alembic.util import CommandError  # only a database of another version needs it

    try:
        with connection.begin():
            _migrate(connection)
    except CommandError:
        raise CannotStart(
            tr("the database says a version that no nabuur wrote ({version}); restore a backup", version=version)
        ) from None


def is_ours(connection: Connection) -> bool:
    """Raises CannotStart for a database of a newer nabuur."""
    version = _version(connection)
    connection.rollback()
    _refuse_newer(version)
    return version is not None


def _refuse_newer(version: str | None) -> None:
    if version is not None and version > HEAD:
        raise CannotStart(
            tr(
                "the database was written by a newer nabuur (schema {version}); install that one, or restore a backup",
                version=version,
            )
        )


def is_whole(connection: Connection) -> bool:
    return bool(connection.scalar(text("PRAGMA quick_check(1)")) == "ok")


def is_current(connection: Connection) -> bool:
    return _version(connection) == HEAD


def _version(connection: Connection) -> str | None:
    found = connection.execute(text("SELECT name FROM sqlite_master WHERE name = 'alembic_version'")).first()
    if found is None:
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return None if row is None else str(row[0])


def _is_empty(connection: Connection) -> bool:
    found = connection.execute(text("SELECT name FROM sqlite_master")).first()
    connection.rollback()
    return found is None


def _create(connection: Connection) -> None:
    """Creates the tables as all migrations together do, which takes a fifth of their time."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY NOT NULL)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _migrate(connection: Connection, version: str = "head") -> None:
    from alembic import command  # takes a quarter of a second, and neither a new nor an up-to-date database needs it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "bot:store/migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, version)


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
