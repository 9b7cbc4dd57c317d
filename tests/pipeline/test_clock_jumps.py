"""The clock of the machine jumps: no case expires, and nothing is erased for good."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.app import Bot
from bot.clock import SMALLEST_JUMP, TRUSTED_AFTER, ClockJumps
from bot.core.action import Action, Purpose, Reply
from bot.core.step_result import LIFETIME
from bot.core.timer_key import CaseTimer
from bot.core.watch import USUAL_RETENTION, ReminderPlan, Weekly
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.errors import Lost
from bot.outbound.attempt import LONGEST_PAUSE
from bot.runtime.jobs import repeated
from bot.runtime.timers import Timers
from bot.store.file.database_file import DatabaseFile
from bot.store.store import Store
from tests.bots import TestClock, parts, rests, rings, running
from tests.fake_platform import FakePlatform
from tests.kit import NOON, WATCH
from tests.pipeline.test_privacy import silent
from tests.wire.hurry import Hurry

ACT = "wie gaat er mee?"
REPORT = "er loopt iemand rond"
TIME_TO_DECIDE = timedelta(minutes=30)
YEAR = timedelta(days=365)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
async def bot(tmp_path: Path, clock: TestClock) -> AsyncIterator[Bot]:
    """A bot with one held message, which a rule removes after half an hour without a decision."""
    platform = FakePlatform()
    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", ACT)
        await rests(bot)
        yield bot


def is_open(bot: Bot) -> bool:
    (case,) = bot.pipeline.lanes["kerkwijk"].cases.values()
    return case.is_open


def left(bot: Bot, clock: TestClock) -> timedelta:
    (due,) = [due for timer, due in bot.pipeline.lanes["kerkwijk"].timers.items() if isinstance(timer, CaseTimer)]
    return due - clock.now()


@pytest.mark.parametrize("jump", [timedelta(hours=8), YEAR, -timedelta(hours=8), -YEAR])
async def test_after_a_jump_the_moderators_have_the_time_that_was_left(
    bot: Bot, clock: TestClock, jump: timedelta
) -> None:
    clock.move(timedelta(minutes=10))
    await rings(bot)
    before = left(bot, clock)
    clock.jump(jump)
    await rings(bot)
    assert is_open(bot)
    assert left(bot, clock) == before
    clock.move(TIME_TO_DECIDE)
    await rings(bot)
    assert not is_open(bot)


@pytest.mark.parametrize("back", [timedelta(hours=8), YEAR])
async def test_a_clock_that_is_set_back_while_the_bot_is_off_makes_no_deadline_wait_longer(
    tmp_path: Path, clock: TestClock, back: timedelta
) -> None:
    async with running(parts(tmp_path, platform := FakePlatform(), clock)) as bot:
        platform.say("Jan", ACT)
        await rests(bot)
        clock.move(timedelta(minutes=10))
        await rings(bot)
        before = left(bot, clock)
    clock.jump(-back)
    async with running(parts(tmp_path, FakePlatform(), clock)) as bot:
        await rests(bot)
        await rings(bot)
        assert (is_open(bot), left(bot, clock)) == (True, before)


@pytest.mark.parametrize("noticed_by", ["fire_due", "mark_alive"])
@pytest.mark.parametrize("jump", [YEAR, -timedelta(hours=8)])
async def test_a_kill_just_after_a_jump_neither_loses_it_nor_counts_it_twice(
    tmp_path: Path, clock: TestClock, jump: timedelta, noticed_by: str
) -> None:
    (machine, killed) = (tmp_path / "machine", tmp_path / "killed")
    machine.mkdir()
    async with running(parts(machine, platform := FakePlatform(), clock)) as bot:
        platform.say("Jan", ACT)
        await rests(bot)
        clock.move(timedelta(minutes=10))
        await rings(bot)
        await bot.timers.mark_alive()
        before = left(bot, clock)
        clock.jump(jump)
        await getattr(bot.timers, noticed_by)()
        shutil.copytree(machine, killed)  # the data of a machine that loses its power now
    clock.move(timedelta(seconds=1))
    async with running(parts(killed, FakePlatform(), clock)) as bot:
        await rests(bot)
        await rings(bot)
        assert is_open(bot)
        assert timedelta() <= before - left(bot, clock) <= timedelta(seconds=1)


async def test_a_start_with_a_clock_that_is_ahead_keeps_no_alarm_back(tmp_path: Path) -> None:
    """A machine without a clock of its own starts a year ahead. An incident after that is not over by that start."""
    clock = TestClock(NOON + YEAR)
    async with running(parts(tmp_path, platform := FakePlatform(), clock)) as bot:
        await rings(bot)
        clock.jump(-YEAR)
        await rings(bot)
        platform.say("Jan", REPORT)
        await rests(bot)
        clock.move(WATCH.escalate_after + timedelta(minutes=1))
        await rings(bot)
    assert [said.split()[1] for said in platform.said()].count("card_urgent") == 1


async def test_a_year_ahead_for_a_moment_erases_nothing(bot: Bot, clock: TestClock) -> None:
    for jump in (YEAR, -YEAR):
        clock.jump(jump)
        await bot.timers.housekeep()
        await rests(bot)
        clock.move(timedelta(minutes=5))
    lane = bot.pipeline.lanes["kerkwijk"]
    assert is_open(bot)
    assert lane.members
    assert lane.talk


async def test_plans_of_the_watch_wait_until_the_clock_is_believed(tmp_path: Path, clock: TestClock) -> None:
    """A clock that is a year ahead for a moment would else put the next reminder and the next weekly report off by a year."""
    watch = replace(WATCH, reminders=(ReminderPlan("0 18 1 * *"),), weekly=Weekly(1, time(9)))
    async with running(parts(tmp_path, FakePlatform(), clock, watch)) as bot:
        await rests(bot)
        before = bot.pipeline.lanes["kerkwijk"].timers
        assert len(before) == 2
        for jump in (YEAR, -YEAR):
            clock.jump(jump)
            await rings(bot)
            clock.move(timedelta(minutes=5))
        assert bot.pipeline.lanes["kerkwijk"].timers == before
        clock.jump(YEAR)
        await rings(bot)
        clock.move(TRUSTED_AFTER)
        await rings(bot)
        assert min(bot.pipeline.lanes["kerkwijk"].timers.values()) > clock.now()


class Away:
    """No connection while `is_away`."""

    is_away = True

    def __call__(self, action: Action, attempt: int) -> None:
        if self.is_away:
            raise Lost("no connection", maybe_done=False)


def questions(platform: FakePlatform) -> int:
    return sum(isinstance(each, Reply) and each.purpose is Purpose.ASK for each in platform.done)


@pytest.mark.parametrize("jumps", [(YEAR,), (YEAR, -YEAR), (timedelta(hours=1),), (-YEAR, YEAR)])
async def test_a_question_that_waits_keeps_the_time_that_was_left(
    tmp_path: Path, clock: TestClock, jumps: tuple[timedelta, ...]
) -> None:
    platform = FakePlatform(away := Away())
    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", REPORT)
        await rests(bot)
        for jump in jumps:
            clock.jump(jump)
            bot.delivery.wake()
            await rests(bot)
            await rings(bot)
        away.is_away = False
        clock.move(LONGEST_PAUSE)
        bot.delivery.wake()
        await rings(bot)
        assert questions(platform) == 1


async def test_a_question_that_waits_longer_than_its_life_after_a_jump_is_not_asked(
    tmp_path: Path, clock: TestClock
) -> None:
    platform = FakePlatform(away := Away())
    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", REPORT)
        await rests(bot)
        clock.jump(YEAR)
        bot.delivery.wake()
        await rings(bot)
        away.is_away = False
        clock.move(LIFETIME[Purpose.ASK] + timedelta(minutes=1))
        bot.delivery.wake()
        await rings(bot)
        assert not questions(platform)


async def test_a_clock_that_agrees_with_itself_for_an_hour_is_believed(bot: Bot, clock: TestClock) -> None:
    clock.jump(YEAR)
    await rings(bot)
    clock.move(TRUSTED_AFTER - timedelta(minutes=1))
    await bot.timers.housekeep()
    await rests(bot)
    assert bot.pipeline.lanes["kerkwijk"].talk
    clock.move(timedelta(minutes=1))
    await bot.timers.housekeep()
    await rests(bot)
    assert not bot.pipeline.lanes["kerkwijk"].talk


async def test_a_start_with_a_clock_years_ahead_erases_nothing_for_an_hour(tmp_path: Path, clock: TestClock) -> None:
    platform = FakePlatform()
    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", ACT)
        await rests(bot)
    clock.jump(YEAR)
    async with running(parts(tmp_path, platform, clock)) as bot:
        await rests(bot)
        clock.jump(-YEAR)
        await rings(bot)
        await bot.timers.housekeep()
        await rests(bot)
        assert bot.pipeline.lanes["kerkwijk"].talk
        assert is_open(bot)
        assert left(bot, clock) < TIME_TO_DECIDE + timedelta(minutes=1)


def test_a_small_step_of_a_time_server_is_no_jump() -> None:
    clock = TestClock()
    jumps = ClockJumps(clock)
    clock.jump(SMALLEST_JUMP / 2)
    assert not jumps.since_last_look()
    assert jumps.is_trusted


async def test_a_jump_back_is_noticed_while_the_scheduler_waits_for_the_time_of_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The scheduler reads the clock of this machine. Here it stands still for minutes, as it seems to after a jump back."""
    clock, runs = TestClock(), list[int]()

    async def job() -> None:
        runs.append(1)

    async with Store.open(tmp_path) as store:
        jumps, file = ClockJumps(clock), DatabaseFile(tmp_path)
        timers = Timers({}, store, file, WaitingArrivals(), clock, jumps, USUAL_RETENTION, silent)
        async with asyncio.TaskGroup() as tasks:
            with repeated([*timers.jobs, (job, timedelta(minutes=1))], tasks):
                clock.jump(-timedelta(days=1))
                hurry = Hurry(monkeypatch)
                await hurry.until(lambda: "the clock of the machine jumped" in caplog.messages, within_s=20)
                await hurry.until(lambda: len(runs) >= 3, within_s=200)
