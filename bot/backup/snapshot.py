"""Copies the database while the bot writes to it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

import aiosqlite

TRIES: Final = 30
"""The bot is almost always at rest within a second. If it is not within half a minute, the copy is made all the same."""

_WAITING: Final = """
    SELECT (SELECT count(*) FROM inbox WHERE state = 'new')
         + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'calling_off') AND not_before IS NULL)
"""


async def copy_database(source: Path, target: Path, tries: int = TRIES, pause_s: float = 1.0) -> int:
    """Writes a copy of a database to `target`, as it was at one moment. Returns the number of arrivals and actions that
    waited in it.

    A copy from a moment at which nothing waits is the best one: the bot that goes on from it has nothing half done. So the
    copy is made again while something waits, at most `tries` times.
    """
    for left in reversed(range(tries)):
        _empty(target)
        waiting = await _copy_once(source, target)
        if not waiting or not left:
            return waiting
        await asyncio.sleep(pause_s)
    raise ValueError("at least one try")


async def _copy_once(source: Path, target: Path) -> int:
    async with aiosqlite.connect(source) as original, aiosqlite.connect(target) as copy:
        await original.backup(copy)
        await copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a write-ahead log beside it
        async with copy.execute(_WAITING) as cursor:
            row = await cursor.fetchone()
    assert row is not None  # a count always has a row
    return int(row[0])


def _empty(path: Path) -> None:
    """An empty file, which only the user of the bot may read."""
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
