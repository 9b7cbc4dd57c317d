"""A deletion begins right after its commit, or during it if a rule decided alone. It still counts once."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import Bot, Parts
from bot.core.action import Action, AskModerators, DeleteMessage, PostMaskedCopy
from bot.core.case import CaseStatus
from bot.errors import Busy
from tests.bots import ACTING, in_force, parts, running, until
from tests.fake_platform import FakePlatform, failing

ADVERT = "grijze auto 1-ABC-123, te koop"
CALL = "wie gaat er mee"


def acting(folder: Path, platform: FakePlatform) -> Parts:
    return replace(parts(folder, platform), rules=in_force(rules=ACTING))


@contextmanager
def nobody_can_write(folder: Path) -> Iterator[None]:
    """Another process locks the database: commits wait for the end of the block."""
    with closing(sqlite3.connect(folder / "data" / "nabuur.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("COMMIT")


async def settled(platform: FakePlatform) -> None:
    """Waits until the bot has started and has nothing to do."""
    platform.say("Jan", "hallo")
    await until(lambda: platform.confirmed == ["1"])
    await asyncio.sleep(0.1)


def hidden(bot: Bot) -> bool:
    cases = bot.pipeline.lanes["kerkwijk"].cases.values()
    return bool(cases) and all(case.status is CaseStatus.HIDDEN for case in cases)


@contextmanager
def no_decision_on_the_disk(bot: Bot) -> Iterator[asyncio.Event]:
    """Commits wait for the event."""
    commit, go = bot.pipeline._store.commit, asyncio.Event()

    async def held(*given: Any) -> None:
        await go.wait()
        await commit(*given)

    bot.pipeline._store.commit = held  # type: ignore[method-assign,assignment]  # a disk that takes its time
    yield go
    bot.pipeline._store.commit = commit  # type: ignore[method-assign]  # the disk as it was


async def test_it_has_left_when_the_commit_begins(tmp_path: Path) -> None:
    """The thread of the database would take the interpreter away from it."""
    platform = FakePlatform()
    async with running(acting(tmp_path, platform)) as bot:
        await settled(platform)
        commit, left = bot.pipeline._store.commit, list[int]()

        async def counted(*given: Any) -> None:
            left.append(platform.count(DeleteMessage))
            await commit(*given)

        bot.pipeline._store.commit = counted  # type: ignore[method-assign,assignment]  # looks at the platform first
        platform.say("Els", CALL)
        await until(lambda: platform.count(AskModerators) == 1)
        assert left[0] == 1


@pytest.mark.parametrize(("text", "shown"), [(ADVERT, PostMaskedCopy), (CALL, AskModerators)])
async def test_it_goes_before_the_decision_is_on_the_disk_and_goes_once(
    tmp_path: Path, text: str, shown: type[Action]
) -> None:
    """Of a rule that decides alone, and of one that asks the moderators."""
    platform = FakePlatform()
    async with running(acting(tmp_path, platform)) as bot:
        await settled(platform)
        with no_decision_on_the_disk(bot) as go:
            platform.say("Els", text)
            await until(lambda: platform.count(DeleteMessage) == 1)
            assert platform.confirmed == ["1", "2"]
            assert platform.count(shown) == 0
            go.set()
            await until(lambda: platform.count(shown) == 1)
        await until(lambda: hidden(bot))
    assert platform.count(DeleteMessage) == 1


async def test_it_waits_until_the_message_is_on_the_disk(tmp_path: Path) -> None:
    platform = FakePlatform()
    async with running(acting(tmp_path, platform)) as bot:
        await settled(platform)
        with nobody_can_write(tmp_path):
            platform.say("Els", CALL)
            await asyncio.sleep(0.2)
            assert (platform.done, platform.confirmed) == ([], ["1"])
        await until(lambda: platform.count(DeleteMessage) == 1)
        await until(lambda: hidden(bot))


async def test_one_that_has_to_wait_is_made_after_the_wait(tmp_path: Path) -> None:
    platform = FakePlatform(failing(Busy(timedelta(seconds=0)), DeleteMessage, times=1))
    async with running(acting(tmp_path, platform)) as bot:
        platform.say("Els", ADVERT)
        await until(lambda: hidden(bot))
    assert platform.count(DeleteMessage) == 1
