"""Dead letters by command: listed without texts, tried again after a stop, dropped."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.dead_letters import drop_dead_letters, list_dead_letters, retry_dead_letters
from bot.core.action import AskModerators
from bot.errors import CannotStart
from tests.bots import TestClock, parts, rests, running, runs
from tests.fake_platform import FakePlatform, failing
from tests.kit import NOON


async def lines(printed: AsyncIterator[str]) -> list[str]:
    return [line async for line in printed]


async def test_a_dead_letter_is_listed_and_tried_again(tmp_path: Path) -> None:
    clock, platform = TestClock(NOON), FakePlatform(failing(ZeroDivisionError("wie gaat er mee?"), AskModerators))
    made = parts(tmp_path, platform, clock)
    async with running(made) as bot:
        platform.say("Jan", "wie gaat er mee?")
        for _ in range(25):
            await rests(bot)
            clock.move(timedelta(minutes=10))
            bot.delivery.wake()
        (listed,) = await lines(list_dead_letters(made.config))
        assert "AskModerators" in listed
        assert "mee" not in listed
        with pytest.raises(CannotStart, match="Stop it first"):
            await lines(retry_dead_letters(made.config, clock.now()))
    assert await lines(retry_dead_letters(made.config, clock.now())) == [
        "wait again: arrivals 0, actions 1; the next `run` tries them"
    ]
    mended = FakePlatform()
    await runs(replace(made, adapters=[mended]))
    assert mended.count(AskModerators) == 1
    assert await lines(list_dead_letters(made.config)) == ["no dead letters"]


async def test_dead_letters_are_dropped(tmp_path: Path) -> None:
    platform = FakePlatform()
    made = parts(tmp_path, platform, TestClock(NOON))
    async with running(made) as bot:
        platform.say("Jan", "poison")
        await rests(bot)
        assert len(await lines(list_dead_letters(made.config))) == 1
    assert await lines(drop_dead_letters(made.config)) == ["1 dead letter is gone"]
    assert await lines(list_dead_letters(made.config)) == ["no dead letters"]
