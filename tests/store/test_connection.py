"""The connection: aiosqlite carries it, a transaction is one trip to its thread, and a cancelled caller does no harm."""

from __future__ import annotations

import asyncio
import gc
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import aiosqlite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select, text
from sqlalchemy.util import await_only

from bot.core.action import Purpose, SendMessage
from bot.core.step_result import PlannedAction
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from bot.errors import CannotStart, StorageFails
from bot.store.batch import Arrival, Batch, LaneChange, LanePlan
from bot.store.connection import driver_of
from bot.store.schema import inbox
from bot.store.store import Store
from tests.kit import GROUP, NOON
from tests.thorough import examples

EMPTY = WatchState("kerkwijk")


def batch(name: str) -> Batch:
    """A batch that touches the inbox, a watch state and the outbox."""
    return Batch(
        done=[Arrival("console", name, b"{}", NOON)],
        changes={"kerkwijk": LaneChange(EMPTY, EMPTY.with_timer(CaseTimer(name), NOON))},
        planned=[LanePlan("kerkwijk", PlannedAction(name, SendMessage(GROUP, "hallo", Purpose.NOTICE)))],
    )


async def written(store: Store, names: set[str]) -> list[set[str]]:
    """The names in the inbox, in the watch state and in the outbox."""
    known = await store._writer.look(lambda connection: {key for (key,) in connection.execute(select(inbox.c.key))})
    timers = (await store.lanes(["kerkwijk"]))["kerkwijk"].timers
    return [
        names & known,
        {timer.case for timer in timers if isinstance(timer, CaseTimer)},
        {entry.key for entry in await store.due(NOON, 1000)},
    ]


async def test_aiosqlite_carries_the_store(store: Store) -> None:
    engine = store._connection.engine
    assert (engine.dialect.name, engine.dialect.driver, engine.dialect.is_async) == ("sqlite", "aiosqlite", True)
    async with engine.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert isinstance(driver, aiosqlite.Connection)
        threads = {await store._writer.read(lambda _: threading.current_thread()) for _ in range(3)}
        assert threads == {driver._thread}


async def test_a_group_of_commits_is_one_trip_to_the_thread_and_one_transaction(store: Store) -> None:
    async with store._connection.engine.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, aiosqlite.Connection)
    begun: list[str] = []
    await driver.set_trace_callback(lambda said: begun.append(said) if said.startswith("BEGIN") else None)
    trips = CountingQueue(driver._tx)
    driver._tx = trips  # type: ignore[assignment]  # as far as aiosqlite uses it
    await store.commit(batch("alone"), NOON)
    assert (trips.count, len(begun)) == (1, 1)
    await asyncio.gather(*(store.commit(batch(str(number)), NOON) for number in range(20)))
    assert (trips.count, len(begun)) == (2, 2)


async def test_a_look_is_one_statement_and_ends_before_the_next_commit(store: Store) -> None:
    async with store._connection.engine.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, aiosqlite.Connection)
    said: list[str] = []
    await driver.set_trace_callback(lambda statement: said.append(statement.split()[0]))
    await store.in_turns(lambda turns: [])
    await store.due(NOON, 10)
    assert said == ["WITH", "SELECT"]
    await store.commit(batch("new"), NOON)
    assert (said[2:4], said[-1]) == (["BEGIN", "INSERT"], "COMMIT")
    assert await written(store, {"new"}) == [{"new"}] * 3


class CountingQueue:
    """Counts what the thread of aiosqlite is asked to do."""

    def __init__(self, queue: object) -> None:
        self._queue, self.count = queue, 0

    def put_nowait(self, item: object) -> None:
        self.count += 1
        self._queue.put_nowait(item)  # type: ignore[attr-defined]  # a SimpleQueue


class SlowWrite:
    """A write that stops in the middle of its transaction until `go`."""

    def __init__(self) -> None:
        self.begun, self.go = threading.Event(), threading.Event()

    def __call__(self, connection: Connection) -> None:
        connection.execute(text("INSERT INTO facts (name, value) VALUES ('first', '1')"))
        self.begun.set()
        assert self.go.wait(30)
        connection.execute(text("INSERT INTO facts (name, value) VALUES ('second', '2')"))

    async def has_begun(self) -> None:
        while not self.begun.is_set():  # noqa: ASYNC110 - the event belongs to a thread
            await asyncio.sleep(0.001)


def names_in_file(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "nabuur.db")) as raw, raw:
        found = raw.execute("SELECT name FROM facts ORDER BY name").fetchall()
    return [name for (name,) in found]


@pytest.mark.parametrize("cancellations", [1, 2, 5])
async def test_a_caller_that_is_cancelled_in_the_middle_of_a_commit_leaves_it_whole(
    store: Store, tmp_path: Path, cancellations: int
) -> None:
    write = SlowWrite()
    task = asyncio.create_task(store._writer.write(write))
    await write.has_begun()
    next_call = asyncio.create_task(store.commit(batch("next"), NOON))
    for _ in range(cancellations):
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()  # the connection is still in the transaction
    assert names_in_file(tmp_path) == []
    write.go.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    await next_call
    assert names_in_file(tmp_path) == ["first", "second"]
    assert await written(store, {"next"}) == [{"next"}] * 3


async def test_a_refusal_for_a_caller_that_was_cancelled_is_no_fault_of_the_program(store: Store) -> None:
    faults: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, fault: faults.append(fault))
    write = SlowWrite()

    def refused(connection: Connection) -> None:
        write(connection)
        connection.execute(text("INSERT INTO nowhere"))

    task = asyncio.create_task(store._writer.write(refused))
    await write.has_begun()
    task.cancel()
    write.go.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    del task
    for name in ("a", "b"):  # the thread keeps the last call until the next one
        await store.commit(batch(name), NOON)
    gc.collect()
    assert faults == []


