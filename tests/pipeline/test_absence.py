"""After a down time the desk reads from when to when the bot was away."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import connect

import pytest

from bot.app import Bot
from bot.core.action import SendMessage
from bot.core.ref import Ref
from bot.core.timer_key import CATCHES_UP, CaseTimer
from bot.outbound.dry_run import trial_of
from bot.runtime.opened_data import prepare
from bot.store.file.schema_version import HEAD
from bot.store.store import Store
from tests.bots import TestClock, parts, rests, rings, running, runs
from tests.fake_platform import FakePlatform
from tests.kit import NOON, WATCH


@pytest.mark.parametrize(
    ("away", "platform", "text"),
    [
        (timedelta(minutes=9), "console", None),
        (timedelta(hours=5), "telegram", "was_away"),
        (timedelta(days=2), "telegram", "was_away"),
        (timedelta(days=2), "its own", "was_away_long"),
        (timedelta(days=2), "signal", "was_away"),
        (timedelta(hours=5), "its own", "was_away_kept"),
    ],
)
async def test_the_desk_hears_of_a_down_time(tmp_path: Path, away: timedelta, platform: str, text: str | None) -> None:
    """`telegram`: only another watch has groups there, so nothing of this one is lost after a day."""
    clock, fake = TestClock(NOON), FakePlatform()
    watch = replace(WATCH, groups=(Ref("telegram", "-1"),)) if platform == "its own" else WATCH
    made = parts(tmp_path, fake, clock, watch=watch)
    made = replace(made, config=replace(made.config, platforms={platform: None}))
    await runs(made)
    clock.move(away)
    await runs(made)
    told = fake.said()
    assert [said.split()[1] for said in told] == ([] if text is None else [text])


async def _away_after_report(folder: Path, away: timedelta, report: str) -> tuple[TestClock, FakePlatform]:
    """Jan reports something at NOON, the bot stops, and the time passes."""
    clock, fake = TestClock(NOON), FakePlatform()
    async with running(parts(folder, fake, clock)) as bot:
        fake.say("Jan", report)
        await rests(bot)
    fake.done.clear()
    clock.move(away)
    return clock, fake


@pytest.mark.parametrize("away", [timedelta(hours=2), timedelta(days=2)])
async def test_an_incident_of_before_a_down_time_ends_without_an_alarm(tmp_path: Path, away: timedelta) -> None:
    """After two days the clock may be wrong, and nothing is erased at first."""
    clock, fake = await _away_after_report(tmp_path, away, "er loopt iemand rond")
    async with running(parts(tmp_path, fake, clock)) as bot:
        await rings(bot)
        clock.move(CATCHES_UP)
        await rings(bot)
        assert not bot.pipeline.lanes["kerkwijk"].open_incidents(NOON)
    assert [said.split()[1] for said in fake.said() if "was_away" not in said] == []


@pytest.mark.parametrize("away", [timedelta(hours=2), timedelta(days=2)])
async def test_danger_of_before_a_down_time_is_told_before_its_incident_ends(tmp_path: Path, away: timedelta) -> None:
    clock, fake = await _away_after_report(tmp_path, away, "er loopt iemand rond met een mes")
    async with running(parts(tmp_path, fake, clock)) as bot:
        assert [each.danger for each in bot.pipeline.lanes["kerkwijk"].open_incidents(NOON)] == [True]
        for _ in range(2):
            await rings(bot)
            clock.move(CATCHES_UP)
        await rings(bot)
        assert not bot.pipeline.lanes["kerkwijk"].open_incidents(NOON)
    assert "incident_nobody_calls" in " ".join(fake.said())


@pytest.mark.parametrize(("away", "said_after_s"), [(timedelta(minutes=8), 360), (timedelta(minutes=70), 2400)])
async def test_messages_of_a_down_time_are_read_before_the_timers_of_an_incident_ring(
    tmp_path: Path, away: timedelta, said_after_s: int
) -> None:
    """A call that a member told meanwhile gives no alarm, and an incident of which members wrote goes on."""
    clock, fake = await _away_after_report(tmp_path, away, "er loopt iemand rond")
    async with running(parts(tmp_path, fake, clock)) as bot:
        await rings(bot)
        fake.say("An", "gebeld", key=str(said_after_s))
        await rests(bot)
        clock.move(CATCHES_UP)
        await rings(bot)
        assert bot.pipeline.lanes["kerkwijk"].open_incidents(clock.now())
    assert "incident_nobody_calls" not in " ".join(fake.said())


@pytest.mark.parametrize("away", [timedelta(minutes=1), timedelta(hours=5)])
async def test_the_desk_hears_that_a_dry_run_read_what_came_meanwhile(tmp_path: Path, away: timedelta) -> None:
    """A platform hands each message on once."""
    clock, fake = TestClock(NOON), FakePlatform()
    made = parts(tmp_path, fake, clock, watch=replace(WATCH, groups=(Ref("telegram", "-1"),)))
    await runs(made)
    clock.move(away / 2)
    await runs(replace(made, config=trial_of(made.config)))
    fake.done.clear()
    clock.move(away / 2)
    for _ in range(2):
        await runs(made)
    told = fake.said()
    assert [said.split()[1] for said in told] == ["was_away_trial"]


@pytest.mark.parametrize("failed", [False, True])
async def test_the_desk_hears_at_the_first_start_that_a_dry_run_was_on_before(tmp_path: Path, failed: bool) -> None:
    """`failed`: a start before the first one ended before it decided."""
    clock, fake = TestClock(NOON), FakePlatform()
    made = parts(tmp_path, fake, clock, watch=replace(WATCH, groups=(Ref("telegram", "-1"),)))
    await runs(replace(made, config=trial_of(made.config)))
    fake.done.clear()
    clock.move(timedelta(minutes=1))
    if failed:
        async with Store.open(made.config.data) as store:
            await prepare(store, made.config, clock, new_key=False)
        clock.move(timedelta(minutes=1))
    for _ in range(2):
        await runs(made)
    assert [said.split()[1] for said in fake.said()] == ["tried_before"]


@pytest.mark.parametrize("version", [HEAD, "0001"])
async def test_the_desk_hears_once_that_a_dry_run_was_on_beside_the_bot(tmp_path: Path, version: str) -> None:
    """`version`: that of the nabuur that made the dry run."""
    clock, fake = TestClock(NOON), FakePlatform()
    made = parts(tmp_path, fake, clock, watch=replace(WATCH, groups=(Ref("telegram", "-1"),)))
    async with running(made) as bot:
        await rests(bot)
        clock.move(timedelta(hours=1))
        await runs(replace(made, config=trial_of(made.config)))
        with closing(connect(made.config.trial_data / "nabuur.db", isolation_level=None)) as database:
            database.execute("UPDATE alembic_version SET version_num = ?", (version,))
        clock.move(timedelta(hours=1))
        await bot.timers.mark_alive()
    fake.done.clear()
    for _ in range(2):
        await runs(made)
    told = fake.said()
    assert [said.split()[1] for said in told] == ["tried_beside"]


async def test_a_dry_run_before_a_clock_went_back_is_not_told_again(tmp_path: Path) -> None:
    clock, fake = TestClock(NOON), FakePlatform()
    made = parts(tmp_path, fake, clock, watch=replace(WATCH, groups=(Ref("telegram", "-1"),)))
    await runs(replace(made, config=trial_of(made.config)))
    clock.move(timedelta(hours=1))
    await runs(made)
    clock.jump(-timedelta(days=1))
    for _ in range(2):
        await runs(made)
    assert "was_away_trial" not in [each.text.split()[1] for each in fake.did(SendMessage)]


@pytest.mark.parametrize(
    ("back", "is_told"),
    [(timedelta(seconds=20), False), (timedelta(days=1), True), (timedelta(days=365), True)],
)
async def test_a_clock_that_went_back_is_told_at_the_start(tmp_path: Path, back: timedelta, is_told: bool) -> None:
    """As after an empty battery of the clock. A case keeps the time that was left, and nothing is erased at first."""
    clock, fake = TestClock(NOON), FakePlatform()
    made = parts(tmp_path, fake, clock)
    async with running(made) as bot:
        fake.say("Jan", "wie gaat er mee?")
        await rests(bot)
        due = _due(bot) - clock.now()
    clock.jump(-back)
    async with running(made) as bot:
        await rests(bot)
        assert _due(bot) - clock.now() == (due if is_told else due + back)
    told = fake.said()
    assert [text for text in told if "clock_behind" in text] == ([] if not is_told else told[-1:])
    assert all("30/01 12:00" not in text for text in told)


@pytest.mark.parametrize("waited", [timedelta(), timedelta(hours=3)])
async def test_moderators_have_their_time_for_a_message_that_the_platform_kept(
    tmp_path: Path, waited: timedelta
) -> None:
    """The author reads the same deadline as the moderators."""
    clock, fake = TestClock(NOON + waited), FakePlatform()
    async with running(parts(tmp_path, fake, clock)) as bot:
        fake.say("Jan", "wie gaat er mee?")
        await rests(bot)
        due = _due(bot)
    (case,) = bot.pipeline.lanes[WATCH.id].cases.values()
    assert due == max(clock.now(), case.opened_at) + case.patience


def _due(bot: Bot) -> datetime:
    (due,) = [at for timer, at in bot.pipeline.lanes[WATCH.id].timers.items() if isinstance(timer, CaseTimer)]
    return due
