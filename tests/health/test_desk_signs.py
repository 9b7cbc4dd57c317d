"""The words on the desks about the health of the bot: the daily sign, a platform that does not answer, a disk that fills up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from bot import pipeline
from bot.app import Bot, Parts
from bot.core.action import Action, SendMessage, SendPrivately
from bot.core.ref import Ref
from bot.core.watch import Quiet, Watch
from bot.errors import Busy
from bot.health.daily_sign import SETTLED
from bot.health.examination import Examination
from bot.store.connection import driver_of
from tests.bots import TestClock, parts, rests, running, until
from tests.fake_platform import FakePlatform, Fault
from tests.kit import NOON, TEXTS, WATCH

HOUR = timedelta(hours=1)
SIGN_AT = (NOON + 7 * HOUR).astimezone(WATCH.timezone).time()
DAILY = replace(WATCH, daily=SIGN_AT)


_KEYS = (
    "daily_sign", "daily_sign_waiting", "daily_faults", "disk_low", "disk_refused", "disk_refused_long", "platform_lost",
    "platform_found",
)  # fmt: skip
_TEXTS = TEXTS.with_changes({"nl": {key: f"{key}: {{text}} {{time}} {{count}}" for key in _KEYS}})


def on_desk(platform: FakePlatform, key: str, desk: Ref = WATCH.desk) -> list[str]:
    """The messages on the desk with this text."""
    return [text for text in platform.said(desk) if text.startswith(f"{key}:")]


def job(bot: Bot, name: str) -> Callable[[], Awaitable[object]]:
    """The job of the timer loop with this place in the code."""
    return next(work for work, _ in bot.jobs if name in work.__qualname__)


async def look(bot: Bot, name: str) -> None:
    await job(bot, name)()
    await rests(bot)


def daily(folder: Path, platform: FakePlatform, clock: TestClock, watch: Watch = DAILY) -> Parts:
    made = parts(folder, platform, clock, watch=watch)
    return replace(made, rules=replace(made.rules, rulebook=replace(made.rules.rulebook, texts=_TEXTS)))


async def test_a_silent_day_ends_with_one_sign_without_a_sound(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON)
    async with running(daily(tmp_path, platform, clock)) as bot:
        for text in ("hallo", "wie heeft een ladder?"):
            platform.say("Jan", text)
        await rests(bot)
        for hours in (6, 1, 1):
            clock.move(hours * HOUR)
            await look(bot, "DailySign")
            assert len(on_desk(platform, "daily_sign")) == (hours != 6)
        (sign,) = (each for each in platform.did(SendMessage) if each.chat == WATCH.desk)
        assert sign.silent
        assert sign.text == "daily_sign: {text} 02/03 13:00 2"
        clock.move(23 * HOUR)
        await look(bot, "DailySign")
        assert on_desk(platform, "daily_sign")[1:] == ["daily_sign: {text} 02/03 20:00 0"]


async def test_a_day_with_a_word_on_the_desk_needs_no_sign(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON)
    async with running(daily(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "wie gaat er mee?")  # a card
        await rests(bot)
        clock.move(7 * HOUR)
        await look(bot, "DailySign")
        assert on_desk(platform, "daily_sign_waiting") == []
        clock.move(24 * HOUR)
        await look(bot, "DailySign")
        assert len(on_desk(platform, "daily_sign_waiting")) == 1


async def test_an_objection_without_an_answer_waits_for_a_decision_too(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON)
    async with running(daily(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "/object ik wil dit niet")
        await rests(bot)
        clock.move(31 * HOUR)
        await look(bot, "DailySign")
        assert on_desk(platform, "daily_sign") == []
        assert len(on_desk(platform, "daily_sign_waiting")) == 1


async def test_watches_that_share_a_desk_have_each_their_sign_each_day(tmp_path: Path) -> None:
    """The sign of the one is no word that makes that of the other needless."""
    platform, clock = FakePlatform(), TestClock(NOON)
    made = daily(tmp_path, platform, clock)
    second = replace(DAILY, id="molenwijk", groups=(Ref("console", "molenwijk"),))
    async with running(replace(made, config=replace(made.config, watches=(DAILY, second)))) as bot:
        await rests(bot)  # else the news of the start have waited for hours
        for day in range(3):
            clock.move((24 if day else 7) * HOUR)
            await look(bot, "DailySign")
            assert len(on_desk(platform, "daily_sign")) == 2 * (day + 1)


async def test_a_clock_that_is_set_right_after_the_start_takes_no_sign_away(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON + timedelta(days=400))
    async with running(daily(tmp_path, platform, clock)) as bot:
        clock.jump(-timedelta(days=400))
        clock.move(7 * HOUR)
        await look(bot, "DailySign")
        assert len(on_desk(platform, "daily_sign")) == 1


async def test_a_restart_does_not_repeat_the_sign_and_a_late_start_makes_up_for_it(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON + 7 * HOUR + timedelta(minutes=20))
    for minutes in (59, 2, 62):
        async with running(daily(tmp_path, platform, clock)) as bot:
            await rests(bot)
            clock.move(timedelta(minutes=minutes))
            await look(bot, "DailySign")
            assert len(on_desk(platform, "daily_sign")) == (minutes == 62)
    async with running(daily(tmp_path, platform, clock)) as bot:
        clock.move(timedelta(minutes=61))
        await look(bot, "DailySign")
    assert len(on_desk(platform, "daily_sign")) == 1


async def test_faults_are_told_although_the_desk_was_not_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    platform, clock = FakePlatform(), TestClock(NOON)
    watch = replace(DAILY, coordinators=(Ref("console", "Cora"),))
    async with running(daily(tmp_path, platform, clock, watch)) as bot:
        platform.say("Jan", "wie gaat er mee?")
        await rests(bot)
        monkeypatch.setattr(Examination, "free_disk", lambda self: 1024 * 1024)
        clock.move(7 * HOUR)
        await look(bot, "DailySign")
        (told,) = on_desk(platform, "daily_faults")
        assert "1 MB" in told
        assert any(isinstance(each, SendPrivately) and each.person == watch.coordinators[0] for each in platform.done)
        await look(bot, "LowDisk")
        await look(bot, "LowDisk")
        assert len(on_desk(platform, "disk_low")) == 1


async def test_the_sign_waits_for_the_end_of_quiet_hours(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON)
    late = (NOON + 9 * HOUR).astimezone(WATCH.timezone).time()
    async with running(daily(tmp_path, platform, clock, replace(DAILY, quiet=Quiet(time(0), late)))) as bot:
        clock.move(7 * HOUR)
        await look(bot, "DailySign")
        assert on_desk(platform, "daily_sign") == []
        clock.move(2 * HOUR + timedelta(minutes=11))
        await look(bot, "DailySign")
        assert len(on_desk(platform, "daily_sign")) == 1


async def test_a_start_in_the_quiet_hours_brings_no_sign_of_the_evening(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON + 9 * HOUR)
    night = Quiet((NOON + 9 * HOUR).astimezone(WATCH.timezone).time(), time(7))
    async with running(daily(tmp_path, platform, clock, replace(DAILY, quiet=night))) as bot:
        await rests(bot)
        clock.move(SETTLED)
        await look(bot, "DailySign")
        assert on_desk(platform, "daily_sign") == []


class Telegram(FakePlatform):
    """A second platform, which can be lost."""

    name = "telegram"

    def __init__(self, fault: Fault = lambda action, attempt: None) -> None:
        super().__init__(fault)
        self.lost_since: datetime | None = None


async def test_a_lost_platform_is_told_on_another_one_and_its_return_everywhere(tmp_path: Path) -> None:
    console, clock = FakePlatform(), TestClock(NOON)

    def fault(action: Action, attempt: int) -> None:
        if telegram.lost_since is not None:
            raise Busy(timedelta(seconds=1))

    telegram = Telegram(fault)
    street, desk = Ref("telegram", "-1"), Ref("telegram", "-2")
    elsewhere = replace(WATCH, id="elders", groups=(street,), desk=Ref("console", "elders"))
    there = replace(WATCH, id="daar", groups=(Ref("telegram", "-3"),), desk=desk)
    made = daily(tmp_path, console, clock, WATCH)
    config = replace(made.config, watches=(WATCH, elsewhere, there), platforms={"console": None, "telegram": None})
    async with running(replace(made, config=config, adapters=[console, telegram])) as bot:
        telegram.lost_since = clock.at
        for minutes in (9, 1, 30):
            clock.move(timedelta(minutes=minutes))
            await look(bot, "LostPlatforms")
            assert len(on_desk(console, "platform_lost", elsewhere.desk)) == (minutes != 9)
        telegram.lost_since = None
        await look(bot, "LostPlatforms")
        for platform, place in ((console, elsewhere.desk), (telegram, desk)):
            assert on_desk(platform, "platform_found", place) == ["platform_found: Telegram 13:00–13:40 {count}"]
        assert on_desk(telegram, "platform_lost", desk) == []
        assert console.said() == []


async def test_watches_that_share_a_desk_share_the_word_on_a_lost_platform(tmp_path: Path) -> None:
    console, telegram, clock = FakePlatform(), Telegram(), TestClock(NOON)
    made = daily(tmp_path, console, clock, WATCH)
    watches = tuple(replace(WATCH, id=id, groups=(Ref("telegram", f"-{id}"),)) for id in ("kerk", "molen"))
    config = replace(made.config, watches=watches, platforms={"console": None, "telegram": None})
    async with running(replace(made, config=config, adapters=[console, telegram])) as bot:
        telegram.lost_since = clock.at
        clock.move(timedelta(minutes=10))
        await look(bot, "LostPlatforms")
        telegram.lost_since = None
        await look(bot, "LostPlatforms")
        assert [len(on_desk(console, key)) for key in ("platform_lost", "platform_found")] == [1, 1]


async def test_a_clock_that_is_set_back_brings_no_platform_back(tmp_path: Path) -> None:
    console, telegram, clock = FakePlatform(), Telegram(), TestClock(NOON)
    made = daily(tmp_path, console, clock, replace(WATCH, groups=(Ref("telegram", "-1"),)))
    config = replace(made.config, platforms={"console": None, "telegram": None})
    async with running(replace(made, config=config, adapters=[console, telegram])) as bot:
        telegram.lost_since = clock.at
        clock.move(timedelta(minutes=10))
        await look(bot, "LostPlatforms")
        clock.jump(-HOUR)
        await look(bot, "LostPlatforms")
        assert [len(on_desk(console, key)) for key in ("platform_lost", "platform_found")] == [1, 0]


async def _let_write(bot: Bot, may: bool) -> None:
    """The database takes no writes, as on a full disk, or takes them again."""
    pragma = f"PRAGMA query_only = {int(not may)}"
    await bot._store._connection.run_statements(lambda database: driver_of(database).run_here(pragma))


async def test_a_disk_that_took_no_writes_is_told_once_it_takes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "RETRY", timedelta(seconds=0.01))
    platform, clock = FakePlatform(), TestClock(NOON)
    street = replace(WATCH, id="straat", groups=(Ref("telegram", "-1"),), desk=Ref("console", "straat"))
    made = daily(tmp_path, platform, clock, WATCH)
    config = replace(made.config, watches=(WATCH, street), platforms={"console": None, "telegram": None})
    async with running(replace(made, config=config)) as bot:
        for number, span in enumerate((timedelta(minutes=9), timedelta(minutes=40), timedelta(days=2))):
            await rests(bot)
            await _let_write(bot, may=False)
            platform.say("Jan", f"hallo {number}")
            await until(lambda: bot._store.refuses)
            await job(bot, "RefusingDisk")()
            clock.move(span)
            await job(bot, "RefusingDisk")()
            await _let_write(bot, may=True)
            await rests(bot)
            await look(bot, "RefusingDisk")
            await look(bot, "RefusingDisk")
        spans = ["{text} 13:09–13:49 {count}", "{text} 02/03 13:49–04/03 13:49 {count}"]
        assert on_desk(platform, "disk_refused") == [f"disk_refused: {each}" for each in spans]
        assert on_desk(platform, "disk_refused", street.desk) == [f"disk_refused: {spans[0]}"]
        assert on_desk(platform, "disk_refused_long", street.desk) == [f"disk_refused_long: {spans[1]}"]
    assert platform.confirmed == ["1", "2", "3"]
