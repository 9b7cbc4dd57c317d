"""Reminders of a running bot: the bot sends each at its time, once, whatever fails. `nabuur reminders` explains."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import Parts, run_bot
from bot.cli.reminders import next_dates, reminder_lines
from bot.core.action import DeleteMessage, Purpose, Reply, SendMessage
from bot.core.event import TimeCame
from bot.core.reminders.timing import timer_of
from bot.core.rulebook import Guideline
from bot.core.schedule import moments
from bot.core.step import step
from bot.core.step_result import WatchContext
from bot.core.watch import Quiet, ReminderPlan
from bot.core.watch_state import WatchState
from bot.errors import Lost
from bot.store.batch import Batch, LaneChange, LanePlan
from bot.store.store import Store
from tests.bots import TestClock, parts, rings, running, until
from tests.core.reminders.calendar_kit import BRUSSELS, GUIDELINES, MONTHLY, SHARE, guideline, local, watch
from tests.fake_platform import FakePlatform, failing
from tests.kit import book, setting

JUNE = local(2026, 6, 1, 12)
FIRST = local(2026, 6, 1, 18) + SHARE
WATCHED = watch(MONTHLY)


class Clocked(FakePlatform):
    """A platform whose messages have the time of the clock."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__()
        self._clock = clock

    def moment(self, update: dict[str, Any]) -> datetime:
        return self._clock.now()


def made(
    folder: Path, platform: FakePlatform, clock: TestClock, *plans: ReminderPlan, quiet: Quiet | None = None
) -> Parts:
    return parts(folder, platform, clock, watch(*plans, quiet=quiet), GUIDELINES)


def sent(platform: FakePlatform) -> list[SendMessage]:
    return [action for action in platform.did(SendMessage) if action.purpose is Purpose.REMINDER]


async def once(folder: Path, platform: FakePlatform, clock: TestClock, *plans: ReminderPlan) -> None:
    """Runs a bot for long enough to do all due actions."""
    async with running(made(folder, platform, clock, *plans)) as bot:
        await rings(bot)


