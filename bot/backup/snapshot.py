"""Copies the database while the bot writes to it."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import aiosqlite

LONGEST_WAIT_S: Final = 30.0
"""The bot is almost always at rest within a second. If it is not within this time, the copy is made all the same."""

_LOOK_EVERY_S: Final = 0.02

_HALF_DONE: Final = """
    SELECT (SELECT count(*) FROM inbox WHERE state = 'new'),
           (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'calling_off') AND not_before IS NULL)
"""


@dataclass(frozen=True, slots=True)
class HalfDone:
    """The numbers of arrivals without a decision, and of actions that wait."""

    undecided: int
    actions: int


async def copy_database(source: Path, target: Path, longest_wait_s: float = LONGEST_WAIT_S) -> HalfDone:
    """Writes a copy of a database to `target`, as it was at one moment. Returns what was half done at that moment.

    The best moment is one at which nothing is half done: the bot that goes on from such a copy decides and does nothing
    twice. After half the time, a moment without undecided arrivals is good enough; after all of it, any moment."""
    begun = asyncio.get_running_loop().time()
    with source.open("rb"):
        pass  # the system gives the reason of a refusal, SQLite does not
    async with aiosqlite.connect(source) as original:
        while True:
            half_done = await _look(original)
            waited = asyncio.get_running_loop().time() - begun
            rests = not half_done.undecided and (not half_done.actions or waited > longest_wait_s / 2)
            if rests or waited > longest_wait_s:
                await _copy(original, target)
                return half_done
            await original.rollback()
            await asyncio.sleep(_LOOK_EVERY_S)


async def _look(original: aiosqlite.Connection) -> HalfDone:
    """Begins a transaction, so that a copy that follows is of the very moment of this look."""
    await original.execute("BEGIN")
    async with original.execute(_HALF_DONE) as cursor:
        row = await cursor.fetchone()
    assert row is not None  # a count always has a row
    return HalfDone(*row)


async def _copy(original: aiosqlite.Connection, target: Path) -> None:
    _empty(target)
    async with aiosqlite.connect(target) as copy:
        await original.backup(copy)
        async with copy.execute("PRAGMA quick_check(1)") as cursor:
            if await cursor.fetchone() != ("ok",):  # the earlier backups stay, which may be whole
                damage = sqlite3.DatabaseError()
                damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
                raise damage
        await copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a write-ahead log beside it


def _empty(path: Path) -> None:
    """An empty file, which only the user of the bot may read."""
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
