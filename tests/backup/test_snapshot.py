"""The moment of a backup: one at which no message is undecided, if there is one."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiosqlite
import pytest

from bot.backup import create, snapshot
from bot.backup.archive import DATABASE
from bot.backup.create import make_backup
from bot.backup.snapshot import HalfDone, copy_database
from bot.core.timer_key import HousekeepingTimer
from bot.errors import CannotStart
from bot.runtime.timers import time_came
from bot.store.batch import Batch
from bot.store.store import Store
from tests.backup.test_restore import machine
from tests.bots import TestClock
from tests.fake_platform import FakePlatform
from tests.kit import NOON, WATCH
from tests.store.damaged_page import spoil_page

ARRIVAL = time_came(WATCH.id, HousekeepingTimer(), NOON, NOON)


async def test_a_backup_waits_for_a_moment_at_which_nothing_is_half_done(tmp_path: Path) -> None:
    async with Store.open(tmp_path) as store:
        await store.accept([ARRIVAL])
        copying = asyncio.create_task(copy_database(tmp_path / DATABASE, tmp_path / "copy"))
        await asyncio.sleep(0.03)
        assert not copying.done()
        await store.commit(Batch(done=await store.pending(1)), NOON)
        assert await copying == HalfDone(0, 0)


async def test_the_copy_is_of_the_moment_of_the_look(tmp_path: Path) -> None:
    """A message that comes between the two is not in the copy, so no bot decides it a second time."""
    async with Store.open(tmp_path) as store, aiosqlite.connect(tmp_path / DATABASE) as original:
        assert await snapshot._look(original) == HalfDone(0, 0)
        await store.accept([ARRIVAL])
        await snapshot._copy(original, tmp_path / "copy")
        await original.rollback()
        assert await snapshot._look(original) == HalfDone(1, 0)
    async with aiosqlite.connect(tmp_path / "copy") as copy:
        assert await snapshot._look(copy) == HalfDone(0, 0)


async def test_a_group_that_never_rests_prevents_no_backup(tmp_path: Path) -> None:
    async with Store.open(tmp_path) as store:
        await store.accept([ARRIVAL])
        assert await copy_database(tmp_path / DATABASE, tmp_path / "copy", longest_wait_s=0.1) == HalfDone(1, 0)
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600


async def test_a_damaged_database_takes_the_place_of_no_earlier_backup(tmp_path: Path) -> None:
    made = machine(tmp_path / "here", FakePlatform(), TestClock(NOON))
    async with Store.open(made.config.data):
        pass
    spoil_page(made.config.data / DATABASE, "members")
    with pytest.raises(CannotStart, match="it is damaged"):
        await make_backup(made.config, tmp_path / "backup.zip", NOON, None)
    assert not (tmp_path / "backup.zip").exists()


async def test_a_file_of_rules_that_an_editor_holds_open_prevents_no_backup(tmp_path: Path) -> None:
    """Emacs marks it by a link that leads nowhere."""
    made = machine(tmp_path / "here", FakePlatform(), TestClock(NOON))
    async with Store.open(made.config.data):
        pass
    (made.config.rules / ".#30-no-vigilantes.yaml").symlink_to("cora@laptop.4711:1764322")
    assert (await make_backup(made.config, tmp_path / "backup.zip", NOON, None)).path.exists()


async def test_only_the_backup_of_a_running_bot_waits_for_a_better_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, waits = machine(tmp_path / "here", FakePlatform(), TestClock(NOON)), list[float]()

    async def copy(source: Path, target: Path, longest_wait_s: float) -> HalfDone:
        waits.append(longest_wait_s)
        return await copy_database(source, target, longest_wait_s=0)

    monkeypatch.setattr(create, "copy_database", copy)
    async with Store.open(made.config.data) as store:
        await store.accept([ARRIVAL])
        await make_backup(made.config, tmp_path / "running.zip", NOON, None)
    stopped = await make_backup(made.config, tmp_path / "stopped.zip", NOON, None)
    assert (waits, stopped.undecided) == ([snapshot.LONGEST_WAIT_S, 0.0], 1)
