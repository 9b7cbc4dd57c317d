"""The audit log is only added to, and every change of it is noticed."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import String, create_engine
from sqlalchemy.pool import StaticPool

from bot.core.reading import Label
from bot.core.rule import Stage, Treatment
from bot.core.step_result import AuditKind, AuditRecord, RuleHit, Seen
from bot.core.watch import USUAL_RETENTION
from bot.store.audit.audit_chain import START, Chain, verify
from bot.store.batch import Batch
from bot.store.schema import decisions
from bot.store.store import Store
from tests.kit import NOON
from tests.store.old_town import unpack

HIT = AuditRecord(
    at=NOON, group="console:kerkwijk", author="aaaa", decision="hold", treatment="hold", rules=("vigilantes",),
    labels=(("vigilante", 0.98),), rules_version="v1", case="f00d", by="bbbb", kind=AuditKind.HIT,
    hits=(RuleHit("vigilantes", Label.VIGILANTE, 0.98, Stage.ASK, Treatment.HOLD, True),), asked=True, seen=Seen.NOTHING,
    posted_at=NOON, opened_at=NOON, content=("text", "photo"), language="nl", until=NOON,
)  # fmt: skip
DECISIONS_KEPT = USUAL_RETENTION.decisions
WRONG = ("x'FF00'", "'garbage'", "9e18", "CAST(x'6BFF' AS TEXT)")
COLUMNS = [column.name for column in decisions.columns]


async def write(folder: Path, *records: AuditRecord) -> None:
    async with Store.open(folder) as store:
        for record in records:
            await store.commit(Batch(records=[("kerkwijk", record)]), NOON)


async def verified(folder: Path) -> Chain:
    async with Store.look_into(folder) as store:
        assert store is not None
        return (await store.verify_audit_log())[0]


def by_hand(folder: Path, *statements: str) -> None:
    """Changes the file as a person with the file could."""
    with closing(sqlite3.connect(folder / "nabuur.db")) as raw, raw:
        for trigger in ("decisions_stay", "decisions_leave_in_order"):
            raw.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            raw.execute(statement)


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with five lines."""
    folder = tmp_path_factory.mktemp("five")
    asyncio.run(write(folder, *(replace(HIT, at=NOON + timedelta(minutes=number)) for number in range(5))))
    return folder


async def test_a_log_that_was_only_added_to_is_whole(five: Path) -> None:
    chain = await verified(five)
    assert (chain.lines, chain.broken, chain.anchor.hash, chain.last.number) == (5, None, START, 5)
    async with Store.look_into(five) as store:
        assert store is not None
        assert [line.record for line in await store.audit_log(NOON + timedelta(minutes=4))] == [
            replace(HIT, at=NOON + timedelta(minutes=4))
        ]
        noted = (await store.audit_log())[2].hash
        assert (await store.verify_audit_log(noted))[1] == 3


@pytest.mark.parametrize("column", COLUMNS)
async def test_a_changed_column_is_noticed_at_its_line(five: Path, tmp_path: Path, column: str) -> None:
    is_text = isinstance(decisions.c[column].type, String)
    changes = [f"\"{column}\" || ' '", "x'FF'", "''"] if is_text else [f'"{column}" + 100', "'x'"]
    if decisions.c[column].nullable:
        changes.append("NULL")
    if column == "id":
        changes.pop()
    for number, value in enumerate(changes):
        folder = tmp_path / str(number)
        shutil.copytree(five, folder)
        by_hand(folder, f'UPDATE decisions SET "{column}" = {value} WHERE id = 3')
        broken = (await verified(folder)).broken
        assert broken == (4 if column == "id" else 3), value


def test_every_altered_byte_of_a_line_in_the_file_is_noticed(five: Path) -> None:
    whole = bytearray((five / "nabuur.db").read_bytes())
    whole[18:20] = b"\1\1"  # no write-ahead log, so that SQLite takes the file from memory
    with closing(sqlite3.connect(five / "nabuur.db")) as raw:
        (hash,) = raw.execute("SELECT hash FROM decisions WHERE id = 3").fetchone()
    end = whole.index(hash.encode()) + len(hash)
    begin = whole.rindex(b"kerkwijkconsole:kerkwijk", 0, end)  # behind the header of the record and the moment
    assert end - begin > 200
    memory = sqlite3.connect(":memory:", isolation_level=None)
    engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
    with engine.connect() as connection:
        memory.deserialize(bytes(whole))
        assert verify(connection).broken is None
        for place in range(begin, end):
            whole[place] ^= 1
            memory.deserialize(bytes(whole))
            assert verify(connection).broken == 3, place
            whole[place] ^= 1
    engine.dispose()


