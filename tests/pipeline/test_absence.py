"""After a down time the desk reads from when to when the bot was away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.action import SendMessage
from bot.core.ref import Ref
from tests.bots import TestClock, parts, rests, running
from tests.fake_platform import FakePlatform
from tests.kit import DESK, NOON, WATCH


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
    async with running(made) as bot:
        await rests(bot)
    clock.move(away)
    async with running(made) as bot:
        await rests(bot)
    told = [each.text for each in fake.done if isinstance(each, SendMessage) and each.chat == DESK]
    assert [said.split()[1] for said in told] == ([] if text is None else [text])
