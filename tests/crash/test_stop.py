"""A stop leaves on the disk what would take longer than it may, and the next start does it.

Each test has more work than a stop may do, and looks at what is left afterwards. A slower machine leaves more.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.app import Parts
from bot.core.action import Action, AskModerators
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import MessageRef
from bot.reader.reading import LexiconReader
from tests.bots import LISTS, parts, running, runs, until
from tests.fake_platform import FakePlatform

CALL = "wie gaat er mee"
WAITING = 300
READING_S = 0.02
"""All that wait take six seconds, one more than a stop may take."""


class SlowReader(LexiconReader):
    """Takes as long as the encoder does on a small machine."""

    def read(self, message: ReaderInput) -> Reading:
        time.sleep(READING_S)
        return super().read(message)


class Deaf(FakePlatform):
    """Never answers about a card, until `hears`."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.hears = asyncio.Event()

    async def do(self, action: Action) -> MessageRef | None:
        if isinstance(action, AskModerators):
            self.asked.set()
            await self.hears.wait()
        return await super().do(action)


def slow_to_read(made: Parts) -> Parts:
    return replace(made, rules=replace(made.rules, lexicon=SlowReader(LISTS, ())))


def undecided(folder: Path) -> int:
    ((count,),) = rows(folder, "SELECT count(*) FROM inbox WHERE account = 'console' AND state != 'done'")
    return int(count)


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "data" / "nabuur.db")) as database:
        return database.execute(query).fetchall()


async def test_a_stop_with_much_to_decide_leaves_it_to_the_next_start(tmp_path: Path) -> None:
    platform = FakePlatform()
    made = parts(tmp_path, platform)
    async with running(slow_to_read(made)):
        for number in range(WAITING):
            platform.say(f"Buur {number}", f"dag {number}")
        await until(lambda: len(platform.confirmed) == WAITING)
    assert undecided(tmp_path) > 0
    await runs(replace(made, adapters=[FakePlatform()]))
    assert undecided(tmp_path) == 0


async def test_a_stop_does_not_wait_for_the_end_of_an_action_under_way(tmp_path: Path) -> None:
    """A started action has a minute. It ends without an answer and without an error, as after a crash."""
    platform = Deaf()
    made = parts(tmp_path, platform)
    async with running(made):
        platform.say("Jan", CALL)
        await platform.asked.wait()
    card = "SELECT state, in_doubt, error FROM outbox WHERE kind = 'AskModerators'"
    assert rows(tmp_path, card) == [("waiting", 1, None)]
    after = FakePlatform()
    await runs(replace(made, adapters=[after]))
    assert after.count(AskModerators) == 1
