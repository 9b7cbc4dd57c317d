"""One damaged row, of any table and in any column, costs that row and nothing else. The start goes on, and one line says so.

The database is that of a busy town (`old_town.py`): every table has rows.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column

from bot.cli import doctor
from bot.core.action import Purpose, SendMessage
from bot.core.housekeeping.retention import forget_abandoned
from bot.core.member import Objection
from bot.core.police_file import OfferedPost, PoliceFile
from bot.core.reading import Imprint, Lesson
from bot.core.rule import RuleRecord
from bot.core.step_result import PlannedAction
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import Unsaid
from bot.errors import CannotStart
from bot.store.batch import Batch, LanePlan
from bot.store.codec import encode
from bot.store.schema import metadata, micros
from bot.store.store import Store
from tests.bots import in_force, parts, rests, running, until
from tests.fake_platform import FakePlatform
from tests.kit import GROUP, NOON, person
from tests.store.old_town import LEFT_AT, WATCHES, unpack

WATCH_IDS = [watch.id for watch in WATCHES]
TABLES = [table.name for table in metadata.sorted_tables if table.name not in ("begun", "damaged", "decisions")]
"""`decisions` stays as it is: see `test_audit_chain.py`."""

ENORMOUS = "9000000000000000000"
WRONG = {
    int: ("'garbage'", ENORMOUS),
    bool: ("'garbage'",),
    str: ("x'FF00'", "CAST(x'6BFF' AS TEXT)"),
    bytes: ("'garbage'",),
}
"""By the type of a column, values that it never holds. A text may be no UTF-8."""


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town's data folder, at the newest version."""
    home = tmp_path_factory.mktemp("town")
    unpack(home)

    async def migrate() -> None:
        async with Store.open(home / "data"):
            pass

    asyncio.run(migrate())
    newer = {
        "police_files": PoliceFile("f00d", "7K4", LEFT_AT),
        "objections": Objection("7K4", person("Jan"), "stop", LEFT_AT),
        "lessons": Lesson("7K4", "no-plates", False, (), Imprint(), LEFT_AT),
        "years": 3,
        "offers": OfferedPost("Morgen controle.", "Dorp", LEFT_AT),
        "unsaid": Unsaid(LEFT_AT, LEFT_AT, ("7K4",)),
        "records": RuleRecord((("c0ffee", True),), full_days=(LEFT_AT.date(),)),
    }
    for table, value in newer.items():  # the town is older than these tables
        row = f"('{WATCH_IDS[0]}', 'f00d', x'{encode(value).hex()}')"
        change(home / "data", f"INSERT INTO {table} VALUES {row}")
    logged = f"1, {micros(LEFT_AT)}, '{WATCH_IDS[0]}', '7K4', 'GE.1', 'PZ', 'art. 1', 'Cora', 0, 'bag', 'seal'"
    change(home / "data", f"INSERT INTO evidence VALUES ({logged})")
    return home / "data"


def change(folder: Path, *statements: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "nabuur.db")) as raw, raw:
        return [raw.execute(statement).fetchall() for statement in statements][-1]


async def begin(folder: Path) -> int:
    """All that a start reads, and a housekeeping. Returns the number of damaged rows."""
    async with Store.open(folder) as store:
        count = await store.set_damaged_aside(LEFT_AT)
        await store.known_key()
        await store.skip_down_time(WATCH_IDS, LEFT_AT)
        await store.retry_dead_arrivals()
        await store.lanes(WATCH_IDS)
        await store.pending(1000)
        await store.settle_doubts()
        await store.expire(LEFT_AT)
        await store.due_and_next(LEFT_AT, 1000)
        await store.count_unfinished()
        await store.dead_letters()
        await store.audit_log()
        await store.purge(LEFT_AT, WATCH_IDS, forget_abandoned)
        assert len(await store.damaged()) == count
        assert await store.set_damaged_aside(LEFT_AT) == 0
    return count


def damaged_copies(table: str) -> Iterator[tuple[str, str]]:
    """Each wrong value, and a statement that puts it into a copy of one row. The copy has keys of its own."""
    columns = metadata.tables[table].columns
    names = ", ".join(f'"{column.name}"' for column in columns)
    for number, (column, wrong) in enumerate(
        (each, wrong) for each in columns for wrong in WRONG[each.type.python_type]
    ):
        values = (wrong if each is column else _own(each, number) for each in columns)
        yield wrong, f"INSERT INTO {table} ({names}) SELECT {', '.join(values)} FROM {table} LIMIT 1"