async def test_an_exchanged_author_is_noticed_and_a_forgotten_one_is_not(five: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(five, folder)
    with closing(sqlite3.connect(folder / "nabuur.db")) as connection, connection:
        connection.execute("UPDATE audit_authors SET author = 'another' WHERE line = 3")
    chain = await verified(folder)
    assert (chain.broken, chain.why) == (3, "its author was exchanged")
    with closing(sqlite3.connect(folder / "nabuur.db")) as connection, connection:
        connection.execute("DELETE FROM audit_authors WHERE line = 3")
    assert (await verified(folder)).broken is None


@pytest.mark.parametrize(
    ("removed", "named"), [((1,), 2), ((3,), 4), ((2, 3), 4), ((5,), 5), ((4, 5), 4), ((1, 2, 3, 4, 5), 1)]
)
async def test_a_removed_line_is_noticed(five: Path, tmp_path: Path, removed: Sequence[int], named: int) -> None:
    folder = tmp_path / "data"
    shutil.copytree(five, folder)
    by_hand(folder, f"DELETE FROM decisions WHERE id IN ({','.join(map(str, removed))})")
    assert (await verified(folder)).broken == named


async def test_lines_that_changed_places_and_a_line_put_in_between_are_noticed(five: Path, tmp_path: Path) -> None:
    copied = f"INSERT INTO decisions SELECT 4, {_rest()} FROM decisions WHERE id = 1"
    swap = "UPDATE decisions SET id = CASE id WHEN -2 THEN 3 ELSE 2 END WHERE id IN (-2, -3)"
    for number, statements in enumerate(
        (
            ("UPDATE decisions SET id = -id WHERE id IN (2, 3)", swap),
            ("UPDATE decisions SET id = 10 WHERE id = 4", copied),
        )
    ):
        folder = tmp_path / str(number)
        shutil.copytree(five, folder)
        by_hand(folder, *statements)
        assert (await verified(folder)).broken is not None


def _rest() -> str:
    return ", ".join(f'"{name}"' for name in COLUMNS if name != "id")


@pytest.mark.parametrize("change", ["UPDATE decisions SET by = 'x' WHERE id = 2", "DELETE FROM decisions WHERE id = 1"])
def test_the_database_itself_refuses_a_change_and_a_deletion(five: Path, tmp_path: Path, change: str) -> None:
    shutil.copy(five / "nabuur.db", tmp_path / "nabuur.db")
    with (
        closing(sqlite3.connect(tmp_path / "nabuur.db")) as raw,
        pytest.raises(sqlite3.IntegrityError, match="audit log"),
    ):
        raw.execute(change)


async def purge(folder: Path, now: datetime) -> Chain:
    async with Store.open(folder) as store:
        await store.purge(now, ["kerkwijk"], lambda state, at: state)
    return await verified(folder)


async def test_retention_removes_the_old_end_and_the_rest_stays_whole(five: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(five, folder)
    async with Store.look_into(folder) as store:
        assert store is not None
        noted = (await store.audit_log())[1].hash
    chain = await purge(folder, NOON + DECISIONS_KEPT + timedelta(minutes=2))
    assert (chain.lines, chain.broken, chain.anchor.number, chain.anchor.hash) == (3, None, 2, noted)
    assert noted.encode() in (folder / "nabuur.db").read_bytes()  # in the anchor, and nothing else of the line
    by_hand(folder, "UPDATE facts SET value = '2 ' || upper(substr(value, 3)) WHERE name = 'audit_anchor'")
    assert (await verified(folder)).broken == 3


async def test_retention_may_remove_all_and_the_next_line_goes_on_with_the_chain(five: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(five, folder)
    later = NOON + DECISIONS_KEPT + timedelta(days=1)
    assert (await purge(folder, later)).lines == 0
    await write(folder, replace(HIT, at=later))
    chain = await verified(folder)
    assert (chain.lines, chain.broken, chain.anchor.number, chain.last.number) == (1, None, 5, 6)


async def test_late_lines_and_a_clock_that_ran_ahead_do_not_stop_retention(tmp_path: Path) -> None:
    hours = (0, 9000, 3, 1, 40)  # the second: a wrong clock; the fourth: a line that came late
    await write(tmp_path, *(replace(HIT, at=NOON + timedelta(hours=each)) for each in hours))
    chain = await purge(tmp_path, NOON + DECISIONS_KEPT + timedelta(hours=2))
    assert (chain.anchor.number, chain.lines, chain.broken) == (1, 4, None)
    chain = await purge(tmp_path, NOON + DECISIONS_KEPT + timedelta(hours=4))
    assert (chain.anchor.number, chain.lines, chain.broken) == (4, 1, None)


async def test_an_old_database_gets_its_chain_at_the_migration(tmp_path: Path) -> None:
    unpack(tmp_path)
    data = tmp_path / "data"
    with closing(sqlite3.connect(data / "nabuur.db")) as raw, raw:
        (count,) = raw.execute("SELECT count(*) FROM decisions").fetchone()
        raw.execute("DELETE FROM decisions WHERE id = 2")  # as older versions removed single lines by their age
    await write(data, HIT)
    chain = await verified(data)
    assert (chain.lines, chain.broken) == (count, None)
    async with Store.look_into(data) as store:
        assert store is not None
        kinds = {line.record.kind for line in await store.audit_log()}
    assert {AuditKind.HIT, AuditKind.DECIDED} <= kinds


async def test_the_bot_goes_on_whatever_stands_in_a_line(tmp_path: Path) -> None:
    """One line for each column and each kind of damage; the bot leaves them in their place."""
    damages = [(column, wrong) for column in COLUMNS if column != "id" for wrong in WRONG]
    await write(tmp_path, *[HIT] * (len(damages) + 1))
    changes = (
        f'UPDATE decisions SET "{column}" = {wrong} WHERE id = {n}' for n, (column, wrong) in enumerate(damages, 2)
    )
    by_hand(tmp_path, *changes)
    async with Store.open(tmp_path) as store:
        assert await store.set_damaged_aside(NOON) == 0
        assert (await store.known_key()).in_use
        await store.purge(NOON, ["kerkwijk"], lambda state, at: state)
        await store.commit(Batch(records=[("kerkwijk", HIT)]), NOON)
        readable = [line.number for line in await store.audit_log()]
        assert {1, len(damages) + 2} <= set(readable)
    assert (await verified(tmp_path)).broken == 2
