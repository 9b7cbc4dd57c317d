"""The database is deleted or emptied: the desk and the log hear of it, and the bot goes on."""

from __future__ import annotations

from pathlib import Path

from tests.bots import parts, rests, running, runs
from tests.fake_platform import FakePlatform


async def test_a_database_that_is_deleted_under_the_running_bot_is_told_once(tmp_path: Path) -> None:
    platform = FakePlatform()
    async with running(parts(tmp_path, platform)) as bot:
        await bot.timers.housekeep()
        await rests(bot)
        assert platform.said() == []
        for path in (tmp_path / "data").glob("nabuur.db*"):
            path.unlink()
        for _ in range(2):
            await bot.timers.housekeep()
            await rests(bot)
        assert ["data_gone" in text for text in platform.said()] == [True]


async def test_an_emptied_database_is_begun_anew_with_a_word(tmp_path: Path) -> None:
    await runs(parts(tmp_path, FakePlatform()))
    for path in (tmp_path / "data").glob("nabuur.db*"):
        path.write_bytes(b"")
    for told in ([True], []):
        platform = FakePlatform()
        await runs(parts(tmp_path, platform))
        assert ["data_new" in text for text in platform.said()] == told


async def test_a_first_start_says_nothing_of_a_memory(tmp_path: Path) -> None:
    platform = FakePlatform()
    await runs(parts(tmp_path, platform))
    assert platform.said() == []
