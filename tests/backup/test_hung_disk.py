"""A folder for backups on a disk in the network that does not answer holds up no other work of the bot."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import threading
import time
from asyncio.subprocess import PIPE
from collections.abc import Awaitable, Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PosixPath
from typing import ClassVar, Self

import pytest

from bot.backup import nightly, sent_reports
from bot.backup.nightly import backups_in, jobs
from bot.backup.sent_reports import FILE, SentReports, read
from bot.config.values import BackupPlan
from bot.core.owner import PoliceMail
from bot.core.step_result import PlannedAction
from bot.ports import Job
from bot.store.batch import LanePlan
from bot.store.outbox import entry_of
from tests import warm
from tests.backup import hung_program
from tests.backup.test_nightly import Desks
from tests.backup.test_restore import machine
from tests.bots import TestClock, running, until
from tests.core.reminders.calendar_kit import local
from tests.fake_platform import FakePlatform
from tests.mail.reports import mail
from tests.wire.program import ROOT

HANGS_S = 120.0
WITHIN_S = 60.0
"""A bot that does not wait for the disk is ready much sooner, also on a busy machine. One that waits is not."""


class HungFolder(PosixPath):
    """A folder whose disk gives no answer for a while. `asked`: it was asked for one."""

    answers: ClassVar[threading.Event]
    asked: ClassVar[threading.Event]

    def glob(self, pattern: str) -> Generator[Self, None, None]:
        self._hang()
        yield from super().glob(pattern)

    def read_bytes(self) -> bytes:
        self._hang()
        return super().read_bytes()

    def mkdir(self, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        self._hang()
        super().mkdir(mode, parents, exist_ok)

    def _hang(self) -> None:
        assert threading.current_thread() is not threading.main_thread(), "the bot waits, and nothing else goes on"
        self.asked.set()
        assert self.answers.wait(HANGS_S)


@pytest.fixture
def hung(tmp_path: Path) -> Iterator[Path]:
    HungFolder.answers, HungFolder.asked = threading.Event(), threading.Event()
    yield HungFolder(tmp_path / "kept")
    HungFolder.answers.set()


async def gives_up(look: Callable[[], Awaitable[None]], monkeypatch: pytest.MonkeyPatch) -> None:
    """A look at the hung disk until its time limit, which passes at once as soon as the disk is asked."""
    loop = asyncio.get_running_loop()
    looking = asyncio.ensure_future(look())
    await asyncio.sleep(0)
    await until(HungFolder.asked.is_set)
    ahead_s = loop.time() - time.monotonic() + nightly._BACKUP_S + 1
    monkeypatch.setattr(loop, "time", lambda: time.monotonic() + ahead_s)
    await looking


async def works_after_a_run(tmp_path: Path, plan: BackupPlan) -> tuple[list[Job], TestClock, Desks]:
    """The work on the nightly backups, on a machine whose bot has run before."""
    clock, desks = TestClock(local(2026, 6, 1, 12)), Desks()
    made = machine(tmp_path, FakePlatform(), clock)
    async with running(made):
        pass
    return jobs(replace(made.config, backup=plan), clock, desks), clock, desks


async def test_the_bot_goes_on_while_it_looks_for_backups(tmp_path: Path, hung: HungFolder) -> None:
    works, _, _ = await works_after_a_run(tmp_path, BackupPlan(hung))
    for work, _ in works:
        HungFolder.answers.clear()
        HungFolder.asked.clear()
        looking = asyncio.ensure_future(work())
        await until(HungFolder.asked.is_set)
        HungFolder.answers.set()
        await looking
    assert len(backups_in(tmp_path / "kept")) == 1


async def test_the_bot_starts_while_the_disk_gives_no_answer(
    tmp_path: Path, hung: HungFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sent_reports, "_WRITE_S", 0.3)
    made = machine(tmp_path, FakePlatform(), TestClock())
    bot = running(replace(made, config=replace(made.config, backup=BackupPlan(hung))))
    async with asyncio.timeout(WITHIN_S), bot:
        HungFolder.answers.set()


async def test_the_desks_read_that_the_disk_gives_no_answer_and_that_it_does_again(
    tmp_path: Path, hung: HungFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    [(look, _), *_], clock, desks = await works_after_a_run(tmp_path, BackupPlan(hung))
    for _ in range(2):
        await gives_up(look, monkeypatch)
        clock.move(timedelta(hours=1))
    assert desks.told == ["backup_failed"]
    HungFolder.answers.set()
    await look()
    assert desks.told == ["backup_failed", "backup_back"]
    assert len(backups_in(tmp_path / "kept")) == 1


class HungOnceItIsWritten(HungFolder):
    """A folder whose disk shows its files, and takes none."""

    def glob(self, pattern: str) -> Generator[Self, None, None]:
        yield from PosixPath.glob(self, pattern)


async def test_the_desks_read_that_the_disk_takes_no_backup_and_the_other_work_goes_on(
    tmp_path: Path, hung: HungFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    [(look, _), *_], clock, desks = await works_after_a_run(tmp_path, BackupPlan(HungOnceItIsWritten(hung)))
    for _ in range(2):
        await gives_up(look, monkeypatch)
        async with asyncio.timeout(WITHIN_S):
            await asyncio.to_thread(len, ())
        clock.move(timedelta(hours=1))
    assert desks.told == ["backup_failed"]


@pytest.mark.parametrize("fault", [False, True])
async def test_a_stop_waits_for_no_disk(tmp_path: Path, fault: bool) -> None:
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    settings = (ROOT / "config.yaml").read_text()
    (tmp_path / "config.yaml").write_text(f"{settings}\nbackup: {{folder: kept/}}\n")
    command = (*warm.program(hung_program.__name__), "run", "--config", str(tmp_path / "config.yaml"))
    environment = os.environ | {hung_program.FAULT: str(int(fault))}
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environment, stdin=PIPE, stdout=PIPE)
    assert process.stdout is not None
    try:
        async with asyncio.timeout(240):
            while await process.stdout.readline() != f"{hung_program.ASKED}\n".encode():
                pass
            if not fault:
                process.terminate()
            await process.stdout.read()
            assert await process.wait() == (1 if fault else 0)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_the_desks_read_that_a_backup_which_took_too_long_is_there(
    tmp_path: Path, hung: HungFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = BackupPlan(HungOnceItIsWritten(hung), keep=1)
    [(look, _), *_], clock, desks = await works_after_a_run(tmp_path, plan)
    old = tmp_path / "kept" / "nabuur-2026-05-01T0330.zip"
    old.parent.mkdir()
    old.touch()
    await gives_up(look, monkeypatch)
    HungFolder.answers.set()
    clock.move(timedelta(hours=1))
    await look()
    assert desks.told == ["backup_failed", "backup_back"]
    (kept,) = backups_in(tmp_path / "kept")
    assert kept != old


class BrokenFolder(PosixPath):
    """A folder whose disk has a fault."""

    def glob(self, pattern: str) -> Generator[Self, None, None]:
        raise OSError(errno.EIO, "Input/output error")


async def test_the_desks_read_that_the_disk_has_a_fault(tmp_path: Path) -> None:
    [(look, _), *_], _, desks = await works_after_a_run(tmp_path, BackupPlan(BrokenFolder(tmp_path / "kept")))
    await look()
    assert desks.told == ["backup_failed"]


async def test_reports_stand_on_the_list_of_the_other_disk(
    tmp_path: Path, hung: HungFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sent_reports, "_WRITE_S", 0.3)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2))
    config = machine(tmp_path, FakePlatform(), TestClock()).config
    reports = SentReports(replace(config, backup=BackupPlan(hung)), TestClock())
    for number in range(4):
        owner = PoliceMail("f00d", number, "wijk@example.org")
        entry = entry_of(LanePlan("kerkwijk", PlannedAction(f"k{number}", mail(), owner)))
        async with asyncio.timeout(WITHIN_S):
            await reports.add(entry)
            assert await reports.has(entry)
    assert len(read([config.data / FILE])) == 4


async def test_the_bot_starts_while_the_disk_has_a_fault(tmp_path: Path) -> None:
    made = machine(tmp_path, FakePlatform(), TestClock())
    plan = BackupPlan(BrokenFolder(tmp_path / "kept"))
    async with running(replace(made, config=replace(made.config, backup=plan))):
        pass
