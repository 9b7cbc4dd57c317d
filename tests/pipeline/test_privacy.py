"""After the retention, no text and no name of a member is in the database, its log files or the bot's log."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.action import AskModerators
from bot.core.housekeeping.retention import forget_abandoned
from bot.core.watch_state import TEXTS_REMEMBERED
from bot.logs import set_up
from bot.reader.text.normalisation import fold
from tests.bots import TestClock, on_disk, parts, rests, running, until
from tests.fake_platform import FakePlatform
from tests.kit import GROUP

SECRETS = ("Xantippe", "Quirijn", "zevenslaper", "wie gaat er mee zevenslaper", "er loopt iemand zevenslaper")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Collects the log at its most detailed level."""
    written, root = io.StringIO(), logging.getLogger()
    handlers, level = list(root.handlers), root.level
    set_up(logging.DEBUG, written)
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)


async def silent(key: str, values: Mapping[str, object]) -> None:
    pass


async def test_after_the_retention_no_text_and_no_name_is_left(tmp_path: Path, log: io.StringIO) -> None:
    platform, clock = FakePlatform(), TestClock()
    made = parts(tmp_path, platform, clock)
    async with running(made) as bot:
        for name in ("Xantippe", "Quirijn"):
            for text in (
                "wie gaat er mee zevenslaper",
                "er loopt iemand zevenslaper",
                "poison zevenslaper",
                "goe bezig",
            ):
                platform.say(name, text)
        platform.say("Xantippe", "poison")
        await until(lambda: len(platform.confirmed) == 9 and platform.count(AskModerators) == 2)
        held = on_disk(tmp_path / "data")
        assert all(secret.encode() in held for secret in ("Xantippe", "zevenslaper"))
        clock.move(timedelta(minutes=31))
        await bot.timers.fire_due()  # no moderator decided: the rule's timeout decides
        await rests(bot)
        clock.move(timedelta(days=31))
        await bot.timers.housekeep()
        await until(lambda: not bot.pipeline.lanes["kerkwijk"].cases)
        clock.move(timedelta(days=8))
        await bot.timers.housekeep()
        await bot._store.purge(clock.now(), ["kerkwijk"], forget_abandoned)
        left = on_disk(tmp_path / "data")
    for secret in SECRETS:
        assert secret.encode() not in left, secret
        assert secret not in log.getvalue(), secret


async def test_the_last_texts_of_a_group_are_forgotten_within_the_hour(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock()
    async with running(parts(tmp_path, platform, clock)) as bot:
        for number in range(20):
            platform.say("Jan", f"zevenslaper {number}")
        await until(lambda: len(bot.pipeline.lanes["kerkwijk"].talk.get(str(GROUP), ())) == 20)
        assert len(bot.pipeline.lanes["kerkwijk"].lines_before(GROUP, clock.now())) == TEXTS_REMEMBERED
        clock.move(timedelta(hours=24))
        await bot.timers.housekeep()
        await bot._store.purge(clock.now(), ["kerkwijk"], forget_abandoned)
        assert b"zevenslaper" not in on_disk(tmp_path / "data")


@pytest.mark.parametrize("chat", ["kerkwijk", "Jan"])
async def test_a_member_who_asks_to_be_forgotten_is_forgotten_with_the_messages_that_still_wait(
    tmp_path: Path, chat: str
) -> None:
    platform = FakePlatform()
    async with running(parts(tmp_path, platform)) as bot:
        platform.say("Jan", "tot morgen")
        await rests(bot)
        platform.say("Jan", "zevenslaper")
        platform.say("Jan", "/forgetme", chat)
        platform.say("Jan", "/mydata", chat)
        await rests(bot)
        heard = bot.pipeline.lanes["kerkwijk"].talk[str(GROUP)]
        assert [each.text for each in heard] == [None, None]


async def test_no_part_of_the_reader_remembers_a_text_after_its_round(tmp_path: Path) -> None:
    def remembered() -> int:
        return int(fold.cache_info().currsize)  # type: ignore[attr-defined]  # the decorator keeps the type of `fold`

    platform = FakePlatform()
    async with running(parts(tmp_path, platform)):
        fold("Wie gaat er mee zevenslaper?")
        assert remembered() > 0
        platform.say("Xantippe", "goe bezig, zevenslaper")
        await until(lambda: len(platform.confirmed) == 1 and remembered() == 0)
