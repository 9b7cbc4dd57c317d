"""The backup of each night: at its time, made up for, a limited number of them, and a word when it fails."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.backup.nightly import NightlyBackup, backups_in, jobs
from bot.config.values import BackupPlan
from tests.backup.test_restore import machine
from tests.bots import TestClock, running
from tests.core.reminders.calendar_kit import local
from tests.fake_platform import FakePlatform


class Desks:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.reasons: list[str] = []

    async def __call__(self, text: str, values: Mapping[str, object]) -> None:
        self.told.append(text)
        self.reasons += [str(values["reason"])] if "reason" in values else []


async def nightly(folder: Path, clock: TestClock, desks: Desks, keep: int = 2) -> NightlyBackup:
    made = machine(folder, FakePlatform(), clock)
    async with running(made):
        pass
    return NightlyBackup(made.config, BackupPlan(folder / "kept", keep=keep), clock, desks)


async def test_each_night_has_one_backup_and_only_the_newest_stay(tmp_path: Path) -> None:
    clock, desks = TestClock(local(2026, 6, 1, 12)), Desks()
    backup = await nightly(tmp_path, clock, desks)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "nabuur-mine.zip").write_bytes(b"of somebody else")
    names = []
    for _ in range(3 * 24):
        await backup.look()
        names += [path.name for path in backups_in(tmp_path / "kept") if path.name not in names]
        clock.move(timedelta(hours=1))
    assert names == [
        "nabuur-2026-06-01T1200.zip",
        "nabuur-2026-06-02T0400.zip",
        "nabuur-2026-06-03T0400.zip",
        "nabuur-2026-06-04T0400.zip",
    ]
    assert [path.name for path in backups_in(tmp_path / "kept")] == names[-2:]
    assert (tmp_path / "kept" / "nabuur-mine.zip").exists()
    assert desks.told == []


async def test_a_backup_of_a_clock_that_ran_ahead_stops_no_later_one(tmp_path: Path) -> None:
    """Nor does it take the place of a later one."""
    clock, desks = TestClock(local(2027, 6, 1, 12)), Desks()
    backup = await nightly(tmp_path, clock, desks, keep=1)
    for at in (clock.at, local(2026, 6, 1, 12), local(2026, 6, 2, 12), local(2026, 6, 2, 13)):
        clock.at = at
        await backup.look()
    assert [path.name for path in backups_in(tmp_path / "kept")] == ["nabuur-2026-06-02T1200.zip"]


@pytest.mark.parametrize("planned", [True, False])
async def test_what_a_killed_backup_left_goes_with_or_without_backups_each_night(tmp_path: Path, planned: bool) -> None:
    clock, plan = TestClock(local(2026, 6, 1, 12)), BackupPlan(tmp_path / "kept")
    config = replace(machine(tmp_path, FakePlatform(), clock).config, backup=plan if planned else None)
    copy, part = config.data / "nabuur.backup-x1", plan.folder / "nabuur-2026-06-01T0400.zip.part"
    fresh = config.data / "nabuur.backup-x2"
    for folder in (copy, fresh, plan.folder):
        folder.mkdir(parents=True)
    (copy / "nabuur.db").write_bytes(b"texts of members")
    part.write_bytes(b"texts of members")
    for path, age in ((copy, 2), (part, 2), (fresh, 0)):
        at = (clock.now() - timedelta(hours=age)).timestamp()
        os.utime(path, (at, at))
    (clear, _) = jobs(config, clock, Desks())[-1]
    await clear()
    assert not copy.exists()
    assert fresh.exists()
    assert part.exists() is not planned


async def test_a_backup_that_fails_is_told_once_and_tried_again(tmp_path: Path) -> None:
    clock, desks = TestClock(local(2026, 6, 1, 12)), Desks()
    backup = await nightly(tmp_path, clock, desks)
    (tmp_path / "kept").write_text("a file where a folder should be")
    for _ in range(5):
        await backup.look()
        clock.move(timedelta(hours=1))
    assert desks.told == ["backup_failed"]
    assert "cannot be written: it exists already" in desks.reasons[0]
    (tmp_path / "kept").unlink()
    await backup.look()
    assert len(backups_in(tmp_path / "kept")) == 1
    clock.move(timedelta(days=1))
    await backup.look()
    assert desks.told == ["backup_failed", "backup_back"]


async def test_a_backup_that_failed_while_the_clock_ran_ahead_is_tried_again_after_it_is_set_right(
    tmp_path: Path,
) -> None:
    clock, desks = TestClock(local(2027, 6, 1, 12)), Desks()
    backup = await nightly(tmp_path, clock, desks)
    (tmp_path / "kept").write_text("a file where a folder should be")
    await backup.look()
    (tmp_path / "kept").unlink()
    clock.at = local(2026, 6, 1, 12)
    await backup.look()
    assert desks.told == ["backup_failed", "backup_back"]


async def test_a_passphrase_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NABUUR_BACKUP", raising=False)
    clock, desks = TestClock(local(2026, 6, 1, 12)), Desks()
    await nightly(tmp_path, clock, desks)
    config = machine(tmp_path, FakePlatform(), clock).config
    await NightlyBackup(config, BackupPlan(tmp_path / "kept", passphrase_env="NABUUR_BACKUP"), clock, desks).look()
    assert ["NABUUR_BACKUP is empty" in reason for reason in desks.reasons] == [True]
    assert not backups_in(tmp_path / "kept")


async def test_a_database_that_cannot_be_copied_is_told(tmp_path: Path) -> None:
    clock, desks = TestClock(local(2026, 6, 1, 12)), Desks()
    backup = await nightly(tmp_path, clock, desks)
    config = machine(tmp_path, FakePlatform(), clock).config
    (config.data / "nabuur.db").write_bytes(b"no database " * 1000)
    await backup.look()
    assert desks.told == ["backup_failed"]
    assert "nabuur.db: it is no database" in desks.reasons[0]


async def test_an_old_backup_that_cannot_be_removed_stops_no_later_one(tmp_path: Path) -> None:
    clock, desks = TestClock(local(2026, 6, 1, 12)), Desks()
    backup = await nightly(tmp_path, clock, desks, keep=1)
    (tmp_path / "kept" / "nabuur-2026-05-01T0400.zip").mkdir(parents=True)
    for _ in range(2):
        await backup.look()
        clock.move(timedelta(days=1))
    names = [path.name for path in backups_in(tmp_path / "kept")]
    assert names == ["nabuur-2026-05-01T0400.zip", "nabuur-2026-06-02T1200.zip"]
