"""The bot of the year, its messages, and the counts that show whether one is lost or judged twice."""

from __future__ import annotations

import asyncio
import os
import random
import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import aiohttp

from bot.app import Parts
from bot.classifier.models import load_models
from bot.cli.rules import load_for_start
from bot.config import load_config
from bot.core.action import AskModerators, DeleteMessage
from bot.core.ref import MessageRef
from bot.logs import set_up_file
from bot.runtime.desk_notices import WORTH_A_WORD
from tests.bots import TestClock, rests, running, until
from tests.store.old_town import LEFT_AT
from tests.wire.ports import free_port
from tests.year import home
from tests.year.server import Server

BETWEEN: Final = timedelta(days=14)
GROUPS: Final = ("kerkwijk", "gracht")
MANY: Final = 20


@dataclass
class Year:
    """`calls`: each message that the rule holds, by its text. `left_at_stops`: the messages that waited for a decision."""

    folder: Path
    clock: TestClock = field(default_factory=lambda: TestClock(LEFT_AT + timedelta(minutes=4)))
    calls: dict[str, MessageRef] = field(default_factory=dict)
    nights: int = 0
    left_at_stops: int = 0
    dice: random.Random = field(default_factory=lambda: random.Random(17))
    port: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        self.server = Server(self.clock)

    @property
    def rules(self) -> Path:
        return self.folder / "rules"

    # -- the bot

    async def begin(self) -> None:
        await home.make(self.folder, f"127.0.0.1:{self.port}")
        await self.start()
        await self.rests()
        self.judged_before = self.judged()

    async def start(self) -> None:
        """Starts the bot as `nabuur run` does."""
        config = load_config(self.folder / "config.yaml")
        assert config.log is not None
        self._begin_log(config.log.file, config.log.keep)
        models = load_models(config.reader, workers=1)
        assert models is not None
        models = replace(models, limit=timedelta(seconds=30))  # a busy machine is no fault of the year
        self._running = running(Parts(config, load_for_start(config), [self.server], self.clock, models))
        self.bot = await self._running.__aenter__()
        await asyncio.wait_for(self.bot.reloading.learned.wait(), 60)
        self.texts = self.bot.reloading._rules.now.rulebook.texts.by_language["nl"]

    def _begin_log(self, file: Path, keep: int) -> None:
        """The file of the last run is some nights old, each time some fewer."""
        self.nights += 1
        if file.exists():
            at = file.stat().st_mtime - timedelta(days=100 - self.nights).total_seconds()
            os.utime(file, (at, at))
        set_up_file(30, file, keep)

    async def stop(self) -> None:
        await self._running.__aexit__(None, None, None)

    async def restart(self, away: timedelta) -> None:
        before = self.told("was_away")
        await self.stop()
        self.left_at_stops += len(self.undecided())
        self.clock.move(away)
        await self.start()
        await self.rests()
        assert self.told("was_away") - before == (away >= WORTH_A_WORD)

    async def rests(self) -> None:
        await until(lambda: self.server.all_confirmed)
        self.bot.delivery.wake()
        await rests(self.bot)

    async def later(self, by: timedelta) -> None:
        self.clock.move(by)
        await self.bot.timers.fire_due()
        await self.rests()

    async def look(self, kind: type) -> None:
        """Calls a job that the bot has for the health, as it does every 30 seconds of the day."""
        for job, _ in self.bot.jobs:
            if isinstance(getattr(job, "__self__", None), kind):
                await job()

    # -- its messages

    def call(
        self, group: str, text: str = "kom allemaal mee, we pakken hem zelf en slaan hem in elkaar", more: str = ""
    ) -> None:
        text = f"{text} {len(self.calls)} {more}".strip()
        self.calls[text] = self.server.tell("post", f"Buur {len(self.calls) % 9}", group, text)

    async def evening(self, number: int) -> None:
        """Two calls to act, a report and some talk. A restart comes at any moment between them, among messages that the bot has
        stored and not judged."""
        stop_at = self.dice.randrange(5) if number % 6 == 3 else None
        said = [*GROUPS, "report", "talk"]
        for moment, what in enumerate(said):
            if moment == stop_at:
                await self._write_much()
                await self.restart(timedelta(minutes=self.dice.randrange(1, 300)))
            match what:
                case "report":
                    self.server.tell(
                        "post", "Jan", "kerkwijk", f"er loopt iemand aan de deurklinken te voelen {number}"
                    )
                case "talk":
                    self.server.tell("post", "Els", "gracht", "tot morgen allemaal")
                case group:
                    self.call(group)
        await self.rests()
        await self.later(timedelta(minutes=31))
        await self.bot.timers.housekeep()
        await self.later(BETWEEN)

    async def _write_much(self) -> None:
        """Returns when all of it is confirmed. The call to act is the last."""
        for line in range(MANY):
            self.server.tell("post", f"Buur {line % 9}", "haven", f"dank je wel, dat is {'heel ' * line}fijn")
        self.call("haven")
        await until(lambda: self.server.all_confirmed)

    # -- what people and programs see

    def told(self, text: str) -> int:
        """How often the desk read this text."""
        pattern = ".*".join(map(re.escape, re.split(r"\{\w+\}", self.texts[text])))
        return sum(re.match(pattern, line) is not None for line in self.server.on_desk())

    async def is_told(self, text: str, does: Callable[[], object]) -> None:
        before = self.told(text)
        self.clock.move(timedelta(seconds=1))
        does()
        await until(lambda: self.told(text) > before)
        await self.rests()
        assert self.told(text) == before + 1, text

    def log(self) -> str:
        """All that the log ever said."""
        return "".join(path.read_text() for path in sorted(self.folder.glob("logs/nabuur.log*")))

    async def health(self) -> tuple[int, str]:
        address = f"http://127.0.0.1:{self.port}/healthz"
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            return answer.status, await answer.text()

    def rows(self, question: str) -> list[Any]:
        with closing(sqlite3.connect(self.folder / "data" / "nabuur.db")) as database:
            return [row[0] for row in database.execute(question)]

    def judged(self) -> int:
        """The lines of the audit log about calls. The old database has some that wait for a decision."""
        (lines,) = self.rows("SELECT count(*) FROM decisions WHERE kind = 'hit' AND rules LIKE '%no-vigilantes%'")
        return int(lines)

    def undecided(self) -> list[Any]:
        """The stored messages that wait for a decision."""
        return self.rows("SELECT key FROM inbox WHERE state != 'done'")

    def cards(self) -> dict[str, int]:
        """The number of cards for each call. The old database has cases of its own."""
        sent = Counter(each.card.text for each in self.server.actions if isinstance(each, AskModerators))
        return {text: sent[text] for text in self.calls}

    def deletions(self) -> dict[MessageRef, int]:
        done = Counter(each.message for each in self.server.actions if isinstance(each, DeleteMessage))
        return {message: done[message] for message in self.calls.values()}
