"""A pause outlives a restart, and the bot announces its end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.core.action import DeleteMessage, SendMessage
from tests.bots import TestClock, parts, running, until
from tests.fake_platform import FakePlatform
from tests.kit import DESK, NOON


async def test_a_pause_outlives_a_restart_and_ends_by_itself(tmp_path: Path) -> None:
    clock, first, second = TestClock(), FakePlatform(), FakePlatform()
    async with running(parts(tmp_path, first, clock)):
        first.say("Mo", "/pause 1h", chat="moderators")
        await until(lambda: first.count(SendMessage) == 1)
    async with running(parts(tmp_path, second, clock)) as bot:
        second.say("Jan", "wie gaat er mee", key="50")
        await until(lambda: "50" in second.confirmed)
        assert second.done == []
        clock.at = NOON + timedelta(hours=1, minutes=1)
        await until(lambda: second.count(SendMessage) == 1)
        assert bot.pipeline.lanes["kerkwijk"].paused_until(clock.now()) is None
        second.say("Jan", "wie gaat er mee", key="4000")
        await until(lambda: second.count(DeleteMessage) == 1)
    assert [say.chat for say in (*first.done, second.done[0]) if isinstance(say, SendMessage)] == [DESK, DESK]
