"""Locks of other processes: one on the database refuses a whole group once, and a look at the data folder refuses no start."""

from __future__ import annotations

import asyncio
import fcntl
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import Connection, text

from bot.errors import CannotStart, FolderInUse, StorageFails
from bot.store.connection import driver_of
from bot.store.file import database
from bot.store.file.database import is_full
from bot.store.file.folder_lock import is_in_use
from bot.store.store import Store
from tests.kit import NOON
from tests.store.test_connection import batch, written


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """It waits for no lock."""
    async with Store.open(tmp_path) as opened:
        await opened._connection.run(lambda connection: driver_of(connection).run_here("PRAGMA busy_timeout=0"))
        yield opened


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another process writes into the database."""
    with closing(sqlite3.connect(folder / "nabuur.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def begun(store: Store) -> list[str]:
    """The statements that begin a transaction from now on."""
    said: list[str] = []

    def note(statement: str) -> None:
        if statement.startswith("BEGIN"):
            said.append(statement)

    async with store._connection.engine.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, aiosqlite.Connection)
    await driver.set_trace_callback(note)
    return said


async def test_a_lock_refuses_a_group_at_once_and_not_each_call_after_another_wait(
    store: Store, tmp_path: Path
) -> None:
    names = {str(number) for number in range(20)}
    tried = await begun(store)
    with locked(tmp_path):
        ends = await asyncio.gather(*(store.commit(batch(name), NOON) for name in names), return_exceptions=True)
    assert [type(end) for end in ends] == [StorageFails] * 20
    assert len(tried) == 1
    await asyncio.gather(*(store.commit(batch(name), NOON) for name in names))
    assert await written(store, names) == [names] * 3


async def test_a_read_after_a_refused_begin_sees_one_state_of_the_database(store: Store, tmp_path: Path) -> None:
    def is_one_transaction(connection: Connection) -> bool:
        connection.execute(text("SELECT 1")).all()
        return driver_of(connection).in_transaction

    with locked(tmp_path), pytest.raises(StorageFails):
        await store.commit(batch("a"), NOON)
    assert await store._writer.read(is_one_transaction)


@contextmanager
def looks(folder: Path) -> Iterator[threading.Timer]:
    """Another process is in the middle of `is_in_use`, until the timer rings."""
    (folder / "nabuur.lock").touch(mode=0o600)
    handle = (folder / "nabuur.lock").open()
    fcntl.flock(handle, fcntl.LOCK_SH)
    timer = threading.Timer(0.05, handle.close)
    try:
        yield timer
    finally:
        timer.cancel()
        handle.close()


async def test_a_bot_starts_while_a_backup_looks_whether_a_bot_runs(tmp_path: Path) -> None:
    with looks(tmp_path) as look:
        look.start()
        async with Store.open(tmp_path):
            assert is_in_use(tmp_path)
    assert not is_in_use(tmp_path)


async def test_a_second_bot_is_refused_also_while_a_backup_looks(tmp_path: Path) -> None:
    async with Store.open(tmp_path):
        with pytest.raises(FolderInUse):
            async with Store.open(tmp_path):
                pass
    with looks(tmp_path), pytest.raises(FolderInUse):  # the look has no end
        async with Store.open(tmp_path):
            pass


def test_an_io_error_on_a_disk_without_room_counts_as_a_full_disk(tmp_path: Path) -> None:
    no_room = Path("/proc")  # a file system that never has any
    assert is_full(no_room, sqlite3.SQLITE_IOERR_SHMSIZE)
    assert is_full(tmp_path, sqlite3.SQLITE_FULL)
    assert not is_full(tmp_path, sqlite3.SQLITE_IOERR_SHMSIZE)
    assert not is_full(no_room, sqlite3.SQLITE_CORRUPT)


async def test_a_look_waits_for_no_process_that_writes(store: Store, tmp_path: Path) -> None:
    await store.commit(batch("a"), NOON)
    with locked(tmp_path):
        async with Store.look_into(tmp_path) as beside:
            assert beside is not None
            assert len(await beside.pending(9)) == len(await beside.dead_letters()) == 0


async def test_a_lock_is_no_reason_to_restore_a_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Store.open(tmp_path):
        pass
    quick = tuple(pragma.replace("busy_timeout=5000", "busy_timeout=1") for pragma in database._PRAGMAS)
    monkeypatch.setattr(database, "_PRAGMAS", quick)
    with locked(tmp_path), pytest.raises(CannotStart) as refused:
        async with Store.open(tmp_path):
            pass
    assert str(refused.value).endswith("another program writes to it. End that program, or try again later.")


async def test_a_lock_refuses_what_wipes_the_disk_with_a_sentence(store: Store, tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(StorageFails, match="another program uses it"):
        await store._shrink()