def _own(column: Column[Any], number: int) -> str:
    if column.name == "id" and column.type.python_type is int:
        return "NULL"
    is_key = column.name != "lane" and (column.primary_key or column.name == "key")
    return f'"{column.name}" || {number}' if is_key else f'"{column.name}"'


@pytest.mark.parametrize("table", TABLES)
async def test_whatever_stands_in_a_column_the_start_goes_on(busy: Path, tmp_path: Path, table: str) -> None:
    folder = tmp_path / "data"
    shutil.copytree(busy, folder)
    wrongs = 0
    for wrong, statement in damaged_copies(table):
        try:
            change(folder, statement)
        except sqlite3.IntegrityError:
            continue  # SQLite itself refuses such a value
        wrongs += wrong != ENORMOUS  # a number of that size is possible where the column is no moment
    assert await begin(folder) >= wrongs > 0


@pytest.mark.parametrize("table", [table for table in TABLES if "body" in metadata.tables[table].columns])
async def test_a_row_with_an_unreadable_body_waits_for_the_operator(
    busy: Path, tmp_path: Path, table: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(busy, folder)
    key = list(metadata.tables[table].primary_key.columns)[1].name
    change(folder, f"INSERT INTO {table} (lane, {key}, body) VALUES ('kerkwijk', 'case/damaged/unanswered', x'7B')")
    with caplog.at_level(logging.WARNING):
        assert await begin(folder) == 1
    assert ("a row cannot be read", table) in {
        (each.getMessage(), getattr(each, "kind", "")) for each in caplog.records
    }
    assert change(folder, f"SELECT COUNT(*) FROM {table} WHERE body = x'7B'") == [(0,)]
    assert [part for (part,) in change(folder, "SELECT part FROM damaged")] == [table]


def _one_body(table: str) -> str:
    keys = ", ".join(column.name for column in metadata.tables[table].primary_key.columns)
    return f"UPDATE {table} SET body = x'7B' WHERE ({keys}) = (SELECT {keys} FROM {table} LIMIT 1)"


async def test_the_damaged_row_goes_after_its_time(busy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(busy, folder)
    change(folder, _one_body("cases"))
    async with Store.open(folder) as store:
        await store.set_damaged_aside(NOON)
        await store.purge(NOON + USUAL_RETENTION.damaged - timedelta(hours=1), WATCH_IDS, forget_abandoned)
        assert len(await store.damaged()) == 1
        await store.purge(NOON + USUAL_RETENTION.damaged + timedelta(hours=1), WATCH_IDS, forget_abandoned)
        assert await store.damaged() == []


async def test_a_version_that_no_nabuur_wrote_is_explained(busy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(busy, folder)
    change(folder, "UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(CannotStart, match="restore a backup"):
        await begin(folder)


async def test_the_desk_and_the_doctor_learn_of_it_and_the_bot_works(tmp_path: Path) -> None:
    platform = FakePlatform()
    made = parts(tmp_path, platform)
    async with running(made) as bot:
        platform.say("Jan", "wie gaat er mee?")
        await rests(bot)
    change(tmp_path / "data", _one_body("cases"))
    platform.done.clear()
    async with running(made) as bot:
        await rests(bot)
        platform.say("Kees", "wie gaat er mee dan?")
        await rests(bot)
        assert len(bot.pipeline.lanes["kerkwijk"].cases) == 1
    assert any("data_damaged" in text for text in platform.said())
    lines = [line async for line in doctor.examine(made.config, in_force(), made.adapters)]
    assert sum(line.startswith("! damaged row") and "cases" in line for line in lines) == 1


@pytest.mark.parametrize("damage", ["payload = x'7B'", "kind = 'Xantippe'", "payload = NULL"])
@pytest.mark.parametrize("in_doubt", [0, 1])
async def test_a_damaged_action_does_not_end_the_running_bot(tmp_path: Path, damage: str, in_doubt: int) -> None:
    """It becomes a dead letter, and the actions behind it go out."""
    platform = FakePlatform()
    made = parts(tmp_path, platform)
    async with Store.open(tmp_path / "data") as store:
        sends = [PlannedAction(key, SendMessage(GROUP, key, Purpose.ANSWER)) for key in ("bad", "good")]
        await store.commit(Batch(planned=[LanePlan("kerkwijk", planned) for planned in sends]), NOON)
    change(tmp_path / "data", f"UPDATE outbox SET {damage}, in_doubt = {in_doubt} WHERE key = 'bad'")
    async with running(made) as bot:
        await until(lambda: [action.text for action in platform.did(SendMessage)] == ["good"])
        await rests(bot)
    ((state,),) = change(tmp_path / "data", "SELECT state FROM outbox WHERE key = 'bad'")
    assert state == "dead"