async def test_it_goes_out_when_the_clock_says_so_and_replaces_the_last(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(JUNE)
    async with running(made(tmp_path, platform, clock)) as bot:
        await until(lambda: timer_of(WATCHED, MONTHLY) in bot.pipeline.lanes["kerkwijk"].timers)
        clock.at = FIRST
        await until(lambda: len(sent(platform)) == 1)
        clock.at = local(2026, 7, 1, 18) + SHARE
        await until(lambda: platform.count(DeleteMessage) == 1)
    assert [(say.text.split("\n"), say.silent) for say in sent(platform)] == [
        (["nl one", "fr one"], True), (["nl two", "fr two"], True),
    ]  # fmt: skip


async def test_a_report_in_the_evening_puts_it_off(tmp_path: Path) -> None:
    clock = TestClock(FIRST - timedelta(minutes=5))
    platform = Clocked(clock)
    async with running(made(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "er loopt iemand")
        await until(lambda: platform.count(Reply) == 1)
        clock.at = FIRST
        await rings(bot)
        assert bot.pipeline.lanes["kerkwijk"].put_off
        assert sent(platform) == []
        clock.at = FIRST + timedelta(days=1)
        await rings(bot)
        assert len(sent(platform)) == 1


async def test_a_week_without_the_bot_is_made_up_once(tmp_path: Path) -> None:
    platform, clock, weekdays = FakePlatform(), TestClock(JUNE), ReminderPlan("0 9 * * 1-5")
    await once(tmp_path, platform, clock, weekdays)
    clock.at = local(2026, 6, 10, 9, 30)
    await once(tmp_path, platform, clock, weekdays)
    assert sent(platform) == []  # at its own hour, tomorrow
    clock.at = local(2026, 6, 11, 9) + SHARE
    await once(tmp_path, platform, clock, weekdays)
    await once(tmp_path, platform, clock, weekdays)
    assert len(sent(platform)) == 1


async def test_a_plan_taken_out_of_config_never_rings(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(JUNE)
    await once(tmp_path, platform, clock)
    clock.at = FIRST
    await once(tmp_path, platform, clock, ReminderPlan("0 18 15 * *"))
    assert sent(platform) == []


def planned() -> Batch:
    """Returns the batch that the pipeline commits after the timer."""
    timer = timer_of(WATCHED, MONTHLY)
    before = WatchState("kerkwijk").with_timer(timer, FIRST)
    with_guidelines = replace(book(), guidelines=GUIDELINES)
    at: WatchContext = setting(with_guidelines, watch=WATCHED)
    outcome = step(before, TimeCame("t", "kerkwijk", timer, FIRST), None, at)
    changes = {"kerkwijk": LaneChange(WatchState("kerkwijk"), outcome.state)}
    return Batch(changes=changes, planned=[LanePlan("kerkwijk", each) for each in outcome.planned])


@pytest.mark.parametrize(("begun", "count"), [(False, 1), (True, 0)], ids=["before the send", "in the middle of it"])
async def test_a_kill_between_planning_and_sending_sends_at_most_one(tmp_path: Path, begun: bool, count: int) -> None:
    batch = planned()
    async with Store.open(tmp_path / "data") as store:
        await store.commit(batch, FIRST)
        if begun:
            await store.begin([plan.planned.key for plan in batch.planned])
    platform, clock = FakePlatform(), TestClock(FIRST + timedelta(seconds=5))
    for _ in range(2):
        await once(tmp_path, platform, clock, MONTHLY)
    assert len(sent(platform)) == count


async def test_a_connection_that_breaks_in_the_middle_is_not_tried_again(tmp_path: Path) -> None:
    platform, clock = FakePlatform(failing(Lost("the line is dead"), SendMessage)), TestClock(JUNE)
    await once(tmp_path, platform, clock, MONTHLY)
    clock.at = FIRST
    await once(tmp_path, platform, clock, MONTHLY)
    platform.fault = lambda action, attempt: None
    await once(tmp_path, platform, clock, MONTHLY)
    assert sent(platform) == []


async def test_six_hours_late_is_too_late(tmp_path: Path) -> None:
    batch = planned()
    async with Store.open(tmp_path / "data") as store:
        await store.commit(batch, FIRST)
    platform = FakePlatform()
    platform.end()
    await run_bot(made(tmp_path, platform, TestClock(FIRST + timedelta(hours=6, seconds=1))))
    assert sent(platform) == []


async def lines(made: Parts, guidelines: tuple[Guideline, ...] = GUIDELINES) -> list[str]:
    return [line async for line in reminder_lines(made.config, made.config.watches, guidelines, made.clock.now())]


async def test_the_command_says_what_comes_next_before_the_first_start(tmp_path: Path) -> None:
    told = await lines(made(tmp_path, FakePlatform(), TestClock(JUNE)))
    assert told == [
        "Kerkwijk (kerkwijk, Europe/Brussels)",
        f'  Mon 1 Jun 2026 {_clock(FIRST)} one, by "0 18 1 * *" rotate',
    ]


async def test_the_command_says_why_it_waits_and_what_was_last(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(JUNE)
    bot = made(tmp_path, platform, clock, MONTHLY, ReminderPlan("0 9 4 * *", "two"), quiet=Quiet(time(17), time(20)))
    async with running(bot) as running_bot:
        await until(lambda: len(running_bot.pipeline.lanes["kerkwijk"].timers) == 2)
        clock.at = FIRST
        await rings(running_bot)
        assert running_bot.pipeline.lanes["kerkwijk"].put_off
        _, first, second = await lines(bot)
        evening, gap = local(2026, 6, 1, 20) + SHARE, local(2026, 6, 6, 9) + SHARE
        assert first == f'  Mon 1 Jun 2026 {_clock(evening)} one, by "0 18 1 * *" rotate; held back by the quiet hours'
        assert second.startswith(f'  Sat 6 Jun 2026 {_clock(gap)} two, by "0 9 4 * *" two; held back, since another')
        clock.at = evening
        await rings(running_bot)
        assert (await lines(bot))[-1] == f"  last: Mon 1 Jun 2026 {_clock(clock.at)} one, stands in 1 of 1 groups"


async def test_the_command_says_that_nothing_is_planned_or_fits(tmp_path: Path) -> None:
    bare = parts(tmp_path, FakePlatform(), TestClock(JUNE))
    assert await lines(bare) == ["Kerkwijk (kerkwijk, Europe/Brussels): no reminders are planned"]
    bot = made(tmp_path, FakePlatform(), TestClock(JUNE))
    assert "nothing, since no guideline fits that month" in (await lines(bot, (guideline("dark", 12),)))[1]


def test_check_prints_the_next_three_dates_of_each_plan() -> None:
    first, second, share = next_dates(
        [watch(MONTHLY, ReminderPlan("30 2 * * 7", "one"))], GUIDELINES, local(2026, 10, 20)
    )
    assert first == (
        'kerkwijk, reminder "0 18 1 * *" rotate: Sun 1 Nov 2026 18:00, Tue 1 Dec 2026 18:00, Fri 1 Jan 2027 18:00'
    )
    assert second.endswith("Sun 25 Oct 2026 02:30, Sun 1 Nov 2026 02:30, Sun 8 Nov 2026 02:30")
    assert "later" in share
    assert next(moments("30 2 * * 7", BRUSSELS, local(2026, 10, 20))) == local(2026, 10, 25, 2, 30)


def test_check_leaves_out_the_dates_outside_the_season_of_a_guideline() -> None:
    plans = (ReminderPlan("0 18 1 * *", "dark"), ReminderPlan("0 18 1 7 *", "dark"))
    winter, summer, _ = next_dates([watch(*plans)], (guideline("dark", 11, 12),), local(2026, 10, 20))
    assert winter.endswith("dark: Sun 1 Nov 2026 18:00, Tue 1 Dec 2026 18:00, Mon 1 Nov 2027 18:00")
    assert summer.endswith("dark: nothing, since no guideline fits that month")


def test_check_says_that_the_quiet_hours_hold_a_date_back() -> None:
    """A coordinator who writes 23 for 11 sees it here, and not on the morning after."""
    quiet = watch(ReminderPlan("0 23 1 * *"), quiet=Quiet(time(22), time(7)))
    late, _ = next_dates([quiet], GUIDELINES, local(2026, 11, 20))
    assert "Tue 1 Dec 2026 23:00 (held back by the quiet hours until 07:00), Fri 1 Jan 2027 23:00 (held" in late


def _clock(at: datetime) -> str:
    return at.astimezone(BRUSSELS).strftime("%H:%M")