async def test_a_stop_in_the_middle_of_a_commit_waits_for_it(tmp_path: Path) -> None:
    write = SlowWrite()

    async def life() -> None:
        async with Store.open(tmp_path) as opened:
            await opened._writer.write(write)

    task = asyncio.create_task(life())
    await write.has_begun()
    task.cancel()
    await asyncio.sleep(0)
    write.go.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert names_in_file(tmp_path) == ["first", "second"]
    async with Store.open(tmp_path) as again:
        await again.commit(batch("next"), NOON)


@pytest.fixture(scope="module")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the tables. A copy is made sooner than they are."""

    async def opens(folder: Path) -> None:
        async with Store.open(folder):
            pass

    folder = tmp_path_factory.mktemp("empty")
    asyncio.run(opens(folder))
    return folder / "nabuur.db"


@settings(max_examples=examples(200))
@given(plan=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3)), min_size=1, max_size=12))
def test_whatever_is_cancelled_all_confirmed_batches_are_there_and_none_in_part(
    empty_database: Path, plan: list[tuple[int, int]]
) -> None:
    """`plan`: for each batch, the turns of the event loop before its caller is cancelled, and how often (0: never)."""
    with TemporaryDirectory() as folder:
        shutil.copy(empty_database, folder)
        asyncio.run(_play(Path(folder), plan))


async def _play(folder: Path, plan: list[tuple[int, int]]) -> None:
    async with Store.open(folder) as store:
        callers = [_cancelled(store, str(number), *each) for number, each in enumerate(plan)]
        ends = await asyncio.gather(*callers, return_exceptions=True)
        confirmed = {str(number) for number, end in enumerate(ends) if end is None}
        assert confirmed >= {str(number) for number, (_, times) in enumerate(plan) if times == 0}
        await store.commit(batch("last"), NOON)
        names = {*map(str, range(len(plan))), "last"}
        inbox, state, outbox = await written(store, names)
    assert inbox == state == outbox >= {*confirmed, "last"}
    async with Store.open(folder) as store:
        assert await written(store, names) == [inbox] * 3


async def _cancelled(store: Store, name: str, turns: int, times: int) -> None:
    task = asyncio.create_task(store.commit(batch(name), NOON))
    for _ in range(turns if times else 0):
        await asyncio.sleep(0)
    for _ in range(times):
        task.cancel()
        await asyncio.sleep(0)
    await task


async def test_a_transaction_that_waits_for_something_else_is_refused_and_undone(store: Store) -> None:
    def waits(connection: Connection) -> None:
        connection.execute(text("INSERT INTO facts (name, value) VALUES ('first', '1')"))
        await_only(asyncio.sleep(0))

    with pytest.raises(RuntimeError, match="waits for something outside"):
        await store._writer.write(waits)
    await store.commit(batch("next"), NOON)
    names = await store._writer.read(lambda connection: connection.execute(text("SELECT name FROM facts")).all())
    assert names == []


def test_a_file_that_is_no_database_leaves_no_thread(tmp_path: Path) -> None:
    async def opens() -> None:
        async with Store.open(tmp_path):
            pass

    (tmp_path / "nabuur.db").write_text("this is no database" * 100)
    with pytest.raises(CannotStart, match="cannot be used"):
        asyncio.run(opens())
    assert [thread.name for thread in threading.enumerate() if thread.name == "database"] == []


def test_a_closed_store_leaves_no_thread(tmp_path: Path) -> None:
    async def lives() -> None:
        async with Store.open(tmp_path) as opened:
            await opened.mark_alive(NOON)
        assert [thread.name for thread in threading.enumerate() if thread.name == "database"] == []

    asyncio.run(lives())


async def test_a_commit_that_a_lock_refuses_leaves_no_transaction_behind(store: Store, tmp_path: Path) -> None:
    """On a disk without a write-ahead log, as some shares are, a command that reads at that moment can refuse it."""

    def without_log(connection: Connection) -> None:
        for pragma in ("PRAGMA journal_mode=DELETE", "PRAGMA busy_timeout=1"):
            driver_of(connection).run_here(pragma)

    await store.mark_alive(NOON)
    await store._connection.run(without_log)
    with closing(sqlite3.connect(tmp_path / "nabuur.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM facts").fetchone() == (1,)
        with pytest.raises(StorageFails):
            await store.commit(batch("a"), NOON)
    assert await written(store, {"a"}) == [set(), set(), set()]
    await store.commit(batch("b"), NOON)
    assert await written(store, {"a", "b"}) == [{"b"}, {"b"}, {"b"}]


async def test_a_group_with_a_write_of_sqlalchemy_is_one_transaction_too(store: Store) -> None:
    """The other writes of the group only run statements."""
    await asyncio.gather(store.mark_alive(NOON), *(store.commit(batch(str(number)), NOON) for number in range(3)))
    assert await store.alive_at() == NOON
    assert await written(store, {"0", "1", "2"}) == [{"0", "1", "2"}] * 3


async def test_a_write_of_sqlalchemy_among_the_plain_ones_writes_nothing(store: Store) -> None:
    with pytest.raises(AttributeError):
        await store._writer.write(lambda connection: connection.execute(text("SELECT 1")), statements_only=True)
    await store.commit(batch("next"), NOON)
    await store.mark_alive(NOON)
    assert await written(store, {"next"}) == [{"next"}] * 3
