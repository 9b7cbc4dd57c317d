"""Opening the file: one process, write-ahead log, every commit on the disk before it counts, nothing left in free pages."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import StaticPool

from bot.errors import CannotStart

HEAD = "0004"
"""The newest migration. A database that is there already needs no look at the migrations."""

READS = "reads"
"""In the connection's `info`: what comes only reads."""

_PRAGMAS = (
    "PRAGMA auto_vacuum=INCREMENTAL",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-8000",
)


def lock(folder: Path) -> IO[str]:
    """Take the folder for this process; keep the handle as long as it is needed. Raises CannotStart if it is taken."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / "nabuur.lock").open("a+")
    except OSError as error:
        raise CannotStart(
            f"the folder {folder} cannot be used: {error.strerror}. Change `data:` in config.yaml."
        ) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.seek(0)
        pid = handle.read().strip() or "unknown"
        handle.close()
        raise CannotStart(
            f"another nabuur (process {pid}) is using the folder {folder}. Stop it first, or give this one another `data:`."
        ) from None
    handle.truncate(0)
    handle.write(str(os.getpid()))
    handle.flush()
    return handle


def engine_for(path: Path) -> Engine:
    """To be used in one thread only, whichever that is."""
    engine = create_engine(f"sqlite:///{path}", poolclass=StaticPool, hide_parameters=True)  # they are members' words
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN below is the only one
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    """Who only reads asks for no lock to write."""
    connection.exec_driver_sql("BEGIN" if connection.info.get(READS) else "BEGIN IMMEDIATE")


def upgrade(connection: Connection) -> None:
    """Bring the tables to the newest form. Raises CannotStart for a database of a newer nabuur."""
    version = _version(connection)
    connection.rollback()
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise CannotStart(
            f"the database was written by a newer nabuur (schema {version}); install that one, or restore a backup"
        )
    with connection.begin():
        _migrate(connection)


def is_ours(connection: Connection) -> bool:
    version = _version(connection)
    connection.rollback()
    return version is not None


def is_current(connection: Connection) -> bool:
    return _version(connection) == HEAD


def _version(connection: Connection) -> str | None:
    found = connection.execute(text("SELECT name FROM sqlite_master WHERE name = 'alembic_version'")).first()
    if found is None:
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return None if row is None else str(row[0])


def _migrate(connection: Connection) -> None:
    from alembic import command  # a quarter of a second that a start on an up-to-date database need not spend
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "bot:store/migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def shrink(connection: Connection) -> None:
    """Give free pages back and empty the write-ahead log, so that what was deleted is not left on the disk."""
    raw = connection.connection.driver_connection
    assert raw is not None
    for pragma in ("PRAGMA incremental_vacuum", "PRAGMA wal_checkpoint(TRUNCATE)"):
        raw.execute(pragma).fetchall()
