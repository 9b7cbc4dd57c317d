"""The key of the pseudonyms: a lost, damaged or foreign key is said, and never replaced in silence."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import Bot, run_bot
from bot.cli import doctor
from bot.errors import CannotStart
from tests.bots import in_force, parts, rests, running
from tests.fake_platform import FakePlatform


async def lived_in(folder: Path) -> Path:
    """A folder whose database knows a member. Returns its key."""
    platform = FakePlatform()
    async with running(parts(folder, platform)) as bot:
        platform.say("Jan", "wie gaat er mee?")
        await rests(bot)
        assert bot.pipeline.lanes["kerkwijk"].members
    return folder / "data" / "pseudonym.key"


async def start(folder: Path, new_key: bool = False) -> None:
    def stop(bot: Bot) -> None:
        bot.stop.set()

    async with asyncio.timeout(30):
        await run_bot(replace(parts(folder, FakePlatform()), new_key=new_key), stop)


@pytest.mark.parametrize("fault", ["missing", "empty", "another"])
async def test_a_key_that_does_not_fit_the_database_stops_the_start_and_says_so(tmp_path: Path, fault: str) -> None:
    key = await lived_in(tmp_path)
    old = key.read_bytes()
    key.unlink()
    if fault != "missing":
        key.write_bytes(b"" if fault == "empty" else bytes(32))
    with pytest.raises(CannotStart, match=r"pseudonym\.key.*kept key.*--new-key"):
        await start(tmp_path)
    assert any(line.startswith("! data: ") and "pseudonym.key" in line for line in await examined(tmp_path))
    assert key.exists() is (fault != "missing")
    key.write_bytes(old)
    await start(tmp_path)


async def examined(folder: Path) -> list[str]:
    made = parts(folder, FakePlatform())
    return [line async for line in doctor.examine(made.config, in_force(), made.adapters)]


async def test_an_operator_who_has_no_backup_goes_on_with_a_new_key(tmp_path: Path) -> None:
    key = await lived_in(tmp_path)
    key.unlink()
    await start(tmp_path, new_key=True)
    made = key.read_bytes()
    assert len(made) == 32
    await start(tmp_path, new_key=True)
    assert key.read_bytes() == made, "a unit file that keeps the option makes no second one"
    await start(tmp_path)


async def test_a_key_that_a_power_cut_left_empty_at_the_first_start_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    key = tmp_path / "data" / "pseudonym.key"
    key.touch()
    await start(tmp_path)
    assert len(key.read_bytes()) == 32
    assert key.stat().st_mode & 0o077 == 0


async def test_a_database_of_an_older_version_takes_the_key_that_lies_beside_it(tmp_path: Path) -> None:
    """It holds no mark of its key yet."""
    key = await lived_in(tmp_path)
    with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db")) as database, database:
        assert database.execute("DELETE FROM facts WHERE name = 'key_mark'").rowcount == 1
    await start(tmp_path)
    key.unlink()
    with pytest.raises(CannotStart):
        await start(tmp_path)
