"""The jobs of the bot run again and again, whatever happens to the clock of the machine and to one of the jobs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, tzinfo
from typing import ClassVar

import pytest
from apscheduler.schedulers import base as scheduler

from bot.runtime import jobs
from bot.runtime.jobs import FromNow, repeated
from tests.wire.hurry import Hurry

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


class MachineTime(datetime):
    """The time of day as the machine tells it. It can be set."""

    ahead: ClassVar[timedelta] = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # arithmetic gives no own class
        return datetime.now(tz) + cls.ahead


class Counted:
    def __init__(self) -> None:
        self.runs = 0

    async def run(self) -> None:
        self.runs += 1


@pytest.mark.parametrize("jump", [-timedelta(days=1), -timedelta(days=365), timedelta(days=3650)])
async def test_every_job_runs_on_after_the_clock_is_set(monkeypatch: pytest.MonkeyPatch, jump: timedelta) -> None:
    monkeypatch.setattr(MachineTime, "ahead", timedelta())
    for module in (jobs, scheduler):
        monkeypatch.setattr(module, "datetime", MachineTime)
    often, seldom = Counted(), Counted()
    async with asyncio.TaskGroup() as tasks:
        with repeated([(often.run, SECOND), (seldom.run, MINUTE)], tasks):
            hurry = Hurry(monkeypatch)
            await hurry.until(lambda: often.runs, within_s=10)
            MachineTime.ahead = jump
            often.runs = seldom.runs = 0
            await hurry.until(lambda: often.runs >= 2, within_s=20)
            await hurry.until(lambda: seldom.runs >= 2, within_s=140)


def test_a_clock_set_ahead_by_years_brings_one_run_and_no_list_of_those_that_were_missed() -> None:
    now = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    trigger = FromNow(SECOND)
    assert trigger.get_next_fire_time(None, now) == now + SECOND
    assert trigger.get_next_fire_time(now - timedelta(days=3650), now) == now + SECOND


async def test_a_job_that_fails_is_logged_and_runs_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    runs = Counted()

    async def faulty() -> None:
        await runs.run()
        raise ValueError

    async with asyncio.TaskGroup() as tasks:
        with repeated([(faulty, SECOND)], tasks):
            await Hurry(monkeypatch).until(lambda: runs.runs >= 2, within_s=20)
    assert {(each.name, each.getMessage()) for each in caplog.records} == {("bot.runtime.jobs", "a job failed")}


async def test_a_job_that_takes_long_does_not_run_twice_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    slow, often, gate = Counted(), Counted(), asyncio.Event()

    async def waits() -> None:
        await slow.run()
        await gate.wait()

    async with asyncio.TaskGroup() as tasks:
        with repeated([(waits, SECOND), (often.run, SECOND)], tasks):
            hurry = Hurry(monkeypatch)
            await hurry.until(lambda: slow.runs and often.runs >= 4, within_s=40)
            assert slow.runs == 1
            gate.set()
            await hurry.until(lambda: slow.runs >= 2, within_s=20)


async def test_no_job_runs_after_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    ended, watch = Counted(), Counted()
    async with asyncio.TaskGroup() as tasks:
        with repeated([(ended.run, SECOND)], tasks):
            hurry = Hurry(monkeypatch)
            await hurry.until(lambda: ended.runs, within_s=10)
        before = ended.runs
        with repeated([(watch.run, SECOND)], tasks):
            await hurry.until(lambda: watch.runs >= 3, within_s=40)
    assert ended.runs == before
